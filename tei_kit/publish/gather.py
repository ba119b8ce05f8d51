"""A corpus folder → everything that the pages need to know, in memory."""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from functools import partial
from hashlib import sha256
from itertools import chain
from pathlib import Path
from typing import NamedTuple, Protocol, TypeVar

from tei_kit import config
from tei_kit.model.errors import TeiKitError
from tei_kit.publish import program, reading, registers
from tei_kit.publish.edition import Edition, Transcript
from tei_kit.publish.reading import Frame, Gathered, Source
from tei_kit.publish.registers import Registers
from tei_kit.publish.stock import Stock
from tei_kit.workers import Processes, Workers

T = TypeVar("T")


class Track(Protocol):
    """Watches long work; `cli.progress.track` is one."""

    def __call__(self, items: Iterable[T], description: str, total: int) -> Iterator[T]:
        """Yield the items while it is shown how far the work is."""


def unwatched(items: Iterable[T], description: str, total: int) -> Iterator[T]:  # noqa: ARG001 - as `Track`
    """Yield the items and show nothing."""
    yield from items


class Sources(NamedTuple):
    """What stands in a corpus folder.

    Attributes:
        folder: the folder.
        settings: its configuration.
        transcripts: as they stand in `transcripts/`.
        registers: the registers.
    """

    folder: Path
    settings: config.Config
    transcripts: Sequence[Source]
    registers: Registers

    @property
    def digest(self) -> str:
        """A digest of all of it."""
        files = (part for here in self.transcripts for part in (here.path.name, here.sum))
        known = (str(self.folder), repr(self.settings), sha256(self.registers.whole).hexdigest(), *files)
        return sha256("\0".join(known).encode()).hexdigest()


def read(corpus: Path) -> Sources:
    """Read a corpus: `transcripts/*.xml`, `registers/*.xml` and the configuration.

    Args:
        corpus: its folder.

    Raises:
        TeiKitError: there is nothing to publish, or a file cannot be read.
    """
    if not corpus.is_dir():
        raise TeiKitError(f"{corpus}: no such folder", "Name the folder that holds transcripts/.")
    settings = config.load(corpus)
    paths = files(corpus)
    if not paths:
        raise TeiKitError(f"{corpus}: no transcripts/*.xml in this folder", "Name the folder that holds transcripts/.")
    known = registers.read(_files(corpus / "registers"))
    return Sources(corpus, settings, [*map(Source.of, paths)], known)


def gather(
    sources: Sources,
    track: Track = unwatched,
    workers: Workers = Processes(),  # noqa: B008 - a frozen value
    published: Mapping[str, str] | None = None,
) -> Edition:
    """Gather what the pages need to know.

    Args:
        sources: what stands in the corpus folder.
        track: watches the reading of transcripts.
        workers: who reads the transcripts that have changed since they were last read.
        published: the SHA-256 of each file of the site that stands there, the copies of transcripts among them.

    Raises:
        TeiKitError: a file cannot be published.
    """
    about, known = sources.settings.edition, sources.registers
    frame = Frame(known.whole, program.digest(), about.language, about.base_url)
    stock = Stock(sources.folder, frame)
    found, made = _transcripts(frame, sources, stock, track, workers, published or {})
    _refuse_twins(found)
    ordered = tuple(sorted(found, key=lambda transcript: (transcript.record.when, transcript.id)))
    stock.take(ordered, made)
    return Edition(sources.folder, sources.settings, ordered, known, stock.pieces, lambda: stock.rows)


def files(corpus: Path) -> list[Path]:
    """Return the files of a corpus's transcripts."""
    return _files(corpus / "transcripts")


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.glob("*.xml") if path.is_file() and not path.name.startswith("."))


def _transcripts(
    frame: Frame, sources: Sources, stock: Stock, track: Track, workers: Workers, published: Mapping[str, str]
) -> tuple[list[Transcript], dict[str, Gathered]]:
    """All transcripts, and what was gathered from those that have changed."""
    paths = [here.path for here in sources.transcripts]

    def read(work: Sequence[Source]) -> Iterator[Gathered]:
        return workers.spread(partial(reading.gathered, frame), work, reading.refuse, lambda: paths)

    edited = [here for here in sources.transcripts if published.get(f"{here.path.stem}.xml", here.sum) != here.sum]
    # They are read while this process looks at all that is kept, which takes as long. Where there are none, nobody is to get ready in vain.
    asked = read(edited) if edited else iter(())
    found, others = _kept(frame, sources, stock, {here.path for here in edited})
    work = [*edited, *others]
    made: dict[str, Gathered] = {}
    for here, one in zip(work, track(chain(asked, read(others)), "Reading", len(work)), strict=True):
        found[here.path] = Transcript(here, one.record, sources.registers.shown(one.record.pointers))
        made[one.record.id] = one
    return [found[path] for path in paths], made


def _kept(
    frame: Frame, sources: Sources, stock: Stock, edited: Container[Path]
) -> tuple[dict[Path, Transcript], list[Source]]:
    """Transcripts of which all is known, and those others of which it is not."""
    wanted = [here for here in sources.transcripts if here.path not in edited]
    before = stock.records(here.path.stem for here in wanted)
    found: dict[Path, Transcript] = {}
    others: list[Source] = []
    for here in wanted:
        record = before.get(here.path.stem)
        near = sources.registers.shown(record.pointers if record else ())
        if record and record.source == frame.source(here, near):
            found[here.path] = Transcript(here, record, near)
        else:
            others.append(here)
    return found, others


def _refuse_twins(transcripts: list[Transcript]) -> None:
    """Some systems see no difference between Event.html and event.html, and one page would replace the other."""
    seen: dict[str, Transcript] = {}
    for transcript in transcripts:
        twin = seen.setdefault(transcript.id.lower(), transcript)
        if twin is not transcript:
            raise TeiKitError(
                f"{transcript.source.path}: its name differs from {twin.source.path} in capital letters only"
            )
