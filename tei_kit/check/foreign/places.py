"""Which node jing means: from the line and column where its parser stood to an element or text of the document.

jing tells the end of what it read: of a start tag for an element or attribute, of an end tag for an incomplete element, and
for text the end of a piece of it, at times with the "</" that follows.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from xml.parsers import expat

from tei_kit.engines.jing import Complaint
from tei_kit.read.positions import Path
from tei_kit.read.text import SourceText

#: How jing's messages about text begin; all others are about elements.
TEXT = "text not allowed here"


@dataclass(frozen=True, slots=True)
class Node:
    """What a complaint is about.

    Attributes:
        path: the element, or the one that holds the text.
        text: the index of the text among the element's own; None for the element itself.
    """

    path: Path
    text: int | None = None


def nodes(source: SourceText, complaints: Sequence[Complaint]) -> list[Node]:
    """Return the node of each complaint, in their order; the root where the place is in no element."""
    indexes = [_index(source, complaint) for complaint in complaints]
    texts = any(complaint.message.startswith(TEXT) for complaint in complaints)
    found = _find(source.text, {index for index in indexes if index is not None}, texts=texts)
    return [found.get(index, Node(())) if index is not None else Node(()) for index in indexes]


def _index(source: SourceText, complaint: Complaint) -> int | None:
    """The character that the node begins with, for an element, or that is in it, for text."""
    if complaint.line > source.lines:
        return None
    line = source.line(complaint.line)
    column = complaint.column - 1
    if not line.isascii():
        # Java counts UTF-16 code units.
        column = len(line.encode("utf-16-le")[: 2 * column].decode("utf-16-le", "ignore"))
    here = source.index(complaint.line, 1) + min(column, len(line))
    if not complaint.message.startswith(TEXT):
        # A literal < cannot stand inside a tag.
        return source.text.rfind("<", 0, here)
    if source.text.endswith("</", 0, here):
        here -= 2
    elif source.text.endswith("<", 0, here):
        here -= 1
    return here - 1


def _find(text: str, wanted: set[int], *, texts: bool) -> dict[int, Node]:
    """One pass over the document: which node stands at each of these characters."""
    return _Pass(text, sorted(wanted), texts=texts).found


class _Pass:
    def __init__(self, text: str, wanted: list[int], *, texts: bool) -> None:
        self.found: dict[int, Node] = {}
        # As UTF-8 bytes, since expat counts those; both lists are in ascending order.
        self._bytes = _byte_offsets(text, wanted)
        self._wanted = wanted
        self._next = 0
        self._path: list[int] = []
        self._children: list[int] = []
        self._texts: list[int] = []
        self._open = False
        self._last = Node(())
        self._parser = parser = expat.ParserCreate("utf-8")
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        # Half the time of a pass goes into texts, which few complaints are about.
        if texts:
            parser.CharacterDataHandler = self._characters
        parser.CommentHandler = self._break
        parser.ProcessingInstructionHandler = self._break
        parser.Parse(text.encode("utf-8", "replace"), True)  # noqa: FBT003 - expat takes no keywords
        self._reach(len(text.encode("utf-8", "replace")) + 1)

    def _reach(self, offset: int) -> None:
        """Give every wanted place before this offset the node that was read last."""
        while self._next < len(self._bytes) and self._bytes[self._next] < offset:
            self.found[self._wanted[self._next]] = self._last
            self._next += 1

    def _start(self, _name: str, _attributes: dict[str, str]) -> None:
        self._reach(self._parser.CurrentByteIndex)
        if self._children:
            self._path.append(self._children[-1])
            self._children[-1] += 1
        self._children.append(0)
        self._texts.append(0)
        self._open = False
        self._last = Node(tuple(self._path))

    def _end(self, _name: str) -> None:
        # An empty element's end is where its start is, and finds nothing left to give.
        self._reach(self._parser.CurrentByteIndex)
        self._last = Node(tuple(self._path))
        # Until the next event the end tag itself is meant.
        self._reach(self._parser.CurrentByteIndex + 1)
        self._children.pop()
        self._texts.pop()
        if self._path:
            self._path.pop()
        self._open = False

    def _characters(self, _data: str) -> None:
        self._reach(self._parser.CurrentByteIndex)
        if not self._open:
            self._open = True
            self._texts[-1] += 1
        self._last = Node(tuple(self._path), self._texts[-1] - 1)

    def _break(self, *_: str) -> None:
        if self._children:
            self._reach(self._parser.CurrentByteIndex)
            self._open = False


def _byte_offsets(text: str, indexes: list[int]) -> list[int]:
    if text.isascii():
        return indexes
    offsets, done, total = [], 0, 0
    for index in indexes:
        here = max(index, 0)
        total += len(text[done:here].encode("utf-8", "replace"))
        done = here
        offsets.append(total)
    return offsets
