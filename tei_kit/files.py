"""Writing: atomic, and never over something that was not offered."""

import contextlib
import os
from pathlib import Path

from tei_kit.model.errors import TeiKitError


def write(path: Path, data: bytes, *, overwrite: bool) -> None:
    """Write a file whole or not at all; missing folders are made.

    Args:
        path: the file.
        data: its new bytes.
        overwrite: whether a file that is already there may be replaced.

    Raises:
        TeiKitError: the file exists and `overwrite` is false, or the place cannot be written.
    """
    if path.exists() and not overwrite:
        raise TeiKitError(f"{path} exists already", "Say --force to replace it, or choose another output.")
    import tempfile  # with shutil and the compressors behind it; reading needs none of them

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(data)
            Path(temporary).chmod(_mode(path))
            Path(temporary).replace(path)
        except BaseException:
            with contextlib.suppress(OSError):
                Path(temporary).unlink()
            raise
    except OSError as error:
        raise TeiKitError(
            f"{path}: cannot write: {error.strerror}", "Check the folder's permissions and space."
        ) from None


def _mode(path: Path) -> int:
    """The mode that the file has, or that a new one would get: mkstemp makes files private."""
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
