"""What was found before, by content: a second run over unchanged files is almost free.

One small JSON file an entry, written atomically, so that parallel runs cannot harm each other; an entry that cannot be
read is as good as none. The key has everything that a result depends on in it, so nothing is ever out of date.
"""

import hashlib
import json
from pathlib import Path
from typing import Any

from tei_kit import files
from tei_kit.check.finding import Finding
from tei_kit.check.table import BY_CODE
from tei_kit.model.diagnostic import Diagnostic, Severity
from tei_kit.model.errors import TeiKitError
from tei_kit.model.fix import Edit, Fix
from tei_kit.model.span import Position, Span
from tei_kit.read.positions import Target
from tei_kit.version import __version__


def digest(*parts: bytes | str) -> str:
    """Return the SHA-256 of several parts, none of which can run into the next."""
    total = hashlib.sha256()
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        total.update(len(data).to_bytes(8, "big") + data)
    return total.hexdigest()


def shipped_digest(schemas: Path) -> str:
    """Return a digest of the program's version and its compiled schemas."""
    return digest(
        __version__, *(path.read_bytes() for path in sorted(schemas.glob("event.*")) if path.suffix != ".html")
    )


class Cache:
    """Entries by key, in a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder / "check"

    def findings(self, key: str) -> list[Finding] | None:
        """Return the findings under a key; None when there are none known."""
        found: list[Finding] | None = _each(self._read(key), _finding)
        return found

    def diagnostics(self, key: str) -> list[Diagnostic] | None:
        """Return the diagnostics under a key; None when there are none known."""
        found: list[Diagnostic] | None = _each(self._read(key), _diagnostic)
        return found

    def keep(self, key: str, found: list[Finding] | list[Diagnostic]) -> None:
        """Keep what was found under a key; a cache that cannot be written is no error."""
        data = json.dumps([item if isinstance(item, Finding) else _plain(item) for item in found])
        try:
            files.write(self._path(key), data.encode(), overwrite=True)
        except TeiKitError:
            return

    def _path(self, key: str) -> Path:
        return self._folder / key[:2] / f"{key[2:]}.json"

    def _read(self, key: str) -> Any:
        try:
            return json.loads(self._path(key).read_bytes())
        except (OSError, ValueError):
            return None


def _each(content: Any, make: Any) -> Any:
    """Make every item anew; None where any of them is not as it was written."""
    if not isinstance(content, list):
        return None
    try:
        return [make(item) for item in content]
    except (TypeError, KeyError, ValueError):
        return None


def _finding(item: Any) -> Finding:
    code, (path, *target), *rest, place = item
    values = (code, Target(tuple(path), *target), *rest, tuple(place) if place else None)
    return Finding(*values)


def _plain(diagnostic: Diagnostic) -> list[Any]:
    rule, *rest = diagnostic
    return [rule.code, rule.severity.value, *rest]


def _diagnostic(item: Any) -> Diagnostic:
    code, severity, path, span, *words, fix = item
    rule = BY_CODE[code]._replace(severity=Severity(severity))
    values = (rule, path, _span(span) if span else None, *words, _fix(*fix) if fix else None)
    return Diagnostic(*values)


def _span(item: Any) -> Span:
    start, end = item
    return Span(Position(*start), Position(*end))


def _fix(edits: Any, *rest: Any) -> Fix:
    return Fix(tuple(Edit(_span(span), replacement) for span, replacement in edits), *rest)
