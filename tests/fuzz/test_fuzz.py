"""The cases that fuzzing has found (bench/fuzz.py), and a short run of it with a fixed seed."""

import random
import sys
from pathlib import Path

import pytest

from tei_kit.check.run import check_bytes
from tei_kit.read.project import Project

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "bench"))

from fuzz import damage  # noqa: E402 - found by the path above

CASES = sorted((Path(__file__).parent / "cases").glob("*.xml"))


def _check(data: bytes) -> None:
    path = ROOT / "corpus" / "transcripts" / "event-2031-05-14-fuzz.xml"
    found = check_bytes(data, str(path), Project.around(path))
    assert all(finding.message for finding in found)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_a_case_that_broke_the_check_breaks_it_no_more(case: Path) -> None:
    _check(case.read_bytes())


def test_damaged_files_are_diagnosed() -> None:
    seeds = [path.read_bytes() for path in sorted((ROOT / "corpus").rglob("*.xml"))]
    chance = random.Random(7)  # noqa: S311 - no secret
    for _ in range(300):
        _check(damage(chance.choice(seeds), chance, seeds))
