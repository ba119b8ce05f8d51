"""The documents that a command line names."""

import os
import stat
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from tei_kit.model.errors import TeiKitError


def named(paths: Iterable[str]) -> Iterator[str]:
    """Yield the files that are named, and those of the folders that are: .xml, sorted, hidden ones left out.

    Raises:
        TeiKitError: a folder has none.
    """
    for path in paths:
        folder = Path(path)
        if path == "-" or not folder.is_dir():
            yield path
            continue
        found = sorted(_below(str(folder)), key=lambda file: file.split(os.sep))  # noqa: PTH206 - as below
        if not found:
            raise TeiKitError(f"{path}: no .xml file in this folder", "Name the folder that holds your transcripts.")
        yield from found


def _below(folder: str) -> Iterator[str]:
    """The documents of a folder and of those in it, but not of those that it links to."""
    # For ten thousand files pathlib would take as long as a tenth of their check.
    with suppress(OSError), os.scandir(folder) as entries:  # what may not be listed has nothing
        for entry in entries:
            if entry.name.startswith("."):
                continue
            if entry.is_dir(follow_symlinks=False):
                yield from _below(_path(folder, entry))
            elif entry.name.endswith(".xml") and (entry.is_file(follow_symlinks=False) or _may_be_read(entry)):
                yield _path(folder, entry)


def _path(folder: str, entry: os.DirEntry[str]) -> str:
    return entry.name if folder == "." else entry.path


def _may_be_read(entry: os.DirEntry[str]) -> bool:
    """Whether a folder's entry is no folder, pipe or device; what cannot be looked at is said in its turn."""
    try:
        return stat.S_ISREG(entry.stat().st_mode)
    except OSError:
        return True
