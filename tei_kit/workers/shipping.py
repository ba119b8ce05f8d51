"""Files for machines that do not see them: whether a machine does, and what has to be sent where it does not."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from hashlib import sha256
from itertools import islice
from pathlib import Path

from tei_kit.model.errors import TeiKitError
from tei_kit.workers.opening import Shipment

#: As many files and folders are compared to find out whether a machine sees the same as this one.
_SAMPLE, _ENTRIES = 50, 2_000
#: The most that is sent, in bytes: every worker keeps all of it, in memory and on disk.
MOST = 1024 * 1024 * 1024


def sample(reads: Iterable[Path]) -> tuple[str, ...]:
    """Return the absolute paths by which it is found out whether a machine sees the files."""
    return tuple(os.path.abspath(path) for path in islice(reads, _SAMPLE))  # noqa: PTH100 - links stay links


def glimpse(paths: Iterable[str]) -> str:
    """Return a digest of what is seen at paths: names, sizes and times to the second, on storage that machines share the same."""
    total = sha256()
    for path in paths:
        files = islice(_walk(path), _ENTRIES) if os.path.isdir(path) else [path]  # noqa: PTH112 - thousands: no path objects
        for file in files:
            try:
                found = os.stat(file)  # noqa: PTH116 - as above
            except OSError:
                total.update(b"\1")
                continue
            total.update(os.fsencode(f"{file}\0{found.st_size}\0{int(found.st_mtime)}\0"))
    return total.hexdigest()


def shipment(reads: Iterable[Path], folder: str) -> Shipment:
    """Read what a machine needs that does not see the files.

    Args:
        reads: files and folders.
        folder: the current folder.

    Raises:
        TeiKitError: that is too much to be sent.
    """
    files: dict[str, bytes] = {}
    links: dict[str, str] = {}
    size = 0
    for path in _files(reads):
        place = str(_traced(Path(os.path.abspath(path)), links))  # noqa: PTH100 - links are looked at one by one
        if place in files:
            continue
        files[place] = Path(place).read_bytes()
        size += len(files[place])
        if size > MOST:
            raise TeiKitError(
                f"the workers do not see the files, and they are more than {MOST:,} bytes",
                "Put them on storage that every machine sees under the same path (docs/scaling.md).",
            )
    return Shipment(files, links, (folder,))


def _files(reads: Iterable[Path]) -> Iterator[Path]:
    for path in reads:
        if path.is_dir():
            yield from filter(Path.is_file, map(Path, _walk(str(path))))
        elif path.is_file():
            yield path


def _walk(folder: str) -> Iterator[str]:
    """What is in a folder and no folder, in order; not that whose name, or whose folder's name, begins with a dot."""
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (os.path.join(place, name) for name in sorted(names) if not name.startswith("."))  # noqa: PTH118 - as above


def _traced(path: Path, links: dict[str, str]) -> Path:
    """Where a file is, with the symbolic links on the way there, which are to be links on the other machine, too."""
    for part in reversed((path, *path.parents)):
        if part.is_symlink():
            target = part.resolve()
            links[str(part)] = str(target)
            return _traced(target / path.relative_to(part), links)
    return path
