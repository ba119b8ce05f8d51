"""A teiCorpus: what its pieces cannot decide alone, and what stops it."""

import json
from pathlib import Path

import pytest

from tei_kit.check import session, stream
from tei_kit.check.run import check_bytes
from tei_kit.check.settings import Settings
from tei_kit.cli import main
from tei_kit.model.diagnostic import Diagnostic
from tei_kit.read.project import Project

HEADER = """<teiHeader><fileDesc><titleStmt><title>Talks</title></titleStmt>
<publicationStmt><publisher>Example Edition</publisher></publicationStmt><sourceDesc><p>Made up.</p></sourceDesc></fileDesc>{}</teiHeader>
"""
SHARED = """<encodingDesc><listPrefixDef><prefixDef ident="per" matchPattern="(.*)" replacementPattern="p.xml#$1"/></listPrefixDef>
<classDecl><taxonomy xml:id="roles"><category xml:id="host"><catDesc>host</catDesc></category></taxonomy></classDecl></encodingDesc>
<profileDesc><langUsage><language ident="en">English</language></langUsage>
<particDesc><listPerson><person xml:id="orsa"><persName>Ilse Orsa</persName></person></listPerson>
<listOrg><org xml:id="port"><orgName>Port</orgName></org></listOrg></particDesc></profileDesc>"""
BODY = '<text><body><div type="narrative"><p{}>Words.</p></div></body></text>'


def _member(identifier: str = "a", body: str = BODY.format("")) -> str:
    return f'<TEI xml:id="{identifier}">{HEADER.format("")}{body}</TEI>\n'


def _turn(attributes: str) -> str:
    return f"""<text><body><div type="session"><sp ana="#host" {attributes}><p>Words.</p></sp></div></body></text>"""


def _corpus(*members: str, before: str = "", shared: str = SHARED) -> str:
    return (
        f'{before}<teiCorpus xmlns="http://www.tei-c.org/ns/1.0" xml:id="x">\n{HEADER.format(shared)}'
        f"{''.join(members)}</teiCorpus>\n"
    )


def _check(text: str | bytes, settings: Settings = Settings()) -> list[Diagnostic]:  # noqa: B008 - a frozen value
    return check_bytes(text if isinstance(text, bytes) else text.encode(), "x.xml", Project(), settings)


def _marked(text: str, settings: Settings = Settings()) -> list[tuple[str, str]]:  # noqa: B008
    """Each finding's code and the text that it is about."""
    data = text.encode()
    found = _check(data, settings)
    assert found == sorted(found, key=Diagnostic.sort_key)
    return [(one.rule.code, data[one.span.start.offset : one.span.end.offset].decode()) for one in found if one.span]


def test_a_clean_corpus_is_clean() -> None:
    assert _check(_corpus(_member("a"), _member("b"))) == []


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (_turn('who="#orsa"'), []),
        (_turn('who="#orsa #nobody"'), [("TK203", "#orsa #nobody")]),
        (_turn('who="#port"'), [("TK205", "#port")]),
        (_turn('who="orsa"'), [("TK204", "orsa")]),
        (BODY.format(' ana="#host"'), []),
        (BODY.format(' ana="#orsa"'), [("TK208", "#orsa")]),
        (BODY.format(' source="per:dubec"'), []),
        (BODY.format(' source="pex:dubec"'), [("TK211", "pex:dubec")]),
        (BODY.format(' xml:lang="en"'), []),
    ],
)
def test_a_member_points_to_what_the_corpus_shares(body: str, expected: list[tuple[str, str]]) -> None:
    assert _marked(_corpus(_member("a", body), _member("b"))) == expected


def test_without_what_is_shared_the_pointers_lead_nowhere() -> None:
    assert _marked(_corpus(_member("a", _turn('who="#orsa"')), shared="")) == [("TK203", "#host"), ("TK203", "#orsa")]


def test_members_point_to_each_other_forth_and_back() -> None:
    pointing = [_member(name, BODY.format(f' corresp="#{other}"')) for name, other in (("a", "c"), ("b", "a"))]
    assert _marked(_corpus(*pointing, _member("c"))) == []
    both = _member("a", BODY.format(' corresp="#gone #b #lost"'))
    found = _check(_corpus(both.replace("#gone #b", "#b #gone"), _member("b")))
    assert [one.message for one in found] == ['#gone leads nowhere: the file has no xml:id="gone"']
    # An id in a comment, or in text, is none.
    assert _marked(_corpus(_member("a", BODY.format(' corresp="#z"')), "<!-- xml:id='z' --> ", _member("b")))


