"""SARIF 2.1.0 (OASIS Standard, with errata 01): for GitHub code scanning, VS Code and other viewers.

Each place is given as lines and columns, as characters and as bytes; columns and characters are code points (columnKind),
and do not count a byte order mark (section 3.30.2). A replacement is of text only, as section 3.57.2 has it.
"""

import json
import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any, TextIO
from urllib.parse import quote

from tei_kit.model.diagnostic import Diagnostic, Rule, Severity
from tei_kit.model.fix import Fix
from tei_kit.model.span import Span
from tei_kit.report import Setting
from tei_kit.report.source import text_of
from tei_kit.version import __version__

#: The official schema.
SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

#: Python's names of encodings that are not IANA's.
_ENCODINGS = {
    "utf-8-sig": "UTF-8",
    "ascii": "US-ASCII",
    "utf-16-le": "UTF-16LE",
    "utf-16-be": "UTF-16BE",
    **{f"iso8859-{part}": f"ISO-8859-{part}" for part in range(1, 17)},
    **{f"cp125{part}": f"windows-125{part}" for part in range(9)},
}

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def render(diagnostics: Iterable[Diagnostic], stream: TextIO, setting: Setting) -> None:
    """Write one log with one run, each result as it comes; ASCII only, so that no terminal or locale can spoil it."""
    rules: dict[str, Rule] = {}
    places = {path: index for index, path in enumerate(sorted(set(setting.files)))}
    quoted = set()
    stream.write(
        f'{{"$schema": "{SCHEMA}", "version": "2.1.0", "runs": [{{"columnKind": "unicodeCodePoints",\n"results": ['
    )
    for number, diagnostic in enumerate(diagnostics):
        rules.setdefault(diagnostic.rule.code, diagnostic.rule)
        places.setdefault(diagnostic.path, len(places))
        quoted.add(diagnostic.path)
        result = _result(diagnostic, [*rules].index(diagnostic.rule.code), places)
        stream.write(f"{',' if number else ''}\n{json.dumps(result)}")
    driver = {
        "name": "tei-kit",
        "version": __version__,
        "semanticVersion": __version__,
        "rules": [_rule(rule) for rule in rules.values()],
    }
    artifacts = ",\n".join(json.dumps(_artifact(path, places, quoted)) for path in places)
    # What is known only now stands behind the results: the order of an object's members means nothing.
    stream.write(f'\n],\n"artifacts": [\n{artifacts}\n],\n"tool": {json.dumps({"driver": driver})}}}]}}\n')


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": f"{rule.summary}."},
        "help": {"text": f"'tei-kit explain {rule.code}' prints the page of this rule."},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"tags": [rule.layer], "fixable": rule.fixable},
    }


def _result(diagnostic: Diagnostic, rule: int, places: dict[str, int]) -> dict[str, Any]:
    code, path = diagnostic.rule.code, diagnostic.path
    physical: dict[str, Any] = {"artifactLocation": _location(path, places)}
    if diagnostic.span:
        physical["region"] = _region(path, diagnostic.span)
    words = " ".join(filter(None, [f"{diagnostic.message}.", diagnostic.hint]))
    result = {
        "ruleId": code,
        "ruleIndex": rule,
        "level": _LEVELS[diagnostic.severity],
        "message": {"text": words},
        "locations": [{"physicalLocation": physical}],
    }
    return result | ({"fixes": [_fix(path, diagnostic.fix, places)]} if diagnostic.fix else {})


def _fix(path: str, fix: Fix, places: dict[str, int]) -> dict[str, Any]:
    replacements = [
        {"deletedRegion": _text_region(path, edit.span), "insertedContent": {"text": edit.replacement}}
        for edit in fix.edits
    ]
    doubt = "" if fix.safe else " (look at it afterwards)"
    change = {"artifactLocation": _location(path, places), "replacements": replacements}
    return {"description": {"text": fix.message + doubt}, "artifactChanges": [change]}


def _region(path: str, span: Span) -> dict[str, int]:
    length = span.end.offset - span.start.offset
    return _text_region(path, span) | {"byteOffset": span.start.offset, "byteLength": length}


def _text_region(path: str, span: Span) -> dict[str, int]:
    start, end = span.start, span.end
    region = {
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
    }
    source = text_of(path)
    if source is None or end.line > source.lines:
        return region
    first = source.index(start.line, start.column)
    return region | {"charOffset": first, "charLength": source.index(end.line, end.column) - first}


def _artifact(path: str, places: dict[str, int], quoted: set[str]) -> dict[str, Any]:
    """Return an artifact; with its encoding, which whoever applies a fix must know, where something was found."""
    source = text_of(path) if path in quoted else None
    encoding = {"encoding": _ENCODINGS.get(source.encoding, source.encoding.upper())} if source else {}
    return {"location": _location(path, places), "roles": ["analysisTarget"], **encoding}


def _location(path: str, places: dict[str, int]) -> dict[str, Any]:
    """Return an artifactLocation: a relative path as it was named, from wherever the reader's base is."""
    # File names are bytes: what is no UTF-8 in one goes into the URI all the same (RFC 3986, section 2.1).
    uri = Path(path).as_uri() if Path(path).is_absolute() else quote(os.fsencode(Path(path).as_posix()))
    return {"uri": uri, "index": places[path]}
