"""The baseline: findings that a project knows, so that only new ones fail and a legacy collection can start today.

A finding is known by its file, code, message and the source text of its line, not by its line number, so an edit
elsewhere in the file does not bring it back.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from tei_kit import files
from tei_kit.model.diagnostic import Diagnostic
from tei_kit.model.errors import TeiKitError
from tei_kit.read import excerpt

#: The key of the findings, which changes when they come to be known by something else.
_VERSION = "findings-1"


class Baseline:
    """The known findings, each as often as it is known."""

    def __init__(self, counts: Counter[str]) -> None:
        self._left = counts

    @classmethod
    def read(cls, path: Path) -> "Baseline":
        """Read a baseline file; an absent one knows nothing.

        Raises:
            TeiKitError: the file is not a baseline.
        """
        try:
            content: Any = json.loads(path.read_text(encoding="utf-8"))
            return cls(Counter({str(key): int(count) for key, count in content[_VERSION].items()}))
        except FileNotFoundError:
            return cls(Counter())
        except (ValueError, KeyError, TypeError, AttributeError):
            hint = "Make it anew with 'tei-kit check --update-baseline'."
            raise TeiKitError(f"{path}: not a baseline file of this version", hint) from None
        except OSError as error:
            raise TeiKitError(f"{path}: cannot read: {error.strerror}") from None

    def knows(self, key: str) -> bool:
        """Whether a finding is known; each known one covers one finding."""
        if self._left[key] <= 0:
            return False
        self._left[key] -= 1
        return True


def key(diagnostic: Diagnostic, folder: Path) -> str:
    """Return what a finding is known by.

    Args:
        diagnostic: the finding.
        folder: the project's folder.
    """
    full = Path(diagnostic.path).resolve()
    name = full.relative_to(folder).as_posix() if full.is_relative_to(folder) else diagnostic.path
    found = excerpt.line(str(full), diagnostic.span.start) if diagnostic.span else None
    line = found[0].strip() if found else ""
    digest = hashlib.sha256(f"{diagnostic.message}\0{line}".encode()).hexdigest()[:16]
    return f"{name}:{diagnostic.rule.code}:{digest}"


def write(path: Path, found: Iterable[str]) -> int:
    """Write a baseline of all findings' keys, and return how many there are.

    Raises:
        TeiKitError: the file cannot be written.
    """
    counts = Counter(found)
    content = {_VERSION: dict(sorted(counts.items()))}
    files.write(path, (json.dumps(content, indent=1, ensure_ascii=False) + "\n").encode(), overwrite=True)
    return counts.total()
