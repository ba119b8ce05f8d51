"""The source text of a file that has findings."""

from functools import lru_cache
from pathlib import Path

from tei_kit.read.reader import STDIN
from tei_kit.read.text import SourceText


@lru_cache(maxsize=4)
def text_of(path: str) -> SourceText | None:
    """Return a file's text; None when it cannot be had a second time."""
    if path == STDIN:
        return None
    try:
        return SourceText.decode(Path(path).read_bytes(), errors="replace")
    except (OSError, LookupError):
        return None
