"""The search of a site: Pagefind's index, made from the finished pages."""

import importlib.util
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from tei_kit.model.errors import TeiKitError
from tei_kit.publish import manifest

#: The folder of the search's index in a site.
FOLDER = "pagefind"


def keep(old: Path, new: Path, files: Mapping[str, str]) -> bool:
    """Take the index from the site that stands there; False when it is not there whole.

    Args:
        old: that site.
        new: the site in the making.
        files: the old site's files and their SHA-256.
    """
    names = [name for name in files if name.startswith(f"{FOLDER}/")]
    if not names or any(manifest.digest(old / name) != files[name] for name in names):
        return False
    for name in names:
        (new / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(old / name, new / name)
    return True


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
    command = [sys.executable, "-m", "pagefind", "--site", str(folder), "--output-subdir", FOLDER, "--quiet"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - our own arguments
    if done.returncode != 0:
        said = (done.stderr or done.stdout).strip().splitlines()
        raise TeiKitError(f"Pagefind could not make the search: {said[-1] if said else done.returncode}")
    _drop_interface(folder / FOLDER)


def _drop_interface(folder: Path) -> None:
    """Remove Pagefind's own user interfaces: the edition has its own, and needs the engine alone."""
    for pattern in ("pagefind-*ui*", "pagefind-highlight.js"):
        for path in folder.glob(pattern):
            path.unlink()
