"""Which schemas are read, in which language, and what is said when one is not."""

from pathlib import Path

import pytest
from conftest import Check, schema
from mistakes import LETTER, MISTAKES

from tei_kit.check.foreign import sources
from tei_kit.check.foreign.plan import Options
from tei_kit.check.settings import Settings
from tei_kit.model.diagnostic import Diagnostic, Severity
from tei_kit.read import models

RNG = 'schematypens="http://relaxng.org/ns/structure/1.0"'
SCH = 'schematypens="http://purl.oclc.org/dsdl/schematron"'
XSD = 'schematypens="http://www.w3.org/2001/XMLSchema"'
WRONG = MISTAKES["unknown attribute"].document

RULES = """<schema xmlns="http://purl.oclc.org/dsdl/schematron" queryBinding="xslt2" defaultPhase="kind">
  <ns prefix="tei" uri="http://www.tei-c.org/ns/1.0"/>
  <phase id="kind"><active pattern="greeting"/></phase>
  <phase id="strict"><active pattern="greeting"/><active pattern="numbers"/></phase>
  <pattern id="greeting"><rule context="tei:head">
    <assert id="dear" test="starts-with(., 'Dear')" role="warning">A letter begins with Dear.</assert>
  </rule></pattern>
  <pattern id="numbers"><rule context="tei:item">
    <report test=". > 12">No number is greater than 12.</report>
  </rule></pattern>
</schema>
"""


def model(href: str, rest: str = "") -> str:
    return f'<?xml-model href="{href}" {rest}?>\n'


def codes(found: list[Diagnostic]) -> list[str]:
    return [one.rule.code for one in found]


@pytest.mark.judge
@pytest.mark.usefixtures("jing")
@pytest.mark.parametrize(
    ("prolog", "name"),
    [
        (model("letters.rng", RNG), "letters.rng"),
        (model("letters.rng"), "letters.rng"),
        (model("letters.rnc", 'type="application/relax-ng-compact-syntax"'), "letters.rnc"),
        (model("letters.rnc", RNG), "letters.rnc"),
        ("<!-- <?xml-model href='no.rng'?> -->\n" + model("letters.xsd", XSD), "letters.xsd"),
        (model("letters.xsd"), "letters.xsd"),
    ],
)
def test_a_grammar_in_each_language(prolog: str, name: str, check: Check) -> None:
    files = {name.replace(".", "_"): schema(name)}
    assert check(letter_xml=prolog + LETTER, **files) == []
    (found,) = check(letter_xml=prolog + WRONG, **files)
    assert (found.rule.code, found.message) == ("TK104", "<p> has no attribute rendition")


def test_a_schema_location(check: Check) -> None:
    where = '<TEI xmlns:x="http://www.w3.org/2001/XMLSchema-instance" x:schemaLocation="http://www.tei-c.org/ns/1.0 letters.xsd"'
    files = {"letters_xsd": schema("letters.xsd")}
    assert check(letter_xml=LETTER.replace("<TEI", where, 1), **files) == []
    assert codes(check(letter_xml=WRONG.replace("<TEI", where, 1), **files)) == ["TK104"]
    (found,) = check(letter_xml=LETTER.replace("<TEI", where.replace("letters.xsd", "gone.xsd"), 1))
    assert found.rule.code == "TK902"
    assert found.span is not None
    assert found.span.end.offset - found.span.start.offset == len("gone.xsd")


def test_a_schema_location_of_two_schemas(check: Check) -> None:
    other = '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:other"/>'
    where = (
        '<TEI xmlns:x="http://www.w3.org/2001/XMLSchema-instance" '
        'x:schemaLocation="urn:other other.xsd\n http://www.tei-c.org/ns/1.0 letters.xsd"'
    )
    found = check(letter_xml=WRONG.replace("<TEI", where, 1), letters_xsd=schema("letters.xsd"), other_xsd=other)
    assert codes(found) == ["TK104"]


def test_rules_and_their_phases(check: Check) -> None:
    letter = LETTER.replace("Dear friend", "My friend")
    grammar = model("letters.xsd")
    files = {"letters_xsd": schema("letters.xsd"), "rules_sch": RULES}
    (found,) = check(letter_xml=grammar + model("rules.sch", SCH) + letter, **files)
    assert (found.message, found.severity) == ("A letter begins with Dear", Severity.WARNING)
    assert found.hint == "This is rule dear of rules.sch."
    strict = check(letter_xml=grammar + model("rules.sch", f'{SCH} phase="strict"') + letter, **files)
    assert [one.severity for one in strict] == [Severity.WARNING, Severity.ERROR]
    assert {one.rule.code for one in strict} == {"TK901"}
    chosen = Settings(foreign=Options(phase="strict"))
    assert len(check(chosen, letter_xml=grammar + model("rules.sch", SCH) + letter, **files)) == 2


