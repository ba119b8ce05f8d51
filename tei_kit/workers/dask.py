"""Machines of a Dask cluster, or a cluster of Dask's on this machine."""

from __future__ import annotations

import logging
import os
import uuid
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import CancelledError
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from tei_kit.model.errors import TeiKitError
from tei_kit.workers import batches, remote, shipping
from tei_kit.workers.crew import one_by_one
from tei_kit.workers.likeness import likeness
from tei_kit.workers.opening import Opening, Shipment, pack
from tei_kit.workers.protocol import Workers

if TYPE_CHECKING:
    from distributed import Client

T = TypeVar("T")
R = TypeVar("R")

#: How long a scheduler may take to answer, and a cluster to have its first worker, in seconds.
TIMEOUT = 20
#: How long there may be no worker at all, in seconds: a batch system may take a while to give the next ones.
PATIENCE = 300
#: How often that is looked at, in seconds.
_POLL = 5
#: How long a batch takes, in seconds: long beside the millisecond that a scheduler needs for it.
GRAIN = 0.5


@contextmanager
def connected(address: str) -> Iterator[Workers]:
    """Give the workers of a scheduler, or of a cluster that lives as long as the block.

    Args:
        address: HOST:PORT of a scheduler; "" for a cluster on this machine.

    Raises:
        TeiKitError: Dask is not installed, or there is no scheduler, or it has no workers.
    """
    try:
        import distributed
        from dask import config
    except ImportError:
        raise TeiKitError("--workers dask needs a package more", "Install it: pip install 'tei-kit[dask]'.") from None
    # What it has to say of workers that come and go is no news to somebody who is told of each file.
    logging.getLogger("distributed").setLevel(logging.CRITICAL)
    if not address:
        # One worker with as many threads as processors: each thread has a process of ours to talk to.
        with (
            distributed.LocalCluster(
                n_workers=1,
                threads_per_worker=os.cpu_count() or 1,
                processes=False,
                # Never on other interfaces than this machine's own, where Dask would put them.
                dashboard_address="127.0.0.1:0",
                worker_dashboard_address="127.0.0.1:0",
                memory_limit=None,
            ) as cluster,
            distributed.Client(cluster, set_as_default=False) as client,
        ):
            yield Dask(client, "this machine")
        return
    scheme = "tls" if config.get("distributed.comm.require-encryption", None) else "tcp"
    try:
        client = distributed.Client(f"{scheme}://{address}", timeout=TIMEOUT, set_as_default=False, name="tei-kit")
    except (OSError, ValueError, TypeError):
        hint = "Is it running, and is this the address that 'dask scheduler' prints? (docs/scaling.md)"
        raise TeiKitError(f"no Dask scheduler answers at {address}", hint) from None
    with client:
        try:
            client.wait_for_workers(1, timeout=TIMEOUT)
        except TimeoutError:
            hint = f"Start some: dask worker {scheme}://{address} --nworkers auto"
            raise TeiKitError(f"the Dask scheduler at {address} has no workers", hint) from None
        yield Dask(client, address)


class Dask:
    """The workers of a cluster.

    Args:
        client: is connected with its scheduler.
        name: the scheduler's address, for messages.
    """

    def __init__(self, client: Client, name: str) -> None:
        self._client = client
        self._name = name

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
        run = _Run(self._client, self._name, function, reads)
        try:
            run.prepare()
            yield from batches.spread(batches.Team(run.ask, run.size, run.names, GRAIN, run.leave), items, lost)
        finally:
            run.close()


