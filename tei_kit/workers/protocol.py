"""What a place of work can do."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Protocol, TypeVar

T = TypeVar("T")
R = TypeVar("R")


class Workers(Protocol):
    """A place where a function is called for many items."""

    def spread(
        self,
        function: Callable[[T], R],
        items: Sequence[T],
        lost: Callable[[T], R],
        reads: Callable[[], Iterable[Path]] = tuple,
    ) -> Iterator[R]:
        """Yield the function's result for every item, in the items' order.

        Args:
            function: can be pickled, and gives the same however often it is called; a `TeiKitError` of it stops the work.
            items: what it is called with, one by one.
            lost: gives the result for an item that ended the process that worked on it, twice.
            reads: gives the files and folders that the function reads; asked for only where some worker does not see
                the files of this machine.

        Raises:
            TeiKitError: the function raised it, or there is nobody to work.
        """
