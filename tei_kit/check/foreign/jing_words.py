"""jing's messages in an editor's words: one table; a message that is not in it passes through whole."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from tei_kit.check.finding import Finding
from tei_kit.check.foreign import phrases
from tei_kit.check.foreign.places import Node, nodes
from tei_kit.check.foreign.vocabulary import Vocabulary
from tei_kit.engines.jing import Complaint
from tei_kit.model.document import Document
from tei_kit.read.positions import Path, Target
from tei_kit.read.text import SourceText


def explain(document: Document, complaints: Sequence[Complaint], vocabulary: Vocabulary) -> Iterator[Finding]:
    """Put jing's complaints about a document into words, one finding each.

    Args:
        document: the document.
        complaints: what jing said of it.
        vocabulary: the grammar's names.
    """
    source = SourceText.decode(document.data)
    for complaint, node in zip(complaints, nodes(source, complaints), strict=True):
        finding = _finding(complaint.message, element_at(document.tree, node.path), node, vocabulary)
        if finding is not None:
            yield finding


def element_at(tree: Any, path: Path) -> Any:
    """Return the element at a path, or the last on the way that exists."""
    element = tree.getroot()
    for index in path:
        children = list(element.iterchildren("*"))
        if index >= len(children):
            break
        element = children[index]
    return element


def _finding(message: str, element: Any, node: Node, vocabulary: Vocabulary) -> Finding | None:
    for pattern, make in _TABLE:
        match = re.match(pattern, message)
        if match:
            return make(match, element, node, vocabulary)
    return Finding("TK109", Target(node.path), message)


_QUOTED = re.compile(r'"([^"]*)"')


def _elements(text: str) -> list[str]:
    """The elements of a list of what is expected; other things in it (text, the end tag) have no quotation marks."""
    return [phrases.short(name) for name in _QUOTED.findall(text.partition(" (with xmlns")[0])]


def _attributes(text: str) -> list[str]:
    return _QUOTED.findall(text.partition(" (with xmlns")[0])


def _unknown(match: re.Match[str], element: Any, _node: Node, vocabulary: Vocabulary) -> Finding:
    if phrases.short(element.tag) != phrases.short(match["name"]):
        return phrases.follow_up(element, match["name"])
    return phrases.unknown_element(element, _elements(match["rest"]), vocabulary)


def _misplaced(match: re.Match[str], element: Any, _node: Node, _vocabulary: Vocabulary) -> Finding:
    rest = match["rest"]
    missing = _elements(rest) if rest.startswith("; missing") else []
    return phrases.misplaced_element(element, [] if missing else _elements(rest), missing)


def _attribute(match: re.Match[str], element: Any, _node: Node, vocabulary: Vocabulary) -> Finding:
    return phrases.unknown_attribute(element, match["name"], _attributes(match["rest"]), vocabulary)


def _value(match: re.Match[str], element: Any, _node: Node, _vocabulary: Vocabulary) -> Finding:
    rest = match["rest"].removeprefix("; ")
    closed = re.fullmatch(r'must be equal to ("[^"]*"(?:(?:,| or) "[^"]*")*)', rest)
    return phrases.bad_value(element, match["name"], _QUOTED.findall(closed[1]) if closed else [], _form(rest))


def _missing_attribute(match: re.Match[str], element: Any, _node: Node, _vocabulary: Vocabulary) -> Finding:
    return phrases.missing_attribute(element, _attributes(match["rest"]))


def _incomplete(match: re.Match[str], element: Any, _node: Node, _vocabulary: Vocabulary) -> Finding:
    names = _elements(match["rest"])
    missing = match["rest"].startswith("; missing")
    return phrases.incomplete(element, names if missing else [], [] if missing else names)


def _text(match: re.Match[str], element: Any, node: Node, _vocabulary: Vocabulary) -> Finding:
    return phrases.misplaced_text(element, node.text, _elements(match["rest"]))


def _content(match: re.Match[str], element: Any, _node: Node, _vocabulary: Vocabulary) -> Finding:
    return phrases.bad_text(element, _form(match["rest"].removeprefix("; ")))


def _duplicate(match: re.Match[str], element: Any, node: Node, _vocabulary: Vocabulary) -> Finding:
    for name, value in element.attrib.items():
        if value.strip() == match["name"]:
            return phrases.duplicate_id(element, phrases.short(name))
    return Finding("TK108", Target(node.path), f"the id {match['name']} stands twice in this file")


def _no_id(match: re.Match[str], element: Any, node: Node, _vocabulary: Vocabulary) -> Finding:
    text = f"there is no id {match['name']} in this file"
    for name, value in element.attrib.items():
        if match["name"] in value.split():
            return Finding("TK203", Target(node.path, phrases.short(name), "value"), text)
    return Finding("TK203", Target(node.path), text)


def _nothing(_match: re.Match[str], _element: Any, _node: Node, _vocabulary: Vocabulary) -> None:
    """Where the first of two equal ids is follows each complaint about the second."""


def _form(rest: str) -> str:
    rest = rest.replace("an XML name without colons", "a name: letters, digits, '.', '-' and '_', with a letter first")
    return f"It {rest}." if rest.startswith("must") else f"{rest[:1].upper()}{rest[1:]}." if rest else ""


_Make = Callable[[re.Match[str], Any, Node, Vocabulary], Finding | None]
_NAME = r'"(?P<name>[^"]*)"(?: from namespace "[^"]*")?(?: \(with [^)]*\))?'

#: The beginning of a message → what explains it.
_TABLE: tuple[tuple[str, _Make], ...] = (
    (rf"element {_NAME} not allowed anywhere(?P<rest>.*)", _unknown),
    (rf"element {_NAME} not allowed (?:yet|here)(?P<rest>.*)", _misplaced),
    (rf"found attribute {_NAME}, but no attributes allowed here(?P<rest>)", _attribute),
    (rf"attribute {_NAME} not allowed here(?P<rest>.*)", _attribute),
    (rf"(?s:value of attribute {_NAME} is invalid(?P<rest>.*))", _value),
    (rf"element {_NAME} missing (?:one or more )?required attributes?(?P<rest>.*)", _missing_attribute),
    (rf"element {_NAME} incomplete(?P<rest>.*)", _incomplete),
    (r"text not allowed here(?P<rest>.*)", _text),
    (rf"(?s:character content of element {_NAME} invalid(?P<rest>.*))", _content),
    (rf"(?s:empty content for element {_NAME} not allowed(?P<rest>.*))", _content),
    (r'ID "(?P<name>[^"]*)" has already been defined', _duplicate),
    (r'first occurrence of ID "[^"]*"', _nothing),
    (r'IDREF "(?P<name>[^"]*)" without matching ID', _no_id),
)
