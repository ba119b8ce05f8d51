"""`tei-kit schema compile` and `customise`, as a user runs them."""

from pathlib import Path

import pytest

from tei_kit.cli import main
from tei_kit.cli.schema import EXAMPLES

ODD = (
    '<TEI xmlns="http://www.tei-c.org/ns/1.0"><schemaSpec ident="my" start="a" {}>'
    '<elementSpec ident="a" module="m"><desc>a</desc><content><textNode/></content>{}</elementSpec></schemaSpec></TEI>'
)
CHANGE = '<TEI xmlns="http://www.tei-c.org/ns/1.0"><schemaSpec ident="my" source="event.odd"/></TEI>'
CHOICE = (
    '<attList org="choice"><attDef ident="x" usage="req"><desc>x</desc></attDef>'
    '<attDef ident="y" usage="req"><desc>y</desc></attDef></attList>'
)


@pytest.fixture
def odd(tmp_path: Path) -> Path:
    path = tmp_path / "my.odd"
    path.write_text(ODD.format("", ""), encoding="utf-8")
    return path


def test_compile_writes_every_schema(odd: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "out"
    assert main(["schema", "compile", str(odd), "-o", str(out)]) == 0
    made = {path.name for path in out.iterdir()}
    assert made >= {"my.rng", "my.xsd", "my-xml.xsd", "my.sch", "my.sch.xsl"}
    assert {Path(line).name for line in capsys.readouterr().out.split()} == made


def test_nothing_is_replaced_without_force(odd: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    old = tmp_path / "my.xsd"
    old.write_text("mine", encoding="utf-8")
    assert main(["schema", "compile", str(odd), "-o", str(tmp_path)]) == 2
    assert "--force" in capsys.readouterr().err
    assert old.read_text(encoding="utf-8") == "mine"
    assert not (tmp_path / "my.rng").exists()
    assert main(["schema", "compile", str(odd), "-o", str(tmp_path), "--force"]) == 0
    assert "<xs:schema" in old.read_text(encoding="utf-8")


def test_what_is_current_is_left_alone(odd: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", "compile", str(odd), "-o", str(tmp_path)]) == 0
    capsys.readouterr()
    assert main(["schema", "compile", str(odd), "-o", str(tmp_path)]) == 0
    assert capsys.readouterr().out == ""


def test_notes_go_to_standard_error(odd: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    odd.write_text(ODD.format("", f"<attList>{CHOICE}</attList>"), encoding="utf-8")
    assert main(["schema", "compile", str(odd), "-o", str(tmp_path)]) == 0
    assert capsys.readouterr().err.startswith("note: my.odd:1:")


def test_customise_builds_on_the_shipped_schema(tmp_path: Path) -> None:
    odd = tmp_path / "my.odd"
    odd.write_text(CHANGE, encoding="utf-8")
    assert main(["schema", "customise", str(odd), "-o", str(tmp_path)]) == 0
    assert 'name="teiHeader"' in (tmp_path / "my.rng").read_text(encoding="utf-8")


def test_the_odd_of_the_help_text_compiles(tmp_path: Path) -> None:
    shown = EXAMPLES[EXAMPLES.index("<TEI") :]
    odd = tmp_path / "my.odd"
    odd.write_text(shown, encoding="utf-8")
    assert main(["schema", "customise", str(odd), "-o", str(tmp_path)]) == 0
    assert "hearing" in (tmp_path / "my.rng").read_text(encoding="utf-8")


def test_customise_wants_to_know_what_is_changed(odd: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", "customise", str(odd)]) == 2
    assert "does not say what it changes" in capsys.readouterr().err


@pytest.mark.parametrize("data", [b"", b"<a", b"<a/>", "<TEI>é".encode("latin-1")])
def test_what_is_no_odd_is_one_message_and_no_file(
    data: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    odd = tmp_path / "bad.odd"
    odd.write_bytes(data)
    out = tmp_path / "out"
    for action in ("compile", "customise"):
        assert main(["schema", action, str(odd), "-o", str(out)]) == 2
        assert capsys.readouterr().err.startswith("tei-kit: ")
    assert not out.exists()


def test_without_java_the_compact_syntax_is_left_out_and_that_is_said(
    odd: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("tei_kit.engines.jing.command", tuple)
    assert main(["schema", "compile", str(odd), "-o", str(tmp_path)]) == 0
    assert "no .rnc: trang is not here. Install Java" in capsys.readouterr().err
    assert (tmp_path / "my.rng").exists()
    assert not (tmp_path / "my.rnc").exists()
