"""A Dask cluster of real processes on this machine: a scheduler and two workers, on ports that the system chooses."""

import os
import re
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

#: Starts a worker with these environment variables, and returns when it is registered.
Start = Callable[[dict[str, str]], None]

HERE = Path(__file__).parent


def _started(stack: ExitStack, arguments: list[str], said: str, environment: dict[str, str]) -> tuple[str, int]:
    """Start a program of Dask's, wait until it has said something; return what the pattern's group found, and its number."""
    command = [sys.executable, "-m", "distributed.cli.dask_" + arguments[0], *arguments[1:]]
    # Functions of the tests travel by name: a worker must find the tests.
    paths = os.pathsep.join([str(HERE), *filter(None, [os.environ.get("PYTHONPATH")])])
    process = subprocess.Popen(
        command, stderr=subprocess.PIPE, text=True, env={**os.environ, "PYTHONPATH": paths, **environment}
    )
    stack.enter_context(process)
    assert process.stderr
    for line in process.stderr:
        found = re.search(said, line)
        if found:
            # A full pipe would stop it.
            drain = threading.Thread(target=process.stderr.read)
            drain.start()
            stack.callback(drain.join)
            stack.callback(process.terminate)
            return found[1], process.pid
    raise AssertionError(f"{command} has ended")


def _cluster(stack: ExitStack, scratch: Path) -> tuple[str, int, Start]:
    """The address and the process of a scheduler with two workers, and a function that starts one more."""
    local = ["--host", "127.0.0.1", "--no-dashboard"]
    where = r"Scheduler at:\s+tcp://(127\.0\.0\.1:\d+)"
    address, process = _started(stack, ["scheduler", *local, "--port", "0"], where, {})

    def start(environment: dict[str, str]) -> None:
        options = [f"tcp://{address}", *local, "--nthreads", "1", "--no-nanny", "--local-directory", str(scratch)]
        _started(stack, ["worker", *options], r"(Registered to)", environment)

    for _ in range(2):
        start({})
    return address, process, start


@pytest.fixture(scope="session")
def start_worker(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Start]]:
    """The address of a scheduler with two workers, and a function that starts one more."""
    with ExitStack() as stack:
        address, _, start = _cluster(stack, tmp_path_factory.mktemp("dask"))
        yield address, start


@pytest.fixture
def mortal(tmp_path: Path) -> Iterator[tuple[str, int]]:
    """A scheduler with two workers that may be killed, as --workers has it, and its process."""
    with ExitStack() as stack:
        address, process, _ = _cluster(stack, tmp_path)
        yield f"dask://{address}", process


@pytest.fixture(scope="session")
def scheduler(start_worker: tuple[str, Start]) -> str:
    """The address of a scheduler with two workers, as --workers has it."""
    return f"dask://{start_worker[0]}"
