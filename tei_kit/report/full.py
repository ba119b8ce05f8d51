"""A finding with its code frame: the source line, a caret under the exact characters, and what to do."""

import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import TextIO

from tei_kit.model.diagnostic import Diagnostic
from tei_kit.model.span import Span
from tei_kit.read.reader import STDIN
from tei_kit.read.text import SourceText
from tei_kit.report import concise, style

#: How many characters of a long line are shown around the span.
WIDTH = 100


def render(diagnostics: Iterable[Diagnostic], stream: TextIO, colour: bool) -> None:  # noqa: FBT001 - the Renderer type
    """Write every finding with its frame and an empty line."""
    for diagnostic in diagnostics:
        stream.write(concise.headline(diagnostic, colour=colour) + "\n")
        gutter = 2
        source = _source(diagnostic.path)
        if diagnostic.span and source and diagnostic.span.start.line <= source.lines:
            gutter = len(str(diagnostic.span.start.line)) + 1
            stream.write(_frame(source, diagnostic, colour=colour))
        if diagnostic.hint:
            bar = style.paint(f"{' ' * gutter}=", style.BLUE, colour=colour)
            stream.write(f"{bar} {style.printable(diagnostic.hint)}\n")
        stream.write("\n")


@lru_cache(maxsize=4)
def _source(path: str) -> SourceText | None:
    if path == STDIN:
        return None
    try:
        return SourceText.decode(Path(path).read_bytes(), errors="replace")
    except (OSError, LookupError):
        return None


def _frame(source: SourceText, diagnostic: Diagnostic, *, colour: bool) -> str:
    span = diagnostic.span
    if span is None:
        return ""
    line, start, length = _window(source.line(span.start.line), span)
    number = str(span.start.line)
    empty = style.paint(f"{' ' * len(number)} |", style.BLUE, colour=colour)
    labelled = style.paint(f"{number} |", style.BLUE, colour=colour)
    caret = style.paint(
        "^" * _columns(line[start : start + length]), style.OF_SEVERITY[diagnostic.severity], colour=colour
    )
    padding = "".join("\t" if character == "\t" else " " * _columns(character, least=0) for character in line[:start])
    return f"{empty}\n{labelled} {style.printable(line)}\n{empty} {padding}{caret}\n"


def _window(line: str, span: Span) -> tuple[str, int, int]:
    """Return (the part of the line that is shown, where the span begins in it, how many characters it has)."""
    start = span.start.column - 1
    end = span.end.column - 1 if span.end.line == span.start.line else len(line)
    length = max(min(end, len(line)) - start, 1)
    if len(line) <= WIDTH:
        return line, start, length
    first = max(0, min(start - WIDTH // 3, len(line) - WIDTH))
    before, after = ("…" if first else ""), ("…" if first + WIDTH < len(line) else "")
    shown = line[first : first + WIDTH]
    return before + shown + after, start - first + len(before), min(length, WIDTH - (start - first))


def _columns(text: str, least: int = 1) -> int:
    """Return how many columns of a terminal a text takes (Unicode UAX #11)."""
    width = sum(
        0 if unicodedata.combining(character) else 2 if unicodedata.east_asian_width(character) in "WF" else 1
        for character in text
    )
    return max(width, least)
