"""What was gathered of a corpus: its transcripts, its registers, and what they have in common."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from tei_kit import config
from tei_kit.publish import counts, tables
from tei_kit.publish.record import Having, Record, pieces_by_key
from tei_kit.publish.registers import Registers


@dataclass(frozen=True, slots=True)
class Transcript:
    """One transcript, read and known to be safe.

    Attributes:
        path: its file.
        data: the file's bytes.
        record: what is known of it.
        near: the part of the registers that it points to.
    """

    path: Path
    data: bytes
    record: Record
    near: bytes

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
        rows: returns the rows of all transcripts in the tables: millions of words, wanted only where a table has changed.
    """

    folder: Path
    settings: config.Config
    transcripts: tuple[Transcript, ...]
    registers: Registers
    rows: Callable[[], list[tables.Chunk]]

    @cached_property
    def counted(self) -> list[counts.Facts]:
        """What is counted of the transcripts, in their order."""
        return [counts.facts(transcript.record) for transcript in self.transcripts]

    @cached_property
    def sharing(self) -> Mapping[tuple[str, str], list[Record]]:
        """A year, a kind of event, a language … → the transcripts that share it."""
        found: dict[tuple[str, str], list[Record]] = {}
        for transcript, counted in zip(self.transcripts, self.counted, strict=True):
            for facet in counted.facets:
                found.setdefault(facet, []).append(transcript.record)
        return found

    @cached_property
    def having(self) -> Mapping[str, list[Having]]:
        """A thing's key → the transcripts that have something of it."""
        found: dict[str, list[Having]] = {}
        for transcript in self.transcripts:
            for key, having in pieces_by_key(transcript.record).items():
                found.setdefault(key, []).append(having)
        return found
