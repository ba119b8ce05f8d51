"""Content models: each construct of a pure ODD, in both grammars."""

from pathlib import Path

import pytest
from lxml import etree
from odd_judges import Grammar
from odd_samples import element, write_odd

LEAVES = "".join(element(name, "<empty/>", '<classes><memberOf key="model.x"/></classes>') for name in "bcd")
CLASS = '<classSpec ident="model.x" type="model" module="m"><desc>x</desc></classSpec>'
MACRO = '<macroSpec ident="macro.x" module="m"><content><alternate><elementRef key="b"/><elementRef key="c"/></alternate></content></macroSpec>'


def times(least: str, most: str) -> str:
    return f'minOccurs="{least}" maxOccurs="{most}"'


CASES = [
    ("<empty/>", ["", " ", "<!--x-->"], ["<b/>", "x"]),
    ("<textNode/>", ["", "x"], ["<b/>"]),
    ('<elementRef key="b"/>', ["<b/>", " <b/> "], ["", "<b/><b/>", "<c/>", "x<b/>"]),
    (f'<elementRef key="b" {times("2", "3")}/>', ["<b/>" * 2, "<b/>" * 3], ["<b/>", "<b/>" * 4]),
    (f'<elementRef key="b" {times("2", "unbounded")}/>', ["<b/>" * 2, "<b/>" * 9], ["<b/>"]),
    (f'<elementRef key="b" {times("1", "200")}/>', ["<b/>", "<b/>" * 200], ["", "<b/>" * 201]),
    (f'<elementRef key="b" {times("200", "200")}/>', ["<b/>" * 200], ["<b/>" * 199, "<b/>" * 201]),
    (f'<elementRef key="b" {times("3", "5")}/>', ["<b/>" * 3, "<b/>" * 5], ["<b/>" * 2, "<b/>" * 6]),
    (f'<elementRef key="b" {times("0", "0")}/>', [""], ["<b/>"]),
    (f'<elementRef key="b" {times("0", "2")}/>', ["", "<b/>" * 2], ["<b/>" * 3]),
    ('<sequence><elementRef key="b"/><elementRef key="c"/></sequence>', ["<b/><c/>"], ["<c/><b/>", "<b/>", ""]),
    (
        f'<sequence {times("0", "unbounded")}><elementRef key="b"/><elementRef key="c"/></sequence>',
        ["", "<b/><c/><b/><c/>"],
        ["<b/><c/><b/>"],
    ),
    ('<alternate><elementRef key="b"/><elementRef key="c"/></alternate>', ["<b/>", "<c/>"], ["", "<b/><c/>", "<d/>"]),
    ('<alternate><elementRef key="b"/><empty/></alternate>', ["", "<b/>"], ["<c/>", "<b/><b/>"]),
    (
        f'<alternate {times("0", "unbounded")}><textNode/><classRef key="model.x"/></alternate>',
        ["", "x<b/>y<c/><d/>"],
        ["<a/>"],
    ),
    (
        f'<alternate {times("0", "unbounded")}><elementRef key="b" {times("1", "unbounded")}/><elementRef key="c"/></alternate>',
        ["", "<b/><b/><c/><b/>"],
        ["<d/>", "x"],
    ),
    ('<classRef key="model.x"/>', ["<b/>", "<d/>"], ["", "<b/><c/>"]),
    ('<classRef key="model.x" include="b c"/>', ["<b/>", "<c/>"], ["<d/>"]),
    ('<classRef key="model.x" except="b"/>', ["<c/>", "<d/>"], ["<b/>"]),
    ('<classRef key="model.x" expand="sequence"/>', ["<b/><c/><d/>"], ["<b/><c/>", "<c/><b/><d/>"]),
    ('<classRef key="model.x" expand="sequenceOptional"/>', ["", "<b/><d/>"], ["<d/><b/>", "<b/><b/>"]),
    ('<classRef key="model.x" expand="sequenceRepeatable"/>', ["<b/><b/><c/><d/>"], ["<b/><c/>"]),
    (
        '<classRef key="model.x" expand="sequenceOptionalRepeatable" except="c"/>',
        ["", "<b/><b/><d/>"],
        ["<d/><b/>", "<c/>"],
    ),
    (f'<macroRef key="macro.x" {times("1", "2")}/>', ["<b/>", "<b/><c/>"], ["", "<d/>", "<b/><b/><b/>"]),
    ('<dataRef name="integer"/>', ["5", " 5 "], ["", "x", "<b/>"]),
    ('<dataRef name="token" restriction="[a-c]+"/>', ["abc"], ["abd", ""]),
    (
        '<dataRef name="integer"><dataFacet name="minInclusive" value="3"/><dataFacet name="maxInclusive" value="5"/></dataRef>',
        ["3", "5"],
        ["2", "6"],
    ),
    ('<valList type="closed"><valItem ident="x"/><valItem ident="y z"/></valList>', ["x", " y  z "], ["", "z"]),
    ('<valList type="open"><valItem ident="x"/></valList>', ["x", "anything"], ["<b/>"]),
    (
        f'<alternate {times("0", "unbounded")}><classRef key="model.x"/><elementRef key="b"/><macroRef key="macro.none"/></alternate>',
        ["<b/><c/><b/>"],
        ["x"],
    ),
]


