"""JUnit XML, as Jenkins, GitLab and others read it: a suite for each file, a case for each finding, one for a clean file.

A finding that makes the run fail is a failure; another is a case that passes, with its words as output. Nothing has a
time, so that the same findings give the same bytes.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from tempfile import SpooledTemporaryFile
from typing import IO, TextIO
from xml.sax.saxutils import quoteattr

from tei_kit.model.diagnostic import Diagnostic
from tei_kit.report import Setting, concise, style

#: A longer part of the document waits on disk; in characters.
_IN_MEMORY = 1 << 20
#: What XML cannot hold, not even as a character reference (XML 1.0, section 2.2).
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(diagnostics: Iterable[Diagnostic], stream: TextIO, setting: Setting) -> None:
    """Write the document: what begins with its counts is kept on disk until they are known, never in memory."""
    with _spool() as suites:
        cases = failures = 0
        for path, found in _by_file(diagnostics, setting.files):
            more, failed = _suite(path, found, suites, setting)
            cases, failures = cases + more, failures + failed
        stream.write('<?xml version="1.0" encoding="UTF-8"?>\n')
        stream.write(f'<testsuites name="tei-kit"{_counts(cases, failures)}>\n')
        _copy(suites, stream)
        stream.write("</testsuites>\n")


def _spool() -> IO[str]:
    return SpooledTemporaryFile(_IN_MEMORY, "w+", encoding="ascii", newline="\n")


def _copy(spool: IO[str], stream: IO[str]) -> None:
    spool.seek(0)
    while text := spool.read(_IN_MEMORY):
        stream.write(text)


def _by_file(diagnostics: Iterable[Diagnostic], files: Iterable[str]) -> Iterator[tuple[str, Iterable[Diagnostic]]]:
    """Every file with its findings, in the order of the files, which is that of the findings."""
    clean = dict.fromkeys(files)
    for path, found in groupby(diagnostics, lambda diagnostic: diagnostic.path):
        if path in clean:
            while (before := next(iter(clean))) != path:
                del clean[before]
                yield before, ()
            del clean[path]
        yield path, found
    for path in clean:
        yield path, ()


def _suite(path: str, found: Iterable[Diagnostic], stream: IO[str], setting: Setting) -> tuple[int, int]:
    """Write a suite; return how many cases and failures it has."""
    cases = failures = 0
    with _spool() as spool:
        for diagnostic in found:
            cases, failures = cases + 1, failures + (diagnostic.severity in setting.failing)
            spool.writelines(_case(path, diagnostic, setting))
        if not cases:
            cases = 1
            spool.write(f'    <testcase name="check" classname={_attribute(path)}/>\n')
        stream.write(f"  <testsuite name={_attribute(path)}{_counts(cases, failures)}>\n")
        _copy(spool, stream)
        stream.write("  </testsuite>\n")
    return cases, failures


def _case(path: str, diagnostic: Diagnostic, setting: Setting) -> Iterator[str]:
    rule, span = diagnostic.rule, diagnostic.span
    place = f" at {span.start.line}:{span.start.column}" if span else ""
    line = f' line="{span.start.line}"' if span else ""
    name, where = _attribute(f"{rule.code} {rule.name}{place}"), _attribute(path)
    yield f"    <testcase name={name} classname={where} file={where}{line}>\n"
    yield f"      {_result(diagnostic, setting)}\n    </testcase>\n"


def _result(diagnostic: Diagnostic, setting: Setting) -> str:
    words = [concise.headline(diagnostic, colour=False), style.printable(diagnostic.hint)]
    content = _text("\n".join(filter(None, words)))
    if diagnostic.severity not in setting.failing:
        return f"<system-out>{content}</system-out>"
    message = _attribute(style.printable(diagnostic.message))
    return f"<failure type={_attribute(diagnostic.severity.value)} message={message}>{content}</failure>"


def _counts(cases: int, failures: int) -> str:
    return f' tests="{cases}" failures="{failures}" errors="0" skipped="0"'


def _text(text: str) -> str:
    # As character references, so that the document is the same in every encoding of standard output.
    possible = _NO_XML.sub("\N{REPLACEMENT CHARACTER}", text)
    escaped = possible.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return escaped.encode("ascii", "xmlcharrefreplace").decode()


def _attribute(text: str) -> str:
    possible = _NO_XML.sub("\N{REPLACEMENT CHARACTER}", text)
    return quoteattr(possible).encode("ascii", "xmlcharrefreplace").decode()
