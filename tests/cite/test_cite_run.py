"""What is cited, what cannot be, and what an editor is told."""

import json
from pathlib import Path

import pytest

from tei_kit.cite import run as citing
from tei_kit.cite.anchors import anchors
from tei_kit.cite.gaps import gaps
from tei_kit.cli import main
from tei_kit.model.diagnostic import Diagnostic
from tei_kit.model.errors import TeiKitError
from tei_kit.read import reader

TEI = """<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="t" xml:lang="{language}"><teiHeader><fileDesc><titleStmt>{title}</titleStmt>
<publicationStmt>{publication}</publicationStmt><sourceDesc><p/></sourceDesc></fileDesc>
<profileDesc><particDesc><listPerson>{people}</listPerson></particDesc></profileDesc></teiHeader>
<standOff>{stand_off}</standOff>
<text><body><div>{text}</div></body></text></TEI>"""
FULL = (
    '<publisher>P</publisher><date when="2031-06-01"/><idno type="URI">https://example.org/t</idno>'
    '<availability><licence target="https://creativecommons.org/licenses/by/4.0/">CC BY</licence></availability>'
)
BIBL = '<listBibl type="signedDocuments"><bibl xml:id="doc.1" type="{}">{}</bibl></listBibl>'


def document(**parts: str) -> reader.Document:
    blank = dict.fromkeys(("publication", "people", "stand_off", "text"), "")
    return reader.parse(
        TEI.format(**({"language": "en", "title": "<title>A talk</title>"} | blank | parts)).encode(), "t.xml"
    )


def item(source: reader.Document, anchor: str = "") -> dict[str, object]:
    [found] = citing.items(source, citing.parameters({}, anchor=anchor))
    return found


def person(name: str) -> str:
    return f'<person xml:id="per.a">{name}</person>'


TURN = '<sp xml:id="sp.1" who="#per.a"><speaker>A:</speaker><p xml:id="p.1">One.</p><p xml:id="p.2">Two.</p></sp>'


@pytest.mark.parametrize(
    ("language", "names", "expected"),
    [
        (
            "ru",
            "<persName xml:lang='en'>Ann Bee</persName><persName xml:lang='ru'>Анна Би</persName>",
            {"family": "Би", "given": "Анна"},
        ),
        (
            "en",
            "<persName xml:lang='zh-Latn'><surname>Xi</surname> <forename>Jinping</forename></persName>",
            {"family": "Xi", "given": "Jinping", "static-ordering": True},
        ),
        (
            "en",
            "<persName xml:lang='ru'><surname>Путин</surname> <forename>Владимир Владимирович</forename></persName>",
            {"family": "Путин", "given": "Владимир Владимирович"},
        ),
    ],
)
def test_names_in_the_order_and_script_of_the_citation(language: str, names: str, expected: dict[str, object]) -> None:
    source = document(language=language, people=person(names), text=TURN)
    assert item(source, "sp.1")["author"] == [expected]


def test_the_other_script_goes_where_a_format_has_a_place_for_it() -> None:
    names = "<persName xml:lang='en'>Ann Bee</persName><persName xml:lang='ru'>Анна Би</persName>"
    data = citing.cite(document(people=person(names), text=TURN), "json-ld", citing.parameters({})).text
    assert json.loads(data)["author"]["alternateName"] == "Анна Би"


def test_a_turn_and_its_paragraphs() -> None:
    source = document(publication=FULL, people=person("<persName>Ann Bee</persName>"), text=TURN)
    assert anchors(source) == ("sp.1", "p.1", "p.2")
    assert (item(source, "sp.1")["title"], item(source, "sp.1")["container-title"]) == ("Remarks", "A talk")
    assert item(source, "p.1-p.2")["title"] == "Remarks, paras. 1–2"
    assert item(source, "p.2")["URL"] == "https://example.org/t#p.2"
    assert item(source, "p.2")["author"] == [{"family": "Bee", "given": "Ann"}]


def test_ids_may_have_hyphens() -> None:
    source = document(text='<p xml:id="par-1">One.</p><p xml:id="par-2">Two.</p>')
    assert item(source, "par-1-par-2")["title"] == "A talk, paras. 1–2"


