"""Who holds an office that a label names alone, by what stands above the speeches.

Minutes say once who presides, in whatever language: "Présidence de Mme Rosa Delcourt", "PRESIDENTE: …". The line is
told by the word that it shares with the label, since languages make such words of one stem.
"""

import re
from collections.abc import Iterator, Sequence

from tei_kit.encode.evidence import Evidence
from tei_kit.encode.shapes import capital

#: So far down, and in lines so short, it is said who presides.
_LINES, _LINE = 40, 200
#: What makes a deputy of an office: "Vizepräsidentin", "Vice-President", "alelnök".
_DEPUTY = r"(?:vice|vize|wice|вице|віце|al|αντι|sub|co)?-?"
#: The shortest stem; longer words give half of themselves.
_STEM = 5
#: "M. José Delcourt": a title that looks like an initial, before a full name.
_SHORT = 2
_INITIALS = re.compile(r"(?:[^\W\d_]\.)+")
_PART = re.compile(r"(?:[^\W\d_]\.)+|[^\W\d_][\w’'-]*|[.,;:()\[\]–—/|]")


def holder(words: Sequence[str], evidence: Evidence, *, sure: bool = False) -> str:
    """Return the one person whom the top of the page names beside a word of an office's stem; "" where it does not.

    Args:
        words: of the label.
        evidence: what the page says of names.
        sure: believe only lines that begin with the label and a colon: "BAŞKAN: …".
    """
    stems = [stem for word in words if len(stem := _stem(word)) >= _STEM]
    lines = [line for line in evidence.top[: _LINES * _LINE].splitlines() if line.strip()][:_LINES]
    for number, line in enumerate(lines):
        if len(line) <= _LINE and (_begins(line, words) if sure else _has(line, stems)):
            # A name may have a line to itself, with the office below it.
            # What stands before a colon at the end of a line is in the next one.
            order = (0, 1, -1) if line.rstrip().endswith((":", "：")) else (0, -1, 1)
            for near in (number + step for step in order):
                if 0 <= near < len(lines) and len(lines[near]) <= _LINE:
                    found = list(dict.fromkeys(_names(lines[near], stems, evidence)))
                    if found:
                        return found[0] if len(found) == 1 and not _speaks(found[0], words, evidence) else ""
    return ""


def _begins(line: str, words: Sequence[str]) -> bool:
    return line.casefold().startswith(f"{' '.join(words)}:".casefold())


def _speaks(name: str, words: Sequence[str], evidence: Evidence) -> bool:
    """Whether somebody speaks under this name: an interview's guest is not the interviewer."""
    last = name.rsplit(maxsplit=1)[-1].casefold()
    return any(other[-1].casefold() == last for other in evidence.labels if other != tuple(words))


def _has(text: str, stems: Sequence[str]) -> bool:
    return any(re.search(rf"(?<!\w){_DEPUTY}{re.escape(stem)}", text.casefold()) for stem in stems)


def _stem(word: str) -> str:
    folded = "".join(filter(str.isalpha, word.casefold()))
    return folded[: max(_STEM, len(folded) // 2)]


def _names(line: str, stems: Sequence[str], evidence: Evidence) -> Iterator[str]:
    """Yield the names of a line: capitals beside each other that are no titles and not of the office's stem."""
    words: list[str] = []
    titled = alone = False
    for part in [*_PART.findall(line), ""]:
        office = _has(part, stems)
        title = bool(part) and not _INITIALS.fullmatch(part) and evidence.is_title(part)
        if part == "." and titled and not words:
            continue  # "Mr. Lindner"
        if part and not office and not title and (capital(part) or _INITIALS.fullmatch(part)):
            words.append(part)
            continue
        if len(words) > 1 or (words and (titled or alone) and not _INITIALS.fullmatch(words[0])):
            yield _person(words[1:] if len(words) > _SHORT and evidence.is_title(words[0]) else words)
        titled, alone, words = title and not office, part == ":", []


def _person(words: Sequence[str]) -> str:
    """Return a name; in "Vekili Ayla DEMİRHAN" the surname in capitals has one forename."""
    capitals = [len(word) > 1 and word.isupper() and not _INITIALS.fullmatch(word) for word in words]
    first = capitals.index(True) if any(capitals) else 0
    if first and _INITIALS.fullmatch(words[-1]):
        return " ".join(words[first:])  # "Ради ДУБЕНКО П.С."
    return " ".join(words[max(first - 1, 0) if first else 0 :])
