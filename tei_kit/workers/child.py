"""The program of a worker process: `python -m tei_kit.workers.child` reads batches from its standard input until that ends.

Its own process has its own engines, its own current folder and its own death: what ends it ends nothing else.
"""

from __future__ import annotations

import gc
import os
import pickle
import select
import shutil
import signal
import sys
import tempfile
import time
import traceback
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, BinaryIO

from tei_kit.model.errors import TeiKitError
from tei_kit.workers import frames
from tei_kit.workers.opening import Opening, Shipment, Unpacker
from tei_kit.workers.outcome import Outcome
from tei_kit.workers.protocol import done


def main() -> None:
    """Answer each batch with its outcome."""
    requests, answers = _pipes()
    # Ctrl-C is for the process that the user started; that one ends us by closing the pipe.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.set_threshold(50_000)  # as cli.program does
    try:
        _get_ready(frames.read(requests))
        opening = Opening.unpacked(frames.read(requests))
        with _placed(opening) as home:
            function = _function(opening, home)
            steps = deque(opening.steps)
            while True:
                while steps and not select.select([requests], [], [], 0)[0]:
                    # What it cannot get ready, the item that needs it will tell.
                    with suppress(Exception):
                        Unpacker(steps.popleft(), home).load()()
                items = (Unpacker(item, home).load() for item in pickle.loads(frames.read(requests)))  # noqa: S301 - our parent's
                frames.write(answers, _work(function, items).packed(home))
    except (EOFError, BrokenPipeError):
        # At once: Python's own end takes saxonche's engine down in order, which nobody needs.
        os._exit(0)


def _pipes() -> tuple[BinaryIO, BinaryIO]:
    """Take standard input and output for the messages; what any library prints goes to standard error."""
    requests, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    os.dup2(2, 1)
    # A copy of a process may have put something else in its place.
    sys.stdout = sys.stderr
    return requests, answers


def _get_ready(ready: bytes) -> None:
    """Load what will be needed, before it is known what for; what goes wrong here goes wrong again where it is told."""
    if ready:
        with suppress(Exception):
            pickle.loads(ready)()  # noqa: S301 - our parent's


def _function(opening: Opening, home: str) -> Callable[[Any], Any]:
    """The function to call; where it cannot be had, one that says so, so that nobody takes the items for dangerous."""
    try:
        function: Callable[[Any], Any] = Unpacker(opening.function, home).load()
    except Exception as error:  # noqa: BLE001 - it is raised again where the user is
        reason = f"the function cannot be loaded: {error}"

        def function(_item: Any) -> Any:
            raise RuntimeError(reason)

    return function


def _work(function: Callable[[Any], Any], items: Iterator[Any]) -> Outcome:
    started = time.perf_counter()
    results: list[Any] = []
    try:
        results.extend(done(function, items))
    except Exception as error:  # noqa: BLE001 - it is raised again where the user is
        if not isinstance(error, TeiKitError):
            error.add_note("".join(traceback.format_exception(error)))
        return Outcome(tuple(results), time.perf_counter() - started, error)
    return Outcome(tuple(results), time.perf_counter() - started)


@contextmanager
def _placed(opening: Opening) -> Iterator[str]:
    """Go to the user's current folder; where their files were shipped, to its copy, which is gone when the work is."""
    if opening.cache:
        os.environ["TEI_KIT_CACHE"] = opening.cache
    if opening.shipment is None:
        os.chdir(opening.folder)
        yield ""
        return
    home = os.path.realpath(tempfile.mkdtemp(prefix="tei-kit-"))
    try:
        os.environ["TEI_KIT_CACHE"] = f"{home}/.cache"
        _put_down(opening.shipment, home)
        os.chdir(home + opening.folder)
        yield home
    finally:
        os.chdir(os.sep)
        shutil.rmtree(home, ignore_errors=True)


def _put_down(shipment: Shipment, home: str) -> None:
    for folder in shipment.folders:
        Path(home + folder).mkdir(parents=True, exist_ok=True)
    for name, data in shipment.files.items():
        path = Path(home + name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    for name, target in shipment.links.items():
        path = Path(home + name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.symlink_to(home + target)


if __name__ == "__main__":
    main()
