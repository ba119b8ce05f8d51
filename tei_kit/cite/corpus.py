"""A project's folder → one teiCorpus in memory, so that one file can hold the citations of all its transcripts."""

import re
from collections.abc import Sequence
from html import escape
from pathlib import Path

from tei_kit import config
from tei_kit.engines import libxml
from tei_kit.model.document import Document
from tei_kit.model.errors import TeiKitError
from tei_kit.read import reader


def corpus_document(folder: Path) -> Document:
    """Return a teiCorpus with the configured edition as its header and every transcript of the folder.

    Args:
        folder: a project, or its folder of transcripts.

    Raises:
        TeiKitError: there are no transcripts, or one of them is not TEI.
    """
    home = folder / "transcripts" if (folder / "transcripts").is_dir() else folder
    paths = sorted(path for path in home.glob("*.xml") if path.is_file() and not path.name.startswith("."))
    if not paths:
        raise TeiKitError(f"{folder}: no transcripts in this folder", "Name a TEI file, or the folder of a project.")
    return together(paths, config.load(folder).edition, str(folder))


def together(paths: Sequence[Path], edition: config.Edition, name: str) -> Document:
    """Return a teiCorpus of some transcripts.

    Args:
        paths: their files, in the order in which they are cited.
        edition: what the header says.
        name: what stands for the file's name in messages.

    Raises:
        TeiKitError: one of them cannot be read, or is not TEI.
    """
    bodies = [_body(path) for path in paths]
    data = f'<teiCorpus xmlns="{reader.TEI}">{_header(edition)}'.encode() + b"".join(bodies) + b"</teiCorpus>"
    return reader.parse(data, name)


def _body(path: Path) -> bytes:
    root = reader.read(path).tree.getroot()
    if root.tag != f"{{{reader.TEI}}}TEI":
        name = root.tag.rpartition("}")[2]
        raise TeiKitError(f"{path}: the root element is <{name}>, a transcript's is <TEI>")
    return re.sub(rb"^<\?xml[^>]*\?>", b"", libxml.serialise(root))


def _header(edition: config.Edition) -> str:
    """What `[edition]` says, as TEI says it; an empty value is no value."""
    publisher = f"<publisher>{escape(edition.publisher)}</publisher>" if edition.publisher else ""
    address = f'<idno type="URI">{escape(edition.base_url)}</idno>' if edition.base_url else ""
    licence = f'<availability><licence target="{escape(edition.licence)}"/></availability>' if edition.licence else ""
    abstract = f"<abstract><p>{escape(edition.description)}</p></abstract>" if edition.description else ""
    return (
        f"<teiHeader><fileDesc><titleStmt><title>{escape(edition.title)}</title></titleStmt>"
        f"<publicationStmt>{publisher}{address}{licence}</publicationStmt><sourceDesc><p/></sourceDesc></fileDesc>"
        f'<profileDesc>{abstract}<langUsage><language ident="{escape(edition.language)}"/></langUsage></profileDesc>'
        "</teiHeader>"
    )
