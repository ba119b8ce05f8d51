"""Worker processes of one machine that all know the same function, and what is done when one of them dies."""

from __future__ import annotations

import contextlib
import pickle
import subprocess
import sys
from collections import deque
from collections.abc import Callable, Sequence
from threading import Semaphore
from types import TracebackType
from typing import Self

from tei_kit.workers import forked, frames
from tei_kit.workers.outcome import LOST, Outcome

#: How often an item may end its process before it is given up; a process can be ended from outside, too.
CHANCES = 2
#: How long a process may take to end when there is nothing left to do, in seconds.
FAREWELL = 10


class Crew:
    """Processes that answer batches.

    Args:
        size: how many processes there may be.
        ready: a function that each process calls before anything else, to load what it will need, pickled; b"" for none.
        farewell: how long one may take to end when there is nothing left to do, in seconds; then it is ended.
    """

    def __init__(self, size: int, ready: bytes = b"", farewell: float = FAREWELL) -> None:
        self._farewell = farewell
        self._size = size
        self._ready = ready
        self._opening = b""
        self._places = Semaphore(size)
        self._idle: deque[subprocess.Popen[bytes] | forked.Forked] = deque()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def start(self, copies: Sequence[forked.Forked] | None = None) -> None:
        """Start the processes; now, while nobody asks yet, they may be copies of this one, since there are no threads of ours.

        Args:
            copies: of this process, made already; None to make them where they can be made.
        """
        with contextlib.suppress(OSError):  # those that the system does not grant now are started when they are needed
            if copies is None:
                copies = forked.fork(self._size) if forked.possible() else []
            self._idle.extend(map(self._readied, copies))
            while len(self._idle) < self._size:
                self._idle.append(self._started())

    def tell(self, opening: bytes) -> None:
        """Tell the processes, those of later too, what they are to do; once, and before anybody asks.

        Args:
            opening: as `Opening.packed` gives it.
        """
        if not self._opening:
            self._opening = opening
            for process in self._idle:
                self._told(process)

    def ask(self, batch: bytes) -> bytes:
        """Return the outcome of a batch, whatever becomes of the processes; threads may ask at the same time.

        Args:
            batch: a list of items, each as `opening.pack` gives it, pickled.
        """
        answer = self._answer(batch)
        return answer if answer is not None else one_by_one(self._answer, batch, CHANCES)

    def close(self) -> None:
        """End the processes; nobody may be asking any more."""
        while self._idle:
            _end(self._idle.pop(), self._farewell)

    def _answer(self, batch: bytes) -> bytes | None:
        """Ask a process; None when it died of it."""
        with self._places:
            try:
                process = self._idle.pop()
            except IndexError:
                process = self._told(self._started())
            try:
                frames.write(process.stdin, batch)  # type: ignore[arg-type]  # a pipe
                answer = frames.read(process.stdout)  # type: ignore[arg-type]  # a pipe
            except (EOFError, OSError):
                _end(process, self._farewell)
                return None
            self._idle.append(process)
            return answer

    def _started(self) -> subprocess.Popen[bytes] | forked.Forked:
        # -P: what stands in the current folder is nobody's module; the modules are where they are for this process.
        program = f"import sys; sys.path[:] = {sys.path!r}; from tei_kit.workers.child import main; main()"
        command = [sys.executable, "-P", "-c", program]
        return self._readied(subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE))  # noqa: S603 - our own program

    def _readied(self, process: subprocess.Popen[bytes] | forked.Forked) -> subprocess.Popen[bytes] | forked.Forked:
        return _sent(process, self._ready)

    def _told(self, process: subprocess.Popen[bytes] | forked.Forked) -> subprocess.Popen[bytes] | forked.Forked:
        return _sent(process, self._opening)


def one_by_one(ask: Callable[[bytes], bytes | None], batch: bytes, chances: int) -> bytes:
    """Return the outcome of a batch that ended its process, each item asked alone, so that none suffers for another.

    Args:
        ask: returns the outcome of a batch; None when it ended the process.
        batch: a list of items, each packed, pickled.
        chances: how often an item may do so before it is given up.
    """
    results: list[object] = []
    seconds = 0.0
    for item in pickle.loads(batch):  # noqa: S301 - packed by our own side
        single = pickle.dumps([item])
        answer = next(filter(None, (ask(single) for _ in range(chances))), None)
        if answer is None:
            results.append(LOST)
            continue
        outcome = Outcome.unpacked(answer)
        results.extend(outcome.results)
        seconds += outcome.seconds
        if outcome.error:
            return Outcome(tuple(results), seconds, outcome.error).packed()
    return Outcome(tuple(results), seconds).packed()


def _sent(process: subprocess.Popen[bytes] | forked.Forked, message: bytes) -> subprocess.Popen[bytes] | forked.Forked:
    with contextlib.suppress(OSError):  # the first question will tell
        frames.write(process.stdin, message)  # type: ignore[arg-type]  # a pipe
    return process


def _end(process: subprocess.Popen[bytes] | forked.Forked, farewell: float) -> None:
    """Let a process end, which it does when its input does; one that is stuck is killed."""
    for pipe in (process.stdin, process.stdout):
        with contextlib.suppress(OSError):
            if pipe:
                pipe.close()
    try:
        process.wait(farewell)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
