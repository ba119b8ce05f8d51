"""Copies of this process that get ready for a little work while it finds out what there is to do.

To load an engine and what it compiles takes longer than a few items do. Processes that are started when the items are known would
each begin with that; these have done so by then, on processors that had nothing else to do.
"""

from __future__ import annotations

import os
import pickle
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple, Self, TypeVar

from tei_kit.workers import forked
from tei_kit.workers.crew import Crew
from tei_kit.workers.opening import Opening, Steps, pack
from tei_kit.workers.outcome import Lost, Outcome
from tei_kit.workers.processes import Processes

T = TypeVar("T")
R = TypeVar("R")

#: As many items are done by processes that are ready before others would be.
FEW = 80

#: As many items are done by the one that is ready for them before the other would be.
FEWER = 12


class _Asked(NamedTuple):
    """An item that is to be done: as it is sent, and what comes back, each as soon as it is there."""

    packed: Future[bytes]
    outcome: Future[bytes]


@dataclass
class Ready:
    """Processes of this machine; where there is little to do, copies of this one that have got ready for it.

    What they have got ready for differs as the items do. Each begins with its own kind of items, and takes the other's where there are many.

    Attributes:
        front: what the one loads.
        back: what the other loads.
        suits: whether an item is of the kind for which the one has got ready.
    """

    front: Steps
    back: Steps
    suits: Callable[[Any], bool]
    _crews: list[Crew] = field(default_factory=list)
    _open: ExitStack = field(default_factory=ExitStack)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._open.close()

    @property
    def here(self) -> bool:
        """Whether that is this machine; see `Workers`."""
        return True

    def spread(
        self,
        function: Callable[[T], R],
        items: Sequence[T],
        lost: Callable[[T], R],
        reads: Callable[[], Iterable[Path]] = tuple,
    ) -> Iterator[R]:
        """Return the function's results; see `Workers`. The first call starts the processes, though it has no items."""
        if len(items) > FEW:
            self._open.close()
            self._crews.clear()
            return Processes().spread(function, items, lost, reads)
        if not self._crews:
            self._start()
        asked = [_Asked(Future(), Future()) for _ in items]
        own, others = (
            deque(one for item, one in zip(items, asked, strict=True) if self.suits(item) is suited)
            for suited in (True, False)
        )
        threads = self._open.enter_context(ThreadPoolExecutor(len(self._crews)))
        # Where the work ends early, nothing new is begun.
        self._open.callback(_forget, (own, others), asked)
        fewer = FEWER if len(self._crews) > 1 else 1
        for crew, take in zip(
            self._crews,
            (partial(_take, others, own, deque.pop, fewer), partial(_take, own, others, deque.popleft, fewer)),
            strict=False,
        ):
            threads.submit(_ask, crew, take)
        # The first and the last are on their way while the others are packed: to write what a page is made of takes as long as to make it.
        for place in sorted(range(len(items)), key=lambda place: min(place, len(items) - 1 - place)):
            asked[place].packed.set_result(pickle.dumps([pack((function, items[place]))]))
        return _results(items, asked, lost)

    def _start(self) -> None:
        chosen = (self.back, self.front)[: len(os.sched_getaffinity(0))]
        # All at once: each copy lets go of what the others are asked by.
        copies = forked.fork(len(chosen))
        for place, steps in enumerate(chosen):
            crew = self._open.enter_context(Crew(1, farewell=0))
            crew.start(copies[place : place + 1])
            crew.tell(Opening.here(_call, steps).packed())
            self._crews.append(crew)


def _take(mine: deque[_Asked], theirs: deque[_Asked], pop: Callable[[deque[_Asked]], _Asked], fewer: int) -> _Asked:
    """Take an item of one's own kind, or where there is none, of the other's that the other will not soon have done.

    Raises:
        IndexError: there is none.
    """
    if mine:
        return pop(mine)
    if len(theirs) >= fewer:
        return pop(theirs)
    raise IndexError


def _forget(left: Iterable[deque[_Asked]], asked: Iterable[_Asked]) -> None:
    """Begin nothing more, and let nobody wait for what will not be packed."""
    for some in left:
        some.clear()
    for one in asked:
        one.packed.cancel()


def _results(items: Sequence[T], asked: Sequence[_Asked], lost: Callable[[T], R]) -> Iterator[R]:
    for item, one in zip(items, asked, strict=True):
        outcome = Outcome.unpacked(one.outcome.result())
        if outcome.error:
            raise outcome.error
        [result] = outcome.results
        yield lost(item) if isinstance(result, Lost) else result


def possible() -> bool:
    """Whether this process can be copied."""
    return forked.possible()


def _ask(crew: Crew, take: Callable[[], _Asked]) -> None:
    """Have a process do one item after the other, as long as there are any."""
    while True:
        try:
            one = take()
        except IndexError:
            return
        try:
            one.outcome.set_result(crew.ask(one.packed.result()))
        except BaseException as error:  # noqa: BLE001 - it is raised where the user is
            one.outcome.set_exception(error)


def _call(item: tuple[Callable[[Any], Any], Any]) -> Any:
    """Call what is wanted with an item."""
    function, value = item
    return function(value)
