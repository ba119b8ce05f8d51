"""Chained ODDs: choosing from a source, changing it, deleting from it."""

import sys
from pathlib import Path

import pytest
from lxml import etree

from tei_kit.model.errors import TeiKitError
from tei_kit.schema import compile_odd, compile_with_notes

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "xslt" / "odd"))

from odd_judges import Grammar
from odd_samples import HEAD, TAIL, element, write_odd

TYPE = '<attDef ident="type" usage="opt"><desc>kind</desc><valList type="closed">{}</valList></attDef>'
ITEMS = '<valItem ident="one"><desc>1</desc></valItem><valItem ident="two"><desc>2</desc></valItem>'
RULE = (
    '<constraintSpec ident="{}" scheme="schematron"><constraint><sch:rule context="tei:a"><sch:assert test="{}">{}'
    "</sch:assert></sch:rule></constraint></constraintSpec>"
)
BASE = (
    '<classSpec ident="model.x" type="model" module="core"><desc>x</desc></classSpec>'
    '<classSpec ident="att.x" type="atts" module="core"><attList><attDef ident="n"><desc>n</desc></attDef>'
    '<attDef ident="m"><desc>m</desc></attDef></attList></classSpec>'
    + element("a", '<alternate minOccurs="0" maxOccurs="unbounded"><classRef key="model.x"/></alternate>')
    + element(
        "b",
        "<textNode/>",
        f'<classes><memberOf key="model.x"/><memberOf key="att.x"/></classes><attList>{TYPE.format(ITEMS)}</attList>',
    ).replace('module="m"', 'module="core"')
    + element("c", "<textNode/>", '<classes><memberOf key="model.x"/></classes>').replace('"m"', '"extra"')
    + RULE.format("R1", "b", "no b")
)


def chained(folder: Path, specifications: str, base: str = BASE) -> Grammar:
    write_odd(folder, base, name="base.odd")
    return Grammar(write_odd(folder, specifications, 'source="base.odd"'))


def test_nothing_said_takes_everything(tmp_path: Path) -> None:
    accepts = chained(tmp_path, "")
    assert accepts('<a><b type="one" n="1">x</b><c/></a>')
    assert b'id="R1"' in accepts.compiled.files[".sch"]


def test_a_deleted_element_is_gone_from_every_content(tmp_path: Path) -> None:
    accepts = chained(tmp_path, '<elementSpec ident="c" mode="delete"/>')
    assert accepts("<a><b/></a>")
    assert not accepts("<a><c/></a>")


def test_a_changed_element_keeps_what_the_change_does_not_say(tmp_path: Path) -> None:
    accepts = chained(tmp_path, '<elementSpec ident="b" mode="change"><content><empty/></content></elementSpec>')
    assert accepts('<a><b type="one" n="1"/></a>')
    assert not accepts("<a><b>x</b></a>")


@pytest.mark.parametrize(
    ("values", "good", "bad"),
    [
        ('<valList mode="change"><valItem ident="two" mode="delete"/></valList>', ["one"], ["two"]),
        ('<valList mode="change"><valItem ident="six" mode="add"/></valList>', ["one", "two", "six"], ["ten"]),
        ('<valList type="closed" mode="add"><valItem ident="six"/></valList>', ["six"], ["one"]),
        ('<valList type="closed" mode="replace"><valItem ident="six"/></valList>', ["six"], ["one"]),
        ('<valList type="closed"><valItem ident="six"/></valList>', ["six"], ["one"]),
        ('<valList type="open" mode="change"/>', ["one", "ten"], []),
    ],
)
def test_a_list_of_values_is_changed(values: str, good: list[str], bad: list[str], tmp_path: Path) -> None:
    change = f'<attDef ident="type" mode="change">{values}</attDef>'
    accepts = chained(tmp_path, f'<elementSpec ident="b" mode="change"><attList>{change}</attList></elementSpec>')
    for value in good:
        assert accepts(f'<a><b type="{value}"/></a>'), value
    for value in bad:
        assert not accepts(f'<a><b type="{value}"/></a>'), value


