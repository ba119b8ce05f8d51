"""What a worker of Dask's does for us: it hands batches to processes of its own, for one run at a time or for several.

The processes have the engines, so a worker may have many threads, and lives on when a file ends its process.
"""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tei_kit.workers.crew import Crew
from tei_kit.workers.likeness import likeness
from tei_kit.workers.shipping import glimpse

if TYPE_CHECKING:
    from distributed import Worker

#: A run that has not asked for so long, in seconds, was left by its user without a word; its processes are ended.
_PATIENCE = 900.0


class Unprepared(Exception):
    """This worker does not know the run: it has come later than the run, or was started again.

    Args:
        worker: its address.
    """

    def __init__(self, worker: str) -> None:
        super().__init__(worker)
        self.worker = worker


@dataclass
class _Run:
    crew: Crew
    asked: float
    asking: int = 0
    likeness: dict[str, str] = field(default_factory=dict)


_RUNS: dict[str, _Run] = {}
_LOCK = threading.Lock()


def start(run: str, ready: bytes, threads: int) -> None:
    """Start the processes of a run, which get ready while its user still finds out what there is to do.

    Args:
        run: its id.
        ready: what they call first, as `Crew` has it.
        threads: how many batches there may be at the same time.
    """
    known = _Run(Crew(threads, ready), time.monotonic())
    # Before there is another thread of ours: a copy of this process is possible only while it has one.
    known.crew.start()
    with _LOCK:
        _RUNS[run] = known
        if len(_RUNS) == 1:
            threading.Thread(target=_watch, daemon=True).start()


def wake(run: str, ready: bytes, dask_worker: Worker) -> None:
    """Start the processes of a run in a worker of Dask's, and find out meanwhile what this machine has; see `start`."""
    start(run, ready, dask_worker.state.nthreads)
    _RUNS[run].likeness = likeness()


def look(run: str, paths: tuple[str, ...]) -> tuple[dict[str, str], str]:
    """Return what this machine has, and what it sees at paths; for a run that it may know already."""
    known = _RUNS.get(run)
    return (known and known.likeness) or likeness(), glimpse(paths)


def prepare(run: str, opening: bytes, dask_worker: Worker) -> None:
    """Learn in a worker of Dask's what a run is about; see `tell`."""
    tell(run, opening, dask_worker.state.nthreads)


def tell(run: str, opening: bytes, threads: int) -> None:
    """Tell the processes of a run what it is about, and start them where that has not been done.

    Args:
        run: its id.
        opening: what its processes are told.
        threads: how many batches there may be at the same time.
    """
    if run not in _RUNS:
        start(run, b"", threads)
    _RUNS[run].crew.tell(opening)


def work(run: str, batch: bytes) -> bytes:
    """Return the outcome of a batch.

    Raises:
        Unprepared: this worker does not know the run.
    """
    with _LOCK:
        known = _RUNS.get(run)
        if known:
            known.asking += 1
    if known is None:
        from distributed import get_worker

        raise Unprepared(get_worker().address)
    try:
        return known.crew.ask(batch)
    finally:
        with _LOCK:
            known.asking -= 1
            known.asked = time.monotonic()


def close(run: str) -> None:
    """Forget a run, and end its processes."""
    with _LOCK:
        known = _RUNS.pop(run, None)
    if known:
        known.crew.close()


def _watch() -> None:
    """End the runs whose users have gone without a word; end itself when there are none."""
    while True:
        threading.Event().wait(_PATIENCE / 10)
        with _LOCK:
            now = time.monotonic()
            left = [run for run, known in _RUNS.items() if not known.asking and now - known.asked > _PATIENCE]
            if not _RUNS:
                return
        for run in left:
            close(run)
