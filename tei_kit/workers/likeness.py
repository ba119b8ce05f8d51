"""What two machines must have in common, so that they give the same bytes for the same file."""

import os
import sys
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from tei_kit import resources
from tei_kit.version import __version__

_ENGINES = ("lxml", "saxonche", "xmlschema")


def likeness() -> dict[str, str]:
    """Return versions by name: Python, tei-kit with a digest of its code, schemas and stylesheets, and the engines."""
    ours = {"Python": f"{sys.version_info.major}.{sys.version_info.minor}", "tei-kit": f"{__version__} ({_digest()})"}
    return ours | {name: _version(name) for name in _ENGINES}


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "none"


def _digest() -> str:
    package = Path(resources.__file__).parent
    total = sha256()
    for folder in map(str, (package, resources.path("schemas"), resources.path("xslt"))):
        for place, folders, names in os.walk(folder):
            folders[:] = sorted(name for name in folders if name != "__pycache__")
            for name in sorted(names):
                # Hundreds of files: pathlib takes as long as all the rest.
                path = os.path.join(place, name)  # noqa: PTH118
                with open(path, "rb", buffering=0) as stream:  # noqa: PTH123
                    digest = sha256(stream.read()).digest()
                total.update(path[len(folder) :].replace(os.sep, "/").encode() + b"\0" + digest)
    return total.hexdigest()[:12]
