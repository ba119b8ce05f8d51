"""A corpus folder → everything that the pages need to know, in memory."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Protocol, TypeVar

from tei_kit import config, resources
from tei_kit.engines import libxml, saxon, store
from tei_kit.model.errors import TeiKitError
from tei_kit.read import reader
from tei_kit.workers import Processes, Workers

T = TypeVar("T")

XML_ID = "{http://www.w3.org/XML/1998/namespace}id"

#: Ids that are file names of pages: letters of ASCII, no separator of any system, no dot in front.
PAGE_ID = re.compile(r"[A-Za-z][A-Za-z0-9._-]{0,199}")

_DECLARATION = re.compile(rb"^<\?xml[^>]*\?>")


class Track(Protocol):
    """Watches long work; `cli.progress.track` is one."""

    def __call__(self, items: Iterable[T], description: str, total: int) -> Iterator[T]:
        """Yield the items while it is shown how far the work is."""


def unwatched(items: Iterable[T], description: str, total: int) -> Iterator[T]:  # noqa: ARG001 - as `Track`
    """Yield the items and show nothing."""
    yield from items


@dataclass(frozen=True, slots=True)
class Transcript:
    """One transcript, read and known to be safe.

    Attributes:
        id: its id, which is the name of its file and of its page.
        path: its file.
        data: the file's bytes.
        entry: its `e:transcript` element (xslt/publish/gather.xsl).
        when: its date and time as written, for the order.
    """

    id: str
    path: Path
    data: bytes
    entry: str
    when: str


@dataclass(frozen=True, slots=True)
class Edition:
    """A whole corpus.

    Attributes:
        folder: the corpus.
        settings: its configuration.
        transcripts: in the order of their dates.
        registers: one document with every register in it.
    """

    folder: Path
    settings: config.Config
    transcripts: tuple[Transcript, ...]
    registers: bytes


def gather(corpus: Path, track: Track, workers: Workers = Processes()) -> Edition:  # noqa: B008 - a frozen value
    """Read a corpus: `transcripts/*.xml`, `registers/*.xml` and the configuration.

    Args:
        corpus: its folder.
        track: watches the reading of transcripts.
        workers: who reads the transcripts.

    Raises:
        TeiKitError: there is nothing to publish, or a file cannot be published.
    """
    if not corpus.is_dir():
        raise TeiKitError(f"{corpus}: no such folder", "Name the folder that holds transcripts/.")
    settings = config.load(corpus)
    paths = _files(corpus / "transcripts")
    if not paths:
        raise TeiKitError(f"{corpus}: no transcripts/*.xml in this folder", "Name the folder that holds transcripts/.")
    registers = _registers(_files(corpus / "registers"))
    read = partial(_transcript, registers, settings.edition.language, _program())
    done = workers.spread(read, paths, _refuse, lambda: paths)
    found = list(track(done, "Reading", len(paths)))
    _refuse_twins(found)
    transcripts = tuple(sorted(found, key=lambda transcript: (transcript.when, transcript.id)))
    return Edition(corpus, settings, transcripts, registers)


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.glob("*.xml") if path.is_file() and not path.name.startswith("."))


def _program() -> str:
    """A digest of what makes entries: they are kept from run to run while it stays the same."""
    return stylesheets_digest(resources.path("xslt"))


def stylesheets_digest(folder: Path) -> str:
    """Return a digest of all stylesheets and other files in a folder."""
    total = sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        total.update(path.relative_to(folder).as_posix().encode() + b"\0" + sha256(path.read_bytes()).digest())
    return total.hexdigest()


def _transcript(registers: bytes, language: str, program: str, path: Path) -> Transcript:
    data = reader.read_bytes(path)
    parts = (program.encode(), language.encode(), path.name.encode(), sha256(registers).digest(), data)
    key = sha256(b"\0".join(parts)).hexdigest()
    kept = store.get("publish", key)
    entry = kept.decode() if kept is not None else _entry(path, data, registers, language)
    if kept is None:
        store.put("publish", key, entry.encode())
    # The attribute as it stands: a parse of every entry would cost a second over a thousand transcripts.
    found = re.search(r'^<e:transcript[^>]* when="([^"]*)"', entry)
    return Transcript(path.stem, path, data, entry, found[1] if found else "")


def _refuse(path: Path) -> Transcript:
    """Stop for a transcript that ends the process that reads it: an edition without it would break promises."""
    raise TeiKitError(
        f"{path}: the process that read this file was ended, twice: for want of memory, or by a fault",
        "Look at the file, or take it out of transcripts/; the site that stands there is as it was.",
    )


def _entry(path: Path, data: bytes, registers: bytes, language: str) -> str:
    document = reader.parse(data, str(path))
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
    stylesheet = resources.path("xslt") / "publish" / "gather.xsl"
    parameters: dict[str, saxon.Parameter] = {"registers": registers, "interface-language": language}
    return saxon.transform(stylesheet, reader.saxon_source(document), parameters)


def _refuse_twins(transcripts: list[Transcript]) -> None:
    """Some systems see no difference between Event.html and event.html, and one page would replace the other."""
    seen: dict[str, Transcript] = {}
    for transcript in transcripts:
        twin = seen.setdefault(transcript.id.lower(), transcript)
        if twin is not transcript:
            raise TeiKitError(f"{transcript.path}: its name differs from {twin.path} in capital letters only")


def _registers(paths: list[Path]) -> bytes:
    documents = (libxml.serialise(reader.read(path).tree) for path in paths)
    return b"<registers>" + b"".join(_DECLARATION.sub(b"", document) for document in documents) + b"</registers>"
