"""What a run says of its guesses, what a profile makes of a page, and what is proposed to the registers."""

import datetime as dt
import json
from dataclasses import replace
from pathlib import Path

import pytest

from tei_kit.cli import main
from tei_kit.encode import Request, run
from tei_kit.encode.guesses import anchors, guesses, left
from tei_kit.encode.reconciliation import matches, records
from tei_kit.engines import libxml
from tei_kit.model.errors import TeiKitError
from tei_kit.model.turn import Page
from tei_kit.read.sources import plain

TEXT = (
    "A meeting\nMay 14, 2031\nPort Ansel\nAnna Berg: Hello.\nShip Captain Joren Vale: Here I am.\n\nMore of it.\n"
    "Anna Berg: Welcome.\n"
)
ID = "{http://www.w3.org/XML/1998/namespace}id"


def read(text: str) -> Page:
    return plain.read(text.encode(), "page.txt")


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_every_guess_has_its_place_and_its_reason() -> None:
    (draft,) = run([read(TEXT)], Request(Path("x/t"), Path("x/s"), dt.date(2031, 1, 1)))
    found = {(guess.about, guess.element): (guess.line, guess.column, guess.cert) for guess in guesses(draft.facts)}
    assert found == {
        ("event", "ev"): (1, 1, "medium"),
        ("place", "pl.port-ansel"): (3, 1, "medium"),
        ("label", "sp.2"): (5, 1, "medium"),
        ("name", "per.vale"): (5, 1, "low"),
    }
    assert left(draft.facts) == (
        "the language: say --lang",
        "who is host, chair or guest",
        "register entries for Anna Berg, Joren Vale",
    )


def test_anchors_lead_from_elements_to_the_source() -> None:
    text = TEXT.replace("A meeting\n", "A meeting\nThey met: at last.\n")
    (draft,) = run([read(text)], Request(Path("x/t"), Path("x/s"), dt.date(2031, 1, 1)))
    spans = {anchor.element: text[anchor.start : anchor.end] for anchor in anchors(draft.facts)}
    tree = libxml.parse(draft.data, "x")
    encoded = {
        node.get(ID): " ".join("".join(map(str, node.itertext())).split())
        for node in tree.getroot().iter("{*}p", "{*}sp")
        if node.get(ID)
    }
    assert {element: " ".join(words.split()) for element, words in spans.items()} == encoded
    assert len(spans) == 8


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_anchors_in_the_draft_lead_to_characters_of_the_page(end: str, root: Path) -> None:
    text = TEXT.replace("\n", end).replace("Berg: Hello.", f"Berg{end}: Hello. (Applause.)")
    request = Request(Path("x/t"), Path("x/s"), dt.date(2031, 1, 1), anchors=True, schemas="none")
    (draft,) = run([read(text)], request)
    tree = libxml.parse(draft.data, "x")
    assert libxml.validate(tree, root / "schemas/event.xsd") == []
    characters = text.replace("\r\n", "\n")
    anchored = [node for node in tree.getroot().iter("*") if node.get("source")]
    for node in anchored:
        start, stop = map(int, node.get("source", "").removeprefix("src:").split(","))
        assert "".join("".join(map(str, node.itertext())).split()) == "".join(characters[start:stop].split())
    assert {"sp", "p", "speaker", "head", "dateline"} <= {node.tag.rpartition("}")[2] for node in anchored}
    (prefix,) = tree.getroot().iter("{*}prefixDef")
    assert prefix.get("replacementPattern") == "../s/event-2031-05-14-a-meeting.txt#char=$1,$2"
    plain_draft = next(iter(run([read(text)], replace(request, anchors=False))))
    assert b"source=" not in plain_draft.data


def test_report_for_programs(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["encode", str(page), "-o", str(page.parent / "c/transcripts"), "--report", "json"]) == 0
    (entry,) = json.loads(capsys.readouterr().out)["drafts"]
    assert entry["profile"] == {"name": "generic", "reasons": ["nothing speaks for a site that is known"]}
    assert entry["anchors"]["sp.2"]["line"] == 5
    assert [guess["source"] for guess in entry["guesses"]] == ["page.txt"] * 4
    assert entry["speeches"] == 3


