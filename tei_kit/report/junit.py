"""JUnit XML, as Jenkins, GitLab and others read it: a suite for each file, a case for each finding, one for a clean file.

A finding that makes the run fail is a failure; another is a case that passes, with its words as output. Nothing has a
time, so that the same findings give the same bytes.
"""

import re
from collections.abc import Iterable, Iterator
from typing import TextIO
from xml.sax.saxutils import quoteattr

from tei_kit.model.diagnostic import Diagnostic
from tei_kit.report import Setting, concise, style

#: What XML cannot hold, not even as a character reference (XML 1.0, section 2.2).
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(diagnostics: Iterable[Diagnostic], stream: TextIO, setting: Setting) -> None:
    """Write the document, once every finding is known: a suite begins with its counts."""
    found: dict[str, list[Diagnostic]] = {path: [] for path in setting.files}
    for diagnostic in diagnostics:
        found.setdefault(diagnostic.path, []).append(diagnostic)
    everything = [diagnostic for each in found.values() for diagnostic in each]
    cases = sum(max(len(each), 1) for each in found.values())
    stream.write('<?xml version="1.0" encoding="UTF-8"?>\n')
    stream.write(f'<testsuites name="tei-kit"{_counts(cases, everything, setting)}>\n')
    for path, each in found.items():
        stream.writelines(_suite(path, each, setting))
    stream.write("</testsuites>\n")


def _suite(path: str, found: list[Diagnostic], setting: Setting) -> Iterator[str]:
    yield f"  <testsuite name={_attribute(path)}{_counts(max(len(found), 1), found, setting)}>\n"
    if not found:
        yield f'    <testcase name="check" classname={_attribute(path)}/>\n'
    for diagnostic in found:
        rule, span = diagnostic.rule, diagnostic.span
        place = f" at {span.start.line}:{span.start.column}" if span else ""
        line = f' line="{span.start.line}"' if span else ""
        name, where = _attribute(f"{rule.code} {rule.name}{place}"), _attribute(path)
        yield f"    <testcase name={name} classname={where} file={where}{line}>\n"
        yield f"      {_result(diagnostic, setting)}\n    </testcase>\n"
    yield "  </testsuite>\n"


def _result(diagnostic: Diagnostic, setting: Setting) -> str:
    words = [concise.headline(diagnostic, colour=False), style.printable(diagnostic.hint)]
    content = _text("\n".join(filter(None, words)))
    if diagnostic.severity not in setting.failing:
        return f"<system-out>{content}</system-out>"
    message = _attribute(style.printable(diagnostic.message))
    return f"<failure type={_attribute(diagnostic.severity.value)} message={message}>{content}</failure>"


def _counts(cases: int, found: list[Diagnostic], setting: Setting) -> str:
    failures = sum(1 for diagnostic in found if diagnostic.severity in setting.failing)
    return f' tests="{cases}" failures="{failures}" errors="0" skipped="0"'


def _text(text: str) -> str:
    # As character references, so that the document is the same in every encoding of standard output.
    possible = _NO_XML.sub("\N{REPLACEMENT CHARACTER}", text)
    escaped = possible.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return escaped.encode("ascii", "xmlcharrefreplace").decode()


def _attribute(text: str) -> str:
    possible = _NO_XML.sub("\N{REPLACEMENT CHARACTER}", text)
    return quoteattr(possible).encode("ascii", "xmlcharrefreplace").decode()
