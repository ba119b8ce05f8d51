"""Raw transcripts: one module per input format, one table of them."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import PurePath

from tei_kit.model.errors import TeiKitError
from tei_kit.model.turn import Page
from tei_kit.read import reader
from tei_kit.read.sources import docx, html, markdown, plain, table
from tei_kit.read.sources.html import Layout

__all__ = ["FORMATS", "Layout", "read"]

#: How a file is read, by its suffix; standard input is plain text. HTML takes the layouts of known sites besides.
FORMATS: dict[str, Callable[[bytes, str], Page]] = {
    ".txt": plain.read,
    ".text": plain.read,
    "": plain.read,
    ".md": markdown.read,
    ".markdown": markdown.read,
    ".csv": table.read_csv,
    ".tsv": table.read_csv,
    ".json": table.read_json,
    ".docx": docx.read,
    ".html": html.read,
    ".htm": html.read,
}


def read(path: str, layouts: Sequence[Layout] = (), *, mend: bool = False) -> Page:
    """Read a raw transcript; the result is one page that may hold several, glued together.

    Args:
        path: a file, or "-" for standard input.
        layouts: how known sites build their HTML.
        mend: whether characters that were decoded wrongly once are put right (mojibake).

    Raises:
        TeiKitError: the file cannot be read, is empty, or holds what cannot become XML.
    """
    name = reader.STDIN if path == "-" else path
    suffix = "" if path == "-" else PurePath(path).suffix.lower()
    if suffix not in FORMATS:
        known = ", ".join(filter(None, FORMATS))
        raise TeiKitError(f"{path}: no reader for {suffix} files", f"There are readers for {known}.")
    data = reader.read_bytes(path)
    page = html.read(data, name, layouts) if FORMATS[suffix] is html.read else FORMATS[suffix](data, name)
    return replace(_mended(page) if mend else page, suffix=suffix)


def _mended(page: Page) -> Page:
    """Put mojibake right, and nothing else: quotes, ligatures and widths stay as they are."""
    try:
        import ftfy
    except ImportError:
        raise TeiKitError("ftfy is not installed", "Install tei-kit with the extra 'encodings'.") from None
    text = ftfy.fix_encoding(page.text, ftfy.TextFixerConfig(uncurl_quotes=False))
    if text == page.text or page.labels:
        return page
    return replace(page, text=text, data=text.encode(), original=page.original or page.data)
