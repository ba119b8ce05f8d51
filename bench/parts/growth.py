"""From one file to ten thousand: how time and memory grow with their number."""

from collections.abc import Mapping

import tables
from measuring import Field, side_by_side
from parts.corpora import jing_over
from peers import JAVA_AND_JING, OURS, Peer, words
from plots import Chart
from record import Goal, Report, at_most
from setting import Setting

#: How many files, and how many rounds beside the one in which the memory is looked at, which slows a command.
_NUMBERS = {1: 5, 10: 5, 100: 3, 1_000: 1, 10_000: 1}
_CHECK, _FORMS, _JING = "tei-kit check", "tei-kit transform, three forms", "jing (grammar only)"


def measure(setting: Setting) -> Report:
    """Check and transform corpora of growing numbers of files."""
    fields = {number: _one(setting, number, rounds) for number, rounds in _NUMBERS.items()}
    names = list(dict.fromkeys(name for field in fields.values() for name in field.measured))
    report = Report(["Rounds: " + ", ".join(f"{rounds} of {number:,}" for number, rounds in _NUMBERS.items()) + "."])
    columns = ["files", *(f"{number:,}" for number in _NUMBERS)]
    for what in ("seconds, median", "memory, MB"):
        rows = {f"{name}: {what}": [_cell(field, name, what) for field in fields.values()] for name in names}
        report.lines += ["", *tables.grid(columns, rows)]
    report.lines += tables.missing(fields[1])
    for number, field in fields.items():
        report.keep(str(number), field)
    times = {name: {n: f.measured[name].middle for n, f in fields.items() if name in f.measured} for name in names}
    sizes = {
        name: {n: f.measured[name].memory / 1e6 for n, f in fields.items() if name in f.measured} for name in names
    }
    _draw(report, "growth-time", "Time by the number of files", "seconds", times)
    if all(value for found in sizes.values() for value in found.values()):
        _draw(report, "growth-memory", "Memory by the number of files", "MB", sizes)
    for name in (_CHECK, _FORMS):
        if name in times:
            report.goals += _goals(name, times[name], sizes[name])
    return report


def _one(setting: Setting, number: int, rounds: int) -> Field:
    folder = setting.corpus(number)
    formats = ("--to", "html", "--to", "text", "--to", "csl-json", "--force")
    peers = (
        Peer(_CHECK, words((OURS, "check", "--quiet", "--no-cache", folder))),
        Peer(_FORMS, words((OURS, "transform", folder, *formats, "-o", setting.folder(f"growth-{number}")))),
        Peer(_JING, jing_over(folder, setting.scratch), JAVA_AND_JING),
    )
    return side_by_side(peers, rounds, setting.environment)


def _goals(name: str, times: Mapping[int, float], sizes: Mapping[int, float]) -> list[Goal]:
    """How much more ten times as many files take: 10 × is linear."""
    many, more = sorted(_NUMBERS)[-2:]
    return [
        at_most(f"{name}: {what} for {more:,} files, beside {many:,}", 10.5, values[more] / values[many])
        for what, values in (("time", times), ("memory", sizes))
        if values.get(many) and values.get(more)
    ]


def _draw(report: Report, name: str, title: str, up: str, lines: Mapping[str, Mapping[int, float]]) -> None:
    points = {line: list(found.items()) for line, found in lines.items()}
    report.draw(name, Chart(title, "files of 20 KB", up, points))


def _cell(field: Field, name: str, what: str) -> str:
    found = field.measured.get(name)
    if not found:
        return "–"
    return f"{found.middle:.2f}" if what.startswith("seconds") else tables.memory(found.memory)
