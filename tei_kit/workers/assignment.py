"""One function over many items in a cluster: who is told what, and what is done when somebody has gone."""

from __future__ import annotations

import os
import pickle
import threading
import uuid
from collections.abc import Callable, Iterable
from concurrent.futures import CancelledError, Future
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from tei_kit.model.errors import TeiKitError
from tei_kit.workers import remote, shipping
from tei_kit.workers.crew import one_by_one
from tei_kit.workers.likeness import likeness
from tei_kit.workers.opening import Opening, Shipment, pack

if TYPE_CHECKING:
    from distributed import Client

#: What Dask calls a client that has its scheduler.
_RUNNING = "running"
#: How long there may be no worker at all, in seconds: a batch system may take a while to give the next ones.
PATIENCE = 300
#: How often that is looked at, in seconds.
_POLL = 5


class Started(NamedTuple):
    """A run whose processes may start before it is known what for.

    Attributes:
        name: its id.
        ready: what they call first, as `Crew` has it.
        woken: is done when the workers have been told to start them.
    """

    name: str
    ready: bytes
    woken: Future[Any] | None = None

    @classmethod
    def new(cls, ready: Callable[[], object] | None = None) -> Started:
        """Return one that nobody has started yet."""
        return cls(uuid.uuid4().hex, pickle.dumps(ready) if ready else b"")


def forget(connect: Callable[[], Future[Client]], address: str, run: str) -> None:
    """Let the workers forget a run.

    Args:
        connect: gives the client.
        address: the scheduler's; "" for a cluster of our own.
        run: its id.
    """
    if not address:
        remote.close(run)
        return
    there = connect().result()
    # Of a scheduler that has gone nothing is asked: that would take as long as it may take to answer.
    if there.status == _RUNNING:
        with suppress(OSError, CancelledError):
            there.run(remote.close, run, on_error="ignore")


class Assignment:
    """One function over many items in a cluster.

    Args:
        connect: gives the client, which may still be on its way.
        address: the scheduler's; "" for a cluster of our own.
        started: the run.
        function: what is called.
        reads: gives what the function reads.

    Attributes:
        names: strings that are paths of shipped files.
    """

    def __init__(
        self,
        connect: Callable[[], Future[Client]],
        address: str,
        started: Started,
        function: Callable[[Any], Any],
        reads: Callable[[], Iterable[Path]],
    ) -> None:
        self._connect = connect
        self._address = address
        self._id = started.name
        self._woken = started.woken
        self._function = function
        self._reads = reads
        self._sample = shipping.sample(reads()) if address else ()
        self._shipment: Shipment | None = None
        self._futures: set[Any] = set()
        self.names: frozenset[str] = frozenset()

    @property
    def _client(self) -> Client:
        return self._connect().result()

    def prepare(self, workers: list[str] | None = None) -> None:
        """Tell workers of the run; None for all that there are.

        Raises:
            TeiKitError: one of them has another tei-kit, or none.
        """
        if not self._address:
            remote.tell(self._id, self._opening(None), os.cpu_count() or 1)
            # Only now: a thread that loads modules leaves the others little of Python.
            self._connect()
            return
        blind = self._compared(workers)
        if blind and workers and self._shipment is None:
            raise TeiKitError(
                f"the worker {blind[0]} has come later, and does not see the files that the others see", "Start again."
            )
        if blind and self._shipment is None:
            self._shipment = shipping.shipment(self._reads(), os.getcwd())  # noqa: PTH109 - a string is wanted
            self.names = self._shipment.names()
        for sees, opening in ((True, self._opening(None)), (False, self._opening(self._shipment))):
            told = [worker for worker in workers or self._threads() if (worker not in blind) == sees]
            if told:
                self._run(remote.prepare, self._id, opening, workers=told)

    def _compared(self, workers: list[str] | None) -> list[str]:
        """Compare workers with this machine, and return those that do not see its files."""
        ours, seen = likeness(), shipping.glimpse(self._sample)
        if self._woken:
            self._woken.result()
        answers = self._run(remote.look, self._id, self._sample, workers=workers)
        for worker, answer in answers.items():
            _compare(worker, answer, ours)
        return [worker for worker, answer in answers.items() if answer[1] != seen]

    def ask(self, batch: bytes) -> bytes:
        """Return the outcome of a batch.

        Raises:
            TeiKitError: the scheduler or every worker is gone.
        """
        if not self._connect().done():
            return remote.work(self._id, batch)
        answer = self._answer(batch)
        # Dask has tried it on several workers, and all of them died.
        return answer if answer is not None else one_by_one(self._answer, batch, 1)

    def size(self) -> int:
        """Return how many batches can be worked on at the same time."""
        return sum(self._threads().values()) if self._address else os.cpu_count() or 1

    def leave(self) -> None:
        """Wait for nothing any more."""
        if self._futures and self._client.status == _RUNNING:
            self._client.cancel(list(self._futures))

    def close(self) -> None:
        """Let the workers forget the run."""
        forget(self._connect, self._address, self._id)

    def _opening(self, shipment: Shipment | None) -> bytes:
        folder = os.getcwd()  # noqa: PTH109 - a string is wanted
        cache = os.environ.get("TEI_KIT_CACHE", "")
        return Opening(pack(self._function, self.names), folder, cache, shipment).packed()

    def _run(self, function: Callable[..., Any], *arguments: Any, workers: list[str] | None) -> dict[str, Any]:
        try:
            answers: dict[str, Any] = self._client.run(function, *arguments, workers=workers, on_error="return")
        except OSError:
            raise self._gone() from None
        for worker, answer in answers.items():
            if isinstance(answer, ImportError):
                raise TeiKitError(f"the worker {worker} has no tei-kit like ours: {answer}", _SAME)
            if isinstance(answer, Exception) and not isinstance(answer, OSError):
                raise TeiKitError(f"the worker {worker} cannot be asked: {answer}", _SAME)
        # A worker that cannot be reached any more has gone: others do its part.
        return {worker: answer for worker, answer in answers.items() if not isinstance(answer, OSError)}

    def _threads(self) -> dict[str, int]:
        """The threads of each worker."""
        if self._client.status != _RUNNING:
            raise self._gone()
        try:
            threads: dict[str, int] = self._client.nthreads()
        except OSError:
            raise self._gone() from None
        return threads

    def _gone(self) -> TeiKitError:
        return TeiKitError(f"the Dask scheduler at {self._address} has gone", "Start it and then again.")

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
            except (CancelledError, OSError):
                raise self._gone() from None
            finally:
                self._futures.discard(future)
                future.release()

    def _result(self, future: Any) -> bytes:
        # Not result(timeout=…): on a busy machine Dask stumbles over the end of its own time.
        done = threading.Event()
        future.add_done_callback(lambda _: done.set())
        alone = 0
        while alone < PATIENCE:
            if done.wait(_POLL):
                answer: bytes = future.result()
                return answer
            alone = 0 if self._threads() else alone + _POLL
        raise TeiKitError(f"the Dask scheduler at {self._address} has lost all its workers", "Start some, then again.")


_SAME = "Every machine needs the same: pip install 'tei-kit[dask]' in the same version, beside the same engines."


def _compare(worker: str, answer: Any, ours: dict[str, str]) -> None:
    theirs = answer[0]
    for name, version in ours.items():
        if theirs.get(name) != version:
            what = f"the worker {worker} has {name} {theirs.get(name, 'none')}, and this machine has {version}"
            raise TeiKitError(what, _SAME)
