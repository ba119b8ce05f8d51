"""What a worker of Dask's does for us: it hands batches to processes of its own, for one run at a time or for several.

The processes have the engines, so a worker may have many threads, and lives on when a file ends its process.
"""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass

from tei_kit.workers.crew import Crew
from tei_kit.workers.likeness import likeness
from tei_kit.workers.shipping import glimpse

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


_RUNS: dict[str, _Run] = {}
_LOCK = threading.Lock()


def look(paths: tuple[str, ...]) -> tuple[dict[str, str], str]:
    """Return what this machine has, and what it sees at paths."""
    return likeness(), glimpse(paths)


def prepare(run: str, opening: bytes, threads: int) -> None:
    """Learn of a run.

    Args:
        run: its id.
        opening: what its processes are told first.
        threads: how many batches there may be at the same time.
    """
    with _LOCK:
        _RUNS.setdefault(run, _Run(Crew(opening, threads), time.monotonic()))
        if len(_RUNS) == 1:
            threading.Thread(target=_watch, daemon=True).start()


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
