"""A foreign stylesheet reads its document and the modules of its own folder, and touches nothing else.

Each case tries a door. It may fail to compile, stop, or run without the secret; it must never give the secret away,
write a file, or end in anything but `TeiKitError`.
"""

import os
from pathlib import Path

import pytest

from tei_kit import resources
from tei_kit.engines import saxon
from tei_kit.model.errors import TeiKitError

SECRET = "secret-ключ-鍵"  # noqa: S105 - the word that must not come out
SOURCE = b'<TEI xmlns="http://www.tei-c.org/ns/1.0"><p>the document</p></TEI>'

#: Expressions that would read; {xml}, {text}, {xsl} and {folder} are file URIs outside the stylesheet's folder.
READING = {
    "doc": "string(doc('{xml}'))",
    "doc of an unparsed path": "string(doc('{xml_path}'))",
    "doc-available": "if (doc-available('{xml}')) then '" + SECRET + "' else ''",
    "document": "string(document('{xml}'))",
    "unparsed-text": "unparsed-text('{text}')",
    "unparsed-text with encoding": "unparsed-text('{text}', 'utf-8')",
    "unparsed-text-lines": "string-join(unparsed-text-lines('{text}'))",
    "unparsed-text-available": "if (unparsed-text-available('{text}')) then '" + SECRET + "' else ''",
    "json-doc": "string(json-doc('{json}'))",
    "collection": "string(collection('{folder}')[1])",
    "collection with select": "string-join(collection('{folder}?select=*.xml') ! string(.))",
    "uri-collection": "string-join(uri-collection('{folder}'))",
    "environment": "environment-variable('TEI_KIT_TEST_SECRET')",
    "all the environment": "string-join(available-environment-variables() ! environment-variable(.))",
    "transform by location": "string(transform(map {{'stylesheet-location': '{xsl}', 'source-node': /}})?output)",
    "transform by node": "string(transform(map {{'stylesheet-text': unparsed-text('{xsl}'), 'source-node': /}})?output)",
    "function-lookup": "function-lookup(QName('http://www.w3.org/2005/xpath-functions', 'unparsed-text'), 1)('{text}')",
    "load-xquery-module": "string(load-xquery-module('urn:x', map {{'location-hints': '{xsl}'}})?variables)",
    "XXE in parse-xml": "string(parse-xml('<!DOCTYPE a [<!ENTITY x SYSTEM \"{xml}\">]><a>&amp;x;</a>'))",
    "DTD in parse-xml": "string(parse-xml('<!DOCTYPE a SYSTEM \"{text}\"><a/>'))",
    "XInclude in parse-xml": (
        'string(parse-xml(\'<a xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="{text}" parse="text"/></a>\'))'
    ),
    "Java": "java:java.lang.System.getenv('TEI_KIT_TEST_SECRET')",
    "XPath 4 unparsed-binary": "string(unparsed-binary('{text}'))",
}

