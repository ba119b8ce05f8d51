"""Writing: atomic, and never over something that was not offered."""

import contextlib
import os
from pathlib import Path

from tei_kit.model.errors import TeiKitError

_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)


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
    try:
        there = _mode(path)
        if there is not None and not overwrite:
            raise TeiKitError(f"{path} exists already", "Say --force to replace it, or choose another output.")
        handle, temporary = _temporary(path)
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(data)
                if before is not None:
                    # An editor's work is to outlive a failing machine too; a name must not lead to what is not there yet.
                    stream.flush()
                    os.fsync(handle)
            if there is not None:
                os.chmod(temporary, there)  # noqa: PTH101 - a corpus is many files: no path object for each step
            if before is not None:
                _expect(path, before)
            os.replace(temporary, path)  # noqa: PTH105 - as above
        except BaseException:
            with contextlib.suppress(OSError):
                os.unlink(temporary)  # noqa: PTH108 - as above
            raise
    except OSError as error:
        raise TeiKitError(
            f"{path}: cannot write: {error.strerror}", "Check the folder's permissions and space."
        ) from None


def _temporary(path: Path) -> tuple[int, str]:
    """Make the hidden file that becomes the wished one, beside it, and missing folders; return its handle and name."""
    try:
        return _new(path)
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
        return _new(path)


def _new(path: Path) -> tuple[int, str]:
    # tempfile takes as long to load as a hundred files to write, and makes files private.
    folder, name = os.path.split(path)
    while True:
        temporary = os.path.join(folder, f".{name}.{os.urandom(4).hex()}")  # noqa: PTH118 - as above
        with contextlib.suppress(FileExistsError):
            return os.open(temporary, _NEW, 0o666), temporary


def _expect(path: Path, before: bytes) -> None:
    if path.read_bytes() != before:
        raise ChangedError(f"{path}: changed in the meantime; it was left as it is", "Run the command again.")


def _mode(path: Path) -> int | None:
    """The permissions of the file; None when it is not there."""
    try:
        return os.stat(path).st_mode & 0o777  # noqa: PTH116 - as above
    except FileNotFoundError:
        return None
