"""Annotations of GitHub Actions: workflow commands, one a line (GitHub's documentation, "Workflow commands")."""

from collections.abc import Iterable
from typing import TextIO

from tei_kit.model.diagnostic import Diagnostic, Severity
from tei_kit.report import Setting, style

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}

# What would end a message or a property; translated at one go, so that no "%" is escaped twice.
_IN_MESSAGE = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTY = _IN_MESSAGE | str.maketrans({":": "%3A", ",": "%2C"})


def render(diagnostics: Iterable[Diagnostic], stream: TextIO, _setting: Setting) -> None:
    """Write one command a finding."""
    stream.writelines(_command(diagnostic) + "\n" for diagnostic in diagnostics)


def _command(diagnostic: Diagnostic) -> str:
    rule = diagnostic.rule
    properties = {"title": f"{rule.code} {rule.name}", "file": diagnostic.path, **_place(diagnostic)}
    listed = ",".join(f"{name}={value.translate(_IN_PROPERTY)}" for name, value in properties.items())
    parts = [style.printable(diagnostic.message), style.printable(diagnostic.hint)]
    message = "\n".join(filter(None, parts)).translate(_IN_MESSAGE)
    return f"::{_COMMANDS[diagnostic.severity]} {listed}::{message}"


def _place(diagnostic: Diagnostic) -> dict[str, str]:
    if diagnostic.span is None:
        return {}
    start, end = diagnostic.span.start, diagnostic.span.end
    lines = {"line": str(start.line), "endLine": str(end.line)}
    # GitHub drops an annotation that has columns and covers several lines. Its last column is inside, ours is behind.
    columns = {"col": str(start.column), "endColumn": str(max(end.column - 1, start.column))}
    return {**lines, **columns} if start.line == end.line else lines
