"""The files of a site that are still as they were written.

To read a thousand transcripts' pages to the last byte takes longer than to make one of them. So the cache keeps one digest of the size, the
time and the number of every file: what git and rsync look at. Where that is not the same, the files are read. Beside it stands what the
site was made of: where that is the same too, there is nothing to do.
"""

import json
import os
import time
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from tei_kit.engines import store
from tei_kit.publish import manifest
from tei_kit.publish.fidelity import Proof
from tei_kit.publish.manifest import Manifest
from tei_kit.publish.site import MANIFEST

_CACHE = "sites"

#: A file changed as soon after it was written as this, in nanoseconds, may have kept its time.
_TICK = 20_000_000

#: What all sites together may take, in bytes.
_ROOM = 8 * 1024 * 1024


class Memory(NamedTuple):
    """What is kept of a site.

    Attributes:
        look: a digest of how its files look.
        made_of: a digest of all that it was made of, but for the copies of sources; "" where it is to be made again.
        proof: what was found of those.
    """

    look: str = ""
    made_of: str = ""
    proof: Proof = Proof({}, "")


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
    def memory(self) -> Memory:
        """What is kept of the site; nothing where a file of it has changed since."""
        body = store.get(_CACHE, _key(self.folder))
        seen = _look(self.folder, self.old) if body else None
        try:
            look, made_of, proof = json.loads(body or b"[]")
            return Memory(look, made_of, Proof(*proof)) if seen and seen[0] == look else Memory()
        except (ValueError, TypeError):
            # Of another version.
            return Memory()

    def has(self, name: str) -> bool:
        """Whether a file is there as the manifest says."""
        expected = self.old.files.get(name)
        return expected is not None and (bool(self.memory.look) or manifest.digest(self.folder / name) == expected)


def remember(folder: Path, written: Manifest, made_of: str, proof: Proof) -> None:
    """Keep how the files look that have just been written, and what they were made of; see `Memory`."""
    seen = _look(folder, written)
    if seen and time.time_ns() - seen[1] > _TICK:
        store.put(_CACHE, _key(folder), json.dumps(Memory(seen[0], made_of, proof)).encode())
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
