"""What is found out about a transcript: who, where, when, and how it is said in one line."""

import json
from pathlib import Path
from typing import Any

import pytest
from sample import person, tei, turn

from tei_kit import resources
from tei_kit.engines import saxon
from tei_kit.transform.run import transform

REGISTER = tei(people=person("Kassym-Jomart", "Tokayev", "per.tokayev"))


def csl(data: bytes, **parameters: saxon.Parameter) -> dict[str, Any]:
    [item] = json.loads(transform(data, "csl-json", parameters=parameters).text)
    return dict(item)


@pytest.fixture(scope="session")
def say(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The suggested citation of a document."""
    driver = tmp_path_factory.mktemp("driver") / "sentence.xsl"
    driver.write_text("""<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
        xmlns:cite="urn:tei-kit:cite" xmlns:tei="http://www.tei-c.org/ns/1.0">
      <xsl:import href="tei-kit:cite/sentence.xsl"/><xsl:import href="tei-kit:cite/parameters.xsl"/>
      <xsl:output method="text"/>
      <xsl:template match="/"><xsl:value-of select="cite:sentence(cite:work(tei:TEI, $edition-title, $persons))"/></xsl:template>
    </xsl:stylesheet>""")
    return lambda data, **parameters: saxon.transform(driver, data, parameters)


def test_authors_stand_in_the_order_of_their_first_turns() -> None:
    people = person("Ann", "Bee", "per.b") + person("Cy", "Dee", "per.d") + person("Not", "Heard", "per.n")
    data = tei(people=people, turns=turn("#per.d") + turn("#per.b #per.d") + turn("#per.b"))
    assert [author["family"] for author in csl(data)["author"]] == ["Dee", "Bee"]


def test_nobody_unnamed_is_an_author() -> None:
    people = '<personGrp xml:id="grp.press"><p>Journalists</p></personGrp>' + person("Ann", "Bee", "per.b")
    data = tei(
        people=people, turns=turn("#grp.press") + turn("#per.nobody") + turn("#per.b") + turn("../other.xml#per.b")
    )
    assert [author["family"] for author in csl(data)["author"]] == ["Bee"]


def test_an_interpreter_is_a_translator() -> None:
    people = person("Ann", "Bee", "per.b") + person("Ina", "Terp", "per.i")
    data = tei(people=people, turns=turn("#per.b") + turn("#per.i", ' ana="#interpreter"'))
    item = csl(data)
    assert [name["family"] for name in item["author"]] == ["Bee"]
    assert [name["family"] for name in item["translator"]] == ["Terp"]


def test_utterances_are_turns() -> None:
    data = tei(people=person("Ann", "Bee", "per.b"), turns='<u who="#per.b">Words.</u>')
    assert csl(data)["author"] == [{"family": "Bee", "given": "Ann"}]


def test_a_document_without_turns_has_its_titles_author() -> None:
    data = tei(statement="<author><persName>Ann Bee</persName></author>")
    assert csl(data)["author"] == [{"family": "Bee", "given": "Ann"}]


def test_responsibilities() -> None:
    statement = (
        '<editor><persName>Ed Itor</persName></editor><editor role="translator"><persName>Tra Nslator</persName></editor>'
        "<respStmt><resp>translated by</resp><orgName>Language Service</orgName></respStmt>"
        "<respStmt><resp>encoding</resp><persName>En Coder</persName></respStmt>"
        "<respStmt><resp>transcribed and edited by</resp><persName>Eda Tor</persName></respStmt>"
    )
    item = csl(tei(statement=statement))
    assert item["editor"] == [{"family": "Itor", "given": "Ed"}, {"family": "Tor", "given": "Eda"}]
    assert item["translator"] == [{"family": "Nslator", "given": "Tra"}, {"literal": "Language Service"}]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("<persName>Vladimir Putin</persName>", {"family": "Putin", "given": "Vladimir"}),
        ("<persName>Kassym-Jomart Tokayev</persName>", {"family": "Tokayev", "given": "Kassym-Jomart"}),
        ("<persName>Владимир Путин</persName>", {"family": "Путин", "given": "Владимир"}),
        ("<persName>Siobhán O’Brien</persName>", {"family": "O’Brien", "given": "Siobhán"}),
        ("<persName>Jean Paul Sartre</persName>", {"literal": "Jean Paul Sartre"}),
        ("<persName>Ludwig van Beethoven</persName>", {"literal": "Ludwig van Beethoven"}),
        ("<persName>Madonna</persName>", {"literal": "Madonna"}),
        ("<persName>Elizabeth II</persName>", {"literal": "Elizabeth II"}),
        ("<persName><forename>Elizabeth</forename> <genName>II</genName></persName>", {"literal": "Elizabeth II"}),
        ("<persName>ناصر المرجان</persName>", {"literal": "ناصر المرجان"}),
        ("<persName>the chairman</persName>", {"literal": "the chairman"}),
        ('<persName xml:lang="hu">Nagy Imre</persName>', {"literal": "Nagy Imre"}),
        ('<persName xml:lang="zh-Latn">Xi Jinping</persName>', {"literal": "Xi Jinping"}),
        (
            "<persName><forename>Ludwig</forename> <nameLink>van</nameLink> <surname>Beethoven</surname></persName>",
            {"family": "Beethoven", "given": "Ludwig", "non-dropping-particle": "van"},
        ),
        (
            "<persName><forename>Martin</forename> <forename>Luther</forename> <surname>King</surname> <genName>Jr.</genName></persName>",
            {"family": "King", "given": "Martin Luther", "suffix": "Jr."},
        ),
        (
            "<persName><roleName>Dr</roleName> <forename>Ann</forename> <surname>Bee</surname><note>sic</note></persName>",
            {"family": "Bee", "given": "Ann"},
        ),
        ("<persName>A B C</persName><persName><surname>Cee</surname></persName>", {"family": "Cee"}),
    ],
)
def test_names(name: str, expected: dict[str, str]) -> None:
    data = tei(people=f'<person xml:id="per.a">{name}</person>', turns=turn("#per.a"))
    assert csl(data)["author"] == [expected]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("<persName><forename>Ann</forename> <surname>Bee</surname></persName>", ("Bee, Ann", "Bee, Ann")),
        ("<persName>Madonna</persName>", ("Madonna", "Madonna")),
        # Zotero and others divide "Jean Paul Sartre" at its last space, unless a comma ends it.
        ("<persName>Jean Paul Sartre</persName>", ("Jean Paul Sartre,", "Jean Paul Sartre,")),
        ("<persName><surname>Al Saud</surname></persName>", ("Al Saud,", "Al Saud,")),
        # Zotero takes two names with spaces around a comma for two people, unless there is a semicolon.
        (
            "<persName><forename>Anna Maria</forename> <nameLink>van der</nameLink> <surname>Berg</surname></persName>",
            ("van der Berg, Anna Maria", "van der Berg, Anna Maria;"),
        ),
    ],
)
def test_names_for_programs_that_divide_them(name: str, expected: tuple[str, str]) -> None:
    data = tei(people=f'<person xml:id="per.a">{name}</person>', turns=turn("#per.a"))
    assert f"\r\nAU  - {expected[0]}\r\n" in transform(data, "ris").text
    assert f'<meta name="citation_author" content="{expected[1]}">' in transform(data, "meta-tags").text


def test_the_register_knows_the_parts_of_a_name() -> None:
    someone = '<person xml:id="per.t" sameAs="../registers/persons.xml#per.tokayev"><persName>Tokayev K. K.</persName></person>'
    data = tei(people=someone, turns=turn("#per.t"))
    assert csl(data)["author"] == [{"literal": "Tokayev K. K."}]
    assert csl(data, persons=REGISTER)["author"] == [{"family": "Tokayev", "given": "Kassym-Jomart"}]


def test_a_turn_may_point_into_the_register() -> None:
    data = tei(turns=turn("../registers/persons.xml#per.tokayev"))
    assert "author" not in csl(data)
    assert csl(data, persons=REGISTER)["author"] == [{"family": "Tokayev", "given": "Kassym-Jomart"}]


PLACE = (
    "<settingDesc><listPlace><place xml:id='pl.a'><placeName>Quay Hall</placeName><settlement>Port Ansel</settlement>"
    "<country key='XM'>Merrow</country></place></listPlace>{}</settingDesc>"
)


@pytest.mark.parametrize(
    ("setting", "event", "expected"),
    [
        (
            "<setting><placeName ref='#pl.a'>Quay Hall, Port Ansel</placeName></setting>",
            "",
            "Quay Hall, Port Ansel, Merrow",
        ),
        ("<setting><placeName>the old quay</placeName></setting>", "", "the old quay"),
        ("", "<listEvent><event where='#pl.a'/></listEvent>", "Quay Hall, Port Ansel, Merrow"),
        ("", "<listEvent><event where='#pl.none'/></listEvent>", None),
        ("", "", None),
    ],
)
def test_the_place(setting: str, event: str, expected: str | None) -> None:
    assert csl(tei(profile=PLACE.format(setting), stand_off=event)).get("event-place") == expected


@pytest.mark.parametrize(
    ("event", "expected"),
    [
        ("<event type='forum'><eventName>Harbour Forum</eventName></event>", "Harbour Forum"),
        ("<event type='meeting'><eventName>a TALK</eventName></event>", "Meeting"),
        ("<event type='press-conference'/>", "Press conference"),
        ("<event><label>Signing</label></event>", "Signing"),
        ("<event><eventName>A talk</eventName></event>", None),
    ],
)
def test_the_event_is_not_the_title_again(event: str, expected: str | None) -> None:
    assert csl(tei(stand_off=f"<listEvent>{event}</listEvent>")).get("event-title") == expected


def test_the_setting_dates_what_no_event_dates() -> None:
    data = tei(profile="<settingDesc><setting><date when='2031-05-14'/></setting></settingDesc>")
    assert csl(data)["event-date"] == {"date-parts": [[2031, 5, 14]]}


def test_the_sentence(say: Any) -> None:
    people = "".join(person(*name) for name in (("Ann", "Bee", "per.b"), ("Cy", "Dee", "per.d")))
    data = tei(
        "What now?",
        people=people,
        turns=turn("#per.b") + turn("#per.d"),
        publication="<publisher>Example Press</publisher><date when='2031-06-01'/><idno type='URI'>https://example.org/t</idno>",
        stand_off="<listEvent><event type='forum' when='2031-05-14'/></listEvent>",
    )
    assert say(data, **{"edition-title": "Talks"}) == (
        "Ann Bee and Cy Dee. “What now?” Transcript. Forum, 14 May 2031. Talks, Example Press, 1 June 2031. https://example.org/t"
    )


@pytest.mark.parametrize(
    ("count", "expected"),
    [(0, "“A talk.”"), (1, "A B0."), (3, "A B0, A B1 and A B2."), (4, "A B0 et al.")],
)
def test_the_sentence_names_few(say: Any, count: int, expected: str) -> None:
    people = "".join(person("A", f"B{number}", f"per.{number}") for number in range(count))
    data = tei(people=people, turns="".join(turn(f"#per.{number}") for number in range(count)))
    assert say(data).startswith(expected + " ")


def test_the_sentence_of_nothing(say: Any) -> None:
    assert say(b'<TEI xmlns="http://www.tei-c.org/ns/1.0"/>') == "Transcript."


def test_the_example_of_the_manual_runs(root: Path, tmp_path: Path) -> None:
    manual = (root / "docs" / "citation.md").read_text(encoding="utf-8")
    own = tmp_path / "my.xsl"
    own.write_text(manual.partition("```xml\n")[2].partition("```")[0], encoding="utf-8")
    data = tei("A talk", publication="<idno type='URI'>https://example.org/t</idno>")
    assert saxon.transform(own, data) == "A talk, https://example.org/t"


def test_every_module_compiles_alone() -> None:
    modules = sorted((resources.path("xslt") / "cite").glob("*.xsl"))
    assert len(modules) >= 8
    for module in modules:
        saxon._compiled(module)
