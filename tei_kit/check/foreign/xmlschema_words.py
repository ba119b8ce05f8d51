"""xmlschema's reasons in an editor's words: one table; a reason that is not in it passes through whole."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from tei_kit.check.finding import Finding
from tei_kit.check.foreign import phrases
from tei_kit.check.foreign.vocabulary import Vocabulary
from tei_kit.engines import libxml
from tei_kit.model.document import Document
from tei_kit.read.positions import Target, path_of


def explain(document: Document, errors: Sequence[libxml.GrammarError]) -> Iterator[Finding]:
    """Put xmlschema's reasons into words; one finding for one node.

    Args:
        document: the document.
        errors: what xmlschema said of it.
    """
    told = set()
    for error in errors:
        finding = _finding(error.message, libxml.node(document.tree, error))
        if finding.target not in told:
            told.add(finding.target)
            yield finding


def _finding(reason: str, element: Any) -> Finding:
    for pattern, make in _TABLE:
        match = re.search(pattern, reason)
        if match:
            return make(match, element)
    return Finding("TK109", Target(path_of(element)), reason)


def _expected(text: str | None) -> list[str]:
    return [phrases.short(name) for name in re.findall(r"'([^']*)'", text or "")]


def _unexpected(match: re.Match[str], element: Any) -> Finding:
    children = [*element.iterchildren("*")]
    index = int(match["position"]) - 1
    culprit = children[index] if 0 <= index < len(children) else element
    return phrases.misplaced_element(culprit, _expected(match["expected"]))


def _incomplete(match: re.Match[str], element: Any) -> Finding:
    return phrases.incomplete(element, [], _expected(match["expected"]))


def _attribute(match: re.Match[str], element: Any) -> Finding:
    return phrases.unknown_attribute(element, phrases.short(match["name"]), [], Vocabulary())


def _missing(match: re.Match[str], element: Any) -> Finding:
    return phrases.missing_attribute(element, [phrases.short(match["name"])])


def _value(match: re.Match[str], element: Any) -> Finding:
    closed = re.search(r"value must be one of \[(.*)\]", match["why"])
    return phrases.bad_value(
        element, phrases.short(match["name"]), _expected(closed[1]) if closed else [], f"{match['why']}."
    )


def _text(_match: re.Match[str], element: Any) -> Finding:
    return phrases.misplaced_text(element, None, [])


_Make = Callable[[re.Match[str], Any], Finding]

#: A reason → what explains it.
_TABLE: tuple[tuple[str, _Make], ...] = (
    (r"Unexpected child with tag '[^']*' at position (?P<position>\d+)\.?(?P<expected>.*)", _unexpected),
    (r"The content of element '[^']*' is not complete\.?(?P<expected>.*)", _incomplete),
    (r"'(?P<name>[^']*)' attribute not allowed for element", _attribute),
    (r"missing required attribute '(?P<name>[^']*)'", _missing),
    (r"^attribute (?P<name>[^\s=]+)='.*?': (?P<why>.*)", _value),
    (r"character data between child elements not allowed", _text),
)
