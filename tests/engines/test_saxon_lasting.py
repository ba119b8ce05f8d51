"""Saxon holds out: its memory stays, and a fork harms it on neither side (bench/parts/transforms.py does much more)."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

STRESS = Path(__file__).resolve().parent.parent.parent / "bench" / "saxon_stress.py"


def stress(mode: str, count: int) -> Any:
    done = subprocess.run([sys.executable, STRESS, mode, str(count)], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    return json.loads(done.stdout)


def test_the_memory_of_transformations_stays() -> None:
    memory = dict(stress("steady", 600))
    # A leak of one parsed document a transformation (200 KB) would be 60 MB and more from the 300th to the last.
    assert memory[600] - memory[300] < 40e6


@pytest.mark.parametrize(("mode", "ends"), [("after-fork", [0, True]), ("before-fork", [0, 0])])
def test_a_fork_harms_nobody(mode: str, ends: list[object]) -> None:
    assert stress(mode, 30) == ends
