"""What two machines must have in common, so that they give the same bytes for the same file."""

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
    for folder in (package, resources.path("schemas"), resources.path("xslt")):
        for path in sorted(folder.rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts:
                total.update(path.relative_to(folder).as_posix().encode() + b"\0" + sha256(path.read_bytes()).digest())
    return total.hexdigest()[:12]
