"""The Schematron compiler, by what compiled schemas find in small documents (ISO/IEC 19757-3)."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tei_kit.check.schematron import SchematronFinding, compile_probe, compile_schematron, findings
from tei_kit.engines import libxml, saxon
from tei_kit.model.errors import TeiKitError

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "schema" / "python"))

from probing import answer, rules, tree

Check = Callable[..., list[SchematronFinding]]

SCHEMA = (
    '<schema xmlns="http://purl.oclc.org/dsdl/schematron" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" '
    'xmlns:sqf="http://www.schematron-quickfix.com/validator/process" queryBinding="xslt3"{attributes}>{content}</schema>'
)


@pytest.fixture
def check(tmp_path: Path) -> Check:
    """Compile a schema's content and run it over a document."""

    def run(content: str, document: str, attributes: str = "", **options: Any) -> list[SchematronFinding]:
        sch = SCHEMA.format(attributes=attributes, content=content).encode()
        stylesheet = tmp_path / f"{abs(hash((sch, str(options))))}.xsl"
        stylesheet.write_bytes(compile_schematron(sch, **options))
        found = list(findings(document.encode(), stylesheet))
        if not options:
            probe = stylesheet.with_suffix(".probe.xsl")
            probe.write_bytes(compile_probe(sch))
            assert found or not saxon.transform(probe, document.encode())
            said = [answer(each, tree(document.encode())) for each in rules(probe.read_bytes())]
            assert bool(found) == any(said) or None in said
        return found

    return run


def pattern(*rules: str, attributes: str = "") -> str:
    return f"<pattern{attributes}>{''.join(rules)}</pattern>"


def rule(context: str, test: str = "false()", code: str = "X", text: str = "wrong", inside: str = "") -> str:
    return f'<rule context="{context}">{inside}<assert id="{code}" test="{test}">{text}</assert></rule>'


def codes(found: list[SchematronFinding]) -> list[str]:
    return [finding.code for finding in found]


def test_assert_fails_and_report_succeeds(check: Check) -> None:
    content = pattern(
        '<rule context="a"><assert id="A" test="@x">no x</assert><report id="R" test="@y">y</report></rule>'
    )
    assert codes(check(content, '<r><a x="1"/><a y="1" x="1"/><a/></r>')) == ["R", "A"]


def test_first_rule_that_matches_wins_in_a_pattern(check: Check) -> None:
    content = pattern(rule("a[@x]", code="first"), rule("a", code="second"))
    assert codes(check(content, '<r><a x="1"/><a/></r>')) == ["first", "second"]


def test_rules_of_other_patterns_still_fire(check: Check) -> None:
    content = pattern(rule("a", code="one")) + pattern(rule("a", code="two"))
    assert codes(check(content, "<r><a/></r>")) == ["one", "two"]


def test_descendants_and_attributes_of_a_node_that_fired_are_visited(check: Check) -> None:
    content = pattern(rule("r", code="r"), rule("b", code="b"), rule("@c", code="c"), rule("text()", code="t"))
    assert codes(check(content, '<r><a><b c="1">x</b></a></r>')) == ["r", "b", "c", "t"]


@pytest.mark.parametrize(
    ("context", "count"),
    [
        ("a", 2),
        ("r/a", 1),
        ("r//a", 2),
        ("/r", 1),
        ("/", 1),
        ("*", 4),
        ("@*", 3),
        ("@x", 2),
        ("a/@x", 1),
        ("a[@x = '|']/@x", 1),
        ("a | b", 3),
        ("a[b | c]", 1),
        ("text()", 2),
        ("a/text()", 1),
        ("r//text()", 2),
        ("comment()", 1),
        ("processing-instruction()", 1),
        ("a/node()", 3),
        ("element(a)", 2),
        ("*[self::a or self::b]", 3),
        ("a[not(contains(., ']'))]", 2),
        ("(a | b)[@x]", 2),
        ("a except a[@x]", 1),
        (".[self::a]", 2),
        ("child::a", 2),
        ("attribute::x", 2),
        ("a (: a | b :)", 2),
        ("Q{}a", 2),
        ("id('i')", 1),
    ],
)
def test_contexts(check: Check, context: str, count: int) -> None:
    document = '<r><a x="|"><b x="2"><a/></b>t<!--c--></a>u<?p i?></r>'.replace("<b ", '<b xml:id="i" ')
    assert len(check(pattern(rule(context)), document)) == count


