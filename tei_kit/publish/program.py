"""What makes a site besides the corpus: while it stays the same, what was made once need not be made again."""

import os
import sys
from collections.abc import Iterable
from functools import cache
from hashlib import sha256
from pathlib import Path

from tei_kit import resources
from tei_kit.engines import modules
from tei_kit.version import __version__

#: Packages whose versions can change a byte of a site.
_PACKAGES = ("saxonche", "lxml")

#: How the names of folders end in which installers keep what they know of a package, its name and version before that.
_LEFT = ".dist-info"

#: Parts of this program of which a site is a work; of the others it takes only what changes with the version.
_PARTS = ("publish", "cite", "transform")


def digest(stylesheets: Iterable[Path] = ()) -> str:
    """Return a digest of this program with all its stylesheets, and of the project's own.

    Args:
        stylesheets: those of the project; what they import counts with them.
    """
    ours = resources.path("xslt")
    own = [modules.assemble(path, ours).encode() for path in stylesheets if not path.is_relative_to(ours)]
    return sha256("\0".join([_program(), *(sha256(text).hexdigest() for text in own)]).encode()).hexdigest()


def releases(packages: Iterable[str]) -> str:
    """Return the names and versions under which packages are installed.

    Args:
        packages: as their index spells them.
    """
    wanted = {package: package.replace("-", "_") for package in packages}
    there = {name.partition("-")[0].lower(): name for name in _installed()}
    return " ".join(there.get(folder) or _version(package) for package, folder in wanted.items())


@cache
def _installed() -> list[str]:
    """The names of the folders that installers leave: to read one of them takes less than to load what reads them."""
    folders = (Path(folder) for folder in sys.path if folder)
    return [name for folder in folders if folder.is_dir() for name in os.listdir(folder) if name.endswith(_LEFT)]  # noqa: PTH208 - a thousand names


def _version(package: str) -> str:
    """The version of a package that was installed in another way."""
    import importlib.metadata

    return importlib.metadata.version(package)


@cache
def _program() -> str:
    ours = resources.path("xslt")
    total = sha256(f"{__version__}\0{releases(_PACKAGES)}".encode())
    # In a zip file there are stylesheets only, and the version stands for the rest.
    for folder in (ours, *(Path(__file__).parents[1] / name for name in _PARTS)):
        for path in sorted(path for path in folder.rglob("*") if path.is_file() and path.suffix != ".pyc"):
            total.update(path.relative_to(folder).as_posix().encode() + b"\0" + sha256(path.read_bytes()).digest())
    return total.hexdigest()
