"""The files of a site that are still as they were written.

To read a thousand transcripts' pages to the last byte takes longer than to make one of them. So the cache keeps one digest of the size, the
time and the number of every file: what git and rsync look at. Where that is not the same, the files are read.
"""

import os
import time
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path

from tei_kit.engines import store
from tei_kit.publish import manifest
from tei_kit.publish.manifest import Manifest
from tei_kit.publish.site import MANIFEST

_CACHE = "sites"

#: A file changed as soon after it was written as this, in nanoseconds, may have kept its time.
_TICK = 20_000_000

#: What all sites together may take, in bytes.
_ROOM = 1024 * 1024


@dataclass(frozen=True)
class Standing:
    """The site that stands in a folder.

    Attributes:
        folder: the folder.
        old: its manifest.
    """

    folder: Path
    old: Manifest

    @cached_property
    def _untouched(self) -> bool:
        seen = _look(self.folder, self.old)
        return seen is not None and store.get(_CACHE, _key(self.folder)) == seen[0].encode()

    def has(self, name: str) -> bool:
        """Whether a file is there as the manifest says."""
        expected = self.old.files.get(name)
        return expected is not None and (self._untouched or manifest.digest(self.folder / name) == expected)


def remember(folder: Path, written: Manifest) -> None:
    """Keep how the files look that have just been written."""
    seen = _look(folder, written)
    if seen and time.time_ns() - seen[1] > _TICK:
        store.put(_CACHE, _key(folder), seen[0].encode())
        store.prune(_CACHE, _ROOM)


def _look(folder: Path, known: Manifest) -> tuple[str, int] | None:
    """A digest of how the files look, and the latest of their times; None when one is not there."""
    total = sha256()
    latest = 0
    home = str(folder)
    for name in (MANIFEST, *sorted(known.files)):
        try:
            status = os.stat(f"{home}/{name}")  # noqa: PTH116 - ten thousand of them: pathlib takes four times as long
        except OSError:
            return None
        latest = max(latest, status.st_mtime_ns)
        total.update(f"{name}\0{status.st_size}\0{status.st_mtime_ns}\0{status.st_ino}\0".encode())
    return total.hexdigest(), latest


def _key(folder: Path) -> str:
    return sha256(str(folder.resolve()).encode()).hexdigest()