#: Whole top-level content, with the same places.
TOP_LEVEL = {
    "use-when": "<xsl:template match='/' use-when=\"contains(unparsed-text('{text}'), 'secret')\">"
    + SECRET
    + "</xsl:template>",
    "use-when with a comment": (
        "<xsl:template match='/' use-when=\"unparsed-text(: :)('{text}') ne ''\">" + SECRET + "</xsl:template>"
    ),
    "static variable": (
        "<xsl:variable name='v' static='yes' select=\"unparsed-text('{text}')\"/>"
        "<xsl:template match='/'><xsl:value-of select='$v'/></xsl:template>"
    ),
    "shadow attribute": "<xsl:template match='/'><xsl:value-of _select=\"'{{unparsed-text(\"{text}\")}}'\"/></xsl:template>".replace(
        '"{text}"', "&quot;{text}&quot;"
    ),
    "static function-lookup": (
        "<xsl:variable name='v' static='yes' "
        "select=\"function-lookup(xs:QName('fn:unparsed-' || 'text'), 1)('{text}')\" "
        "xmlns:xs='http://www.w3.org/2001/XMLSchema' xmlns:fn='http://www.w3.org/2005/xpath-functions'/>"
        "<xsl:template match='/'><xsl:value-of select='$v'/></xsl:template>"
    ),
    "evaluate": "<xsl:template match='/'><xsl:evaluate xpath=\"'unparsed-text(''{text}'')'\"/></xsl:template>",
    "source-document": "<xsl:template match='/'><xsl:source-document href='{xml}'><xsl:value-of select='.'/></xsl:source-document></xsl:template>",
    "streamed source-document": (
        "<xsl:template match='/'><xsl:source-document streamable='yes' href='{xml}'><xsl:value-of select='.'/>"
        "</xsl:source-document></xsl:template>"
    ),
    "merge": (
        "<xsl:template match='/'><xsl:merge><xsl:merge-source for-each-source=\"'{xml}'\" select='*'>"
        "<xsl:merge-key select='1'/></xsl:merge-source><xsl:merge-action><xsl:value-of select='current-merge-group()'/>"
        "</xsl:merge-action></xsl:merge></xsl:template>"
    ),
    "import by URI": "<xsl:import href='{xsl}'/>",
    "import by path": "<xsl:import href='../outside/secret.xsl'/>",
    "include by path": "<xsl:include href='../outside/secret.xsl'/>",
    "import, percent-encoded": "<xsl:import href='%2e%2e/outside/secret.xsl'/>",
    "import by a shadow attribute": "<xsl:import _href=\"{{'{xsl}'}}\"/>",
    "import moved by xml:base": "<xsl:import xml:base='{folder}' href='secret.xsl'/>",
    "import through a link": "<xsl:import href='link.xsl'/>",
    "import through a linked folder": "<xsl:import href='linked/secret.xsl'/>",
    "import out of the shipped folder": "<xsl:import href='tei-kit:../../../../../../../../{xsl_path}'/>",
    "import from the network": "<xsl:import href='http://example.invalid/secret.xsl'/>",
    "import with a host": "<xsl:import href='file://host{xsl_path}'/>",
    "import of a folder": "<xsl:import href='.'/>",
    "import of itself": "<xsl:import href='main.xsl'/>",
    "package": "<xsl:use-package name='{xsl}'/><xsl:template match='/'/>",
    "schema": "<xsl:import-schema schema-location='{xml}'/><xsl:template match='/'/>",
    "character map of a result document": (
        "<xsl:template match='/'><xsl:result-document href='{written}'>written</xsl:result-document></xsl:template>"
    ),
    "result document beside it": "<xsl:template match='/'><xsl:result-document href='written.txt'>written</xsl:result-document></xsl:template>",
}

SHEET = (
    '<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" '
    'xmlns:java="http://saxon.sf.net/java-type" exclude-result-prefixes="java">{}</xsl:stylesheet>'
)


