"""What an element of our schema may have: its attributes, and the elements that may stand at a place.

libxml2 names ten of them at most, and of some content models fewer; an editor wants to know all, the particular ones first.
Asked only for a file with a finding. The content models are matched by derivatives (Brzozowski 1964), which deterministic ones, as XSD's are, keep small.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from tei_kit.engines import libxml

_XS = "{http://www.w3.org/2001/XMLSchema}"
#: The group of elements that may stand nearly everywhere: they are named last.
_ANYWHERE = "model.global"


class Particle(NamedTuple):
    """A part of a content model.

    Attributes:
        kind: "element", "sequence", "choice" or "many" (any number of times).
        name: the element's name, without its namespace.
        parts: what it is made of.
    """

    kind: str
    name: str = ""
    parts: tuple["Particle", ...] = ()


_EMPTY = Particle("sequence")
_NOTHING = Particle("choice")


def attributes(xsd: Path, element: str) -> list[str]:
    """Return the attributes that an element may have, sorted; none for an unknown element."""
    return sorted(set(_attributes(_Schema.of(xsd).types.get(element), _Schema.of(xsd))))


def elements(xsd: Path, parent: str, before: Iterable[str]) -> list[str]:
    """Return the elements that may come next: those of the parent alone first, then those that may stand anywhere.

    Args:
        xsd: the schema.
        parent: the name of the element around.
        before: the names of the elements before, which are all in their places.
    """
    schema = _Schema.of(xsd)
    if parent not in schema.types:
        return []
    model = _particle(schema.types[parent], schema)
    for name in before:
        model = _after(model, name)
    anywhere = set(_first(_group(_ANYWHERE, schema)))
    return sorted(dict.fromkeys(_first(model)), key=lambda name: name in anywhere)


class _Schema(NamedTuple):
    types: dict[str, Any]
    groups: dict[str, Any]
    attribute_groups: dict[str, Any]

    @staticmethod
    @cache
    def of(xsd: Path) -> "_Schema":
        root = libxml.parse(xsd.read_bytes(), str(xsd)).getroot()
        kinds = ("complexType", "group", "attributeGroup")
        named: list[dict[str, Any]] = [
            {str(node.get("name")): node for node in root.iterchildren(_XS + kind)} for kind in kinds
        ]
        return _Schema(*named)


def _local(name: str) -> str:
    return name.rpartition(":")[2]


def _attributes(node: Any, schema: _Schema) -> Iterator[str]:
    for child in () if node is None else node.iter(f"{_XS}attribute", f"{_XS}attributeGroup"):
        if child.tag == f"{_XS}attribute" and child.get("use") != "prohibited":
            yield child.get("ref") or child.get("name")
        elif child is not node and child.tag != f"{_XS}attribute":
            yield from _attributes(schema.attribute_groups.get(_local(child.get("ref"))), schema)


def _group(name: str, schema: _Schema) -> Particle:
    return _particle(schema.groups[name], schema) if name in schema.groups else _NOTHING


def _particle(node: Any, schema: _Schema) -> Particle:
    """The content model of a type, a group, or one of their parts."""
    kind = node.tag.removeprefix(_XS)
    if kind == "element":
        particle = Particle("element", _local(node.get("name") or node.get("ref")))
    elif node.get("ref"):
        particle = _group(_local(node.get("ref")), schema)
    else:
        tags = [_XS + name for name in ("element", "group", "sequence", "choice", "complexContent", "extension")]
        parts = tuple(_particle(child, schema) for child in node.iterchildren(*tags))
        particle = Particle("choice" if kind == "choice" else "sequence", parts=parts)
    return _repeated(particle, int(node.get("minOccurs", "1")), node.get("maxOccurs", "1"))


def _repeated(particle: Particle, least: int, most: str) -> Particle:
    needed = (particle,) * least
    if most == "unbounded":
        return Particle("sequence", parts=(*needed, Particle("many", parts=(particle,))))
    left = _EMPTY
    for _ in range(int(most) - least):
        left = Particle("choice", parts=(_EMPTY, Particle("sequence", parts=(particle, left))))
    return Particle("sequence", parts=(*needed, left)) if (least, most) != (1, "1") else particle


def _optional(particle: Particle) -> bool:
    if particle.kind == "sequence":
        return all(map(_optional, particle.parts))
    return particle.kind == "many" or (particle.kind == "choice" and any(map(_optional, particle.parts)))


def _first(particle: Particle) -> Iterator[str]:
    """The names that a content model may begin with."""
    if particle.kind == "element":
        yield particle.name
    for part in particle.parts:
        yield from _first(part)
        if particle.kind == "sequence" and not _optional(part):
            return


def _after(particle: Particle, name: str) -> Particle:
    """What is left of a content model after an element: its derivative."""
    if particle.kind == "element":
        return _EMPTY if particle.name == name else _NOTHING
    if particle.kind == "many":
        return _joined(_after(particle.parts[0], name), particle)
    if particle.kind == "choice":
        return _either(_after(part, name) for part in particle.parts)
    if not particle.parts:
        return _NOTHING
    head, rest = particle.parts[0], Particle("sequence", parts=particle.parts[1:])
    taken = _joined(_after(head, name), rest)
    return _either((taken, _after(rest, name))) if _optional(head) else taken


def _joined(first: Particle, rest: Particle) -> Particle:
    if first == _NOTHING:
        return _NOTHING
    return rest if first == _EMPTY else Particle("sequence", parts=(first, rest))


def _either(parts: Iterable[Particle]) -> Particle:
    left = tuple(dict.fromkeys(part for part in parts if part != _NOTHING))
    return left[0] if len(left) == 1 else Particle("choice", parts=left)
