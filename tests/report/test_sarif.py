"""SARIF by its official schema, and every region by the file that it is about."""

import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import jsonschema
import pytest
import report_samples

from tei_kit.model.diagnostic import Diagnostic
from tei_kit.report import Setting, sarif


@pytest.fixture(scope="session")
def official(official_schema: Callable[[str], dict[str, Any]]) -> dict[str, Any]:
    """The schema of OASIS."""
    return official_schema("/sarif-schema-2.1.0.json")


def _render(diagnostics: list[Diagnostic], setting: Setting) -> dict[str, Any]:
    stream = io.StringIO()
    sarif.render(diagnostics, stream, setting)
    assert stream.getvalue().isascii()
    log: dict[str, Any] = json.loads(stream.getvalue())
    return log


def _hostile(file: Path) -> list[Diagnostic]:
    return report_samples.found(file, report_samples.HOSTILE, report_samples.HOSTILE)


@pytest.mark.judge
def test_it_passes_the_official_schema(tmp_path: Path, official: dict[str, Any]) -> None:
    file = report_samples.write(tmp_path)
    jsonschema.Draft7Validator.check_schema(official)
    judge = jsonschema.Draft7Validator(official)
    for found in (report_samples.found(file), _hostile(file), []):
        log = _render(found, Setting(files=["corpus/b.xml", str(file), "<stdin>", "sub folder/a:b#c?.xml"]))
        assert [error.message for error in judge.iter_errors(log)] == []
    assert [*judge.iter_errors({"version": "2.1.0", "runs": [{}]})], "the judge says yes to everything"


#: How a file is written → how a piece of it is read.
CODECS = {
    "utf-8": "utf-8",
    "utf-8-sig": "utf-8",
    "utf-16": "utf-16-le",
    "utf-16-le": "utf-16-le",
    "utf-32": "utf-32-le",
    "gb18030": "gb18030",
}


@pytest.mark.parametrize("encoding", CODECS)
def test_each_way_of_giving_a_place_gives_the_same(tmp_path: Path, encoding: str) -> None:
    text = f'<?xml version="1.0" encoding="{encoding.removesuffix("-sig")}"?>\r\n{report_samples.TEXT}'
    file = tmp_path / "x.xml"
    file.write_bytes(text.encode(encoding))
    data, lines = file.read_bytes(), text.split("\r\n")
    results = _render(report_samples.found(file), Setting())["runs"][0]["results"]
    for result, quoted in zip(results[1:], ("x", "<c/>"), strict=True):
        region = result["locations"][0]["physicalLocation"]["region"]
        by_bytes = data[region["byteOffset"] : region["byteOffset"] + region["byteLength"]]
        assert by_bytes.decode(CODECS[encoding]) == quoted
        assert text[region["charOffset"] : region["charOffset"] + region["charLength"]] == quoted
        assert lines[region["startLine"] - 1][region["startColumn"] - 1 : region["endColumn"] - 1] == quoted


def test_rules_and_artifacts_are_pointed_to(tmp_path: Path) -> None:
    file = report_samples.write(tmp_path)
    run = _render(report_samples.found(file), Setting(files=["z.xml", str(file)]))["runs"][0]
    rules, artifacts = run["tool"]["driver"]["rules"], run["artifacts"]
    assert [rule["id"] for rule in rules] == ["TK003", "TK706", "TK413"]
    assert rules[2]["defaultConfiguration"] == {"level": "note"}
    assert rules[1]["properties"] == {"tags": ["schematron"], "fixable": True}
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        location = result["locations"][0]["physicalLocation"]["artifactLocation"]
        assert artifacts[location["index"]]["location"] == location
        assert Path(unquote(urlsplit(location["uri"]).path)) == file
    assert [artifact.get("encoding") for artifact in artifacts] == ["UTF-16", None]


def test_a_fix_is_a_replacement_of_text(tmp_path: Path) -> None:
    file = report_samples.write(tmp_path)
    results = _render(report_samples.found(file), Setting())["runs"][0]["results"]
    assert ["fixes" in result for result in results] == [False, True, False]
    change = results[1]["fixes"][0]["artifactChanges"][0]
    at = report_samples.TEXT.index('x">')
    place = {"startLine": 2, "startColumn": 10, "endLine": 2, "endColumn": 10, "charOffset": at, "charLength": 0}
    assert change["replacements"] == [{"deletedRegion": place, "insertedContent": {"text": "#"}}]


def test_the_order_of_files_does_not_matter(tmp_path: Path) -> None:
    found = report_samples.found(report_samples.write(tmp_path))
    one, two = (_render(found, Setting(files=files)) for files in (["a", "b"], ["b", "a"]))
    assert one == two
