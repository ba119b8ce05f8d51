"""A corpus folder → everything that the pages need to know, in memory."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path

from tei_kit import config, resources
from tei_kit.engines import libxml, saxon
from tei_kit.model.document import Document
from tei_kit.model.errors import TeiKitError
from tei_kit.read import reader

#: How long work is watched: items, what is done, how many there are. `cli.progress.track` is one.
Track = Callable[[Iterable[Path], str, int], Iterator[Path]]


XML_ID = "{http://www.w3.org/XML/1998/namespace}id"

#: Ids that are file names of pages: letters of ASCII, no separator of any system, no dot in front.
_ID = re.compile(r"[A-Za-z][A-Za-z0-9._-]{0,199}")

#: What the index says about the edition as a whole.
_ABOUT = ("title", "description", "publisher", "language", "base_url", "licence")

#: Pages of the site itself.
_TAKEN = frozenset({"index", "404"})


def unwatched(items: Iterable[Path], description: str, total: int) -> Iterator[Path]:  # noqa: ARG001 - as `Track`
    """Yield the items and show nothing."""
    yield from items


@dataclass(frozen=True, slots=True)
class Transcript:
    """One transcript, read and known to be safe.

    Attributes:
        id: its id, which is the name of its file and of its page.
        document: the file.
        entry: its `e:transcript` element (xslt/publish/gather.xsl).
        when: its date and time as written, for the order.
    """

    id: str
    document: Document
    entry: str
    when: str


@dataclass(frozen=True, slots=True)
class Edition:
    """A whole corpus.

    Attributes:
        edition: the configured title, description and so on.
        transcripts: in the order of their dates.
        index: the `e:edition` document.
        registers: one document with every register in it.
    """

    edition: config.Edition
    transcripts: tuple[Transcript, ...]
    index: bytes
    registers: bytes


def gather(corpus: Path, track: Track) -> Edition:
    """Read a corpus: `transcripts/*.xml`, `registers/*.xml` and the configuration.

    Args:
        corpus: its folder.
        track: watches the reading of transcripts.

    Raises:
        TeiKitError: there is nothing to publish, or a file cannot be published.
    """
    if not corpus.is_dir():
        raise TeiKitError(f"{corpus}: no such folder", "Name the folder that holds transcripts/.")
    configuration = config.load(corpus)
    paths = _files(corpus / "transcripts")
    if not paths:
        raise TeiKitError(f"{corpus}: no transcripts/*.xml in this folder", "Name the folder that holds transcripts/.")
    registers = _registers(_files(corpus / "registers"))
    found = [_transcript(path, registers) for path in track(paths, "Reading", len(paths))]
    _refuse_twins(found)
    transcripts = tuple(sorted(found, key=lambda transcript: (transcript.when, transcript.id)))
    return Edition(
        edition=configuration.edition,
        transcripts=transcripts,
        index=_index(configuration, transcripts),
        registers=registers,
    )


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.glob("*.xml") if path.is_file() and not path.name.startswith("."))


def _transcript(path: Path, registers: bytes) -> Transcript:
    document = reader.read(path)
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
    if not _ID.fullmatch(name) or name.lower() in _TAKEN:
        raise TeiKitError(
            f"{path}: {name!r} cannot be the name of a page",
            "A name begins with a letter and has letters, digits, hyphens and dots; index and 404 are taken.",
        )
    stylesheet = resources.path("xslt") / "publish" / "gather.xsl"
    entry = saxon.transform(stylesheet, reader.saxon_source(document), {"registers": registers})
    when = libxml.parse(entry.encode(), str(path)).getroot().get("when", "")
    return Transcript(name, document, entry, when)


def _refuse_twins(transcripts: list[Transcript]) -> None:
    """Some systems see no difference between Event.html and event.html, and one page would replace the other."""
    seen: dict[str, Transcript] = {}
    for transcript in transcripts:
        twin = seen.setdefault(transcript.id.lower(), transcript)
        if twin is not transcript:
            raise TeiKitError(
                f"{transcript.document.path}: its name differs from {twin.document.path} in capital letters only"
            )


def _index(configuration: config.Config, transcripts: tuple[Transcript, ...]) -> bytes:
    edition = configuration.edition
    attributes = " ".join(f'{name.replace("_", "-")}="{escape(value)}"' for name, value in edition._asdict().items())
    entries = "".join(transcript.entry for transcript in transcripts)
    index = f'<e:edition xmlns:e="urn:tei-kit:edition" {attributes}>{entries}</e:edition>'.encode()
    try:
        libxml.parse(index, "the index")
    except libxml.XmlProblem:
        raise TeiKitError(f"{configuration.path}: a value has a control character") from None
    return index


def _registers(paths: list[Path]) -> bytes:
    documents = (libxml.serialise(reader.read(path).tree) for path in paths)
    bodies = (re.sub(rb"^<\?xml[^>]*\?>", b"", document) for document in documents)
    return b"<registers>" + b"".join(bodies) + b"</registers>"
