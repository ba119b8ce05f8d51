"""Worker processes that are copies of this one: they need not start Python and load its modules anew.

Only where a copy is sure to work (adr/0007): on Linux, while this process has one thread, so that no lock is held by one
that is not copied, and has not loaded Saxon, whose engine has threads of its own.
"""

from __future__ import annotations

import gc
import os
import signal
import subprocess
import sys
import threading
import time
import traceback
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import BinaryIO, NoReturn

from tei_kit.workers import child

#: How often a process that is to end is looked at, in seconds.
_LOOK = 0.002


@dataclass(slots=True)
class Forked:
    """A copy of this process that answers batches, with the part of `subprocess.Popen` that a crew needs.

    Attributes:
        pid: its number.
        stdin: where it reads.
        stdout: what it answers.
    """

    pid: int
    stdin: BinaryIO
    stdout: BinaryIO

    def wait(self, timeout: float | None = None) -> None:
        """Wait until it has ended.

        Raises:
            subprocess.TimeoutExpired: it has not, after so many seconds.
        """
        begun = time.monotonic()
        with suppress(ChildProcessError):
            while os.waitpid(self.pid, os.WNOHANG) == (0, 0):
                if timeout is not None and time.monotonic() - begun >= timeout:
                    raise subprocess.TimeoutExpired("worker", timeout)
                time.sleep(_LOOK)

    def kill(self) -> None:
        """End it."""
        with suppress(ProcessLookupError):
            os.kill(self.pid, signal.SIGKILL)


def possible() -> bool:
    """Whether this process can be copied without a doubt."""
    if sys.platform != "linux" or threading.active_count() > 1 or "saxonche" in sys.modules:
        return False
    try:
        # The standard streams are there, so that no pipe takes one of their numbers.
        return all(os.fstat(number) for number in range(3))
    except OSError:
        return False


def fork(count: int) -> list[Forked]:
    """Return so many copies of this process, each waiting for its `Opening`; fewer where the system grants no more."""
    made: list[Forked] = []
    for _ in range(count):
        (question, asks), (answers, answer) = os.pipe(), os.pipe()
        try:
            pid = os.fork()
        except OSError:
            for number in (question, asks, answers, answer):
                os.close(number)
            break
        if not pid:
            _work(question, answer, [asks, answers], made)
        os.close(question)
        os.close(answer)
        made.append(Forked(pid, os.fdopen(asks, "wb"), os.fdopen(answers, "rb")))
    return made


def _work(question: int, answer: int, ends: Sequence[int], others: Sequence[Forked]) -> NoReturn:
    """Be a worker until there is nothing left to do; nothing that this process was in the midst of goes on."""
    try:
        gc.freeze()
        # As long as anybody holds them open, the other workers would not see that their input ends.
        for number in (*ends, *(stream.fileno() for other in others for stream in (other.stdin, other.stdout))):
            os.close(number)
        for number, standard in ((question, 0), (answer, 1)):
            os.dup2(number, standard)
            os.close(number)
        child.main()
    except BaseException:  # noqa: BLE001 - whatever it is, the process ends here
        traceback.print_exc()
    finally:
        os._exit(1)
