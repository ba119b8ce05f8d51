"""An ODD and the files it refers to become one document.

XSLT cannot read files here (`engines.saxon` shuts that door), so `specGrpRef` is followed in Python. Every element
carries where it stood (`tk:at`, "file:line:column"), for the findings of the stylesheets that come later.
"""

from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import unquote
from xml.parsers import expat

from tei_kit.engines import libxml
from tei_kit.model import address as addresses
from tei_kit.model.errors import TeiKitError

TEI = "{http://www.tei-c.org/ns/1.0}"
AT = "{urn:tei-kit:odd}at"
TITLE = "{urn:tei-kit:odd}title"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"


@dataclass(frozen=True, slots=True)
class Assembly:
    """The parts of one ODD.

    Attributes:
        path: the file that was asked for.
        schema: the `schemaSpec`, with every group of specifications in the place of the reference to it.
        text: the whole document that it stood in, for chaining on sources that have no `schemaSpec`.
    """

    path: Path
    schema: Any
    files: tuple[Path, ...]


@dataclass(slots=True)
class _Reader:
    """Reads each file once; nothing outside the ODD's own folder."""

    home: Path
    trees: dict[Path, Any] = field(default_factory=dict)

    def tree(self, path: Path) -> Any:
        if path not in self.trees:
            self.trees[path] = read(path)
        return self.trees[path]

    def group(self, reference: Any, here: Path) -> tuple[Any, Path]:
        """The specGrp that a specGrpRef points to, and its file."""
        target = reference.get("target", "")
        parts = addresses.split(target)
        if parts.scheme or parts.netloc:
            raise _problem(reference, f'specGrpRef target="{target}": only files beside the ODD are read')
        path = (here.parent / unquote(parts.path)).resolve() if parts.path else here
        if not path.is_relative_to(self.home):
            raise _problem(reference, f'specGrpRef target="{target}" leaves the ODD\'s folder')
        if not path.is_file():
            raise _problem(reference, f'specGrpRef target="{target}": there is no such file')
        groups = [
            group
            for group in self.tree(path).iter(f"{TEI}specGrp")
            if not parts.fragment or group.get(XML_ID) == parts.fragment
        ]
        if len(groups) != 1:
            found = "no specGrp there" if not groups else "several specGrp there: name one with #id"
            raise _problem(reference, f'specGrpRef target="{target}": {found}')
        return groups[0], path


def assemble(path: Path) -> Assembly:
    """Read an ODD and all the groups that it refers to.

    Raises:
        TeiKitError: a file cannot be read, is not XML or no ODD, or a reference leads nowhere.
    """
    path = path.resolve()
    reader = _Reader(path.parent)
    tree = reader.tree(path)
    schemas = list(tree.iter(f"{TEI}schemaSpec"))
    if len(schemas) != 1:
        found = "no schemaSpec" if not schemas else f"{len(schemas)} schemaSpec"
        raise TeiKitError(f"{path}: an ODD has one schemaSpec; there is {found} here", "Compile a file that has one.")
    schema = _filled(schemas[0], path, reader, ())
    title = tree.findtext(f".//{TEI}titleStmt/{TEI}title", "").strip()
    if title:
        schema.set(TITLE, title)
    return Assembly(path, schema, tuple(reader.trees))


def _filled(parent: Any, here: Path, reader: _Reader, open_groups: Sequence[Any]) -> Any:
    """A copy of a schemaSpec or specGrp whose group references are replaced by what they refer to."""
    copy = deepcopy(parent)
    for child in list(copy):
        copy.remove(child)
    for child in parent:
        copy.extend(_expanded(child, here, reader, open_groups))
    return copy


def _expanded(child: Any, here: Path, reader: _Reader, open_groups: Sequence[Any]) -> Iterator[Any]:
    if child.tag == f"{TEI}specGrpRef":
        group, path = reader.group(child, here)
        if any(group is other for other in open_groups):
            raise _problem(child, f'specGrpRef target="{child.get("target")}" leads back to itself')
        yield from _specifications(_filled(group, path, reader, (*open_groups, group)))
    elif child.tag == f"{TEI}specGrp":
        yield from _specifications(_filled(child, here, reader, open_groups))
    else:
        yield deepcopy(child)


def _specifications(group: Any) -> Iterator[Any]:
    """What a group is for, without the prose in it."""
    return (child for child in group if isinstance(child.tag, str) and child.tag[len(TEI) :] in _SPECIFICATIONS)


_SPECIFICATIONS = {
    "classRef",
    "classSpec",
    "constraintSpec",
    "dataRef",
    "dataSpec",
    "elementRef",
    "elementSpec",
    "macroRef",
    "macroSpec",
    "moduleRef",
    "moduleSpec",
}


def read(path: Path) -> Any:
    """Parse an ODD file and mark every element with its place."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise TeiKitError(f"{path}: cannot read the ODD: {error.strerror}") from None
    try:
        root = libxml.parse(data, str(path)).getroot()
    except libxml.XmlProblem as problem:
        raise TeiKitError(f"{path}:{problem.line}:{problem.column}: not XML: {problem.message}") from None
    for element, (line, column) in zip(root.iter("*"), _starts(data), strict=True):
        element.set(AT, f"{path.name}:{line}:{column}")
    return root


def _starts(data: bytes) -> list[tuple[int, int]]:
    """Line and column of every start tag; libxml2 knows no columns."""
    places: list[tuple[int, int]] = []
    parser = expat.ParserCreate()
    parser.StartElementHandler = lambda _name, _attributes: places.append(
        (parser.CurrentLineNumber, parser.CurrentColumnNumber + 1)
    )
    parser.Parse(data, True)  # noqa: FBT003 - expat takes no keywords
    return places


def _problem(element: Any, message: str) -> TeiKitError:
    return TeiKitError(f"{element.get(AT)}: {message}")
