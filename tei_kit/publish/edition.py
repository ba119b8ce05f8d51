"""What was gathered of a corpus: its transcripts, its registers, and what they have in common."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path

from tei_kit import config
from tei_kit.publish import counts, tables, views
from tei_kit.publish.document import Document, Piece
from tei_kit.publish.pieces import Pieces
from tei_kit.publish.reading import Source
from tei_kit.publish.record import Record
from tei_kit.publish.registers import Registers


@dataclass(frozen=True, slots=True)
class Transcript:
    """One transcript, read and known to be safe.

    Attributes:
        source: the file.
        record: what is known of it.
        near: what it shows of the registers.
    """

    source: Source
    record: Record
    near: Document

    @property
    def id(self) -> str:
        """Its id, which is the name of its file and of its page."""
        return self.record.id


@dataclass(frozen=True)
class Edition:
    """A whole corpus.

    Attributes:
        folder: the corpus.
        settings: its configuration.
        transcripts: in the order of their dates.
        registers: the registers.
        pieces: returns what is told of a transcript, by its id: wanted only where a page is made.
        rows: returns the rows of all transcripts in the tables: millions of words, wanted only where a table has changed.
    """

    folder: Path
    settings: config.Config
    transcripts: tuple[Transcript, ...]
    registers: Registers
    pieces: Callable[[str], Pieces]
    rows: Callable[[], list[tables.Chunk]]

    def view(self, record: Record, name: str) -> Piece:
        """Return what a page is told of a transcript, to be written when it is wanted.

        Args:
            record: of the transcript.
            name: of the view, as `publish.views` has it.
        """
        return Piece(record.views[name], partial(self._written, record.id, name))

    def _written(self, identifier: str, name: str) -> str:
        return views.write(self.pieces(identifier), name)

    @cached_property
    def counted(self) -> list[counts.Facts]:
        """What is counted of the transcripts, in their order."""
        return [transcript.record.facts for transcript in self.transcripts]

    @cached_property
    def sharing(self) -> Mapping[tuple[str, str], list[Record]]:
        """A year, a kind of event, a language … → the transcripts that share it."""
        found: dict[tuple[str, str], list[Record]] = {}
        for transcript, counted in zip(self.transcripts, self.counted, strict=True):
            for facet in counted.facets:
                found.setdefault(facet, []).append(transcript.record)
        return found

    @cached_property
    def having(self) -> Mapping[str, list[Record]]:
        """A thing's key → the transcripts that have something of it."""
        found: dict[str, list[Record]] = {}
        for transcript in self.transcripts:
            for key in transcript.record.things:
                found.setdefault(key, []).append(transcript.record)
        return found