def test_attributes_are_deleted_made_required_and_added(tmp_path: Path) -> None:
    attributes = (
        '<attDef ident="type" mode="change" usage="req"/><attDef ident="n" mode="delete"/>'
        '<attDef ident="new" mode="add"><desc>new</desc></attDef>'
    )
    accepts = chained(tmp_path, f'<elementSpec ident="b" mode="change"><attList>{attributes}</attList></elementSpec>')
    assert accepts('<a><b type="one" m="1" new="2"/></a>')
    assert not accepts("<a><b/></a>")
    assert not accepts('<a><b type="one" n="1"/></a>')


def test_a_class_loses_an_attribute_everywhere(tmp_path: Path) -> None:
    change = '<attList><attDef ident="n" mode="delete"/></attList>'
    accepts = chained(tmp_path, f'<classSpec ident="att.x" type="atts" mode="change">{change}</classSpec>')
    assert accepts('<a><b m="1"/></a>')
    assert not accepts('<a><b n="1"/></a>')


def test_a_deleted_class_takes_its_attributes_along(tmp_path: Path) -> None:
    accepts = chained(tmp_path, '<classSpec ident="att.x" type="atts" mode="delete"/>')
    assert accepts("<a><b/></a>")
    assert not accepts('<a><b n="1"/></a>')


def test_memberships_are_added_and_deleted(tmp_path: Path) -> None:
    new = element("d", "<empty/>", '<classes><memberOf key="model.x"/></classes>', 'mode="add"')
    leave = '<classes mode="change"><memberOf key="model.x" mode="delete"/></classes>'
    accepts = chained(tmp_path, f'{new}<elementSpec ident="c" mode="change">{leave}</elementSpec>')
    assert accepts("<a><d/><b/></a>")
    assert not accepts("<a><c/></a>")


def test_rules_are_added_replaced_and_deleted(tmp_path: Path) -> None:
    added = chained(tmp_path, RULE.format("R2", "c", "no c")).compiled.files[".sch"]
    assert [p.get("id") for p in etree.fromstring(added).iter("{*}pattern")] == ["R1", "R2"]
    replaced = chained(tmp_path, RULE.format("R1", "c", "no c").replace("scheme", 'mode="replace" scheme', 1))
    assert [a.get("test") for a in etree.fromstring(replaced.compiled.files[".sch"]).iter("{*}assert")] == ["c"]
    deleted = chained(tmp_path, '<constraintSpec ident="R1" mode="delete"/>').compiled.files[".sch"]
    assert list(etree.fromstring(deleted).iter("{*}pattern")) == []


def test_modules_are_chosen_and_single_elements(tmp_path: Path) -> None:
    accepts = chained(tmp_path, '<moduleRef key="core" except="zz b"/>'.replace("zz ", "") + '<elementRef key="a"/>')
    assert accepts("<a/>")
    assert not accepts("<a><b/></a>")
    assert not accepts("<a><c/></a>")
    accepts = chained(tmp_path, '<moduleRef key="core" include="b"/><moduleRef key="m"/><moduleRef key="extra"/>')
    assert accepts('<a><b n="1"/><c/></a>')


def test_a_chain_of_three(tmp_path: Path) -> None:
    write_odd(tmp_path, BASE, name="base.odd")
    write_odd(tmp_path, '<elementSpec ident="c" mode="delete"/>', 'source="base.odd"', name="middle.odd")
    accepts = Grammar(write_odd(tmp_path, '<elementSpec ident="b" mode="delete"/>', 'source="middle.odd" start="a"'))
    assert accepts("<a/>")
    assert not accepts("<a><b/></a>")
    assert not accepts("<a><c/></a>")


