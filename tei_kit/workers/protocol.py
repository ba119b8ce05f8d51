"""What a place of work can do."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, Protocol, TypeVar

T = TypeVar("T")
R = TypeVar("R")


@dataclass(frozen=True)
class Together(Generic[T, R]):
    """A function that does several items at a time, since that is faster than one after the other.

    Attributes:
        function: gives the results of items, in their order; can be pickled.
    """

    function: Callable[[Iterable[T]], Iterator[R]]

    def __call__(self, item: T) -> R:
        """Return the result of one item."""
        [result] = self.function([item])
        return result


def done(function: Callable[[T], R], items: Iterable[T]) -> Iterator[R]:
    """Yield the function's result for every item."""
    return function.function(items) if isinstance(function, Together) else map(function, items)


class Workers(Protocol):
    """A place where a function is called for many items."""

    @property
    def here(self) -> bool:
        """Whether that is this machine, so that the function may write files."""

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
                A `Together` is given as many items at a time as there are.
            items: what it is called with, one by one.
            lost: gives the result for an item that ended the process that worked on it, twice.
            reads: gives the files and folders that the function reads; asked for only where some worker does not see
                the files of this machine.

        Raises:
            TeiKitError: the function raised it, or there is nobody to work.
        """