def test_rules_inside_a_grammar(check: Check) -> None:
    rule = (
        '<pattern xmlns="http://purl.oclc.org/dsdl/schematron" xmlns:tei="http://www.tei-c.org/ns/1.0">'
        "<rule context='tei:head'><assert test='false()'>No heads.</assert></rule></pattern>"
    )
    inner = schema("letters.rng").replace("</grammar>", f"{rule}</grammar>")
    found = check(
        letter_xml=model("letters.xsd") + model("letters.rng", SCH) + LETTER,
        letters_xsd=schema("letters.xsd"),
        letters_rng=inner,
    )
    assert [(one.rule.code, one.message) for one in found] == [("TK901", "No heads")]


def test_a_grammar_without_rules_is_no_schematron(check: Check) -> None:
    none = check(letter_xml=model("letters.rng", SCH) + LETTER, letters_rng=schema("letters.rng"))
    assert "there are no Schematron rules in it" in next(one for one in none if one.rule.code == "TK902").message


@pytest.mark.usefixtures("no_jing")
def test_ours_is_not_run_against_a_stranger(check: Check) -> None:
    """A letter breaks nearly every rule of an event; none of them is its own."""
    found = check(letter_xml=model("letters.xsd") + LETTER, letters_xsd=schema("letters.xsd"))
    assert found == []
    assert len(check(letter_xml=LETTER)) > 1, "a document that names no schema is one of ours"


@pytest.mark.parametrize(
    "href", ["schemas/event.rng", "https://example.org/schemas/event.rng", "schemas/event.xsd", "lost/event.rng"]
)
def test_our_own_schema_is_not_run_twice(href: str, root: Path, check: Check) -> None:
    name = href.rpartition("/")[2]
    copy = {f"schemas__{name.replace('.', '_')}": (root / "schemas" / name).read_text(encoding="utf-8")}
    found = check(letter_xml=model(href) + LETTER, **copy)
    assert not [one for one in found if one.rule.code.startswith("TK9")]
    assert any(one.rule.code.startswith("TK1") for one in found), "our own grammar was used"


@pytest.mark.usefixtures("no_jing")
def test_another_schema_of_the_same_name_is_not_ours(check: Check) -> None:
    found = check(letter_xml=model("event.xsd") + LETTER, event_xsd=schema("letters.xsd"))
    assert found == []


@pytest.mark.parametrize(
    ("prolog", "reason"),
    [
        (model("https://example.org/tei.rng", RNG), "the network is not used"),
        (model("http://example.org/rules.sch", SCH), "the network is not used"),
        (model("gone.rng"), "there is no file"),
        (model(".", RNG), "there is no file"),
        (model("letter.xml", RNG), "is not a RELAX NG grammar: its root is <TEI>"),
        (model("letter.xml", XSD), "is not an XSD schema: its root is <TEI>"),
        (model("letter.xml", SCH), "is not a Schematron schema: its root is <TEI>"),
        (model("letter.xml"), "its language is not known: http://www.tei-c.org/ns/1.0"),
        (model("ftp://example.org/x.rng"), "it is not a file of this computer"),
        (model("file://server/share/x.rng"), "it is not a file of this computer"),
        (model("broken.rng"), "not XML that is read"),
        (model("bomb.rng"), "not XML that is read: the document type declares entities"),
        (model("away.rng"), "it includes ../secret.rng, outside its own folder"),
        (model("away.xsd"), "it includes /etc/passwd, outside its own folder"),
        (model("caller.rng"), "https://example.org/x.rng is not read: the network is not used"),
        (model("away.rnc"), "it includes ../secret.rnc, outside its own folder"),
        (model("escaped.rnc"), "escapes, which are not read"),
    ],
)
def test_what_is_not_read_is_said_at_its_place(prolog: str, reason: str, check: Check) -> None:
    rng = '<grammar xmlns="http://relaxng.org/ns/structure/1.0">{}</grammar>'
    found = check(
        letter_xml=prolog + LETTER,
        broken_rng="<grammar",
        bomb_rng="<!DOCTYPE g [<!ENTITY a 'a'>]>" + rng,
        away_rng=rng.format('<include href="../secret.rng"/>'),
        caller_rng=rng.format('<include href="https://example.org/x.rng"/>'),
        away_xsd='<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:include schemaLocation="/etc/passwd"/></xs:schema>',
        away_rnc='# no\ninclude # yes\n "../secret.rnc"',
        escaped_rnc='\\x{69}nclude "../secret.rnc"',
    )
    (one,) = [one for one in found if one.rule.code == "TK902"]
    assert reason in one.message
    assert one.severity is Severity.WARNING
    assert one.span is not None
    place = (one.span.start.offset, one.span.end.offset)
    assert prolog[slice(*place)] == prolog.split('"')[1]


