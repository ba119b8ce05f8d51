"""`@source`: where in the page the words of each element stand, for whoever asks for it.

The address is that of RFC 5147, `#char=120,340`: characters from 0, a line end being one of them however it is written.
A prefix stands for the file, so that the attribute is short: `source="src:120,340"` (TEI P5, chapter 16.2.3).
"""

import re
from collections.abc import Iterator

from tei_kit.engines.builder import Tag, tag

#: The prefix, and what it is declared for.
PREFIX = "src"
_PATTERN = "([0-9]+),([0-9]+)"

# A sign may stand on a line of its own in the page and close to a word in the text.
_WORD = re.compile(r"\w+|[^\w\s]")


def declaration(snapshot: str) -> Tag:
    """Declare the prefix.

    Args:
        snapshot: where the copy of the page is, as a URI relative to the draft.
    """
    explained = tag("p", "From and to which character of the page as copied (RFC 5147).")
    address = f"{snapshot}#char=$1,$2"
    prefix = tag("prefixDef", explained, ident=PREFIX, matchPattern=_PATTERN, replacementPattern=address)
    return tag("listPrefixDef", prefix)


def anchored(text: Tag, page: str) -> Tag:
    """Give each element of a text that has words `@source`; what stands within a line goes with its line.

    Args:
        text: the encoded text, whose words are the page's in their order.
        page: the page's characters.
    """
    return _Anchoring(page).element(text)[0]


class _Anchoring:
    """Goes through page and text together; what was found once is never looked for again."""

    def __init__(self, page: str) -> None:
        self._page = page
        self._at = 0
        self._counted = self._characters = 0

    def element(self, node: Tag, *, inside: bool = False) -> tuple[Tag, tuple[int, int] | None]:
        """Return an element with `@source`, and the place of its words in the page."""
        attributes = dict(node.attributes)
        if "resp" in attributes:
            return node, None
        places = list(self._words(attributes.get("rend", "")))
        children: list[Tag | str] = []
        for child in node.children:
            if isinstance(child, str):
                places += self._words(child)
                children.append(child)
                continue
            made, place = self.element(child, inside=inside or node.inline)
            children.append(made)
            places += [place] if place else []
        if not places:
            return node, None
        start, end = places[0][0], places[-1][1]
        anchor = () if inside else (("source", f"{PREFIX}:{start},{end}"),)
        return Tag(node.name, (*node.attributes, *anchor), tuple(children)), (start, end)

    def _words(self, text: str) -> Iterator[tuple[int, int]]:
        """Find the next words of the text where they stand in the page."""
        for word in _WORD.findall(text):
            start = self._page.index(word, self._at)
            self._at = start + len(word)
            yield self._character(start), self._character(self._at)

    def _character(self, index: int) -> int:
        """Count the characters before an index; CR LF is one."""
        self._characters += index - self._counted - self._page.count("\r\n", self._counted, index)
        self._counted = index
        return self._characters
