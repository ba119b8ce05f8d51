"""A label's words → role and name, by what the document says of them.

The evidence comes in this order: another label that is shorter, the page's list of persons, the name standing alone
in the text, words that also stand apart from each other. What is left is a guess, and is marked as one.
"""

import re
from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import replace

from tei_kit.encode import unspaced
from tei_kit.encode.candidates import raised
from tei_kit.encode.evidence import Evidence, Reading, Words
from tei_kit.encode.fullnames import abbreviated, as_printed, full_name, initialed
from tei_kit.encode.offices import holder
from tei_kit.model.turn import Cert

_ARTICLES = frozenset(("the", "le", "la", "el", "il", "de", "der", "die", "o", "a"))
_LONGEST_NAME, _THREE = 5, 3
_SUFFIXES = frozenset(("jr.", "jr", "sr.", "sr", "ii", "iii", "iv"))
_INITIALS = re.compile(
    r"(?P<initials>(?:[^\W\d_][a-zа-яё]?\.[ \u00a0]?){1,2})(?P<surname>[^\W\d_][\w’'-]+)(?P<more>(?:\s.*)?)"
)


def read(words: Words, evidence: Evidence, known: Mapping[str, Collection[str]] | None = None) -> Reading:
    """Tell role and name of a label apart.

    Args:
        words: of the label.
        evidence: what the page says of names.
        known: names that longer labels gave already, by surname in small letters.
    """
    apart = unspaced.read(words, evidence) or abbreviated(words, evidence)
    if apart:
        return apart
    initials = _INITIALS.fullmatch(" ".join(words))
    if initials:
        surname, initial = initials["surname"].casefold(), initials["initials"][0]
        bearers = [name for name in (known or {}).get(surname, ()) if name.startswith(initial)]
        if len(bearers) == 1 and not initials["more"]:
            return Reading("", bearers[0])
        # "M. Marchand" is a gentleman, unless the page knows of a Marie.
        if not evidence.is_title(words[0]) or full_name(initials["surname"], initial, evidence):
            return initialed(initials, evidence)
    reading = _by_others(words, evidence)
    if reading:
        return reading
    titles = 0
    while titles < len(words) and evidence.is_title(words[titles]):
        titles += 1
    if titles and not any(map(raised, words[titles:])):
        # "The SPEAKER pro tempore", "Mr. Speaker": an office, and whoever holds it.
        return _office(words, evidence)
    if len(words) == 2 and words[0].casefold() in _ARTICLES:  # noqa: PLR2004 - "THE COURT"
        return _office(words, evidence)
    capitals = next((place for place in range(titles, len(words)) if not words[place].isupper()), len(words))
    if 0 < titles < capitals < len(words) and not raised(words[capitals]):
        # "Mr. CREWE of North Vik": the name is in capitals, where it is from is not.
        reading = _surname_only(words[:titles], words[titles:capitals], evidence)
        return replace(reading, role=f"{reading.role} {' '.join(words[capitals:])}")
    if titles and (titles >= len(words) - 1 or " ".join(words[titles:]).isupper()):
        return _surname_only(words[:titles], words[titles:], evidence)
    if len(words) == 1:
        name = (full_name(words[0], "", evidence) or holder(words, evidence)) if len(words[0]) > 1 else ""
        return Reading("", name or as_printed(words, evidence), "low" if name else None)
    if len(words) == 2:  # noqa: PLR2004 - forename and surname
        return Reading("", as_printed(words, evidence))
    return _alone(words, evidence) or _guessed(words, titles, evidence)


def _by_others(words: Words, evidence: Evidence) -> Reading | None:
    """Use shorter labels and the list of persons."""
    shorter = [words[-length:] for length in range(2, len(words)) if words[-length:] in evidence.labels]
    named = [other for other in shorter if not all(map(evidence.is_title, other[:-1]))]
    if named:
        # The longest shorter label may itself have a role: the border is at the shortest one.
        return _at(words, len(min(named, key=len)), None)
    for length in range(len(words), 1, -1):
        if evidence.is_listed(words[-length:]):
            return _at(words, length, None)
    return None


