"""From an ODD to its schemas: merge with its source, flatten, then one small stylesheet a target."""

import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tei_kit import resources
from tei_kit.engines import libxml, saxon
from tei_kit.schema.chain import merged
from tei_kit.schema.findings import look
from tei_kit.schema.python.stylesheet import translated

#: Which stylesheet of xslt/odd makes what: the ending is put behind the ODD's name.
TARGETS = {
    ".rng": "rng.xsl",
    ".xsd": "xsd.xsl",
    "-xml.xsd": "xsd-xml.xsl",
    ".sch": "sch.xsl",
    ".html": "manual.xsl",
}
XSD = (".xsd", "-xml.xsd")


@dataclass(frozen=True, slots=True)
class Compiled:
    """What became of an ODD.

    Attributes:
        files: the contents by the ending of the file's name.
        notes: what one of them cannot say as the ODD does, "file:line:column: what".
    """

    files: Mapping[str, bytes]
    notes: tuple[str, ...]


def compile_odd(odd: Path, tei_source: Path | None = None) -> Mapping[str, bytes]:
    """Compile an ODD.

    Args:
        odd: the file; the groups of specifications it refers to are read from its own folder.
        tei_source: the TEI's own p5subset.xml, for an ODD that takes modules from it.

    Returns:
        The contents by the ending of the file's name: ".rng"; ".xsd" and "-xml.xsd", which it imports for xml:id and
        xml:lang; ".sch", and ".sch.xsl", the Schematron as XSLT; ".probe.xsl" and ".probe.py", which only say whether it finds anything;
        ".html", the reference manual.

    Raises:
        TeiKitError: the ODD cannot be read or compiled.
    """
    return compile_with_notes(odd, tei_source).files


def compile_with_notes(odd: Path, tei_source: Path | None = None) -> Compiled:
    """Compile an ODD as `compile_odd` does, and say what a target cannot express."""
    whole = merged(odd, tei_source)
    notes = look("findings.xsl", whole)
    resolved = _flattened(whole)
    parameters = {".xsd": {"xml-schema": f"{odd.stem}-xml.xsd"}}
    made = {
        ending: _document(saxon.transform(_sheet(name), resolved, parameters.get(ending)))
        for ending, name in TARGETS.items()
    }
    complaint = _xsd_complaint(odd.stem, made)
    if complaint:
        made = {ending: data for ending, data in made.items() if ending not in XSD}
        notes = (*notes, f"{odd.name}:1:1: no XSD: content models are not as XML Schema 1.0 wants them: {complaint}")
    compiler = resources.path("xslt") / "schematron" / "compile.xsl"
    made[".sch.xsl"] = _document(saxon.transform(compiler, made[".sch"]))
    made[".probe.xsl"] = _document(saxon.transform(compiler.with_name("probe.xsl"), made[".sch"]))
    made[".probe.py"] = _document(translated(made[".probe.xsl"]))
    return Compiled(made, notes)


def resolve(odd: Path, tei_source: Path | None = None) -> bytes:
    """Return the resolved ODD: every class knows its elements, every element its attributes."""
    whole = merged(odd, tei_source)
    look("findings.xsl", whole)
    return _flattened(whole)


def _flattened(whole: bytes) -> bytes:
    return saxon.transform(_sheet("flatten.xsl"), whole).encode()


def _xsd_complaint(stem: str, made: Mapping[str, bytes]) -> str:
    with tempfile.TemporaryDirectory() as folder:
        for ending in XSD:
            (Path(folder) / f"{stem}{ending}").write_bytes(made[ending])
        return libxml.schema_complaint(Path(folder) / f"{stem}.xsd").replace(f"{folder}/", "")


def _sheet(name: str) -> Path:
    return resources.path("xslt") / "odd" / name


def _document(text: str) -> bytes:
    """End the file with a line end, as an editor does."""
    return text.rstrip("\n").encode() + b"\n"
