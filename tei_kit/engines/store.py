"""What is dear to make and cheap to keep: a cache on disk that may vanish, or be spoilt, at any time.

An entry begins with the SHA-256 of the rest, so a torn, cut or altered file is no entry; it is made again. Entries are
written whole (`files.write` renames a finished file), so runs side by side at worst make the same entry twice. Nothing
that is kept here is ever executed.
"""

import contextlib
import os
import sys
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from tei_kit import files
from tei_kit.model.errors import TeiKitError

#: The largest entry that is read back, in bytes.
_MAX = 256 * 1024 * 1024


def folder() -> Path | None:
    """Return the folder of the cache: `TEI_KIT_CACHE`, or the platform's place; None where a user has no home.

    On Linux that is XDG_CACHE_HOME (XDG Base Directory Specification, section 3), which must be absolute.
    """
    if chosen := os.environ.get("TEI_KIT_CACHE"):
        return Path(chosen).resolve()
    with contextlib.suppress(RuntimeError):
        named = os.environ.get("XDG_CACHE_HOME", "")
        if sys.platform == "win32":
            return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "tei-kit" / "cache"
        if sys.platform == "darwin":
            return Path.home() / "Library" / "Caches" / "tei-kit"
        return (Path(named) if Path(named).is_absolute() else Path.home() / ".cache") / "tei-kit"
    return None


def directory(key: str, contents: Mapping[str, bytes]) -> Path:
    """Return a folder that holds these files, and keep it for the next run; a temporary one where nothing can be kept.

    Args:
        key: hexadecimal digits made of the contents: the same key stands for the same files.
        contents: bytes by file name.

    Raises:
        TeiKitError: no file can be written anywhere.
    """
    home = folder()
    if home is not None:
        with contextlib.suppress(TeiKitError, OSError):
            return _filled(home / "schemas" / key, contents)
    import atexit
    import shutil
    import tempfile

    temporary = Path(tempfile.mkdtemp(prefix="tei-kit-"))
    atexit.register(shutil.rmtree, temporary, ignore_errors=True)
    return _filled(temporary, contents)


def _filled(place: Path, contents: Mapping[str, bytes]) -> Path:
    for name, data in contents.items():
        file = place / name
        # What another run has spoilt is written again; what is right is not touched, since others may be reading it.
        if not file.is_file() or file.read_bytes() != data:
            files.write(file, data, overwrite=True)
    return place.resolve()


def get(kind: str, key: str) -> bytes | None:
    """Return an entry; None when there is none, or none that is whole.

    Args:
        kind: what it is, for example "simplified".
        key: of which content: hexadecimal digits.
    """
    home = folder()
    if home is None:
        return None
    path = _path(home, kind, key)
    try:
        if path.stat().st_size > _MAX:
            return None
        digest, _, body = path.read_bytes().partition(b"\n")
    except OSError:
        return None
    return body if digest == _digest(body) else None


def put(kind: str, key: str, body: bytes) -> None:
    """Keep an entry; where that cannot be, nothing is kept and nobody is troubled."""
    home = folder()
    if home is not None:
        with contextlib.suppress(TeiKitError):
            files.write(_path(home, kind, key), _digest(body) + b"\n" + body, overwrite=True)


def prune(kind: str, room: int) -> None:
    """Let the oldest entries of a kind go until the others take no more than `room` bytes."""
    home = folder()
    if home is None:
        return
    entries = []
    for place in (home / kind).glob("*/*"):
        with contextlib.suppress(OSError):
            status = place.stat()
            entries.append((status.st_mtime_ns, status.st_size, place))
    taken = sum(size for _, size, _ in entries)
    for _, size, place in sorted(entries):
        if taken <= room:
            return
        with contextlib.suppress(OSError):
            place.unlink()
        taken -= size


def _path(home: Path, kind: str, key: str) -> Path:
    return home / kind / key[:2] / key[2:]


def _digest(body: bytes) -> bytes:
    return sha256(body).hexdigest().encode()
