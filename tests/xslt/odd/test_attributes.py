"""Attributes: classes, changes, lists of values, choices."""

from pathlib import Path

import pytest
from lxml import etree
from odd_judges import Grammar
from odd_samples import element, write_odd

NAME = '<dataSpec ident="t.name" module="m"><content><dataRef name="token" restriction="[a-z]+"/></content></dataSpec>'
MANY = '<dataSpec ident="t.any" module="m"><content><alternate><dataRef name="integer"/><valList type="closed"><valItem ident="x"/></valList></alternate></content></dataSpec>'


def att(ident: str, inside: str = "", attributes: str = "") -> str:
    return f'<attDef ident="{ident}" {attributes}><desc>{ident}</desc>{inside}</attDef>'


def typed(key: str = "t.name", more: str = "") -> str:
    return f'<datatype {more}><dataRef key="{key}"/></datatype>'


def listed(kind: str, *names: str) -> str:
    return f'<valList type="{kind}">' + "".join(f'<valItem ident="{name}"/>' for name in names) + "</valList>"


CASES = [
    (att("x"), ["", 'x="any thing"'], ['y=""']),
    (att("x", typed()), ["", 'x="abc"', 'x=" abc "'], ['x="1"', 'x=""']),
    (att("x", typed(), 'usage="req"'), ['x="abc"'], ["", 'x="1"']),
    (att("x", typed(), 'usage="rec"'), ["", 'x="abc"'], ['x="1"']),
    (att("x", typed(more='maxOccurs="unbounded"')), ['x="a b"', 'x=" a "'], ['x=""', 'x="a 1"']),
    (att("x", typed(more='minOccurs="2" maxOccurs="3"')), ['x="a b"', 'x="a b c"'], ['x="a"', 'x="a b c d"']),
    (att("x", typed(more='minOccurs="0" maxOccurs="unbounded"')), ['x=""', 'x="a b"'], ['x="1"']),
    (att("x", typed() + listed("closed", "one", "two")), ['x="one"'], ['x="three"', 'x=""']),
    (att("x", typed() + listed("semi", "ONE")), ['x="ONE"', 'x="three"'], ['x="3"']),
    (att("x", typed() + listed("open", "one")), ['x="one"', 'x="three"'], ['x="3"']),
    (
        att("x", typed(more='maxOccurs="unbounded"') + listed("closed", "one", "two")),
        ['x="one two one"'],
        ['x="one three"', 'x=""'],
    ),
    (att("x", typed("t.any")), ['x="5"', 'x="x"'], ['x="y"']),
    (att("x", '<datatype><dataRef name="integer" restriction="[0-9]{2}"/></datatype>'), ['x="12"'], ['x="1"']),
    (att("x", '<datatype><dataRef key="t.name" restriction="..."/></datatype>'), ['x="abc"'], ['x="ab"', 'x="123"']),
    (att("xml:id", '<datatype><dataRef name="ID"/></datatype>'), ['xml:id="a"'], ['id="a"']),
    (f"<attList>{att('x', typed())}{att('y', typed())}</attList>", ['x="a" y="b"', 'y="b"'], ['z="c"']),
    (att("x", typed() + "<defaultVal>d</defaultVal>"), ["", 'x="abc"'], ['x="1"']),
]


@pytest.mark.parametrize(("attributes", "good", "bad"), CASES)
def test_an_attribute_means_the_same_in_both(attributes: str, good: list[str], bad: list[str], tmp_path: Path) -> None:
    accepts = Grammar(write_odd(tmp_path, NAME + MANY + element("a", "<empty/>", f"<attList>{attributes}</attList>")))
    for inside in good:
        assert accepts(f"<a {inside}/>"), inside
    for inside in bad:
        assert not accepts(f"<a {inside}/>"), inside


def classed(own: str = "", members: str = "att.one") -> str:
    """Classes att.one (x, y) in att.two (z); an element in some of them."""
    return (
        NAME
        + f'<classSpec ident="att.one" type="atts" module="m"><classes><memberOf key="att.two"/></classes><attList>{att("x", typed())}{att("y", typed())}</attList></classSpec>'
        + f'<classSpec ident="att.two" type="atts" module="m"><attList>{att("z", typed())}{att("x", typed())}</attList></classSpec>'
        + element(
            "a",
            "<empty/>",
            f"<classes>{''.join(f'<memberOf key={chr(34)}{m}{chr(34)}/>' for m in members.split())}</classes><attList>{own}</attList>",
        )
    )


