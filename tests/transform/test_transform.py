"""Documents into outputs, from bytes of any encoding, with what the project around them knows."""

from pathlib import Path

import pytest

from tei_kit import resources
from tei_kit.engines import saxon
from tei_kit.engines.libxml import serialise
from tei_kit.model.errors import TeiKitError
from tei_kit.read import reader
from tei_kit.transform.catalogue import FORMATS
from tei_kit.transform.run import cited, prepare, surroundings, transform, transform_by
from tei_kit.transform.style import served

HEADER = (
    "<teiHeader><fileDesc><titleStmt><title>{}</title></titleStmt><publicationStmt><p/></publicationStmt>"
    "<sourceDesc><p/></sourceDesc></fileDesc></teiHeader>"
)
TEI = '<TEI xmlns="http://www.tei-c.org/ns/1.0">' + HEADER + "<text><body><div><p>Words</p></div></body></text></TEI>"


def document(title: str = "A talk") -> bytes:
    return TEI.format(title).encode()


@pytest.mark.parametrize("to", FORMATS)
def test_every_format_of_the_corpus(root: Path, to: str) -> None:
    transcript = root / "corpus/transcripts/event-2031-05-14-harbour-forum.xml"
    output = transform(transcript.read_bytes(), to, name=str(transcript), parameters=surroundings(transcript))
    assert "Harbour Forum: opening session" in output.text
    assert output.data == output.text.encode()
    assert (output.media_type, output.extension) == (FORMATS[to].media_type, FORMATS[to].extension)


@pytest.mark.parametrize("to", FORMATS)
def test_the_same_input_gives_the_same_bytes(to: str) -> None:
    data = document().replace(
        b"<p/></publicationStmt>", b'<publisher>P</publisher><date when="2031"/></publicationStmt>'
    )
    assert transform(data, to).data == transform(data, to).data


@pytest.mark.parametrize("to", ["datacite-xml", "datacite-json"])
def test_what_cannot_be_written_without_a_date_says_so(to: str) -> None:
    with pytest.raises(TeiKitError, match="cannot be written without a date: add <date"):
        transform(document(), to)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "iso-8859-1"])
def test_any_declared_encoding(encoding: str) -> None:
    declared = {"utf-8-sig": "utf-8"}.get(encoding, encoding)
    data = f'<?xml version="1.0" encoding="{declared}"?>{TEI.format("Gespräch")}'.encode(encoding)
    assert "title = {{Gespräch}}" in transform(data, "bibtex").text


def test_a_document_type_without_entities_is_left_behind() -> None:
    data = b'<!DOCTYPE TEI [<!ATTLIST p n CDATA "x">]>' + document()
    assert "A talk" in transform(data, "ris").text


def test_a_document_that_is_read_already() -> None:
    assert "A talk" in transform(reader.parse(document(), "a.xml"), "text").text


def test_a_hundred_thousand_escapes_are_no_attack() -> None:
    assert "A talk" in transform(document("A talk" + "&amp;" * 110_000), "csl-json").text


@pytest.mark.parametrize(("root", "to"), [("teiCorpus", "html"), ("teiHeader", "csl-json"), ("text", "csl-json")])
def test_a_tei_file_that_is_no_transcript(root: str, to: str) -> None:
    data = f'<{root} xmlns="http://www.tei-c.org/ns/1.0"/>'.encode()
    with pytest.raises(TeiKitError, match=f"a.xml: the root element is <{root}>"):
        transform(data, to, name="a.xml")


def test_no_such_format() -> None:
    with pytest.raises(TeiKitError) as refusal:
        transform(document(), "pdf")
    assert refusal.value.hint.startswith("There are: html, text, csl-json, csl-yaml, bibtex, ")


