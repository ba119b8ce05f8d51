"""May the site say that its words are the sources'? Only when every transcript was compared with its source and has them all."""

from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from tei_kit.check import fidelity
from tei_kit.model.document import Document
from tei_kit.model.errors import TeiKitError
from tei_kit.read import reader

if TYPE_CHECKING:
    from tei_kit.publish.edition import Transcript


def faithful(transcripts: Iterable["Transcript"]) -> bool:
    """Return whether every transcript names a copy of its source, unaltered, and has its words, all and none besides."""
    # Comparing takes longer than looking whether the copy is still the one that was compared.
    unsure = [transcript for transcript in transcripts if not _stands(transcript.record.copy)]
    return all(copy(reader.parse(transcript.data, str(transcript.path))) for transcript in unsure)


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
