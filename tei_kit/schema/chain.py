"""What an ODD customises: its source, the source of that, and so on (TEI P5, 23.3 and 22.8)."""

from pathlib import Path
from typing import Any
from urllib.parse import unquote

from tei_kit import resources
from tei_kit.engines import libxml, saxon
from tei_kit.model import address as addresses
from tei_kit.model.errors import TeiKitError
from tei_kit.schema.assemble import AT, TEI, Assembly, assemble, read
from tei_kit.schema.findings import look


def merged(odd: Path, tei_source: Path | None = None, below: tuple[Path, ...] = ()) -> bytes:
    """Return an ODD with all that it takes from its source, as one schemaSpec.

    Args:
        odd: the file.
        tei_source: the TEI's own p5subset.xml, for an ODD that names no local source.
        below: the ODDs that this one is a source of.
    """
    if odd.resolve() in below:
        raise TeiKitError(f"{odd}: the ODD is its own source, by and by", "Look at the schemaSpec/@source of each.")
    assembly = assemble(odd)
    own = _sound(assembly.schema)
    source = _source(assembly, tei_source, (*below, assembly.path))
    if source is None:
        return own
    stylesheet = resources.path("xslt") / "odd" / "merge.xsl"
    return saxon.transform(stylesheet, own, {"source": source}).encode()


def _source(assembly: Assembly, tei_source: Path | None, below: tuple[Path, ...]) -> bytes | None:
    named = assembly.schema.get("source", "").strip()
    path = _local(named, assembly.path) if named else None
    if path is not None:
        return merged(path, tei_source, below)
    if tei_source is not None:
        return _sound(read(tei_source))
    if named:
        raise TeiKitError(
            f'{assembly.schema.get(AT)}: schemaSpec source="{named}": there is no such file',
            "Name a file, or event.odd for tei-kit's own schema, or give TEI's p5subset.xml with --tei-source.",
        )
    return None


def _sound(root: Any) -> bytes:
    """A specification as bytes, when it is built as an ODD is."""
    odd = libxml.serialise(root.getroottree())
    look("shape.xsl", odd)
    return odd


def _local(named: str, odd: Path) -> Path | None:
    """The file that a source is; event.odd is the shipped one unless there is another beside the ODD."""
    parts = addresses.split(named)
    if parts.scheme or parts.netloc:
        return None
    path = (odd.parent / unquote(parts.path)).resolve()
    if path.is_file():
        return path
    shipped = resources.path("schemas") / "event.odd"
    return shipped if parts.path == shipped.name else None


def is_customisation(odd: Path) -> bool:
    """Tell whether an ODD says that it builds on another one."""
    return any(schema.get("source") for schema in read(odd).iter(f"{TEI}schemaSpec"))
