"""The records for library harvesters name somebody who answers, or are not there."""

import shutil
from pathlib import Path

import pytest

from tei_kit.cli import main
from tei_kit.engines import libxml
from tei_kit.publish.run import publish


@pytest.fixture
def corpus(root: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(root / "corpus", tmp_path / "corpus"))


def contact(corpus: Path, line: str) -> None:
    settings = corpus / "tei-kit.toml"
    lines = [one for one in settings.read_text(encoding="utf-8").splitlines() if not one.startswith("contact")]
    settings.write_text("\n".join([*lines, line, ""]), encoding="utf-8")


def test_the_address_is_the_configured_one(corpus: Path, tmp_path: Path) -> None:
    contact(corpus, 'contact = "desk@example.org"')
    assert publish(corpus, tmp_path / "site").warnings == ()
    root = libxml.parse((tmp_path / "site" / "oai.xml").read_bytes(), "oai.xml").getroot()
    assert root.findtext(".//{http://www.openarchives.org/OAI/2.0/}adminEmail") == "desk@example.org"


def test_without_an_address_there_are_no_records_and_it_is_said(
    corpus: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    contact(corpus, "")
    assert main(["publish", str(corpus), "-o", str(tmp_path / "site")]) == 0
    said = capsys.readouterr().err
    assert "oai.xml is left out" in said
    assert 'write contact = "…" in [edition]' in said
    assert not (tmp_path / "site" / "oai.xml").exists()
    assert "oai.xml" not in (tmp_path / "site" / "data.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("address", ["desk", "desk@localhost", "a b@example.org", "<x>@example.org"])
def test_what_is_no_address_is_refused(
    corpus: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], address: str
) -> None:
    contact(corpus, f'contact = "{address}"')
    assert main(["publish", str(corpus), "-o", str(tmp_path / "site")]) == 2
    assert "edition.contact must be an e-mail address" in capsys.readouterr().err
