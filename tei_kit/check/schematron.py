"""Rules of one document: ISO Schematron, compiled to XSLT 3 by xslt/schematron, run by Saxon."""

from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath
from types import MappingProxyType
from typing import Any, NamedTuple

from tei_kit import resources
from tei_kit.engines import libxml, saxon
from tei_kit.model.errors import TeiKitError

_SVRL = "{http://purl.oclc.org/dsdl/svrl}"
_SCH = "{http://purl.oclc.org/dsdl/schematron}"
_OURS = "urn:tei-kit:schematron"
_MAX_FILES = 100


class SchematronFinding(NamedTuple):
    """A failed assertion or a successful report.

    Attributes:
        code: the assertion's `id`; empty when it has none.
        role: the assertion's `role`, or its rule's; empty when there is none.
        message: the text, its white space normalised.
        hint: what the assertion's diagnostics say; empty where there are none.
        path: the element concerned: on the way from the root, the 0-based index among all child elements; () is the root.
        attribute: the name of the attribute concerned, as written; empty for the element itself.
        text: the 0-based index, among the element's text nodes, of the text concerned; None for the element itself.
        words: the words of that text concerned: the assertion's property with the role "words"; empty for all of it.
    """

    code: str
    role: str
    message: str
    hint: str
    path: tuple[int, ...]
    attribute: str = ""
    text: int | None = None
    words: str = ""


def findings(
    document: bytes | Any, stylesheet: Path, shared: Mapping[str, bytes] = MappingProxyType({})
) -> Iterator[SchematronFinding]:
    """Run a compiled schema over a document.

    Args:
        document: UTF-8 without a DTD that `libxml.parse` has accepted, or what `saxon.parse` made of it.
        stylesheet: what `compile_schematron` made, in a file.
        shared: the rules' parameters, for a member of a teiCorpus.

    Raises:
        TeiKitError: the stylesheet does not compile, or stops.
    """
    # SVRL's own @location costs a count of siblings at each step; the positions that we read do not.
    result = saxon.transform(stylesheet, document, {"svrl-location": False, **shared})
    for element in libxml.parse(result.encode(), "svrl.xml").getroot():
        if element.tag in (f"{_SVRL}failed-assert", f"{_SVRL}successful-report"):
            yield _finding(element)


def _finding(element: Any) -> SchematronFinding:
    node, text = element.get(f"{{{_OURS}}}node", ""), element.get(f"{{{_OURS}}}text")
    hints = [_normal_space(diagnostic) for diagnostic in element.iterfind(f"{_SVRL}diagnostic-reference")]
    words = element.find(f"{_SVRL}property-reference[@role='words']")
    return SchematronFinding(
        code=element.get("id", ""),
        role=element.get("role", ""),
        # A message has no full stop: the report puts it before a hint.
        message=_normal_space(element.find(f"{_SVRL}text")).removesuffix("."),
        hint=" ".join(hints),
        path=tuple(int(index) for index in node.split("/") if index),
        attribute=element.get(f"{{{_OURS}}}attribute", ""),
        text=int(text) if text is not None else None,
        words="".join(words.itertext()) if words is not None else "",
    )


def _normal_space(element: Any) -> str:
    return " ".join("".join(element.itertext()).split())


def compile_schematron(sch: bytes, folder: Path | None = None, phase: str = "#DEFAULT") -> bytes:
    """Compile an ISO Schematron schema to an XSLT 3 stylesheet.

    Args:
        sch: the schema.
        folder: where the files stand that it includes; None when it may include none.
        phase: the phase to compile, "#ALL", or "#DEFAULT" for the schema's own choice.

    Raises:
        TeiKitError: it is not XML, not Schematron, or uses what is not supported.
    """
    parameters: dict[str, saxon.Parameter] = {"phase": phase}
    included = _included(sch, folder)
    if included:
        parameters["files"] = _wrapped(included)
    compiler = resources.path("xslt") / "schematron" / "compile.xsl"
    return saxon.transform(compiler, libxml.serialise(_tree(sch, "the schema")), parameters).encode()


def compile_probe(sch: bytes) -> bytes:
    """Compile a schema that includes nothing to a stylesheet whose result is empty where nothing is found.

    Args:
        sch: the schema.

    Raises:
        TeiKitError: as `compile_schematron`.
    """
    return saxon.transform(resources.path("xslt") / "schematron" / "probe.xsl", sch).encode()


def _tree(data: bytes, name: str) -> Any:
    try:
        return libxml.parse(data, name)
    except libxml.XmlProblem as problem:
        raise TeiKitError(f"{name}:{problem.line}: not XML: {problem.message}") from None


def _included(sch: bytes, folder: Path | None) -> Mapping[str, Any]:
    """Read every file that the schema includes, directly or not; by its path from the folder."""
    found: dict[str, Any] = {}
    waiting = [*_references(_tree(sch, "the schema"), PurePosixPath())]
    while waiting:
        href, path = waiting.pop()
        if path in found:
            continue
        if folder is None or len(found) == _MAX_FILES:
            raise TeiKitError(f"the schema includes {href}: included files are not read here")
        file = (folder / path).resolve()
        if not file.is_relative_to(folder.resolve()) or not file.is_file():
            raise TeiKitError(f"the schema includes {href}: there is no such file in its folder")
        found[path] = _tree(file.read_bytes(), path)
        waiting += _references(found[path], PurePosixPath(path).parent)
    return found


def _references(tree: Any, here: PurePosixPath) -> Iterator[tuple[str, str]]:
    for element in tree.iter(f"{_SCH}include", f"{_SCH}extends"):
        href = element.get("href")
        if href is None:
            continue
        from urllib.parse import unquote

        from tei_kit.model import address as addresses

        parts = addresses.split(href)
        if parts.scheme or parts.netloc or not parts.path or parts.path.startswith("/"):
            raise TeiKitError(f"the schema includes {href}: only files in its folder are read")
        yield href, _normal(here / unquote(parts.path))


def _normal(path: PurePosixPath) -> str:
    """Resolve "." and ".." in words; a path that leaves the folder keeps its "..", and is refused later."""
    parts: list[str] = []
    for part in path.parts:
        if part == ".." and parts and parts[-1] != "..":
            parts.pop()
        else:
            parts.append(part)
    return "/".join(parts)


def _wrapped(files: Mapping[str, Any]) -> bytes:
    root = libxml.parse(f'<files xmlns="{_OURS}"/>'.encode(), "files").getroot()
    for path, tree in files.items():
        file = root.makeelement(f"{{{_OURS}}}file", {"href": path})
        file.append(tree.getroot())
        root.append(file)
    return libxml.serialise(root.getroottree())
