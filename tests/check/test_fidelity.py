"""Source and TEI, word by word."""

import hashlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tei_kit.check import fidelity
from tei_kit.check.alignment import align
from tei_kit.engines import libxml
from tei_kit.model.errors import TeiKitError
from tei_kit.read import reader


def tree(body: str) -> libxml.ElementTree:
    tei = f'<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body>{body}</body></text></TEI>'
    return libxml.parse(tei.encode(), "test.xml")


def compared(source: str, body: str) -> list[tuple[str, str, str]]:
    return [(found.kind, found.source, found.tei) for found in fidelity.compare(source, tree(body))]


@pytest.mark.parametrize(
    ("source", "body"),
    [
        ("One two.\nThree", "<p>One <hi>two</hi>.</p><p>Three</p>"),
        ("One   two", "<p>One\n two</p>"),
        ("Name\n: Hello", "<sp><speaker>Name:</speaker><p>Hello</p></sp>"),
        ("Tokayev’s plan", "<p><persName>Tokayev</persName>’s plan</p>"),
        ("unbreakable", "<p>un<hi>break</hi>able</p>"),
        ("One\ntwo", "<p>One</p><p>two</p>"),
        ("One.Two", "<p>One.</p><p>Two</p>"),
        ("One two\n\n", "\n <p>One two</p>\n <p> </p>\n"),
        ("One", '<p>One<note resp="#ed">A note.</note></p>'),
        ("One <…> two", '<p>One <gap reason="omitted" rend="&lt;…&gt;"/> two</p>'),
        ("* * *\nOne", '<milestone unit="section" rend="* * *"/><p>One</p>'),
        ("One two", '<p>One <gap reason="omitted"><desc resp="#ed">left out</desc></gap>two</p>'),
        ("One two", "<p>One <!-- a comment -->two<?pi x?></p>"),
        ("One (Applause.)", '<p>One <kinesic type="applause"><desc>(Applause.)</desc></kinesic></p>'),
    ],
)
def test_no_difference(source: str, body: str) -> None:
    assert compared(source, body) == []


@pytest.mark.parametrize(
    ("source", "body", "expected"),
    [
        ("One two three", "<p>One three</p>", ("missing", "two", "")),
        ("One three", "<p>One two three</p>", ("added", "", "two")),
        ("One two three", "<p>One 2 three</p>", ("altered", "two", "2")),
        ("One", "<p>One.</p>", ("added", "", ".")),
        ("one two", "<p>one</p><p>to</p>", ("altered", "two", "to")),
        ("unbreakable", "<p>un</p><p>breakable</p>", ("altered", "unbreakable", "un breakable")),
        ("One", '<p resp="#ed">One</p>', ("missing", "One", "")),
        ("A", "", ("missing", "A", "")),
        ("", "<p>A</p>", ("added", "", "A")),
    ],
)
def test_difference(source: str, body: str, expected: tuple[str, str, str]) -> None:
    assert compared(source, body) == [expected]


def test_places_of_a_difference() -> None:
    body = "\n<p>Über\n alles</p>\n<div>\n<sp><p>One</p><p>two <hi>tree</hi></p></sp></div>"
    (found,) = fidelity.compare("Über alles\r\nOne two three", tree(body))
    assert (found.position.line, found.position.column, found.position.offset) == (2, 9, 21)
    assert (found.path, found.line) == ("text/body/div/sp/p[2]/hi", 5)


def test_a_long_text_of_other_words_is_one_difference() -> None:
    source, body = " ".join(["a"] * 1500), " ".join(["b"] * 1500)
    (found,) = fidelity.compare(source, tree(f"<p>{body}</p>"))
    assert found.kind == "altered"


@given(
    source=st.lists(st.sampled_from("abcde"), max_size=40),
    target=st.lists(st.sampled_from("abcde"), max_size=40),
)
def test_changes_make_the_target_of_the_source(source: list[str], target: list[str]) -> None:
    made: list[str] = []
    at = 0
    for start, end, first, last in align(source, target):
        assert start < end or first < last
        made += [*source[at:start], *target[first:last]]
        at = end
    assert [*made, *source[at:]] == target


def document(folder: Path, pointer: str, number: str) -> Path:
    path = folder / "transcripts/event.xml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(
        '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><sourceDesc><bibl>'
        f'<ref type="snapshot" target="{pointer}"/><idno type="sha256">{number}</idno>'
        "</bibl></sourceDesc></fileDesc></teiHeader><text><body><p>One two</p></body></text></TEI>",
        encoding="utf-8",
    )
    return path


def test_snapshot_is_found_and_its_number_compared(tmp_path: Path) -> None:
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources/a page.txt").write_text("One two", encoding="utf-8")
    path = document(tmp_path, "../sources/a%20page.txt", hashlib.sha256(b"One two").hexdigest())
    read = reader.read(path)
    copy = fidelity.snapshot(read)
    assert not copy.altered
    assert fidelity.differences(read, copy) == ()
    copy.path.write_text("One two three", encoding="utf-8")
    copy = fidelity.snapshot(read)
    assert copy.altered
    assert [found.source for found in fidelity.differences(read, copy)] == ["three"]


@pytest.mark.parametrize(
    "pointer",
    ["../../outside.txt", "/etc/passwd", "file:///etc/passwd", "https://example.org/x", "//host/x", "..%2F..%2Fo"],
)
def test_a_pointer_out_of_the_project_is_refused(tmp_path: Path, pointer: str) -> None:
    (tmp_path / "outside.txt").write_text("One two", encoding="utf-8")
    read = reader.read(document(tmp_path / "project", pointer, ""))
    with pytest.raises(TeiKitError, match="outside the project"):
        fidelity.snapshot(read)


def test_a_link_out_of_the_project_is_refused(tmp_path: Path) -> None:
    (tmp_path / "outside.txt").write_text("One two", encoding="utf-8")
    path = document(tmp_path / "project", "../page.txt", "")
    (tmp_path / "project/page.txt").symlink_to(tmp_path / "outside.txt")
    with pytest.raises(TeiKitError, match="outside the project"):
        fidelity.snapshot(reader.read(path))


def test_a_missing_snapshot_and_a_missing_pointer(tmp_path: Path) -> None:
    with pytest.raises(TeiKitError, match="cannot read the snapshot"):
        fidelity.snapshot(reader.read(document(tmp_path, "../gone.txt", "")))
    path = document(tmp_path, "", "")
    with pytest.raises(TeiKitError, match="no pointer to a snapshot"):
        fidelity.snapshot(reader.read(path))


def test_every_transcript_of_the_corpus_has_every_word(root: Path) -> None:
    transcripts = sorted((root / "corpus/transcripts").glob("*.xml"))
    assert len(transcripts) >= 2
    for path in transcripts:
        read = reader.read(path)
        copy = fidelity.snapshot(read)
        assert not copy.altered, path.name
        assert fidelity.differences(read, copy) == (), path.name
