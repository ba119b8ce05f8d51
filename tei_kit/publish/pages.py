"""An edition → the files of its site, as values."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from html import escape
from pathlib import Path

from tei_kit import resources
from tei_kit.engines import libxml, saxon
from tei_kit.model.document import Document
from tei_kit.publish.citations import citations
from tei_kit.publish.links import look
from tei_kit.publish.reading import GATHERING
from tei_kit.publish.site import File
from tei_kit.publish.source import lines
from tei_kit.read import reader
from tei_kit.transform import run as transforming
from tei_kit.transform.catalogue import FORMATS
from tei_kit.transform.style import served, sign, with_style
from tei_kit.workers.opening import Steps

#: Other forms of a transcript that stand beside its page, by their names in the catalogue.
FORMS = ("text", "bibtex", "ris", "csl-json", "parla-clarin")

#: No entry of any register.
_EMPTY = b"<registers/>"


@dataclass(frozen=True, slots=True)
class Shared:
    """What every page is made with.

    Attributes:
        title: the edition's.
        language: of the user interface.
        messages: words of the interface that the project sets, as JSON.
        transcript_stylesheet: makes transcripts' pages.
        page_stylesheet: makes all others.
    """

    title: str
    language: str
    messages: str
    transcript_stylesheet: Path
    page_stylesheet: Path

    @property
    def source_stylesheet(self) -> Path:
        """What makes the page of a transcript's source: that of the transcript, which is compiled already, unless one is the project's own."""
        ours = resources.path("xslt")
        own = not all(path.is_relative_to(ours) for path in (self.transcript_stylesheet, self.page_stylesheet))
        return self.page_stylesheet if own else self.transcript_stylesheet

    def parameters(self, edition: bytes, registers: bytes) -> dict[str, saxon.Parameter]:
        """Return the parameters of a page's stylesheet."""
        # Saxon reads nothing that the safe reader has not accepted.
        libxml.parse(edition, "the index")
        return {
            "edition": edition,
            "registers": registers,
            "edition-title": self.title,
            "interface-language": self.language,
            "messages": self.messages,
        }


@dataclass(frozen=True, slots=True)
class Made:
    """What a task has made.

    Attributes:
        files: the files.
        warnings: what the stylesheets did not know, "PATH: MESSAGE".
    """

    files: tuple[File, ...]
    warnings: tuple[str, ...] = ()


def names(identifier: str) -> tuple[str, ...]:
    """Return the files that become of a transcript."""
    forms = (FORMATS[form].extension for form in FORMS)
    return tuple(identifier + ending for ending in (".html", ".source.html", ".xml", *forms))


def steps(shared: Shared) -> tuple[Steps, Steps]:
    """Return what two processes do to get ready: the one for pages of transcripts, the other to read them, and for all other pages."""
    forms = (resources.path("xslt") / FORMATS[name].stylesheet for name in FORMS)
    transcripts = (*forms, shared.transcript_stylesheet, shared.source_stylesheet)
    front, back = (
        tuple(partial(saxon.prepare, stylesheet) for stylesheet in stylesheets)
        for stylesheets in (transcripts, (GATHERING, shared.page_stylesheet))
    )
    return front, back


def transcript(shared: Shared, identifier: str, path: str, data: bytes, edition: bytes, registers: bytes) -> Made:
    """Make a transcript's page and its other forms.

    Args:
        shared: what every page is made with.
        identifier: the transcript's id.
        path: its file, for messages.
        data: its bytes.
        edition: the index around it.
        registers: the part of the registers that it points to.
    """
    messages: list[str] = []
    folder = resources.path("xslt")
    document = reader.parse(data, path)
    prepared = transforming.prepare(document)
    node = prepared.node
    parameters = shared.parameters(edition, registers)
    citing = transforming.cited(prepared, FORMS, {"edition-title": shared.title, "persons": registers})
    forms = {name: saxon.transform(folder / FORMATS[name].stylesheet, node, citing) for name in FORMS}
    own = {**citing, **parameters, "citations": citations(forms["csl-json"])}
    page = saxon.transform(shared.transcript_stylesheet, node, own, messages.append).encode()
    known = frozenset(look(page).ids)
    source = _source_page(shared, document, identifier, known, {**parameters, "tei": saxon.Found(node)})
    contents = [page, source, data, *(text.encode() for text in forms.values())]
    files = tuple(File(name, content) for name, content in zip(names(identifier), contents, strict=True))
    return Made(files, tuple(f"{path}: {message}" for message in messages))


