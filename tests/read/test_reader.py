"""What is not TEI that we read gets one clear reason, at its place, and nothing outside the file is opened."""

from pathlib import Path

import pytest

from tei_kit.model.errors import TeiKitError
from tei_kit.read import reader

ROOT = '<TEI xmlns="http://www.tei-c.org/ns/1.0">\n'

BAD = {
    "empty": (b"", "TK003", None, "empty"),
    "white space": (b" \n\t", "TK003", None, "empty"),
    "a control character": (f"{ROOT}<p>\x01</p></TEI>".encode(), "TK001", (2, 4), "control character"),
    "end tag of another element": (
        f"{ROOT}<a>\n<b></c></a></TEI>".encode(),
        "TK001",
        (3, 4),
        "</c> closes <b>, which was opened in line 3",
    ),
    "cut short": (f"{ROOT}<a>\n<b>".encode(), "TK001", (3, 3), "<b>, opened in line 3, is not closed"),
    "cut short in a tag": (f"{ROOT}<a".encode(), "TK001", (2, 2), "is not closed"),
    "bare ampersand": (f"{ROOT}<p>A & B</p></TEI>".encode(), "TK001", (2, 6), "not part of &amp;"),
    "unknown entity": (f"{ROOT}<p>A &nbsp; B</p></TEI>".encode(), "TK001", (2, 6), "not part of &amp;"),
    "attribute twice": (f'{ROOT}<p x="1" x="2"/></TEI>'.encode(), "TK001", (2, 10), "twice"),
    "value without quotes": (f"{ROOT}<p x=1/></TEI>".encode(), "TK001", (2, 6), "quotation marks"),
    "undeclared prefix": (f"{ROOT}<x:p/></TEI>".encode(), "TK001", (2, 5), "prefix without a namespace"),
    "two roots": (f"{ROOT}</TEI><a/>".encode(), "TK001", (2, 7), "follows the end"),
    "Latin-1 undeclared": (f"{ROOT}<p>é</p></TEI>".encode("latin-1"), "TK002", (2, 4), "byte 0xE9 .* is not UTF-8"),
    "declared UTF-16 but is not": (
        f'<?xml version="1.0" encoding="utf-16"?>{ROOT}</TEI>'.encode(),
        "TK002",
        None,
        "not UTF-16",
    ),
    "unknown encoding": (b'<?xml version="1.0" encoding="klingon"?><TEI/>', "TK002", (1, 1), "'klingon'"),
    "plain text": (b"Hello, editor", "TK004", (1, 1), "not an XML file"),
    "JSON": (b'{"a": 1}', "TK004", (1, 1), "not an XML file"),
    "HTML": (b"<html><p/></html>", "TK007", (1, 1), "<html>"),
    "TEI without namespace": (b"<TEI/>", "TK007", (1, 1), "TEI namespace"),
    "entity bomb": (
        b'<!DOCTYPE TEI [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>' + f"{ROOT}&b;</TEI>".encode(),
        "TK005",
        (1, 1),
        "declares entities",
    ),
    "XXE": (
        b'<!DOCTYPE TEI [<!ENTITY x SYSTEM "file:///etc/passwd">]><TEI>&x;</TEI>',
        "TK005",
        (1, 1),
        "declares entities",
    ),
    "external DTD": (b'<!DOCTYPE TEI SYSTEM "file:///etc/passwd"><TEI/>', "TK006", (1, 1), "external file"),
    "external parameter entity": (
        b'<!DOCTYPE TEI [<!ENTITY % x SYSTEM "file:///etc/passwd">%x;]><TEI/>',
        "TK006",
        (1, 1),
        "external",
    ),
    "nested too deeply": (f"{ROOT}{'<p>' * 300}{'</p>' * 300}</TEI>".encode(), "TK001", None, "deeper than 256"),
}


@pytest.mark.parametrize(("data", "code", "place", "reason"), BAD.values(), ids=BAD)
def test_bad_input_has_one_reason_at_its_place(
    data: bytes, code: str, place: tuple[int, int] | None, reason: str
) -> None:
    with pytest.raises(reader.Unreadable, match=reason) as caught:
        reader.parse(data, "x.xml")
    assert caught.value.code == code
    if place:
        assert caught.value.span is not None
        assert (caught.value.span.start.line, caught.value.span.start.column) == place


def test_a_good_file_is_a_document() -> None:
    document = reader.parse(f"{ROOT}<p>é</p></TEI>".encode("utf-16"), "x.xml")
    assert "é".encode() in reader.saxon_source(document)


def test_the_secret_of_an_external_file_is_never_read(tmp_path: Path) -> None:
    secret = tmp_path / "evil.dtd"
    secret.write_text("<!ELEMENT TEI ANY><!ATTLIST TEI n CDATA 'SECRET'>")
    with pytest.raises(reader.Unreadable) as caught:
        reader.parse(f'<!DOCTYPE TEI SYSTEM "{secret.as_uri()}">{ROOT}</TEI>'.encode(), "x.xml")
    assert "SECRET" not in str(caught.value)


def test_a_missing_file_and_a_folder_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(TeiKitError, match="no such file"):
        reader.read(tmp_path / "none.xml")
    with pytest.raises(TeiKitError, match="a folder"):
        reader.read(tmp_path)
