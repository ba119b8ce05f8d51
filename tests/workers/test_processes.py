"""Several processes give what one gives, in the same order; a killed one is said."""

import os
import signal

import pytest

from tei_kit.model.errors import TeiKitError
from tei_kit.workers import spread
from tei_kit.workers.processes import jobs_for


def _square(number: int) -> int:
    return number * number


def _refuse(number: int) -> int:
    if number == 7:
        raise TeiKitError("seven is refused", "Take eight.")
    return number


def _die(number: int) -> int:
    if number == 7:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_results_come_in_order(jobs: int) -> None:
    assert [*spread(_square, range(50), jobs)] == [number * number for number in range(50)]


def test_an_error_keeps_its_words() -> None:
    with pytest.raises(TeiKitError, match="seven is refused") as caught:
        list(spread(_refuse, range(20), 2))
    assert caught.value.hint == "Take eight."


def test_a_killed_worker_is_one_message() -> None:
    with pytest.raises(TeiKitError, match="killed"):
        list(spread(_die, range(20), 2))


def test_few_items_stay_in_this_process() -> None:
    assert jobs_for(3) == 1
    assert jobs_for(3, wanted=8) == 3
    assert jobs_for(100_000) == (os.cpu_count() or 1)
