"""constraintSpec → Schematron."""

from pathlib import Path

from lxml import etree
from odd_samples import element, write_group, write_odd

from tei_kit.schema import compile_odd

SCH = "{http://purl.oclc.org/dsdl/schematron}"
XSL = "{http://www.w3.org/1999/XSL/Transform}"

WHOLE_RULE = """
<constraintSpec ident="TK901" scheme="schematron"><gloss>speech-without-label</gloss><desc>Every turn has a label.</desc>
  <constraint><sch:rule context="tei:sp"><sch:assert role="error" test="tei:speaker" id="TK901">no label in
  <sch:value-of select="@xml:id"/></sch:assert></sch:rule></constraint></constraintSpec>"""
BARE = """
<constraintSpec ident="TK902" scheme="schematron">
  <constraint><sch:let name="n" value="count(*)"/><sch:report role="warning" test="$n gt 5" id="TK902">many</sch:report>
  </constraint></constraintSpec>"""
KEYED = """
<constraintSpec ident="TK903" scheme="schematron"><constraint>
  <sch:ns prefix="f" uri="urn:f"/>
  <xsl:key name="f:id" match="*[@xml:id]" use="@xml:id"/>
  <xsl:function name="f:there" as="Q{http://www.w3.org/2001/XMLSchema}boolean" xmlns:f="urn:f">
    <xsl:param name="node"/><xsl:sequence select="exists(key('f:id', $node))"/></xsl:function>
  <sch:rule context="tei:*[@who]"><sch:assert test="f:there(@who)" id="TK903">nobody</sch:assert></sch:rule>
</constraint></constraintSpec>"""


def compiled(folder: Path, specifications: str) -> etree._Element:
    return etree.fromstring(compile_odd(write_odd(folder, specifications))[".sch"])


def test_each_constraint_becomes_one_pattern(tmp_path: Path) -> None:
    schema = compiled(tmp_path, WHOLE_RULE + element("a", more=BARE))
    assert schema.get("queryBinding") == "xslt3"
    assert [(ns.get("prefix"), ns.get("uri")) for ns in schema.iter(f"{SCH}ns")] == [
        ("tei", "http://www.tei-c.org/ns/1.0")
    ]
    assert [pattern.get("id") for pattern in schema.iter(f"{SCH}pattern")] == ["TK901.pattern", "TK902.pattern"]
    assert schema.findtext(f"{SCH}pattern/{SCH}title") == "speech-without-label"


def test_a_rule_stands_as_it_was_written(tmp_path: Path) -> None:
    rule = compiled(tmp_path, WHOLE_RULE + element("a")).find(f".//{SCH}rule")
    assert rule.get("context") == "tei:sp"
    assertion = rule[0]
    assert dict(assertion.attrib) == {"role": "error", "test": "tei:speaker", "id": "TK901"}
    assert assertion.find(f"{SCH}value-of").get("select") == "@xml:id"


def test_a_bare_assertion_is_about_its_element(tmp_path: Path) -> None:
    rule = compiled(tmp_path, element("a", more=BARE)).find(f".//{SCH}rule")
    assert rule.get("context") == "tei:a"
    assert [child.tag for child in rule] == [f"{SCH}let", f"{SCH}report"]


def test_a_bare_assertion_in_an_attribute_is_about_it(tmp_path: Path) -> None:
    attribute = f'<attList><attDef ident="when"><desc>when</desc>{BARE}</attDef></attList>'
    rule = compiled(tmp_path, element("a", more=attribute)).find(f".//{SCH}rule")
    assert rule.get("context") == "tei:a/@when"


def test_keys_functions_and_prefixes_come_before_the_patterns(tmp_path: Path) -> None:
    schema = compiled(tmp_path, KEYED + element("a"))
    names = [etree.QName(child).localname for child in schema if isinstance(child.tag, str)]
    assert names == ["title", "ns", "ns", "key", "function", "pattern"]
    assert schema.find(f"{XSL}function").nsmap["f"] == "urn:f"


def test_the_rules_are_embedded_in_the_relax_ng(tmp_path: Path) -> None:
    grammar = etree.fromstring(compile_odd(write_odd(tmp_path, WHOLE_RULE + element("a")))[".rng"])
    assert grammar.find(f"{SCH}pattern").get("id") == "TK901.pattern"


def test_rules_in_a_group_of_another_file_are_taken(tmp_path: Path) -> None:
    write_group(tmp_path, "rules/speeches.odd", WHOLE_RULE)
    schema = compiled(tmp_path, f'<specGrpRef target="rules/speeches.odd#g"/>{element("a")}')
    assert [pattern.get("id") for pattern in schema.iter(f"{SCH}pattern")] == ["TK901.pattern"]


def test_no_position_of_the_odd_goes_out(tmp_path: Path) -> None:
    made = compile_odd(write_odd(tmp_path, WHOLE_RULE + KEYED + element("a", more=BARE)))
    for ending, data in made.items():
        assert b"tei-kit:odd" not in data, ending
        assert b"my.odd:" not in data, ending
