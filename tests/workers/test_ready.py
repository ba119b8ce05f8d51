"""Copies that get ready while this process looks what there is to do: who does what, in which order, and what becomes of a death."""

import subprocess
import sys

import pytest

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="processes are copied on Linux only")

#: In a process of its own: pytest's has threads, where a copy is not safe.
_PROGRAM = """
import operator, os, time
from functools import partial
from tei_kit.model.errors import TeiKitError
from tei_kit.workers import ready
from tei_kit.workers.ready import Ready

did = []

def step(name):
    {step}
    did.append(name)

def steps(_item):
    return [*did]

def work(item):
    {work}
    return item

def lost(item):
    return f"lost {{item}}"

def left():
    try:
        os.waitpid(-1, os.WNOHANG)
    except ChildProcessError:
        return "none"
    return "some"

assert ready.possible()
try:
    front, back = (tuple(partial(step, name) for name in names) for names in ("ab", "cd"))
    with Ready(front, back, lambda item: item == 1) as workers:
        {then}
except TeiKitError as error:
    print("stopped:", error)
print("left", left())
"""


def _run(then: str, work: str = "pass", step: str = "pass") -> list[str]:
    program = _PROGRAM.format(then=then, work=work, step=step)
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=False)
    assert not done.stderr, done.stderr
    *said, left = done.stdout.splitlines()
    assert left == "left none"
    return said


def test_results_have_the_order_of_the_items() -> None:
    assert _run("print(*workers.spread(operator.neg, [3, 1, 2], lost))") == ["-3 -1 -2"]


def test_none_of_the_items_is_done_by_the_first_process() -> None:
    assert _run("print(os.getpid() in workers.spread(work, range(9), lost))", work="return os.getpid()") == ["False"]


def test_without_an_item_it_gets_ready_all_the_same() -> None:
    then = """assert [*workers.spread(steps, [], lost)] == []
        found = set()
        while len(found) < 2:
            found |= {tuple(said) for said in workers.spread(steps, [1, 2], lost) if len(said) == 2}
        print(*sorted("".join(said) for said in found))"""
    assert _run(then) == ["ab cd"]


@pytest.mark.parametrize("step", ["raise ValueError", "os._exit(3)", "os.kill(os.getpid(), 9)"])
def test_where_it_cannot_get_ready_the_work_is_done(step: str) -> None:
    """By new processes, if need be. They have no `main` of ours to find a function in, so it is one of Python's."""
    then = """assert [*workers.spread(operator.neg, [], lost)] == []
        print(*workers.spread(operator.neg, range(1, 9), lost))"""
    assert _run(then, step=step) == ["-1 -2 -3 -4 -5 -6 -7 -8"]


def test_what_ends_its_process_is_told_and_the_rest_is_done() -> None:
    then = "print(*workers.spread(os._exit, [1], lost), *workers.spread(operator.neg, [1, 2], lost))"
    assert _run(then) == ["lost 1 -1 -2"]


def test_an_error_is_raised_where_the_user_is() -> None:
    then = "print(*workers.spread(work, [1, 2, 3], lost))"
    assert _run(then, work="if item == 2: raise TeiKitError('bad', 'hint')") == ["stopped: bad"]


def test_nobody_waits_for_what_is_not_wanted_any_more() -> None:
    """The work ends before its results are asked for: nothing is left, and nothing waits for the sleepers."""
    then = """workers.spread(work, range(80), lost)
        raise TeiKitError("enough", "")"""
    assert _run(then, work="time.sleep(0.1)") == ["stopped: enough"]


def test_nobody_waits_for_what_cannot_be_sent() -> None:
    """The first and the last item are done while the others are packed; the one that cannot be is told, and nothing hangs."""
    then = """import pickle
        try:
            workers.spread(operator.neg, [1, lambda: 2, 3, 4], lost)
        except pickle.PicklingError:
            print("told")"""
    assert _run(then) == ["told"]


def test_few_items_are_left_to_the_one_that_is_ready_for_them() -> None:
    then = "print(*sorted(set(map(''.join, workers.spread(steps, [1, 1, 2, 3, 4, 1], lost)))), sep='|')"
    said = _run(then)[0].split("|")
    assert all(set(one) <= set("ab") or set(one) <= set("cd") for one in said)


@pytest.mark.parametrize(("item", "count", "processes"), [(1, 5, "1"), (2, 5, "1"), (1, 40, "2"), (2, 40, "2")])
def test_many_items_of_one_kind_are_shared(item: int, count: int, processes: str) -> None:
    then = f"print(len(set(workers.spread(work, [{item}] * {count}, lost))))"
    assert _run(then, work="sum(range(200_000)); return os.getpid()") == [processes]