def test_an_id_is_unique_in_the_whole_file() -> None:
    same = BODY.format(' xml:id="{}"')
    text = _corpus(
        _member("a", same.format("p.1")), _member("b", same.format("p.1")), _member("c", same.format("orsa"))
    )
    assert _marked(text) == [("TK108", "p.1"), ("TK108", "orsa")]
    twice = '<text><body><div type="narrative"><p xml:id="a">x</p><p xml:id="p">x</p><p xml:id="p">x</p></div></body></text>'
    assert _marked(_corpus(_member("m", twice), _member("p"))) == [("TK108", "p"), ("TK108", "p")]


EMPTY = '<text><body><div type="narrative"><p/></div></body></text>'


@pytest.mark.parametrize(
    ("before", "members", "expected"),
    [
        ("<?tei-kit ignore TK404 one reason?>\n", [_member("a", EMPTY), _member("b", EMPTY)], []),
        ("<?tei-kit ignore TK404 one reason?>\n", [_member("a")], ["TK011"]),
        ("", ["<?tei-kit ignore TK404 one reason?>\n", _member("a", EMPTY), _member("b", EMPTY)], ["TK404"]),
        ("", [_member("a", EMPTY), "<?tei-kit ignore TK404 one reason?> ", _member("b", EMPTY)], ["TK404"]),
        ("", ["<?tei-kit ignore TK404?>", _member("a", EMPTY)], ["TK010", "TK404"]),
        ("", [_member("a"), "<?tei-kit ignore TK404 x?>"], ["TK011"]),
    ],
)
def test_exceptions_cover_what_they_stand_before(before: str, members: list[str], expected: list[str]) -> None:
    assert [one.rule.code for one in _check(_corpus(*members, before=before))] == expected


@pytest.mark.parametrize(
    ("members", "expected"),
    [
        ([_member("a"), "stray", _member("b")], [("TK107", "stray")]),
        (["stray", _member("a")], [("TK107", "stray")]),
        ([_member("a"), '<p xml:id="q">x</p>', _member("b", BODY.format(' corresp="#q"'))], [("TK102", "p")]),
        ([_member("a"), HEADER.format(""), _member("b")], [("TK102", "teiHeader")]),
        ([_member("a"), "<teiCorpus/>"], [("TK102", "teiCorpus")]),
        (["<TEI/>"], [("TK103", "<TEI/>")]),
        (['<TEI xml:id="a"><p/></TEI>'], [("TK102", "p")]),
        (["<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='/etc/passwd'/>"], [("TK102", "teiCorpus")]),
    ],
)
def test_what_stands_between_members_is_refused_at_its_place(
    members: list[str], expected: list[tuple[str, str]]
) -> None:
    assert _marked(_corpus(*members)) == expected


def test_a_corpus_needs_a_header_and_a_member() -> None:
    assert [one.rule.code for one in _check(_corpus())] == ["TK103"]
    text = _corpus(_member("a")).replace(HEADER.format(SHARED), "", 1)
    assert _marked(text) == [("TK102", "TEI")]


NOT_XML = {
    "TK001": [
        ("<TEI><p></TEI>", "</TEI> closes <p>, which was opened in line 15"),
        ("<TEI>", "</teiCorpus> closes <TEI>, which was opened in line 15"),
        ("</TEI>", "</TEI> closes <teiCorpus>"),
        ("<TEI>&x;</TEI>", "an & that is not part"),
        ("<TEI>\x01</TEI>", "control character"),
        ("<TEI>" + "<p>" * 300 + "</p>" * 300 + "</TEI>", "nested deeper than 256"),
        ("<!--", "is not closed"),
        ("</teiCorpus><TEI/>", "follows the end"),
    ]
}


@pytest.mark.parametrize(("code", "bad", "words"), [(code, *case) for code, cases in NOT_XML.items() for case in cases])
def test_what_is_not_xml_ends_the_corpus_with_one_reason(code: str, bad: str, words: str) -> None:
    text = _corpus(_member("a", EMPTY), bad, _member("b", EMPTY))
    line = text[: text.index(bad)].count("\n") + 1
    found = _check(text)
    assert [one.rule.code for one in found] == ["TK404", code]
    assert words.replace("line 15", f"line {line}") in found[1].message
    assert found[1].span
    assert found[1].span.start.offset >= text.encode().index(bad.encode())


@pytest.mark.parametrize(
    ("before", "code"),
    [
        ('<!DOCTYPE teiCorpus [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>', "TK005"),
        ('<!DOCTYPE teiCorpus SYSTEM "file:///etc/passwd">', "TK006"),
        ('<?xml version="1.0" encoding="klingon"?>', "TK002"),
    ],
)
def test_the_doors_are_shut(before: str, code: str) -> None:
    assert [one.rule.code for one in _check(_corpus(_member("a", EMPTY), before=before))] == [code]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "iso-8859-5", "koi8-r", "iso-2022-jp"])
