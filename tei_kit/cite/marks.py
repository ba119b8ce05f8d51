"""Italics and the like as marks in the text, instead of citeproc-py's HTML, which leaves "<" and "&" of titles as they are.

The marks are characters for private use; the text with them is escaped as a whole, then they become tags. No title can
make markup, and the plain text is the same text without them.
"""

import re
from html import escape
from typing import Any, Self

#: The characters that no data may bring along: these marks, and those of `tei_kit.cite.repair`.
OURS = re.compile("[\ue0a0-\ue0ff]")

_TAGS = {
    "\ue0b0": ("\ue0b1", "<i>", "</i>"),
    "\ue0b2": ("\ue0b3", "<b>", "</b>"),
    "\ue0b4": ("\ue0b5", "<sup>", "</sup>"),
    "\ue0b6": ("\ue0b7", "<sub>", "</sub>"),
    "\ue0b8": ("\ue0b9", '<span style="font-variant:small-caps;">', "</span>"),
    "\ue0ba": ("\ue0bb", "", ""),
}
_HTML = {open_: start for open_, (_, start, _) in _TAGS.items()} | {close: end for close, _, end in _TAGS.values()}

#: What opens and closes a mark, for regular expressions.
OPENING, CLOSING = (f"[{''.join(marks)}]" for marks in (_TAGS, (close for close, _, _ in _TAGS.values())))


def _wrapper(open_: str) -> type[str]:
    class Wrapped(str):
        __slots__ = ()

        def __new__(cls, text: object) -> Self:
            return str.__new__(cls, f"{open_}{text}{_TAGS[open_][0]}")

    return Wrapped


class Formatter:
    """What citeproc-py takes for a formatter: a function and a class for each kind of emphasis."""

    Italic = Oblique = _wrapper("\ue0b0")
    Bold = _wrapper("\ue0b2")
    Superscript = _wrapper("\ue0b4")
    Subscript = _wrapper("\ue0b6")
    SmallCaps = _wrapper("\ue0b8")
    Light = Underline = _wrapper("\ue0ba")

    @staticmethod
    def preformat(text: Any) -> str:
        """Return the text as it is."""
        return str(text)


def plain(marked: str) -> str:
    """Return marked text without its marks."""
    return OURS.sub("", marked)


def html(marked: str) -> str:
    """Return marked text as HTML."""
    return OURS.sub(lambda mark: _HTML.get(mark[0], ""), escape(marked, quote=False))
