"""Every format that has an official schema, held to it: corpus, parts, and values at the edges."""

import copy
import importlib.util
import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import xmlschema
import yaml
from datacite import schema45
from sample import person, tei, turn
from test_judges import EVERYTHING, IDS, corpus, parsed, text

from tei_kit.transform.run import transform

MODS = "{http://www.loc.gov/mods/v3}"
DC = "http://purl.org/dc/elements/1.1/"

#: Values that a schema may well refuse; what they do to a format's own characters is held by test_every_text.py.
ODD = tei(
    "Ships & <harbours>",
    people=person("Anna Maria", "van der Berg", "per.a")
    + '<person xml:id="per.i"><persName xml:lang="en">Ina Terp</persName><persName xml:lang="ru">Ина Терп</persName></person>',
    turns=turn("#per.a") + turn("#per.i", ' ana="#interpreter"'),
    statement='<title type="original" xml:lang="ru">О портах</title><editor><orgName>Desk</orgName></editor>',
    publication="<publisher>P &amp; Q</publisher><date when='2031-06'/><idno type='URI'>https://example.org/t?a=1&amp;b=ü</idno>"
    "<idno type='DOI'>10.1234/a_b</idno><availability><licence target='https://creativecommons.org/licenses/by/4.0/'>CC BY</licence></availability>",
    profile="<abstract><p>A talk.</p></abstract><langUsage><language ident='zh-Hant-TW'/></langUsage>"
    "<textClass><keywords><term>ports</term></keywords></textClass>",
    stand_off="<listEvent><event type='forum' from='2031-05-14T10:00:00+02:00' to='2031-05-16'><eventName>F</eventName></event></listEvent>",
)
NOTHING = tei(" ", publication="<date when='2031'/>")
MADE = {"odd": ODD, "nothing": NOTHING}


def shipped(package: str, *parts: str) -> Path:
    """A file of an installed package, without importing it."""
    spec = importlib.util.find_spec(package)
    assert spec is not None
    assert spec.submodule_search_locations is not None
    return Path(spec.submodule_search_locations[0]).joinpath(*parts)


@pytest.fixture(scope="session")
def mods_schema() -> xmlschema.XMLSchema:
    # The Library of Congress' own MODS 3.6, in the package eulxml; its imports lead beside it, not to the network.
    folder = shipped("eulxml", "schema_data")
    source = (folder / "mods.xsd").read_text(encoding="utf-8")
    source = source.replace("http://www.loc.gov/standards/xlink/xlink.xsd", (folder / "xlink.xsd").as_uri())
    return xmlschema.XMLSchema(source.replace("http://www.loc.gov/mods/xml.xsd", ""), allow="local")


def as_mods_36(record: str) -> str:
    """A record without what came with 3.7 and 3.8: the number, and a name's alternative name."""
    tree = parsed(record)
    for root in tree.iter(f"{MODS}mods"):
        assert root.attrib.pop("version") == "3.8"
    for name in tree.iter(f"{MODS}name"):
        for other in name.findall(f"{MODS}alternativeName"):
            assert [child.tag for child in other] == [f"{MODS}namePart"]
            name.remove(other)
    return xmlschema.etree_tostring(tree)


@pytest.mark.parametrize("part", EVERYTHING, ids=IDS)
def test_mods(root: Path, part: tuple[str, str], mods_schema: xmlschema.XMLSchema) -> None:
    mods_schema.validate(as_mods_36(text(root, part, "mods")))


@pytest.mark.parametrize("name", MADE)
def test_mods_of_odd_values(name: str, mods_schema: xmlschema.XMLSchema) -> None:
    mods_schema.validate(as_mods_36(transform(MADE[name], "mods").text))


def test_mods_of_corpora(root: Path, mods_schema: xmlschema.XMLSchema) -> None:
    for whole in (True, False):
        mods_schema.validate(as_mods_36(corpus(root, "mods", whole=whole)))


def test_the_schema_of_mods_does_refuse(root: Path, mods_schema: xmlschema.XMLSchema) -> None:
    record = as_mods_36(text(root, EVERYTHING[0], "mods"))
    assert not mods_schema.is_valid(record.replace("roleTerm", "role-term"))
    assert not mods_schema.is_valid(record.replace('"host"', '"container"'))