BROKEN = (
    (
        '<pattern><rule context="*"><assert test="foo("/></rule></pattern>',
        "the stylesheet made of its rules does not compile",
    ),
    ('<pattern><rule context="/*"><report test="doc(\'/etc/hosts.xml\')/x"/></rule></pattern>', "has been prohibited"),
    ('<include href="../p.sch"/>', "there is no such file in its folder"),
    ('<include href="https://example.org/p.sch"/>', "only files in its folder are read"),
    ("<phase id='a'/>", "there is no phase strict"),
)


@pytest.mark.parametrize(("content", "reason"), BROKEN)
def test_rules_that_cannot_be_used_say_why(content: str, reason: str, check: Check) -> None:
    rules = f'<schema xmlns="{models.SCHEMATRON}" queryBinding="xslt2">{content}</schema>'
    letter = model("letters.xsd") + model("rules.sch", f'{SCH} phase="strict"' if "phase" in content else SCH) + LETTER
    (found,) = check(letter_xml=letter, letters_xsd=schema("letters.xsd"), rules_sch=rules)
    assert found.rule.code == "TK902"
    assert reason in found.message
    assert "rules.xsl" not in found.message
    assert "root:" not in found.message


def test_a_schema_of_the_users_own_that_cannot_be_used_is_an_error(check: Check, tmp_path: Path) -> None:
    rules = tmp_path / "own.sch"
    rules.write_text("<schema/>", encoding="utf-8")
    (found,) = check(
        Settings(foreign=Options(rules=(rules,))),
        letter_xml=model("letters.xsd") + LETTER,
        letters_xsd=schema("letters.xsd"),
    )
    assert (found.rule.code, found.severity) == ("TK902", Severity.ERROR)


def test_a_part_that_a_catalog_names_may_be_anywhere(check: Check, tmp_path: Path) -> None:
    catalog = tmp_path / "catalogs" / "catalog.xml"
    files = {
        "schemas__main_xsd": schema("letters.xsd").replace(
            "<xs:attributeGroup", '<xs:include schemaLocation="urn:parts:extra"/>\n<xs:attributeGroup', 1
        ),
        "parts__extra_xsd": (
            '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.tei-c.org/ns/1.0"/>'
        ),
        "catalogs__catalog_xml": (
            '<catalog xmlns="urn:oasis:names:tc:entity:xmlns:xml:catalog">'
            '<rewriteURI uriStartString="https://example.org/schemas/" rewritePrefix="../schemas/"/>'
            '<uri name="urn:parts:extra" uri="../parts/extra.xsd"/></catalog>'
        ),
    }
    letter = model("https://example.org/schemas/main.xsd") + WRONG
    assert codes(check(letter_xml=letter, **files)) == ["TK902"]
    settings = Settings(foreign=Options(catalogs=(catalog,)))
    assert codes(check(settings, letter_xml=letter, **files)) == ["TK104"]


def test_the_network_is_used_when_allowed(check: Check, monkeypatch: pytest.MonkeyPatch) -> None:
    def fetch(address: str) -> bytes:
        if not address.startswith("https://example.org/"):
            raise sources.Unread("out of order")
        return schema("letters.xsd").encode()

    monkeypatch.setattr(sources, "fetch", fetch)
    letter = model("https://example.org/net/letters.xsd") + WRONG
    assert codes(check(Settings(foreign=Options(network=True)), letter_xml=letter)) == ["TK104"]


def test_a_schema_of_the_network_reads_no_file_of_this_computer(
    check: Check, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "secret.rng").write_text("secret", encoding="utf-8")
    spy = f'<grammar xmlns="http://relaxng.org/ns/structure/1.0"><include href="{(tmp_path / "secret.rng").as_uri()}"/></grammar>'
    monkeypatch.setattr(sources, "fetch", lambda _: spy.encode())
    (found,) = check(Settings(foreign=Options(network=True)), letter_xml=model("https://example.org/spy.rng") + LETTER)
    assert "outside its own folder" in found.message
    assert "secret<" not in found.message


def test_an_xsd_1_1_goes_to_xmlschema(check: Check) -> None:
    division = schema("letters.xsd").index('<xs:element name="div">')
    end = schema("letters.xsd").index('    </xs:complexType>\n  </xs:element>\n  <xs:element name="date"', division)
    newer = f"{schema('letters.xsd')[:end]}<xs:assert test=\"not(@type = 'postscript')\"/>{schema('letters.xsd')[end:]}"
    names = ("unknown attribute", "missing attribute", "value not in the list", "missing child")
    letter = LETTER
    for mistake in (MISTAKES[name] for name in names):
        letter = letter.replace(mistake.old, mistake.new.replace("«", "").replace("»", ""), 1)
    found = check(letter_xml=model("letters.xsd") + letter, letters_xsd=newer)
    assert set(codes(found)) == {"TK903", "TK104", "TK105", "TK106", "TK103"}, [one.message for one in found]
    (note, found) = check(
        letter_xml=model("letters.xsd") + LETTER.replace('"letter"', '"postscript"'), letters_xsd=newer
    )
    assert (note.severity, found.rule.code) == (Severity.INFO, "TK109")
