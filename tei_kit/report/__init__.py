"""Diagnostics → text: one output format, one file."""

from collections.abc import Callable, Iterable, Sequence
from importlib import import_module
from typing import NamedTuple, TextIO

from tei_kit.model.diagnostic import Diagnostic, Severity


class Setting(NamedTuple):
    """What a report depends on besides the findings.

    Attributes:
        files: every file that was checked, in the order of the check.
        failing: the severities that make the run fail.
        colour: whether to use a terminal's colours.
    """

    files: Sequence[str] = ()
    failing: frozenset[Severity] = frozenset({Severity.ERROR})
    colour: bool = False


#: Writes findings in their order, as they come where the format allows it.
Renderer = Callable[[Iterable[Diagnostic], TextIO, Setting], None]

#: Every format and the module here that writes it; a module is loaded when its format is wanted.
FORMATS = {
    "full": "full",
    "concise": "concise",
    "json": "jsonl",
    "sarif": "sarif",
    "github": "github",
    "junit": "junit",
}

#: The formats that people read; the others are for programs, which nothing else may disturb.
FOR_PEOPLE = ("full", "concise")

#: The formats that are one document, also when there is nothing to report.
DOCUMENTS = ("sarif", "junit")


#: The formats of `--statistics` and the function of the module `statistics` that writes each.
STATISTICS = {"full": "render", "concise": "render", "json": "render_json"}


def renderer(name: str, *, statistics: bool = False) -> Renderer:
    """Return what writes a format of `FORMATS`, or one of `STATISTICS`."""
    module, function = ("statistics", STATISTICS[name]) if statistics else (FORMATS[name], "render")
    found: Renderer = getattr(import_module(f"{__name__}.{module}"), function)
    return found
