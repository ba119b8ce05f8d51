"""A TEI file as a tree whose every part knows where it stands in the text, so that nothing else has to be touched.

Only what `read.reader` has accepted is read here: well-formed, and without entities of its own.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html import unescape

from tei_kit.model.errors import TeiKitError
from tei_kit.read.places import attributes, tag_end

TEI = "http://www.tei-c.org/ns/1.0"

#: Identifiers that `encode` numbers.
NUMBERED = re.compile(r"(?P<kind>sp|p|doc)\.(?P<number>\d+)(?P<letters>[a-z]*)")

#: What is no element and no text; a document type has its subset in brackets.
_OTHER = r"<!--.*?-->|<\?.*?\?>|<!\[CDATA\[.*?\]\]>|<!DOCTYPE[^\[>]*(?:\[.*?\]\s*)?>"
_MARKUP = re.compile(rf"(?P<other>{_OTHER})|</(?P<close>[^\s>]+)\s*>|<(?P<open>[^\s/>]+)", re.DOTALL)
_SKIPPED = re.compile(_OTHER, re.DOTALL)
_TAG = re.compile(rf"{_OTHER}|<[^>]*>", re.DOTALL)
_SPACE = re.compile(r"[ \t\r\n]+")
_WORD = re.compile(r"\w+|[^\w\s]")

#: Where an element stands and what it is called are no part of what it says.
_NAMELESS = ("xml:id", "source")


@dataclass(frozen=True, slots=True)
class Attribute:
    """An attribute's value, and where name and value stand."""

    value: str
    name: int
    start: int
    end: int


@dataclass(frozen=True, slots=True, eq=False)
class Node:
    """An element.

    Attributes:
        index: its place among the elements of the document.
        name: its name as written.
        attributes: by name as written, with character references resolved.
        start: where its start tag begins.
        opened: where its start tag ends.
        closing: where its end tag begins; where the tag ends, in an empty-element tag.
        end: where its end tag ends.
        children: its elements.
    """

    index: int
    name: str
    attributes: Mapping[str, Attribute]
    start: int
    opened: int
    closing: int
    end: int
    children: "tuple[Node, ...]"

    def get(self, name: str) -> str:
        """Return an attribute's value; "" without one."""
        return self.attributes[name].value if name in self.attributes else ""

    @property
    def id(self) -> str:
        """The `xml:id`; "" without one."""
        return self.get("xml:id")


@dataclass(frozen=True, slots=True)
class Tree:
    """A document.

    Attributes:
        text: its characters.
        nodes: its elements, in document order.
    """

    text: str
    nodes: tuple[Node, ...]

    @property
    def root(self) -> Node:
        """The outermost element."""
        return self.nodes[0]

    def strings(self, node: Node) -> Iterator[str]:
        """Yield the character data between a node's tags and children, raw, one more than there are children."""
        at = node.opened
        for child in node.children:
            yield self.text[at : child.start]
            at = child.end
        yield self.text[at : node.closing]

    def prose(self, node: Node) -> bool:
        """Whether a node holds text of its own, or nothing at all."""
        return not node.children or any(_SKIPPED.sub("", string).strip() for string in self.strings(node))

    def words(self, node: Node, *, without: str = "") -> list[str]:
        """Return the words and signs of a node that are the source's (docs/encoding.md): neither comments nor @resp."""
        return _WORD.findall(" ".join(self._said(node, without)))

    def _said(self, node: Node, without: str) -> Iterator[str]:
        strings = self.strings(node)
        if node.name in ("gap", "milestone"):
            yield node.get("rend")
        pieces = [unescape(_SKIPPED.sub("", next(strings)))]
        for child, string in zip(node.children, strings, strict=True):
            if not child.get("resp") and child.name != without:
                pieces += self._said(child, without)
            pieces.append(unescape(_SKIPPED.sub("", string)))
        # A word may go on from one element into the next, or end there; for comparing versions either will do.
        yield "".join(pieces) if self.prose(node) else " ".join(pieces)

    def canonical(self, node: Node) -> str:
        """Return what a node says, without its identifier and its formatting: equal for equal content."""
        return self.tag(node) + self.content(node)

    def content(self, node: Node) -> str:
        """Return the same of what stands between its tags."""
        prose = self.prose(node)
        pieces = [_SPACE.sub(" ", unescape(string) if "&" in string else string) for string in self.strings(node)]
        if not prose:
            pieces = [piece.strip(" ") for piece in pieces]
        inner = [pieces[0]]
        for child, piece in zip(node.children, pieces[1:], strict=True):
            inner += [self.canonical(child), piece]
        return "".join(inner).strip(" ") + f"</{node.name}>"

    def tag(self, node: Node) -> str:
        """Return a start tag without identifier, its attributes in order."""
        pairs = sorted((name, one.value) for name, one in node.attributes.items() if name not in _NAMELESS)
        return f"<{node.name}{''.join(f' {name}={value!r}' for name, value in pairs)}>"

    def plain(self, node: Node) -> str:
        """Return the words of an element as a reader sees them."""
        return plain(self.text[node.start : node.end])

    def before(self, position: int) -> int:
        """Return where the white space before a position begins."""
        while position and self.text[position - 1] in " \t\r\n":
            position -= 1
        return position


@dataclass(slots=True)
class _Open:
    index: int
    name: str
    attributes: Mapping[str, Attribute]
    start: int
    opened: int
    children: list[Node] = field(default_factory=list)

    def closed(self, closing: int, end: int) -> Node:
        place = (self.start, self.opened, closing, end)
        return Node(self.index, self.name, self.attributes, *place, tuple(self.children))


def read(text: str) -> Tree:
    """Read a document.

    Raises:
        TeiKitError: the TEI namespace is not its default namespace.
    """
    top = _Open(-1, "", {}, 0, 0)
    stack, nodes, at = [top], list[Node | None](), 0
    while match := _MARKUP.search(text, at):
        at = match.end()
        if match["close"]:
            _close(stack, nodes, match.start(), at)
        elif match["open"]:
            at = tag_end(text, match.start())
            stack.append(_Open(len(nodes), match["open"], _attributes(text, match.start()), match.start(), at))
            nodes.append(None)
            if text.startswith("/>", at - 2):
                _close(stack, nodes, at, at)
    root = top.children[0]
    if root.get("xmlns") != TEI:
        raise TeiKitError(
            "the TEI namespace is not the root's default namespace", f'Let it begin with <TEI xmlns="{TEI}">.'
        )
    return Tree(text, tuple(node for node in nodes if node))


def _close(stack: list[_Open], nodes: list[Node | None], closing: int, end: int) -> None:
    node = stack.pop().closed(closing, end)
    nodes[node.index] = node
    stack[-1].children.append(node)


def _attributes(text: str, start: int) -> dict[str, Attribute]:
    return {
        name: Attribute(_SPACE.sub(" ", unescape(text[value:end])), place, value, end)
        for name, place, _, value, end in attributes(text, start)
    }


def plain(text: str) -> str:
    """Return the words of a piece of XML as a reader sees them, on one line."""
    return " ".join(unescape(_TAG.sub(" " if "\n" in text else "", text)).split())


def bag(words: list[str]) -> Counter[str]:
    """Return words, in small letters, with their numbers; of signs alone, these."""
    return Counter(word.casefold() for word in words if word[0].isalnum()) or Counter(words)