@pytest.mark.parametrize(("content", "good", "bad"), CASES)
def test_a_content_model_means_the_same_in_both(content: str, good: list[str], bad: list[str], tmp_path: Path) -> None:
    none = '<macroSpec ident="macro.none" module="m"><content><empty/></content></macroSpec>'
    accepts = Grammar(write_odd(tmp_path, CLASS + MACRO + none + LEAVES + element("a", content)))
    for inside in good:
        assert accepts(f"<a>{inside}</a>"), inside
    for inside in bad:
        assert not accepts(f"<a>{inside}</a>"), inside


def test_any_order_is_exact_in_relax_ng_and_wider_in_xsd_which_is_said(tmp_path: Path) -> None:
    content = '<sequence preserveOrder="false"><elementRef key="b"/><elementRef key="c"/></sequence>'
    grammar = Grammar(write_odd(tmp_path, CLASS + LEAVES + element("a", content)))
    assert grammar.each("<a><c/><b/></a>") == (True, True)
    assert grammar.each("<a><c/></a>") == (False, True)
    assert ["a sequence in any order" in note for note in grammar.compiled.notes] == [True]


def test_text_at_one_place_is_exact_in_relax_ng_and_wider_in_xsd_which_is_said(tmp_path: Path) -> None:
    content = '<sequence><textNode/><elementRef key="b"/></sequence>'
    grammar = Grammar(write_odd(tmp_path, CLASS + LEAVES + element("a", content)))
    assert grammar.each("<a>x<b/></a>") == (True, True)
    assert grammar.each("<a>x<b/>y</a>") == (False, True)
    assert "text may stand anywhere" in grammar.compiled.notes[0]


def test_any_element_allows_what_it_requires(tmp_path: Path) -> None:
    content = f'<anyElement require="urn:x" {times("0", "unbounded")}/>'
    accepts = Grammar(write_odd(tmp_path, element("a", content)))
    assert accepts('<a><x xmlns="urn:x" y="z">text<deep xmlns="urn:x"/></x></a>')
    assert not accepts('<a><x xmlns="urn:other"/></a>')


def test_any_element_leaves_out_what_it_excepts(tmp_path: Path) -> None:
    content = '<anyElement except="http://www.tei-c.org/ns/1.0 other"/>'
    grammar = Grammar(write_odd(tmp_path, element("a", content)))
    assert grammar.each('<a><x xmlns="urn:x"/></a>') == (True, True)
    assert grammar.each("<a><a/></a>")[0] is False
    assert "exceptions of anyElement" in grammar.compiled.notes[0]


def test_what_xsd_cannot_decide_leaves_it_out_and_says_so(tmp_path: Path) -> None:
    content = (
        '<sequence><elementRef key="b" minOccurs="0"/><alternate><elementRef key="b"/>'
        "<elementRef key='c'/></alternate></sequence>"
    )
    grammar = Grammar(write_odd(tmp_path, CLASS + LEAVES + element("a", content)))
    assert grammar.each("<a><b/></a>") == (True, None)
    assert ".xsd" not in grammar.compiled.files
    assert "no XSD" in grammar.compiled.notes[-1]


def test_an_element_of_another_namespace_is_let_through_in_xsd(tmp_path: Path) -> None:
    other = element("svg", "<empty/>", attributes='ns="urn:svg"')
    grammar = Grammar(write_odd(tmp_path, other + element("a", '<elementRef key="svg"/>')))
    assert grammar.each('<a><svg xmlns="urn:svg"/></a>') == (True, True)
    assert grammar.each('<a><svg xmlns="urn:svg">x</svg></a>') == (False, True)
    assert "another namespace" in grammar.compiled.notes[0]


def test_alternative_names_are_the_names_in_documents(tmp_path: Path) -> None:
    renamed = '<elementSpec ident="b" module="m"><altIdent>bee</altIdent><content><empty/></content></elementSpec>'
    accepts = Grammar(write_odd(tmp_path, renamed + element("a", '<elementRef key="b"/>')))
    assert accepts("<a><bee/></a>")
    assert not accepts("<a><b/></a>")


def test_only_the_roots_begin_a_document(tmp_path: Path) -> None:
    accepts = Grammar(write_odd(tmp_path, element("a", "<empty/>") + element("b") + element("c"), 'start="a b"'))
    assert accepts("<a/>")
    assert accepts("<b/>")
    assert not accepts("<c/>")


def test_documentation_is_what_an_editor_shows(tmp_path: Path) -> None:
    more = (
        '<gloss xml:lang="de">Absatz</gloss><gloss xml:lang="en">thing</gloss><desc xml:lang="en">It is\n  so.</desc>'
    )
    odd = write_odd(tmp_path, f'<elementSpec ident="a" module="m">{more}<content><empty/></content></elementSpec>')
    grammar = etree.fromstring(Grammar(odd).compiled.files[".rng"])
    assert grammar.findtext(".//{*}element/{*}documentation") == "(thing) It is so."
