"""A transcript, a part of it, or a corpus → its citation, in a format or in a style."""

import json
from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from tei_kit import resources
from tei_kit.cite.anchors import require
from tei_kit.cite.formatted import Formatted, formatted, in_text
from tei_kit.cite.styles import STYLES
from tei_kit.engines import saxon
from tei_kit.model.document import Document
from tei_kit.model.errors import TeiKitError
from tei_kit.model.output import Output
from tei_kit.read import reader
from tei_kit.transform.catalogue import CITATIONS
from tei_kit.transform.run import surroundings, transform

#: Every name that `--format` takes.
NAMES = (*STYLES, *(entry.name for entry in CITATIONS))


_NOTE = "cite/note.xsl"


def parameters(
    around: Mapping[str, saxon.Parameter], *, anchor: str = "", accessed: str = "", whole: bool = False
) -> dict[str, saxon.Parameter]:
    """Return the stylesheets' parameters of a citation.

    Args:
        around: what the project says, see `tei_kit.transform.run.surroundings`.
        anchor: what is cited of the transcript; empty for all of it.
        accessed: the day on which the reader saw it, as xs:date; empty for none.
        whole: a corpus as one thing, not its transcripts.

    Raises:
        TeiKitError: `accessed` is not a date.
    """
    if accessed:
        _require_date(accessed)
    return {**around, "anchor": anchor, "accessed": accessed, "whole": whole}


def read(name: str, *, accessed: str = "", whole: bool = False) -> tuple[Document, dict[str, saxon.Parameter]]:
    """Read what is to be cited, with the project around it.

    Args:
        name: "FILE", "FILE#anchor", a project's folder, or "-" for standard input.
        accessed: as for `parameters`.
        whole: as for `parameters`.

    Returns:
        The document and the settings that `cite` takes.

    Raises:
        TeiKitError: there is no such file, or it is not TEI, or the configuration or a register cannot be read.
    """
    from tei_kit.cite.corpus import corpus_document

    path, anchor = split(name)
    folder = path.is_dir()
    document = corpus_document(path) if folder else reader.read(str(path))
    if anchor:
        _require_anchor(document, anchor)
    around = {} if str(path) == "-" else surroundings(path / "any.xml" if folder else path)
    return document, parameters(around, anchor=anchor, accessed=accessed, whole=whole)


def read_several(names: Sequence[str], *, accessed: str = "") -> tuple[Document, dict[str, saxon.Parameter]]:
    """Read several transcripts that are to be cited in one file, with the project around the first.

    Args:
        names: their files, in the order in which they are cited.
        accessed: as for `parameters`.

    Raises:
        TeiKitError: one of them is no transcript's file, or names a part of one.
    """
    from tei_kit import config
    from tei_kit.cite.corpus import together

    pairs = [split(name) for name in names]
    for name, (path, anchor) in zip(names, pairs, strict=True):
        if anchor or path.is_dir() or str(path) == "-":
            raise TeiKitError(
                f"{name}: of several arguments each is the file of a transcript", "Cite this one by itself."
            )
    paths = [path for path, _ in pairs]
    document = together(paths, config.load(paths[0].parent).edition, f"{paths[0]} and others")
    return document, parameters(surroundings(paths[0]), accessed=accessed)


def cite(
    document: Document,
    to: str,
    settings: Mapping[str, saxon.Parameter],
    *,
    html: bool = False,
    in_text_form: bool = False,
) -> Output:
    """Make a citation.

    Args:
        document: a transcript, or a corpus as `tei_kit.cite.corpus.corpus_document` makes it.
        to: a name of `NAMES`: a format of files ("bibtex") or a style of bibliographies ("apa").
        settings: from `parameters`.
        html: whether a style's entries keep their italics as HTML.
        in_text_form: whether a style's notes or brackets are wanted, not its entries.

    Raises:
        TeiKitError: there is no such format or anchor, or the format cannot hold it.
    """
    if to not in NAMES:
        near = "".join(f"Did you mean {name}? " for name in get_close_matches(to, NAMES, n=1))
        raise TeiKitError(f"there is no citation format {to!r}", f"{near}There are: {', '.join(NAMES)}.")
    if settings.get("anchor"):
        _require_anchor(document, str(settings["anchor"]))
    if to not in STYLES:
        return transform(document, to, parameters=settings)
    made = (
        in_text_of(document, to, settings)
        if in_text_form
        else [formatted(one, to) for one in items(document, settings)]
    )
    entries = [entry for entry in made if entry.text]
    if not entries:
        raise TeiKitError(
            f"{document.path}: nothing is known that {to} prints",
            "Add a title, a publisher or an address; --in-text may know a note.",
        )
    if html:
        return Output("".join(f"<p>{entry.html}</p>\n" for entry in entries), "text/html", f".{to}.html")
    return Output("".join(f"{entry.text}\n" for entry in entries), "text/plain", f".{to}.txt")


def in_text_of(document: Document, style: str, settings: Mapping[str, saxon.Parameter]) -> list[Formatted]:
    """Return what stands in the text for a transcript, a part of it, or each transcript of a corpus: notes or brackets.

    Args:
        document: as for `cite`.
        style: a name of `STYLES`.
        settings: from `parameters`; paragraphs that `anchor` names become the locator.

    Raises:
        TeiKitError: there is no such style or anchor.
    """
    if settings.get("anchor"):
        _require_anchor(document, str(settings["anchor"]))
    told = saxon.transform(resources.path("xslt") / _NOTE, reader.saxon_source(document), dict(settings))
    return [in_text(note["item"], style, note.get("locator", "")) for note in json.loads(told)]


def items(document: Document, settings: Mapping[str, saxon.Parameter]) -> list[dict[str, Any]]:
    """Return the CSL items of a transcript or a corpus."""
    loaded: list[dict[str, Any]] = json.loads(transform(document, "csl-json", parameters=settings).text)
    return loaded


def all_styles(document: Document, settings: Mapping[str, saxon.Parameter]) -> list[Formatted]:
    """Return a transcript's citation in every style, for a page's "cite" box."""
    [item] = items(document, settings)
    return [formatted(item, style) for style in STYLES]


def split(name: str) -> tuple[Path, str]:
    """Return the file and the anchor of "FILE#anchor"; a file whose own name has a "#" is taken as it is."""
    path, mark, anchor = name.rpartition("#")
    return (Path(path), anchor) if mark and not Path(name).exists() else (Path(name), "")


def _require_anchor(document: Document, anchor: str) -> None:
    if not document.tree.getroot().tag.endswith("}TEI"):
        raise TeiKitError(f"{document.path}: an anchor is cited of one transcript, not of a corpus")
    require(document, anchor)


def _require_date(text: str) -> None:
    from datetime import date

    try:
        date.fromisoformat(text)
    except ValueError:
        raise TeiKitError(f"--accessed {text}: not a date", "Write it as 2031-05-14.") from None
