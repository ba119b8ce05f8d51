"""What a section is measured with."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import documents

#: The size of an ordinary transcript, in bytes.
ORDINARY = 20_000


@dataclass(frozen=True)
class Setting:
    """The place and the extent of a measurement.

    Attributes:
        scratch: a folder that is thrown away afterwards.
        full: whether what takes long is measured too.
    """

    scratch: Path
    full: bool

    @property
    def environment(self) -> Mapping[str, str]:
        """Ours, with a cache that nobody has filled."""
        return {**os.environ, "TEI_KIT_CACHE": str(self.scratch / "cache")}

    def file(self, size: int) -> Path:
        """Return a transcript of so many bytes."""
        return _file(self.scratch, size)

    def corpus(self, files: int, size: int = ORDINARY) -> Path:
        """Return a corpus of so many transcripts of so many bytes; they stand in its folder transcripts."""
        return _corpus(self.scratch, files, size)

    def folder(self, name: str) -> Path:
        """Return a folder for what a command writes."""
        folder = self.scratch / name
        folder.mkdir(parents=True, exist_ok=True)
        return folder


@cache
def _file(scratch: Path, size: int) -> Path:
    path = scratch / "files" / f"event-2031-05-14-bench-{size}.xml"
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(documents.transcript(size, path.stem))
    return path


@cache
def _corpus(scratch: Path, files: int, size: int) -> Path:
    folder = scratch / f"corpus-{files}-{size}"
    documents.corpus(folder, files, size)
    return folder
