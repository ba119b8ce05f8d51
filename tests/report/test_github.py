"""Workflow commands: one line a finding, which nothing in a file can end or extend."""

import io
from pathlib import Path

import report_samples

from tei_kit.check.table import BY_CODE
from tei_kit.model.diagnostic import Diagnostic
from tei_kit.read.text import SourceText
from tei_kit.report import Setting, github


def _render(diagnostics: list[Diagnostic]) -> list[str]:
    stream = io.StringIO()
    github.render(diagnostics, stream, Setting())
    return stream.getvalue().split("\n")[:-1]


def test_severities_places_and_titles(tmp_path: Path) -> None:
    file = report_samples.write(tmp_path)
    name = str(file)
    assert _render(report_samples.found(file)) == [
        f"::error title=TK003 empty-file,file={name}::what is wrong%0Awhat to do",
        f"::warning title=TK706 stray-spaces,file={name},line=2,endLine=2,col=10,endColumn=10::what is wrong%0Awhat to do",
        f"::notice title=TK413 consecutive-turns,file={name},line=2,endLine=2,col=15,endColumn=18::what is wrong",
    ]


def test_nothing_in_a_file_or_its_name_ends_a_command(tmp_path: Path) -> None:
    found = report_samples.found(report_samples.write(tmp_path), message=report_samples.HOSTILE)
    evil = [Diagnostic(one.rule, "a,b:c%\n::stop.xml", one.span, one.message, one.hint) for one in found]
    lines = _render(evil)
    assert len(lines) == len(evil)
    for line in lines:
        assert not any(sign in line for sign in "\r\x1b\x00\x9b\u202e")
        head, _, message = line.removeprefix("::").partition("::")
        assert "file=a%2Cb%3Ac%25%0A%3A%3Astop.xml" in head
        assert "%250A" in message


def test_a_span_of_several_lines_has_no_columns() -> None:
    source = SourceText("<a>\n<b\n/></a>", "utf-8")
    line = _render([Diagnostic(BY_CODE["TK102"], "x.xml", source.span(4, 9), "m")])[0]
    assert "line=2,endLine=3::" in line
    assert "col" not in line