BAD = {
    "empty": b"",
    "no XML": b"President: Good morning.",
    "truncated": document()[:-20],
    "another vocabulary": b"<html><body/></html>",
    "not UTF-8": TEI.format("Gespr\xe4ch").encode("latin-1"),
    "XXE": b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + document("&x;"),
    "XXE by parameter": b'<!DOCTYPE a [<!ENTITY % x SYSTEM "file:///etc/passwd"> %x;]>' + document(),
    "external subset": b'<!DOCTYPE a SYSTEM "file:///etc/passwd">' + document(),
    "entity bomb": (
        b'<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">'
        + b"".join(b'<!ENTITY %c "%s">' % (98 + i, b"&%c;" % (97 + i) * 10) for i in range(9))
        + b"]>"
        + document("&j;")
    ),
}


@pytest.mark.parametrize("to", ["html", "csl-json"])
@pytest.mark.parametrize("data", BAD.values(), ids=BAD)
def test_bad_input_is_refused_in_one_sentence(data: bytes, to: str) -> None:
    with pytest.raises(TeiKitError) as refusal:
        transform(data, to, name="bad.xml")
    assert refusal.value.what.startswith("bad.xml")
    assert "\n" not in refusal.value.what
    assert "root:" not in refusal.value.what


def test_a_lone_file_has_no_surroundings(tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_bytes(document())
    assert surroundings(tmp_path / "a.xml") == {}


def test_the_project_knows_the_edition_and_the_persons(root: Path) -> None:
    found = surroundings(root / "corpus/transcripts/event-2019-11-07-omsk-meeting.xml")
    assert found["edition-title"] == "Sample edition of official transcripts"
    assert b"per.tokayev" in bytes(found["persons"])  # type: ignore[arg-type]


def test_a_broken_register_is_told(tmp_path: Path) -> None:
    (tmp_path / "tei-kit.toml").write_text("")
    (tmp_path / "registers").mkdir()
    (tmp_path / "registers/persons.xml").write_text("<TEI")
    with pytest.raises(TeiKitError, match=r"persons\.xml"):
        surroundings(tmp_path / "a.xml")


def test_a_stylesheet_of_the_user(tmp_path: Path) -> None:
    own = tmp_path / "own.xsl"
    own.write_text("""<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
      <xsl:output method="text"/><xsl:param name="colour" select="'red'"/>
      <xsl:template match="/"><xsl:message>looking</xsl:message><xsl:value-of select="$colour, normalize-space(.)"/></xsl:template>
    </xsl:stylesheet>""")
    heard: list[str] = []
    assert transform_by(own, document(), parameters={"colour": "blue"}, listen=heard.append) == "blue A talkWords"
    assert heard == ["looking"]
    assert transform_by(own, document()) == "red A talkWords"


def test_a_stylesheet_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(TeiKitError, match=r"none\.xsl: cannot read the stylesheet"):
        transform_by(tmp_path / "none.xsl", document())


def test_what_a_document_is_cited_as_is_found_once_for_all_formats(root: Path) -> None:
    transcript = root / "corpus/transcripts/event-2019-11-07-omsk-meeting.xml"
    around = surroundings(transcript)
    source = prepare(transcript.read_bytes(), str(transcript))
    once = cited(source, tuple(FORMATS), around)
    assert isinstance(once["work"], saxon.Found)
    for to in FORMATS:
        assert transform(source, to, parameters=once) == transform(source, to, parameters=around)


@pytest.mark.parametrize("anchor", ["", "p.1"])
def test_a_part_is_cited_by_what_was_found_of_the_whole(root: Path, anchor: str) -> None:
    transcript = root / "corpus/transcripts/event-2031-05-14-harbour-forum.xml"
    source = prepare(transcript.read_bytes(), str(transcript))
    once = cited(source, ("csl-json", "bibtex"), {"anchor": anchor})
    assert "work" in once
    assert transform(source, "csl-json", parameters=once) == transform(
        source, "csl-json", parameters={"anchor": anchor}
    )


def test_one_citation_or_a_corpus_is_not_looked_at_twice() -> None:
    corpus = f'<teiCorpus xmlns="http://www.tei-c.org/ns/1.0">{TEI}</teiCorpus>'.encode()
    assert cited(prepare(document()), ("html", "parla-clarin"), {}) == {}
    assert cited(prepare(corpus), ("csl-json", "bibtex"), {}) == {}


def test_what_is_wrong_with_a_citation_is_told_by_each_format() -> None:
    source = prepare(document())
    wrong = cited(source, ("csl-json", "text"), {"persons": "no document"})
    assert "work" not in wrong
    with pytest.raises(TeiKitError, match="persons"):
        transform(source, "csl-json", parameters=wrong)


@pytest.mark.parametrize("title", ["A talk", "<style>", "é\u4e00"])
def test_a_page_has_its_style_sheet_once_and_as_it_is(title: str) -> None:
    page = transform(document(title.replace("<", "&lt;")), "html").text
    style = served((resources.path("xslt") / "assets" / "edition.css").read_text(encoding="utf-8"))
    assert page.count(f"<style>{style}</style>") == 1
    assert page.count(style) == 1
    assert "<style>p {}</style>" in transform(document(), "html", parameters={"css": "p {}"}).text


_SPACED = (
    "<tei:div><!-- a --> <tei:p>one</tei:p>\n<?b c?>\t<tei:p>two</tei:p>\u00a0</tei:div>",
    "<tei:list><tei:head>three</tei:head>\n <tei:item><tei:hi>four</tei:hi> <tei:hi>five</tei:hi></tei:item>\n\u2003</tei:list>",
    '<tei:sp who="#x">\n<tei:speaker>A <tei:name>B</tei:name>: </tei:speaker>\r\n<tei:p>six <tei:gap> </tei:gap> seven</tei:p> </tei:sp>',
    "<tei:div> <![CDATA[ ]]>&#32;<tei:p> eight&#13; </tei:p>loose <tei:p/> </tei:div>",
    '<tei:div xml:space="preserve"> <tei:p>nine</tei:p> <tei:p>ten</tei:p> </tei:div>',
)


@pytest.mark.parametrize("blocks", [*_SPACED, "".join(_SPACED[:4])])
def test_white_space_taken_out_before_is_what_the_stylesheets_strip(blocks: str) -> None:
    """Made with others, a form is what it is alone, where Saxon strips the space: the same list, the same rules."""
    source = (
        '<tei:TEI xmlns:tei="http://www.tei-c.org/ns/1.0" xml:id="a"> <tei:teiHeader><tei:fileDesc><tei:titleStmt>'
        "<tei:title>T</tei:title></tei:titleStmt><tei:publicationStmt><tei:p/></tei:publicationStmt>"
        "<tei:sourceDesc><tei:bibl> <tei:title>S</tei:title> <tei:date>2031</tei:date> </tei:bibl></tei:sourceDesc></tei:fileDesc>"
        f"</tei:teiHeader> <tei:text> <tei:body> {blocks} </tei:body> </tei:text> </tei:TEI>"
    ).encode()
    formats = ("html", "text", "csl-json")
    together = prepare(source, formats=formats)
    assert together.stripped == ("xml:space" not in blocks)
    assert [transform(together, to) for to in formats] == [transform(source, to) for to in formats]


def test_the_corpus_is_the_same_without_its_white_space(root: Path) -> None:
    formats = ("html", "text", "csl-json")
    for path in sorted((root / "corpus" / "transcripts").glob("*.xml")):
        data, around = path.read_bytes(), surroundings(path)
        together = prepare(data, path.name, formats)
        assert together.stripped
        for to in formats:
            assert transform(together, to, parameters=around) == transform(data, to, parameters=around)


def test_a_form_that_needs_its_white_space_keeps_it() -> None:
    source = b'<TEI xmlns="http://www.tei-c.org/ns/1.0"> <text/> </TEI>'
    document = reader.parse(source, "a.xml")
    assert not prepare(document, formats=("html", "bibtex")).stripped
    assert not prepare(document, formats=("html",)).stripped
    assert serialise(document.tree).count(b" ") == source.count(b" ") + 2
