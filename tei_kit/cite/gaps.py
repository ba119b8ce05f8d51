"""What a citation lacks, and which element an editor would add."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tei_kit import resources
from tei_kit.engines import saxon
from tei_kit.model.document import Document
from tei_kit.read import reader

_STYLESHEET = "cite/gaps.xsl"


@dataclass(frozen=True, slots=True)
class Gap:
    """Something that is not known.

    Attributes:
        path: the file.
        line: where it would stand: the line of the element to add to, or of the nearest there is.
        what: what is missing, for example "licence".
        add: what to write.
        parent: the name of the element that it belongs into.
    """

    path: str
    line: int
    what: str
    add: str
    parent: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: the citation has no {self.what}; add {self.add} to <{self.parent}>"


def gaps(document: Document, parameters: dict[str, saxon.Parameter]) -> list[Gap]:
    """Return what the citation of a transcript, or of the part that `anchor` names, lacks.

    Args:
        document: a transcript.
        parameters: those of the citation, see `tei_kit.cite.run.parameters`.
    """
    stylesheet = resources.path("xslt") / _STYLESHEET
    told = saxon.transform(stylesheet, reader.saxon_source(document), parameters)
    anchor = str(parameters.get("anchor", ""))
    return [Gap(document.path, line, *row) for row in _rows(told) for line in [_line(document, row[2], anchor)]]


def _rows(told: str) -> Iterator[tuple[str, str, str]]:
    for line in told.splitlines():
        what, add, parent = line.split("\t")
        yield what, add, parent


def _line(document: Document, parent: str, anchor: str) -> int:
    root = document.tree.getroot()
    found = [element for element in root.iter("*") if element.tag.rpartition("}")[2] == parent]
    cited = [element for element in found if parent != "bibl" or _has_id(element, anchor)]
    return int((cited or found or [root])[0].sourceline)


def _has_id(element: Any, anchor: str) -> bool:
    return bool(element.get("{http://www.w3.org/XML/1998/namespace}id") == anchor)
