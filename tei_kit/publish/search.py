"""The search of a site: Pagefind's index, made from the finished pages."""

import importlib.util
import subprocess
import sys
from pathlib import Path

from tei_kit.model.errors import TeiKitError


def add(folder: Path) -> None:
    """Write the search's index and programs into `pagefind/` of a finished site.

    Raises:
        TeiKitError: Pagefind is not installed, or fails.
    """
    if importlib.util.find_spec("pagefind") is None:
        raise TeiKitError(
            "publish.search is wanted, and Pagefind is not installed",
            "Install tei-kit[search], or set search = false in [publish].",
        )
    command = [sys.executable, "-m", "pagefind", "--site", str(folder), "--output-subdir", "pagefind", "--quiet"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - our own arguments
    if done.returncode != 0:
        said = (done.stderr or done.stdout).strip().splitlines()
        raise TeiKitError(f"Pagefind could not make the search: {said[-1] if said else done.returncode}")
    _drop_interface(folder / "pagefind")


def _drop_interface(folder: Path) -> None:
    """Remove Pagefind's own user interfaces: the edition has its own, and needs the engine alone."""
    for pattern in ("pagefind-*ui*", "pagefind-highlight.js"):
        for path in folder.glob(pattern):
            path.unlink()
