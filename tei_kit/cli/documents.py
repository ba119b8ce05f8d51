"""The documents that a command line names."""

import stat
from collections.abc import Iterable, Iterator
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
        found = sorted(
            file
            for file in folder.rglob("*.xml")
            if not any(part.startswith(".") for part in file.relative_to(folder).parts) and not _is_no_file(file)
        )
        if not found:
            raise TeiKitError(f"{path}: no .xml file in this folder", "Name the folder that holds your transcripts.")
        yield from map(str, found)


def _is_no_file(path: Path) -> bool:
    """Whether a folder's entry is a folder, pipe or device; what cannot be looked at is said in its turn."""
    try:
        return not stat.S_ISREG(path.stat().st_mode)
    except OSError:
        return False
