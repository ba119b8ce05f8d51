"""Progress of long work: on a terminal only, on standard error, gone when done."""

import os
import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")

#: Shorter work is over before a bar could be read.
LEAST = 20


def track(items: Iterable[T], description: str, total: int) -> Iterator[T]:
    """Yield the items while a bar shows how far the work is.

    Args:
        items: what is worked on.
        description: what is being done, for example "Checking".
        total: how many items there are.
    """
    if total < LEAST or not sys.stderr.isatty() or os.environ.get("CI"):
        yield from items
        return
    from rich.console import Console
    from rich.progress import track as bar

    yield from bar(items, description, total, console=Console(stderr=True), transient=True)
