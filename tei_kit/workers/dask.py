"""Machines of a Dask cluster, or a cluster of Dask's on this machine."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from tei_kit.workers import batches, cluster, remote
from tei_kit.workers.assignment import Assignment, Started, forget
from tei_kit.workers.protocol import Workers

if TYPE_CHECKING:
    from distributed import Client

T = TypeVar("T")
R = TypeVar("R")

#: How long a batch takes, in seconds: long beside the milliseconds that a scheduler needs for it.
GRAIN = 0.5


@contextmanager
def connected(address: str, ready: Callable[[], object] | None = None) -> Iterator[Workers]:
    """Give the workers of a scheduler, or of a cluster that lives as long as the block.

    Args:
        address: HOST:PORT of a scheduler; "" for a cluster on this machine.
        ready: is called in the processes that work, as soon as there are any, to load what they will need.

    Raises:
        TeiKitError: Dask is not installed, or there is no scheduler, or it has no workers.
    """
    cluster.demand()
    place = _reached(address, ready) if address else _own(ready)
    with place as workers:
        yield workers


@contextmanager
def _reached(address: str, ready: Callable[[], object] | None) -> Iterator[Dask]:
    run = Started.new(ready)
    with cluster.reached(address) as client, ThreadPoolExecutor(1) as thread:
        # They start their processes while we find out what there is to do.
        woken = thread.submit(client.run, remote.wake, run.name, run.ready, on_error="return")
        there: Future[Client] = Future()
        there.set_result(client)
        workers = Dask(lambda: there, address, run._replace(woken=woken))
        try:
            yield workers
        finally:
            workers.close()


@contextmanager
def _own(ready: Callable[[], object] | None) -> Iterator[Dask]:
    """Our own cluster: its processes work already while Dask, which takes some tenths of a second, is being loaded."""
    run = Started.new(ready)
    remote.start(run.name, run.ready, os.cpu_count() or 1)
    with ThreadPoolExecutor(1) as thread:
        begun: list[Future[Client]] = []

        def load() -> Future[Client]:
            if not begun:
                begun.append(thread.submit(cluster.started))
            return begun[0]

        workers = Dask(load, "", run)
        try:
            yield workers
        finally:
            workers.close()
            for client in begun:
                cluster.stop(client.result())


class Dask:
    """The workers of a cluster.

    Args:
        connect: gives the client, which may still be on its way.
        address: the scheduler's; "" for a cluster of our own.
        first: the first run.
    """

    def __init__(self, connect: Callable[[], Future[Client]], address: str, first: Started) -> None:
        self.connect = connect
        self._address = address
        self._next: Started | None = first

    @property
    def here(self) -> bool:
        """Whether that is this machine; see `Workers`."""
        return False

    def spread(
        self,
        function: Callable[[T], R],
        items: Sequence[T],
        lost: Callable[[T], R],
        reads: Callable[[], Iterable[Path]] = tuple,
    ) -> Iterator[R]:
        """Yield the function's result for every item; see `Workers`."""
        if not items:
            return
        started, self._next = self._next or Started.new(), None
        run = Assignment(self.connect, self._address, started, function, reads)
        try:
            run.prepare()
            yield from batches.spread(batches.Team(run.ask, run.size, run.names, GRAIN, run.leave), items, lost)
        finally:
            run.close()

    def close(self) -> None:
        """Let the workers forget a run that has not come."""
        if self._next:
            forget(self.connect, self._address, self._next.name)
