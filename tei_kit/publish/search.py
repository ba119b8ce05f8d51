"""The search of a site: Pagefind's index, made from the finished pages."""

import importlib.util
import shutil
import subprocess
import sys
from pathlib import Path

from tei_kit.model.errors import TeiKitError
from tei_kit.publish import canonical, manifest
from tei_kit.publish.standing import Standing

#: The folder of the search's index in a site.
FOLDER = "pagefind"


def keep(standing: Standing, new: Path) -> dict[str, str]:
    """Take the index from the site that stands there.

    Args:
        standing: that site.
        new: the site in the making.

    Returns:
        Its files and their SHA-256; nothing when it is not there whole.
    """
    files = standing.old.files
    names = [name for name in files if name.startswith(f"{FOLDER}/")]
    if not all(map(standing.has, names)):
        return {}
    for name in names:
        (new / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(standing.folder / name, new / name)
    return {name: files[name] for name in names}


def add(folder: Path) -> dict[str, str]:
    """Write the search's index and programs into `pagefind/` of a finished site.

    Returns:
        The files and their SHA-256.

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
    canonical.settle(folder / FOLDER)
    found = sorted(path for path in (folder / FOLDER).rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): manifest.digest(path) for path in found}


def _drop_interface(folder: Path) -> None:
    """Remove Pagefind's own user interfaces: the edition has its own, and needs the engine alone."""
    for pattern in ("pagefind-*ui*", "pagefind-highlight.js"):
        for path in folder.glob(pattern):
            path.unlink()
