"""What a grammar knows: names of elements and attributes, and for each element what it needs.

Made from the simplified grammar (`jing -s`) where there is one, since there every element has its own definition; from the
grammar's own files otherwise, which give the names only.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any

from tei_kit.engines import libxml
from tei_kit.read import models

_RNG = f"{{{models.RELAX_NG}}}"
_XML = "http://www.w3.org/XML/1998/namespace"
#: Patterns that have all their parts: what is required in a part is required in the whole (RELAX NG, section 4.18).
_ALL = (f"{_RNG}group", f"{_RNG}interleave", f"{_RNG}oneOrMore")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The names of a grammar.

    Attributes:
        elements: the local names of its elements.
        attributes: the names of its attributes, "xml:id" with the prefix.
        required: by element, the attributes that it cannot be without.
        children: by element, the elements that may be in it.
    """

    elements: frozenset[str] = frozenset()
    attributes: frozenset[str] = frozenset()
    required: dict[str, frozenset[str]] = field(default_factory=dict)
    children: dict[str, frozenset[str]] = field(default_factory=dict)

    def near_element(self, name: str, expected: Iterable[str] = ()) -> str:
        """Return the known element whose name is nearest, first among those expected; empty when none is near."""
        return _near(name, expected, 0.5) or _near(name, self.elements, 0.75)

    def near_attribute(self, name: str, expected: Iterable[str] = ()) -> str:
        """Return the known attribute whose name is nearest, first among those expected; empty when none is near."""
        found = _near(name, expected, 0.6) or _near(name, self.attributes, 0.75)
        # "xml:" alone makes any two names look alike.
        return found if _near(name.removeprefix("xml:"), [found.removeprefix("xml:")], 0.6) else ""


def of(trees: Iterable[libxml.ElementTree]) -> Vocabulary:
    """Return the vocabulary of the files of a grammar (RELAX NG or XSD)."""
    elements: set[str] = set()
    attributes: set[str] = set()
    for tree in trees:
        for element in tree.iter("{*}element", "{*}attribute"):
            names = elements if element.tag.endswith("}element") else attributes
            names.update(_names(element))
    return Vocabulary(frozenset(elements), frozenset(attributes))


def simplified(tree: libxml.ElementTree) -> Vocabulary:
    """Return the vocabulary of a simplified grammar."""
    plain = of([tree])
    defines = {define.get("name"): define for define in tree.getroot().iterchildren(f"{_RNG}define")}
    required: dict[str, frozenset[str]] = {}
    children: dict[str, frozenset[str]] = {}
    for define in defines.values():
        for element in define.iterchildren(f"{_RNG}element"):
            for name in _names(element):
                needs = frozenset(_required(element))
                # An element with several definitions needs only what each of them does.
                required[name] = required.get(name, needs) & needs
                inner = {n for ref in element.iter(f"{_RNG}ref") for n in _named(defines.get(ref.get("name")))}
                children[name] = children.get(name, frozenset()) | inner
    return Vocabulary(plain.elements, plain.attributes, required, children)


def _named(define: Any) -> Iterator[str]:
    for element in define.iterchildren(f"{_RNG}element") if define is not None else ():
        yield from _names(element)


def _names(element: Any) -> Iterator[str]:
    if element.get("name"):
        name = element.get("name").strip()
        local = name.rpartition(":")[2]
        yield f"xml:{local}" if name.startswith("xml:") or element.get("ns") == _XML else local
        return
    if element.get("ref"):
        yield element.get("ref").strip()
        return
    first = next(element.iterchildren("*"), None)
    if first is not None and first.tag in (f"{_RNG}name", f"{_RNG}choice"):
        for name in first.iter(f"{_RNG}name"):
            local = (name.text or "").strip().rpartition(":")[2]
            yield f"xml:{local}" if name.get("ns") == _XML else local


def _required(pattern: Any) -> Iterator[str]:
    for child in pattern.iterchildren("*"):
        if child.tag == f"{_RNG}attribute":
            names = [*_names(child)]
            if len(names) == 1:
                yield names[0]
        elif child.tag in _ALL:
            yield from _required(child)


def _near(name: str, names: Iterable[str], cutoff: float) -> str:
    found = get_close_matches(name, sorted(names), n=1, cutoff=cutoff)
    return found[0] if found else ""
