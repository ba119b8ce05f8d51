"""A label's words → role and name, by what the document says of them.

The evidence comes in this order: another label that is shorter, the page's list of persons, the name standing alone
in the text, words that also stand apart from each other. What is left is a guess, and is marked as one.
"""

import re
from collections.abc import Collection, Mapping
from dataclasses import replace
from itertools import dropwhile

from tei_kit.encode import capitals, roles, unspaced
from tei_kit.encode.evidence import ARTICLES, Evidence, Reading, Words
from tei_kit.encode.fullnames import PARTICLES, abbreviated, as_printed, full_name, initialed
from tei_kit.encode.guess import at, guessed
from tei_kit.encode.held import office
from tei_kit.encode.label import lowered, raised
from tei_kit.encode.offices import holder

_LONGEST_NAME, _FOUR, _FULL = 5, 4, 2
_INITIALS = re.compile(
    r"(?P<initials>(?:[^\W\d_][a-zа-яё]?\.[ \u00a0-]?){1,2})(?P<surname>[^\W\d_][\w’'-]+)(?P<more>(?:\s.*)?)"
)


def read(words: Words, evidence: Evidence, known: Mapping[str, Collection[str]] | None = None) -> Reading:
    """Tell role and name of a label apart.

    Args:
        words: of the label.
        evidence: what the page says of names.
        known: names that longer labels gave already, by surname in small letters.
    """
    # "14.09 Liisa Berg kesk": a party behind a name.
    while len(words) > _FULL and raised(words[-2]) and _party(words[-1]):
        words = words[:-1]
    reading = (
        _bearer(words, known or {})
        or unspaced.read(words, evidence)
        or abbreviated(words, evidence)
        or _initials(words, evidence, known or {})
        or _by_others(words, evidence)
        or _behind_honour(words, evidence)
        or capitals.read(words, evidence)
        or roles.read(words, evidence)
    )
    if reading:
        return reading
    if not all(map(evidence.is_title, words)) and any(map(raised, words[2:])):
        # "O SR. DUBÉ": an article before a title is no part of anything.
        article = words[0].casefold() in ARTICLES and evidence.is_title(words[1])
        words = words[1:] if article else words
    titles = 0
    while titles < len(words) and evidence.is_title(words[titles]):
        titles += 1
    return (
        _in_capitals(words, evidence)
        or _behind_small(words, evidence)
        or _titled(words, titles, evidence)
        or _short(words, evidence)
        or _alone(words, evidence)
        or guessed(words, titles, evidence)
    )


def _party(word: str) -> bool:
    return word.islower() and len(word) <= _LONGEST_NAME and word not in PARTICLES


def _bearer(words: Words, known: Mapping[str, Collection[str]]) -> Reading | None:
    """Read "LIND" where a longer label has "Olaf Lind", and none another Lind."""
    bearers = known.get(words[0].casefold(), ()) if len(words) == 1 else ()
    return Reading("", next(iter(bearers))) if len(bearers) == 1 else None


def _initials(words: Words, evidence: Evidence, known: Mapping[str, Collection[str]]) -> Reading | None:
    """Read "В.Путин"."""
    match = _INITIALS.fullmatch(" ".join(words))
    if match is None:
        return _office_before(words, evidence, known)
    if lowered(match["surname"]) and match["more"] and not evidence.is_title(words[0]):
        return Reading("", " ".join(words), "low")  # "М.бен Омар"
    surname, initial = match["surname"].casefold(), match["initials"][0]
    bearers = [name for name in known.get(surname, ()) if name.startswith(initial)]
    if len(bearers) == 1 and not match["more"]:
        return Reading("", bearers[0])
    # "M. Marchand" is a gentleman, unless the page knows of a Marie.
    if not evidence.is_title(words[0]) or full_name(match["surname"], initial, evidence):
        return initialed(match, evidence)
    return None


def _office_before(words: Words, evidence: Evidence, known: Mapping[str, Collection[str]]) -> Reading | None:
    """Read "Министр обороны С.Дубец": an office in words, and initials behind it."""
    for length in (1, 2):
        name = words[-length:]
        # "Donald J. Trump" has a forename before the initial.
        apart = length < len(words) and (
            length == 1 or lowered(words[-length - 1]) or evidence.is_title(words[-length - 1])
        )
        match = _INITIALS.fullmatch(" ".join(name)) if apart else None
        if match and not match["more"] and not any(map(_INITIALS.match, words[:-length])):
            reading = _initials(name, evidence, known)
            return replace(reading, role=" ".join(words[:-length])) if reading else None
    return None


def _titled(words: Words, titles: int, evidence: Evidence) -> Reading | None:
    """Read "The SPEAKER pro tempore", "Mr. CREWE of North Vik" and "MS. HOLM"."""
    if titles and not any(map(raised, words[titles:])):
        return office(words, evidence)
    if len(words) == 2 and words[0].casefold() in ARTICLES:  # noqa: PLR2004 - "THE COURT"
        return office(words, evidence)
    capitals = next((place for place in range(titles, len(words)) if not words[place].isupper()), len(words))
    if 0 < titles < capitals < len(words) and not raised(words[capitals]):
        # The name is in capitals, where it is from is not.
        reading = _surname_only(words[:titles], words[titles:capitals], evidence)
        return replace(reading, role=f"{reading.role} {' '.join(words[capitals:])}")
    if titles and (titles >= len(words) - 1 or " ".join(words[titles:]).isupper()):
        return _surname_only(words[:titles], words[titles:], evidence)
    return None