@pytest.fixture
def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder `home` with a stylesheet, and one `outside` with secrets."""
    home, outside = tmp_path / "home", tmp_path / "outside"
    home.mkdir()
    outside.mkdir()
    (outside / "secret.txt").write_text(SECRET, encoding="utf-8")
    (outside / "secret.xml").write_text(f"<a>{SECRET}</a>", encoding="utf-8")
    (outside / "secret.json").write_text(f'"{SECRET}"', encoding="utf-8")
    (outside / "secret.xsl").write_text(
        SHEET.format(f"<xsl:template match='/'>{SECRET}</xsl:template>"), encoding="utf-8"
    )
    (home / "link.xsl").symlink_to(outside / "secret.xsl")
    (home / "linked").symlink_to(outside)
    monkeypatch.setenv("TEI_KIT_TEST_SECRET", SECRET)
    monkeypatch.chdir(home)
    return tmp_path


def _run(world: Path, content: str) -> str:
    """What the user gets to see: the output, or the message."""
    outside = world / "outside"
    places = {
        "xml": (outside / "secret.xml").as_uri(),
        "xml_path": str(outside / "secret.xml"),
        "text": (outside / "secret.txt").as_uri(),
        "json": (outside / "secret.json").as_uri(),
        "xsl": (outside / "secret.xsl").as_uri(),
        "xsl_path": str(outside / "secret.xsl"),
        "folder": outside.as_uri() + "/",
        "written": (outside / "written.txt").as_uri(),
    }
    stylesheet = world / "home" / "main.xsl"
    stylesheet.write_text(SHEET.format(content.format(**places)), encoding="utf-8")
    heard: list[str] = []
    try:
        return saxon.transform(stylesheet, SOURCE, None, heard.append) + "".join(heard)
    except TeiKitError as error:
        return error.what


@pytest.mark.parametrize("expression", READING.values(), ids=READING)
def test_no_expression_reads(world: Path, expression: str) -> None:
    escaped = expression.replace("<", "&lt;").replace('"', "&quot;")
    said = _run(world, f'<xsl:template match="/"><xsl:value-of select="{escaped}"/></xsl:template>')
    assert SECRET not in said


@pytest.mark.parametrize("content", TOP_LEVEL.values(), ids=TOP_LEVEL)
def test_no_declaration_reads_or_writes(world: Path, content: str) -> None:
    assert SECRET not in _run(world, content)
    written = [path.name for path in world.rglob("*") if "written" in path.name]
    assert not written


def test_the_cases_would_give_the_secret_away_if_they_could(world: Path) -> None:
    """The doors are real: the same module, inside the folder, is imported and its text comes out."""
    inside = world / "home" / "secret.xsl"
    inside.write_bytes((world / "outside" / "secret.xsl").read_bytes())
    assert SECRET in _run(world, "<xsl:import href='secret.xsl'/>")


@pytest.mark.parametrize(
    "doctype",
    [
        '<!DOCTYPE xsl:stylesheet [<!ENTITY x SYSTEM "{}">]>',
        '<!DOCTYPE xsl:stylesheet [<!ENTITY % x SYSTEM "{}"> %x;]>',
        '<!DOCTYPE xsl:stylesheet SYSTEM "{}">',
        '<!DOCTYPE xsl:stylesheet [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;">]>',
    ],
    ids=["external entity", "parameter entity", "external subset", "internal entity"],
)
def test_a_stylesheet_with_a_document_type_is_refused(world: Path, doctype: str) -> None:
    stylesheet = world / "home" / "dtd.xsl"
    body = SHEET.format("<xsl:template match='/'>x</xsl:template>")
    stylesheet.write_text(doctype.format((world / "outside" / "secret.txt").as_uri()) + body, encoding="utf-8")
    with pytest.raises(TeiKitError) as refusal:
        saxon.transform(stylesheet, SOURCE)
    assert SECRET not in refusal.value.what
    assert str(stylesheet) in refusal.value.what


def test_xinclude_in_the_document_stays_an_element(world: Path) -> None:
    stylesheet = world / "home" / "copy.xsl"
    stylesheet.write_text(SHEET.format("<xsl:template match='/'><xsl:copy-of select='.'/></xsl:template>"))
    target = (world / "outside" / "secret.txt").as_uri()
    source = f'<a xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="{target}" parse="text"/></a>'.encode()
    said = saxon.transform(stylesheet, source)
    assert SECRET not in said
    assert "xi:include" in said


def test_a_flood_of_messages_reaches_neither_the_output_nor_the_terminal(
    world: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    flood = (
        "<xsl:template match='/'><xsl:for-each select='1 to 20000'><xsl:message select='.'/></xsl:for-each>"
        "<done/></xsl:template>"
    )
    stylesheet = world / "home" / "flood.xsl"
    stylesheet.write_text(SHEET.format(flood))
    assert saxon.transform(stylesheet, SOURCE).endswith("<done/>")
    assert capfd.readouterr() == ("", "")


def test_what_stops_a_stylesheet_is_told_with_its_place(world: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (world / "home" / "part.xsl").write_text(
        SHEET.format("\n<xsl:template match='/'>\n  <xsl:value-of select='1 idiv count(//nothing)'/></xsl:template>")
    )
    said = _run(world, "<xsl:import href='part.xsl'/>")
    assert said.startswith(f"{world / 'home' / 'part.xsl'}:3:")
    assert said.endswith("the stylesheet stopped: Integer division by zero")
    assert capfd.readouterr().err == ""


def test_what_keeps_an_import_from_compiling_is_told_whole(world: Path) -> None:
    content = "\n<xsl:template match='/'><xsl:value-of select='xs:date(.)'/></xsl:template>"
    (world / "home" / "part.xsl").write_text(SHEET.format(content))
    said = _run(world, "<xsl:import href='part.xsl'/>")
    assert said.startswith(f"{world / 'home' / 'part.xsl'}:2:")
    assert "Namespace prefix 'xs' has not been declared" in said
    assert "base64" not in said


def test_a_message_that_terminates_is_told(world: Path) -> None:
    said = _run(
        world, "<xsl:template match='/'><xsl:message terminate='yes'>no turns here</xsl:message></xsl:template>"
    )
    assert "no turns here" in said


def test_a_stylesheet_that_does_not_compile_is_told_with_its_place(world: Path) -> None:
    said = _run(world, "\n<xsl:template match='/'>\n<xsl:value-of select='1 +'/></xsl:template>")
    assert said.startswith(f"{world / 'home' / 'main.xsl'}:3:")


def test_a_stylesheet_that_is_not_xml_is_told_with_its_place(world: Path) -> None:
    broken = world / "home" / "broken.xsl"
    broken.write_text("<stylesheet>\n<a>")
    with pytest.raises(TeiKitError, match=r"broken\.xsl:2:"):
        saxon.transform(broken, SOURCE)


def test_six_lines_override_a_shipped_stylesheet(world: Path) -> None:
    shipped = resources.path("xslt") / "cite" / "dates.xsl"
    assert shipped.is_file()
    said = _run(
        world,
        "<xsl:import href='tei-kit:cite/dates.xsl'/><xsl:template match='/' xmlns:cite='urn:tei-kit:cite'>"
        "<xsl:value-of select=\"cite:day('2031-05-14')\"/></xsl:template>",
    )
    assert said.endswith("14 May 2031")


def test_modules_keep_their_encoding_and_their_lines(world: Path) -> None:
    latin = SHEET.format(
        "\n<xsl:template match='/'>\n<xsl:sequence select=\"'é', 1 idiv count(//nothing)\"/></xsl:template>"
    )
    (world / "home" / "latin.xsl").write_bytes(
        b'<?xml version="1.0" encoding="iso-8859-1"?>\n' + latin.encode("iso-8859-1")
    )
    said = _run(world, "<!-- <xsl:import href='nothing.xsl'/> --><xsl:import\n  href\n = 'latin.xsl'/>")
    assert said.startswith(f"{world / 'home' / 'latin.xsl'}:4:")


def test_many_stylesheets_run_in_one_process(world: Path) -> None:
    said = [_run_named(world, f"s{number}.xsl", number) for number in range(20)]
    assert said == [str(number) for number in range(20)]


def _run_named(world: Path, name: str, number: int) -> str:
    stylesheet = world / "home" / name
    content = f"<xsl:output method='text'/><xsl:template match='/'><xsl:value-of select='{number}'/></xsl:template>"
    stylesheet.write_text(SHEET.format(content))
    return saxon.transform(stylesheet, saxon.parse(SOURCE))


def test_the_declared_encoding_is_the_written_one(world: Path) -> None:
    said = _run(world, "<xsl:output encoding='iso-8859-1'/><xsl:template match='/'><a>\u6f22</a></xsl:template>")
    assert said == '<?xml version="1.0" encoding="UTF-8"?><a>\u6f22</a>'
    assert os.environ["TEI_KIT_TEST_SECRET"] == SECRET
