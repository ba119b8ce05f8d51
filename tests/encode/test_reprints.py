"""Our own gold printed anew in layouts that nobody wrote it in: turns and names stay found."""

import importlib
import sys
from collections import Counter
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def reprints() -> ModuleType:
    if str(ROOT / "bench") not in sys.path:
        sys.path.insert(0, str(ROOT / "bench"))
    return importlib.import_module("reprints")


@pytest.fixture(scope="module")
def texts(reprints: ModuleType) -> list[tuple[str, object]]:
    known = list(reprints.texts(ROOT / "bench/gold"))
    assert len(known) > 25
    return known


# What they measured when they were last mended for: turns' precision and recall, names.
FLOORS = {
    "{label}: {text}": (1.0, 1.0, 0.98),
    "the same, a menu and a footer": (0.99, 0.99, 0.98),
    "LABEL:": (1.0, 1.0, 0.94),
    "Name:": (1.0, 0.99, 0.99),
    "Name, role:": (1.0, 0.99, 0.99),
    "in full, then SURNAME:": (0.99, 0.98, 0.97),
    "colon, then a new line": (1.0, 1.0, 0.98),
    "label on its own line": (0.98, 0.9, 0.97),
    "{label} 00:17, new line": (0.98, 0.88, 0.97),
    "{label} – {text}": (0.95, 0.89, 0.97),
    "LABEL. {text}": (0.98, 0.9, 0.94),
    "LABEL, tab": (0.99, 0.9, 0.94),
    "[{label}] {text}": (0.99, 0.93, 0.97),
    "1 {label}:": (0.99, 0.85, 0.97),
    "Q. A.": (1.0, 0.95, 1.0),
    "wrapped": (1.0, 0.99, 0.96),
    "md **{label}** {text}": (0.99, 0.85, 0.97),
    "<p><b>{label}</b> {text}": (0.99, 0.85, 0.97),
}


@pytest.mark.parametrize("title", FLOORS)
def test_turns_and_names_stay_found(reprints: ModuleType, texts: list[tuple[str, object]], title: str) -> None:
    counts = Counter(
        (key, outcome) for _, found in reprints.measured(texts, reprints.LAYOUTS[title]) for key, outcome, _ in found
    )
    hit, miss, false = (counts["turns", outcome] for outcome in ("hit", "miss", "false"))
    named, unnamed = (counts["names", outcome] for outcome in ("hit", "miss"))
    shown = (hit / (hit + false), hit / (hit + miss), named / (named + unnamed))
    assert all(found >= least for found, least in zip(shown, FLOORS[title], strict=True)), shown
