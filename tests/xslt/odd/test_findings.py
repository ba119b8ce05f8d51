"""What an ODD gets wrong is said, with its place; never silence."""

from pathlib import Path

import pytest
from odd_samples import element, write_odd

from tei_kit.model.errors import TeiKitError
from tei_kit.schema import compile_odd, compile_with_notes


def content(inside: str) -> str:
    return element("a", inside)


def attribute(inside: str) -> str:
    return element("a", "<empty/>", f"<attList>{inside}</attList>")


MACRO = '<macroSpec ident="m.{}" module="m"><content><macroRef key="m.{}"/></content></macroSpec>'
UNION = '<dataSpec ident="t" module="m"><content><alternate><dataRef name="date"/><dataRef name="time"/></alternate></content></dataSpec>'

ERRORS = {
    "unknown element": (content('<elementRef key="zz"/>'), 'elementRef key="zz": there is no such element'),
    "unknown class": (content('<classRef key="model.zz"/>'), "there is no such class"),
    "unknown macro": (content('<macroRef key="macro.zz"/>'), "there is no such macro"),
    "unknown data type": (attribute('<attDef ident="x"><datatype><dataRef key="zz"/></datatype></attDef>'), "there is no such data type"),
    "unknown membership": (element("a", more='<classes><memberOf key="att.zz"/></classes>'), 'memberOf key="att.zz"'),
    "unknown attribute of a class": (attribute('<attRef class="att.zz" name="x"/>'), "no such attribute in such a class"),
    "RELAX NG inside": (content('<rng:text xmlns:rng="http://relaxng.org/ns/structure/1.0"/>'), "rng:text does not belong in content; a content model is pure ODD"),
    "a negative count": (content('<elementRef key="a" minOccurs="-1"/>'), "minOccurs is a number"),
    "a count without measure": (content('<elementRef key="a" maxOccurs="1000000"/>'), "minOccurs is a number"),
    "most below least": (content('<elementRef key="a" minOccurs="3" maxOccurs="2"/>'), "is less than minOccurs"),
    "an unknown way to expand": ('<classSpec ident="model.x" type="model" module="m"/>' + content('<classRef key="model.x" expand="backwards"/>'), "no such way to expand"),
    "an empty closed list": (attribute('<attDef ident="x"><valList type="closed"/></attDef>'), "no value would be valid"),
    "a macro in a circle": (MACRO.format(1, 2) + MACRO.format(2, 1) + content('<macroRef key="m.1"/>'), "contains itself"),
    "a choice of types restricted": (UNION + attribute('<attDef ident="x"><datatype><dataRef key="t" restriction="2.*"/></datatype></attDef>'), "cannot be restricted"),
    "an element twice": (content("<empty/>") + content("<empty/>"), "is there twice"),
    "a specification in a specification": (element("a", more=element("b")), "elementSpec does not belong in elementSpec"),
    "a specification in prose": (element("a", more=f"<remarks>{element('b')}</remarks>"), "elementSpec does not belong in elementSpec"),
    "content twice": (element("a", more="<content/>"), "content is there twice in elementSpec"),
    "no name": ("<elementSpec><content/></elementSpec>", "elementSpec has no ident"),
    "a name that is none": (element("a b"), "is not a name in XML"),
    "a class of no kind": ('<classSpec ident="x"/>', "classSpec type is atts or model"),
    "a reference without a name": (content("<elementRef/>"), "elementRef has no key"),
    "a data type without a name": (content("<dataRef/>"), "dataRef has neither key nor name"),
    "no type of XML Schema": (content('<dataRef name="zz"/>'), "XML Schema has no such data type"),
    "no facet": (content('<dataRef name="date"><dataFacet name="zz" value="1"/></dataRef>'), "XML Schema has no such facet"),
    "no regular expression": (content('<dataRef name="token" restriction="[a"/>'), "is not a regular expression"),
    "a data type of elements": ('<dataSpec ident="d"><content><elementRef key="a"/></content></dataSpec>' + element("a"), "a data type holds values"),
    "no mode": (element("a", attributes='mode="zz"'), "a mode is add, change, delete or replace"),
    "an assertion without a test": ('<constraintSpec ident="x" scheme="schematron"><constraint><sch:assert/></constraint></constraintSpec>', "sch:assert has no test"),
    "a rule without a context": ('<constraintSpec ident="x" scheme="schematron"><constraint><sch:rule/></constraint></constraintSpec>', "sch:rule has no context"),
    "no root": (element("b"), "no document can begin"),
    "a change without a source": (content("<empty/>") + '<elementSpec ident="b" mode="change"/>', "the source has no b"),
}  # fmt: skip


@pytest.mark.parametrize("name", ERRORS)
def test_an_error_stops_with_its_place(name: str, tmp_path: Path) -> None:
    specifications, complaint = ERRORS[name]
    with pytest.raises(TeiKitError) as caught:
        compile_odd(write_odd(tmp_path, specifications))
    assert complaint in caught.value.what
    assert caught.value.what.startswith("my.odd:1:")


def test_all_errors_are_said_at_once(tmp_path: Path) -> None:
    with pytest.raises(TeiKitError) as caught:
        compile_odd(write_odd(tmp_path, content('<elementRef key="y"/>') + element("b", '<elementRef key="z"/>')))
    assert len(caught.value.what.splitlines()) == 2


def test_rules_in_another_language_are_left_out_and_that_is_said(tmp_path: Path) -> None:
    odd = write_odd(tmp_path, '<constraintSpec ident="x" scheme="prose"/>' + content("<empty/>"))
    assert "its scheme is prose" in compile_with_notes(odd).notes[0]


def test_an_empty_class_that_is_demanded_is_said(tmp_path: Path) -> None:
    empty = '<classSpec ident="model.x" type="model" module="m"/>'
    odd = write_odd(tmp_path, empty + content('<classRef key="model.x"/>'))
    assert "which has none in the schema" in compile_with_notes(odd).notes[0]
    odd = write_odd(tmp_path, empty + content('<classRef key="model.x" minOccurs="0"/>'))
    assert compile_with_notes(odd).notes == ()


def test_a_sound_odd_has_no_notes(tmp_path: Path) -> None:
    assert compile_with_notes(write_odd(tmp_path, content("<empty/>"))).notes == ()
