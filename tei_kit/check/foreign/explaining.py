"""Why a document does not match a RELAX NG grammar, found on the simplified grammar without jing.

libxml2 tells that a document is not valid and seldom why: it names an element that is right, and stops. So its no is
explained here, slowly (only invalid documents come here) and wholly: elements one by one from the root, each against the
definition that it stands for, going on after each mistake as if it had been mended.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Any

from tei_kit.check.finding import Finding
from tei_kit.check.foreign import patterns, phrases
from tei_kit.check.foreign.patterns import NOT_ALLOWED, Pattern
from tei_kit.check.foreign.simplified import Definition, Grammar
from tei_kit.check.foreign.vocabulary import Vocabulary


def explain(root: Any, grammar: Grammar, vocabulary: Vocabulary) -> list[Finding]:
    """Return the mistakes in a document; empty when it is valid.

    Args:
        root: its root element.
        grammar: the grammar.
        vocabulary: its names.

    Raises:
        TooManyPatternsError, RecursionError: the grammar or the document is beyond what can be explained.
    """
    return _Explainer(grammar, vocabulary).document(root)


@cache
def _name(tag: str) -> tuple[str, str]:
    namespace, _, local = tag.rpartition("}")
    return namespace.removeprefix("{"), local


class _Explainer:
    def __init__(self, grammar: Grammar, vocabulary: Vocabulary) -> None:
        self._grammar = grammar
        self._vocabulary = vocabulary
        self._known: dict[tuple[Pattern, str, bool], tuple[Pattern, ...]] = {}

    def document(self, root: Any) -> list[Finding]:
        """The mistakes in a document."""
        return self._child(root, self._grammar.start)[0]

    def element(self, element: Any, definition: Definition) -> list[Finding]:
        """The mistakes in an element that stands for a definition."""
        found, content = self._attributes(element, definition.content)
        if next(element.iterchildren("*"), None) is None and patterns.matches_text(
            content, "".join(phrases.texts(element))
        ):
            return found
        if _is_of_data(content):
            values, form = _wanted(content)
            return [*found, phrases.bad_text(element, form or f"Allowed: {phrases.listed(values)}.")]
        return [*found, *self._content(element, content)]

    def _attributes(self, element: Any, content: Pattern) -> tuple[list[Finding], Pattern]:
        found = []
        for name, value in element.attrib.items():
            fitting = _named(content, "attribute", name)
            valid = frozenset(part for part in fitting if patterns.matches_text(part.parts[0], value))
            if not fitting:
                expected = _shown(patterns.leaves_of(content, "attribute"))
                shown = phrases.prefixed(element, name)
                found.append(phrases.unknown_attribute(element, shown, expected, self._vocabulary))
                continue
            if not valid:
                found.append(phrases.bad_value(element, phrases.prefixed(element, name), *_wanted(fitting[0].parts[0])))
            content = patterns.taken(content, valid or frozenset(fitting), ordered=False)
        if patterns.closed(content) is NOT_ALLOWED:
            names = _shown(tuple(patterns.required(content, "attribute")))
            return [*found, phrases.missing_attribute(element, names)], patterns.without_attributes(content)
        return found, patterns.closed(content)

    def _content(self, element: Any, content: Pattern) -> list[Finding]:
        """The mistakes in what is in an element, in the order of the document."""
        found: list[Finding] = []
        texts = 0
        for node in _nodes(element):
            if not isinstance(node, str):
                more, content = self._child(node, content)
                found += more
                continue
            if node.strip():
                after = patterns.after_words(content)
                if after is NOT_ALLOWED:
                    found.append(phrases.misplaced_text(element, texts, self._next(content)))
                else:
                    content = after
            texts += 1
        return [*found, *self._end(element, content)]

    def _child(self, child: Any, content: Pattern) -> tuple[list[Finding], Pattern]:
        fitting = self._fitting(child, content, first=True)
        if fitting:
            found, chosen = self._best(child, fitting)
            return found, patterns.taken(content, chosen, ordered=True)
        expected = self._next(content)
        later = self._fitting(child, content, first=False)
        if later:
            # Something required is missing before it; go on as if that had been there.
            found, _ = self._best(child, later)
            after = patterns.taken(content, frozenset(later), ordered=True, skipping=True)
            return [phrases.misplaced_element(child, expected, self._missing(content, child)), *found], after
        if not _fits_anywhere(self._grammar, _name(child.tag)):
            return [phrases.unknown_element(child, expected, self._vocabulary)], content
        found, _ = self._best(child, _definitions_of(self._grammar, _name(child.tag)))
        return [phrases.misplaced_element(child, expected), *found], content

    def _best(self, child: Any, elements: Sequence[Pattern]) -> tuple[list[Finding], frozenset[Pattern]]:
        """The elements of the grammar that a child is valid for, or the one that it misses by least, and by what."""
        tried = {element: self.element(child, self._grammar.definitions[element.leaf]) for element in elements}
        valid = frozenset(element for element, found in tried.items() if not found)
        if valid or not tried:
            return [], valid
        nearest = min(tried, key=lambda element: len(tried[element]))
        return tried[nearest], frozenset((nearest,))

    def _end(self, element: Any, content: Pattern) -> Iterator[Finding]:
        if not content.nullable:
            missing = self._names(patterns.required(content, "element"))
            yield phrases.incomplete(element, missing, [] if missing else self._next(content))

    def _missing(self, content: Pattern, child: Any) -> list[str]:
        return [name for name in self._names(patterns.required(content, "element")) if name != phrases.short(child.tag)]

    def _fitting(self, child: Any, content: Pattern, *, first: bool) -> tuple[Pattern, ...]:
        key = (content, child.tag, first)
        if key not in self._known:
            name = _name(child.tag)
            leaves = patterns.leaves_of(content, "element", first=first)
            self._known[key] = tuple(
                part for part in leaves if self._grammar.definitions[part.leaf].name.matches(*name)
            )
        return self._known[key]

    def _next(self, content: Pattern) -> list[str]:
        return self._names(patterns.leaves_of(content, "element", first=True))

    def _names(self, leaves: Iterable[Pattern]) -> list[str]:
        return sorted({self._grammar.definitions[part.leaf].name.shown for part in leaves} - {""})


@cache
def _named(content: Pattern, kind: str, name: str) -> tuple[Pattern, ...]:
    return tuple(part for part in patterns.leaves_of(content, kind) if part.leaf.matches(*_name(name)))


def _shown(leaves: Iterable[Pattern]) -> list[str]:
    return sorted({part.leaf.shown for part in leaves} - {""})


def _fits_anywhere(grammar: Grammar, name: tuple[str, str]) -> bool:
    return any(definition.name.matches(*name) for definition in grammar.definitions.values())


def _definitions_of(grammar: Grammar, name: tuple[str, str]) -> list[Pattern]:
    """The elements of the grammar of just this name; a wildcard says nothing about what is in an element."""
    named = (key for key, item in grammar.definitions.items() if item.name.shown and item.name.matches(*name))
    return [patterns.leaf("element", key) for key in named]


def _nodes(element: Any) -> Iterator[Any]:
    """Texts and child elements, in order; comments and instructions only part texts."""
    if element.text:
        yield element.text
    for child in element:
        if isinstance(child.tag, str):
            yield child
        if child.tail:
            yield child.tail


def _is_of_data(content: Pattern) -> bool:
    """Whether the content is a text of some type, and not elements."""
    return any(part.kind in ("data", "value", "list") for part in _deep(content))


def _deep(pattern: Pattern) -> Iterator[Pattern]:
    if pattern.kind != "attribute":
        yield pattern
        for part in pattern.parts:
            yield from _deep(part)


def _wanted(pattern: Pattern) -> tuple[list[str], str]:
    """What a value must be: the values of a closed list, or a sentence."""
    leaves = [part for part in _deep(pattern) if part.kind in ("data", "value")]
    values = [part.leaf.value for part in leaves if part.kind == "value"]
    types = sorted({part.leaf.type for part in leaves if part.kind == "data"})
    if values and not types:
        return values, ""
    return [], f"It must be {' or '.join(phrases.datatype(name) for name in types)}." if types else ""