def _short(words: Words, evidence: Evidence) -> Reading | None:
    """Read forename and surname, or one word: a surname, or an office."""
    if len(words) == 1:
        if len(words[0]) == 1:
            return Reading("", words[0])
        sure = holder(words, evidence, sure=True)
        full = "" if sure else full_name(words[0], "", evidence)
        name = sure or full or ("" if evidence.is_surname(words[0]) else holder(words, evidence))
        role = words[0] if name and not full and words[0].casefold() not in name.casefold().split() else ""
        return Reading(role, name or as_printed(words, evidence), "low" if name else None)
    return Reading("", as_printed(words, evidence)) if len(words) == _FULL else None


def _by_others(words: Words, evidence: Evidence) -> Reading | None:
    """Use shorter labels and the list of persons."""
    shorter = [words[-length:] for length in range(2, len(words)) if words[-length:] in evidence.labels]
    named = [other for other in shorter if not all(map(evidence.is_title, other[:-1]))]
    if named:
        # The longest shorter label may itself have a role: the border is at the shortest one.
        return at(words, len(min(named, key=len)), None)
    office = next(
        (words[:length] for length in range(len(words) - _FULL, 0, -1) if words[:length] in evidence.labels), ()
    )
    if office and all(map(raised, words[len(office) :])):
        # "The Chair" speaks, and "The Chair Dr. Ann Lee".
        name = [*dropwhile(lambda word: word.rstrip(".").casefold() in evidence.honours, words[len(office) :])]
        return Reading(" ".join(office), " ".join(name), "medium") if len(name) >= _FULL else None
    for length in range(len(words), 1, -1):
        if evidence.is_listed(words[-length:]):
            return at(words, length, None)
    return None


def _in_capitals(words: Words, evidence: Evidence) -> Reading | None:
    """Read "Infrastrukturminister KARL LINDNER" and "DARVAS PÁL miniszter": the name is what stands in capitals."""
    capitals = [word.isupper() and len(word) > 1 and not evidence.is_title(word) for word in words]
    first, last = (capitals.index(True), len(words) - capitals[::-1].index(True)) if any(capitals) else (0, 0)
    others = (*words[:first], *words[last:])
    small = any(word.islower() or word.istitle() for word in others) and not all(map(evidence.is_title, others))
    if not all(capitals[first:last]) or last - first < _FULL or not small or (first and last < len(words)):
        return None
    return Reading(" ".join(others), as_printed(words[first:last], evidence), "medium")


def _behind_honour(words: Words, evidence: Evidence) -> Reading | None:
    """Read "MINISTER FÜR HÄFEN DR. NILS ORSA": an office, an honour within the label, and the name behind it."""
    honours = [place for place, word in enumerate(words) if place and word.rstrip(".").casefold() in evidence.honours]
    dotted = bool(honours) and words[honours[-1]].endswith(".")
    if not honours or not (dotted or evidence.is_office(words[0])):
        return None
    name = words[honours[-1] + 1 :]
    # "M." may be an initial, and "di" is of names.
    sure = len(words[honours[-1]].rstrip(".")) >= _FULL and words[honours[-1]].casefold() not in PARTICLES
    if not sure or not _FULL <= len(name) <= _FOUR or not all(map(raised, name)):
        return None
    return Reading(" ".join(words[: honours[0]]), as_printed(name, evidence), "medium")


def _behind_small(words: Words, evidence: Evidence) -> Reading | None:
    """Read "De heer Dubec": one word behind small ones that are no part of a name."""
    small = [word.islower() and word not in PARTICLES for word in words]
    if small == [False, True, False] and words[0].casefold() in ARTICLES and not evidence.is_title(words[-1]):
        return Reading(" ".join(words[:-1]), words[-1], "low")
    return None


def _alone(words: Words, evidence: Evidence) -> Reading | None:
    """Look for the last words of a label behind another word than the label has."""
    for length in (4, 3, 2):
        if length > len(words) - 1 or not raised(words[-length]) or evidence.is_title(words[-length]):
            continue
        if any(map(evidence.is_office, words[-length:-2])):
            continue
        small = words[-length - 1]
        if length == 2 or raised(small) or small in PARTICLES:  # noqa: PLR2004 - "Minister of Ports Paul Dubec"
            name = re.escape(" ".join(words[-length:]))
            before = re.escape(words[-length - 1])
            if re.search(rf"(?<!\w)(?<!{before} ){name}(?!\w)", evidence.text):
                return at(words, length, None)
    return None


def _surname_only(titles: Words, rest: Words, evidence: Evidence) -> Reading:
    """Complete "MS. HOLM", "Senator Berg" and "THE PRESIDENT" with the name that the text has in full."""
    role = " ".join(titles)
    if all(word.rstrip(".").casefold() in evidence.honours or word.casefold() in ARTICLES for word in titles):
        role = ""  # "MS." is an honour, and nobody's part in the event
    whole = len(rest) > 1 and not PARTICLES & {word.casefold() for word in rest}
    full = "" if whole else full_name(" ".join(rest), "", evidence)
    if full:
        return Reading(role, full)
    return Reading(role, as_printed(rest, evidence), "low" if len(rest) == 1 else "medium")
