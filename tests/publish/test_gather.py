"""What stops a corpus from being published, and the order of what is."""

import re
from pathlib import Path

import pytest

from tei_kit.engines import libxml
from tei_kit.model.errors import TeiKitError
from tei_kit.publish import plan
from tei_kit.publish.gather import gather, read
from tei_kit.publish.index import Index

TEI = """<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="{id}"><teiHeader><fileDesc><titleStmt><title>{id}</title></titleStmt>
<publicationStmt><publisher>P</publisher></publicationStmt><sourceDesc><p>s</p></sourceDesc></fileDesc></teiHeader>
<standOff><listEvent><event when="{when}"/></listEvent></standOff><text><body><p>x</p></body></text></TEI>"""


def write(corpus: Path, name: str, text: str | bytes | None = None, when: str = "2020-01-01") -> Path:
    path = corpus / "transcripts" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    text = TEI.format(id=path.stem, when=when) if text is None else text
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def whole(corpus: Path) -> bytes:
    edition = gather(read(corpus))
    index = Index(edition, plan.pages(edition))
    index.refuse_controls()
    return bytes(index.whole(()))


def refusal(corpus: Path) -> str:
    with pytest.raises(TeiKitError) as caught:
        whole(corpus)
    return caught.value.what


def test_transcripts_stand_in_the_order_of_their_dates(tmp_path: Path) -> None:
    write(tmp_path, "a.xml", when="2021-05-01")
    write(tmp_path, "b.xml", when="2020-05-01T17:40:00")
    write(tmp_path, "c.xml", when="2020-05-01T17:00:00")
    edition = gather(read(tmp_path))
    assert [transcript.id for transcript in edition.transcripts] == ["c", "b", "a"]
    entries = libxml.parse(whole(tmp_path), "index").getroot().iter("{urn:tei-kit:edition}transcript")
    assert [entry.get("id") for entry in entries] == ["c", "b", "a"]


def test_a_missing_folder_and_one_without_transcripts(tmp_path: Path) -> None:
    assert "no such folder" in refusal(tmp_path / "nowhere")
    assert "no transcripts/*.xml" in refusal(tmp_path)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "the file is empty"),
        ("<TEI", "bad.xml:1:"),
        (b"<TEI>\xff</TEI>", "is not UTF-8"),
        ("just words", "not an XML file"),
        ("<html/>", "not in the TEI namespace"),
        ('<teiCorpus xmlns="http://www.tei-c.org/ns/1.0" xml:id="bad"/>', "a transcript begins with <TEI>"),
        ('<TEI xmlns="http://www.tei-c.org/ns/1.0"/>', "no xml:id"),
        ('<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="other"/>', 'xml:id="other"'),
        ('<!DOCTYPE TEI [<!ENTITY a "b">]><TEI xmlns="http://www.tei-c.org/ns/1.0"/>', "declares entities"),
        ('<!DOCTYPE TEI SYSTEM "file:///etc/passwd"><TEI xmlns="http://www.tei-c.org/ns/1.0"/>', "for safety"),
    ],
)
def test_a_file_that_cannot_be_published_is_named(tmp_path: Path, text: str | bytes, message: str) -> None:
    write(tmp_path, "good.xml")
    path = write(tmp_path, "bad.xml", text)
    said = refusal(tmp_path)
    assert said.startswith(str(path))
    assert message in said
    assert "\n" not in said


@pytest.mark.parametrize("name", ["index.xml", "404.xml", "-x.xml", "a b.xml", "é.xml", "a'b.xml"])
def test_a_name_that_cannot_be_a_page_is_refused(tmp_path: Path, name: str) -> None:
    write(tmp_path, name)
    assert "cannot be the name of a page" in refusal(tmp_path)


def test_names_that_some_systems_hold_for_equal_are_refused(tmp_path: Path) -> None:
    write(tmp_path, "Event.xml")
    write(tmp_path, "event.xml")
    assert "in capital letters only" in refusal(tmp_path)


def test_a_broken_register_is_named(tmp_path: Path) -> None:
    write(tmp_path, "a.xml")
    register = tmp_path / "registers" / "persons.xml"
    register.parent.mkdir()
    register.write_text("<TEI", encoding="utf-8")
    assert refusal(tmp_path).startswith(str(register))


def test_markup_in_the_configuration_stays_words(tmp_path: Path) -> None:
    write(tmp_path, "a.xml")
    (tmp_path / "tei-kit.toml").write_text('[edition]\ntitle = "<script>\\"&amp;"\n', encoding="utf-8")
    assert libxml.parse(whole(tmp_path), "index").getroot().get("title") == '<script>"&amp;'


def test_a_control_character_in_the_configuration_is_refused(tmp_path: Path) -> None:
    write(tmp_path, "a.xml")
    (tmp_path / "tei-kit.toml").write_text('[edition]\ntitle = "a\\u0001b"\n', encoding="utf-8")
    assert "control character" in refusal(tmp_path)


def test_the_words_of_the_speakers_are_those_of_the_extent(root: Path) -> None:
    edition = gather(read(root / "corpus"))
    for transcript in edition.transcripts:
        listed = edition.pieces(transcript.id).listed
        words = sum(int(said) for _, xml in listed for said in re.findall(r' words="(\d+)"', xml))
        assert words == int(transcript.record.attributes["words"]), transcript.id
