"""One item after the other, in this process."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

from tei_kit.workers.protocol import done

T = TypeVar("T")
R = TypeVar("R")


class Serial:
    """This process."""

    @property
    def here(self) -> bool:
        """Whether that is this machine; see `Workers`."""
        return True

    def spread(
        self,
        function: Callable[[T], R],
        items: Sequence[T],
        lost: Callable[[T], R],  # noqa: ARG002 - as `Workers`: who kills this process ends it all
        reads: Callable[[], Iterable[Path]] = tuple,  # noqa: ARG002 - and it sees its own files
    ) -> Iterator[R]:
        """Yield the function's result for every item; see `Workers`."""
        yield from done(function, items)


SERIAL = Serial()
