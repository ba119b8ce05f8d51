"""From an ODD to its schemas: assemble, flatten, then one small stylesheet a target."""

from collections.abc import Mapping
from pathlib import Path

from tei_kit import resources
from tei_kit.engines import libxml, saxon
from tei_kit.schema.assemble import assemble

#: Which stylesheet of xslt/odd makes the file with which ending.
TARGETS = {".rng": "rng.xsl", ".xsd": "xsd.xsl", ".sch": "sch.xsl"}


def compile_odd(odd: Path) -> Mapping[str, bytes]:
    """Compile an ODD.

    Args:
        odd: the file; the groups of specifications it refers to are read from its own folder.

    Returns:
        The contents by the ending of the file's name: ".rng", ".xsd", ".sch", and ".sch.xsl", the Schematron as XSLT.
        The XSD imports xml.xsd from beside it.

    Raises:
        TeiKitError: the ODD cannot be read or compiled.
    """
    resolved = resolve(odd)
    made = {ending: _document(saxon.transform(_sheet(name), resolved)) for ending, name in TARGETS.items()}
    compiler = resources.path("xslt") / "schematron" / "compile.xsl"
    if compiler.is_file():
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
