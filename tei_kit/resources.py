"""Where the shipped schemas, stylesheets and pages are.

``schemas/``, ``xslt/`` and ``docs/rules/`` stand at the top level of the repository and inside the package in a wheel. On disk
they are plain folders; inside a zip file `importlib.resources` reads them, and they are unpacked for the engines.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

_PACKAGE = Path(__file__).parent


@cache
def path(name: str) -> Path:
    """Return a shipped folder ("schemas", "xslt", "docs/rules") as a real path.

    Engines written in C need file names, and a stylesheet's imports need its neighbours; so a folder inside a zip file is
    unpacked for the life of the process.

    Raises:
        FileNotFoundError: the installation is incomplete.
    """
    return on_disk(name) or _unpacked(name)


def on_disk(name: str) -> Path | None:
    """Return a shipped folder where it stands; None when it is inside a zip file."""
    # A wheel carries the folder inside the package; a checkout has it beside the package.
    candidates = (_PACKAGE / name, _PACKAGE.parent / name)
    return next((folder for folder in candidates if folder.is_dir()), None)


def _unpacked(name: str) -> Path:
    # importlib.resources costs 4 ms to import, and only a zip file needs it.
    import atexit
    import shutil
    import tempfile
    from importlib.resources import files

    source = files("tei_kit").joinpath(name)
    if not source.is_dir():
        raise FileNotFoundError(f"tei-kit's own folder {name}/ is missing: the installation is incomplete")
    target = Path(tempfile.mkdtemp(prefix="tei-kit-")) / name
    atexit.register(shutil.rmtree, target.parents[name.count("/")], ignore_errors=True)
    _copy(source, target)
    return target


def _copy(source: Traversable, target: Path) -> None:
    target.mkdir(parents=True, exist_ok=True)
    for entry in source.iterdir():
        if entry.is_dir():
            _copy(entry, target / entry.name)
        else:
            (target / entry.name).write_bytes(entry.read_bytes())
