"""The registers taken apart: a page is handed the entries that it needs, so that a changed entry changes those pages only."""

import re
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from copy import deepcopy
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from tei_kit.engines import libxml
from tei_kit.engines.libxml import Element
from tei_kit.publish import document
from tei_kit.publish.document import Document, Piece
from tei_kit.read import reader

XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
TEI = f"{{{libxml.TEI}}}"

#: Elements of an entry that say its name.
_NAMES = frozenset(f"{TEI}{name}" for name in ("persName", "orgName", "placeName", "name", "catDesc"))
#: Elements of an entry that a transcript shows where it names it; all others are for the entry's own page.
_SHOWN = _NAMES | {f"{TEI}{name}" for name in ("affiliation", "country", "idno")}
_DECLARATION = re.compile(rb"^<\?xml[^>]*\?>")


@dataclass(frozen=True, slots=True)
class Entry:
    """An element of a register that has an id.

    Attributes:
        around: the start tags of the elements that it stands in, which say its language and its register.
        whole: the element.
        shown: the element with nothing but what a transcript shows of it.
        name: the element with nothing but its names in it.
        points: the ids that it points to.
        shows: those of them that it points to from what a transcript shows.
        inside: the ids of the entries that it stands in.
    """

    around: tuple[str, ...]
    whole: Piece
    shown: Piece
    name: Piece
    points: frozenset[str]
    shows: frozenset[str]
    inside: frozenset[str]


@dataclass(frozen=True)
class Registers:
    """All registers of a corpus.

    Attributes:
        whole: one document with every register in it.
    """

    whole: bytes

    @cached_property
    def entries(self) -> Mapping[str, Entry]:
        """The entries by id, in the order of the registers; of two with one id the first."""
        found: dict[str, Entry] = {}
        for register in self.root:
            for key, entry in _entries(register, (), frozenset()):
                found.setdefault(key, entry)
        return found

    @property
    def root(self) -> Element:
        """The document's outermost element."""
        return libxml.parse(self.whole, "registers").getroot()

    @cached_property
    def pointing(self) -> Mapping[str, tuple[str, ...]]:
        """An id → the entries that point to it."""
        found: dict[str, list[str]] = {}
        for key, entry in self.entries.items():
            for target in entry.points:
                found.setdefault(target, []).append(key)
        return {target: tuple(keys) for target, keys in found.items()}

    def part(self, whole: Iterable[str], named: Iterable[str] = ()) -> Document:
        """Return a document with some of the entries, each where it stands; what they point to is there with its names.

        Args:
            whole: ids of entries that are wanted with all that they say.
            named: ids of entries of which the names are enough.
        """
        chosen = {*whole} & self.entries.keys()
        near = {target for key in chosen for target in self.entries[key].points}
        return self._chosen({key: self.entries[key].whole for key in chosen}, near.union(named))

    def shown(self, pointers: Iterable[str]) -> Document:
        """Return a document with what a transcript shows of entries, as `part` does.

        Args:
            pointers: the ids that it points to.
        """
        chosen = {*pointers} & self.entries.keys()
        near = {target for key in chosen for target in self.entries[key].shows}
        return self._chosen({key: self.entries[key].shown for key in chosen}, near)

    def _chosen(self, chosen: Mapping[str, Piece], near: AbstractSet[str]) -> Document:
        wanted = chosen.keys() | (near & self.entries.keys())
        pieces: list[str | Piece] = []
        opened: tuple[str, ...] = ()
        # In the order of the registers: "the first of two" means the same in a part.
        for key in sorted(wanted, key=self._order.__getitem__):
            entry = self.entries[key]
            if not entry.inside.isdisjoint(chosen):
                continue
            if entry.around != opened:
                pieces += [*_closing(opened), *entry.around]
                opened = entry.around
            pieces.append(chosen.get(key) or entry.name)
        return Document(("<registers>", *pieces, *_closing(opened), "</registers>"))

    @cached_property
    def _order(self) -> Mapping[str, int]:
        return {key: place for place, key in enumerate(self.entries)}


def read(paths: Iterable[Path]) -> Registers:
    """Read the files of registers.

    Raises:
        TeiKitError: one cannot be read, or is not TEI.
    """
    documents = (libxml.serialise(reader.read(path).tree) for path in paths)
    bare = b"".join(_DECLARATION.sub(b"", document) for document in documents)
    return Registers(b"<registers>" + bare + b"</registers>")


def pointers(root: Element) -> tuple[frozenset[str], frozenset[str]]:
    """Return what the attributes of an element and of all in it point to: ids ("#x", "y.xml#x"), and names of files without ".xml"."""
    ids: set[str] = set()
    files: set[str] = set()
    for element in root.iter("*"):
        for value in map(str, element.attrib.values()):
            if "#" not in value and ".xml" not in value:
                continue
            for word in value.split():
                address, _, fragment = word.partition("#")
                if fragment:
                    ids.add(fragment)
                if address.endswith(".xml"):
                    files.add(address.rpartition("/")[2].removesuffix(".xml"))
    return frozenset(ids), frozenset(files)


def _entries(element: Element, around: tuple[str, ...], inside: frozenset[str]) -> Iterator[tuple[str, Entry]]:
    key = element.get(XML_ID)
    if key:
        whole = libxml.markup(element)
        # A register itself is nobody's neighbour, though all that its entries point to stands in it.
        points = pointers(element)[0] if around else frozenset()
        shown = _shown(element)
        shows = points & pointers(shown)[0]
        whole_piece, shown_piece, name = map(_piece, (whole, libxml.markup(shown), _name(element, whole)))
        yield key, Entry(around, whole_piece, shown_piece, name, points, shows, inside)
        inside |= {key}
    children = list(element.iterchildren("*"))
    deeper = (*around, _start(libxml.markup(element))) if children else ()
    for child in children:
        yield from _entries(child, deeper, inside)


def _shown(element: Element) -> Element:
    """The element without what a transcript does not show; entries in it stay, each with what is shown of it."""
    kept = deepcopy(element)
    kept.text = kept.tail = None
    for child in [*kept]:
        holds = any(XML_ID in inner.attrib for inner in child.iter("*"))
        if child.tag in _SHOWN:
            child.tail = None
        elif holds:
            kept.replace(child, _shown(child))
        else:
            kept.remove(child)
    return kept


def _piece(text: str) -> Piece:
    return Piece(document.digest(text), lambda: text)


def _name(element: Element, whole: str) -> str:
    start = _start(whole)
    names = (libxml.markup(child) for child in element.iterchildren("*") if child.tag in _NAMES)
    return "".join([start, *names, *_closing((start,))])


def _start(markup: str) -> str:
    """An element's start tag: the serializer has escaped every other ">"."""
    tag = markup[: markup.index(">")]
    return f"{tag.removesuffix('/')}>"


def _closing(opened: tuple[str, ...]) -> list[str]:
    return [f"</{tag[1:-1].split()[0]}>" for tag in reversed(opened)]