class _Run:
    """One function over many items in a cluster."""

    def __init__(
        self, client: Client, name: str, function: Callable[[Any], Any], reads: Callable[[], Iterable[Path]]
    ) -> None:
        self._client = client
        self._name = name
        self._function = function
        self._reads = reads
        self._id = uuid.uuid4().hex
        self._sample = shipping.sample(reads())
        self._shipment: Shipment | None = None
        self._futures: set[Any] = set()
        self.names: frozenset[str] = frozenset()

    def prepare(self, workers: list[str] | None = None) -> None:
        """Tell workers of the run; None for all that there are.

        Raises:
            TeiKitError: one of them has another tei-kit, or none.
        """
        ours, seen = likeness(), shipping.glimpse(self._sample)
        blind = []
        for worker, answer in self._run(remote.look, self._sample, workers=workers).items():
            _compare(worker, answer, ours)
            if answer[1] != seen:
                blind.append(worker)
        if blind and workers and self._shipment is None:
            raise TeiKitError(
                f"the worker {blind[0]} has come later, and does not see the files that the others see", "Start again."
            )
        if blind and self._shipment is None:
            self._shipment = shipping.shipment(self._reads(), os.getcwd())  # noqa: PTH109 - a string is wanted
            self.names = self._shipment.names()
        threads = self._client.nthreads()
        for sees, opening in ((True, self._opening(None)), (False, self._opening(self._shipment))):
            told = [worker for worker in workers or threads if (worker not in blind) == sees]
            if told:
                most = max(threads.get(worker, 1) for worker in told)
                self._run(remote.prepare, self._id, opening, most, workers=told)

    def ask(self, batch: bytes) -> bytes:
        """Return the outcome of a batch.

        Raises:
            TeiKitError: the scheduler or every worker is gone.
        """
        answer = self._answer(batch)
        # Dask has tried it on several workers, and all of them died.
        return answer if answer is not None else one_by_one(self._answer, batch, 1)

    def size(self) -> int:
        """Return how many batches can be worked on at the same time."""
        return sum(self._client.nthreads().values())

    def leave(self) -> None:
        """Wait for nothing any more."""
        self._client.cancel(list(self._futures))

    def close(self) -> None:
        """Let the workers forget the run."""
        try:
            self._client.run(remote.close, self._id, on_error="ignore")
        except (OSError, CancelledError):
            return

    def _opening(self, shipment: Shipment | None) -> bytes:
        folder = os.getcwd()  # noqa: PTH109 - a string is wanted
        cache = os.environ.get("TEI_KIT_CACHE", "")
        return Opening(pack(self._function, self.names), folder, cache, shipment).packed()

    def _run(self, function: Callable[..., Any], *arguments: Any, workers: list[str] | None) -> dict[str, Any]:
        answers: dict[str, Any] = self._client.run(function, *arguments, workers=workers, on_error="return")
        for worker, answer in answers.items():
            if isinstance(answer, ImportError):
                raise TeiKitError(f"the worker {worker} has no tei-kit like ours: {answer}", _SAME)
        return {worker: answer for worker, answer in answers.items() if not isinstance(answer, OSError)}

    def _answer(self, batch: bytes) -> bytes | None:
        """Ask the cluster; None when every worker that tried has died."""
        from distributed import KilledWorker

        while True:
            future = self._client.submit(remote.work, self._id, batch, pure=False)
            self._futures.add(future)
            try:
                return self._result(future)
            except remote.Unprepared as error:
                self.prepare([error.worker])
            except KilledWorker:
                return None
            except CancelledError:
                raise TeiKitError(f"the Dask scheduler at {self._name} has gone", "Start it and then again.") from None
            finally:
                self._futures.discard(future)
                future.release()

    def _result(self, future: Any) -> bytes:
        alone = 0
        while alone < PATIENCE:
            try:
                answer: bytes = future.result(timeout=_POLL)
            except TimeoutError:
                alone = 0 if self._client.nthreads() else alone + _POLL
            else:
                return answer
        raise TeiKitError(f"the Dask scheduler at {self._name} has lost all its workers", "Start some, then again.")


_SAME = "Every machine needs the same: pip install 'tei-kit[dask]' in the same version, beside the same engines."


def _compare(worker: str, answer: Any, ours: dict[str, str]) -> None:
    if isinstance(answer, Exception):
        raise TeiKitError(f"the worker {worker} cannot be asked: {answer}", _SAME)
    theirs = answer[0]
    for name, version in ours.items():
        if theirs.get(name) != version:
            what = f"the worker {worker} has {name} {theirs.get(name, 'none')}, and this machine has {version}"
            raise TeiKitError(what, _SAME)
