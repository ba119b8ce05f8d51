"""Lines that a site prints around every speech, or a court on every page: links, times, numbers of lines and pages.

They are told by coming back: the same line always below, or above, what has the shape of a label; numbers that count.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tei_kit.encode import signs
from tei_kit.encode.shapes import ended
from tei_kit.model.turn import Aside, FormeWork, Omission, Paragraph, Piece, Pull

Block = Paragraph | Omission | Aside | Pull | FormeWork

#: A line that comes back is short; so often it comes back; so many of its neighbours are labels, and so many of them speak.
_LONGEST, _LEAST, _LABELS, _SPOKEN = 80, 3, 0.9, 0.6
#: Longer lines are prose.
_PROSE = 60
#: Numbers at the margin: so many of them, before so many of the lines, and so many count on or begin anew.
_NUMBERS, _LINES, _COUNTS = 8, 0.7, 0.85
#: A line that fills less of the width than this, and ends as a sentence does, ends a paragraph.
_FULL = 0.75
#: A page has at least so many lines, and a line at most so many characters.
_SHORTEST, _LINE = 20, 120
_COUNT = re.compile(r"(?<!\S)\d{1,2}(?!\S)")
_FIRST = re.compile(r"\s+1(?!\S)")
_MARGIN = re.compile(r"(?P<number>\d{1,2})(?:\s+|$)")


@dataclass(frozen=True, slots=True)
class Furniture:
    """What a page prints around its speeches.

    Attributes:
        pieces: the paragraphs, with numbers at the margin apart from the lines that they number.
        indices: which of them are no part of the text.
        labels: which of them are labels, where lines around them say so.
        numbered: whether numbers stand at the margin.
    """

    pieces: tuple[Piece, ...]
    indices: frozenset[int] = frozenset()
    labels: frozenset[int] = frozenset()
    numbered: bool = False

    @property
    def inner(self) -> tuple[int, ...]:
        """The indices of what is part of the text."""
        return tuple(index for index in range(len(self.pieces)) if index not in self.indices)


def find(pieces: Sequence[Piece]) -> Furniture:
    """Tell furniture from text."""
    if numbered([piece.text for piece in pieces]):
        return _margin(pieces)
    frames, labels = _frames(pieces)
    return Furniture(tuple(pieces), frames, labels)


def lines(text: str) -> tuple[int, ...]:
    """Return where the numbered lines begin that a page without line ends must have had; nothing where none had numbers.

    Args:
        text: one line.
    """
    starts: list[int] = []
    expected = 1
    if " 2 " not in text or not all(f" {number} " in text for number in range(3, _NUMBERS)):
        return ()
    for match in _COUNT.finditer(text):
        number = int(match[0])
        again = number == 1 and expected > _SHORTEST
        # The number of a page stands right before the first line of the next.
        if (number == expected or again) and not (again and _FIRST.match(text, match.end())):
            starts.append(match.start())
            expected = number + 1
    return tuple(starts) if len(starts) >= _NUMBERS and len(text) < _LINE * len(starts) else ()


def numbered(texts: Sequence[str]) -> bool:
    """Whether numbers count lines at the margin, and begin anew on every page."""
    found = [int(match["number"]) for text in texts if (match := _MARGIN.match(text))]
    if len(found) < max(_NUMBERS, _LINES * len(texts)):
        return False
    steps = sum(two == one + 1 or two == 1 for one, two in pairwise(found))
    return steps >= _COUNTS * (len(found) - 1)


def _margin(pieces: Sequence[Piece]) -> Furniture:
    """Cut the numbers off; lines without one that come back with another number are the heads of pages."""
    heads = Counter(map(_key, pieces))
    parts: list[Piece] = []
    apart: set[int] = set()
    for piece in pieces:
        match = _MARGIN.match(piece.text)
        head = match is None and heads[_key(piece)] > 1 and any(map(str.isdecimal, piece.text))
        if match or head:
            apart.add(len(parts))
            parts.append(piece.cut(0, match.end()) if match else piece)
        if match is None and not head:
            parts.append(piece)
        elif match and match.end() < len(piece.text):
            parts.append(piece.cut(match.end()))
    return Furniture(tuple(parts), frozenset(apart), numbered=True)


def _key(piece: Piece) -> str:
    """Return what is the same of a line that comes back with other numbers; "" for prose."""
    return re.sub(r"[\W\d_]+", " ", piece.text).strip().casefold() if len(piece.text) <= _LONGEST else ""


def _frames(pieces: Sequence[Piece]) -> tuple[frozenset[int], frozenset[int]]:
    keys = [_key(piece) for piece in pieces]
    places: dict[str, list[int]] = defaultdict(list)
    for index, key in enumerate(keys):
        if key:
            places[key].append(index)
    frames: set[int] = set()
    labels: set[int] = set()
    for key, indices in places.items():
        sides = [
            [index + step for index in indices if 0 <= index + step < len(pieces)]
            for step in (1, -1)
            if len(indices) >= _LEAST
        ]
        told = [
            near
            for step, near in zip((1, 2), sides, strict=False)
            if _are_labels(pieces, keys, key, near) and _speak(pieces, near, step)
        ]
        if told:
            frames.update(indices)
            labels.update(max(told, key=lambda near: len({keys[index] for index in near})))
    return frozenset(frames), frozenset(labels - frames)


def _are_labels(pieces: Sequence[Piece], keys: Sequence[str], key: str, near: Sequence[int]) -> bool:
    """Whether the neighbours of a line are those who speak: several, and some of them again."""
    shaped = [index for index in near if keys[index] != key and signs.line(pieces, index)]
    several = len({keys[index] for index in shaped})
    return len(shaped) >= _LABELS * len(near) and 1 < several < len(shaped)


def _speak(pieces: Sequence[Piece], near: Iterable[int], step: int) -> bool:
    """Whether speeches follow."""
    below = [pieces[index + step].text for index in near if index + step < len(pieces)]
    return sum(len(text) > _PROSE or ended(text) for text in below) >= _SPOKEN * len(below) > 0


def joined(blocks: Sequence[Block], page: str) -> tuple[Block, ...]:
    """Join the lines of a numbered page to paragraphs, with the numbers among their words.

    Args:
        blocks: lines, and the numbers between them.
        page: the characters of the page.
    """
    width = max((len(block.piece.text) for block in blocks), default=0)
    found: list[Block] = []
    between: list[Block] = []
    lines: list[Piece] = []
    formes: list[Piece] = []
    for block in blocks:
        if isinstance(block, FormeWork):
            between.append(block)
            continue
        if isinstance(block, Paragraph) and lines and not _ends(lines[-1], width):
            lines.append(block.piece)
            formes += (forme.piece for forme in between)
        else:
            found += [*_paragraph(lines, formes, page), *between]
            lines, formes = [], []
            if isinstance(block, Paragraph):
                lines.append(block.piece)
            else:
                found.append(block)
        between = []
    return (*found, *_paragraph(lines, formes, page), *between)


def _paragraph(lines: Sequence[Piece], formes: Sequence[Piece], page: str) -> Iterator[Paragraph]:
    """Make the paragraph that some lines are, if there are any."""
    if lines:
        yield Paragraph(Piece(page[lines[0].start : lines[-1].end], lines[0].start), tuple(formes))


def _ends(line: Piece, width: int) -> bool:
    """Whether a line ends as a sentence does, before it is full."""
    last = line.text.rpartition("\n")[2]
    return ended(last) and len(last) < _FULL * width
