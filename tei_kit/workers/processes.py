"""Several processes of this machine."""

from __future__ import annotations

import os
import pickle
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from tei_kit.workers.serial import SERIAL

if TYPE_CHECKING:
    from tei_kit.workers.crew import Crew

T = TypeVar("T")
R = TypeVar("R")

#: A process has its engines ready after about as long as this many files take.
WORTH = 24


def processes_for(items: int, wanted: int = 0) -> int:
    """Return how many processes to use.

    Args:
        items: how many items there are.
        wanted: what the user asked for; 0 to choose.
    """
    return max(1, min(wanted or os.cpu_count() or 1, items if wanted else items // WORTH))


class Processes(NamedTuple):
    """Processes of this machine, started when there is enough to do.

    Attributes:
        wanted: how many; 0 for as many as pay.
    """

    wanted: int = 0

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
        """Yield the function's result for every item; see `Workers`."""
        count = processes_for(len(items), self.wanted)
        if count == 1:
            yield from SERIAL.spread(function, items, lost, reads)
            return
        with begun(count) as workers:
            yield from workers.spread(function, items, lost, reads)


@contextmanager
def begun(count: int, ready: Callable[[], object] | None = None) -> Iterator[Begun]:
    """Give processes that are started already, for as long as the block runs.

    Args:
        count: how many.
        ready: is called in each at once, to load what it will need.
    """
    # What only several processes need is not loaded for one file.
    from tei_kit.workers.crew import Crew

    with Crew(count, pickle.dumps(ready) if ready else b"") as crew:
        crew.start()
        yield Begun(crew, count)


class Begun(NamedTuple):
    """Processes of this machine that wait for their one function.

    Attributes:
        crew: they.
        size: how many they are.
    """

    crew: Crew
    size: int

    @property
    def here(self) -> bool:
        """Whether that is this machine; see `Workers`."""
        return True

    def spread(
        self,
        function: Callable[[T], R],
        items: Sequence[T],
        lost: Callable[[T], R],
        reads: Callable[[], Iterable[Path]] = tuple,  # noqa: ARG002 - they see the files of their own machine
    ) -> Iterator[R]:
        """Yield the function's result for every item; once. See `Workers`."""
        from tei_kit.workers import batches
        from tei_kit.workers.opening import Opening

        self.crew.tell(Opening.here(function).packed())
        yield from batches.spread(batches.Team(self.crew.ask, lambda: self.size), items, lost)
