"""Straight quotation marks among typographic ones (TK707)."""

import re

from tei_kit.check.finding import Finding
from tei_kit.check.fixes.scene import Scene
from tei_kit.model.fix import Fix

_STRAIGHT = re.compile(r'"|&quot;|&#0*34;|&#x0*22;')
#: Behind these, or at the beginning, a quotation mark opens.
_BEFORE_OPENING = re.compile(r"(?:^|[\s(\[{–—/>-])$")


def typographic(finding: Finding, scene: Scene) -> Fix | None:
    """Write the kind of marks that the text uses elsewhere; None unless all in this text pair up."""
    bounds = scene.text_bounds(finding)
    if bounds is None:
        return None
    text, start = scene.source.text, bounds[0]
    marks = [*_STRAIGHT.finditer(text, *bounds)]
    opening = [bool(_BEFORE_OPENING.search(text[start : mark.start()][-1:])) for mark in marks]
    # Every other one opens, or a sign of inches, say, is among them.
    if not marks or len(marks) % 2 or opening != [True, False] * (len(marks) // 2):
        return None
    pair = _pair(scene)
    edits = tuple(scene.edit(*mark.span(), pair[index % 2]) for index, mark in enumerate(marks))
    return Fix(edits, safe=False, message=f"write {pair[0]}…{pair[1]}")


def _pair(scene: Scene) -> tuple[str, str]:
    """The opening and the closing mark that the document's text uses most."""
    marks = scene.marks
    if marks["„"] and marks["„"] >= marks["«"]:
        # German closes with “, Polish with ”; in both “ opens nothing.
        return "„", "”" if marks["”"] > marks["“"] else "“"
    return ("«", "»") if marks["«"] > marks["“"] else ("“", "”")