@pytest.fixture(scope="session")
def oai_schema(tmp_path_factory: pytest.TempPathFactory) -> xmlschema.XMLSchema:
    # The fifteen elements of simple Dublin Core in our words: the schema of OAI imports them from the network.
    names = "title creator subject description publisher contributor date type format identifier source language relation coverage rights"
    elements = "".join(f'<xs:element name="{name}" type="text"/>' for name in names.split())
    simple = f"""<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="{DC}" targetNamespace="{DC}" elementFormDefault="qualified">
      <xs:import namespace="http://www.w3.org/XML/1998/namespace"/>
      <xs:complexType name="text"><xs:simpleContent><xs:extension base="xs:string"><xs:attribute ref="xml:lang"/></xs:extension></xs:simpleContent></xs:complexType>
      {elements}
      </xs:schema>"""
    path = tmp_path_factory.mktemp("dc") / "simple.xsd"
    path.write_text(simple, encoding="utf-8")
    source = shipped("eulxml", "schema_data", "oai_dc.xsd").read_text(encoding="utf-8")
    source = source.replace("http://dublincore.org/schemas/xmls/simpledc20021212.xsd", path.as_uri())
    return xmlschema.XMLSchema(source, allow="local")


@pytest.mark.parametrize("part", EVERYTHING, ids=IDS)
def test_dublin_core(root: Path, part: tuple[str, str], oai_schema: xmlschema.XMLSchema) -> None:
    oai_schema.validate(text(root, part, "oai-dc"))


def test_dublin_core_of_odd_values(root: Path, oai_schema: xmlschema.XMLSchema) -> None:
    for data in MADE.values():
        oai_schema.validate(transform(data, "oai-dc").text)
    whole = corpus(root, "oai-dc", whole=True)
    oai_schema.validate(whole)
    assert not oai_schema.is_valid(whole.replace("dc:title", "dc:name"))


@pytest.fixture(scope="session")
def datacite_46() -> Any:
    """The JSON Schema of DataCite 4.5 with what 4.6 adds to its lists, as the revision history of the schema 4.6 names it."""
    schema = copy.deepcopy(schema45.validator.schema)
    lists = schema["definitions"]
    lists["contributorType"]["enum"] += ["Translator"]
    lists["relationType"]["enum"] += ["HasTranslation", "IsTranslationOf"]
    lists["dateType"]["enum"] += ["Coverage"]
    return jsonschema.validators.validator_for(schema)(schema)


@pytest.mark.parametrize("part", EVERYTHING, ids=IDS)
def test_datacite(root: Path, part: tuple[str, str], datacite_46: Any) -> None:
    record = json.loads(text(root, part, "datacite-json"))
    datacite_46.validate(record)
    assert not datacite_46.is_valid(record | {"titles": []})


def test_datacite_of_odd_values(root: Path, datacite_46: Any) -> None:
    for data in MADE.values():
        datacite_46.validate(json.loads(transform(data, "datacite-json").text))
    datacite_46.validate(json.loads(corpus(root, "datacite-json", whole=True)))
    [translator] = [
        one for one in json.loads(transform(ODD, "datacite-json").text)["contributors"] if one["name"] == "Terp, Ina"
    ]
    assert translator["contributorType"] == "Translator"


def test_cff_by_its_schema(root: Path, official_schema: Callable[[str], dict[str, Any]]) -> None:
    schema = official_schema("/1.2.0/schema.json")
    for source in (corpus(root, "cff", whole=True), *(transform(data, "cff").text for data in MADE.values())):
        jsonschema.validate(yaml.safe_load(source), schema)
    for part in EVERYTHING:
        jsonschema.validate(yaml.safe_load(text(root, part, "cff")), schema)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"cff-version": "1.2.0"}, schema)


@pytest.mark.judge
def test_cff_by_cffconvert(root: Path, tmp_path: Path) -> None:
    program = root / ".venv" / "cffconvert" / "bin" / "cffconvert"
    if not program.is_file():
        pytest.skip("cffconvert is missing: .ci/run shows how to install it")
    file = tmp_path / "CITATION.cff"
    for source in (corpus(root, "cff", whole=True), *(transform(data, "cff").text for data in MADE.values())):
        file.write_text(source, encoding="utf-8")
        done = subprocess.run([program, "--validate", "-i", file], capture_output=True, text=True, check=False)
        assert (done.returncode, done.stdout) == (0, "Citation metadata are valid according to schema version 1.2.0.\n")
    printed = subprocess.run([program, "-f", "apalike", "-i", file], capture_output=True, text=True, check=True)
    assert printed.stdout.endswith("Untitled\n")
    file.write_text(source.replace("title", "titel"), encoding="utf-8")
    assert subprocess.run([program, "--validate", "-i", file], capture_output=True, check=False).returncode
