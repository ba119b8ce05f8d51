"""A simplified grammar (`jing -s`; RELAX NG, section 4) read into patterns."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import reduce
from typing import Any

from tei_kit.check.foreign import patterns
from tei_kit.check.foreign.patterns import EMPTY, NOT_ALLOWED, TEXT, Datatype, Name, Pattern
from tei_kit.engines import libxml, relaxng
from tei_kit.read import models

_RNG = f"{{{models.RELAX_NG}}}"
_XML = "http://www.w3.org/XML/1998/namespace"


@dataclass(frozen=True, slots=True)
class Definition:
    """An element of the grammar.

    Attributes:
        name: its name class.
        content: what is in it, attributes included.
    """

    name: Name
    content: Pattern


@dataclass(slots=True)
class Grammar:
    """A grammar.

    Attributes:
        start: the pattern of the document.
        definitions: the elements by the names of their definitions.
    """

    start: Pattern = NOT_ALLOWED
    definitions: dict[str, Definition] = field(default_factory=dict)


def read(tree: libxml.ElementTree) -> Grammar:
    """Read a simplified grammar.

    Raises:
        ValueError: it is not in the simple form.
    """
    grammar, leaves = Grammar(), _Leaves()
    root = tree.getroot()
    for define in root.iterchildren(f"{_RNG}define"):
        element = define.find(f"{_RNG}element")
        if element is None:
            raise ValueError(f"{define.get('name')} defines no element")
        name, content = _named(element)
        grammar.definitions[define.get("name", "")] = Definition(name, leaves.all_of(content))
    start = root.find(f"{_RNG}start")
    if start is None:
        raise ValueError("there is no start")
    grammar.start = leaves.all_of(start.iterchildren("*"))
    for missing in {ref.get("name", "") for ref in root.iter(f"{_RNG}ref")} - set(grammar.definitions):
        raise ValueError(f"{missing} is not defined")
    return grammar


class _Leaves:
    """Makes patterns of elements; one object for each datatype."""

    def __init__(self) -> None:
        self._types: dict[bytes, Datatype] = {}

    def all_of(self, elements: Iterator[Any]) -> Pattern:
        """Several patterns in a row are a group (section 4.12)."""
        return reduce(patterns.group, map(self.pattern, elements), EMPTY)

    def pattern(self, element: Any) -> Pattern:
        """One pattern."""
        kind = element.tag.removeprefix(_RNG)
        if kind in _SIMPLE:
            return _SIMPLE[kind]
        if kind == "ref":
            return patterns.leaf("element", element.get("name"))
        if kind == "attribute":
            name, content = _named(element)
            inner = self.all_of(content)
            return patterns.leaf("attribute", name, TEXT if inner is EMPTY and not len(element) else inner)
        if kind in ("data", "value"):
            return patterns.leaf(kind, self._datatype(element))
        return self._composed(kind, element)

    def _composed(self, kind: str, element: Any) -> Pattern:
        children = element.iterchildren("*")
        if kind == "choice":
            return patterns.choice(map(self.pattern, children))
        if kind == "interleave":
            parts = [self.pattern(child) for child in children]
            return reduce(lambda one, two: patterns.group(one, two, "interleave"), parts, EMPTY)
        inner = self.all_of(children)
        if kind == "list":
            return patterns.more(inner, "list")
        if kind == "mixed":
            return patterns.group(inner, TEXT, "interleave")
        if kind in ("optional", "zeroOrMore", "oneOrMore"):
            repeated = inner if kind == "optional" else patterns.more(inner)
            return repeated if kind == "oneOrMore" else patterns.choice((repeated, EMPTY))
        if kind == "group":
            return inner
        raise ValueError(f"<{kind}> is not of the simple form")

    def _datatype(self, element: Any) -> Datatype:
        key = relaxng.written(element)
        if key not in self._types:
            value = element.text or "" if element.tag == f"{_RNG}value" else None
            self._types[key] = Datatype(relaxng.datatype(element), value, element.get("type", "token"))
        return self._types[key]


_SIMPLE = {"empty": EMPTY, "notAllowed": NOT_ALLOWED, "text": TEXT}


def _named(element: Any) -> tuple[Name, Iterator[Any]]:
    """The name class of an element or attribute pattern, and what is left of it."""
    children = element.iterchildren("*")
    if element.get("name") is not None:
        return _one_name(element.get("name").strip(), element.get("ns", "")), children
    return _name_class(next(children)), children


def _one_name(local: str, namespace: str) -> Name:
    if local.startswith("xml:"):
        local, namespace = local.removeprefix("xml:"), _XML
    shown = f"xml:{local}" if namespace == _XML else local
    return Name(lambda ns, name: name == local and ns == namespace, shown)


def _name_class(element: Any) -> Name:
    kind = element.tag.removeprefix(_RNG)
    namespace = element.get("ns", "")
    if kind == "name":
        return _one_name((element.text or "").strip(), namespace)
    excepted = [
        _name_class(child).matches for part in element.iterchildren(f"{_RNG}except") for child in part.iterchildren("*")
    ]
    if kind == "anyName":
        return Name(lambda ns, name: not any(test(ns, name) for test in excepted))
    if kind == "nsName":
        return Name(lambda ns, name: ns == namespace and not any(test(ns, name) for test in excepted))
    tests = [_name_class(child).matches for child in element.iterchildren("*")]
    return Name(lambda ns, name: any(test(ns, name) for test in tests))
