"""One transcript → what is known and told of it."""

import re
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple, Self

from tei_kit import resources
from tei_kit.engines import libxml, saxon
from tei_kit.model.document import Document
from tei_kit.model.errors import TeiKitError
from tei_kit.publish import document, fidelity, registers, summary, tables
from tei_kit.publish.pieces import Pieces, take_apart
from tei_kit.publish.record import Record, told
from tei_kit.publish.registers import XML_ID, Registers
from tei_kit.read import reader

#: What finds out what is told of a transcript.
GATHERING = resources.path("xslt") / "publish" / "gather.xsl"

#: Ids that are file names of pages: letters of ASCII, no separator of any system, no dot in front.
PAGE_ID = re.compile(r"[A-Za-z][A-Za-z0-9._-]{0,199}")


class Source(NamedTuple):
    """A transcript as it stands in the corpus.

    Attributes:
        path: its file.
        data: the file's bytes.
        sum: their SHA-256.
    """

    path: Path
    data: bytes
    sum: str

    @classmethod
    def of(cls, path: Path) -> Self:
        """Read a file.

        Raises:
            TeiKitError: it cannot be read.
        """
        data = reader.read_bytes(path)
        return cls(path, data, sha256(data).hexdigest())

    def parse(self) -> Document:
        """Return what stands in the file.

        Raises:
            TeiKitError: it cannot be read.
        """
        return reader.parse(self.data, str(self.path))


class Frame(NamedTuple):
    """What all transcripts of an edition are read with.

    Attributes:
        registers: all of them.
        program: a digest of what reads.
        language: of the user interface.
        base: the site's address; "" when unknown.
    """

    registers: bytes
    program: str
    language: str
    base: str

    def source(self, here: Source, near: document.Document) -> str:
        """Return a digest of all that is read.

        Args:
            here: the transcript.
            near: what it shows of the registers.
        """
        parts = (self.program, self.language, self.base, here.path.name, here.sum, near.digest)
        return sha256("\0".join(parts).encode()).hexdigest()


class Gathered(NamedTuple):
    """What is gathered from a transcript.

    Attributes:
        record: what every run wants to know.
        pieces: what is wanted where a page is made.
        rows: what is wanted where a table is made.
    """

    record: Record
    pieces: Pieces
    rows: tables.Chunk


def gathered(frame: Frame, here: Source) -> Gathered:
    """Return what is gathered from a transcript.

    Args:
        frame: what all are read with.
        here: the transcript.

    Raises:
        TeiKitError: it cannot be published.
    """
    parsed, path = here.parse(), here.path
    _refuse_nameless(parsed, path)
    ids, others = registers.pointers(parsed.tree.getroot())
    near = _known(frame.registers).shown(ids)
    parameters: dict[str, saxon.Parameter] = {"registers": bytes(near), "interface-language": frame.language}
    entry = saxon.transform(GATHERING, reader.saxon_source(parsed), parameters)
    element = libxml.parse(entry.encode(), path.stem).getroot()
    pieces, rows = take_apart(entry), tables.chunk(element)
    record = Record(
        path.stem,
        frame.source(here, near),
        **told(pieces),
        rows=tables.digest(rows),
        summary=summary.item(element, frame.base),
        pointers=sorted(ids),
        files=sorted(others),
        copy=fidelity.copy(parsed),
    )
    return Gathered(record, pieces, rows)


def refuse(here: Source) -> Gathered:
    """Stop for a transcript that ends the process that reads it: an edition without it would break promises.

    Raises:
        TeiKitError: always.
    """
    raise TeiKitError(
        f"{here.path}: the process that read this file was ended, twice: for want of memory, or by a fault",
        "Look at the file, or take it out of transcripts/; the site that stands there is as it was.",
    )


@lru_cache(maxsize=1)
def _known(whole: bytes) -> Registers:
    return Registers(whole)


def _refuse_nameless(parsed: Document, path: Path) -> None:
    root = parsed.tree.getroot()
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
