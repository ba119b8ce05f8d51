"""Role and name of a label in capitals alone, by how the text writes its words elsewhere."""

import re

from tei_kit.encode.evidence import Evidence, Reading, Words, alike
from tei_kit.encode.fullnames import PARTICLES
from tei_kit.encode.label import cased, raised

#: A name has so many words, and an office before it makes a label of more.
_FULL, _LONGEST = 2, 5


def read(words: Words, evidence: Evidence) -> Reading | None:
    """Read "PRESIDENT OF RURITANIA ANNA BERG" where the text has "Anna Berg"; None where it has no such name."""
    label = " ".join(words)
    if len(words) <= _FULL or not label.isupper() or not cased(label):
        return None
    for length in range(_FULL, min(_LONGEST, len(words)) + 1):
        name = words[-length:]
        shown = "" if name[0].casefold() in PARTICLES or evidence.is_title(name[0]) else _shown(name, evidence)
        if not shown:
            continue
        office = words[:-length]
        while office and (longer := _longer(office, shown, evidence)):
            office, shown = office[:-1], longer
        return Reading(" ".join(office), shown, "medium")
    return None


def _shown(name: Words, evidence: Evidence) -> str:
    """Return a name as the text writes it: a capital and small letters in each word, but for those that join names."""
    if not all(alike(part) in evidence.mixed for part in re.findall(r"\w+", " ".join(name))):
        return ""
    pattern = rf"(?<!\w){re.escape(' '.join(name))}(?!\w)"
    found = (match[0] for match in re.finditer(pattern, evidence.text, re.IGNORECASE))
    return next((shown for shown in found if all(map(_mixed, shown.split()))), "")


def _mixed(word: str) -> bool:
    return word in PARTICLES or (raised(word) and (not word.isupper() or word.endswith(".")))


def _longer(office: Words, name: str, evidence: Evidence) -> str:
    """Return a name with the word that always stands before it; "" for an office's, a place's, or none."""
    word = office[-1]
    if evidence.is_title(word) or word.lower() in evidence.small:
        return ""
    before = re.findall(rf"(?:(?<!\S)(\S+) )?(?<!\S)(\S+) {re.escape(name)}(?!\w)", evidence.text)
    every = len(re.findall(rf"(?<!\w){re.escape(name)}(?!\w)", evidence.text))
    shown = {two for _, two in before if alike(two) == alike(word) and _mixed(two)}
    # In "President of Ruritania Anna Berg" Ruritania is the president's.
    owned = len(office) > 1 and all(one.islower() and alike(one) == alike(office[-2]) for one, _ in before)
    return f"{shown.pop()} {name}" if len(shown) == 1 and len(before) == every and not owned else ""
