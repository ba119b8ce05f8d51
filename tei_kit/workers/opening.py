"""What a worker process is told once, and how values travel between it and us.

Values are pickled, between processes of one user or inside a cluster that this user trusts (docs/scaling.md), never read from
a file. Paths are translated on the way: our own schemas and stylesheets stand elsewhere on another machine, and files that were
shipped stand in a folder of the worker's.
"""

from __future__ import annotations

import io
import os
import pickle
import zlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from tei_kit import resources

_FOLDERS = ("schemas", "xslt", "docs/rules")

#: What a process does while it is not asked anything, one after the other.
Steps = Sequence[Callable[[], object]]


@dataclass(frozen=True, slots=True)
class Shipment:
    """Files that the worker cannot see.

    Attributes:
        files: bytes by absolute path.
        links: absolute path of a symbolic link → where it leads.
        folders: absolute paths of folders that must be there.
    """

    files: Mapping[str, bytes]
    links: Mapping[str, str] = field(default_factory=dict)
    folders: tuple[str, ...] = ()

    def names(self) -> frozenset[str]:
        """Every path of the shipment, and those of the folders around them."""
        named = {*self.files, *self.links, *self.folders}
        return frozenset(named | {str(parent) for name in named for parent in Path(name).parents} - {os.sep})


@dataclass(frozen=True, slots=True)
class Opening:
    """What a worker process is told once.

    Attributes:
        function: the function that it is to call, packed for it.
        folder: the current folder, which relative paths begin at.
        cache: `TEI_KIT_CACHE` as the user has set it.
        shipment: files to be put down first; None when the worker sees the files.
        steps: what it is to do while it is not asked anything, packed for it; only where pipes can be waited for.
    """

    function: bytes
    folder: str
    cache: str = ""
    shipment: Shipment | None = None
    steps: tuple[bytes, ...] = ()

    @classmethod
    def here(cls, function: Callable[[Any], Any], steps: Steps = ()) -> Opening:
        """Return what processes of this machine are told."""
        return cls(pack(function), os.getcwd(), steps=tuple(map(pack, steps)))  # noqa: PTH109 - a string is wanted

    def packed(self) -> bytes:
        """Return it as bytes."""
        return zlib.compress(pickle.dumps(self), 1)

    @staticmethod
    def unpacked(data: bytes) -> Opening:
        """Return what `packed` has packed."""
        opening: Opening = pickle.loads(zlib.decompress(data))  # noqa: S301 - from the process that started us
        return opening


def pack(value: object, names: frozenset[str] = frozenset()) -> bytes:
    """Pack a value for a worker.

    Args:
        value: what it is to get.
        names: strings that are paths of shipped files.
    """
    stream = io.BytesIO()
    _Packer(stream, names).dump(value)
    return stream.getvalue()


class _Packer(pickle.Pickler):
    """Says of paths what they are: a worker has our folders, and shipped files, at places of its own."""

    def __init__(self, stream: io.BytesIO, names: frozenset[str]) -> None:
        super().__init__(stream, pickle.HIGHEST_PROTOCOL)
        self._names = names

    def persistent_id(self, value: Any) -> str | None:
        """Return a path as where it belongs, KIND:PATH; None for every other value."""
        # One string and no tuple of strings: those would be asked about again.
        if isinstance(value, Path):
            for name, folder in _ours():
                if value.is_relative_to(folder):
                    return f"{name}:{value.relative_to(folder).as_posix()}"
            return f"path:{value}" if value.is_absolute() else None
        return f"text:{value}" if isinstance(value, str) and value in self._names else None


@cache
def _ours() -> list[tuple[str, Path]]:
    return [(name, found) for name in _FOLDERS if (found := resources.on_disk(name))]


class Unpacker(pickle.Unpickler):
    """Reads what `pack` has packed.

    Args:
        data: what was packed.
        home: the folder that shipped files stand in, as their root; "" when none were shipped.
    """

    def __init__(self, data: bytes, home: str = "") -> None:
        super().__init__(io.BytesIO(data))
        self._home = home

    def persistent_load(self, reference: Any) -> Path | str:
        """Return a path as it is here."""
        kind, _, text = str(reference).partition(":")
        if kind in _FOLDERS:
            return resources.path(kind) / text
        place = self._home + text
        return Path(place) if kind == "path" else place


class ReturnPacker(pickle.Pickler):
    """Packs results, in which no path of the worker's folder may be left: the user knows only their own.

    Args:
        stream: where to.
        home: the folder that shipped files stand in, as their root; "" when none were shipped.
    """

    def __init__(self, stream: io.BytesIO, home: str = "") -> None:
        super().__init__(stream, pickle.HIGHEST_PROTOCOL)
        self._home = home
        # Without a shipment no value is looked at: a method that is not there costs nothing.
        if home:
            self.persistent_id = self._homeward  # type: ignore[method-assign]

    def _homeward(self, value: Any) -> str | bytes | None:
        if isinstance(value, str) and self._home in value:
            return f"text:{value.replace(self._home, '')}"
        if isinstance(value, bytes) and self._home.encode() in value:
            return value.replace(self._home.encode(), b"")
        if isinstance(value, Path) and value.is_relative_to(self._home):
            return f"path:{str(value)[len(self._home) :] or os.sep}"
        return None


class ReturnUnpacker(pickle.Unpickler):
    """Reads what `ReturnPacker` has packed."""

    def persistent_load(self, reference: Any) -> Any:
        """Return a value in the user's words."""
        if isinstance(reference, bytes):
            return reference
        kind, _, text = reference.partition(":")
        return Path(text) if kind == "path" else text
