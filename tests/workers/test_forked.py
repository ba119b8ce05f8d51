"""Copies of a process as workers; each test in a process of its own, since this one has threads."""

import subprocess
import sys
from pathlib import Path

import pytest

PROGRAM = """
import os, signal, sys
sys.path.insert(0, {here!r})
from tei_kit.workers import crew, forked
from tei_kit.workers.processes import Processes
import test_forked as mine
{before}
print(*Processes(2).spread(mine.{function}, list(range(40)), mine.lost))
left = [pid for pid in os.listdir("/proc") if pid.isdecimal() and mine.parent(pid) == os.getpid()]
print("left", *left)
"""
NO_NEW = """
def refused(self):
    raise AssertionError("a process was started")
crew.Crew._started = refused
"""


def parent(pid: str) -> int:
    try:
        return int(Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[1])
    except (OSError, ProcessLookupError):
        return 0


def doubled(number: int) -> int:
    return 2 * number


def deadly(number: int) -> int:
    if number == 7:
        import os
        import signal

        os.kill(os.getpid(), signal.SIGKILL)
    return 2 * number


def lost(number: int) -> str:
    return f"lost-{number}"


def run(function: str, before: str = "") -> list[str]:
    program = PROGRAM.format(here=str(Path(__file__).parent), function=function, before=before)
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=False)
    assert (done.stderr, done.returncode) == ("", 0)
    return done.stdout.splitlines()


pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="processes are copied on Linux only")


def test_copies_do_the_work_and_none_is_left() -> None:
    assert run("doubled", NO_NEW) == [" ".join(str(2 * number) for number in range(40)), "left"]


def test_what_ends_a_copy_is_told_and_the_rest_goes_on() -> None:
    [numbers, left] = run("deadly")
    assert numbers.split() == [f"lost-{number}" if number == 7 else str(2 * number) for number in range(40)]
    assert left == "left"


@pytest.mark.parametrize(
    "before",
    [
        "import saxonche; assert not forked.possible()",
        "import threading, time; threading.Thread(target=time.sleep, args=(0.5,)).start(); assert not forked.possible()",
        "os.close(0); assert not forked.possible()",
    ],
    ids=["saxon", "threads", "no standard input"],
)
def test_a_process_that_cannot_be_copied_starts_others(before: str) -> None:
    assert run("doubled", before)[0] == " ".join(str(2 * number) for number in range(40))
