"""`tei-kit encode --update` as an editor meets it."""

import json
from pathlib import Path

import pytest

from tei_kit.cli import main

OLD = "Talks\nMay 14, 2031\nPort Ansel\nAnna Berg: Hello. We begin.\nIlse Orsa: Hello.\nAnna Berg: Well.\nIlse Orsa: Yes.\n"


@pytest.fixture
def corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "page.txt").write_text(OLD, encoding="utf-8")
    main(["encode", "page.txt", "-o", "c/transcripts", "--id", "event-x", "--accessed", "2031-05-15"])
    return tmp_path / "c"


def edit(corpus: Path, before: str, after: str) -> None:
    path = corpus / "transcripts/event-x.xml"
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after, 1), encoding="utf-8")


def change(before: str, after: str) -> None:
    Path("page.txt").write_text(OLD.replace(before, after), encoding="utf-8")


def files(corpus: Path) -> dict[str, bytes]:
    return {str(path.relative_to(corpus)): path.read_bytes() for path in corpus.rglob("*.*") if path.is_file()}


UPDATE = ["encode", "page.txt", "--update", "c/transcripts/event-x.xml", "--accessed", "2031-06-01"]


def test_update_is_written_and_told(corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(corpus, "Well.", "<term>Well.</term>")
    change("We begin.", "We start.\nNow.")
    capsys.readouterr()
    assert main(UPDATE) == 0
    out = capsys.readouterr().out
    assert "event-x.xml, with page.txt as it is now: 1 changed, 1 added" in out
    assert "changed  p.1   4:22  “begin.” → “start.”" in out
    assert "added    p.1a  5:1   “Now.”" in out
    text = (corpus / "transcripts/event-x.xml").read_text(encoding="utf-8")
    assert "<term>Well.</term>" in text
    assert '<date type="accessed" when="2031-06-01">1 June 2031</date>' in text
    assert (corpus / "sources/event-x.former.txt").read_text(encoding="utf-8") == OLD
    assert main(["fidelity", "c/transcripts"]) == 0
    assert main(["check", "--quiet", "c/transcripts"]) == 0
    assert main(UPDATE) == 0
    assert "the source has not changed" in capsys.readouterr().out


def test_language_that_the_editor_told_stays(corpus: Path) -> None:
    path = corpus / "transcripts/event-x.xml"
    for before, after in (('xml:lang="und"', 'xml:lang="nb"'), ('ident="und"', 'ident="nb"')):
        edit(corpus, before, after)
    change("We begin.", "We start, and that is the end of it in the harbour of the town and for the ships.")
    assert main(UPDATE) == 0
    text = path.read_text(encoding="utf-8")
    assert "for the ships" in text
    assert ('xml:lang="nb"' in text, 'ident="nb"' in text, '"en"' in text) == (True, True, False)


def test_conflict_leaves_every_file_alone(corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(corpus, "We begin.", "We go.")
    change("We begin.", "We start.")
    before = files(corpus)
    capsys.readouterr()
    assert main(UPDATE) == 1
    out = capsys.readouterr().out
    assert "conflict  p.1: you and the source changed the same place" in out
    assert "yours, event-x.xml:" in out
    assert "the source now, page.txt:4:22" in out
    assert "before: Hello. We begin." in out
    assert "nothing was written" in out
    assert files(corpus) == before
    assert main([*UPDATE, "-o", "other/transcripts"]) == 1
    assert files(corpus) == before
    assert "We go." in Path("other/transcripts/event-x.xml").read_text(encoding="utf-8")
    assert main(["fidelity", "other/transcripts"]) == 1
    assert main([*UPDATE, "-o", "other/transcripts"]) == 2
    assert main([*UPDATE, "--force"]) == 1
    assert "We go." in (corpus / "transcripts/event-x.xml").read_text(encoding="utf-8")


def test_former_source_is_named_where_its_copy_was_replaced(corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("old.txt").write_text(OLD, encoding="utf-8")
    change("We begin.", "We start.")
    (corpus / "sources/event-x.txt").write_bytes(Path("page.txt").read_bytes())
    assert main(UPDATE) == 2
    assert "Name that file with --former" in capsys.readouterr().err
    assert main([*UPDATE, "--former", "old.txt"]) == 0
    assert "We start." in (corpus / "transcripts/event-x.xml").read_text(encoding="utf-8")


def test_source_of_another_format_is_compared_with_the_file_that_was_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    rows = [{"speaker": "anna", "text": "Hello."}, {"speaker": "ilse", "text": "Well."}]
    Path("page.json").write_text(json.dumps(rows), encoding="utf-8")
    assert main(["encode", "page.json", "-o", "c/transcripts", "--id", "event-x"]) == 0
    Path("page.json").write_text(json.dumps([*rows, {"speaker": "anna", "text": "Yes."}]), encoding="utf-8")
    assert main(["encode", "page.json", "--update", "c/transcripts/event-x.xml"]) == 0
    text = Path("c/transcripts/event-x.xml").read_text(encoding="utf-8")
    assert '<sp xml:id="sp.3"' in text
    assert "Yes." in text
    assert json.loads(Path("c/sources/event-x.former.json").read_text(encoding="utf-8")) == rows
    assert main(["fidelity", "c/transcripts"]) == 0


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["encode", "page.txt"], "where to is not said"),
        (["encode", "page.txt", "--update", "gone.xml"], "gone.xml: no such file"),
        ([*UPDATE, "--update", "c/transcripts/event-x.xml"], "the source holds 1 pages, and 2 files are to be updated"),
        ([*UPDATE, "--former", "gone.txt"], "gone.txt: no such file"),
    ],
)
def test_what_cannot_be_done_is_said(
    corpus: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], message: str
) -> None:
    change("We begin.", "We start.")
    before = files(corpus)
    assert main(arguments) == 2
    assert message in capsys.readouterr().err
    assert files(corpus) == before


def test_element_leads_to_its_place_in_the_source(corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(corpus, "Well.", "<emph xml:id='mine'>Well.</emph>")
    capsys.readouterr()
    assert main(["fidelity", "c/transcripts/event-x.xml", "--at", "mine"]) == 0
    assert (
        capsys.readouterr().out
        == "c/transcripts/event-x.xml#mine: " + f"{corpus}/sources/event-x.txt:6:12 to 6:17\n  Well.\n"
    )
    assert main(["fidelity", "c/transcripts/event-x.xml", "--at", "ev"]) == 2
    assert main(["fidelity", "c/transcripts/event-x.xml", "--at", "gone"]) == 2
