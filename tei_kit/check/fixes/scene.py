"""What a fix looks at and works on: the document, its source text, and where things stand there."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from xml.sax.saxutils import escape

from tei_kit.check.finding import Finding
from tei_kit.engines import libxml
from tei_kit.model.document import Document
from tei_kit.model.fix import Edit, Fix
from tei_kit.model.span import Span
from tei_kit.read.positions import Target
from tei_kit.read.project import XML_ID
from tei_kit.read.text import SourceText


@dataclass(frozen=True)
class Scene:
    """One document whose findings are to be mended.

    Attributes:
        document: the document.
        source: its text.
        spans: where the findings' targets stand, and the other places that a repair has asked for.
    """

    document: Document
    source: SourceText
    spans: Mapping[Target, Span]

    @cached_property
    def ids(self) -> frozenset[str]:
        """Every xml:id of the document."""
        return frozenset(element.get(XML_ID) for element in self.document.tree.iter("*") if element.get(XML_ID))

    @cached_property
    def marks(self) -> Mapping[str, int]:
        """How often the document's text has each typographic quotation mark."""
        text = self.document.tree.getroot().find(f"{{{libxml.TEI}}}text")
        words = "".join(map(str, text.itertext())) if text is not None else ""
        return {mark: words.count(mark) for mark in "„“”«»"}

    def bounds(self, target: Target) -> tuple[int, int] | None:
        """Return where a target begins and ends, as indexes of characters; None where it is not to be found."""
        span = self.spans.get(target)
        if span is None:
            return None
        start, end = span.start, span.end
        return self.source.index(start.line, start.column), self.source.index(end.line, end.column)

    def text_bounds(self, finding: Finding) -> tuple[int, int] | None:
        """Return the bounds of the text node in which a finding's words stand; None where they stand in none."""
        bounds = self.bounds(text_node(finding)) if finding.target.text is not None else None
        return None if bounds is None or self.source.text.startswith("<", bounds[0]) else bounds

    def edit(self, start: int, end: int, replacement: str) -> Edit:
        """Return the edit that replaces the characters from `start` up to, not including, `end`."""
        return Edit(self.source.span(start, end), replacement)

    def replace(self, target: Target, replacement: str, message: str, *, safe: bool) -> Fix | None:
        """Return the fix that replaces a whole target; None where it is not to be found."""
        span = self.spans.get(target)
        return Fix((Edit(span, replacement),), safe, message) if span else None


@dataclass(frozen=True, slots=True)
class Repair:
    """How the findings of one rule are mended.

    Attributes:
        propose: returns the fix of a finding; None where it cannot be told what to write.
        also: the targets whose places it must know, besides the finding's own.
    """

    propose: Callable[[Finding, Scene], Fix | None]
    also: Callable[[Finding, Document], Iterable[Target]] = lambda _finding, _document: ()


def whole_text(finding: Finding, _document: Document) -> Iterable[Target]:
    """Return the target of the whole text node in which a finding's words stand."""
    yield text_node(finding)


def text_node(finding: Finding) -> Target:
    """Return the text node in which a finding's words stand."""
    return Target(finding.target.path, text=finding.target.text)


def in_attribute(value: str) -> str:
    """Return a value as it is written in an attribute (XML 1.0, section 2.3)."""
    return escape(value, {'"': "&quot;", "'": "&apos;"})


#: A name without a colon (Namespaces in XML 1.0, section 3), as far as ids need it.
NCNAME = re.compile(r"[^\W\d][\w.-]*")