def _at(words: Words, length: int, cert: Cert) -> Reading:
    return Reading(" ".join(words[:-length]), " ".join(words[-length:]), cert)


def _alone(words: Words, evidence: Evidence) -> Reading | None:
    """Look for the last words of a label behind another word than the label has."""
    for length in (4, 3, 2):
        if length < len(words) and raised(words[-length]) and not evidence.is_title(words[-length]):
            name = re.escape(" ".join(words[-length:]))
            before = re.escape(words[-length - 1])
            if re.search(rf"(?<!\w)(?<!{before} ){name}(?!\w)", evidence.text):
                return _at(words, length, None)
    return None


def _guessed(words: Words, titles: int, evidence: Evidence) -> Reading:
    """Guess how many words a name has: two, small words inside it, and what never stands apart from it."""
    rest = words[titles:]
    whole = len(rest) == _THREE and all(map(raised, rest)) and not any(_is_word(word, evidence) for word in rest[:1])
    # Three words may be a name, where the page does not put offices before names of two as a rule.
    if whole and (titles or not evidence.prefixed):
        return Reading(" ".join(words[:titles]), as_printed(rest, evidence), "medium")
    length = 3 if words[-1].casefold() in _SUFFIXES and len(words) > 3 else 2  # noqa: PLR2004 - "Martin King Jr."
    while length < len(words) and not raised(words[-length]):
        length += 1
    while length < min(len(words), _LONGEST_NAME) and _belongs(words[-length - 1], words[-length], evidence):
        length += 1
    return _at(words, length, "low")


def _is_word(word: str, evidence: Evidence) -> bool:
    """Whether a word is a noun of the language: the text has it in small letters, or it is an acronym."""
    return word.isupper() or re.search(rf"(?<!\w){re.escape(word.lower())}", evidence.text) is not None


def _belongs(word: str, following: str, evidence: Evidence) -> bool:
    """Whether a word comes more than once, and never without the next one."""
    if not raised(word) or evidence.is_title(word) or word.isupper():
        return False
    alone = len(re.findall(rf"(?<!\w){re.escape(word)}(?!\w)", evidence.text))
    together = len(re.findall(rf"(?<!\w){re.escape(word)} {re.escape(following)}(?!\w)", evidence.text))
    return alone == together > 1 and not _is_word(word, evidence)


def _surname_only(titles: Words, rest: Words, evidence: Evidence) -> Reading:
    """Complete "MS. HOLM", "Senator Berg" and "THE PRESIDENT" with the name that the text has in full."""
    role = " ".join(titles)
    if not any(word.rstrip(".").casefold() in evidence.offices for word in titles):
        role = ""  # "MS." is an honour, and nobody's part in the event
    full = full_name(" ".join(rest), "", evidence)
    if full:
        return Reading(role, full)
    return Reading(role, as_printed(rest, evidence), "low" if len(rest) == 1 else "medium")


def _office(words: Words, evidence: Evidence) -> Reading:
    """Find who holds an office that a label names alone: "Remarks by President Berg" tells who THE PRESIDENT is."""
    role = " ".join(words)
    office = " ".join(word for word in words if word.casefold() not in _ARTICLES)
    found = Counter(
        match[1]
        for match in re.finditer(rf"(?<!\w)(?i:{re.escape(office)}) ((?:[^\W\d_a-z][\w’'-]+ ?){{1,3}})", evidence.text)
    )
    names = [name.strip() for name, _ in found.most_common() if not any(map(evidence.is_title, name.split()))]
    named = [name for name in names if not name.isupper()] if office else []
    name = named[0] if named else holder(words, evidence)
    return Reading(role, name, "low") if name else Reading("", role, "low")
