"""Counts in extent/measure (TK411, TK412)."""

import re

from tei_kit.check.finding import Finding
from tei_kit.check.fixes.scene import Scene
from tei_kit.model.fix import Fix

#: The rule itself has counted, and says so in its hint; counting again here could only disagree.
_COUNTED = re.compile(r'quantity="(\d+)"')


def quantity(finding: Finding, scene: Scene) -> Fix | None:
    """Write the number that the rule has counted."""
    counted = _COUNTED.search(finding.hint)
    return scene.replace(finding.target, counted[1], f"write {counted[0]}", safe=True) if counted else None
