"""CSL-JSON before the official schema: its text of CSL 1.0.1, what 1.0.2 lists beside it, and the classes made of 1.0.2's.

No package carries the JSON Schema of 1.0.2 as a file. The package csl-data has the one of 1.0.1 word for word; citeproc-py
has the official lists of types and variables of 1.0.2 (RELAX NG compact), which are all that 1.0.2 changed for us; and
csl-reference is generated from the JSON Schema of 1.0.2.
"""

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from csl_reference import Reference
from csl_rules import CSL_DATA
from test_judges import EVERYTHING, IDS, corpus, csl
from test_official_schemas import MADE, shipped

from tei_kit.transform.run import transform


def listed(file: str, name: str) -> list[str]:
    """The values of one list of the official schema, such as `variables.dates`."""
    source = shipped("citeproc", "data", "schema", "schemas", "styles", file).read_text(encoding="utf-8")
    code = re.sub(r"#.*", "", source)
    [values] = re.findall(rf"\b{re.escape(name)} =((?:\s*\|?\s*\"[^\"]+\")+)", code)
    return re.findall(r'"([^"]+)"', values)


@pytest.fixture(scope="module")
def official() -> Any:
    """The official schema of 1.0.1 with the types and variables that 1.0.2 lists."""
    schema = json.loads(shipped("csl_data", "csl-data.json").read_text(encoding="utf-8"))
    properties = schema["items"]["properties"]
    types = listed("csl-types.rnc", "item-types")
    assert set(properties["type"]["enum"]) < set(types)
    properties["type"]["enum"] = types
    for name, like in {"dates": "issued", "names": "editor", "titles": "title", "strings": "title"}.items():
        for variable in listed("csl-variables.rnc", f"variables.{name}"):
            properties.setdefault(variable, properties[like])
    return jsonschema.Draft3Validator(schema)


@pytest.fixture(scope="module")
def generated() -> Any:
    """The schema that the classes made of 1.0.2's give, closed as the official one is."""
    schema = Reference.model_json_schema()
    for part in (schema, schema["$defs"]["NameVariable"], schema["$defs"]["DateVariable"]):
        part["additionalProperties"] = False
    return jsonschema.Draft202012Validator(schema)


@pytest.mark.parametrize("part", EVERYTHING, ids=IDS)
def test_csl(root: Path, part: tuple[str, str], official: Any, generated: Any) -> None:
    item = csl(root, part)
    official.validate([item])
    generated.validate(item)


def test_csl_of_corpora_and_odd_values(root: Path, official: Any, generated: Any) -> None:
    for text in (
        *(corpus(root, "csl-json", whole=whole) for whole in (True, False)),
        *(transform(data, "csl-json").text for data in MADE.values()),
    ):
        items = json.loads(text)
        official.validate(items)
        for item in items:
            generated.validate(item)


@pytest.mark.parametrize(
    "wrong",
    [
        {"type": "talk"},
        {"venue": "Harbour"},
        {"author": [{"name": "Ann"}]},
        {"issued": {"date-parts": "2031"}},
        {"event-title": 7},
        {"title": ["T"]},
    ],
    ids=lambda wrong: next(iter(wrong)),
)
def test_the_schema_does_refuse(root: Path, wrong: dict[str, Any], official: Any, generated: Any) -> None:
    item = csl(root, EVERYTHING[0])
    assert not official.is_valid([item | wrong])
    assert not generated.is_valid(item | wrong)


def test_our_words_refuse_no_less(official: Any) -> None:
    # csl_rules.py is stricter: what it knows, the official schema knows.

    ours = CSL_DATA["items"]["properties"]
    theirs = official.schema["items"]["properties"]
    assert set(ours) <= set(theirs)
    assert set(ours["type"]["enum"]) <= set(theirs["type"]["enum"])
