"""Where a role ends and a name begins, by how the words are written and by what other labels have before other names."""

import re

from tei_kit.encode.evidence import Evidence, Reading, Words, folding
from tei_kit.encode.fullnames import PARTICLES, as_printed, full_name
from tei_kit.encode.label import cased, raised
from tei_kit.encode.offices import holder

#: A small word that joins others is shorter: "of", "und", "dell"; a longer one is a noun, or its adjective.
_NOUN = 5
_LONGEST_NAME, _FULL = 5, 2
#: Between names, and never within an office.
_SONS = frozenset(("bin", "ibn", "bint", "ben", "бен", "ибн", "бин"))
_FIRM = re.compile(r"[«»“”„\"]|^[^\W\d_a-zа-яёіїєґ]{2,}$")
_GENITIVE = re.compile(r"(?:ой|ого|ых|их|ої|их)$")
#: The shortest stem of an office.
_STEM = 4
#: Longer lines above the speeches are prose.
_LINE = 200
_DOUBLED = re.compile(r"(?P<name>[^\W\d_][\w.’'-]+(?: [^\W\d_][\w.’'-]*){1,3})(?P<between>\b.*|)(?P=name)$")
_VOWELS = re.compile(r"[aeiouyàáâãäåæèéêëìíîïòóôõöøùúûüýаеёиоуыэюяєії]", re.IGNORECASE)


def read(words: Words, evidence: Evidence) -> Reading | None:
    """Tell role and name apart; None where neither writing nor other labels tell."""
    return (
        _doubled(words, evidence)
        or _surname_first(words, evidence)
        or _phrase(words, evidence)
        or _son(words)
        or _behind_noun(words)
        or _questioner(words, evidence)
        or _shared(words, evidence)
        or _abbreviated(words, evidence)
        or _holding(words, evidence)
    )


def _doubled(words: Words, evidence: Evidence) -> Reading | None:
    """Read "Photo of Ann LeeAnn Lee", as sites with portraits have it: what says the name twice is all about it."""
    match = _DOUBLED.search(" ".join(words))
    if match is None or not all(map(raised, match["name"].split())):
        return None
    before = " ".join(words)[: match.start()].split()
    common = all(any(word in other for other in evidence.labels if other != words) for word in before)
    return Reading("" if common else " ".join(before), match["name"])


def _surname_first(words: Words, evidence: Evidence) -> Reading | None:
    """Read "Berg, Anna" and "Berg Anna", where other labels and the text are the same way round."""
    if len(words) != _FULL or not all(map(raised, words)) or any(map(evidence.is_title, words)):
        return None
    if words[0].endswith(",") and evidence.commas:
        return Reading("", f"{words[1]} {words[0].rstrip(',')}", "medium")
    return Reading("", f"{words[1]} {words[0]}", "medium") if evidence.reversed else None


def _phrase(words: Words, evidence: Evidence) -> Reading | None:
    """Read "SENIOR OFFICIAL": what the text says in small letters is nobody's name."""
    label = " ".join(words)
    if len(words) < _FULL or not label.isupper() or all(map(evidence.is_title, words)):
        return None
    if _says(evidence.text, label.lower()):
        return Reading("", label, "low")
    if len(words) > _FULL and all({word.lower(), f"{word.lower()}s"} & evidence.small for word in words):
        return Reading("", label, "low")
    small = any(len(word) < _NOUN and word.lower() not in PARTICLES for word in words[1:-1])
    if small and any(map(evidence.is_title, words)) and folding(label) in folding(evidence.top):
        name = as_printed(holder(words, evidence).split(), evidence)
        return Reading(label, name, "low") if name else None
    # "SECRETARY FOR HARBOURS": a small word of the text, which is none of a name.
    joins = [word.lower() for word in words[1:-1] if len(word) < _NOUN and word.lower() not in PARTICLES]
    if not any(_says(evidence.text, word) for word in joins):
        return None
    name = as_printed(holder(words, evidence).split(), evidence)
    return Reading(label if name else "", name or label, "low")


def _son(words: Words) -> Reading | None:
    """Read "King of Merrow Omar bin Isa Al Barra": the name begins before the son of somebody."""
    son = next((place for place in range(1, len(words) - 1) if words[place] in _SONS), 0)
    if not son or not raised(words[son - 1]):
        return None
    return Reading(" ".join(words[: son - 1]), " ".join(words[son - 1 :]), "low")


def _behind_noun(words: Words) -> Reading | None:
    """Read "El diputado Jaime Cárdenas Gracia": behind the last small word that is none of a name."""
    small = [place for place, word in enumerate(words) if word.islower() and word not in PARTICLES]
    if not small or len(words[small[-1]]) < _NOUN:
        return None
    rest = words[small[-1] + 1 :]
    # A firm in quotation marks or capitals, and an adjective in the genitive with its noun, are the office's.
    firm = max((place for place, word in enumerate(rest[:-_FULL]) if _FIRM.search(word)), default=-1)
    name = rest[firm + 1 :]
    while len(name) >= _FULL + _FULL and _GENITIVE.search(name[0]):
        name = name[_FULL:]
    if not _FULL <= len(name) <= _LONGEST_NAME or not raised(name[-1]) or not raised(name[0]):
        return None
    return Reading(" ".join(words[: len(words) - len(name)]), " ".join(name), "medium")


