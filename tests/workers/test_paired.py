"""A second process that gets ready while the first looks what there is to do: it does the work, or leaves it to the first."""

import subprocess
import sys

import pytest

#: In a process of its own: pytest's has threads, where a fork is not safe.
_PROGRAM = """
import operator, os, sys
from tei_kit.model.errors import TeiKitError
from tei_kit.workers.paired import FEW, Paired

def ready():
    {ready}

def where(item):
    {work}
    return os.getpid()

def lost(item):
    raise AssertionError(item)

with Paired(ready) as workers:
    first = [*workers.spread(where, [1], lost)]
    assert first == [os.getpid()], "while it gets ready, the first process works"
    {then}
"""

_SECOND = "print({*workers.spread(where, [1, 2, 3], lost)} == {os.getpid()})"


def _run(then: str, ready: str = "pass", work: str = "pass") -> str:
    program = _PROGRAM.format(then=then, ready=ready, work=work)
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=False)
    assert not done.stderr, done.stderr
    return done.stdout.strip()


def test_the_second_process_works_when_it_is_ready() -> None:
    assert _run("print(os.getpid() in {*workers.spread(where, [1, 2, 3], lost)})") == "False"


def test_results_have_the_order_of_the_items() -> None:
    assert _run("print([*workers.spread(operator.neg, [3, 1, 2], lost)])") == "[-3, -1, -2]"


@pytest.mark.parametrize("ready", ["raise ValueError", "os._exit(3)", "os.kill(os.getpid(), 9)"])
def test_where_it_cannot_get_ready_the_first_works(ready: str) -> None:
    assert _run(_SECOND, ready=ready) == "True"


def test_where_it_dies_over_an_item_the_first_works() -> None:
    work = "globals().setdefault('main', os.getpid()); item == 3 and os.getpid() != main and os._exit(1)"
    program = _SECOND
    assert _run(program, ready="global main; main = os.getppid()", work=work) == "True"


def test_an_error_is_raised_where_the_user_is() -> None:
    then = """main = os.getpid()
    try:
        print(*workers.spread(where, [2, 3], lost))
    except TeiKitError as error:
        print(error, os.getpid() == main)"""
    work = "if item == 3: raise TeiKitError('bad', 'hint')"
    assert _run(then, work=work) == "bad True"