def test_namespaces_are_those_of_ns(check: Check) -> None:
    content = '<ns prefix="t" uri="urn:t"/>' + pattern(rule("t:a"))
    assert len(check(content, '<r><a/><a xmlns="urn:t"/></r>')) == 1


def test_variables_of_schema_pattern_and_rule(check: Check) -> None:
    content = (
        '<let name="x" value="1"/>'
        + pattern(
            '<let name="y" value="$x + 1"/>', rule("a[@n = $y]", "$z = 4", inside='<let name="z" value="$y + 1"/>')
        )
        + pattern('<let name="y" value="$x + 5"/>', rule("a[@n = $y]", code="Y", text="is <value-of select='$y'/>"))
    )
    found = check(content, '<r><a n="2"/><a n="6"/></r>')
    assert [(finding.code, finding.message) for finding in found] == [("X", "wrong"), ("Y", "is 6")]


def test_variable_with_content_and_type(check: Check) -> None:
    content = '<let name="list"><i>1</i><i>2</i></let>' + pattern(
        rule(
            "a",
            "count($list//*:i) ne 2 or $n instance of xs:integer",
            inside='<let name="n" value="7" as="xs:integer"/>',
        )
    )
    assert check('<ns prefix="xs" uri="http://www.w3.org/2001/XMLSchema"/>' + content, "<a/>") == []


def test_keys_and_functions_are_carried(check: Check) -> None:
    content = (
        '<ns prefix="my" uri="urn:my"/><xsl:key name="k" match="a" use="@n"/>'
        '<xsl:function name="my:twice" xmlns:my="urn:my"><xsl:param name="x"/><xsl:sequence select="$x * 2"/></xsl:function>'
        + pattern(rule("a", "count(key('k', @n)) = 1 and my:twice(2) = 4"))
    )
    assert len(check(content, '<r><a n="1"/><a n="1"/><a n="2"/></r>')) == 2


def test_texts_have_values_names_and_inline_markup(check: Check) -> None:
    text = '<name/> in <name path=".."/> says <value-of select="@n"/> {x} <emph>now</emph><dir> </dir><span class="c">!</span>'
    (found,) = check(pattern(rule("a", text=text)), '<r><a n="{1}"/></r>')
    assert (found.message, found.hint) == ("a in r says {1} {x} now !", "")


def test_diagnostics_are_the_hint_and_properties_the_words(check: Check) -> None:
    content = pattern(
        '<rule context="text()"><let name="v" value="string(.)"/>'
        '<assert id="X" test="false()" diagnostics="d e" properties="p q">no.</assert></rule>'
    ) + (
        '<diagnostics><diagnostic id="d">Say <value-of select="$v"/>.</diagnostic><diagnostic id="e">Or not.</diagnostic></diagnostics>'
        '<properties><property id="p">x</property><property id="q" role="words"> <value-of select="$v"/></property></properties>'
    )
    (found,) = check(content, "<r>so</r>")
    assert (found.message, found.hint, found.words) == ("no", "Say so. Or not.", " so")


def test_place_of_elements_attributes_and_texts(check: Check) -> None:
    document = '<?p?><!--c--><r><a/>t<b><c xml:id="i" z="1"/><?p?>u</b></r>'
    found = check(pattern(rule("c"), rule("@*"), rule("text()"), rule("r")), document)
    assert [(f.path, f.attribute, f.text) for f in found] == [
        ((), "", None),
        ((), "", 0),
        ((1, 0), "", None),
        ((1, 0), "xml:id", None),
        ((1, 0), "z", None),
        ((1,), "", 0),
    ]


def test_subject_is_the_place_where_there_is_one(check: Check) -> None:
    content = pattern('<rule context="a"><assert id="X" test="false()" subject="@x">no</assert></rule>')
    assert [f.attribute for f in check(content, '<r><a x="1"/><a/></r>')] == ["x", ""]


def test_roles_come_from_the_rule_where_the_assertion_has_none(check: Check) -> None:
    content = pattern(
        '<rule context="a" role="warning"><assert test="0">a</assert><assert test="0" role="info">b</assert></rule>'
    )
    assert [f.role for f in check(content, "<a/>")] == ["warning", "info"]


