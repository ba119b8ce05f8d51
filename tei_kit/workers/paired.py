"""This process and a second one, which gets ready for its part of a little work while this one finds out what there is to do.

To load an engine and what it compiles takes longer than a few items do. Processes that are started when the items are known would
each begin with that; the second process has done so by then, on a processor that had nothing else to do.
"""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

from tei_kit.workers import aside
from tei_kit.workers.outcome import Outcome
from tei_kit.workers.processes import Processes
from tei_kit.workers.serial import SERIAL

T = TypeVar("T")
R = TypeVar("R")

#: As many items are done by one process that is ready before several others would be.
FEW = 80


@dataclass
class Paired:
    """Processes of this machine; where there is little to do, this one and a second.

    Attributes:
        ready: is called in the second process, to load what its items will need.
    """

    ready: Callable[[], object]
    _second: aside.Aside | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._second:
            self._second.close()

    def spread(
        self,
        function: Callable[[T], R],
        items: Sequence[T],
        lost: Callable[[T], R],
        reads: Callable[[], Iterable[Path]] = tuple,
    ) -> Iterator[R]:
        """Return the function's results: of the first few items by this process, of the next by the second; see `Workers`."""
        if not 0 < len(items) <= FEW:
            return Processes().spread(function, items, lost, reads)
        if self._second is None:
            self._second = aside.start(self._prepare)
            return SERIAL.spread(function, items, lost, reads)
        # In a thread: what is asked is more than a pipe holds, and this process has other things to do until it is answered.
        thread = ThreadPoolExecutor(1)
        answer = thread.submit(self._second.ask, pickle.dumps((function, items)))
        thread.shutdown(wait=False)
        return _answered(function, items, answer)

    def _prepare(self) -> Callable[[bytes], bytes]:
        self.ready()
        return _answer


def _answered(function: Callable[[T], R], items: Sequence[T], answer: Future[bytes | None]) -> Iterator[R]:
    said = answer.result()
    if said is None:
        # The second process has gone.
        yield from map(function, items)
        return
    outcome = Outcome.unpacked(said)
    yield from outcome.results
    if outcome.error:
        raise outcome.error


def _answer(question: bytes) -> bytes:
    """Do the second process's part."""
    function, items = pickle.loads(question)  # noqa: S301 - from the process that started us
    results: list[object] = []
    try:
        results.extend(function(item) for item in items)
    except Exception as error:  # noqa: BLE001 - it is raised where the user is
        return Outcome(tuple(results), 0, error).packed()
    return Outcome(tuple(results), 0).packed()
