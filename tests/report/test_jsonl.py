"""Every line is JSON by itself, and holds what the finding holds."""

import io
import json
from pathlib import Path

import report_samples

from tei_kit.report import Setting, jsonl


def _render(file: Path, **words: str) -> list[dict[str, object]]:
    stream = io.StringIO()
    jsonl.render(report_samples.found(file, **words), stream, Setting())
    assert stream.getvalue().isascii()
    return [json.loads(line) for line in stream.getvalue().splitlines()]


def test_a_finding_is_one_object(tmp_path: Path) -> None:
    file = report_samples.write(tmp_path)
    # UTF-16: two bytes of byte order mark, "<a>" and CRLF are five characters, the value begins at the eleventh of line 2.
    start, end = {"line": 2, "column": 10, "offset": 30}, {"line": 2, "column": 11, "offset": 32}
    assert _render(file)[1] == {
        "path": str(file),
        "code": "TK706",
        "name": "stray-spaces",
        "severity": "warning",
        "message": "what is wrong",
        "hint": "what to do",
        "start": start,
        "end": end,
        "fix": {
            "message": "write #x",
            "safe": True,
            "edits": [{"start": start, "end": start, "replacement": "#"}],
        },
    }


def test_what_is_not_there_is_null(tmp_path: Path) -> None:
    first, _, last = _render(report_samples.write(tmp_path))
    assert (first["start"], first["end"], first["fix"]) == (None, None, None)
    assert last["hint"] == ""


def test_hostile_words_come_through_as_they_are(tmp_path: Path) -> None:
    for item in _render(report_samples.write(tmp_path), message=report_samples.HOSTILE):
        assert item["message"] == report_samples.HOSTILE
