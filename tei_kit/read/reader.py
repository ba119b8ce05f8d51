"""A file or standard input → `Document`, or one clear reason why not."""

import os
import stat
import sys
from io import FileIO
from pathlib import Path
from typing import BinaryIO

from tei_kit.engines import libxml
from tei_kit.model.document import Document
from tei_kit.model.errors import TeiKitError, Unreadable

__all__ = ["STDIN", "TEI", "Unreadable", "parse", "read", "read_bytes", "saxon_source"]

STDIN = "<stdin>"
TEI = libxml.TEI
#: As much as is read from a pipe at once, in bytes.
_PIECE = 1 << 16


def read_bytes(path: str | Path) -> bytes:
    """Return the bytes of a file, or of standard input for "-" and "<stdin>".

    Raises:
        TeiKitError: there is no such file, or it cannot be read.
    """
    if str(path) in ("-", STDIN):
        return sys.stdin.buffer.read(libxml.MAX_BYTES + 1)
    try:
        with open(path, "rb", 0, opener=_at_once) as file:
            state = os.fstat(file.fileno())
            if not stat.S_ISREG(state.st_mode):
                return _from_pipe(file, state.st_mode, str(path))
            if state.st_size > libxml.MAX_BYTES:
                raise _too_large(str(path), f"{state.st_size:,}")
            return file.read()
    except FileNotFoundError:
        raise TeiKitError(
            f"{path}: no such file", "Check the name; paths are relative to the current folder."
        ) from None
    except IsADirectoryError:
        raise TeiKitError(f"{path}: a folder, where a file is wanted") from None
    except OSError as error:
        raise TeiKitError(f"{path}: cannot read: {error.strerror}") from None


def _at_once(path: str, flags: int) -> int:
    """Open a file without waiting: a pipe that nobody writes into would hold up everything."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def _from_pipe(file: BinaryIO | FileIO, mode: int, path: str) -> bytes:
    """What somebody writes into a pipe, as a shell's `<(…)` is one; other things that are no files have no end."""
    if not stat.S_ISFIFO(mode):
        raise TeiKitError(f"{path}: a device, where a file is wanted", "Name a file, or - for standard input.")
    os.set_blocking(file.fileno(), True)
    pieces: list[bytes] = []
    while piece := file.read(_PIECE):
        pieces.append(piece)
        if len(pieces) * _PIECE > libxml.MAX_BYTES and sum(map(len, pieces)) > libxml.MAX_BYTES:
            raise _too_large(path, f"more than {libxml.MAX_BYTES:,}")
    if not pieces:
        raise TeiKitError(f"{path}: a pipe that nobody writes into", "Name a file, or - for standard input.")
    return b"".join(pieces)


def _too_large(path: str, size: str) -> Unreadable:
    reason = f"the file has {size} bytes; the limit is {libxml.MAX_BYTES:,}"
    return Unreadable(
        "TK008", path, None, reason, "Split the file, or make a teiCorpus of it, which is read in a stream."
    )


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
