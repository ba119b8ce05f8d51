"""A section's results as a file of their own, and RESULTS.md, which joins them: each says itself when it was measured."""

import json
import time
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field

from machine import about, load, revision
from measuring import Field
from peers import BENCH
from plots import Chart, svg

RESULTS = BENCH / "results"

_INTRODUCTION = """# Measurements

Made by `make bench`, and `make bench-full` where a section says so; `python bench/run.py SECTION` measures one section anew
and leaves the others as they are, so each tells its own day, machine and load. Commands are whole processes, started cold
with the caches of files warm, and take turns in rounds, each round beginning with another one. **least** is the least of
all rounds: on a machine that does other things too it is the one to trust. **processor** is user and system time of all
processes of a command. **memory** is the largest sum of the proportional set sizes (PSS) of a command's processes,
children included, looked at every 0.5 to 25 ms in a round of its own that is not timed. A peer that is not installed, or that
fails, is named and not guessed at.
"""


@dataclass(frozen=True, slots=True)
class Goal:
    """What was to be reached.

    Attributes:
        what: in words.
        wanted: in words.
        found: in words.
        met: whether it is reached.
    """

    what: str
    wanted: str
    found: str
    met: bool


def at_least(what: str, limit: float, value: float, remark: str = "") -> Goal:
    """Return a goal for a ratio that is to be large."""
    return Goal(what, f"≥ {limit} ×", f"{value:.2f} ×{remark and f' ({remark})'}", value >= limit)


def at_most(what: str, limit: float, value: float, remark: str = "") -> Goal:
    """Return a goal for a ratio that is to be small."""
    return Goal(what, f"≤ {limit} ×", f"{value:.2f} ×{remark and f' ({remark})'}", value <= limit)


@dataclass
class Report:
    """What a section found.

    Attributes:
        lines: Markdown.
        goals: what was to be reached, and is it.
        raw: every number behind it, by table.
    """

    lines: list[str] = field(default_factory=list)
    goals: list[Goal] = field(default_factory=list)
    raw: dict[str, object] = field(default_factory=dict)

    def draw(self, name: str, chart: Chart) -> None:
        """Write a chart beside the results, and show it."""
        RESULTS.mkdir(exist_ok=True)
        (RESULTS / f"{name}.svg").write_text(svg(chart), encoding="utf-8")
        self.lines += ["", f"![{chart.title}: the table has the numbers](results/{name}.svg)", ""]

    def keep(self, table: str, measured: Field) -> None:
        """Keep the numbers behind a table."""
        self.raw[table] = {
            name: {
                "seconds": [round(run.seconds, 4) for run in found.runs],
                "cpu": [round(run.cpu, 3) for run in found.runs],
                "memory": found.memory,
            }
            for name, found in measured.measured.items()
        }


def beginning(*, full: bool) -> dict[str, object]:
    """Return when, on what, and with what a section begins to be measured."""
    return {
        "date": time.strftime("%Y-%m-%d %H:%M UTC", time.gmtime()),
        "load": load(),
        "revision": revision(),
        "machine": about(),
        "full": full,
    }


def save(name: str, report: Report, measured: dict[str, object]) -> None:
    """Write a section's file.

    Args:
        name: the section's.
        report: what it found.
        measured: when and on what.
    """
    RESULTS.mkdir(exist_ok=True)
    record = {
        "measured": measured,
        "goals": [asdict(goal) for goal in report.goals],
        "lines": report.lines,
        "raw": report.raw,
    }
    text = json.dumps(record, indent=1, ensure_ascii=False)
    (RESULTS / f"{name}.json").write_text(text + "\n", encoding="utf-8")


def join(sections: Mapping[str, str]) -> None:
    """Write RESULTS.md from the sections' files.

    Args:
        sections: headings by name, in order.
    """
    records = {name: _load(name) for name in sections}
    lines = [_INTRODUCTION, *_goals(records)]
    for name, title in sections.items():
        lines += ["", *_section(title, records[name])]
    (BENCH / "RESULTS.md").write_text("\n".join(lines) + "\n", encoding="utf-8")


def _load(name: str) -> dict[str, object] | None:
    path = RESULTS / f"{name}.json"
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else None


def _goals(records: Mapping[str, dict[str, object] | None]) -> Iterator[str]:
    yield from ("## What was to be reached", "", "| what | wanted | found | section |", "|---|---|---|---|")
    for name, record in records.items():
        for goal in record["goals"] if record else ():
            mark = "" if goal["met"] else " (not reached)"
            yield f"| {goal['what']} | {goal['wanted']} | **{goal['found']}**{mark} | {name} |"


def _section(title: str, record: dict[str, object] | None) -> Iterator[str]:
    yield f"## {title}"
    yield ""
    if record is None:
        yield "Not measured yet."
        return
    measured = record["measured"]
    how = ", in full" if measured["full"] else ""
    yield (
        f"<sub>{measured['date']}{how}, in {measured['seconds']} s; load {measured['load']}; revision "
        f"{measured['revision']}; {measured['machine']}</sub>"
    )
    yield ""
    yield from record["lines"]
