"""What makes a site besides the corpus: while it stays the same, what was made once need not be made again."""

from collections.abc import Iterable
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from tei_kit import resources
from tei_kit.engines import modules
from tei_kit.version import __version__

#: Packages whose versions can change a byte of a site.
_PACKAGES = ("saxonche", "lxml")


def digest(stylesheets: Iterable[Path] = ()) -> str:
    """Return a digest of this program with all its stylesheets, and of the project's own.

    Args:
        stylesheets: those of the project; what they import counts with them.
    """
    ours = resources.path("xslt")
    total = sha256("\0".join([__version__, *map(version, _PACKAGES)]).encode())
    # In a zip file there are stylesheets only, and the version stands for the rest.
    for folder in (ours, Path(__file__).parent):
        for path in sorted(path for path in folder.rglob("*") if path.is_file() and path.suffix != ".pyc"):
            total.update(path.relative_to(folder).as_posix().encode() + b"\0" + sha256(path.read_bytes()).digest())
    for stylesheet in stylesheets:
        if not stylesheet.is_relative_to(ours):
            total.update(sha256(modules.assemble(stylesheet, ours).encode()).digest())
    return total.hexdigest()
