"""Reaching a scheduler of Dask's, and starting one."""

from __future__ import annotations

import importlib.util
import logging
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from tei_kit.model.errors import TeiKitError

if TYPE_CHECKING:
    from distributed import Client

#: How long a scheduler may take to answer, and a cluster to have its first worker, in seconds.
TIMEOUT = 20


def demand() -> None:
    """Make sure that Dask is there, without loading it.

    Raises:
        TeiKitError: it is not installed.
    """
    there = sys.modules["distributed"] if "distributed" in sys.modules else importlib.util.find_spec("distributed")
    if there is None:
        raise TeiKitError("--workers dask needs a package more", "Install it: pip install 'tei-kit[dask]'.")


def started() -> Client:
    """Start a cluster in this process, and return its client; `stop` ends both."""
    import distributed

    _hush()
    cluster = distributed.LocalCluster(
        # One worker with as many threads as processors: each thread has a process of ours to talk to.
        n_workers=1,
        threads_per_worker=os.cpu_count() or 1,
        processes=False,
        # Never on other interfaces than this machine's own, where Dask would put them.
        dashboard_address="127.0.0.1:0",
        worker_dashboard_address="127.0.0.1:0",
        memory_limit=None,
    )
    return distributed.Client(cluster, set_as_default=False)


def stop(client: Client) -> None:
    """End a client and its cluster."""
    cluster = client.cluster
    client.close()
    cluster.close()


@contextmanager
def reached(address: str) -> Iterator[Client]:
    """Give a client of the scheduler at an address, which has a worker.

    Args:
        address: HOST:PORT.

    Raises:
        TeiKitError: there is no scheduler, or it has no workers.
    """
    import distributed
    from dask import config

    _hush()
    scheme = "tls" if config.get("distributed.comm.require-encryption", None) else "tcp"
    try:
        client = distributed.Client(f"{scheme}://{address}", timeout=TIMEOUT, set_as_default=False, name="tei-kit")
    except (OSError, ValueError, TypeError):
        hint = "Is it running, and is this the address that 'dask scheduler' prints? (docs/scaling.md)"
        raise TeiKitError(f"no Dask scheduler answers at {address}", hint) from None
    with client:
        try:
            client.wait_for_workers(1, timeout=TIMEOUT)
        except TimeoutError:
            hint = f"Start some: dask worker {scheme}://{address} --nworkers auto"
            raise TeiKitError(f"the Dask scheduler at {address} has no workers", hint) from None
        yield client


def _hush() -> None:
    # What it has to say of workers that come and go is no news to somebody who is told of each file.
    logging.getLogger("distributed").setLevel(logging.CRITICAL)
