"""Reading an ODD: groups of other files, and what can go wrong."""

from pathlib import Path

import pytest

from tei_kit.model.errors import TeiKitError
from tei_kit.schema.assemble import TEI, assemble

ODD = '<TEI xmlns="http://www.tei-c.org/ns/1.0"><schemaSpec ident="s">{}</schemaSpec>{}</TEI>'
GROUP = '<TEI xmlns="http://www.tei-c.org/ns/1.0">{}</TEI>'


def write(folder: Path, body: str, rest: str = "") -> Path:
    path = folder / "home" / "my.odd"
    path.parent.mkdir(exist_ok=True)
    path.write_text(ODD.format(body, rest), encoding="utf-8")
    return path


def idents(path: Path) -> list[str]:
    return [spec.get("ident") for spec in assemble(path).schema.iter(f"{TEI}elementSpec")]


def test_groups_take_the_place_of_their_references(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        '<elementSpec ident="a"/><specGrpRef target="#one"/><elementSpec ident="d"/>',
        '<specGrp xml:id="one"><p>Prose.</p><elementSpec ident="b"/><specGrpRef target="two.odd"/></specGrp>',
    )
    path.with_name("two.odd").write_text(GROUP.format('<specGrp><elementSpec ident="c"/></specGrp>'), encoding="utf-8")
    assert idents(path) == ["a", "b", "c", "d"]
    assert assemble(path).schema.find(f"{TEI}p") is None


def test_every_element_knows_its_place(tmp_path: Path) -> None:
    path = write(tmp_path, '\n  <elementSpec ident="a"/>')
    assert assemble(path).schema[0].get("{urn:tei-kit:odd}at") == "my.odd:2:3"


@pytest.mark.parametrize(
    ("body", "complaint"),
    [
        ('<specGrpRef target="#nowhere"/>', "no specGrp there"),
        ('<specGrpRef target="missing.odd"/>', "there is no such file"),
        ('<specGrpRef target="../outside.odd"/>', "leaves the ODD's folder"),
        ('<specGrpRef target="http://example.org/x.odd"/>', "only files beside the ODD"),
        ('<specGrpRef target="#loop"/>', "leads back to itself"),
    ],
)
def test_a_reference_that_cannot_be_followed_is_reported_where_it_stands(
    body: str, complaint: str, tmp_path: Path
) -> None:
    path = write(tmp_path, body, '<specGrp xml:id="loop"><specGrpRef target="#loop"/></specGrp>')
    (tmp_path / "outside.odd").write_text(GROUP.format("<specGrp/>"), encoding="utf-8")
    with pytest.raises(TeiKitError) as caught:
        assemble(path)
    assert complaint in caught.value.what
    assert caught.value.what.startswith("my.odd:1:")


@pytest.mark.parametrize(
    ("data", "complaint"),
    [
        (b"<TEI", "not XML"),
        (b"", "not XML"),
        (b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', "not XML"),
        (b"<TEI xmlns='http://www.tei-c.org/ns/1.0'/>", "no schemaSpec"),
        (ODD.format("", '<schemaSpec ident="t"/>').encode(), "2 schemaSpec"),
    ],
)
def test_what_is_no_odd_is_said_so(data: bytes, complaint: str, tmp_path: Path) -> None:
    path = tmp_path / "bad.odd"
    path.write_bytes(data)
    with pytest.raises(TeiKitError, match=complaint):
        assemble(path)


def test_a_missing_file_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(TeiKitError, match="cannot read"):
        assemble(tmp_path / "none.odd")
