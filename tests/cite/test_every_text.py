"""Any title, name and address comes out of each format's parser as it went in."""

import json
import re
import sys
import xml.etree.ElementTree as ET
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import rdflib
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from pybtex.database import parse_string
from rispy import loads

from tei_kit.transform.run import transform

# The sample and the reader of TeX stand beside the tests of the stylesheets.
sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "xslt" / "cite"))
from sample import TEXT, line, person, tei, turn
from tex_reader import printed

PROPERTY = settings(max_examples=25, deadline=None, derandomize=True)
ADDRESS = st.text(st.characters(exclude_categories=("Cs", "Cc", "Cn", "Z")), min_size=1, max_size=12)
XML = {"mods": "{http://www.loc.gov/mods/v3}title", "oai-dc": "{http://purl.org/dc/elements/1.1/}title"}
MORE_XML = {"datacite-xml": "{http://datacite.org/schema/kernel-4}title", "endnote": "title"}
PUBLICATION = '<publisher>P</publisher><date when="2031"/><idno type="URI">{}</idno>'


class Metas(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: dict[str, str] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        assert (tag, values.keys()) == ("meta", {"name", "content"})
        self.found[str(values["name"])] = str(values["content"])


def metas(data: bytes) -> dict[str, str]:
    parser = Metas()
    parser.feed(transform(data, "meta-tags").text)
    return parser.found


def xml_text(data: bytes, to: str, name: str) -> str:
    element = next(ET.fromstring(transform(data, to).text).iter(name))  # noqa: S314 - our own output
    return "".join(element.itertext()).strip("\n ")


def biblatex(data: bytes) -> Any:
    [entry] = parse_string(transform(data, "biblatex").text, "bibtex").entries.values()
    return entry


def spaced(text: str) -> str:
    return " ".join(text.split())


@given(TEXT)
@PROPERTY
def test_titles(text: str) -> None:
    title = line(f"A {text} Z")
    data = tei(f"A {text} Z", publication=PUBLICATION.format("https://example.org/"))
    assert yaml.safe_load(transform(data, "csl-yaml").text)["references"][0]["title"] == title
    assert json.loads(transform(data, "json-ld").text)["name"] == title
    assert json.loads(transform(data, "datacite-json").text)["titles"][0]["title"] == title
    assert yaml.safe_load(transform(data, "cff").text)["title"] == title
    assert metas(data)["citation_title"] == title
    assert spaced(printed(biblatex(data).fields["title"])) == spaced(title)
    for to, name in (XML | MORE_XML).items():
        assert xml_text(data, to, name) == title
    graph = rdflib.Graph().parse(data=transform(data, "turtle").text, format="turtle")
    address = rdflib.URIRef("https://example.org/")
    assert str(graph.value(address, rdflib.URIRef("https://schema.org/name"))) == title


@given(TEXT, TEXT)
@PROPERTY
def test_names(forename: str, surname: str) -> None:
    family, given_name = line(f"N{surname}"), line(f"G{forename}")
    publication = PUBLICATION.format("https://example.org/")
    data = tei(people=person(f"G{forename}", f"N{surname}"), turns=turn("#per.a"), publication=publication)
    author = json.loads(transform(data, "json-ld").text)["author"]
    assert (author["familyName"], author["givenName"]) == (family, given_name)
    [creator] = json.loads(transform(data, "datacite-json").text)["creators"]
    assert (creator["familyName"], creator["givenName"]) == (family, given_name)
    [cff] = yaml.safe_load(transform(data, "cff").text)["authors"]
    assert (cff["family-names"], cff["given-names"]) == (family, given_name)
    [name] = biblatex(data).persons["author"]
    parts = [*name.prelast_names, *name.last_names, *name.lineage_names, *name.first_names, *name.middle_names]
    assert spaced(" ".join(map(printed, parts))) == spaced(f"{family} {given_name}")


@given(ADDRESS)
@PROPERTY
def test_addresses(path: str) -> None:
    address = f"https://example.org/{path}"
    written = path.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    data = tei(publication=PUBLICATION.format(f"https://example.org/{written}"))
    [item] = json.loads(transform(data, "csl-json").text)
    # Only what no IRI may have is percent-encoded (RFC 3987).
    assert item["URL"] == re.sub(r'[<>"{}|\\^`]', lambda found: f"%{ord(found[0]):02X}", address)
    assert unquote(item["URL"]) == unquote(address)
    assert biblatex(data).fields["url"] == item["URL"]
    assert loads(transform(data, "ris").text)[0]["urls"] == [item["URL"].replace(";", "%3B")]
    assert json.loads(transform(data, "json-ld").text)["url"] == item["URL"]
    assert metas(data)["citation_public_url"] == item["URL"]
    graph = rdflib.Graph().parse(data=transform(data, "turtle").text, format="turtle")
    assert rdflib.URIRef(item["URL"]) in set(graph.objects(None, rdflib.URIRef("https://schema.org/url")))


def test_very_long_names() -> None:
    long = "Wolfeschlegelsteinhausen" * 200
    data = tei(people=person(long, long), turns=turn("#per.a"), publication=PUBLICATION.format("https://example.org/"))
    assert loads(transform(data, "ris").text)[0]["authors"] == [f"{long}, {long}"]
    assert biblatex(data).persons["author"][0].last_names == [long]