def test_classes_give_their_attributes_and_those_above_them(tmp_path: Path) -> None:
    accepts = Grammar(write_odd(tmp_path, classed()))
    assert accepts('<a x="a" y="b" z="c"/>')
    assert not accepts('<a w="a"/>')


def test_an_element_deletes_an_inherited_attribute(tmp_path: Path) -> None:
    accepts = Grammar(write_odd(tmp_path, classed('<attDef ident="x" mode="delete"/>')))
    assert accepts('<a y="b" z="c"/>')
    assert not accepts('<a x="b"/>')


def test_an_element_changes_an_inherited_attribute_and_keeps_the_rest_of_it(tmp_path: Path) -> None:
    accepts = Grammar(write_odd(tmp_path, classed('<attDef ident="x" mode="change" usage="req"/>')))
    assert not accepts('<a y="b"/>')
    assert not accepts('<a x="1"/>')
    assert accepts('<a x="b" z="c"/>')


def test_an_element_replaces_an_inherited_attribute(tmp_path: Path) -> None:
    own = f'<attDef ident="x" mode="replace">{listed("closed", "1")}</attDef>'
    accepts = Grammar(write_odd(tmp_path, classed(own)))
    assert accepts('<a x="1" y="b"/>')
    assert not accepts('<a x="b"/>')


def test_a_value_list_is_put_on_an_inherited_attribute(tmp_path: Path) -> None:
    own = f'<attDef ident="x" mode="change">{listed("closed", "only")}</attDef>'
    accepts = Grammar(write_odd(tmp_path, classed(own)))
    assert accepts('<a x="only"/>')
    assert not accepts('<a x="other"/>')


def test_one_attribute_of_a_class_can_be_taken_alone(tmp_path: Path) -> None:
    for reference in ('<attRef class="att.one" name="y"/>', '<attRef key="att.one.attribute.y"/>'):
        accepts = Grammar(write_odd(tmp_path, classed(reference, members="")))
        assert accepts('<a y="b"/>')
        assert not accepts('<a x="b"/>')
        assert not accepts('<a y="1"/>')


def test_a_choice_of_attributes_is_exact_in_relax_ng_and_wider_in_xsd_which_is_said(tmp_path: Path) -> None:
    group = f"<attList>{att('y', attributes='usage=' + chr(34) + 'req' + chr(34))}{att('z')}</attList>"
    choice = f'<attList org="choice">{att("x", attributes="usage=" + chr(34) + "req" + chr(34))}{group}</attList>'
    grammar = Grammar(write_odd(tmp_path, element("a", "<empty/>", f"<attList>{choice}</attList>")))
    for good in ('x=""', 'y=""', 'y="" z=""'):
        assert grammar.each(f"<a {good}/>") == (True, True)
    for bad in ("", 'z=""', 'x="" y=""'):
        assert grammar.each(f"<a {bad}/>") == (False, True)
    assert ["attributes to choose from" in note for note in grammar.compiled.notes] == [True]
    assert grammar.compiled.notes[0].startswith("my.odd:1:")


def test_an_attribute_of_another_namespace(tmp_path: Path) -> None:
    own = '<attDef ident="href" ns="urn:link" usage="req"><desc>x</desc></attDef>'
    grammar = Grammar(write_odd(tmp_path, element("a", "<empty/>", f"<attList>{own}</attList>")))
    assert grammar.each('<a l:href="x" xmlns:l="urn:link"/>') == (True, True)
    assert grammar.each("<a/>") == (False, True)
    assert "another namespace" in grammar.compiled.notes[0]


def test_a_default_is_told_to_editors(tmp_path: Path) -> None:
    own = att("x", typed() + "<defaultVal>d</defaultVal>")
    files = Grammar(write_odd(tmp_path, NAME + element("a", "<empty/>", f"<attList>{own}</attList>"))).compiled.files
    annotation = "{http://relaxng.org/ns/compatibility/annotations/1.0}defaultValue"
    assert etree.fromstring(files[".rng"]).find(".//{*}attribute").get(annotation) == "d"
    assert etree.fromstring(files[".xsd"]).find(".//{*}attribute").get("default") == "d"
