"""What mending would change, as a unified diff (POSIX, `diff -u`)."""

import difflib
import re
from collections.abc import Iterator

from tei_kit.read.text import SourceText
from tei_kit.report import style

_COLOURS = {"-": style.RED, "+": style.GREEN, "@": style.CYAN}
#: A line ends with LF only: a CR before it is one of its characters, or `patch` would lose it.
_LINE = re.compile(r"[^\n]*\n|[^\n]+")


def render(path: str, before: bytes, after: bytes, *, terminal: bool, colour: bool) -> Iterator[str]:
    """Yield the lines of the diff.

    Args:
        path: the file as the user named it.
        before: its bytes as they are.
        after: its bytes as they would be.
        terminal: whether a person sees the lines, so that hidden characters are made visible; `patch` needs them as they are.
        colour: whether to use a terminal's colours.
    """
    old, new = (_LINE.findall(SourceText.decode(data).text) for data in (before, after))
    for number, line in enumerate(difflib.unified_diff(old, new, path, path)):
        ended = line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
        # The two lines of the file's name begin like changes, but are none.
        paint = _COLOURS.get(line[0], "") if colour and number > 1 else ""
        for shown in ended.splitlines(keepends=True) if terminal else [ended]:
            yield (
                style.paint(style.printable(shown.rstrip("\r\n")), paint, colour=bool(paint)) + "\n"
                if terminal
                else shown
            )
