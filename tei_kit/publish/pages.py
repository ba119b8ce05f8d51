"""An edition → the files of its site, as values."""

from collections.abc import Callable, Iterator

from tei_kit import resources
from tei_kit.engines import saxon
from tei_kit.publish.gather import Edition, Transcript
from tei_kit.publish.site import File
from tei_kit.read import reader
from tei_kit.transform.run import transform

#: Other forms of a transcript that stand beside its page, by their names in the catalogue.
FORMS = ("text", "bibtex", "ris", "csl-json")

_ASSETS = ("edition.css", "icon.svg")


def site_files(edition: Edition) -> Iterator[File]:
    """Yield the files that a site has once: front page, the page for wrong addresses, styles."""
    for name, stylesheet in (("index.html", "index.xsl"), ("404.html", "missing.xsl")):
        yield File(name, _page(stylesheet, edition.index, edition))
    for name in _ASSETS:
        yield File(name, (resources.path("xslt") / "assets" / name).read_bytes())


def transcript_files(
    edition: Edition, transcript: Transcript, listen: Callable[[str], object] | None = None
) -> Iterator[File]:
    """Yield a transcript's page and its other forms.

    Args:
        edition: all that was gathered.
        transcript: which one.
        listen: is called with each message of the page's stylesheet, for example an element that it does not know.
    """
    source = reader.saxon_source(transcript.document)
    yield File(f"{transcript.id}.html", _page("page.xsl", source, edition, listen))
    yield File(f"{transcript.id}.xml", transcript.document.data)
    parameters: dict[str, saxon.Parameter] = {"edition-title": edition.edition.title, "persons": edition.registers}
    for form in FORMS:
        output = transform(transcript.document, form, parameters=parameters)
        yield File(transcript.id + output.extension, output.data)


def _page(stylesheet: str, source: bytes, edition: Edition, listen: Callable[[str], object] | None = None) -> bytes:
    parameters: dict[str, saxon.Parameter] = {
        "edition": edition.index,
        "registers": edition.registers,
        "edition-title": edition.edition.title,
        "interface-language": edition.edition.language,
    }
    return saxon.transform(resources.path("xslt") / "publish" / stylesheet, source, parameters, listen).encode()
