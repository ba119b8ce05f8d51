"""Who holds an office that a label names alone, by what stands above the speeches.

Minutes say once who presides, in whatever language: "Présidence de Mme Rosa Delcourt", "PRESIDENTE: …". The line is
told by the word that it shares with the label, since languages make such words of one stem.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tei_kit.encode.evidence import Evidence, folding
from tei_kit.encode.fullnames import PARTICLES
from tei_kit.encode.shapes import capital

#: So far down, and in lines so short, it is said who presides.
_LINES, _LINE = 40, 200
#: What makes a deputy of an office: "Vizepräsidentin", "Vice-President", "alelnök".
_DEPUTY = r"(?:vice|vize|wice|вице|віце|al|αντι|sub|co)?-?"
#: The shortest stem; longer words give half of themselves.
_STEM = 5
#: "M. José Delcourt": a title that looks like an initial, before a full name.
_SHORT = 2
#: A name in a line of its own has no more words, and orders behind it, as "GBS, JP", no more letters.
_ORDERS = 3
#: "PM Transcripts" is nobody.
_ACRONYM = re.compile(r"(?<!\w)[^\W\d_a-z]{2,3}(?![\w.])")
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)+")
_PART = re.compile(r"(?:[^\W\d_]\.)+|[^\W\d_][\w’'-]*|[.,;:()\[\]–—/|]")


@dataclass(frozen=True, slots=True)
class _Line:
    """The parts of a line: its names with their places, and where the office and titles stand."""

    parts: tuple[str, ...]
    spans: tuple[tuple[str, int, int], ...]
    offices: tuple[int, ...]
    titles: tuple[int, ...]

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(name for name, _, _ in self.spans)

    @property
    def alone(self) -> bool:
        """Whether the line has one name, and no other words but what a colon before it divides."""
        first = self.spans[0][1] if self.spans else 0
        start = max((at + 1 for at in range(first) if self.parts[at] == ":"), default=0)
        taken = {*self.titles, *(index for _, first, last in self.spans for index in range(first, last))}
        others = (part for at, part in enumerate(self.parts) if at >= start and at not in taken)
        words = (part for part in others if part[0].isalpha() and not (part.isupper() and len(part) <= _ORDERS))
        short = len(self.spans) == 1 and self.spans[0][2] - self.spans[0][1] <= _ORDERS
        return short and not any(words) and self.parts[-1] != ":"

    @property
    def nearest(self) -> str:
        """The one name that has only signs and titles between itself and the office, or stands behind it in commas."""
        gaps = {name: min(map(len, gaps)) for name, first, last in self.spans if (gaps := self._gaps(first, last))}
        beside = [name for name, gap in gaps.items() if gap == min(gaps.values())]
        commas = [name for name, first, last in self.spans if self._apposed(first, last)]
        return next((names[0] for names in (beside, commas) if len(names) == 1), "")

    def _gaps(self, first: int, last: int) -> list[range]:
        """Return what stands between a name and each office, where it is no word."""
        between = (range(last, at) if at >= last else range(at + 1, first) for at in self.offices)
        return [gap for gap in between if all(at in self.titles or not self.parts[at][0].isalpha() for at in gap)]

    def _apposed(self, first: int, last: int) -> bool:
        behind = self.parts[last : last + 1] in ((",",), ())
        return self.parts[first - 1 : first] == (",",) and behind and any(at < first for at in self.offices)


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
            for step in order:
                near = number + step
                if 0 <= near < len(lines) and len(lines[near]) <= _LINE:
                    found = _named(lines[near], stems, evidence)
                    # Of two presidents, one may speak by his name.
                    others = tuple(span for span in found.spans if not _speaks(span[0], words, evidence))
                    found = replace(found, spans=others) if others else found
                    # "Issued on: May 14, 2031" names nobody.
                    single = step != 0 and _YEAR.search(lines[near]) and not any(" " in name for name in found.names)
                    names = found.names if step == 0 or (found.alone and not single) else ()
                    if names:
                        # A note may say of an office what names somebody, or something, else.
                        told = lines[near].startswith(("[", "("))
                        name = names[0] if len(set(names)) == 1 and not told else found.nearest
                        if name:
                            return "" if _speaks(name, words, evidence) else name
                        break
    return ""


def _begins(line: str, words: Sequence[str]) -> bool:
    return folding(line).startswith(folding(f"{' '.join(words)}:"))


def _speaks(name: str, words: Sequence[str], evidence: Evidence) -> bool:
    """Whether somebody speaks under this name: an interview's guest is not the interviewer."""
    last = name.rsplit(maxsplit=1)[-1].casefold()
    return any(other[-1].casefold() == last for other in evidence.labels if other != tuple(words))


def _has(text: str, stems: Sequence[str]) -> bool:
    return any(re.search(rf"(?<!\w){_DEPUTY}{re.escape(stem)}", folding(text)) for stem in stems)


def _stem(word: str) -> str:
    folded = "".join(filter(str.isalpha, folding(word)))
    return folded[: max(_STEM, len(folded) // 2)]


def _named(line: str, stems: Sequence[str], evidence: Evidence) -> _Line:
    """Find the names of a line: capitals beside each other that are no titles and not of the office's stem."""
    parts = _PART.findall(line)
    spans: list[tuple[str, int, int]] = []
    offices = []
    words: list[str] = []
    titled = alone = False
    for index, part in enumerate([*parts, ""]):
        office = _has(part, stems)
        title = bool(part) and not _INITIALS.fullmatch(part) and evidence.is_title(part)
        offices += [index] if office else []
        if part == "." and ((titled and not words) or (_abbreviated(words) and index + 1 < len(parts))):
            words = []
            continue  # "Mr. Lindner", "Exmo. Sr. Lindner"
        name = not office and not title and (capital(part) or _INITIALS.fullmatch(part) is not None)
        if part and (name or (words and part in PARTICLES)):
            words.append(part)
            continue
        last = next((count for count in range(len(words), 0, -1) if words[count - 1] not in PARTICLES), 0)
        if last > 1 or (last and (titled or alone) and not _INITIALS.fullmatch(words[0])):
            title_first = last > _SHORT and evidence.is_title(words[0])
            spans.append((_person(words[title_first:last]), index - len(words), index - len(words) + last))
        titled, alone, words = title and not office, part == ":", []
    # "9 January 2031" names nobody.
    spans = [
        span for span in spans if not re.search(rf"\d\.? {re.escape(span[0])}(?!\w)|{re.escape(span[0])} \d", line)
    ]
    spans = [span for span in spans if not _ACRONYM.search(span[0]) or span[0].isupper()]
    return _Line(
        tuple(parts),
        tuple(spans),
        tuple(offices),
        tuple(index for index, part in enumerate(parts) if evidence.is_title(part)),
    )


def _abbreviated(words: Sequence[str]) -> bool:
    return len(words) == 1 and 1 < len(words[0]) <= _STEM and words[0].isalpha()


def _person(words: Sequence[str]) -> str:
    """Return a name; in "Vekili Ayla DEMİRHAN" the surname in capitals has one forename."""
    capitals = [len(word) > 1 and word.isupper() and not _INITIALS.fullmatch(word) for word in words]
    first = capitals.index(True) if any(capitals) else 0
    if first and _INITIALS.fullmatch(words[-1]):
        return " ".join(words[first:])  # "Ради ДУБЕНКО П.С."
    return " ".join(words[max(first - 1, 0) if first else 0 :])
