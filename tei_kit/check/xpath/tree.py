"""Nodes and axes: a document as XPath sees it.

An element is its number in document order, so that order, identity and "inside" are comparisons of numbers. An attribute is
`(element, name, value)`, with the name as `{namespace}name`. A text is `(element, elements before it, value, whether it is the
first node, whether it is the last)`.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import Any

from tei_kit.check.xpath.doubt import Doubt

Attribute = tuple[int, str, str]
Text = tuple[int, int, str, bool, bool]
Item = Any
SPACE = " \t\n\r"
_XML_ID = "{http://www.w3.org/XML/1998/namespace}id"


class Tree:
    """A document. The lists have an entry for each element.

    Attributes:
        tag: its name as `{namespace}name`.
        up: its parent; -1 for the root.
        end: the first element after it that is not inside.
        at: its attributes.
        children: the elements in it.
        kids: the same by their names.
        texts: all texts of the document.
        first_text: the place in `texts` of the first one inside.
        end_text: the place after the last one inside.
        by_name: not an entry each, but the elements of each name.
    """

    def __init__(self, root: Any) -> None:
        """Read lxml's tree.

        Args:
            root: its root element.

        Raises:
            Doubt: it has an xml:id that Saxon would trim, as libxml2 does not.
        """
        self.tag: list[str] = []
        self.up: list[int] = []
        self.end: list[int] = []
        self.at: list[dict[str, str]] = []
        self.children: list[list[int]] = []
        self.kids: list[dict[str, list[int]]] = []
        self.texts: list[Text] = []
        self.first_text: list[int] = []
        self.end_text: list[int] = []
        self.by_name: dict[str, list[int]] = {}
        self._known: dict[Callable[[Tree], Any], Any] = {}
        read = _reader(self)
        read(root, -1, read)

    def once(self, question: Callable[["Tree"], Any]) -> Any:
        """Ask something of the tree; the answer is kept."""
        if question not in self._known:
            self._known[question] = question(self)
        return self._known[question]

    def key(self, index: Callable[["Tree"], Iterable[tuple[Item, int]]], values: Iterable[Item]) -> list[int]:
        """Return the elements that an xsl:key finds by any of some values.

        Args:
            index: yields its pairs of value and element, in document order.
            values: to look for.
        """
        table = self._known.get(index)
        if table is None:
            table = self._known[index] = {}
            for value, element in index(self):
                table.setdefault(value, {})[element] = None
        wanted = [*values]
        if len(wanted) == 1:
            return [*table.get(wanted[0], ())]
        return sorted({*chain.from_iterable(table.get(value, ()) for value in wanted)})

    # Axes. Each starts from one element, and yields in the order of the axis.

    def named(self, name: str) -> list[int]:
        """Return //NAME."""
        return self.by_name.get(name, [])

    def top(self, name: str) -> list[int]:
        """Return /NAME."""
        return [0] if self.tag[0] == name else []

    def attributes(self) -> list[Attribute]:
        """Return //@*."""
        found: list[Attribute] = self.once(_attributes)
        return found

    def attribute(self, name: str) -> list[Attribute]:
        """Return //@NAME."""
        found: list[Attribute] = self.once(_by_name).get(name, [])
        return found

    def value(self, element: int) -> str:
        """The string value: all text inside."""
        first, end = self.first_text[element], self.end_text[element]
        return self.texts[first][2] if end - first == 1 else "".join(text[2] for text in self.texts[first:end])

    def texts_below(self, element: int) -> list[Text]:
        """descendant::text()."""
        return self.texts[self.first_text[element] : self.end_text[element]]

    def texts_in(self, element: int) -> list[Text]:
        """child::text()."""
        inside = self.texts_below(element)
        return [text for text in inside if text[0] == element] if self.children[element] else inside

    def below(self, element: int, name: str) -> Iterable[int]:
        """descendant::NAME; "*" for all elements."""
        return self._between(element + 1, self.end[element], name)

    def within(self, element: int, name: str) -> Iterable[int]:
        """descendant-or-self::NAME."""
        return self._between(element, self.end[element], name)

    def _between(self, start: int, end: int, name: str) -> Iterable[int]:
        if name == "*":
            return range(start, end)
        named = self.by_name.get(name, [])
        return named[bisect_left(named, start) : bisect_left(named, end)]

    def above(self, element: int, name: str) -> Iterator[int]:
        """ancestor::NAME."""
        return self.with_above(self.up[element], name)

    def with_above(self, element: int, name: str) -> Iterator[int]:
        """ancestor-or-self::NAME; of -1, nothing."""
        while element >= 0:
            if name in ("*", self.tag[element]):
                yield element
            element = self.up[element]

    def parent(self, element: int) -> int:
        """The parent of an element that has one."""
        if not element:
            raise Doubt
        return self.up[element]

    def preceding(self, element: int, name: str) -> Iterator[int]:
        """preceding-sibling::NAME, the nearest first."""
        if element:
            siblings = self.children[self.up[element]]
            yield from self.preceding_at(self.up[element], bisect_left(siblings, element), name)

    def preceding_at(self, parent: int, before: int, name: str) -> Iterator[int]:
        """The elements before a place in their parent, the nearest first."""
        siblings = self.children[parent]
        for place in range(before - 1, -1, -1):
            if name in ("*", self.tag[siblings[place]]):
                yield siblings[place]


def _reader(tree: Tree) -> Callable[..., None]:
    """What reads an element of lxml's, and all inside, into the lists: their names are looked up once, not for each element."""
    tags, up, end, all_at, all_children, all_kids = tree.tag, tree.up, tree.end, tree.at, tree.children, tree.kids
    texts, first_text, end_text, by_name = tree.texts, tree.first_text, tree.end_text, tree.by_name

    # It is handed itself: a function that names itself would keep all the lists until Python looks for cycles.
    def read(element: Any, parent: int, again: Callable[..., None]) -> None:
        number, name, nodes = len(tags), element.tag, element[:]
        at = dict(element.items())
        if (identifier := at.get(_XML_ID)) is not None and identifier.strip(SPACE) != identifier:
            raise Doubt
        children: list[int] = []
        kids: dict[str, list[int]] = {}
        tags.append(name)
        up.append(parent)
        all_at.append(at)
        all_children.append(children)
        all_kids.append(kids)
        by_name.setdefault(name, []).append(number)
        first_text.append(len(texts))
        if text := element.text:
            texts.append((number, 0, text, True, not nodes))
        end.append(number + 1)
        end_text.append(len(texts))
        for node in nodes:
            if isinstance(node.tag, str):
                children.append(len(tags))
                kids.setdefault(node.tag, []).append(len(tags))
                again(node, number, again)
            if text := node.tail:
                texts.append((number, len(children), text, False, node is nodes[-1]))
        end[number], end_text[number] = len(tags), len(texts)

    return read


def _attributes(tree: Tree) -> list[Attribute]:
    return [(element, name, value) for element, at in enumerate(tree.at) for name, value in at.items()]


def _by_name(tree: Tree) -> dict[str, list[Attribute]]:
    by_name: dict[str, list[Attribute]] = {}
    for attribute in tree.attributes():
        by_name.setdefault(attribute[1], []).append(attribute)
    return by_name
