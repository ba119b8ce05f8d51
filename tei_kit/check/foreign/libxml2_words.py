"""libxml2's RELAX NG messages in an editor's words: one table; a message that is not in it passes through whole.

libxml2 says "failed to validate content" of every ancestor of a mistake and stops early. What is said of an ancestor is
left out when something is said of what is in it; what it leaves unsaid (which attribute is missing) is looked up in the
simplified grammar.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from tei_kit.check.finding import Finding
from tei_kit.check.foreign import phrases
from tei_kit.check.foreign.vocabulary import Vocabulary
from tei_kit.engines import libxml
from tei_kit.model.document import Document
from tei_kit.read.positions import Target, path_of


def explain(document: Document, complaints: Sequence[libxml.GrammarError], vocabulary: Vocabulary) -> Iterator[Finding]:
    """Put libxml2's complaints about a document into words; one finding for one mistake.

    Args:
        document: the document.
        complaints: what libxml2 said of it.
        vocabulary: the grammar's names.
    """
    told: dict[tuple[Any, str], Finding] = {}
    for error in complaints:
        element = libxml.node(document.tree, error)
        vague = bool(_VAGUE.match(error.message))
        if vague and told:
            # The mistake that made the content invalid has been told before.
            continue
        finding = _finding(error.message, element, vocabulary)
        key = (finding.target.path, finding.target.attribute)
        # Two complaints about one node are one mistake; the first is the nearer to it.
        told.setdefault(key, finding)
    yield from told.values()


_VAGUE = re.compile(
    r"Element \S+ failed to validate content|Element \S+ has extra content|Invalid sequence in interleave"
)


def _finding(message: str, element: Any, vocabulary: Vocabulary) -> Finding:
    for pattern, make in _TABLE:
        match = re.search(pattern, message)
        if match:
            return make(match, element, vocabulary)
    return Finding("TK109", Target(path_of(element)), message)


def _unexpected(match: re.Match[str], element: Any, vocabulary: Vocabulary) -> Finding:
    culprit = _named(element, match["name"])
    expected = [match.groupdict().get("expected") or ""]
    return phrases.unknown_element(
        culprit, [name for name in expected if name] or _around(culprit, vocabulary), vocabulary
    )


def _around(element: Any, vocabulary: Vocabulary) -> list[str]:
    parent = element.getparent()
    return sorted(vocabulary.children.get(phrases.short(parent.tag), ())) if parent is not None else []


def _named(element: Any, name: str) -> Any:
    """The element that is meant: libxml2 tells now the culprit, now its parent."""
    if phrases.short(element.tag) == phrases.short(name):
        return element
    return next((child for child in element.iterchildren("*") if phrases.short(child.tag) == name), element)


def _attribute(match: re.Match[str], element: Any, vocabulary: Vocabulary) -> Finding:
    written = next((n for n in element.attrib if phrases.short(n).removeprefix("xml:") == match["name"]), match["name"])
    return phrases.unknown_attribute(element, phrases.prefixed(element, written), [], vocabulary)


def _incomplete(match: re.Match[str], element: Any, _vocabulary: Vocabulary) -> Finding:
    name = (match["expected"] or "").strip()
    return phrases.incomplete(element, [name] if name else [], [])


def _text(_match: re.Match[str], element: Any, vocabulary: Vocabulary) -> Finding:
    return phrases.misplaced_text(element, None, sorted(vocabulary.children.get(phrases.short(element.tag), ())))


def _failed(_match: re.Match[str], element: Any, vocabulary: Vocabulary) -> Finding:
    """Content or attributes that fail without a reason: most often an attribute is missing, or has a bad value."""
    name = phrases.short(element.tag)
    has = {phrases.short(attribute) for attribute in element.attrib}
    missing = sorted(vocabulary.required.get(name, frozenset()) - has)
    if missing:
        return phrases.missing_attribute(element, missing)
    text = f"something in {phrases.tag(element)} does not match the schema"
    inner = sorted(vocabulary.children.get(name, ()))
    hint = (
        f"Allowed inside: {phrases.listed(inner, '<{}>')}." if inner else "Look at its attributes' values and its text."
    )
    return Finding("TK109", Target(path_of(element)), text, hint)


def _value(match: re.Match[str], element: Any, _vocabulary: Vocabulary) -> Finding:
    raw = match.groupdict().get("value") or ""
    form = f"It must be {phrases.datatype(match['type'])}."
    for name, value in element.attrib.items():
        if value == raw:
            return phrases.bad_value(element, phrases.prefixed(element, name), [], form)
    return phrases.bad_text(element, form)


def _duplicate(match: re.Match[str], element: Any, _vocabulary: Vocabulary) -> Finding:
    return (
        phrases.duplicate_id(element, "xml:id")
        if phrases.value_of(element, "xml:id")
        else Finding("TK108", Target(path_of(element)), f"the id {match['name']} stands twice in this file")
    )


_Make = Callable[[re.Match[str], Any, Vocabulary], Finding]

#: A message → what explains it.
_TABLE: tuple[tuple[str, _Make], ...] = (
    (r"Did not expect element (?P<name>\S+) there", _unexpected),
    (r"Expecting element (?P<expected>\S+), got (?P<name>\S+)", _unexpected),
    (r"Expecting (?:a|no) namespace for element (?P<name>\S+)", _unexpected),
    (r"Element (?P<name>\S+) has wrong namespace", _unexpected),
    (r"Extra element (?P<name>\S+) in interleave", _unexpected),
    (r"Element \S+ has extra content: (?P<name>(?!text\b)\S+)", _unexpected),
    (r"Element \S+ has extra content: text", _text),
    (r"Invalid attribute (?P<name>\S+) for element", _attribute),
    (r"Expecting an element (?P<expected>[^\s,]*),? ?got nothing", _incomplete),
    (r"Expecting an element got text|Did not expect text in element|Expecting element \S+ to be empty", _text),
    (r"Type (?P<type>\S+) doesn't allow value '(?P<value>.*)'", _value),
    (r"Error validating datatype (?P<type>\S+)|failed to validate type (?P<type2>\S+)", _value),
    (r"ID (?P<name>\S+) already defined|redefin.*ID (?P<name2>\S+)", _duplicate),
    (r"Element \S+ failed to validate (?:content|attributes)|Invalid sequence in interleave", _failed),
)
