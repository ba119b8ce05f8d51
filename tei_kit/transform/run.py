"""Document → Output, by a shipped stylesheet or by a user's own."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tei_kit import config, resources
from tei_kit.engines import libxml, saxon
from tei_kit.model.document import Document
from tei_kit.model.errors import TeiKitError
from tei_kit.model.output import Output
from tei_kit.read import reader
from tei_kit.transform import space
from tei_kit.transform.catalogue import CITATIONS, FORMATS, Format
from tei_kit.transform.style import filled, with_sign, with_style

Parameters = Mapping[str, saxon.Parameter]

#: From so many formats on it is an advantage to ask once what a document is cited as, or to take out its white space.
WORTH = 2

#: Where a project keeps its register of persons.
PERSONS = Path("registers/persons.xml")


@dataclass(frozen=True, slots=True)
class Prepared:
    """A document that both engines have read once, for as many stylesheets as one likes.

    Attributes:
        document: as libxml2 read it.
        node: Saxon's node of it; for this process only.
        stripped: whether the white space between blocks is gone.
    """

    document: Document
    node: Any
    stripped: bool = False


def prepare(source: bytes | Document, name: str = reader.STDIN, formats: Sequence[str] = ()) -> Prepared:
    """Read a document for several formats.

    Args:
        source: the raw bytes of a TEI file, or what `reader.parse` made of them.
        name: the file's name, for messages.
        formats: those for which alone the document was read, tree and all; none to leave it as it is. Where several can do
            without white space between blocks, it is taken out of the tree.

    Raises:
        TeiKitError: the source is not TEI.
    """
    document = reader.parse(source, name) if isinstance(source, bytes) else source
    if _spaceless(formats) and space.strip(document):
        return Prepared(document, saxon.parse(libxml.serialise(document.tree)), stripped=True)
    return Prepared(document, saxon.parse(reader.saxon_source(document)))


def get_ready(formats: Sequence[str]) -> None:
    """Compile the stylesheets with which documents that are prepared for these formats are made into them."""
    for to in (FORMATS[name] for name in formats):
        saxon.prepare(resources.path("xslt") / (to.stripped if _spaceless(formats) else to.stylesheet))


def _spaceless(formats: Sequence[str]) -> bool:
    return len(formats) >= WORTH and all(FORMATS[name].stripped for name in formats)


def transform(
    source: bytes | Document | Prepared, to: str, *, name: str = reader.STDIN, parameters: Parameters | None = None
) -> Output:
    """Turn a transcript into one of the formats of the catalogue.

    Args:
        source: the raw bytes of a TEI file, or what `reader.parse` or `prepare` made of them; for citations also of a teiCorpus.
        to: the name of a format.
        name: the file's name, for messages.
        parameters: what the stylesheet needs from outside the document; see `surroundings`.

    Raises:
        TeiKitError: the source is not a TEI document, or there is no such format.
    """
    if to not in FORMATS:
        raise TeiKitError(f"there is no format {to!r}", f"There are: {', '.join(FORMATS)}.")
    chosen = FORMATS[to]
    document = _document(source, name)
    _refuse_other_roots(document, chosen, whole=bool((parameters or {}).get("whole")))
    stylesheet = _stylesheet(chosen, source)
    if chosen.media_type == "text/html":
        text = filled(saxon.transform(stylesheet, _for_saxon(source, document), with_sign(parameters)))
    else:
        text = saxon.transform(stylesheet, _for_saxon(source, document), parameters)
    if chosen.wants and not text.partition("?>")[2 if text.startswith("<?xml") else 0].strip():
        raise TeiKitError(f"{document.path}: {to} cannot be written without {chosen.wants}")
    if chosen.finish:
        from tei_kit.transform.turtle import turtle

        text = turtle(text)
    return Output(text, chosen.media_type, chosen.extension)


def _refuse_other_roots(document: Document, to: Format, *, whole: bool) -> None:
    """A transcript's root is TEI; citations are made of a teiCorpus too, where the file can hold as many."""
    root = _root(document)
    if root == "teiCorpus" and to in CITATIONS:
        if whole or to.many:
            return
        raise TeiKitError(
            f"{document.path}: one file in the format {to.name} is about one thing, and this is a corpus",
            "Cite the corpus as a whole, or its transcripts one by one.",
        )
    if root != "TEI":
        raise TeiKitError(
            f"{document.path}: the root element is <{root}>, a transcript's is <TEI>",
            "Take the TEI elements out of it, one a file.",
        )


def cited(source: Prepared, formats: Sequence[str], parameters: Parameters) -> Parameters:
    """Return the parameters for several formats of a document: what it is cited as is found once for all that say it.

    Args:
        source: from `prepare`.
        formats: names of the catalogue.
        parameters: for each of them.
    """
    citing = [FORMATS[name] for name in formats if FORMATS[name].cites]
    if len(citing) < WORTH or _root(source.document) != "TEI":
        return parameters
    stylesheet = _stylesheet(citing[0], source)
    try:
        return {**parameters, "work": saxon.find(stylesheet, "{urn:tei-kit:cite}work", source.node, parameters)}
    except TeiKitError:
        # What is wrong is told of each format.
        return parameters


def _stylesheet(to: Format, source: bytes | Document | Prepared) -> Path:
    stripped = isinstance(source, Prepared) and source.stripped
    return resources.path("xslt") / (to.stripped if stripped else to.stylesheet)


def _root(document: Document) -> str:
    return str(document.tree.getroot().tag).rpartition("}")[2]


def transform_by(
    stylesheet: Path,
    source: bytes | Document | Prepared,
    *,
    name: str = reader.STDIN,
    parameters: Parameters | None = None,
    listen: Callable[[str], object] | None = None,
) -> str:
    """Run a user's own stylesheet, which can read nothing but the document and modules of its own folder.

    Args:
        stylesheet: an XSLT 3.0 file; it may import our stylesheets as "tei-kit:html.xsl".
        source: as for `transform`.
        name: the file's name, for messages.
        parameters: stylesheet parameters by name.
        listen: is called with each xsl:message.

    Raises:
        TeiKitError: the source is not TEI, or the stylesheet does not compile, or stops.
    """
    document = _document(source, name)
    return saxon.transform(stylesheet, _for_saxon(source, document), with_style(parameters), listen)


def _document(source: bytes | Document | Prepared, name: str) -> Document:
    if isinstance(source, Prepared):
        return source.document
    return reader.parse(source, name) if isinstance(source, bytes) else source


def _for_saxon(source: bytes | Document | Prepared, document: Document) -> Any:
    return source.node if isinstance(source, Prepared) else reader.saxon_source(document)


def surroundings(path: Path) -> dict[str, saxon.Parameter]:
    """Return what the project around a file says for its citation: the edition's title, the register of persons.

    Raises:
        TeiKitError: the configuration or the register cannot be read.
    """
    settings = config.load(path.parent)
    if settings.path is None:
        return {}
    found: dict[str, saxon.Parameter] = {"edition-title": settings.edition.title}
    persons = settings.path.parent / PERSONS
    if persons.is_file():
        found["persons"] = reader.saxon_source(reader.read(persons))
    return found
