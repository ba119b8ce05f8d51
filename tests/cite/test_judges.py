"""Every format of the corpus' citations, read by programs that we did not write."""

import json
import re
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import rdflib
import yaml
from bibtexparser import parse_string
from csl_rules import CSL_DATA
from pybtex.database import parse_string as pybtex_parse
from pyld import jsonld
from test_parts import PARTS

from tei_kit.cite import run as citing
from tei_kit.cite.corpus import corpus_document
from tei_kit.read import reader
from tei_kit.transform.run import surroundings
from tei_kit.transform.turtle import CONTEXT

EVERYTHING = (*PARTS, *sorted({(name, "") for name, _ in PARTS}))
IDS = ["#".join(part) for part in EVERYTHING]
MODS = "{http://www.loc.gov/mods/v3}"


def parsed(xml: str) -> ET.Element:
    return ET.fromstring(xml)  # noqa: S314 - our own output


def text(root: Path, part: tuple[str, str], to: str) -> str:
    path = root / "corpus" / "transcripts" / f"{part[0]}.xml"
    return citing.cite(reader.read(path), to, citing.parameters(surroundings(path), anchor=part[1])).text


def csl(root: Path, part: tuple[str, str]) -> dict[str, Any]:
    [item] = json.loads(text(root, part, "csl-json"))
    return dict(item)


def corpus(root: Path, to: str, *, whole: bool) -> str:
    return citing.cite(corpus_document(root / "corpus"), to, citing.parameters({}, whole=whole)).text


@pytest.mark.parametrize("part", EVERYTHING, ids=IDS)
def test_csl_keeps_the_rules_and_its_yaml_says_the_same(root: Path, part: tuple[str, str]) -> None:
    item = csl(root, part)
    jsonschema.validate([item], CSL_DATA)
    assert yaml.safe_load(text(root, part, "csl-yaml")) == {"references": [item]}


@pytest.mark.parametrize("to", ["bibtex", "biblatex"])
def test_two_parsers_agree_on_bibtex(root: Path, to: str) -> None:
    for part in EVERYTHING:
        source = text(root, part, to)
        library = parse_string(source)
        assert not library.failed_blocks
        [ours] = library.entries
        [(key, theirs)] = pybtex_parse(source, "bibtex").entries.items()
        assert (ours.key, ours.entry_type) == (key, theirs.type)
        fields = {field.key: field.value for field in ours.fields}
        assert fields["url"] == theirs.fields["url"] == csl(root, part)["URL"]
        assert fields["title"].strip("{}") == theirs.fields["title"].strip("{}") == csl(root, part)["title"]


def test_a_corpus_in_one_file(root: Path) -> None:
    count = len(list((root / "corpus" / "transcripts").glob("*.xml")))
    assert len(parse_string(corpus(root, "biblatex", whole=False)).entries) == count
    assert len(json.loads(corpus(root, "csl-json", whole=False))) == count
    assert corpus(root, "ris", whole=False).count("\r\nER  - ") == count
    assert len(parsed(corpus(root, "mods", whole=False)).findall(f"{MODS}mods")) == count
    assert len(json.loads(corpus(root, "datacite-json", whole=False))) == count
    assert len(json.loads(corpus(root, "json-ld", whole=False))["@graph"]) == count


@pytest.mark.parametrize("part", EVERYTHING, ids=IDS)
def test_datacite_xml_says_what_its_json_says(root: Path, part: tuple[str, str]) -> None:
    kernel = "{http://datacite.org/schema/kernel-4}"
    tree, record = parsed(text(root, part, "datacite-xml")), json.loads(text(root, part, "datacite-json"))
    assert [node.text for node in tree.iter(f"{kernel}creatorName")] == [one["name"] for one in record["creators"]]
    assert tree.findtext(f"{kernel}titles/{kernel}title") == record["titles"][0]["title"]
    assert tree.findtext(f"{kernel}publicationYear") == record["publicationYear"]
    found = [(node.text, node.get("dateType")) for node in tree.iter(f"{kernel}date")]
    assert found == [(one["date"], one["dateType"]) for one in record.get("dates", [])]
    assert not [node.tag for node in tree.iter() if not len(node) and not (node.text or node.attrib)]


@pytest.mark.judge
def test_json_ld_is_typed_as_schema_dts_has_it(root: Path, node: Any) -> None:
    objects = [json.loads(text(root, part, "json-ld")) for part in EVERYTHING]
    objects += [json.loads(corpus(root, "json-ld", whole=whole)) for whole in (True, False)]
    assert node("check_schema.js", objects) == []


@pytest.mark.judge
def test_schema_dts_does_complain(node: Any) -> None:
    [complaint] = node("check_schema.js", [{"@context": "https://schema.org", "@type": "Event", "nome": "x"}])
    assert "nome" in complaint


#: What search engines and our documentation want of each type at least.
REQUIRED = {
    "DigitalDocument": {
        "name",
        "headline",
        "author",
        "datePublished",
        "inLanguage",
        "license",
        "publisher",
        "recordedAt",
    },
    "CreativeWork": {"name", "inLanguage", "url", "isPartOf"},
    "Legislation": {"name", "legislationType", "legislationDate", "author", "isPartOf"},
}


@pytest.mark.parametrize("part", EVERYTHING, ids=IDS)
def test_json_ld_expands_and_is_complete(root: Path, part: tuple[str, str]) -> None:
    data = json.loads(text(root, part, "json-ld"))
    assert data.keys() >= REQUIRED[data["@type"]]
    if "recordedAt" in data:
        assert data["recordedAt"].keys() >= {"@type", "name", "startDate", "location"}
    [expanded] = jsonld.expand(data | {"@context": CONTEXT})
    assert expanded["@id"] == csl(root, part)["URL"]
    # Without a vocabulary a key is dropped: none may be.
    assert {key.removeprefix("https://schema.org/") for key in expanded} >= data.keys() - {"@context", "@type", "@id"}


@pytest.mark.parametrize("part", EVERYTHING, ids=IDS)
def test_turtle_is_the_same_graph(root: Path, part: tuple[str, str]) -> None:
    graph = rdflib.Graph().parse(data=text(root, part, "turtle"), format="turtle")
    address = rdflib.URIRef(csl(root, part)["URL"])
    schema = rdflib.Namespace("https://schema.org/")
    assert str(graph.value(address, schema.name)) == csl(root, part)["title"]


@pytest.mark.judge
def test_citation_js_reads_the_cff(root: Path, node: Any) -> None:
    source = corpus(root, "cff", whole=True)
    data = yaml.safe_load(source)
    assert data.keys() >= {"cff-version", "message", "title", "authors"}
    assert (data["cff-version"], data["type"]) == ("1.2.0", "dataset")
    [item] = node("read_cff.js", source)
    assert item["title"] == data["title"]
    assert item["type"] == "dataset"


@pytest.mark.parametrize("part", EVERYTHING, ids=IDS)
def test_zotero_sees_a_presentation(root: Path, part: tuple[str, str]) -> None:
    tags = dict(re.findall(r'<meta name="([^"]+)" content="([^"]*)">', text(root, part, "meta-tags")))
    item = csl(root, part)
    assert tags["z:itemType"] == ("presentation" if item["type"] == "speech" else "document")
    assert (tags["citation_title"], tags["citation_public_url"]) == (item["title"], item["URL"])
    assert tags.get("z:meetingName") == (item.get("event-title") if item["type"] == "speech" else None)
    assert not tags.keys() & {"DC.type", "citation_conference_title", "citation_journal_title"}