def _source_page(
    shared: Shared, document: Document, identifier: str, known: frozenset[str], parameters: dict[str, saxon.Parameter]
) -> bytes:
    """The page that shows the transcript's file; known are the ids of the transcript's own page."""
    source = _page_source("source", identifier, "", f"{identifier}.source.html")
    around = saxon.transform(shared.source_stylesheet, source, {**parameters, "lines": sign()})
    return around.replace(sign(), lines(_text(document), f"{identifier}.html", known), 1).encode()


def _text(document: Document) -> str:
    """The file's text with the line ends of XML (XML 1.0, section 2.11)."""
    encoding = document.tree.docinfo.encoding or "UTF-8"
    return document.data.decode(encoding).removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def redirect(shared: Shared, old: str, new: str, edition: bytes) -> Made:
    """Make the page that stands where a page was, and leads to what is in its place."""
    stylesheet = resources.path("xslt") / "publish" / "redirect.xsl"
    source = f'<e:redirect xmlns:e="urn:tei-kit:edition" to="{escape(new)}"/>'
    return _one(old, saxon.transform(stylesheet, source.encode(), shared.parameters(edition, _EMPTY)))


def page(shared: Shared, kind: str, key: str, year: str, file: str, edition: bytes, registers: bytes) -> Made:
    """Make a page that is no transcript's; with a year, that year of it."""
    source = _page_source(kind, key, year, file)
    return _one(file, saxon.transform(shared.page_stylesheet, source, shared.parameters(edition, registers)))


def missing(shared: Shared, file: str, edition: bytes, css: str) -> Made:
    """Make the page for addresses that lead nowhere, with its style sheet inside: a server gives it at any depth."""
    parameters = with_style({**shared.parameters(edition, _EMPTY), "css": css})
    return _one(file, saxon.transform(shared.page_stylesheet, _page_source("missing", "", "", file), parameters))


def _page_source(kind: str, key: str, year: str, file: str) -> bytes:
    source = f'<e:page xmlns:e="urn:tei-kit:edition" kind="{kind}" key="{escape(key)}" year="{year}" file="{file}"/>'
    return source.encode()


def parallel(shared: Shared, file: str, original: bytes, translation: bytes, edition: bytes, registers: bytes) -> Made:
    """Make the page that has a transcript and its translation side by side."""
    stylesheet = resources.path("xslt") / "publish" / "parallel.xsl"
    parameters = {**shared.parameters(edition, registers), "original": _source(original, file)}
    return _one(file, saxon.transform(stylesheet, _source(translation, file), parameters))


def feed(_shared: Shared, name: str, stylesheet: str, edition: bytes) -> Made:
    """Make a file for programs from the index."""
    libxml.parse(edition, "the index")
    return _one(name, saxon.transform(resources.path("xslt") / "publish" / "machine" / stylesheet, edition))


def _one(name: str, text: str) -> Made:
    return Made((File(name, text.encode()),))


def _source(data: bytes, name: str) -> bytes:
    return reader.saxon_source(reader.parse(data, name))


def assets(title: str) -> Iterator[File]:
    """Yield style sheets, script, pictures and schemas.

    Args:
        title: the edition's, for the way back from the schema's manual.
    """
    folder = resources.path("xslt") / "assets"
    for path in sorted(folder.iterdir()):
        if path.suffix == ".css":
            yield File(path.name, served(path.read_text(encoding="utf-8")).encode())
        elif path.is_file():
            yield File(path.name, path.read_bytes())
    for name in ("event.html", "event.odd", "event.rng", "event.xsd", "event-xml.xsd", "event.sch"):
        path = resources.path("schemas") / name
        if path.is_file():
            data = path.read_bytes()
            if name.endswith(".html"):
                back = f'<header><p><a href="../encoding.html">{escape(title)}</a></p>'
                data = data.replace(b"<header>", back.encode(), 1)
            yield File(f"schema/{name}", data)
