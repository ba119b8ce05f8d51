"""Applause and laughter left as text (TK502)."""

import re

from tei_kit.check.finding import Finding
from tei_kit.check.fixes.scene import Scene
from tei_kit.model.fix import Fix

#: What the words say → the element and its type (docs/encoding.md); a printed aside that is not here is an editor's.
_KINDS = (
    (r"applau|аплодисменты|beifall|aplausos", "kinesic", "applause"),
    (r"laugh|смех|heiterkeit|rires|risas", "vocal", "laughter"),
    (r"cheer", "vocal", "cheer"),
    (r"crosstalk", "vocal", "murmur"),
    (r"inaudible", "incident", "technical"),
    (r"pause", "incident", "break"),
)


def tag(finding: Finding, scene: Scene) -> Fix | None:
    """Put the words, as they are printed, into the desc of an element of their own."""
    bounds = scene.text_bounds(finding)
    words = finding.target.words
    if bounds is None or not words or _in_cdata(scene.source.text, *bounds):
        return None
    kind = next(((name, of) for pattern, name, of in _KINDS if re.search(pattern, words, re.IGNORECASE)), None)
    if kind is None:
        return None
    name, of = kind
    prefix = _prefix(finding, scene)
    edits = tuple(
        scene.edit(
            *found.span(), f'<{prefix}{name} type="{of}"><{prefix}desc>{found[0]}</{prefix}desc></{prefix}{name}>'
        )
        for found in re.compile(re.escape(words)).finditer(scene.source.text, *bounds)
    )
    return Fix(edits, safe=False, message=f"tag {words} as <{name}>") if edits else None


def _prefix(finding: Finding, scene: Scene) -> str:
    """The prefix of the element that the words stand in, with its colon."""
    element = scene.document.tree.getroot()
    for index in finding.target.path:
        element = [child for child in element if isinstance(child.tag, str)][index]
    return f"{element.prefix}:" if element.prefix else ""


def _in_cdata(text: str, start: int, end: int) -> bool:
    """Whether some of the text is a CDATA section, in which a tag would be words."""
    return "]]>" in text[start : end + 3] or "<![CDATA[" in text[start:end]
