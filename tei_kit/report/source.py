"""The source text of a file that has findings."""

from tei_kit.model.span import Position
from tei_kit.read import excerpt
from tei_kit.read.reader import STDIN
from tei_kit.read.text import SourceText


def text_of(path: str) -> SourceText | None:
    """Return a file's text; None when it cannot be had a second time, or is large."""
    return None if path == STDIN else excerpt.text_of(path)


def line(path: str, place: Position) -> tuple[str, int] | None:
    """Return the line of a place and the index of the place in it; None when it cannot be had a second time."""
    return None if path == STDIN else excerpt.line(path, place)
