"""An edition → the files of its site, as values."""

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from html import escape
from pathlib import Path

from tei_kit import resources
from tei_kit.engines import saxon
from tei_kit.model.document import Document
from tei_kit.model.errors import TeiKitError
from tei_kit.publish.citations import citations
from tei_kit.publish.plan import Page
from tei_kit.publish.site import File
from tei_kit.read import reader
from tei_kit.transform.catalogue import FORMATS

#: Other forms of a transcript that stand beside its page, by their names in the catalogue.
FORMS = ("text", "bibtex", "ris", "csl-json", "parla-clarin")


@dataclass(frozen=True, slots=True)
class Shared:
    """What every page is made with.

    Attributes:
        registers: one document with every register in it.
        title: the edition's.
        language: of the user interface.
        messages: words of the interface that the project sets, as JSON.
        transcript_stylesheet: makes transcripts' pages.
        page_stylesheet: makes all others.
    """

    registers: bytes
    title: str
    language: str
    messages: str
    transcript_stylesheet: Path
    page_stylesheet: Path

    def parameters(self, edition: bytes) -> dict[str, saxon.Parameter]:
        """Return the parameters of a page's stylesheet."""
        return {
            "edition": edition,
            "registers": self.registers,
            "edition-title": self.title,
            "interface-language": self.language,
            "messages": self.messages,
        }


@dataclass(frozen=True, slots=True)
class Job:
    """One transcript to be published.

    Attributes:
        id: its id.
        path: its file, for messages.
        data: its bytes.
        context: the edition around it.
    """

    id: str
    path: str
    data: bytes
    context: bytes

    def names(self) -> list[str]:
        """The files that become of it."""
        return [
            self.id + ending
            for ending in (".html", ".source.html", ".xml", *(FORMATS[form].extension for form in FORMS))
        ]

    def digest(self, shared: Shared, program: str) -> str:
        """Return a digest of all that the files are made of."""
        parts = (program, self.id, shared.title, shared.language, shared.messages)
        total = sha256("\0".join(parts).encode())
        for data in (shared.registers, self.data, self.context):
            total.update(sha256(data).digest())
        return total.hexdigest()


@dataclass(frozen=True, slots=True)
class Made:
    """What became of a transcript.

    Attributes:
        id: its id.
        files: its page and its other forms.
        warnings: what the page's stylesheet did not know.
    """

    id: str
    files: tuple[File, ...]
    warnings: tuple[str, ...]


def transcript(shared: Shared, job: Job) -> Made:
    """Make a transcript's page and its other forms."""
    messages: list[str] = []
    folder = resources.path("xslt")
    document = reader.parse(job.data, job.path)
    node = saxon.parse(reader.saxon_source(document))
    parameters = shared.parameters(job.context)
    citing: dict[str, saxon.Parameter] = {"edition-title": shared.title, "persons": shared.registers}
    forms = {
        FORMATS[name].extension: saxon.transform(folder / FORMATS[name].stylesheet, node, citing) for name in FORMS
    }
    styles = {**parameters, "citations": citations(forms[FORMATS["csl-json"].extension])}
    page = saxon.transform(shared.transcript_stylesheet, node, styles, messages.append)
    source = saxon.transform(folder / "publish" / "source.xsl", node, {**parameters, "text": _text(document)})
    files = [File(f"{job.id}.html", page.encode()), File(f"{job.id}.source.html", source.encode())]
    files.append(File(f"{job.id}.xml", job.data))
    files += [File(job.id + extension, text.encode()) for extension, text in forms.items()]
    return Made(job.id, tuple(files), tuple(f"{job.path}: {message}" for message in messages))


def refuse(job: Job) -> Made:
    """Stop for a transcript that ends the process that makes its pages: an edition without it would break promises.

    Raises:
        TeiKitError: always.
    """
    raise TeiKitError(
        f"{job.path}: the process that made this transcript's pages was ended, twice: for want of memory, or by a fault",
        "Look at the file, or take it out of transcripts/; the site that stands there is as it was.",
    )


def _text(document: Document) -> str:
    """The file's text with the line ends of XML (XML 1.0, section 2.11)."""
    encoding = document.tree.docinfo.encoding or "UTF-8"
    return document.data.decode(encoding).removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def redirect(shared: Shared, context: bytes, old: str, new: str) -> File:
    """Make the page that stands where a page was, and leads to what is in its place."""
    stylesheet = resources.path("xslt") / "publish" / "redirect.xsl"
    source = f'<e:redirect xmlns:e="urn:tei-kit:edition" to="{escape(new)}"/>'
    return File(old, saxon.transform(stylesheet, source.encode(), shared.parameters(context)).encode())


def page(shared: Shared, index: bytes, wanted: Page) -> File:
    """Make a page that is no transcript's."""
    source = (
        f'<e:page xmlns:e="urn:tei-kit:edition" kind="{wanted.kind}" key="{escape(wanted.key)}" file="{wanted.file}"/>'
    )
    html = saxon.transform(shared.page_stylesheet, source.encode(), shared.parameters(index))
    return File(wanted.file, html.encode())


def parallel(shared: Shared, context: bytes, original: bytes, translation: bytes, wanted: Page) -> File:
    """Make the page that has a transcript and its translation side by side."""
    stylesheet = resources.path("xslt") / "publish" / "parallel.xsl"
    parameters = {**shared.parameters(context), "original": original}
    return File(wanted.file, saxon.transform(stylesheet, translation, parameters).encode())


def assets() -> Iterator[File]:
    """Yield style sheets, script, pictures and schemas."""
    folder = resources.path("xslt") / "assets"
    for path in sorted(folder.iterdir()):
        if path.is_file():
            yield File(path.name, path.read_bytes())
    for name in ("event.html", "event.odd", "event.rng", "event.xsd", "event-xml.xsd", "event.sch"):
        path = resources.path("schemas") / name
        if path.is_file():
            yield File(f"schema/{name}", path.read_bytes())
