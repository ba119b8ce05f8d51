"""Running commands and measuring them: wall clock, processor time, and the memory of the whole tree of processes."""

import os
import subprocess
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Self

from peers import Peer

#: How often the memory is looked at in a run that is not timed: at first often, since some commands take 3 ms; in s.
_QUICK, _SLOW = 0.0005, 0.025


@dataclass(frozen=True, slots=True)
class Run:
    """One run of a command.

    Attributes:
        seconds: by the clock on the wall.
        cpu: user and system time of all its processes, in s.
        memory: the largest sum of the proportional set sizes of its processes, in bytes; 0 where nobody looked.
    """

    seconds: float
    cpu: float
    memory: int = 0


@dataclass(frozen=True, slots=True)
class Measured:
    """A peer's timed runs, and its memory from a run of its own.

    Attributes:
        runs: the timed ones.
        memory: in bytes; 0 where /proc does not tell.
    """

    runs: tuple[Run, ...]
    memory: int

    @property
    def middle(self) -> float:
        """The median of the seconds."""
        return median(run.seconds for run in self.runs)

    @property
    def least(self) -> float:
        """The minimum of the seconds."""
        return min(run.seconds for run in self.runs)

    @property
    def cpu(self) -> float:
        """The median of the processor time, in s."""
        return median(run.cpu for run in self.runs)


@dataclass(frozen=True, slots=True)
class Field:
    """Everybody who ran side by side.

    Attributes:
        measured: by name, in the order in which they were named.
        missing: the others, and what is missing or how they failed.
    """

    measured: Mapping[str, Measured]
    missing: Mapping[str, str]


class FailedError(Exception):
    """A command did not do what it was asked; it would look fast."""


def side_by_side(peers: Sequence[Peer], rounds: int, environment: Mapping[str, str]) -> Field:
    """Run everybody once a round, each round beginning with another, so that all see the same machine.

    A first round is not timed: it warms the caches of files, and the memory is looked at in it. Without any other round its
    times count, which is for commands that take so long that being looked at does not matter.
    """
    missing = {peer.name: f"{peer.missing} is not installed" for peer in peers if not peer.command}
    there, watched = [], {}
    for peer in peers:
        if peer.command:
            try:
                watched[peer.name] = run(peer.command, environment, peer.accepted, watched=True)
                there.append(peer)
            except FailedError as error:
                missing[peer.name] = str(error)
    runs: dict[str, list[Run]] = {peer.name: [] for peer in there}
    for number in range(rounds):
        start = number % max(1, len(there))
        for peer in there[start:] + there[:start]:
            if not peer.most or number < peer.most:
                runs[peer.name].append(run(peer.command, environment, peer.accepted))
    timed = {name: tuple(found) or (watched[name],) for name, found in runs.items()}
    return Field({name: Measured(found, watched[name].memory) for name, found in timed.items()}, missing)


def run(command: str, environment: Mapping[str, str], accepted: Sequence[int] = (0,), *, watched: bool = False) -> Run:
    """Run a shell command and measure it.

    Args:
        command: as the shell takes it.
        environment: all of it.
        accepted: exit codes that are an answer.
        watched: whether to look at the memory, which costs the command some time.

    Raises:
        FailedError: another exit code.
    """
    # exec: one process less, where the command is a simple one.
    simple = not any(sign in command for sign in "&;|")
    start = time.perf_counter()
    with subprocess.Popen(
        ["sh", "-c", f"exec {command}" if simple else command],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        env=dict(environment),
    ) as process:
        with _Watch(process.pid, on=watched) as watch:
            error = process.stderr.read() if process.stderr else b""
            _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in accepted:
        raise FailedError(f"exit code {process.returncode}: {' '.join(error.decode(errors='replace').split())[-300:]}")
    return Run(seconds, usage.ru_utime + usage.ru_stime, watch.most)


class _Watch:
    """Look at the memory of a tree of processes again and again, in a thread.

    The sum of proportional set sizes counts a page that several processes share once. ru_maxrss would not do: it knows the
    largest process only, and starts from the size of the process that started it.
    """

    def __init__(self, pid: int, *, on: bool) -> None:
        self.most = 0
        self._pid = pid
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._look) if on and Path("/proc/self/smaps_rollup").exists() else None

    def __enter__(self) -> Self:
        if self._thread:
            self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._done.set()
        if self._thread:
            self._thread.join()

    def _look(self) -> None:
        began = time.perf_counter()
        while not self._done.is_set():
            self.most = max(self.most, sum(map(_proportional, _tree(self._pid))))
            self._done.wait(_QUICK if time.perf_counter() - began < 1 else _SLOW)


def _tree(pid: int) -> Iterator[int]:
    yield pid
    try:
        for children in Path(f"/proc/{pid}/task").glob("*/children"):
            for child in children.read_text(encoding="ascii").split():
                yield from _tree(int(child))
    except OSError:  # it has ended meanwhile
        return


def _proportional(pid: int) -> int:
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii").splitlines()
    except OSError:  # it has ended meanwhile
        return 0
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:")), 0)