@pytest.mark.parametrize(
    ("anchor", "said"),
    [
        ("sp.9", "nothing that is cited has the id 'sp.9'"),
        ("per.a", "nothing that is cited has the id 'per.a'"),
        ("p.2-p.1", "the range p.2-p.1 ends before it begins"),
        ("p.1-p.9", "nothing that is cited has the id 'p.1-p.9'"),
    ],
)
def test_what_is_not_there_is_told(anchor: str, said: str) -> None:
    source = document(people=person("<persName>Ann Bee</persName>"), text=TURN)
    with pytest.raises(TeiKitError, match=f"^t.xml: {said}$"):
        citing.cite(source, "apa", citing.parameters({}, anchor=anchor))


@pytest.mark.parametrize(
    ("kind", "subtype", "expected"),
    [("agreement", "", "treaty"), ("contract", "", "document"), ("agreement", "commercial", "document")],
)
def test_a_treaty_is_what_binds_states(kind: str, subtype: str, expected: str) -> None:
    bibl = BIBL.format(f'{kind}" subtype="{subtype}', "<title>T</title>")
    assert item(document(stand_off=bibl), "doc.1")["type"] == expected


def test_a_document_that_nobody_knows_about() -> None:
    found = item(document(stand_off=BIBL.format("agreement", "")), "doc.1")
    assert found == {
        "id": "t#doc.1",
        "type": "treaty",
        "genre": "Agreement",
        "container-title": "A talk",
        "language": "en",
    }


def place(source: reader.Document, gap: Diagnostic) -> str:
    assert gap.span is not None
    return source.data[gap.span.start.offset : gap.span.end.offset].decode()


def test_gaps_name_the_element_to_add_and_point_to_its_place() -> None:
    source = document(title="")
    told = gaps(source, citing.parameters({}))
    assert [gap.message.partition("has no ")[2].partition(";")[0] for gap in told] == [
        *("title", "date of publication", "publisher", "address", "licence", "date of the event"),
    ]
    assert told[1].message.endswith('add <date type="published" when="YYYY-MM-DD"> to <publicationStmt>')
    places = ["<titleStmt>", *["<publicationStmt>"] * 4, "<standOff>"]
    assert [place(source, gap) for gap in told] == places
    assert {(gap.rule.code, gap.path) for gap in told} == {("TK708", "t.xml")}


def test_what_is_begun_lacks_its_attribute_only() -> None:
    publication = FULL.replace(' target="https://creativecommons.org/licenses/by/4.0/"', "")
    source = document(publication=publication, stand_off='<listEvent><event type="forum"/></listEvent>')
    told = [(gap.rule.code, place(source, gap)) for gap in gaps(source, citing.parameters({}))]
    assert told == [("TK701", "<licence>"), ("TK708", '<event type="forum"/>')]


def test_a_header_that_is_not_there_is_no_trouble() -> None:
    source = reader.parse(b'<TEI xmlns="http://www.tei-c.org/ns/1.0"><text/></TEI>', "t.xml")
    assert {place(source, gap)[:5] for gap in gaps(source, citing.parameters({}))} == {"<TEI "}


def test_of_nothing_a_style_prints_the_kind() -> None:
    source = reader.parse(b'<TEI xmlns="http://www.tei-c.org/ns/1.0"><text/></TEI>', "t.xml")
    assert citing.cite(source, "mla", citing.parameters({})).text == "Transcript.\n"


@pytest.mark.parametrize("style", ["oscola", "chicago-notes", "gost"])
def test_a_style_that_has_nothing_to_print_says_so(style: str) -> None:
    source = reader.parse(b'<TEI xmlns="http://www.tei-c.org/ns/1.0"><text/></TEI>', "t.xml")
    with pytest.raises(TeiKitError, match=f"^t.xml: nothing is known that {style} prints$"):
        citing.cite(source, style, citing.parameters({}))


def test_nothing_is_told_of_what_is_complete() -> None:
    event = '<listEvent><event when="2031-05-14"/></listEvent>'
    assert gaps(document(publication=FULL, stand_off=event), citing.parameters({})) == []


