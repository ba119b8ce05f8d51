"""Pointers without their # (TK204)."""

import re

from tei_kit.check.finding import Finding
from tei_kit.check.fixes.scene import Scene
from tei_kit.model.fix import Fix


def hash_sign(finding: Finding, scene: Scene) -> Fix | None:
    """Put # before every id of this file that stands bare in a pointer."""
    bounds = scene.bounds(finding.target)
    if bounds is None:
        return None
    raw = re.compile(r"\S+").finditer(scene.source.text, *bounds)
    bare = [token for token in raw if token[0] in scene.ids]
    if not bare:
        return None
    written = " ".join(f"#{token[0]}" for token in bare)
    edits = tuple(scene.edit(token.start(), token.start(), "#") for token in bare)
    return Fix(edits, safe=True, message=f"write {written}")
