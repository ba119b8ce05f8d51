"""What a citation lacks, and which element an editor would add."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from tei_kit import resources
from tei_kit.check.table import BY_CODE
from tei_kit.engines import saxon
from tei_kit.model.diagnostic import Diagnostic
from tei_kit.model.document import Document
from tei_kit.read import reader
from tei_kit.read.places import locate
from tei_kit.read.positions import Target, path_of
from tei_kit.read.text import SourceText

_STYLESHEET = "cite/gaps.xsl"
_ID = "{http://www.w3.org/XML/1998/namespace}id"

#: An element that may be missing → the one that it would stand in.
_OUTER = {"titleStmt": "fileDesc", "publicationStmt": "fileDesc", "listEvent": "standOff", "fileDesc": "teiHeader"}


class _Gap(NamedTuple):
    """A line of the stylesheet: the rule that says so, what is missing, what to add, and the element to add it to."""

    code: str
    what: str
    add: str
    parent: str


def gaps(document: Document, parameters: Mapping[str, saxon.Parameter]) -> list[Diagnostic]:
    """Return what the citation of a transcript, or of the part that `anchor` names, lacks.

    Args:
        document: a transcript.
        parameters: those of the citation, see `tei_kit.cite.run.parameters`.

    Returns:
        Findings at the start tag of the element to add to, or of the nearest that there is; their rules are
        `incomplete-citation`, or the rule of `tei-kit check` that asks for the same element.
    """
    stylesheet = resources.path("xslt") / _STYLESHEET
    told = saxon.transform(stylesheet, reader.saxon_source(document), dict(parameters))
    found = [_Gap(*line.split("\t")) for line in told.splitlines()]
    if not found:
        return []
    anchor = str(parameters.get("anchor", ""))
    targets = [Target(path_of(_home(document.tree.getroot(), gap.parent, anchor))) for gap in found]
    spans = locate(SourceText.decode(document.data), set(targets))
    return [
        Diagnostic(
            BY_CODE[gap.code],
            document.path,
            spans.get(target),
            f"the citation has no {gap.what}; add {gap.add} to <{gap.parent}>",
        )
        for gap, target in zip(found, targets, strict=True)
    ]


def _home(root: Any, parent: str, anchor: str) -> Any:
    """The element of that name, of signed documents the one that is cited; else the nearest around it."""
    found = list(_named(root, parent))
    cited = [element for element in found if parent != "bibl" or element.get(_ID) == anchor]
    if cited or found:
        return (cited or found)[0]
    return _home(root, _OUTER[parent], anchor) if parent in _OUTER else root


def _named(root: Any, name: str) -> Iterator[Any]:
    return (element for element in root.iter("*") if element.tag.rpartition("}")[2] == name)
