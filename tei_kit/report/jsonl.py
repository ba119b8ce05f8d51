"""JSON lines: one object a finding, with the place in lines and columns and in bytes, and the fix.

```
{"path": …, "code": "TK204", "name": …, "severity": "error", "message": …, "hint": …,
 "start": {"line": 1, "column": 1, "offset": 0}, "end": {…},
 "fix": {"message": …, "safe": true, "edits": [{"start": {…}, "end": {…}, "replacement": "#"}]}}
```

Lines and columns are counted from 1, columns in characters; `offset` from 0, in bytes of the file. `start`, `end` and `fix`
are null where there are none.
"""

import json
from collections.abc import Iterable
from typing import Any, TextIO

from tei_kit.model.diagnostic import Diagnostic
from tei_kit.model.fix import Fix
from tei_kit.report import Setting


def render(diagnostics: Iterable[Diagnostic], stream: TextIO, _setting: Setting) -> None:
    """Write one object a finding; ASCII only, so that no terminal or locale can spoil it."""
    stream.writelines(json.dumps(_plain(diagnostic)) + "\n" for diagnostic in diagnostics)


def _plain(diagnostic: Diagnostic) -> dict[str, Any]:
    span = diagnostic.span
    return {
        "path": diagnostic.path,
        "code": diagnostic.rule.code,
        "name": diagnostic.rule.name,
        "severity": diagnostic.severity.value,
        "message": diagnostic.message,
        "hint": diagnostic.hint,
        "start": span.start._asdict() if span else None,
        "end": span.end._asdict() if span else None,
        "fix": _fix(diagnostic.fix) if diagnostic.fix else None,
    }


def _fix(fix: Fix) -> dict[str, Any]:
    edits = [
        {"start": edit.span.start._asdict(), "end": edit.span.end._asdict(), "replacement": edit.replacement}
        for edit in fix.edits
    ]
    return {"message": fix.message, "safe": fix.safe, "edits": edits}
