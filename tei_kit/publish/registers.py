"""The registers taken apart: a page is handed the entries that it needs, so that a changed entry changes those pages only."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from tei_kit.engines import libxml
from tei_kit.engines.libxml import Element
from tei_kit.read import reader

XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
TEI = f"{{{libxml.TEI}}}"

#: Elements of an entry that say its name.
_NAMES = frozenset(f"{TEI}{name}" for name in ("persName", "orgName", "placeName", "name", "catDesc"))
_DECLARATION = re.compile(rb"^<\?xml[^>]*\?>")


@dataclass(frozen=True, slots=True)
class Entry:
    """An element of a register that has an id.

    Attributes:
        around: the start tags of the elements that it stands in, which say its language and its register.
        whole: the element.
        name: the element with nothing but its names in it.
        points: the ids that it points to.
        inside: the ids of the entries that it stands in.
    """

    around: tuple[str, ...]
    whole: str
    name: str
    points: frozenset[str]
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

    def part(self, whole: Iterable[str], named: Iterable[str] = ()) -> bytes:
        """Return a document with some of the entries, each where it stands; what they point to is there with its names.

        Args:
            whole: ids of entries that are wanted with all that they say.
            named: ids of entries of which the names are enough.
        """
        chosen = {key for key in whole if key in self.entries}
        near = {target for key in chosen for target in self.entries[key].points} | set(named)
        wanted = chosen | {key for key in near if key in self.entries}
        pieces: list[str] = []
        opened: tuple[str, ...] = ()
        # In the order of the registers: "the first of two" means the same in a part.
        for key in sorted(wanted, key=self._order.__getitem__):
            entry = self.entries[key]
            if entry.inside & chosen:
                continue
            if entry.around != opened:
                pieces += [*_closing(opened), *entry.around]
                opened = entry.around
            pieces.append(entry.whole if key in chosen else entry.name)
        return "".join(["<registers>", *pieces, *_closing(opened), "</registers>"]).encode()

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
        yield key, Entry(around, whole, _name(element, whole), points, inside)
        inside |= {key}
    children = list(element.iterchildren("*"))
    deeper = (*around, _start(libxml.markup(element))) if children else ()
    for child in children:
        yield from _entries(child, deeper, inside)


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
