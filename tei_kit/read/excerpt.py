"""The source text around a place, whatever the size of the file: a report needs one line of it."""

from functools import lru_cache
from pathlib import Path

from tei_kit.model.span import Position
from tei_kit.read.text import SourceText, detect_encoding

#: A larger file is not held in memory, and of its lines only so much as is near the place; in bytes.
WHOLE = 32 * 1024 * 1024
_AROUND = 16 * 1024


def text_of(path: str) -> SourceText | None:
    """Return the text of a file; None where it cannot be read, or is large."""
    try:
        state = Path(path).stat()
        return None if state.st_size > WHOLE else _text(path, state.st_mtime_ns, state.st_size)
    except (OSError, LookupError):
        return None


@lru_cache(maxsize=4)
def _text(path: str, _time: int, _size: int) -> SourceText:
    """A text is kept as long as its file is not written again."""
    return SourceText.decode(Path(path).read_bytes(), errors="replace")


def line(path: str, place: Position) -> tuple[str, int] | None:
    """Return the line of a place, without its end, and the index in it of the character at the place.

    Of a line of a large file it is what stands near the place. None where the file is not as it was, or cannot be read.
    """
    text = text_of(path)
    if text is not None:
        return (text.line(place.line), place.column - 1) if place.line <= text.lines else None
    try:
        if Path(path).stat().st_size <= WHOLE:
            return None
        return _near(path, place)
    except (OSError, LookupError):
        return None


def _near(path: str, place: Position) -> tuple[str, int]:
    with Path(path).open("rb") as stream:
        codec = detect_encoding(stream.read(200))
        first = max(place.offset - _AROUND, 0)
        stream.seek(first)
        data = stream.read(place.offset - first + _AROUND)
    before, after = data[: place.offset - first], data[place.offset - first :]
    before = before[max(before.rfind(b"\n"), before.rfind(b"\r")) + 1 :]
    after = after.partition(b"\n")[0].partition(b"\r")[0]
    start = before.decode(codec, "ignore")
    return start + after.decode(codec, "ignore"), len(start)
