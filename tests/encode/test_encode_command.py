"""`tei-kit encode` and `tei-kit fidelity` as a user meets them."""

import io
from pathlib import Path
from types import SimpleNamespace

import pytest

from tei_kit.cli import main

PAGE = "Events\nTalks in Port Ansel\nThe ministers met.\nMay 14, 2031\n10:00\nPort Ansel\nAnna Berg: Hello.\nIlse Orsa: Hello.\nAnna Berg: Well.\nSee also\nMore\nText version"
NAME = "event-2031-05-14-talks-in-port-ansel"


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.txt"
    path.write_text(PAGE, encoding="utf-8")
    return path


def encode(page: Path, *options: str) -> int:
    return main(["encode", str(page), "-o", str(page.parent / "corpus/transcripts"), *options])


def said(capsys: pytest.CaptureFixture[str]) -> str:
    return capsys.readouterr().err


def test_draft_and_snapshot_are_written_and_agree(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert encode(page) == 0
    draft = page.parent / f"corpus/transcripts/{NAME}.xml"
    assert (page.parent / f"corpus/sources/{NAME}.txt").read_bytes() == page.read_bytes()
    out = capsys.readouterr().out
    assert str(draft) in out
    assert "speeches: 3 by Anna Berg, Ilse Orsa" in out
    assert main(["fidelity", str(draft.parent)]) == 0
    assert "no difference" in capsys.readouterr().out


def test_lost_word_is_shown_with_both_places(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    encode(page)
    draft = page.parent / f"corpus/transcripts/{NAME}.xml"
    draft.write_text(draft.read_text(encoding="utf-8").replace("The ministers met.", "The met."), encoding="utf-8")
    capsys.readouterr()
    assert main(["fidelity", str(draft)]) == 1
    out = capsys.readouterr().out
    assert f"{draft}: missing" in out
    assert f"{NAME}.txt:3:5" in out
    assert "text/front/div/p" in out


def test_altered_snapshot_is_a_finding(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    encode(page)
    (page.parent / f"corpus/sources/{NAME}.txt").write_text(PAGE.replace("\n", "\n\n"), encoding="utf-8")
    assert main(["fidelity", str(page.parent / f"corpus/transcripts/{NAME}.xml")]) == 1
    assert "is not the file whose SHA-256 was recorded" in capsys.readouterr().out


def test_one_file_that_cannot_be_compared_does_not_stop_the_others(
    page: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    encode(page)
    draft = page.parent / f"corpus/transcripts/{NAME}.xml"
    assert main(["fidelity", str(page.parent / "gone.xml"), str(draft)]) == 2
    captured = capsys.readouterr()
    assert "gone.xml" in captured.err
    assert "no difference" in captured.out


def test_terminal_is_not_commanded_by_a_file(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    encode(page)
    draft = page.parent / f"corpus/transcripts/{NAME}.xml"
    draft.write_text(draft.read_text(encoding="utf-8").replace("met.", "\u009b31m met."), encoding="utf-8")
    capsys.readouterr()
    assert main(["fidelity", str(draft)]) == 1
    assert "\u009b" not in capsys.readouterr().out


def test_standard_input(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(PAGE.encode())))
    assert main(["encode", "-", "-o", str(page.parent / "out/drafts"), "--id", "event-x"]) == 0
    assert (page.parent / "out/drafts/event-x.xml").is_file()
    assert (page.parent / "out/sources/event-x.txt").read_text(encoding="utf-8") == PAGE


def test_existing_draft_is_replaced_on_request_only(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    encode(page)
    draft = page.parent / f"corpus/transcripts/{NAME}.xml"
    draft.write_text("mine", encoding="utf-8")
    assert encode(page) == 2
    assert "exists already" in said(capsys)
    assert draft.read_text(encoding="utf-8") == "mine"
    assert encode(page, "--force") == 0
    assert draft.read_text(encoding="utf-8") != "mine"


def test_another_page_under_the_same_name_leaves_both_files_alone(
    page: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    encode(page)
    (page.parent / f"corpus/transcripts/{NAME}.xml").unlink()
    page.write_text(PAGE.replace("met", "parted"), encoding="utf-8")
    assert encode(page) == 2
    assert f"{NAME}.txt exists already" in said(capsys)
    assert (page.parent / f"corpus/sources/{NAME}.txt").read_text(encoding="utf-8") == PAGE
    assert not (page.parent / f"corpus/transcripts/{NAME}.xml").exists()


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "page.txt: the file is empty"),
        (b" \n\xc2\xa0\n", "page.txt: the file is empty"),
        (b"Caf\xe9 talks", "page.txt: not UTF-8: byte 3 of the file is 0xE9"),
        (b"\xef\xbb\xbfCaf\xe9", "page.txt: not UTF-8: byte 6 of the file is 0xE9"),
        (b"\xff\xfeE\x00v", "page.txt: not UTF-16: byte 4 of the file is 0x76"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "page.txt: not a text: byte 8 is zero"),
        (b"Events\nBell \x07 rings", "page.txt:2:6: U+0007 cannot stand in XML"),
    ],
)
def test_what_is_no_text_is_refused(page: Path, capsys: pytest.CaptureFixture[str], data: bytes, message: str) -> None:
    page.write_bytes(data)
    assert encode(page) == 2
    assert said(capsys).startswith(f"tei-kit: {page.parent}/{message}\n  ")
    assert not (page.parent / "corpus").exists()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["gone.txt", "-o", "out"], "gone.txt: no such file"),
        ([".", "-o", "out"], "."),
        (["page.odt", "-o", "out"], "no reader for .odt files"),
        (["page.txt", "-o", "page.txt/out"], "cannot write"),
        (["page.txt", "-o", "out", "--profile", "nobody"], "no profile is called 'nobody'"),
        (["page.txt", "-o", "out", "--profile", "gone.toml"], "cannot read the profile"),
        (["page.txt", "-o", "out", "--id", "../evil"], "cannot be an identifier"),
        (["page.txt", "-o", "out", "--id-prefix", "1/2"], "cannot be an identifier"),
        (["page.txt", "-o", "out", "--lang", "no tag"], "not a language tag"),
        (["page.txt", "-o", "out", "--id", "a", "--id", "b"], "no page is left for the identifier 'b'"),
        (["page.txt", "-o", "out", "--sources", "/elsewhere"], "/elsewhere is outside the project"),
    ],
)
def test_what_cannot_be_done_is_said_once(
    page: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, arguments: list[str], message: str
) -> None:
    monkeypatch.chdir(page.parent)
    assert main(["encode", *arguments]) == 2
    assert message in said(capsys)
    assert list(page.parent.iterdir()) == [page]


def test_date_that_is_none_is_refused(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        encode(page, "--accessed", "yesterday")
    assert stopped.value.code == 2
    assert "not a date like 2019-11-07" in said(capsys)


def test_day_of_access_can_be_fixed(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    encode(page)
    draft = page.parent / f"corpus/transcripts/{NAME}.xml"
    assert '<date type="accessed" when="1970-01-02">2 January 1970</date>' in draft.read_text(encoding="utf-8")


def test_help_has_examples(capsys: pytest.CaptureFixture[str]) -> None:
    for command in ("encode", "fidelity"):
        with pytest.raises(SystemExit) as stopped:
            main([command, "--help"])
        assert stopped.value.code == 0
        assert f"tei-kit {command} " in capsys.readouterr().out.partition("examples:")[2]
