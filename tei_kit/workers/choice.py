"""The words that say where work runs: one notation for every command and for Python."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from tei_kit.model.errors import TeiKitError
from tei_kit.workers.processes import Processes, begun, processes_for
from tei_kit.workers.protocol import Workers
from tei_kit.workers.serial import SERIAL

#: The word for a cluster of Dask's on this machine, and the beginning of a scheduler's address.
DASK, SCHEME = "dask", "dask://"


@contextmanager
def opened(where: str = "", ready: Callable[[], object] | None = None, items: int = 0) -> Iterator[Workers]:
    """Give a place of work for as long as the block runs.

    Args:
        where: "" for as many processes as pay; a number of processes, 1 for this one; "dask" for a cluster of Dask's on
            this machine; "dask://HOST:PORT" for a scheduler that runs already.
        ready: loads what the work will need; called where processes are there before it is known what there is to do.
        items: how many there will be, where that is known and all are for one function: then processes of this machine start at once.

    Raises:
        TeiKitError: that is no place, or it cannot be reached.
    """
    if where == DASK or where.startswith(SCHEME):
        from tei_kit.workers.dask import connected

        with connected(where.removeprefix(DASK).removeprefix("://"), ready) as workers:
            yield workers
    elif where and not (where.isdecimal() and int(where)):
        hint = 'Say a number of processes, "dask", or "dask://HOST:PORT".'
        raise TeiKitError(f"--workers {where}: there are no such workers", hint)
    elif items and where != "1" and (count := processes_for(items, int(where or 0))) > 1:
        with begun(count, ready) as workers:
            yield workers
    else:
        yield SERIAL if where == "1" else Processes(int(where or 0))
