"""Spaces too many (TK706)."""

import re

from tei_kit.check.finding import Finding
from tei_kit.check.fixes.scene import Scene
from tei_kit.model.fix import Fix

_SPACE = " \t\r\n"  # What XML takes for white space (XML 1.0, section 2.3): a no-break space is none.
_DOUBLE = re.compile(rf"(?<=[^{_SPACE}])  +(?=[^{_SPACE}])")


def single(finding: Finding, scene: Scene) -> Fix | None:
    """Leave one space between words, and none at the edges of the element."""
    bounds = scene.text_bounds(finding)
    if bounds is None:
        return None
    text, (start, end) = scene.source.text, bounds
    words = text[start:end]
    cuts = [(found.start() + 1, found.end()) for found in _DOUBLE.finditer(words)]
    trimmed = words.rstrip(" ")
    if _opens(text, start) and words.strip(_SPACE):
        cuts.append((0, len(words) - len(words.lstrip(" "))))
    if _closes(text, end) and trimmed and trimmed[-1] not in _SPACE:
        cuts.append((len(trimmed), len(words)))
    edits = tuple(scene.edit(start + one, start + two, "") for one, two in sorted(cuts) if one < two)
    return Fix(edits, safe=True, message="take out the spaces too many") if edits else None


def _opens(text: str, start: int) -> bool:
    """Whether the text begins right behind its element's start tag: what stands between is a sibling."""
    tag = text.rfind("<", 0, start)
    return text.endswith(">", tag, start) and not (
        text.endswith(("/>", "-->", "?>", "]]>"), tag, start) or text.startswith("</", tag)
    )


def _closes(text: str, end: int) -> bool:
    """Whether the text ends right before its element's end tag."""
    return text.startswith("</", end)
