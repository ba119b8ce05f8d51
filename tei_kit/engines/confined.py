"""Work that may hang or eat all memory, done in a process that is stopped.

libxml2 can run for minutes, or crash, on a grammar that it was never meant for (a raw TEI grammar, a hostile one), and no
thread can stop it. So a stranger's schema is loaded for the first time, and xmlschema run, in a child that has a limit of
time and, where the system has such limits, of memory.
"""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tei_kit.model.errors import TeiKitError

SECONDS = 30
MEGABYTES = 2048
_START = "from tei_kit.engines.confined import main; main()"


class Stopped(TeiKitError):
    """The child was stopped at a limit, or died."""


def run(task: str, schema: Path, document: bytes = b"", seconds: int = SECONDS) -> Any:
    """Do a task in a child process.

    Args:
        task: a name of `_TASKS`.
        schema: the schema's file.
        document: a document that the safe reader has accepted.
        seconds: the time limit.

    Returns:
        What the task returned, after a way through JSON.

    Raises:
        Stopped: a limit was reached, or the child crashed.
    """
    # -P: a file of the current folder must not pass for a module. The package may not be installed in the child's eyes.
    arguments = [sys.executable, "-P", "-c", _START, task, str(schema)]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[2])}
    try:
        done = subprocess.run(  # noqa: S603 - our own code
            arguments, input=document, capture_output=True, timeout=seconds, check=False, env=environment
        )
    except subprocess.TimeoutExpired:
        raise Stopped(f"it took longer than {seconds} seconds") from None
    if done.returncode != 0:
        words = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise Stopped(words[-1] if words else f"it ended with the code {done.returncode}")
    return json.loads(done.stdout)


def main() -> None:
    """Be the child: limit this process, do the task, print the result."""
    task, schema = sys.argv[1:]
    _limit()
    sys.stdout.write(json.dumps(_TASKS[task](Path(schema), sys.stdin.buffer.read())))


def _limit() -> None:
    if sys.platform == "win32":
        return
    import resource

    size = MEGABYTES * 1024 * 1024
    # macOS knows RLIMIT_AS and refuses to set it; the limit of time is left.
    try:
        resource.setrlimit(resource.RLIMIT_AS, (size, size))
    except (ValueError, OSError):
        return


def _load_relaxng(schema: Path, _document: bytes) -> str:
    from tei_kit.engines import relaxng

    return relaxng.refusal(schema)


def _load_xsd(schema: Path, _document: bytes) -> str:
    from tei_kit.engines import xsd

    return xsd.refusal(schema)


def _relaxng(schema: Path, document: bytes) -> list[tuple[str, int, str, str]]:
    from tei_kit.engines import libxml, relaxng

    errors = relaxng.validate(libxml.parse(document, "document.xml"), schema)
    return [(error.path, error.line, error.code, error.message) for error in errors]


def _xmlschema(schema: Path, document: bytes) -> list[tuple[str, int, str, str]]:
    from tei_kit.engines import xsd

    errors = xsd.explain(document, schema)
    return [(error.path, error.line, error.code, error.message) for error in errors]


#: What a child can do.
_TASKS: dict[str, Callable[[Path, bytes], Any]] = {
    "load-relaxng": _load_relaxng,
    "load-xsd": _load_xsd,
    "relaxng": _relaxng,
    "xmlschema": _xmlschema,
}