def _questioner(words: Words, evidence: Evidence) -> Reading | None:
    """Read "Frage Berg": a word that names nobody, before somebody's name."""
    first, *name = words
    if 1 <= len(name) <= 3 and first.casefold() in evidence.unnamed and all(map(raised, name)):  # noqa: PLR2004 - a name
        return Reading(first, as_printed(name, evidence), "medium")
    return None


def _shared(words: Words, evidence: Evidence) -> Reading | None:
    """Read "Deputy Ann Lee" where "Deputy Tom Fox" speaks too: an office is before several names."""
    for length in range(len(words) - 1, 0, -1):
        role, name = words[:length], words[length:]
        others = [other for other in evidence.behind.get(role, ()) if other != name]
        if evidence.is_title(name[0]) and not evidence.is_office(name[0]):
            continue  # "EL SEÑOR PÉREZ": neither before an honour
        if role[-1].islower() and len(role[-1]) < _NOUN:
            continue  # "Spokesperson for the": an office is not over here
        if all(len(word) <= _FULL or evidence.is_title(word) for word in role) and (
            len(name) < _FULL or all(map(evidence.is_title, name))
        ):
            continue  # "MS. HOLM", "THE CLERK"
        full = len(name) >= _FULL and any(len(other) >= _FULL for other in others)
        # Two people may have one forename; three hardly, and nobody's name stands without it in the text.
        if others and (full or len(others) >= _FULL) and raised(name[0]) and _apart(role, name, evidence):
            return Reading(" ".join(role), as_printed(name, evidence), "medium")
    return None


def _apart(role: Words, name: Words, evidence: Evidence) -> bool:
    """Whether a name stands in the text behind something else than what may be its office, or the office is a title."""
    if any(map(evidence.is_title, role)):
        return True
    return _says(evidence.text, " ".join(name), rf"(?<!{re.escape(role[-1])} )")


def _says(text: str, words: str, before: str = "") -> bool:
    """Whether words stand in a text, behind none that a pattern excludes."""
    # Most do not, and a pattern takes longer to be made than to be looked for.
    return words in text and re.search(rf"(?<!\w){before}{re.escape(words)}(?!\w)", text) is not None


def _abbreviated(words: Words, evidence: Evidence) -> Reading | None:
    """Read "StS Lindner" and "Vors. Berg": an abbreviation is no forename."""
    if len(words) != _FULL or evidence.is_title(words[0]) or not _abbreviates(words[0]):
        return None
    full = full_name(words[1], "", evidence)
    name = full if full.split()[-1:] == [words[1]] or (full and words[1].isupper()) else ""
    name = "" if name.split()[:1] == [words[0]] else name
    return Reading(words[0], name or as_printed(words[1:], evidence), "low" if name else "medium")


def _abbreviates(word: str) -> bool:
    """Whether a word is written as abbreviations are: "Vors.", "StS", "STS"."""
    letters = word.rstrip(".").replace("'", "").replace("’", "")
    if len(letters) < _FULL or not letters.isalpha():
        return False
    inner = letters[-1].isupper() and any(map(str.islower, letters))
    return inner or (word != letters) or (letters.isupper() and not _VOWELS.search(letters))


def _holding(words: Words, evidence: Evidence) -> Reading | None:
    """Read "الوزير المرجان" where the top says "لوزير الموانئ ناصر المرجان", in scripts whose names have no capital."""
    if cased(words[0]) or not words[0][0].isalpha():
        return None
    if len(words) == 1:
        stem = re.escape(words[0].removeprefix("ال"))
        found = set(re.findall(rf"{stem}\b[^:،]{{0,40}}[:：]\s*([^\W\d_]+ [^\W\d_]+)$", evidence.top, re.MULTILINE))
        return Reading(words[0], found.pop(), "low") if len(found) == 1 and len(stem) >= _STEM else None
    if len(words) != _FULL:
        return None
    stem, label = re.escape(words[0].removeprefix("ال")), re.escape(" ".join(words))
    for line in evidence.top.splitlines():
        match = re.search(rf"{stem}\b.*?(?P<forename>[^\W\d_]+) {re.escape(words[1])}(?!\w)", line[:_LINE])
        if match and match["forename"] != words[0]:
            return Reading(words[0], f"{match['forename']} {words[1]}", "low")
        # The office alone, and behind it in the title a name of two words.
        match = re.search(rf"(?<!\w){label} (?P<name>[^\W\d_]+ [^\W\d_]+)$", line[:_LINE])
        if match:
            return Reading(" ".join(words), match["name"], "low")
    return None
