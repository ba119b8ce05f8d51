"""The safe reader and the grammar, by libxml2 through lxml.

Nothing reaches another engine that `parse` has not accepted: no DTD entities (XXE, entity bombs), no network, bounded
size and depth (libxml2 itself stops at depth 256 and at text nodes of 10 MB unless `huge_tree` is on).
"""

from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from lxml import etree

#: The TEI namespace.
TEI = "http://www.tei-c.org/ns/1.0"

#: The largest file that is read, in bytes.
MAX_BYTES = 256 * 1024 * 1024

#: lxml has public names for its types only in 6.2 and later.
Element = etree._Element  # noqa: SLF001
ElementTree = etree._ElementTree  # noqa: SLF001
#: What `iterchildren` and its like take for the nodes of a tree that are no elements.
NO_ELEMENTS = (etree.Comment, etree.PI)

#: White space, as XML knows it: fewer characters than Python's.
_SPACE = " \t\r\n"

#: As much of a file as is read at once when only its header is wanted, in bytes.
_PIECE = 2048

#: Above this size libxml2 must be told that a file may be large; in bytes.
_HUGE = 10_000_000


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

    def resolve(self, system_url: str, _public_id: str, _context: object) -> None:  # type: ignore[override]
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
        resolve_entities=False, no_network=True, load_dtd=False, collect_ids=False, huge_tree=len(data) > _HUGE
    )
    parser.resolvers.add(_Refuser())
    try:
        # The name of a file may be no UTF-8, which libxml2 wants.
        address = name.encode("utf-8", "replace")
        tree = etree.fromstring(data, parser, base_url=address).getroottree()
    except etree.XMLSyntaxError:
        raise _first_problem(parser) from None
    doctype = tree.docinfo.internalDTD
    if doctype is not None and any(True for _ in doctype.iterentities()):  # type: ignore[union-attr]
        raise XmlProblem(1, 1, "TEI_KIT_ENTITIES", "the document type declares entities")
    return tree


def _first_problem(parser: etree.XMLParser) -> XmlProblem:
    # The exception's own log may hold entries of earlier parses in this process; the parser's does not.
    entries = [entry for entry in parser.error_log if entry.level >= etree.ErrorLevels.ERROR]
    if not entries:
        return XmlProblem(1, 1, "TEI_KIT_EMPTY", "the file holds no XML")
    entry = entries[0]
    return XmlProblem(entry.line, entry.column, entry.type_name, entry.message or "not well-formed")


class GrammarError(NamedTuple):
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


def schema_complaint(path: Path) -> str:
    """Return what libxml2 has against an XSD 1.0 schema itself; nothing when it can be used."""
    try:
        etree.XMLSchema(etree.parse(str(path), etree.XMLParser(no_network=True)))
    except etree.XMLSchemaParseError as error:
        return str(error)
    return ""


def validate(tree: ElementTree, xsd: Path) -> list[GrammarError]:
    """Return the grammar's complaints about a document, in document order."""
    validator = schema(xsd)
    if validator.validate(tree):
        return []
    return [
        GrammarError(entry.path or "", entry.line, entry.type_name, entry.message)
        for entry in validator.error_log  # type: ignore[attr-defined]
    ]


def serialise(tree: ElementTree) -> bytes:
    """Return a document as UTF-8 bytes without its document type declaration."""
    return etree.tostring(tree, encoding="utf-8", xml_declaration=True, doctype="")


def strip(tree: ElementTree, names: Sequence[str]) -> bool:
    """Take the white space out of a tree that stands between the children of some elements, as xsl:strip-space does (XSLT 3.0, section 4.4.2).

    Args:
        tree: is changed.
        names: of the elements, {URI}NAME.

    Returns:
        Whether that could be done: not where a document itself says what is to become of its white space (xml:space).
    """
    if _says_space()(tree):
        return False
    for element in tree.getroot().iter(*names):
        if element.text and not element.text.strip(_SPACE):
            element.text = None
        for child in element:
            if child.tail and not child.tail.strip(_SPACE):
                child.tail = None
    return True


@cache
def _says_space() -> etree.XPath:
    return etree.XPath("boolean(//@xml:space)")


def markup(element: Element) -> str:
    """Return an element as text, with the namespaces that it needs and without what follows it."""
    return str(etree.tostring(element, encoding="unicode", with_tail=False))


def node(tree: ElementTree, error: GrammarError) -> Element:
    """Return the element that a complaint is about; the root where libxml2's path does not lead to one."""
    prefixes = {prefix: uri for prefix, uri in tree.getroot().nsmap.items() if prefix}
    try:
        found = tree.xpath(error.path, namespaces=prefixes) if error.path else []
    except etree.XPathError:
        found = []
    return found[0] if isinstance(found, list) and found and etree.iselement(found[0]) else tree.getroot()


@cache
def query(expression: str) -> Callable[[ElementTree], Any]:
    """Compile an XPath 1.0 expression; once in a process."""
    return etree.XPath(expression)


@cache
def declared_names(xsd: Path) -> tuple[frozenset[str], frozenset[str]]:
    """Return the names of all elements and of all attributes that a schema declares, without namespaces."""
    root = etree.parse(str(xsd), etree.XMLParser(no_network=True)).getroot()
    namespace = "{http://www.w3.org/2001/XMLSchema}"
    return tuple(
        frozenset(filter(None, (node.get("name") for node in root.iter(f"{namespace}{kind}"))))
        for kind in ("element", "attribute")
    )  # type: ignore[return-value]


def first(path: Path, tag: str) -> Element | None:
    """Return the first element of a name in a file, reading no further than that; None when there is none."""
    parser = etree.XMLPullParser(events=("end",), tag=tag, no_network=True, resolve_entities=False, load_dtd=False)
    try:
        with path.open("rb", buffering=0) as stream:
            while piece := stream.read(_PIECE):
                parser.feed(piece)
                for _, element in parser.read_events():
                    if etree.iselement(element):
                        return element
    except (OSError, etree.XMLSyntaxError):
        return None
    return None
