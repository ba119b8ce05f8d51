"""The words of a source and of the TEI made of it, as fidelity compares them."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from tei_kit.engines.libxml import Element, ElementTree

TEI = "{http://www.tei-c.org/ns/1.0}"

_TOKEN = re.compile(r"\w+|[^\w\s]")

#: Elements within a line: no word ends where they begin or end. All others stand apart.
_INLINE = frozenset(
    name
    for local in (
        "abbr",
        "add",
        "am",
        "choice",
        "corr",
        "date",
        "del",
        "desc",
        "distinct",
        "emph",
        "ex",
        "expan",
        "foreign",
        "forename",
        "geogName",
        "gloss",
        "hi",
        "incident",
        "kinesic",
        "measure",
        "mentioned",
        "name",
        "num",
        "orgName",
        "persName",
        "placeName",
        "q",
        "ref",
        "reg",
        "roleName",
        "rs",
        "seg",
        "sic",
        "soCalled",
        "surname",
        "term",
        "time",
        "title",
        "vocal",
        "w",
    )
    for name in (local, f"{TEI}{local}")
)
#: Their `@rend` is the sign that the source prints there.
_SIGNS = frozenset(name for local in ("gap", "milestone") for name in (local, f"{TEI}{local}"))


@dataclass(frozen=True, slots=True)
class Token:
    """A word, or a sign that is not white space.

    Attributes:
        text: its characters.
        element: the element that it begins in.
    """

    text: str
    element: Element


@dataclass(frozen=True, slots=True)
class Place:
    """A word or sign of the source, and where it begins and ends."""

    text: str
    start: int
    end: int


def of_source(text: str) -> list[Place]:
    """Return the words and signs of a source."""
    return [Place(match[0], match.start(), match.end()) for match in _TOKEN.finditer(text)]


def runs(tree: ElementTree) -> Iterator[str]:
    """Yield the strings of `text` in document order; a word ends where a string does."""
    text = tree.getroot().find(f"{TEI}text")
    run: list[str] = []
    for part in _pieces(text) if text is not None else ():
        for piece in part:
            if piece is not None:
                run.append(piece[0])
            elif run:
                yield "".join(run)
                run = []
    yield "".join(run)


def of_tei(tree: ElementTree) -> Iterator[Token]:
    """Yield the tokens of `text` in document order, each with the element that it begins in."""
    root = tree.getroot()
    text = root.find(f"{TEI}text")
    if text is None:
        return
    run: list[tuple[str, Element]] = []
    for part in _pieces(text):
        for piece in part:
            if piece is None:
                yield from _split(run)
                run = []
            else:
                run.append(piece)
    yield from _split(run)


#: A string with its element, or None wherever a word must end.
_Piece = tuple[str, Element] | None

#: Elements that hold a whole text: it is gathered part by part, so that not all of its elements are held at once.
_LARGE = frozenset(f"{TEI}{name}" for name in ("text", "body", "div"))


def _pieces(element: Element) -> Iterator[list[_Piece]]:
    """Yield the strings of an element, a list for each of its parts."""
    if element.tag not in _LARGE:
        part: list[_Piece] = []
        _gather(element, part.append)
        yield part
        return
    yield [None, (element.text or "", element)]
    for child in element:
        if child.get("resp") is None:
            yield from _pieces(child)
        yield [(child.tail or "", element)]
    yield [None]


def _gather(element: Element, put: Callable[[_Piece], object]) -> None:
    # A list filled from within: generators in generators would hand each string up through every level.
    tag = element.tag
    if not isinstance(tag, str):
        return
    inline = tag in _INLINE
    if not inline:
        put(None)
    if tag in _SIGNS and element.get("rend"):
        put((element.get("rend", ""), element))
    text = element.text
    # White space that begins a run is of no word, nor does it end one.
    if text and (inline or not text.isspace()):
        put((text, element))
    # Most elements have no child, and to ask for their number is faster than to look for the first one.
    for child in element if len(element) else ():
        if child.get("resp") is None:
            _gather(child, put)
        tail = child.tail
        if tail and (child.tag in _INLINE or not tail.isspace()):
            put((tail, element))
    if not inline:
        put(None)


def _split(run: Sequence[tuple[str, Element]]) -> Iterator[Token]:
    starts, length = [], 0
    for string, _ in run:
        starts.append(length)
        length += len(string)
    for match in _TOKEN.finditer("".join(string for string, _ in run)):
        yield Token(match[0], run[bisect_right(starts, match.start()) - 1][1])
