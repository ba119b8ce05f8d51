"""Encode, check and publish transcripts of official events as TEI/XML.

The functions here are the whole of the Python interface; each imports what it needs when it is called.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from tei_kit.version import __version__

if TYPE_CHECKING:
    from tei_kit.model.diagnostic import Diagnostic

__all__ = ["__version__", "check_file", "cite_file", "publish_corpus", "transform_file"]


def check_file(path: str | Path) -> list[Diagnostic]:
    """Check a TEI file, with the project around it.

    Args:
        path: a file.

    Returns:
        What was found, sorted by place; empty for a clean file.

    Raises:
        tei_kit.model.errors.TeiKitError: the file cannot be opened.
    """
    from tei_kit.check import run
    from tei_kit.read.project import Project

    return run.check_file(path, Project.around(Path(path)))


def transform_file(path: str | Path, to: str) -> str:
    """Turn a transcript into another form.

    Args:
        path: a TEI file.
        to: a name of `tei_kit.transform.catalogue.FORMATS`: "html", "text", "csl-json", "bibtex", "ris".

    Raises:
        tei_kit.model.errors.TeiKitError: the file is not TEI, or there is no such form.
    """
    from tei_kit.read import reader
    from tei_kit.transform import run

    document = reader.read(path)
    return run.transform(document, to, parameters=run.surroundings(Path(path))).text


def cite_file(path: str | Path, to: str = "apa") -> str:
    """Cite a transcript, or a part of it.

    Args:
        path: a TEI file, or one with an anchor: "file.xml#sp.2", "file.xml#p.3-p.5", "file.xml#doc.1".
        to: a style ("apa", "chicago-notes", "mla" …, with the extra `cite`) or a format ("bibtex", "csl-json" …).

    Raises:
        tei_kit.model.errors.TeiKitError: the file is not TEI, or there is no such style, format or anchor.
    """
    from tei_kit.cite import run

    document, settings = run.read(str(path))
    return run.cite(document, to, settings).text


def publish_corpus(corpus: str | Path, output: str | Path) -> None:
    """Publish a corpus as a static edition.

    Args:
        corpus: the folder with `tei-kit.toml`, `transcripts/` and `registers/`.
        output: the site's folder; one that was not made by tei-kit is refused.

    Raises:
        tei_kit.model.errors.TeiKitError: a document cannot be published, or the folder cannot be written.
    """
    from tei_kit.publish import run

    run.publish(Path(corpus), Path(output))
