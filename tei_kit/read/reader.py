"""A file or standard input → `Document`, or one clear reason why not."""

import os
import sys
from pathlib import Path

from tei_kit.engines import libxml
from tei_kit.model.document import Document
from tei_kit.model.errors import TeiKitError, Unreadable

__all__ = ["STDIN", "TEI", "Unreadable", "parse", "read", "read_bytes", "saxon_source"]

STDIN = "<stdin>"
TEI = libxml.TEI


def read_bytes(path: str | Path) -> bytes:
    """Return the bytes of a file, or of standard input for "-" and "<stdin>".

    Raises:
        TeiKitError: there is no such file, or it cannot be read.
    """
    if str(path) in ("-", STDIN):
        return sys.stdin.buffer.read(libxml.MAX_BYTES + 1)
    try:
        with open(path, "rb", buffering=0) as file:  # noqa: PTH123 - for every file; pathlib takes three times as long
            if os.fstat(file.fileno()).st_size > libxml.MAX_BYTES:
                raise TeiKitError(f"{path}: larger than {libxml.MAX_BYTES:,} bytes", "Split the file.")
            return file.read()
    except FileNotFoundError:
        raise TeiKitError(
            f"{path}: no such file", "Check the name; paths are relative to the current folder."
        ) from None
    except IsADirectoryError:
        raise TeiKitError(f"{path}: a folder, where a file is wanted") from None
    except OSError as error:
        raise TeiKitError(f"{path}: cannot read: {error.strerror}") from None


def read(path: str | Path) -> Document:
    """Read a TEI file.

    Raises:
        TeiKitError: the file cannot be opened.
        Unreadable: its content is not TEI that this toolkit reads.
    """
    return parse(read_bytes(path), STDIN if str(path) == "-" else str(path))


def parse(data: bytes, path: str) -> Document:
    """Make a `Document` of bytes.

    Args:
        data: a whole XML file.
        path: its name, for messages.

    Raises:
        Unreadable: the content is not TEI that this toolkit reads.
    """
    try:
        tree = libxml.parse(data, path)
    except libxml.XmlProblem as problem:
        # What explains a bad file is not loaded for the good ones.
        from tei_kit.read import trouble

        raise trouble.explain(data, path, problem) from None
    if not tree.getroot().tag.startswith(f"{{{TEI}}}"):
        from tei_kit.read import trouble

        raise trouble.not_tei(data, path, tree.getroot())
    return Document(path, data, tree)


def saxon_source(document: Document) -> bytes:
    """Return the document as UTF-8 bytes that `engines.saxon.transform` takes."""
    info = document.tree.docinfo
    plain = (info.encoding or "UTF-8").upper() == "UTF-8" and not document.data.startswith((b"\xff\xfe", b"\xfe\xff"))
    if plain and info.internalDTD is None:
        return document.data
    return libxml.serialise(document.tree)
