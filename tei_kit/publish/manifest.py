"""What a site holds and what it was made of: the file `tei-kit-site.json` in its folder."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

from tei_kit.publish.site import MANIFEST


@dataclass(frozen=True, slots=True)
class Manifest:
    """The manifest of a site.

    Attributes:
        files: path → SHA-256 of every file of the site but the manifest.
        inputs: transcript → digest of all that its pages were made of.
        anchors: page of a transcript → the ids in it, which can be cited.
        links: the same → where it leads in other files of the site.
    """

    files: Mapping[str, str] = field(default_factory=dict)
    inputs: Mapping[str, str] = field(default_factory=dict)
    anchors: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    links: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def as_bytes(self) -> bytes:
        """Return the manifest as it is written: the same site gives the same bytes."""
        value = {
            "made-by": "tei-kit publish",
            "files": dict(sorted(self.files.items())),
            "inputs": dict(sorted(self.inputs.items())),
            "anchors": {page: list(ids) for page, ids in sorted(self.anchors.items())},
            "links": {page: list(links) for page, links in sorted(self.links.items())},
        }
        return (json.dumps(value, indent=0, ensure_ascii=False) + "\n").encode()


def read(folder: Path) -> Manifest:
    """Return the manifest of a folder; an empty one where there is none of ours."""
    try:
        value = json.loads((folder / MANIFEST).read_bytes())
        return Manifest(
            _strings(value["files"]),
            _strings(value.get("inputs", {})),
            _lists(value.get("anchors", {})),
            _lists(value.get("links", {})),
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
