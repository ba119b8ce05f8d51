"""Work in a process that can be stopped: limits, crashes, and what comes back."""

from pathlib import Path

import pytest

from tei_kit.engines import confined, relaxng, xsd

GRAMMAR = '<element name="a" xmlns="http://relaxng.org/ns/structure/1.0"><element name="b"><empty/></element></element>'


def write(folder: Path, text: str, name: str = "schema.rng") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_a_grammar_is_used_in_the_child(tmp_path: Path) -> None:
    grammar = write(tmp_path, GRAMMAR)
    assert confined.run("load-relaxng", grammar) == ""
    assert relaxng.validate_confined(b"<a><b/></a>", grammar) == []
    (error, *_) = relaxng.validate_confined(b"<a><c/></a>", grammar)
    assert error.message == "Did not expect element c there"


def test_what_is_refused_is_told(tmp_path: Path) -> None:
    assert confined.run("load-relaxng", write(tmp_path, GRAMMAR.replace("empty", "emptiness")))
    broken = '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="a" type="none"/></xs:schema>'
    assert "none" in confined.run("load-xsd", write(tmp_path, broken, "schema.xsd"))
    with pytest.raises(confined.Stopped):
        xsd.validate_by_xmlschema(b"<a/>", write(tmp_path, broken, "schema.xsd"))


def test_a_child_that_takes_too_long_is_stopped(tmp_path: Path) -> None:
    with pytest.raises(confined.Stopped, match="longer than 0 seconds"):
        confined.run("load-relaxng", write(tmp_path, GRAMMAR), seconds=0)


def test_a_child_that_fails_says_why(tmp_path: Path) -> None:
    with pytest.raises(confined.Stopped, match="Start tag"):
        relaxng.validate_confined(b"no xml", write(tmp_path, GRAMMAR))


def test_the_current_folder_holds_no_modules_for_the_child(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, "raise SystemExit('taken over')", "lxml.py")
    write(tmp_path, "raise SystemExit('taken over')", "json.py")
    monkeypatch.chdir(tmp_path)
    assert confined.run("load-relaxng", write(tmp_path, GRAMMAR)) == ""


def test_xmlschema_reads_nothing_outside_its_folder(tmp_path: Path) -> None:
    write(
        tmp_path, '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="a"/></xs:schema>', "out.xsd"
    )
    (tmp_path / "in").mkdir()
    schema = (
        '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:include schemaLocation="../out.xsd"/></xs:schema>'
    )
    with pytest.raises(confined.Stopped, match=r"(?i)block"):
        xsd.validate_by_xmlschema(b"<a/>", write(tmp_path / "in", schema, "schema.xsd"))
