"""`tei-kit transform`, as it is called."""

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from tei_kit.cli import main

TITLE = "A <talk> — ‘now’ & then"
TEI = (
    '<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="a"><teiHeader><fileDesc><titleStmt><title>A &lt;talk> — ‘now’ &amp; then'
    "</title></titleStmt><publicationStmt><p/></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc></teiHeader>"
    "<text><body><div><p>Words</p></div></body></text></TEI>"
)


@pytest.fixture
def transcript(tmp_path: Path) -> Path:
    path = tmp_path / "a.xml"
    path.write_text(TEI, encoding="utf-8")
    return path


def test_standard_output_gets_the_bytes(transcript: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["transform", str(transcript), "--to", "csl-json"]) == 0
    out, err = capfdbinary.readouterr()
    assert json.loads(out)[0]["title"] == TITLE
    assert err == b""


def test_lines_of_ris_end_as_the_format_wants(transcript: Path, tmp_path: Path) -> None:
    assert main(["transform", str(transcript), "--to", "ris", "-o", str(tmp_path / "a.ris")]) == 0
    lines = (tmp_path / "a.ris").read_bytes().split(b"\r\n")
    assert (lines[0], lines[-2:]) == (b"TY  - SLIDE", [b"ER  - ", b""])


def test_standard_input(monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEI.encode())))
    assert main(["transform", "-", "--to", "bibtex"]) == 0
    assert capfdbinary.readouterr().out.startswith(b"@misc{a,\n")


def test_a_file_is_replaced_only_when_told(
    transcript: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "new" / "a.bib"
    command = ["transform", str(transcript), "--to", "bibtex", "-o", str(out)]
    assert main(command) == 0
    out.write_text("mine")
    assert main(command) == 2
    assert out.read_text() == "mine"
    assert "exists already" in capsys.readouterr().err
    assert main([*command, "--force"]) == 0
    assert out.read_text(encoding="utf-8").startswith("@misc{a,")


def test_the_transcript_itself_is_never_replaced(transcript: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = transcript.read_bytes()
    assert main(["transform", str(transcript), "--to", "text", "-o", str(transcript), "--force"]) == 2
    assert transcript.read_bytes() == before
    assert "would replace the transcript itself" in capsys.readouterr().err


def _own(folder: Path, content: str) -> str:
    path = folder / "own.xsl"
    path.write_text(
        '<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" '
        f'xpath-default-namespace="http://www.tei-c.org/ns/1.0"><xsl:output method="text"/>{content}</xsl:stylesheet>'
    )
    return str(path)


def test_a_stylesheet_of_the_user(transcript: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    own = _own(
        tmp_path,
        '<xsl:param name="before"/><xsl:template match="/"><xsl:message>seen</xsl:message>'
        '<xsl:value-of select="$before || //title"/></xsl:template>',
    )
    assert main(["transform", str(transcript), "--stylesheet", own, "--param", "before=1=2: "]) == 0
    out, err = capfd.readouterr()
    assert out == f"1=2: {TITLE}"
    assert err == f"{own}: seen\n"


def test_few_messages_are_shown(transcript: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    flood = '<xsl:for-each select="1 to 5000"><xsl:message select="."/></xsl:for-each>'
    own = _own(tmp_path, f'<xsl:template match="/">{flood}done</xsl:template>')
    assert main(["transform", str(transcript), "--stylesheet", own]) == 0
    out, err = capfd.readouterr()
    assert out == "done"
    assert err.count("\n") == 21
    assert err.endswith("… and 4980 messages more\n")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["none.xml", "--to", "html"], "no such file"),
        ([".", "--to", "html"], "a folder"),
        (["a.xml", "--to", "pdf"], "invalid choice"),
        (["a.xml"], "one of the arguments --to --stylesheet is required"),
        (["a.xml", "--to", "html", "--stylesheet", "x.xsl"], "not allowed with"),
        (["a.xml", "--stylesheet", "none.xsl"], "cannot read the stylesheet"),
        (["a.xml", "--to", "html", "--param", "x"], "NAME=VALUE"),
        (["a.xml", "--to", "html", "-o", "a.xml/b.html"], "cannot write"),
        (["broken.xml", "--to", "html"], "broken.xml"),
        (["other.xml", "--to", "html"], "TEI"),
        (["xxe.xml", "--to", "text"], "xxe.xml"),
    ],
)
def test_what_cannot_be_done_is_told_once(
    transcript: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    arguments: list[str],
    said: str,
) -> None:
    folder = transcript.parent
    (folder / "broken.xml").write_text("<TEI><text></TEI>")
    (folder / "other.xml").write_text("<html/>")
    (folder / "xxe.xml").write_text('<!DOCTYPE TEI [<!ENTITY x SYSTEM "a.xml">]>' + TEI.replace("Words", "&x;"))
    before = sorted(folder.iterdir())
    monkeypatch.chdir(folder)
    try:
        code = main(["transform", *arguments])
    except SystemExit as leaving:
        code = int(leaving.code or 0)
    out, err = capfd.readouterr()
    assert (code, out) == (2, "")
    assert said in err
    assert err.startswith("tei-kit: ")
    assert "Traceback" not in err
    assert sorted(folder.iterdir()) == before


def test_an_output_that_cannot_be_written(transcript: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["transform", str(transcript), "--to", "html", "-o", "/proc/none/a.html"]) == 2
    assert "cannot write" in capsys.readouterr().err


def test_the_whole_program_in_a_plain_locale(transcript: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tei_kit", "transform", str(transcript), "--to", "csl-json"],
        capture_output=True,
        check=True,
        env={"LC_ALL": "C", "PYTHONUTF8": "0", "PATH": ""},
    )
    assert json.loads(done.stdout)[0]["title"] == TITLE
    assert done.stderr == b""


def test_help_names_every_format(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as leaving:
        main(["transform", "--help"])
    assert leaving.value.code == 0
    text = capsys.readouterr().out
    assert all(f"  {name} " in text for name in ("html", "text", "csl-json", "bibtex", "ris"))