def test_gaps_of_a_document() -> None:
    source = document(publication=FULL, stand_off=BIBL.format("agreement", "<title>T</title>"))
    told = gaps(source, citing.parameters({}, anchor="doc.1"))
    assert [gap.rule.name for gap in told] == ["incomplete-citation", "signed-without-party"]
    assert ["date of signing" in told[0].message, "party" in told[1].message] == [True, True]
    assert {place(source, gap) for gap in told} == {'<bibl xml:id="doc.1" type="agreement">'}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "t.xml"
    path.write_bytes(document(publication=FULL, people=person("<persName>Ann Bee</persName>"), text=TURN).data)
    return path


def test_the_command(file: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["cite", f"{file}#sp.1", "--accessed", "2031-06-02", "--format", "oscola"]) == 0
    out, err = capfd.readouterr()
    assert out == "Bee A, ‘Remarks’ (1 June 2031) <https://example.org/t#sp.1> accessed 2 June 2031\n"
    assert "TK708 info: the citation has no date of the event; add <event" in err


@pytest.mark.parametrize(
    ("anchor", "style", "said"),
    [
        ("sp.1", "apa", "(Bee, 2031)"),
        ("p.2", "apa", "(Bee, 2031, para. 2)"),
        ("p.1-p.2", "mla", "(Bee, pars. 1–2)"),
        ("p.2", "gost", "[Bee, 2031]"),
        (
            "p.2",
            "oscola",
            "Ann Bee, ‘Remarks’ (1 June 2031) para 2 <https://example.org/t#p.2>.",
        ),
    ],
)
def test_what_stands_in_the_text(
    file: Path, capfd: pytest.CaptureFixture[str], anchor: str, style: str, said: str
) -> None:
    assert main(["cite", f"{file}#{anchor}", "--in-text", "--format", style]) == 0
    assert capfd.readouterr().out == f"{said}\n"


def test_all_of_them_in_a_folder(file: Path, tmp_path: Path) -> None:
    assert main(["cite", str(file), "--all", "-o", str(tmp_path / "out")]) == 0
    assert len(list((tmp_path / "out").iterdir())) == len(citing.NAMES)


def test_several_files_are_cited_in_one(file: Path, tmp_path: Path) -> None:
    other = tmp_path / "u.xml"
    other.write_bytes(file.read_bytes().replace(b'"t"', b'"u"').replace(b"A talk", b"Another talk"))
    out = tmp_path / "two.json"
    assert main(["cite", str(other), str(file), "--format", "csl-json", "-o", str(out)]) == 0
    items = json.loads(out.read_text(encoding="utf-8"))
    assert [(item["id"], item["title"]) for item in items] == [("u", "Another talk"), ("t", "A talk")]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["t.xml", "t.xml#sp.1"], "t.xml#sp.1: of several arguments each is the file of a transcript"),
        (["t.xml", "none.xml"], "no such file"),
        (["none.xml"], "no such file"),
        (["t.xml#nothing"], "nothing that is cited has the id 'nothing'"),
        (["t.xml#nothing", "--all"], "nothing that is cited has the id 'nothing'"),
        ([".#sp.1", "--all"], "an anchor is cited of one transcript"),
        (["t.xml", "--format", "harvard"], "there is no citation format 'harvard'"),
        (["t.xml", "--format", "bibtx"], "Did you mean bibtex? "),
        (["t.xml", "--format", "bibtex", "--in-text"], "bibtex is a file for programs"),
        (["t.xml", "--accessed", "yesterday"], "not a date"),
        (["t.xml", "--format", "apa", "--all"], "not allowed with"),
        (["empty"], "no transcripts in this folder"),
        ([".", "--format", "oai-dc"], "one file in the format oai-dc is about one thing"),
    ],
)
def test_what_cannot_be_cited_is_told_once(
    file: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], arguments: list[str], said: str
) -> None:
    monkeypatch.chdir(file.parent)
    (file.parent / "empty").mkdir()
    try:
        code = main(["cite", *arguments])
    except SystemExit as leaving:
        code = int(leaving.code or 0)
    out, err = capfd.readouterr()
    assert (code, out) == (2, "")
    assert err.count(said) == 1
    assert "Traceback" not in err
