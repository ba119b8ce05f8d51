"""What Saxon stands: 20,000 transformations in one process, forks, threads."""

import json
import subprocess
import sys

import tables
from peers import BENCH
from plots import Chart
from record import Report, at_most
from setting import Setting

_TRANSFORMS, _AFTER = 20_000, 2_000
_RUNS, _EACH, _LIMIT = 20, 50, 120
_MODES = {
    "after-fork": "used, then forked, then used on both sides",
    "before-fork": "used only after the fork, in two children",
    "thread": "one processor, made in one thread and used in another",
    "threads": "four threads, a processor each",
}


def measure(_setting: Setting) -> Report:
    """Transform on and on, and see whether the memory stays; then fork and use threads, and see whether it stands."""
    found = json.loads(_stress("steady", _TRANSFORMS).stdout)
    memory = {int(number): size / 1e6 for number, size in found}
    report = Report(
        [
            f"HTML, text and CSL-JSON in turns of 50 documents of 20 KB, each parsed anew: {_TRANSFORMS:,} in one process.",
            "",
        ]
    )
    shown = [number for number in memory if number in (500, 1_000, _AFTER, 5_000, 10_000, 15_000, _TRANSFORMS)]
    cells = {"memory (PSS), MB": [f"{memory[number]:.0f}" for number in shown]}
    report.lines += tables.grid(["transformations", *(f"{number:,}" for number in shown)], cells)
    chart = Chart(
        f"Memory over {_TRANSFORMS:,} transformations", "transformations", "MB", {"tei-kit": list(memory.items())}
    )
    report.draw("transforms-memory", chart)
    report.raw["memory"] = memory
    growth = memory[_TRANSFORMS] / memory[_AFTER]
    report.goals.append(
        at_most(f"memory after {_TRANSFORMS:,} transformations, beside {_AFTER:,}", 1.1, growth, "flat is 1")
    )
    report.lines += ["", f"Forks and threads, {_RUNS} processes each, {_EACH} transformations a child or thread:", ""]
    ends = {said: _ends(mode) for mode, said in _MODES.items()}
    rows = {
        said: [str(codes.count(0)), ", ".join(sorted({_said(code) for code in codes if code})) or "–"]
        for said, codes in ends.items()
    }
    report.lines += tables.grid(["Saxon is", f"runs of {_RUNS} that ended well", "how the others ended"], rows)
    report.raw["ends"] = dict(ends.items())
    return report


#: Stands for the exit code of a process that stood still.
_STUCK = 1_000


def _ends(mode: str) -> list[int]:
    """How the runs of a mode ended: their exit codes."""
    codes = []
    for _ in range(_RUNS):
        try:
            codes.append(_stress(mode, _EACH).returncode)
        except subprocess.TimeoutExpired:
            codes.append(_STUCK)
    return codes


def _stress(mode: str, count: int) -> subprocess.CompletedProcess[str]:
    command = (sys.executable, BENCH / "saxon_stress.py", mode, str(count))
    limit = None if mode == "steady" else _LIMIT
    return subprocess.run(command, capture_output=True, text=True, check=mode == "steady", timeout=limit)


def _said(code: int) -> str:
    if code == _STUCK:
        return f"stood still for {_LIMIT} s"
    return f"exit code {code}" if code > 0 else f"signal {-code}"
