"""What was gathered from the transcripts of a corpus: just now, or before and kept, or, where the cache has lost it, once more."""

from collections.abc import Iterable, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

from tei_kit.publish import reading, record, tables
from tei_kit.publish.edition import Transcript
from tei_kit.publish.pieces import Pieces
from tei_kit.publish.reading import Frame, Gathered
from tei_kit.publish.record import Record
from tei_kit.publish.shelf import Shelf


class Stock:
    """What was gathered from the transcripts of a corpus.

    Args:
        corpus: its folder.
        frame: what its transcripts are read with.
    """

    def __init__(self, corpus: Path, frame: Frame) -> None:
        self._frame = frame
        self._shelves = {kind: Shelf(corpus, kind, frame.program) for kind in Gathered._fields}
        self._transcripts: Mapping[str, Transcript] = {}
        self._made: dict[str, Gathered] = {}
        self._pieces: dict[str, Pieces] = {}

    def records(self, ids: Iterable[str]) -> dict[str, Record]:
        """Return the records that are kept."""
        return {name: record.kept(value) for name, (_, value) in self._shelves["record"].read(ids).items()}

    def take(self, transcripts: Iterable[Transcript], made: Mapping[str, Gathered]) -> None:
        """Keep what was gathered just now.

        Args:
            transcripts: all of the corpus.
            made: what was gathered just now, by transcript.
        """
        self._transcripts = {transcript.id: transcript for transcript in transcripts}
        self._made |= made
        for kind, shelf in self._shelves.items():
            values = {name: [one.record.source, getattr(one, kind)] for name, one in made.items()}
            shelf.write(values, self._transcripts)

    def pieces(self, identifier: str) -> Pieces:
        """Return what is told of a transcript."""
        if identifier not in self._pieces:
            made = identifier in self._made
            value = None if made else self._of_now(self._shelves["pieces"].read([identifier])).get(identifier)
            self._pieces[identifier] = Pieces(*value) if value else self._gathered(identifier).pieces
        return self._pieces[identifier]

    @cached_property
    def rows(self) -> list[tables.Chunk]:
        """The rows of all transcripts in the tables, in the order of the edition."""
        kept = self._of_now(self._shelves["rows"].read(name for name in self._transcripts if name not in self._made))
        return [kept.get(name) or self._gathered(name).rows for name in self._transcripts]

    def _of_now(self, values: Mapping[str, Any]) -> dict[str, Any]:
        """What is kept of transcripts that are still the same."""
        sources = {name: transcript.record.source for name, transcript in self._transcripts.items()}
        return {name: value for name, (source, value) in values.items() if sources.get(name) == source}

    def _gathered(self, identifier: str) -> Gathered:
        if identifier not in self._made:
            self._made[identifier] = reading.gathered(self._frame, self._transcripts[identifier].source)
        return self._made[identifier]
