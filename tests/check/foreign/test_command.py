"""The options of `tei-kit check` for foreign schemas."""

from pathlib import Path

import pytest
from mistakes import LETTER, MISTAKES

from tei_kit.cli import main

HERE = Path(__file__).parent
XSD = str(HERE / "letters.xsd")


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "letter.xml"
    path.write_text(LETTER, encoding="utf-8")
    return path


def test_a_schema_given_by_hand(letter: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--no-cache", "--schema", XSD, str(letter)]) == 0
    letter.write_text(MISTAKES["missing attribute"].document, encoding="utf-8")
    assert main(["check", "--no-cache", "--schema", XSD, "--output-format", "concise", str(letter)]) == 1
    assert "TK105 error: <gap> needs the attribute reason" in capsys.readouterr().out


def test_it_takes_the_place_of_what_the_file_names(letter: Path, capsys: pytest.CaptureFixture[str]) -> None:
    letter.write_text(f'<?xml-model href="gone.rng"?>\n{LETTER}', encoding="utf-8")
    assert main(["check", "--no-cache", str(letter)]) == 0
    assert "TK902" in capsys.readouterr().out
    assert main(["check", "--no-cache", "--schema", XSD, str(letter)]) == 0
    assert "TK902" not in capsys.readouterr().out


@pytest.mark.parametrize("option", ["--schema", "--catalog"])
def test_a_file_that_is_not_there_is_an_error(option: str, letter: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", option, "gone.file", str(letter)]) == 2
    assert "gone.file: no such file" in capsys.readouterr().err


def test_a_catalog_that_is_none_is_an_error(letter: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--schema", XSD, "--catalog", str(letter), str(letter)]) == 2
    assert "not an OASIS XML catalog" in capsys.readouterr().err
