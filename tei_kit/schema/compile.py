"""From an ODD to its schemas: assemble, flatten, then one small stylesheet a target."""

from collections.abc import Mapping
from pathlib import Path

from tei_kit import resources
from tei_kit.engines import libxml, saxon
from tei_kit.schema.assemble import assemble

#: Which stylesheet of xslt/odd makes what: the ending is put behind the ODD's name.
TARGETS = {".rng": "rng.xsl", ".xsd": "xsd.xsl", "-xml.xsd": "xsd-xml.xsl", ".sch": "sch.xsl"}


def compile_odd(odd: Path) -> Mapping[str, bytes]:
    """Compile an ODD.

    Args:
        odd: the file; the groups of specifications it refers to are read from its own folder.

    Returns:
        The contents by the ending of the file's name: ".rng"; ".xsd" and "-xml.xsd", which it imports for xml:id and
        xml:lang; ".sch", and ".sch.xsl", the Schematron as XSLT.

    Raises:
        TeiKitError: the ODD cannot be read or compiled.
    """
    resolved = resolve(odd)
    parameters = {".xsd": {"xml-schema": f"{odd.stem}-xml.xsd"}}
    made = {
        ending: _document(saxon.transform(_sheet(name), resolved, parameters.get(ending)))
        for ending, name in TARGETS.items()
    }
    compiler = resources.path("xslt") / "schematron" / "compile.xsl"
    made[".sch.xsl"] = _document(saxon.transform(compiler, made[".sch"]))
    return made


def resolve(odd: Path) -> bytes:
    """Return the resolved ODD: every class knows its elements, every element its attributes."""
    assembly = assemble(odd)
    return saxon.transform(_sheet("flatten.xsl"), libxml.serialise(assembly.schema.getroottree())).encode()


def _sheet(name: str) -> Path:
    return resources.path("xslt") / "odd" / name


def _document(text: str) -> bytes:
    """End the file with a line end, as an editor does."""
    return text.rstrip("\n").encode() + b"\n"
