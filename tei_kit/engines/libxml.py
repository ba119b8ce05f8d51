"""The safe reader and the grammar, by libxml2 through lxml.

Nothing reaches another engine that `parse` has not accepted: no DTD entities (XXE, entity bombs), no network, bounded
size and depth (libxml2 itself stops at depth 256 and at text nodes of 10 MB unless `huge_tree` is on).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from lxml import etree

#: The largest file that is read, in bytes.
MAX_BYTES = 256 * 1024 * 1024

Element = etree._Element
ElementTree = etree._ElementTree


class XmlProblem(Exception):
    """The bytes are not XML that this toolkit reads.

    Attributes:
        line: 1-based line, as libxml2 counts.
        column: 1-based column as libxml2 counts (bytes of UTF-8 in the line); 0 when unknown.
        code: libxml2's name of the error, for example "ERR_TAG_NAME_MISMATCH"; ours begin with "TEI_KIT_".
        message: libxml2's words.
    """

    def __init__(self, line: int, column: int, code: str, message: str) -> None:
        super().__init__(message)
        self.line = line
        self.column = column
        self.code = code
        self.message = message


class _Refuser(etree.Resolver):
    """Refuse every external entity and DTD: with `collect_ids=False` lxml opens an external DTD whatever else is said."""

    def resolve(self, system_url: str, public_id: str, context: object) -> None:
        raise XmlProblem(1, 1, "TEI_KIT_EXTERNAL", f"the document asks for the external file {system_url}")


def parse(data: bytes, name: str) -> ElementTree:
    """Parse a document safely.

    Args:
        data: the bytes of the file.
        name: the file's name, for messages of libxml2; nothing is opened by it.

    Raises:
        XmlProblem: not well-formed, too large, or with a document type that declares entities.
    """
    if len(data) > MAX_BYTES:
        raise XmlProblem(1, 1, "TEI_KIT_TOO_LARGE", f"the file has {len(data):,} bytes; the limit is {MAX_BYTES:,}")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, collect_ids=False, huge_tree=len(data) > 10_000_000
    )
    parser.resolvers.add(_Refuser())
    try:
        tree = etree.fromstring(data, parser, base_url=name).getroottree()
    except etree.XMLSyntaxError:
        raise _first_problem(parser) from None
    doctype = tree.docinfo.internalDTD
    if doctype is not None and any(True for _ in doctype.iterentities()):
        raise XmlProblem(1, 1, "TEI_KIT_ENTITIES", "the document type declares entities")
    return tree


def _first_problem(parser: etree.XMLParser) -> XmlProblem:
    # The exception's own log may hold entries of earlier parses in this process; the parser's does not.
    entries = [entry for entry in parser.error_log if entry.level >= etree.ErrorLevels.ERROR]
    if not entries:
        return XmlProblem(1, 1, "TEI_KIT_EMPTY", "the file holds no XML")
    entry = entries[0]
    return XmlProblem(entry.line, entry.column, entry.type_name, entry.message or "not well-formed")


@dataclass(frozen=True, slots=True)
class GrammarError:
    """One complaint of libxml2's XSD validator.

    Attributes:
        path: libxml2's path of the node, for example "/*/*[2]/*[1]".
        line: the line at the end of the start tag; saturates at 65535 in old trees.
        code: libxml2's name, for example "SCHEMAV_ELEMENT_CONTENT".
        message: libxml2's words.
    """

    path: str
    line: int
    code: str
    message: str


@cache
def schema(path: Path) -> etree.XMLSchema:
    """Load an XSD 1.0 schema; once in a process."""
    return etree.XMLSchema(etree.parse(str(path), etree.XMLParser(no_network=True)))


def validate(tree: ElementTree, xsd: Path) -> Iterator[GrammarError]:
    """Yield the grammar's complaints about a document, in document order."""
    validator = schema(xsd)
    if validator.validate(tree):
        return
    for entry in validator.error_log:
        yield GrammarError(entry.path or "", entry.line, entry.type_name, entry.message)