def test_abstract_patterns_are_instantiated(check: Check) -> None:
    content = (
        '<pattern abstract="true" id="p"><param name="what" value="b"/><rule context="$what"><let name="v" value="@n"/>'
        '<assert id="X" test="$v = $wanted"><value-of select="$v"/></assert></rule></pattern>'
        '<pattern is-a="p"><param name="wanted" value="\'1\'"/></pattern>'
        '<pattern is-a="p"><param name="what" value="c"/><param name="wanted" value="\'2\'"/></pattern>'
    )
    assert [f.message for f in check(content, '<r><b n="3"/><c n="1"/></r>')] == ["3", "1"]


def test_abstract_rules_are_extended(check: Check) -> None:
    content = (
        '<rules><rule abstract="true" id="far"><assert id="far" test="0">f</assert></rule></rules>'
        '<pattern><rule abstract="true" id="near"><assert id="near" test="0">n</assert><extends rule="far"/></rule>'
        '<rule context="a"><extends rule="near"/></rule></pattern>'
    )
    assert codes(check(content, "<a/>")) == ["near", "far"]


def test_phases_choose_patterns(check: Check) -> None:
    content = (
        '<phase id="quick"><active pattern="one"/><let name="v" value="1"/></phase>'
        + pattern(rule("a", code="1"), attributes=' id="one"')
        + pattern(rule("a", code="2"), attributes=' id="two"')
    )
    assert codes(check(content, "<a/>")) == ["1", "2"]
    assert codes(check(content, "<a/>", phase="quick")) == ["1"]
    assert codes(check(content, "<a/>", attributes=' defaultPhase="quick"')) == ["1"]
    assert codes(check(content, "<a/>", attributes=' defaultPhase="quick"', phase="#ALL")) == ["1", "2"]


def test_includes_are_read_from_the_folder(check: Check, tmp_path: Path) -> None:
    folder = tmp_path / "schemas"
    (folder / "parts").mkdir(parents=True)
    namespace = 'xmlns="http://purl.oclc.org/dsdl/schematron"'
    (folder / "parts" / "a.sch").write_text(f'<pattern {namespace}><include href="rule.sch"/></pattern>')
    (folder / "parts" / "rule.sch").write_text(f'<rule {namespace} context="a"><extends href="../more.sch#m"/></rule>')
    (folder / "more.sch").write_text(
        f'<rules {namespace}><rule id="m"><assert id="M" test="0">m</assert></rule></rules>'
    )
    assert codes(check('<include href="parts/a.sch"/>', "<a/>", folder=folder)) == ["M"]


@pytest.mark.parametrize(
    "href", ["../secret.sch", "/etc/passwd", "file:///etc/passwd", "https://example.org/a.sch", "none.sch"]
)
def test_includes_do_not_leave_the_folder(check: Check, tmp_path: Path, href: str) -> None:
    (tmp_path / "secret.sch").write_text('<pattern xmlns="http://purl.oclc.org/dsdl/schematron"/>')
    (tmp_path / "schemas").mkdir()
    with pytest.raises(TeiKitError, match="includes"):
        check(f'<include href="{href}"/>', "<a/>", folder=tmp_path / "schemas")


def test_includes_in_a_circle_are_refused(check: Check, tmp_path: Path) -> None:
    (tmp_path / "a.sch").write_text(
        '<pattern xmlns="http://purl.oclc.org/dsdl/schematron"><include href="a.sch"/></pattern>'
    )
    with pytest.raises(TeiKitError, match="circle"):
        check('<include href="a.sch"/>', "<a/>", folder=tmp_path)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("<pattern><rule><assert test='1'>x</assert></rule></pattern>", "no context"),
        ("<pattern><rule context='a'><assert>x</assert></rule></pattern>", "no test"),
        ("<pattern is-a='none'/>", "no abstract pattern none"),
        ("<pattern><rule context='a'><extends rule='none'/></rule></pattern>", "extend the rule none"),
        ("<pattern><rule context='a'><assert diagnostics='d' test='0'>x</assert></rule></pattern>", "no diagnostic d"),
        ("<pattern><rule context='a'><assert properties='d' test='0'>x</assert></rule></pattern>", "no property d"),
        ("<pattern documents='x'/>", "@documents"),
        ("<xsl:include href='x.xsl'/>", "xsl:include"),
        ("<xsl:import href='x.xsl'/>", "xsl:import"),
        ("<pattern><rule context='a b'><assert test='1'>x</assert></rule></pattern>", "a b"),
        ("<pattern><rule context='a'><assert test='1 +'>x</assert></rule></pattern>", "does not compile"),
        ("<pattern><rule context='a'><assert test='$none'>x</assert></rule></pattern>", "none"),
        ("<pattern><rule context='a'><assert test='1 + @n'>x</assert></rule></pattern>", "stopped"),
    ],
)
def test_bad_schemas_are_refused_with_a_reason(check: Check, content: str, said: str) -> None:
    with pytest.raises(TeiKitError) as caught:
        check(content, '<a n="x"/>')
    assert said in caught.value.what


