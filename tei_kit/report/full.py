"""A finding with its code frame: the source line, a caret under the exact characters, and what to do."""

import unicodedata
from collections.abc import Iterable, Iterator
from typing import TextIO

from tei_kit.model.diagnostic import Diagnostic
from tei_kit.model.span import Span
from tei_kit.report import Setting, concise, source, style

#: How many characters of a long line are shown around the span.
WIDTH = 100


def render(diagnostics: Iterable[Diagnostic], stream: TextIO, setting: Setting) -> None:
    """Write every finding with its frame, what to do, what --fix would do, and an empty line."""
    colour = setting.colour
    for diagnostic in diagnostics:
        stream.write(concise.headline(diagnostic, colour=colour) + "\n")
        gutter = 2
        found = source.line(diagnostic.path, diagnostic.span.start) if diagnostic.span else None
        if diagnostic.span and found:
            gutter = len(str(diagnostic.span.start.line)) + 1
            stream.write(_frame(*found, diagnostic.span, style.OF_SEVERITY[diagnostic.severity], colour=colour))
        bar = style.paint(f"{' ' * gutter}=", style.BLUE, colour=colour)
        stream.writelines(f"{bar} {style.printable(note)}\n" for note in _notes(diagnostic))
        stream.write("\n")


def _notes(diagnostic: Diagnostic) -> Iterator[str]:
    if diagnostic.hint:
        yield diagnostic.hint
    if diagnostic.fix:
        yield f"{'--fix' if diagnostic.fix.safe else '--unsafe-fixes'} would {diagnostic.fix.message}."


def _frame(line: str, index: int, span: Span, paint: str, *, colour: bool) -> str:
    line, start, length = _window(line, index, span)
    number = str(span.start.line)
    empty = style.paint(f"{' ' * len(number)} |", style.BLUE, colour=colour)
    labelled = style.paint(f"{number} |", style.BLUE, colour=colour)
    caret = style.paint("^" * _columns(line[start : start + length]), paint, colour=colour)
    padding = "".join("\t" if character == "\t" else " " * _columns(character, least=0) for character in line[:start])
    return f"{empty}\n{labelled} {style.printable(line)}\n{empty} {padding}{caret}\n"


def _window(line: str, start: int, span: Span) -> tuple[str, int, int]:
    """Return (the part of the line that is shown, where the span begins in it, how many characters it has)."""
    end = start + span.end.column - span.start.column if span.end.line == span.start.line else len(line)
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
