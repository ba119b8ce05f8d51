"""A corpus folder → everything that the pages need to know, in memory."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache, partial
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple, Protocol, TypeVar

from tei_kit import config, resources
from tei_kit.engines import libxml, saxon
from tei_kit.model.document import Document
from tei_kit.model.errors import TeiKitError
from tei_kit.publish import fidelity, program, registers, summary, tables
from tei_kit.publish.edition import Edition, Transcript
from tei_kit.publish.record import Record, take_apart
from tei_kit.publish.registers import XML_ID, Registers
from tei_kit.publish.shelf import Shelf
from tei_kit.read import reader
from tei_kit.workers import Processes, Workers

T = TypeVar("T")

#: Ids that are file names of pages: letters of ASCII, no separator of any system, no dot in front.
PAGE_ID = re.compile(r"[A-Za-z][A-Za-z0-9._-]{0,199}")


class Track(Protocol):
    """Watches long work; `cli.progress.track` is one."""

    def __call__(self, items: Iterable[T], description: str, total: int) -> Iterator[T]:
        """Yield the items while it is shown how far the work is."""


def unwatched(items: Iterable[T], description: str, total: int) -> Iterator[T]:  # noqa: ARG001 - as `Track`
    """Yield the items and show nothing."""
    yield from items


class _Frame(NamedTuple):
    """What all records are made with."""

    registers: bytes
    program: str
    language: str
    base: str

    def source(self, path: Path, data: bytes, near: bytes) -> str:
        """A digest of all that a record is made of."""
        parts = (self.program, self.language, self.base, path.name)
        return sha256("\0".join(parts).encode() + sha256(data).digest() + sha256(near).digest()).hexdigest()


def gather(corpus: Path, track: Track = unwatched, workers: Workers = Processes()) -> Edition:  # noqa: B008 - a frozen value
    """Read a corpus: `transcripts/*.xml`, `registers/*.xml` and the configuration.

    Args:
        corpus: its folder.
        track: watches the reading of transcripts.
        workers: who reads the transcripts that have changed since they were last read.

    Raises:
        TeiKitError: there is nothing to publish, or a file cannot be published.
    """
    if not corpus.is_dir():
        raise TeiKitError(f"{corpus}: no such folder", "Name the folder that holds transcripts/.")
    settings = config.load(corpus)
    paths = files(corpus)
    if not paths:
        raise TeiKitError(f"{corpus}: no transcripts/*.xml in this folder", "Name the folder that holds transcripts/.")
    known = registers.read(_files(corpus / "registers"))
    frame = _Frame(known.whole, program.digest(), settings.edition.language, settings.edition.base_url)
    shelf = Shelf(corpus, "records", frame.program)
    kept = {name: Record(*value) for name, value in shelf.read(path.stem for path in paths).items()}
    found, made = _transcripts(frame, known, paths, kept, track, workers)
    _refuse_twins(found)
    rows = Shelf(corpus, "rows", frame.program)
    if made:
        names = [transcript.id for transcript in found]
        shelf.write({transcript.id: transcript.record for transcript in found if transcript.id in made}, names)
        rows.write(made, names)
    ordered = tuple(sorted(found, key=lambda transcript: (transcript.record.when, transcript.id)))
    return Edition(corpus, settings, ordered, known, cache(partial(_rows, frame, rows, ordered, made)))


def _rows(
    frame: _Frame, shelf: Shelf, transcripts: tuple[Transcript, ...], made: Mapping[str, tables.Chunk]
) -> list[tables.Chunk]:
    """The rows of all transcripts: made just now, kept, or where the cache has lost them, made again."""
    kept = shelf.read(transcript.id for transcript in transcripts)
    found = []
    for transcript in transcripts:
        chunk = made.get(transcript.id) or kept.get(transcript.id)
        if chunk is None or tables.digest(chunk) != transcript.record.rows:
            chunk = _gathered(frame, (transcript.path, transcript.data))[1]
        found.append(chunk)
    return found


def files(corpus: Path) -> list[Path]:
    """Return the files of a corpus's transcripts."""
    return _files(corpus / "transcripts")


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.glob("*.xml") if path.is_file() and not path.name.startswith("."))


