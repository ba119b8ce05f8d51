"""Writing: atomic, and never over something that was not offered."""

import contextlib
import os
from pathlib import Path

from tei_kit.model.errors import TeiKitError


class ChangedError(TeiKitError):
    """A file is not any more what its new bytes were made of; it was left as it is."""


def write(path: Path, data: bytes, *, overwrite: bool, before: bytes | None = None) -> None:
    """Write a file whole or not at all; missing folders are made.

    Args:
        path: the file.
        data: its new bytes.
        overwrite: whether a file that is already there may be replaced.
        before: what the new bytes were made of: the file is replaced only while it is that; None for whatever it is.

    Raises:
        ChangedError: the file is not `before`.
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
                if before is not None:
                    # An editor's work is to outlive a failing machine too; a name must not lead to what is not there yet.
                    stream.flush()
                    os.fsync(handle)
            Path(temporary).chmod(_mode(path))
            if before is not None:
                _expect(path, before)
            Path(temporary).replace(path)
        except BaseException:
            with contextlib.suppress(OSError):
                Path(temporary).unlink()
            raise
    except OSError as error:
        raise TeiKitError(
            f"{path}: cannot write: {error.strerror}", "Check the folder's permissions and space."
        ) from None


def _expect(path: Path, before: bytes) -> None:
    if path.read_bytes() != before:
        raise ChangedError(f"{path}: changed in the meantime; it was left as it is", "Run the command again.")


def _mode(path: Path) -> int:
    """The mode that the file has, or that a new one would get: mkstemp makes files private."""
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
