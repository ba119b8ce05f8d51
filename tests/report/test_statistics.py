"""Counts by rule: most frequent first, then by code."""

import io
import json
from pathlib import Path

import pytest
import report_samples

from tei_kit.report import FORMATS, STATISTICS, Setting, renderer, statistics


def test_the_most_frequent_comes_first(tmp_path: Path) -> None:
    first, second, third = report_samples.found(report_samples.write(tmp_path))
    stream = io.StringIO()
    statistics.render([third, second, *[third] * 9, first], stream, Setting())
    assert stream.getvalue().splitlines() == [
        "10  TK413 info  Two neighbouring turns have the same speaker",
        " 1  TK003 error  The file is empty",
        " 1  TK706 warning  Text has double spaces or spaces at its edges (1 fixable)",
    ]


def test_the_same_as_json(tmp_path: Path) -> None:
    stream = io.StringIO()
    renderer("json", statistics=True)(report_samples.found(report_samples.write(tmp_path)), stream, Setting())
    assert [json.loads(line)["code"] for line in stream.getvalue().splitlines()] == ["TK003", "TK413", "TK706"]
    assert json.loads(stream.getvalue().splitlines()[2]) == {
        "code": "TK706",
        "name": "stray-spaces",
        "severity": "warning",
        "count": 1,
        "fixable": 1,
    }


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_has_its_writer(name: str, tmp_path: Path) -> None:
    stream = io.StringIO()
    renderer(name)(report_samples.found(report_samples.write(tmp_path)), stream, Setting())
    assert "TK706" in stream.getvalue()


@pytest.mark.parametrize("name", STATISTICS)
def test_nothing_found_is_nothing_to_count(name: str) -> None:
    stream = io.StringIO()
    renderer(name, statistics=True)([], stream, Setting())
    assert stream.getvalue() == ""