def test_the_teis_own_source_is_taken_from_where_the_user_has_it(tmp_path: Path) -> None:
    source = tmp_path / "p5subset.xml"
    specifications = BASE.replace("<content><textNode/></content>", "<content><textNode/></content>")
    source.write_text(f"{HEAD}<div><p>Prose.</p>{specifications}</div>{TAIL}", encoding="utf-8")
    odd = write_odd(tmp_path, '<moduleRef key="m"/><moduleRef key="core"/>')
    accepts = Grammar(odd, source)
    assert accepts("<a><b/></a>")
    assert not accepts("<a><c/></a>")


def test_our_own_schema_is_narrowed(tmp_path: Path, root: Path) -> None:
    change = (
        '<elementSpec ident="event" mode="change"><attList><attDef ident="type" mode="change"><valList mode="change">'
        '<valItem ident="hearing" mode="add"><desc>a hearing</desc></valItem><valItem ident="visit" mode="delete"/>'
        "</valList></attDef></attList></elementSpec>"
        '<elementSpec ident="vocal" mode="delete"/>' + RULE.format("MY1", "tei:b", "mine")
    )
    accepts = Grammar(write_odd(tmp_path, change, 'source="event.odd"'))
    assert accepts.compiled.notes == ()
    text = (root / "corpus/transcripts/event-2019-11-07-omsk-meeting.xml").read_bytes()
    document = text.decode().partition("?>")[2]
    assert accepts(document)
    assert accepts(document.replace('type="meeting"', 'type="hearing"'))
    assert not accepts(document.replace('type="meeting"', 'type="visit"'))
    assert not accepts(document.replace("<p xml:id", "<vocal/><p xml:id", 1))
    assert b'id="MY1"' in accepts.compiled.files[".sch"]
    assert b"tei:a" in accepts.compiled.files[".sch.xsl"]


@pytest.mark.parametrize(
    ("specifications", "complaint"),
    [
        ('<elementSpec ident="zz" mode="change"/>', "the source has no zz to change"),
        ('<elementSpec ident="zz" mode="delete"/>', "the source has no zz to delete"),
        ('<moduleRef key="zz"/>', "not in the source"),
        ('<moduleRef key="core" include="b zz"/>', "not in the source"),
        (element("b"), "is there twice"),
        ('<elementSpec ident="a" mode="change"><content><elementRef key="c"/></content></elementSpec><elementSpec ident="c" mode="delete"/>', "a demands c"),
        ('<elementSpec ident="b" mode="change"><attList><attDef ident="zz" mode="delete"/></attList></elementSpec>', "b has no such attribute"),
    ],
)  # fmt: skip
def test_a_change_that_cannot_be_made_is_reported_where_it_stands(
    specifications: str, complaint: str, tmp_path: Path
) -> None:
    with pytest.raises(TeiKitError) as caught:
        chained(tmp_path, specifications)
    assert complaint in caught.value.what
    assert "my.odd:1:" in caught.value.what


def test_an_odd_that_is_its_own_source_is_refused(tmp_path: Path) -> None:
    write_odd(tmp_path, "", 'source="my.odd"', name="other.odd")
    with pytest.raises(TeiKitError, match="its own source"):
        compile_with_notes(write_odd(tmp_path, "", 'source="other.odd"'))


def test_a_source_that_is_not_there_is_said(tmp_path: Path) -> None:
    for source in ("missing.odd", "https://example.org/x.odd", "tei:current"):
        with pytest.raises(TeiKitError, match="there is no such file"):
            compile_with_notes(write_odd(tmp_path, "", f'source="{source}"'))


def test_choosing_without_a_source_is_refused(tmp_path: Path) -> None:
    with pytest.raises(TeiKitError, match="--tei-source"):
        compile_with_notes(write_odd(tmp_path, '<moduleRef key="tei"/>' + element("a")))


def test_the_odd_of_the_guide_compiles(root: Path, tmp_path: Path) -> None:
    guide = (root / "docs" / "schema.md").read_text(encoding="utf-8")
    odd = tmp_path / "our-events.odd"
    odd.write_text(guide.partition("```xml\n")[2].partition("```")[0], encoding="utf-8")
    made = compile_odd(odd)
    assert b"hearing" in made[".rng"]
    assert b'"pubPlace"' not in made[".rng"]
