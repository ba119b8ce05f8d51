"""What was gathered from the transcripts of a corpus, kept from run to run.

The cache holds what the corpus was last seen to be, in a fixed number of entries for a corpus: it cannot grow with the number of
edits. An entry that is torn, spoilt or from another version is no entry (engines/store.py), so its transcripts are gathered anew;
runs side by side at worst make each other do that.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

from tei_kit.engines import store

#: An edit of one transcript rewrites what stands in one entry: a sixty-fourth of the corpus.
SHARDS = 64

#: What all corpora together may take, in bytes; the oldest entries make room.
ROOM = 2 * 1024 * 1024 * 1024

_CACHE = "publish"

#: A value in one line.
_JSON = json.JSONEncoder(ensure_ascii=False).encode


class Shelf:
    """The values of one kind for the transcripts of a corpus.

    Attributes:
        program: a digest of what makes the values.
    """

    def __init__(self, corpus: Path, kind: str, program: str) -> None:
        """Read nothing yet."""
        self._home = f"{corpus.resolve()}\0{kind}"
        self.program = program
        self._read: dict[int, dict[str, bytes]] = {}

    def read(self, ids: Iterable[str]) -> dict[str, Any]:
        """Return the values that are there for these transcripts."""
        found: dict[str, Any] = {}
        for shard, members in _shards(ids):
            lines = self._lines(shard)
            found |= {name: json.loads(lines[name]) for name in members if name in lines}
        return found

    def write(self, changed: Mapping[str, Any], ids: Iterable[str]) -> None:
        """Keep values that were made anew, and let those of transcripts that have gone go.

        Args:
            changed: by transcript.
            ids: of all transcripts that there are.
        """
        for shard, members in _shards(ids):
            fresh = {name: _JSON(changed[name]).encode() for name in members if name in changed}
            if fresh:
                kept = self._lines(shard)
                lines = {name: kept[name] for name in members if name in kept} | fresh
                written = (name.encode() + b" " + line for name, line in lines.items())
                store.put(_CACHE, self._key(shard), b"\n".join([self.program.encode(), *written]))
                self._read[shard] = lines
        if changed:
            store.prune(_CACHE, ROOM)

    def _lines(self, shard: int) -> dict[str, bytes]:
        """An entry's values by transcript, each as it is written: few of them may be wanted."""
        if shard not in self._read:
            program, *lines = (store.get(_CACHE, self._key(shard)) or b"").split(b"\n")
            known = lines if program == self.program.encode() else []
            parts = (line.partition(b" ") for line in known)
            self._read[shard] = {name.decode(): value for name, _, value in parts}
        return self._read[shard]

    def _key(self, shard: int) -> str:
        return sha256(f"{self._home}\0{shard}".encode()).hexdigest()


def _shard(identifier: str) -> int:
    return sha256(identifier.encode()).digest()[0] % SHARDS


def _shards(ids: Iterable[str]) -> Iterator[tuple[int, list[str]]]:
    found: dict[int, list[str]] = {}
    for name in sorted(ids):
        found.setdefault(_shard(name), []).append(name)
    yield from sorted(found.items())
