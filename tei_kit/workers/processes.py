"""A function over many items, in several processes when that pays."""

import os
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from tei_kit.model.errors import TeiKitError

T = TypeVar("T")
R = TypeVar("R")

#: A process has its engines ready after about as long as this many files take.
WORTH = 24


def jobs_for(items: int, wanted: int = 0) -> int:
    """Return how many processes to use.

    Args:
        items: how many items there are.
        wanted: what the user asked for; 0 to choose.
    """
    return max(1, min(wanted or os.cpu_count() or 1, items if wanted else items // WORTH))


def spread(function: Callable[[T], R], items: Sequence[T], jobs: int) -> Iterator[R]:
    """Yield the function's result for every item, in the items' order.

    Args:
        function: a function that can be pickled; a `TeiKitError` of it stops the work.
        items: what it is called with, one by one.
        jobs: how many processes; 1 is this one.

    Raises:
        TeiKitError: a worker was killed from outside.
    """
    if jobs <= 1:
        yield from map(function, items)
        return
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    # Small batches keep all processes busy to the end; larger ones cost fewer messages.
    batch = max(1, min(16, len(items) // (jobs * 4)))
    pool = ProcessPoolExecutor(jobs)
    try:
        yield from pool.map(function, items, chunksize=batch)
    except BrokenProcessPool:
        raise TeiKitError("a worker process was killed", "Is memory short? Try --jobs 1.") from None
    finally:
        pool.shutdown(wait=True, cancel_futures=True)
