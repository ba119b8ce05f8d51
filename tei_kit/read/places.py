"""Where elements, attributes and text stand in the source. Loaded only for files with findings.

libxml2 gives no column and Saxon the end of the start tag, so one expat pass maps an element's path to its start tag, and
a scan of that tag finds the attribute.
"""

import contextlib
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

from tei_kit.model.span import Span
from tei_kit.read.positions import Path, Target
from tei_kit.read.text import SourceText


def locate(source: SourceText, targets: Collection[Target]) -> dict[Target, Span]:
    """Return the span of every target that exists; one pass over the text however many there are."""
    spans: dict[Target, Span] = {}
    found = _Pass(
        source.text, {target.path for target in targets}, any(t.part == "text" or t.text is not None for t in targets)
    )
    for target in targets:
        place = found.places.get(target.path)
        if target.part == "instruction":
            # expat may have stopped before it, at a name that it does not know.
            for place_of_instruction in found.instructions[target.text or 0 :][:1]:
                spans[target] = source.span(*place_of_instruction)
        elif place is not None:
            spans[target] = source.span(*_extent(source.text, place, target))
    return spans


@dataclass(slots=True)
class _Place:
    start: int
    tag_end: int
    end: int
    texts: list[tuple[int, int]] = field(default_factory=list)
    #: Where its attributes stand, by name; None until one is asked for.
    attributes: dict[str, tuple[int, int, int, int]] | None = None


class _Pass:
    """One expat pass that remembers the wanted elements' places, as character indexes."""

    def __init__(self, text: str, wanted: set[Path], texts: bool) -> None:  # noqa: FBT001 - private
        self.places: dict[Path, _Place] = {}
        self._wanted = wanted
        self._stack: list[int] = []
        self._children = [0]
        # A surrogate cannot stand in well-formed XML; whatever decoded to one is replaced by a character of its length.
        data = text.encode("utf-8", "replace")
        self._index = _Indexer(text, data)
        self._parser = parser = expat.ParserCreate("utf-8")
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        # The text node that is being read, and where it began; expat gives a node in pieces.
        self._text_of: _Place | None = None
        self._text_start = 0
        if texts:
            parser.CharacterDataHandler = self._characters
            parser.CommentHandler = self._break
        self.instructions: list[tuple[int, int]] = []
        parser.ProcessingInstructionHandler = self._instruction
        # expat knows the names of XML 1.0's fourth edition only; what it saw before one of the fifth is kept.
        with contextlib.suppress(expat.ExpatError):
            parser.Parse(data, True)  # noqa: FBT003 - expat takes no keywords

    def _here(self) -> int:
        return self._index(self._parser.CurrentByteIndex)

    def _break(self, *_: str) -> None:
        """Close the text node that was being read: a tag, comment or processing instruction begins here."""
        if self._text_of is not None:
            self._text_of.texts.append((self._text_start, self._here()))
            self._text_of = None

    def _instruction(self, name: str, _data: str) -> None:
        self._break()
        if name == "tei-kit":
            start = self._here()
            self.instructions.append((start, self._index.text.index("?>", start) + 2))

    def _start(self, _name: str, _attributes: dict[str, str]) -> None:
        self._break()
        # The root has no index among siblings, so the stack leaves it out.
        if len(self._children) > 1:
            self._stack.append(self._children[-1])
        self._children[-1] += 1
        self._children.append(0)
        path = tuple(self._stack)
        if path in self._wanted:
            start = self._here()
            self.places[path] = _Place(start, tag_end(self._index.text, start), len(self._index.text))

    def _end(self, _name: str) -> None:
        self._break()
        path = tuple(self._stack)
        if path in self._wanted:
            place = self.places[path]
            text = self._index.text
            here = self._here()
            empty = text.startswith("/>", place.tag_end - 2)
            place.end = place.tag_end if empty else text.index(">", here) + 1
        self._children.pop()
        if self._stack:
            self._stack.pop()

    def _characters(self, _data: str) -> None:
        if self._text_of is None:
            place = self.places.get(tuple(self._stack))
            if place is not None:
                self._text_of, self._text_start = place, self._here()


class _Indexer:
    """Turns ascending UTF-8 byte offsets into character indexes, counting each byte once."""

    def __init__(self, text: str, data: bytes) -> None:
        self.text = text
        self._data = data
        self._ascii = len(text) == len(data)
        self._byte = 0
        self._character = 0

    def __call__(self, offset: int) -> int:
        if self._ascii:
            return offset
        if offset < self._byte:
            self._byte = self._character = 0
        self._character += len(self._data[self._byte : offset].decode("utf-8", "ignore"))
        self._byte = offset
        return self._character


_ATTRIBUTE = re.compile(r"""\s+([^\s=/>"']+)\s*=\s*("[^"]*"|'[^']*')""")
_NAME = re.compile(r"<([^\s/>]+)")


def tag_end(text: str, start: int) -> int:
    """Return the index behind the ">" of the tag that starts at `start`; quoted values may hold ">"."""
    name = _NAME.match(text, start)
    index = name.end() if name else start + 1
    while (attribute := _ATTRIBUTE.match(text, index)) is not None:
        index = attribute.end()
    return text.index(">", index) + 1


def attributes(text: str, start: int) -> Iterator[tuple[str, int, int, int, int]]:
    """Yield (name, name start, name end, value start, value end) of the start tag at `start`, as character indexes."""
    name = _NAME.match(text, start)
    index = name.end() if name else start + 1
    while (attribute := _ATTRIBUTE.match(text, index)) is not None:
        yield (attribute[1], *attribute.span(1), attribute.start(2) + 1, attribute.end(2) - 1)
        index = attribute.end()


def _extent(text: str, place: _Place, target: Target) -> tuple[int, int]:
    if target.attribute:
        if place.attributes is None:
            place.attributes = {found[0]: found[1:] for found in attributes(text, place.start)}
        if target.attribute in place.attributes:
            start, end, value_start, value_end = place.attributes[target.attribute]
            spans = {"name": (start, end), "value": (value_start, value_end)}
            return spans.get(target.part, (start, value_end + 1))
    if target.text is not None and target.text < len(place.texts):
        start, end = place.texts[target.text]
        # Words with an entity or a line break in them are written otherwise in the source: then the whole node is shown.
        found = text.find(target.words, start, end) if target.words else -1
        return (start, end) if found < 0 else (found, found + len(target.words))
    if target.part == "text":
        for start, end in place.texts:
            words = text[start:end]
            if words.strip():
                return (start + len(words) - len(words.lstrip()), start + len(words.rstrip()))
    if target.part == "whole":
        return (place.start, place.end)
    if target.part == "name":
        name_match = _NAME.match(text, place.start)
        return name_match.span(1) if name_match else (place.start, place.tag_end)
    return (place.start, place.tag_end)
