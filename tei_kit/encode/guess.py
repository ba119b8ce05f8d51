"""How many words of a label are a name, where nothing on the page tells: a guess, and marked as one."""

import re
from dataclasses import replace

from tei_kit.encode.evidence import Evidence, Reading, Words
from tei_kit.encode.fullnames import PARTICLES, as_printed
from tei_kit.encode.label import raised
from tei_kit.model.turn import Cert

_LONGEST_NAME, _FOUR, _THREE, _FULL = 5, 4, 3, 2
#: Longer words are hardly forenames; from so many letters on a word has a stem.
_OFFICE, _DECLINED = 10, 7
_SUFFIXES = frozenset(("jr.", "jr", "sr.", "sr", "ii", "iii", "iv"))
_INITIAL = re.compile(r"[^\W\d_]\.")


def at(words: Words, length: int, cert: Cert) -> Reading:
    """Divide a label before the last words, which are the name."""
    return Reading(" ".join(words[:-length]), " ".join(words[-length:]), cert)


def guessed(words: Words, titles: int, evidence: Evidence) -> Reading:
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
    if words[-1].isupper() and evidence.is_title(words[-2]):
        return replace(at(words, 1, "low"), name=as_printed(words[-1:], evidence))  # "PORT SECURITY ADVISOR HOLM"
    while length < len(rest) and _goes_on(words[: len(words) - length + 1], evidence):
        length += 1
    while length < min(len(words) - office, _LONGEST_NAME) and _belongs(words[: len(words) - length + 1], evidence):
        length += 1
    if length == len(words) - 1 and not titles and len(words[0]) <= _FULL:
        return Reading("", " ".join(words), "low")  # "An Ceann Comhairle": what is left over is no office
    # Behind a title two words are a name, as sure as a guess can be.
    reading = at(words, length, "medium" if titles == len(words) - length > 0 else "low")
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
