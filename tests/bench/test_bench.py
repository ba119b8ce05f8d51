"""The measuring itself: that a failure is named and stops nothing, and that charts can be read by everybody."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import etree

BENCH = Path(__file__).resolve().parent.parent.parent / "bench"


@pytest.fixture(autouse=True)
def bench(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Path]:
    before = set(sys.modules)
    monkeypatch.syspath_prepend(str(BENCH))
    import record

    monkeypatch.setattr(record, "RESULTS", tmp_path / "results")
    monkeypatch.setattr(record, "BENCH", tmp_path)
    yield tmp_path
    for name in set(sys.modules) - before:
        if str(getattr(sys.modules[name], "__file__", "")).startswith(str(BENCH)):
            del sys.modules[name]


def test_a_section_that_fails_is_named_and_the_rest_goes_on(bench: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import record
    import run
    from record import Report, at_least
    from sections import Section

    def broken() -> str:
        raise ValueError("no such luck")

    def table() -> str:
        return "| a |\n|---|\n| 1 |"

    module = type(sys)("fake")
    module.broken, module.table = broken, table  # type: ignore[attr-defined]
    module.goal = lambda _setting: Report(["Done."], [at_least("speed", 2, 1.5)])  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "fake", module)
    sections = {
        "missing": Section("Missing", "not_there", "table"),
        "broken": Section("Broken", "fake", "broken"),
        "table": Section("Table", "fake", "table"),
        "goal": Section("Goal", "fake", "goal"),
        "later": Section("Later", "fake", "table", full=True),
    }
    measured = {name: section for name, section in sections.items() if name != "later"}
    assert run._measure(measured, full=False) == ["missing", "broken"]
    record.join({name: section.title for name, section in sections.items()})
    text = (bench / "RESULTS.md").read_text(encoding="utf-8")
    assert "Could not be measured: ModuleNotFoundError" in text
    assert "| a |\n|---|\n| 1 |" in text
    assert "| speed | ≥ 2 × | **1.50 ×** (not reached) | goal |" in text
    assert "## Later\n\nNot measured yet." in text


def test_who_is_missing_or_fails_is_named() -> None:
    from measuring import side_by_side
    from peers import Peer, words
    from tables import comparison

    python = words((sys.executable, "-c", "pass"))
    field = side_by_side(
        [
            Peer("ours", python),
            Peer("absent", "", "a program"),
            Peer("failing", words((sys.executable, "-c", "import sys; sys.exit('broken')"))),
            Peer("an answer", words((sys.executable, "-c", "import sys; sys.exit(1)")), accepted=(0, 1)),
        ],
        1,
        {"PATH": "/usr/bin:/bin"},
    )
    lines = list(comparison(field, "ours"))
    assert list(field.measured) == ["ours", "an answer"]
    assert "\nNot measured: absent: a program is not installed." in lines
    assert "\nNot measured: failing: exit code 1: broken." in lines


def test_memory_is_that_of_all_processes() -> None:
    from measuring import run

    if not Path("/proc/self/smaps_rollup").exists():
        assert sys.platform != "linux"
        return
    hold = f"{sys.executable} -c 'a = bytearray(60_000_000); sum(range(20_000_000))'"
    environment = {"PATH": "/usr/bin:/bin"}
    one = run(hold, environment, watched=True).memory
    two = run(f"{hold} & {hold} & wait", environment, watched=True).memory
    assert 60e6 < one < 90e6
    assert 120e6 < two < 170e6


def test_a_chart_tells_its_numbers_to_those_who_do_not_see_it() -> None:
    from plots import Chart, svg

    chart = Chart("Time & space", "files", "seconds", {"a < b": [(1, 0.5), (1000, 20)], "c": [(1, 0.51), (1000, 21)]})
    drawn = etree.fromstring(svg(chart))
    name = "{http://www.w3.org/2000/svg}"
    assert drawn.get("role") == "img"
    assert drawn.findtext(f"{name}title") == "Time & space"
    assert "a < b: 0.5 at 1, 20 at 1,000; c: 0.51 at 1, 21 at 1,000." in str(drawn.findtext(f"{name}desc"))
    labels = [float(str(text.get("y"))) for text in drawn.iter(f"{name}text") if "name" in str(text.get("class"))]
    assert abs(labels[0] - labels[1]) >= 15


def test_documents_are_made_from_nothing_but_numbers() -> None:
    from documents import transcript

    from tei_kit.check.run import check_bytes
    from tei_kit.read.project import Project

    data = transcript(20_000, "event-2031-05-14-bench")
    assert data == transcript(20_000, "event-2031-05-14-bench")
    assert data != transcript(20_000, "event-2031-05-14-bench", 1)
    assert list(check_bytes(data, "event-2031-05-14-bench.xml", Project())) == []
