"""Ids that stand twice: wrong in every TEI schema, and seen by no engine whose grammar does not type them."""

from collections.abc import Iterator

from tei_kit.check.finding import Finding
from tei_kit.engines import libxml
from tei_kit.model.document import Document

_XML_ID = "{http://www.w3.org/XML/1998/namespace}id"


def duplicate_ids(document: Document) -> Iterator[Finding]:
    """Yield a finding for each xml:id that an earlier element has (xml:id 1.0, section 4)."""
    seen = set()
    for element in document.tree.iter(f"{{{libxml.TEI}}}*"):
        identifier = element.get(_XML_ID)
        if identifier is None:
            continue
        if identifier in seen:
            from tei_kit.check.foreign import phrases

            yield phrases.duplicate_id(element, "xml:id")
        seen.add(identifier)
