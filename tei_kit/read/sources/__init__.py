"""Raw transcripts: one module per input format, one table of them."""

from collections.abc import Callable
from pathlib import PurePath

from tei_kit.model.errors import TeiKitError
from tei_kit.model.turn import Page
from tei_kit.read import reader
from tei_kit.read.sources import plain

#: How a file is read, by its suffix; standard input is plain text.
FORMATS: dict[str, Callable[[bytes, str], Page]] = {".txt": plain.read, ".text": plain.read, "": plain.read}


def read(path: str) -> Page:
    """Read a raw transcript; the result is one page that may hold several, glued together.

    Args:
        path: a file, or "-" for standard input.

    Raises:
        TeiKitError: the file cannot be read, is empty, or holds what cannot become XML.
    """
    name = reader.STDIN if path == "-" else path
    suffix = "" if path == "-" else PurePath(path).suffix.lower()
    if suffix not in FORMATS:
        known = ", ".join(filter(None, FORMATS))
        raise TeiKitError(f"{path}: no reader for {suffix} files", f"Save it as plain text in UTF-8 ({known}).")
    return FORMATS[suffix](reader.read_bytes(path), name)
