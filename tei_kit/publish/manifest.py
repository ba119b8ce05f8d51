"""What a site holds and what it was made of: the file `tei-kit-site.json` in its folder."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

from tei_kit.publish.site import MANIFEST

_JSON = json.JSONEncoder(ensure_ascii=False).encode


@dataclass(frozen=True, slots=True)
class Manifest:
    """The manifest of a site.

    Attributes:
        files: path → SHA-256 of every file of the site but the manifest.
        inputs: the first file of a task → digest of all that the task's files were made of.
        anchors: page of a transcript → the ids in it that can be cited.
    """

    files: Mapping[str, str] = field(default_factory=dict)
    inputs: Mapping[str, str] = field(default_factory=dict)
    anchors: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def as_bytes(self) -> bytes:
        """Return the manifest as it is written: the same site gives the same bytes."""
        parts = {"files": self.files, "inputs": self.inputs, "anchors": self.anchors}
        # A line for an entry, so that version control shows what has changed.
        tables = ",\n".join(f'"{name}": {{\n{_lines(part)}\n}}' for name, part in parts.items())
        return f'{{\n"made-by": "tei-kit publish",\n{tables}\n}}\n'.encode()


def _lines(part: Mapping[str, Any]) -> str:
    return ",\n".join(f"{_JSON(key)}: {_JSON(value)}" for key, value in sorted(part.items()))


def read(folder: Path) -> Manifest:
    """Return the manifest of a folder; an empty one where there is none of ours."""
    try:
        value = json.loads((folder / MANIFEST).read_bytes())
        return Manifest(
            _strings(value["files"]),
            _strings(value.get("inputs", {})),
            _lists(value.get("anchors", {})),
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return Manifest()


def digest(path: Path) -> str:
    """Return the SHA-256 of a file; "" when it cannot be read."""
    try:
        return sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""


def _strings(value: Any) -> dict[str, str]:
    return {str(key): str(item) for key, item in value.items()}


def _lists(value: Any) -> dict[str, tuple[str, ...]]:
    return {str(key): tuple(map(str, items)) for key, items in value.items()}
