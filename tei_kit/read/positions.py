"""Which node of a document is meant: an element by its path, and what of it."""

from typing import Any, NamedTuple

from tei_kit.engines import libxml

Path = tuple[int, ...]


class Target(NamedTuple):
    """A node of the document that a finding is about.

    Attributes:
        path: the element: from the root down, the 0-based index among all child elements; () is the root.
        attribute: the attribute as written ("xml:id", "when"); empty for the element itself.
        part: "tag" (the start tag), "name" (the element's or attribute's name), "value" (the attribute's value without
            its quotes), "text" (the first character data in the element that is not white space), or "whole" (the
            element to the end of its end tag), or "instruction" (a tei-kit processing instruction of the document).
        text: the 0-based index of one of the element's own text nodes, as XDM counts them, or of the instruction; None for
            the others.
        words: the words of that text node that are meant; empty for all of it.
    """

    path: Path
    attribute: str = ""
    part: str = "tag"
    text: int | None = None
    words: str = ""


def path_of(element: Any) -> Path:
    """Return the path of an lxml element, as `Target.path` has it."""
    path = []
    parent = element.getparent()
    while parent is not None:
        # Comments and processing instructions are siblings too; only elements count. libxml2 counts, since ten thousand
        # siblings may all have findings.
        others = sum(1 for _ in element.itersiblings(*libxml.NO_ELEMENTS, preceding=True))
        path.append(parent.index(element) - others)
        element, parent = parent, parent.getparent()
    return tuple(reversed(path))