@pytest.mark.parametrize("line", ["\n", "\r\n", "\r", " "], ids=["LF", "CRLF", "CR", "one-line"])
def test_places_are_exact_in_every_encoding(encoding: str, line: str) -> None:
    declared = f'<?xml version="1.0" encoding="{encoding.removesuffix("-sig")}"?> '
    before = f"{declared}<!DOCTYPE teiCorpus [\n<!-- x -->]>"
    words = "x" if encoding == "iso-2022-jp" else "мир"
    text = _corpus(
        f"<!-- {words} -->", _member("a", EMPTY), f"<!-- {words}\n{words} --> ", _member("b", EMPTY), before=before
    )
    text = text.replace("\n", line)
    data = text.encode(encoding)
    found = _check(data)
    assert [one.rule.code for one in found] == ["TK404", "TK404"]
    at = -1
    for one in found:
        at = text.index("<p/>", at + 1)
        assert one.span
        start, end = one.span
        mark = {"utf-8-sig": 3, "utf-16": 2, "utf-32": 4}.get(encoding, 0)
        piece = text[:at].encode(
            {"utf-8-sig": "utf-8", "utf-16": "utf-16-le", "utf-32": "utf-32-le"}.get(encoding, encoding)
        )
        assert start.offset == mark + len(piece)
        before_it = text[:at].replace("\r\n", "\n").replace("\r", "\n")
        assert (start.line, start.column) == (before_it.count("\n") + 1, len(before_it) - before_it.rfind("\n"))
        assert end.column == start.column + 4


def test_a_member_that_is_too_large_is_said_to_be(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tei_kit.read.members._CHUNK", 512)
    settings = Settings(largest_member=4000)
    text = _corpus(_member("a", EMPTY), _member("b", BODY.format(f' n="{"x" * 9000}"')), _member("c"))
    found = _check(text, settings)
    assert [one.rule.code for one in found] == ["TK404", "TK008"]
    assert found[1].span
    assert text.encode()[found[1].span.start.offset :].startswith(b'\n<TEI xml:id="b"')
    assert "more than 4,000 bytes" in found[1].message


def test_a_fix_is_made_in_the_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "x.xml"
    file.write_text(_corpus(_member("a"), _member("b", BODY.format(' corresp="b"'))), encoding="utf-8")
    assert main(["check", "--fix", "-q", str(file)]) == 0, capsys.readouterr()
    assert file.read_text(encoding="utf-8") == _corpus(_member("a"), _member("b", BODY.format(' corresp="#b"')))


def test_a_large_corpus_is_checked_as_a_small_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    members = [_member(name, EMPTY) for name in ("a", "b", "c")]
    for name in ("x", "y"):
        text = _corpus(*members).replace(
            '<teiCorpus xmlns="http://www.tei-c.org/ns/1.0" xml:id="x"',
            "<teiCorpus" + f' xmlns="http://www.tei-c.org/ns/1.0" xml:id="{name}"',
        )
        (tmp_path / f"{name}.xml").write_text(text, encoding="utf-8")
    (tmp_path / "m.xml").write_text("<TEI/>", encoding="utf-8")
    (tmp_path / "tei-kit.toml").write_text('[check]\nbaseline = "known.json"\n', encoding="utf-8")
    said = []
    for large in (1 << 30, 0):
        monkeypatch.setattr(session, "LARGE", large)
        for form in ("full", "concise", "json", "sarif", "github", "junit"):
            assert main(["check", "--output-format", form, "--no-cache", str(tmp_path)]) == 1
            said.append(capsys.readouterr().out)
    assert said[:6] == said[6:]
    assert len(said[2].splitlines()) == 7
    assert json.loads(said[3])["runs"][0]["results"]
    main(["check", "--update-baseline", str(tmp_path)])
    capsys.readouterr()
    assert main(["check", str(tmp_path)]) == 0, capsys.readouterr().out


def test_a_corpus_of_another_grammar_is_not_ours(tmp_path: Path) -> None:
    (tmp_path / "other.rng").write_text(
        '<element name="x" xmlns="http://relaxng.org/ns/structure/1.0"><text/></element>'
    )
    for before, takes in (("", True), ('<?xml-model href="other.rng"?>', False), ('<?xml-model href="my.sch"?>', True)):
        data = _corpus(_member("a"), before=before).encode()
        assert stream.takes(data, str(tmp_path / "x.xml"), Settings()) is takes
