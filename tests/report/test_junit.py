"""JUnit XML, read back by another XML parser."""

import io
from pathlib import Path
from xml.etree import ElementTree as ET

import report_samples

from tei_kit.model.diagnostic import Diagnostic, Severity
from tei_kit.report import Setting, junit


def _render(diagnostics: list[Diagnostic], setting: Setting) -> ET.Element:
    stream = io.StringIO()
    junit.render(diagnostics, stream, setting)
    assert stream.getvalue().isascii()
    return ET.fromstring(stream.getvalue())  # noqa: S314 - our own output


def test_a_suite_a_file_and_a_case_a_finding(tmp_path: Path) -> None:
    file = str(report_samples.write(tmp_path))
    root = _render(report_samples.found(Path(file)), Setting(files=["a.xml", file, "z.xml"]))
    assert root.attrib == {"name": "tei-kit", "tests": "5", "failures": "1", "errors": "0", "skipped": "0"}
    assert [(suite.get("name"), suite.get("tests"), suite.get("failures")) for suite in root] == [
        ("a.xml", "1", "0"),
        (file, "3", "1"),
        ("z.xml", "1", "0"),
    ]
    assert [case.get("name") for case in root[1]] == [
        "TK003 empty-file",
        "TK706 stray-spaces at 2:10",
        "TK413 consecutive-turns at 2:15",
    ]
    assert [case[0].tag for case in root[1]] == ["failure", "system-out", "system-out"]
    assert root[0][0].attrib == {"name": "check", "classname": "a.xml"}
    assert len(root[0][0]) == 0


def test_what_fails_the_run_is_a_failure(tmp_path: Path) -> None:
    file = report_samples.write(tmp_path)
    failing = frozenset({Severity.ERROR, Severity.WARNING})
    root = _render(report_samples.found(file), Setting(failing=failing))
    assert root.get("failures") == "2"
    failure = root.find("testsuite/testcase[@line='2']/failure")
    assert failure is not None
    assert failure.attrib == {"type": "warning", "message": "what is wrong"}
    assert failure.text == f"{file}:2:10: TK706 warning: what is wrong\nwhat to do"


def test_hostile_words_are_words(tmp_path: Path) -> None:
    file = report_samples.write(tmp_path)
    found = report_samples.found(file, report_samples.HOSTILE, report_samples.HOSTILE)
    root = _render(found, Setting(files=["a\x00\udcff\x1b.xml", str(file)]))
    assert root[0].get("name") == "a\ufffd\ufffd\ufffd.xml"
    case = root[1][0]
    assert len(case) == 1
    assert "]]></failure>&<\"'" in (case[0].text or "")
    assert "␛[31m␀" in (case[0].get("message") or "")


def test_no_finding_and_no_file_is_a_document_too() -> None:
    assert _render([], Setting()).get("tests") == "0"