def _transcripts(
    frame: _Frame, known: Registers, paths: list[Path], kept: Mapping[str, Record], track: Track, workers: Workers
) -> tuple[list[Transcript], dict[str, tables.Chunk]]:
    """All transcripts, and the rows of those that had to be gathered."""
    found: dict[Path, Transcript] = {}
    work: list[tuple[Path, bytes]] = []
    for path in paths:
        data = reader.read_bytes(path)
        record = kept.get(path.stem)
        near = known.part(record.pointers) if record else b""
        if record and record.source == frame.source(path, data, near):
            found[path] = Transcript(path, data, record, near)
        else:
            work.append((path, data))
    made: dict[str, tables.Chunk] = {}
    done = track(workers.spread(partial(_gathered, frame), work, _refuse, lambda: paths), "Reading", len(work))
    for (path, data), (record, chunk) in zip(work, done, strict=True):
        found[path] = Transcript(path, data, record, known.part(record.pointers))
        made[record.id] = chunk
    return [found[path] for path in paths], made


def _gathered(frame: _Frame, work: tuple[Path, bytes]) -> tuple[Record, tables.Chunk]:
    """What is known of one transcript, and its rows in the tables."""
    path, data = work
    document = reader.parse(data, str(path))
    _refuse_nameless(document, path)
    ids, others = registers.pointers(document.tree.getroot())
    near = _known(frame.registers).part(ids)
    parameters: dict[str, saxon.Parameter] = {"registers": near, "interface-language": frame.language}
    stylesheet = resources.path("xslt") / "publish" / "gather.xsl"
    entry = saxon.transform(stylesheet, reader.saxon_source(document), parameters)
    element = libxml.parse(entry.encode(), path.stem).getroot()
    chunk = tables.chunk(element)
    fields: dict[str, Any] = {
        **take_apart(path.stem, entry),
        "source": frame.source(path, data, near),
        "rows": tables.digest(chunk),
        "summary": summary.item(element, frame.base),
        "pointers": sorted(ids),
        "files": sorted(others),
        "copy": fidelity.copy(document),
    }
    return Record(**fields), chunk


def _refuse(work: tuple[Path, bytes]) -> tuple[Record, tables.Chunk]:
    """Stop for a transcript that ends the process that reads it: an edition without it would break promises."""
    raise TeiKitError(
        f"{work[0]}: the process that read this file was ended, twice: for want of memory, or by a fault",
        "Look at the file, or take it out of transcripts/; the site that stands there is as it was.",
    )


@lru_cache(maxsize=1)
def _known(whole: bytes) -> Registers:
    return Registers(whole)


def _refuse_nameless(document: Document, path: Path) -> None:
    root = document.tree.getroot()
    if root.tag != f"{{{reader.TEI}}}TEI":
        raise TeiKitError(
            f"{path}: the root element is <{root.tag.rpartition('}')[2]}>; a transcript begins with <TEI>"
        )
    name = root.get(XML_ID, "")
    if name != path.stem:
        said = f'xml:id="{name}"' if name else "no xml:id"
        raise TeiKitError(
            f"{path}: the root has {said}; its page needs the file's name", f'Write xml:id="{path.stem}".'
        )
    if not PAGE_ID.fullmatch(name):
        raise TeiKitError(
            f"{path}: {name!r} cannot be the name of a page",
            "A name begins with a letter and has letters, digits, hyphens and dots.",
        )


def _refuse_twins(transcripts: list[Transcript]) -> None:
    """Some systems see no difference between Event.html and event.html, and one page would replace the other."""
    seen: dict[str, Transcript] = {}
    for transcript in transcripts:
        twin = seen.setdefault(transcript.id.lower(), transcript)
        if twin is not transcript:
            raise TeiKitError(f"{transcript.path}: its name differs from {twin.path} in capital letters only")
