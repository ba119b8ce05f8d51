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
from tei_kit.encode.held import office
from tei_kit.encode.label import lowered, raised
from tei_kit.encode.offices import holder
from tei_kit.model.turn import Cert

_LONGEST_NAME, _FOUR, _THREE, _FULL = 5, 4, 3, 2
#: Longer words are hardly forenames; from so many letters on a word has a stem.
_OFFICE, _DECLINED = 10, 7
#: Between names, and never within an office.
_SONS = frozenset(("bin", "ibn", "bint", "ben", "бен", "ибн"))
_SUFFIXES = frozenset(("jr.", "jr", "sr.", "sr", "ii", "iii", "iv"))
_INITIAL = re.compile(r"[^\W\d_]\.")
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
        or _guessed(words, titles, evidence)
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
        apart = length < len(words) and (length == 1 or lowered(words[-length - 1]))
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
        return _at(words, len(min(named, key=len)), None)
    office = next(
        (words[:length] for length in range(len(words) - _FULL, 0, -1) if words[:length] in evidence.labels), ()
    )
    if office and all(map(raised, words[len(office) :])):
        # "The Chair" speaks, and "The Chair Dr. Ann Lee".
        name = [*dropwhile(lambda word: word.rstrip(".").casefold() in evidence.honours, words[len(office) :])]
        return Reading(" ".join(office), " ".join(name), "medium") if len(name) >= _FULL else None
    for length in range(len(words), 1, -1):
        if evidence.is_listed(words[-length:]):
            return _at(words, length, None)
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


def _at(words: Words, length: int, cert: Cert) -> Reading:
    return Reading(" ".join(words[:-length]), " ".join(words[-length:]), cert)


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
                return _at(words, length, None)
    return None


def _guessed(words: Words, titles: int, evidence: Evidence) -> Reading:
    """Guess how many words a name has: two, small words inside it, and what never stands apart from it."""
    rest = words[titles:]
    whole = _is_whole(rest, evidence)
    # Where others have two names, a long word before two is an office, in whatever language.
    office = evidence.paired and len(rest) > _FULL and len(rest[0]) >= _OFFICE
    whole = whole and not office
    # Three words may be a name, where the page does not put offices before names of two as a rule.
    if whole and (titles or not evidence.prefixed):
        return Reading(" ".join(words[:titles]), as_printed(rest, evidence), "medium")
    length = 3 if words[-1].casefold() in _SUFFIXES and len(words) > 3 else 2  # noqa: PLR2004 - "Martin King Jr."
    son = next((place for place in range(1, len(words) - 1) if words[place] in _SONS), 0)
    if son and raised(words[son - 1]):
        return _at(words, len(words) - son + 1, "low")  # "King of Merrow Omar bin Isa Al Barra"
    if words[-1].isupper() and evidence.is_title(words[-2]):
        return replace(_at(words, 1, "low"), name=as_printed(words[-1:], evidence))  # "PORT SECURITY ADVISOR HOLM"
    while length < len(rest) and _goes_on(words[: len(words) - length + 1], evidence):
        length += 1
    while length < min(len(words) - office, _LONGEST_NAME) and _belongs(words[: len(words) - length + 1], evidence):
        length += 1
    if length == len(words) - 1 and not titles and len(words[0]) <= _FULL:
        return Reading("", " ".join(words), "low")  # "An Ceann Comhairle": what is left over is no office
    # Behind a title two words are a name, as sure as a guess can be.
    reading = _at(words, length, "medium" if titles == len(words) - length > 0 else "low")
    return replace(reading, name=as_printed(reading.name.split(), evidence))


def _is_whole(rest: Words, evidence: Evidence) -> bool:
    """Whether three words, or four, are a name: each has a capital, and no word before the last two is known for anything else."""
    names = [word for word in rest if word.casefold() not in PARTICLES]
    if not _THREE <= len(names) <= len(rest) <= _FOUR or not all(map(raised, names)):
        return False
    if rest[0].endswith(".") or any(map(evidence.is_office, rest[:-2])):
        return False
    if len(names) == _THREE:
        return not _is_word(rest[0], evidence)
    if evidence.capitals or evidence.prefixed:
        return False
    # Two words are an office's where they stand before others too.
    first = " ".join(rest[:2])
    others = len(re.findall(rf"(?<!\w){re.escape(first)}(?! {re.escape(rest[2])})(?!\w)", evidence.text))
    return not others and not any(_is_word(word, evidence) for word in rest[:2])


def _goes_on(words: Words, evidence: Evidence) -> bool:
    """Whether a name cannot begin with the last of some words: a small one, a particle in capitals, a second initial."""
    word, before = words[-1], words[-2]
    if not raised(word) or (word.isupper() and word.lower() in PARTICLES and before.isupper()):
        return True
    initial = _INITIAL.fullmatch(word) is not None
    return initial and raised(before) and not evidence.is_title(before) and not before.endswith(".")


def _is_word(word: str, evidence: Evidence) -> bool:
    """Whether a word is a noun of the language: the text has it in small letters, or it is an acronym."""
    # Languages that decline have "poslankyni" of "Poslankyně".
    stem = word.lower()[: len(word) if len(word) < _DECLINED else -2]
    # An acronym is one among words that are none.
    acronym = word.isupper() and not evidence.capitals
    return acronym or re.search(rf"(?<!\w){re.escape(stem)}", evidence.text) is not None


def _belongs(words: Words, evidence: Evidence) -> bool:
    """Whether the last word but one comes more than once, never without the next one, and not as part of the office."""
    before, word, following = words[-3] if len(words) > 2 else "", words[-2], words[-1]  # noqa: PLR2004 - the three
    if not raised(word) or evidence.is_title(word) or word.isupper() or (before and not raised(before)):
        return False
    alone = len(re.findall(rf"(?<!\w){re.escape(word)}(?!\w)", evidence.text))
    together = rf"{re.escape(word)} {re.escape(following)}(?!\w)"
    apart = rf"(?<!{re.escape(before)} )" if before else ""
    return (
        alone == len(re.findall(rf"(?<!\w){together}", evidence.text)) > 1
        and re.search(rf"(?<!\w){apart}{together}", evidence.text) is not None
        and not _is_word(word, evidence)
    )


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
