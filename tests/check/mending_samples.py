"""A clean transcript that mistakes are put into, and what mends it."""

import re
from pathlib import Path

from tei_kit.check.fixing import Mended, mend
from tei_kit.check.run import check_bytes
from tei_kit.model.diagnostic import Diagnostic
from tei_kit.read.project import Project

ROOT = Path(__file__).resolve().parent.parent.parent
FILE = ROOT / "corpus/transcripts/event-2019-11-07-omsk-meeting.xml"

#: Without its source: mistakes in the words are then mistakes of encoding only.
CLEAN = re.sub(r"\s*<ref type=\"snapshot\".*?</idno>", "", FILE.read_text(encoding="utf-8"), flags=re.DOTALL)

_PROJECT = Project.around(FILE)


def check(data: bytes) -> list[Diagnostic]:
    """Find everything that is wrong."""
    return check_bytes(data, str(FILE), _PROJECT)


def mended(data: bytes, *, unsafe: bool = True) -> Mended:
    """Mend a document."""
    return mend(data, str(FILE), check, unsafe=unsafe)


def broken(*changes: tuple[str, str], text: str = CLEAN) -> str:
    """Return the transcript with each first string replaced by the second one, once."""
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new, 1)
    return text
