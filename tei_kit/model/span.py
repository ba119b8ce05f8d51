"""Where something stands in a source file."""

from typing import NamedTuple


class Position(NamedTuple):
    """A place between two characters.

    Attributes:
        line: 1-based; lines end with LF, CRLF or CR, as XML 1.0 section 2.11 has it.
        column: 1-based, in characters (code points), a tab being one.
        offset: 0-based, in bytes of the file.
    """

    line: int
    column: int
    offset: int


class Span(NamedTuple):
    """The source text from `start` up to, not including, `end`."""

    start: Position
    end: Position