@pytest.mark.parametrize(
    "data", [b"", b"<a/>", b"<a", b"<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a>&e;</a>"]
)
def test_what_is_no_schema_is_refused(data: bytes) -> None:
    with pytest.raises(TeiKitError):
        compile_schematron(data)


def test_unknown_binding_and_phase_are_refused(check: Check) -> None:
    with pytest.raises(TeiKitError, match="exslt"):
        compile_schematron(b'<schema xmlns="http://purl.oclc.org/dsdl/schematron" queryBinding="exslt"/>')
    with pytest.raises(TeiKitError, match="no phase fast"):
        check("", "<a/>", phase="fast")


@pytest.mark.parametrize(
    "call", ["doc('/etc/hostname')", "unparsed-text('/etc/hostname')", "environment-variable('HOME')"]
)
def test_a_schema_reads_no_files(check: Check, call: str) -> None:
    try:
        found = check(pattern(rule("a", text=f'<value-of select="{call}"/>')), "<a/>")
    except TeiKitError:
        return
    assert found[0].message == ""


def test_a_schema_reads_no_files_while_it_compiles(check: Check) -> None:
    there = "unparsed-text-available('/etc/passwd')"
    content = f'<xsl:variable name="v" select="1" use-when="{there}"/>' + pattern(rule("a", "$v = 1"))
    with pytest.raises(TeiKitError, match="does not compile"):
        check(content, "<a/>")


def test_svrl_names_patterns_places_and_diagnostics(root: Path, tmp_path: Path) -> None:
    content = (
        '<title>T {1}</title><ns prefix="t" uri="urn:t"/><pattern id="p"><title>P</title><rule context="t:b/@n" flag="f" id="r">'
        '<assert id="X" see="urn:s" diagnostics="d" properties="q" sqf:fix="f" test="0">x</assert></rule></pattern>'
        '<diagnostics><diagnostic id="d" xml:lang="de">war <value-of select="."/></diagnostic></diagnostics>'
        '<properties><property id="q" role="r">v</property></properties>'
    )
    stylesheet = tmp_path / "s.xsl"
    sch = SCHEMA.format(attributes="", content=content).encode()
    stylesheet.write_text(saxon.transform(root / "xslt" / "schematron" / "compile.xsl", sch, {"fired-rules": True}))
    document = b'<r xmlns="urn:t"><b/><b n="5"/></r>'
    svrl = libxml.parse(saxon.transform(stylesheet, document).encode(), "x").getroot()
    names = [element.tag.rpartition("}")[2] for element in svrl]
    assert names == ["ns-prefix-in-attribute-values", "active-pattern", "fired-rule", "failed-assert"]
    assert (svrl.get("title"), svrl[1].get("id"), svrl[1].get("name"), svrl[2].get("context")) == (
        "T {1}",
        "p",
        "P",
        "t:b/@n",
    )
    failed = svrl[3]
    assert failed.get("location") == "/Q{urn:t}r[1]/Q{urn:t}b[2]/@n"
    assert [failed.get(name) for name in ("id", "see", "flag", "test")] == ["X", "urn:s", "f", "0"]
    assert failed.get("{http://www.schematron-quickfix.com/validator/process}fix") == "f"
    assert ["".join(child.itertext()) for child in failed] == ["x", "war 5", "v"]


def test_same_schema_gives_the_same_stylesheet() -> None:
    sch = SCHEMA.format(attributes="", content=pattern(rule("a"))).encode()
    assert compile_schematron(sch) == compile_schematron(sch)
