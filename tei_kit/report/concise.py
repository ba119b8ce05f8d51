"""One line a finding: `path:line:column: CODE severity: message`."""

from collections.abc import Iterable
from typing import TextIO

from tei_kit.model.diagnostic import Diagnostic
from tei_kit.report import Setting, style


def render(diagnostics: Iterable[Diagnostic], stream: TextIO, setting: Setting) -> None:
    """Write one line a finding."""
    stream.writelines(headline(diagnostic, colour=setting.colour) + "\n" for diagnostic in diagnostics)


def headline(diagnostic: Diagnostic, *, colour: bool) -> str:
    """Return the line that says where, which rule and what."""
    start = diagnostic.span.start if diagnostic.span else None
    path = style.printable(diagnostic.path)
    place = f"{path}:{start.line}:{start.column}" if start else path
    label = f"{diagnostic.rule.code} {diagnostic.severity.value}"
    painted = style.paint(label, style.OF_SEVERITY[diagnostic.severity], colour=colour)
    message = style.printable(diagnostic.message)
    return f"{style.paint(place, style.BOLD, colour=colour)}: {painted}: {message}"
