"""May the site say that its words are the sources'? Only when every transcript was compared with its source and has them all."""

from tei_kit.check import fidelity
from tei_kit.model.errors import TeiKitError
from tei_kit.publish.gather import Edition, Transcript
from tei_kit.read import reader


def faithful(edition: Edition) -> bool:
    """Return whether every transcript names a copy of its source, unaltered, and has its words, all and none besides."""
    return all(_faithful(transcript) for transcript in edition.transcripts)


def _faithful(transcript: Transcript) -> bool:
    # Most editions that say nothing of their sources need no second reading of their first file.
    if b"snapshot" not in transcript.data:
        return False
    document = reader.parse(transcript.data, str(transcript.path))
    try:
        copy = fidelity.snapshot(document)
        return not copy.altered and not fidelity.differences(document, copy)
    except TeiKitError:
        return False
