"""The corpus' citations, whole, as files to be read by eye when they change: every format of every transcript."""

from pathlib import Path
from typing import Any

import pytest

from tei_kit.transform.catalogue import CITATIONS
from tei_kit.transform.run import surroundings, transform

TRANSCRIPTS = ("event-2019-11-07-omsk-forum", "event-2019-11-07-omsk-meeting", "event-2031-05-14-harbour-forum")


@pytest.fixture(params=TRANSCRIPTS)
def transcript(root: Path, request: pytest.FixtureRequest) -> Path:
    return root / "corpus" / "transcripts" / f"{request.param}.xml"


@pytest.mark.parametrize("to", [entry.name for entry in CITATIONS])
def test_citations(transcript: Path, to: str, file_regression: Any) -> None:
    output = transform(transcript.read_bytes(), to, parameters=surroundings(transcript))
    file_regression.check(output.data, basename=transcript.stem, extension=output.extension, binary=True)