def test_report_for_people(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["encode", str(page), "-o", str(page.parent / "c/transcripts")]) == 0
    out = capsys.readouterr().out
    assert "guesses to confirm: 4, in page.txt" in out
    assert "5:1  medium  label     “Ship Captain Joren Vale:”" in out


def test_profile_shows_each_line(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["profile", "test", "auto", str(page)]) == 0
    out = capsys.readouterr().out
    assert "    3  place      Port Ansel  ← (medium certainty)" in out
    assert "    5  label      Ship Captain Joren Vale:  ← Ship Captain | Joren Vale (medium certainty)" in out
    assert main(["profile", "test", "auto", str(page), "--color", "always"]) == 0
    assert "\x1b[32mlabel" in capsys.readouterr().out
    assert main(["profile", "list"]) == 0
    assert "kremlin-ru" in capsys.readouterr().out
    assert main(["profile", "test", "auto"]) == 2


def test_people_are_proposed_once_and_never_merged(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    corpus = page.parent / "c"
    assert main(["encode", str(page), str(page), "-o", str(corpus / "transcripts")]) == 0
    capsys.readouterr()
    assert main(["register", "propose", str(corpus)]) == 0
    out = capsys.readouterr().out
    assert "proposed.xml: 2 proposed" in out
    assert "event-2031-05-14-a-meeting-2#sp.2" in out
    written = (corpus / "registers/proposed.xml").read_text(encoding="utf-8")
    assert '<person xml:id="per.vale" cert="low">' in written
    assert main(["check", "--quiet", str(corpus / "registers")]) == 0
    assert main(["register", "propose", str(corpus)]) == 2
    records = page.parent / "wikidata.tsv"
    records.write_text("id\tname\taliases\nQ7\tBerg, Anna\tA. Berg\nQ8\tJ. Vale\t\n", encoding="utf-8")
    capsys.readouterr()
    assert main(["register", "reconcile", str(corpus), str(records)]) == 0
    out = capsys.readouterr().out
    assert 'per.berg  Anna Berg  <idno type="Wikidata">Q7</idno>  Berg, Anna: the same words in another order' in out
    assert "J. Vale: the same surname and initial" in out
    assert (corpus / "registers/proposed.xml").read_text(encoding="utf-8") == written


def test_speaker_of_the_register_is_linked(page: Path) -> None:
    corpus = page.parent / "c"
    (corpus / "registers").mkdir(parents=True)
    (corpus / "registers/persons.xml").write_text(
        '<TEI xmlns="http://www.tei-c.org/ns/1.0"><standOff><listPerson><person xml:id="per.captain">'
        "<persName>Vale Joren</persName></person></listPerson></standOff></TEI>",
        encoding="utf-8",
    )
    assert main(["encode", str(page), "-o", str(corpus / "transcripts"), "--id", "event-x"]) == 0
    draft = (corpus / "transcripts/event-x.xml").read_text(encoding="utf-8")
    assert 'xml:id="per.vale" sameAs="../registers/persons.xml#per.captain"' in draft


@pytest.mark.parametrize(
    ("data", "message"), [("{}", "not a list"), ("id\tname\nQ1\t\n", "record 1 has no"), ("[", "cannot be read")]
)
def test_records_that_are_none(data: str, message: str) -> None:
    with pytest.raises(TeiKitError, match=message):
        records(data, "x.tsv")


def test_an_exact_name_comes_before_initials() -> None:
    known = records('[{"id": "1", "name": "Anna Berg"}, {"id": "2", "name": "Alma Berg", "aliases": ["A. Berg"]}]', "x")
    assert [(match.record.identifier, match.record.kind) for match in matches([("per.berg", "Anna Berg")], known)] == [
        ("1", "VIAF")
    ]
