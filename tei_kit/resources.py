"""Where the shipped schemas and stylesheets are.

``schemas/`` and ``xslt/`` stand at the top level of the repository and inside the package in a wheel. Both are found
through `importlib.resources`, so a wheel, an editable install and a zip file are all the same to the callers.
"""

import atexit
import shutil
import tempfile
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path


def folder(name: str) -> Traversable:
    """Return the shipped folder ``name`` ("schemas" or "xslt").

    Raises:
        FileNotFoundError: the installation is incomplete.
    """
    package = files("tei_kit")
    # A wheel carries the folder inside the package; a checkout has it beside the package.
    candidates = [package / name]
    if isinstance(package, Path):
        candidates.append(package.parent / name)
    for candidate in candidates:
        if candidate.is_dir():
            return candidate
    raise FileNotFoundError(f"tei-kit's own folder {name}/ is missing: the installation is incomplete")


@cache
def path(name: str) -> Path:
    """Return `folder` as a real path on disk, unpacked for the life of the process when it is inside a zip file.

    Engines written in C need file names, and a stylesheet's imports need its neighbours.
    """
    source = folder(name)
    if isinstance(source, Path):
        return source
    target = Path(tempfile.mkdtemp(prefix="tei-kit-"))
    atexit.register(shutil.rmtree, target, ignore_errors=True)
    _unpack(source, target)
    return target


def _unpack(source: Traversable, target: Path) -> None:
    target.mkdir(exist_ok=True)
    for entry in source.iterdir():
        if entry.is_dir():
            _unpack(entry, target / entry.name)
        else:
            (target / entry.name).write_bytes(entry.read_bytes())
