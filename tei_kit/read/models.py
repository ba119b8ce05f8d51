"""Which schemas a document names: `<?xml-model?>` and xsi:schemaLocation.

The first is ISO/IEC 19757-11 (Associating Schemas with XML documents 1.0), the second XML Schema Part 1, section 4.3.2.
Only what stands before the root, or on it, is read; nothing is opened here.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from tei_kit.model.document import Document

RELAX_NG = "http://relaxng.org/ns/structure/1.0"
SCHEMATRON = "http://purl.oclc.org/dsdl/schematron"
XSD = "http://www.w3.org/2001/XMLSchema"
COMPACT = "application/relax-ng-compact-syntax"

_XSI = "{http://www.w3.org/2001/XMLSchema-instance}"
# Possessive, and at the beginning of a name only: a name of 20,000 letters without a value must not be tried from each.
_PSEUDO = re.compile(r"""(?<![\w.-])([\w.-]++)\s*+=\s*+(?:"([^"]*)"|'([^']*)')""")
_PROLOG = re.compile(r"\s*(?:<!--.*?-->|<\?(?P<target>[^\s?]+).*?\?>|<!DOCTYPE(?:[^\[>]|\[.*?\])*>)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Association:
    """One schema that a document, or the user, names.

    Attributes:
        href: its address, as written.
        origin: where it is named.
        language: the schema language's namespace (`schematypens`); empty where that is not said.
        media_type: the pseudo-attribute `type`; empty where that is not said.
        phase: the Schematron phase; empty for the schema's own choice.
        namespace: for xsi:schemaLocation, the namespace that the schema is for.
        number: the how many-th `<?xml-model?>` of the document it is, from 0.
    """

    href: str
    origin: Literal["xml-model", "schemaLocation", "noNamespaceSchemaLocation", "option"]
    language: str = ""
    media_type: str = ""
    phase: str = ""
    namespace: str = ""
    number: int = 0


def associations(document: Document) -> tuple[Association, ...]:
    """Return the schemas that a document names, in its order."""
    root = document.tree.getroot()
    return (*_models(root), *_locations(root))


def place(text: str, association: Association) -> tuple[int, int]:
    """Return where an association's address is written, as character indexes; (0, 0) for one of the command line."""
    if association.origin == "option":
        return 0, 0
    if association.origin == "xml-model":
        models = [match.span() for match in _prolog(text) if match["target"] == "xml-model"]
        pattern = rf"\bhref\s*=\s*[\"']({re.escape(association.href)})[\"']"
        # A document type with brackets and quotation marks in odd places can hide what follows.
        whole = (0, len(text)) if association.number >= len(models) else models[association.number]
        found = _inside(text, *whole, pattern)
        return (0, 0) if found == (0, len(text)) else found
    return _attribute(text, association)


def _models(root: Any) -> Iterator[Association]:
    before = [node for node in root.itersiblings(preceding=True) if getattr(node, "target", "") == "xml-model"]
    for number, node in enumerate(reversed(before)):
        values = {
            match[1]: _plain(match[2] if match[2] is not None else match[3])
            for match in _PSEUDO.finditer(node.text or "")
        }
        # An instruction without an address is not one (section 3.2 of the standard), and there is nothing to read.
        if href := values.get("href", "").strip():
            yield Association(
                href,
                "xml-model",
                values.get("schematypens", "").strip(),
                values.get("type", "").strip().partition(";")[0].lower(),
                values.get("phase", "").strip(),
                number=number,
            )


def _plain(value: str) -> str:
    """A pseudo-attribute's value with its references resolved (section 3.2)."""
    if "&" not in value:
        return value
    from html import unescape

    return unescape(value)


def _locations(root: Any) -> Iterator[Association]:
    words = root.get(f"{_XSI}schemaLocation", "").split()
    for namespace, href in zip(words[::2], words[1::2], strict=False):
        yield Association(href, "schemaLocation", XSD, namespace=namespace)
    if href := root.get(f"{_XSI}noNamespaceSchemaLocation", "").strip():
        yield Association(href, "noNamespaceSchemaLocation", XSD)


def _prolog(text: str) -> Iterator[re.Match[str]]:
    """The comments, instructions and document type before the root, in order."""
    index = 0
    while True:
        match = _PROLOG.match(text, index)
        if match is None:
            return
        yield match
        index = match.end()


def _attribute(text: str, association: Association) -> tuple[int, int]:
    start = text.index("<", max((match.end() for match in _prolog(text)), default=0))
    # A literal < cannot stand in a tag, so the next one ends the search.
    end = text.find("<", start + 1)
    end = end if end > 0 else len(text)
    pattern = rf"\b{association.origin}\s*=\s*[\"'][^\"']*?({re.escape(association.href)})(?=[\s\"'])"
    return _inside(text, start, end, pattern)


def _inside(text: str, start: int, end: int, pattern: str) -> tuple[int, int]:
    """The span of the pattern's group; the whole where the address is written with references."""
    found = re.compile(pattern).search(text, start, end)
    return found.span(1) if found else (start, end)
