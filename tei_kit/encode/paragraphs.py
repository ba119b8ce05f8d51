"""A page's text → its paragraphs, each a slice of the text."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from tei_kit.encode.furniture import numbered
from tei_kit.model.turn import Piece

#: Texts wrapped by a program keep to a width between these; a pasted paragraph is longer as a rule.
_NARROWEST, _WIDEST = 30, 100

#: So many lines tell whether lines are numbered.
_SAMPLE = 400


#: Whoever divides a file into pages reads the same lines as whoever understands its only page.
@lru_cache(maxsize=1)
def lines(text: str) -> tuple[Piece, ...]:
    """Return the lines that have words, without the white space at their edges."""
    found, start = [], 0
    # A line's end may be written as CR LF: then an empty line stands between, and no place is another one.
    for line in text.replace("\r", "\n").split("\n"):
        words = line.strip()
        if words:
            found.append(Piece(words, start if line[0] == words[0] else start + len(line) - len(line.lstrip())))
        start += len(line) + 1
    return tuple(found)


def paragraphs(text: str) -> tuple[Piece, ...]:
    """Return the paragraphs: the lines, or, in a text that a program has wrapped, the blocks between blank lines."""
    every = lines(text)
    if not _wrapped(text, every):
        return every
    blocks: list[Piece] = []
    for line in every:
        if blocks and not _blank_between(text, blocks[-1], line):
            blocks[-1] = Piece(text[blocks[-1].start : line.end], blocks[-1].start)
        else:
            blocks.append(line)
    return tuple(blocks)


def _wrapped(text: str, lines: Sequence[Piece]) -> bool:
    """Whether the line ends are a program's: no long line, and most blocks that have several lines fill them."""
    width = max((len(line.text) for line in lines), default=0)
    if numbered([line.text for line in lines[:_SAMPLE]]):
        return False
    if not _NARROWEST <= width <= _WIDEST:
        return False
    joints = [(one, two) for one, two in pairwise(lines) if not _blank_between(text, one, two)]
    if len(joints) == len(lines) - 1:
        return False
    # A wrapped line is full: the first word of the next one had no room on it.
    full = [len(one.text) + _least(two.text) >= width - 1 for one, two in joints]
    return bool(full) and sum(full) > len(full) / 2


def _least(line: str) -> int:
    """Return how much room the first word of a line needs; where no spaces are written, a sign is enough."""
    return len(line.split(maxsplit=1)[0]) if line.isascii() or " " in line.strip() else 1


def _blank_between(text: str, one: Piece, two: Piece) -> bool:
    return len(re.findall(r"\r\n|\r|\n", text[one.end : two.start])) > 1
