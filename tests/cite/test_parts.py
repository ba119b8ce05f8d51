"""What is inside the corpus' transcripts, and the corpus itself, in every style and format: files to be read by eye."""

from pathlib import Path
from typing import Any

import pytest

from tei_kit.cite import run as citing
from tei_kit.cite.corpus import corpus_document
from tei_kit.model.errors import TeiKitError
from tei_kit.read import reader
from tei_kit.transform.run import surroundings

FORUM, MEETING, HARBOUR = (
    "event-2019-11-07-omsk-forum",
    "event-2019-11-07-omsk-meeting",
    "event-2031-05-14-harbour-forum",
)

#: A turn, a turn in another language, an unnamed voice, an interpreter, paragraphs of one turn and of several, documents.
PARTS = (
    (MEETING, "sp.2"),
    (MEETING, "p.3-p.5"),
    (FORUM, "doc.2"),
    (FORUM, "doc.5"),
    (HARBOUR, "sp.4"),
    (HARBOUR, "sp.5"),
    (HARBOUR, "sp.10"),
    (HARBOUR, "p.3"),
    (HARBOUR, "p.14-p.16"),
    (HARBOUR, "doc.1"),
    (HARBOUR, "doc.3"),
    (HARBOUR, "statement"),
)


def everything(document: Any, settings: dict[str, Any]) -> str:
    said = []
    for name in citing.NAMES:
        try:
            text = citing.cite(document, name, settings).text
        except TeiKitError as refusal:
            text = f"refused: {refusal.what}"
        said.append(f"== {name}\n{text.strip()}\n".replace("\r\n", "\n"))
    return "\n".join(said)


@pytest.mark.parametrize(("name", "anchor"), PARTS, ids=["#".join(part) for part in PARTS])
def test_parts(root: Path, name: str, anchor: str, file_regression: Any) -> None:
    path = root / "corpus" / "transcripts" / f"{name}.xml"
    settings = citing.parameters(surroundings(path), anchor=anchor, accessed="2031-06-02")
    file_regression.check(everything(reader.read(path), settings), basename=f"{name}.{anchor}", encoding="utf-8")


@pytest.mark.parametrize("name", [FORUM, MEETING, HARBOUR])
def test_styles(root: Path, name: str, file_regression: Any) -> None:
    path = root / "corpus" / "transcripts" / f"{name}.xml"
    entries = citing.all_styles(reader.read(path), citing.parameters(surroundings(path)))
    text = "".join(f"== {entry.style}\n{entry.text}\n{entry.html}\n\n" for entry in entries)
    file_regression.check(text, basename=name, encoding="utf-8")


def test_the_corpus_as_one_thing(root: Path, file_regression: Any) -> None:
    settings = citing.parameters({}, whole=True)
    document = corpus_document(root / "corpus")
    text = everything(document, settings).replace(str(root), "")
    file_regression.check(text, basename="corpus", encoding="utf-8")
