"""May the site say that its words are the sources'? Only when every transcript was compared with its source and has them all."""

from collections.abc import Callable, Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tei_kit.check import fidelity
from tei_kit.model.document import Document
from tei_kit.model.errors import TeiKitError

if TYPE_CHECKING:
    from tei_kit.publish.edition import Transcript


class Proof(NamedTuple):
    """Whether an edition is faithful, and what that hangs on.

    Attributes:
        copies: the copies of sources that it was found faithful to → their digests.
        doubted: the id of the first transcript that is not faithful; "" where all are.
    """

    copies: Mapping[str, str]
    doubted: str

    def holds(self, read: Callable[[str], Document]) -> bool:
        """Return whether the same would be found now, while the transcripts are the same.

        Args:
            read: reads a transcript, by its id.
        """
        if self.doubted:
            return copy(read(self.doubted)) is None
        return all(map(_stands, self.copies.items()))


def proof(transcripts: Sequence["Transcript"]) -> Proof:
    """Look whether every transcript names a copy of its source, unaltered, and has its words, all and none besides."""
    found: dict[str, tuple[str, str] | None] = {one.id: one.record.copy for one in transcripts}
    # Comparing takes longer than looking whether the copy is still the one that was compared.
    for one in transcripts:
        if not _stands(found[one.id]):
            found[one.id] = copy(one.source.parse())
            if found[one.id] is None:
                return Proof({}, one.id)
    return Proof(dict(filter(None, found.values())), "")


def copy(document: Document) -> tuple[str, str] | None:
    """Return the copy of its source that a transcript is faithful to, its file and its digest; None when it is not faithful."""
    try:
        found = fidelity.snapshot(document)
        if found.altered or fidelity.differences(document, found):
            return None
    except TeiKitError:
        return None
    return str(found.path), sha256(found.data).hexdigest()


def _stands(copied: tuple[str, str] | None) -> bool:
    if copied is None:
        return False
    try:
        return sha256(Path(copied[0]).read_bytes()).hexdigest() == copied[1]
    except OSError:
        return False
