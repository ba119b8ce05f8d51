"""A document that a page is made of, not yet written: of most pages only the digest is wanted, since nothing of theirs has changed."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b
from typing import Any, NamedTuple


class Piece(NamedTuple):
    """A piece of a document, whose digest is known before it is written.

    Attributes:
        digest: of what it is when it is written.
        write: writes it.
    """

    digest: str
    write: Callable[[], str]


@dataclass(frozen=True)
class Document:
    """A document in pieces. Its digest is that of the very pieces that it is written of, so nothing that it says can be forgotten.

    To another process, and to whatever is made of it, it is bytes.

    Attributes:
        pieces: text, and pieces that are not yet written.
    """

    pieces: tuple[str | Piece, ...]

    @cached_property
    def digest(self) -> str:
        """A digest that is the same only for the same pieces."""
        # No text of XML has the separator, and no digest has markup.
        return digest("\0".join(piece if isinstance(piece, str) else piece.digest for piece in self.pieces))

    def __bytes__(self) -> bytes:
        return "".join(piece if isinstance(piece, str) else piece.write() for piece in self.pieces).encode()

    def __reduce__(self) -> tuple[type[bytes], tuple[bytes]]:
        return bytes, (bytes(self),)


def digest(text: str) -> str:
    """Return a digest of a piece of a document: shorter than that of files, since thousands are kept for each of a thousand transcripts."""
    return blake2b(text.encode(), digest_size=12).hexdigest()


def written(argument: Any) -> Any:
    """Return a document as bytes; anything else as it is."""
    return bytes(argument) if isinstance(argument, Document) else argument
