"""Several processes give what one gives, in the same order; what ends one of them ends nothing else."""

import os
import signal
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path

import pytest

from tei_kit.model.errors import TeiKitError, Unreadable
from tei_kit.workers import SERIAL, Processes, Together, Workers, opened
from tei_kit.workers.processes import processes_for


def _square(number: int) -> int:
    return number * number


def _refuse(number: int) -> int:
    if number == 7:
        raise TeiKitError("seven is refused", "Take eight.")
    return number


def _unreadable(_number: int) -> int:
    raise Unreadable("TK001", "a.xml", None, "not well-formed", "Close the tag.")


def _break(number: int) -> float:
    return 1 / (number - 7)


def _die(number: int) -> int:
    if number in (7, 30):
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def _die_once(mark: Path, number: int) -> int:
    """Die of the first item that is 7, as by a signal from outside."""
    if number == 7 and not mark.exists():
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def _die_together(numbers: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Give each with how many there were."""
    there = [_die(number) for number in numbers]
    return ((number, len(there)) for number in there)


def _say(number: int) -> int:
    print("a library that prints", flush=True)  # noqa: T201 - that is it
    os.write(1, b"and one that does not ask Python\n")
    return number


def _read(name: str) -> tuple[str, str]:
    return Path(name).read_text("utf-8"), str(Path.cwd())


def _lost(number: int) -> int:
    return -number


@pytest.mark.parametrize("count", [1, 2, 3])
def test_results_come_in_order(count: int) -> None:
    assert [*Processes(count).spread(_square, range(50), _lost)] == [number * number for number in range(50)]


def test_an_error_keeps_its_words_and_its_place() -> None:
    got: list[int] = []
    with pytest.raises(TeiKitError, match="seven is refused") as caught:
        got.extend(Processes(2).spread(_refuse, range(20), _lost))
    assert caught.value.hint == "Take eight."
    assert got == [*range(7)]


def test_an_error_with_five_parts_travels() -> None:
    with pytest.raises(Unreadable, match="not well-formed") as caught:
        list(Processes(2).spread(_unreadable, range(2), _lost))
    assert (caught.value.code, caught.value.hint) == ("TK001", "Close the tag.")


def test_a_fault_tells_where_it_was() -> None:
    with pytest.raises(ZeroDivisionError) as caught:
        list(Processes(2).spread(_break, range(20), _lost))
    assert "_break" in "".join(caught.value.__notes__)


def test_what_kills_its_process_is_named_and_the_rest_is_done() -> None:
    expected = [-number if number in (7, 30) else number for number in range(40)]
    assert [*Processes(2).spread(_die, range(40), _lost)] == expected


def test_a_process_killed_from_outside_loses_nothing(tmp_path: Path) -> None:
    results = Processes(2).spread(partial(_die_once, tmp_path / "mark"), range(40), _lost)
    assert [*results] == [*range(40)]
    assert (tmp_path / "mark").exists()


def test_what_a_library_prints_harms_nothing(capfd: pytest.CaptureFixture[str]) -> None:
    assert [*Processes(2).spread(_say, range(4), _lost)] == [*range(4)]
    out, err = capfd.readouterr()
    assert out == ""
    assert "a library that prints" in err


def test_relative_paths_are_the_users(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text("here", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert [*Processes(2).spread(_read, ["a.txt", "a.txt"], lambda _: ("", ""))] == [("here", str(tmp_path))] * 2


def test_the_work_can_be_left_early() -> None:
    results = Processes(2).spread(_square, range(1_000_000), _lost)
    assert next(results) == 0
    results.close()  # type: ignore[attr-defined]


def test_few_items_stay_in_this_process() -> None:
    assert processes_for(3) == 1
    assert processes_for(3, wanted=8) == 3
    assert processes_for(100_000) == (os.cpu_count() or 1)


def test_the_words_that_say_where() -> None:
    with opened() as auto, opened("1") as one, opened("3") as three:
        assert (auto, one, three) == (Processes(), SERIAL, Processes(3))


@pytest.mark.parametrize("where", ["0", "-1", "many", "dusk://host:1"])
def test_other_words_are_refused(where: str) -> None:
    with pytest.raises(TeiKitError, match="no such workers"), opened(where):
        pass


@pytest.mark.parametrize("place", [SERIAL, Processes(2)])
def test_several_at_a_time(place: Workers) -> None:
    numbers = range(8, 28)
    found = [*place.spread(Together(_die_together), numbers, lambda _: (0, 0))]
    assert [number for number, _ in found] == [*numbers]
    assert max(there for _, there in found) > 1
    assert Together(_die_together)(8) == (8, 1)


def test_of_several_at_a_time_those_are_lost_that_end_their_process() -> None:
    found = [*Processes(2).spread(Together(_die_together), range(40), lambda number: (-number, 0))]
    assert [number for number, _ in found] == [-number if number in (7, 30) else number for number in range(40)]
