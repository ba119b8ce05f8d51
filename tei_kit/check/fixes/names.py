"""Misspelt names of elements, attributes and values (TK101, TK104, TK106)."""

from collections.abc import Iterable

from tei_kit.check.finding import Finding
from tei_kit.check.fixes.scene import Scene, in_attribute
from tei_kit.model.document import Document
from tei_kit.model.fix import Fix
from tei_kit.read.positions import Target

#: Attributes that TEI has in the XML namespace (TEI P5, att.global), and that are often written without.
_XML = {"id": "xml:id", "lang": "xml:lang"}


def element_to_its_end(finding: Finding, _document: Document) -> Iterable[Target]:
    """Ask for the end tag."""
    yield Target(finding.target.path, part="whole")


def element(finding: Finding, scene: Scene) -> Fix | None:
    """Rename an element, in its start tag and in its end tag."""
    name, whole = scene.bounds(finding.target), scene.bounds(Target(finding.target.path, part="whole"))
    if not finding.suggestion or name is None or whole is None:
        return None
    text = scene.source.text
    written = text[slice(*name)]
    prefix, colon, _ = written.rpartition(":")
    meant = prefix + colon + finding.suggestion
    edits = [scene.edit(*name, meant)]
    end = text.rfind("</", name[1], whole[1]) + 2
    # An empty-element tag has no end tag; that of a child is not this element's.
    if not text.startswith("/>", whole[1] - 2) and text.startswith(written, end):
        edits.append(scene.edit(end, end + len(written), meant))
    return Fix(tuple(edits), finding.sure, f"write <{meant}>")


def attribute(finding: Finding, scene: Scene) -> Fix | None:
    """Rename an attribute."""
    if meant := _XML.get(finding.target.attribute):
        return scene.replace(finding.target, meant, f"write {meant}", safe=True)
    if not finding.suggestion:
        return None
    return scene.replace(finding.target, finding.suggestion, f"write {finding.suggestion}", safe=finding.sure)


def value(finding: Finding, scene: Scene) -> Fix | None:
    """Replace a value by the near one of the list."""
    if not finding.suggestion or not finding.target.attribute:
        return None
    message = f'write {finding.target.attribute}="{finding.suggestion}"'
    return scene.replace(finding.target, in_attribute(finding.suggestion), message, safe=False)
