"""Publishing an edition of a thousand transcripts: from nothing, again, after edits; its memory, and the weight of a page.

`python bench/publishing.py [N]` prints it for N transcripts.
"""

import os
import shlex
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from edition import edition
from measuring import Field, Measured, Run, run
from peers import ROOT
from record import Goal, Report
from setting import ORDINARY, Setting
from weight import LIMIT, heaviest

FILES = 1_000
#: Rounds of edits; publishing from nothing is one run, since it takes as long as all of them together.
ROUNDS = 3
#: What is allowed: seconds from nothing, seconds after a changed word, bytes of memory.
_WHOLE, _WORD, _MEMORY = 60, 2, 1_500_000_000


def measure(setting: Setting, files: int = FILES) -> Report:
    """Publish everything, then again and again, each time with one thing changed."""
    corpus, site = edition(setting.scratch / "edition", files, ORDINARY), setting.folder("published") / "site"
    page = sorted((corpus / "transcripts").glob("*.xml"))[files // 2]
    command = shlex.join([sys.executable, "-m", "tei_kit", "publish", str(corpus), "-o", str(site)])
    environment = {**setting.environment, "PYTHONPATH": str(ROOT)}
    whole = run(command, environment, watched=True)
    measured = {"from nothing": Measured((whole,), whole.memory)}
    kept: dict[str, list[Run]] = {}
    for number in range(ROUNDS + 1):
        for name in _edits(page, number):
            # The first round looks at the memory and is not timed.
            kept.setdefault(name, []).append(run(command, environment, watched=number == 0))
    for name, (watched, *timed) in kept.items():
        measured[name] = Measured(tuple(timed), watched.memory)
    name, beside = heaviest(site)
    heavy = (
        f"The heaviest page of a transcript, {name}, has {beside / 1000:.1f} KB of HTML, CSS and JS beside its words."
    )
    report = Report([*_table(measured, files), "", heavy], _goals(measured, beside, files))
    report.keep("publishing", Field(measured, {}))
    return report


def _edits(path: Path, number: int) -> Iterator[str]:
    """Name what is changed, after it has been."""
    yield "nothing changed"
    _change(path, '<p xml:id="p.3">', f'<p xml:id="p.3">Changed{number} ')
    yield "a word changed"
    _change(path, '<title type="main">', f'<title type="main">Changed{number} ')
    yield "a title changed"


def _change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    if old not in text:
        raise ValueError(f"{path.name} has no {old}")
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def _table(measured: dict[str, Measured], files: int) -> Iterator[str]:
    yield f"{files:,} transcripts of {ORDINARY // 1000} KB on {os.cpu_count()} processors, without the index of a search;"
    yield f"from nothing once, while the memory was looked at; the edits in {ROUNDS} rounds."
    yield ""
    yield "| published | least, s | middle, s | processor, s | memory, MB |"
    yield "|---|---:|---:|---:|---:|"
    for name, found in measured.items():
        numbers = f"{found.least:.2f} | {found.middle:.2f} | {found.cpu:.2f} | {found.memory / 1e6:.0f}"
        yield f"| {name} | {numbers} |"


def _goals(measured: dict[str, Measured], beside: int, files: int) -> list[Goal]:
    def limit(what: str, wanted: float, found: float, unit: str, digits: int) -> Goal:
        return Goal(what, f"≤ {wanted:,.0f} {unit}", f"{found:,.{digits}f} {unit}", found <= wanted)

    memory = max(found.memory for found in measured.values())
    whole, word = measured["from nothing"], measured["a word changed"]
    return [
        limit(f"{files:,} transcripts published from nothing", _WHOLE, whole.least, "s", 1),
        limit(f"a word of {files:,} transcripts changed", _WORD, word.least, "s", 2),
        limit("memory of publishing", _MEMORY / 1e6, memory / 1e6, "MB", 0),
        limit("a transcript's page beside its words", LIMIT / 1000, beside / 1000, "KB", 1),
    ]


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(prefix="tei-kit-bench-") as folder:
        files = int(sys.argv[1]) if len(sys.argv) > 1 else FILES
        print("\n".join(measure(Setting(Path(folder), full=False), files).lines))
