"""Schematron inside another schema: the rules that an ODD processor writes into the RELAX NG, or an author into the XSD.

ISO/IEC 19757-3 leaves to the host how rules are embedded; what is taken is what the TEI's processors write: patterns, bare
rules, namespace declarations and the rest of a schema's children, anywhere in elements of the host's language.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from tei_kit.engines import libxml
from tei_kit.read import models

_SCH = f"{{{models.SCHEMATRON}}}"
_XSLT = "{http://www.w3.org/1999/XSL/Transform}"
#: The children of sch:schema in the order of the standard (5.4.14), bare rules after the patterns.
_ORDER = ("ns", "let", "phase", "pattern", "rule", "diagnostics", "properties")


def schematron_in(trees: Iterable[libxml.ElementTree]) -> bytes | None:
    """Return the rules embedded in a schema's files as one Schematron schema; None when there are none.

    Args:
        trees: the files.
    """
    schema = libxml.parse(f'<schema xmlns="{models.SCHEMATRON}" queryBinding="xslt3"/>'.encode(), "embedded").getroot()
    found = [element for tree in trees for element in _embedded(tree.getroot())]
    if not any(element.tag in (f"{_SCH}pattern", f"{_SCH}rule") for element in found):
        return None
    for prefix, uri in _namespaces(found).items():
        schema.append(schema.makeelement(f"{_SCH}ns", {"prefix": prefix, "uri": uri}))
    schema.extend([element for element in found if element.tag.startswith(_XSLT)])
    for name in _ORDER[1:]:
        for element in [element for element in found if element.tag == f"{_SCH}{name}"]:
            if name == "rule":
                pattern = schema.makeelement(f"{_SCH}pattern", {})
                pattern.append(element)
                schema.append(pattern)
            else:
                schema.append(element)
    return libxml.serialise(schema.getroottree())


def _embedded(element: Any) -> Iterator[Any]:
    for child in element.iterchildren("*"):
        if child.tag == f"{_SCH}schema":
            yield from child.iterchildren("*")
        elif child.tag.startswith((_SCH, _XSLT)):
            yield child
        else:
            yield from _embedded(child)


def _namespaces(found: list[Any]) -> dict[str, str]:
    """The declared prefixes; those in scope around a rule stand in where none is declared, as older TEI schemas need."""
    declared = {e.get("prefix", ""): e.get("uri", "") for e in found if e.tag == f"{_SCH}ns"}
    around: dict[str, str] = {}
    for element in found:
        if element.tag in (f"{_SCH}pattern", f"{_SCH}rule"):
            for inner in element.iter(f"{_SCH}rule"):
                around.update({prefix: uri for prefix, uri in inner.nsmap.items() if prefix})
    for prefix in ("xml", "sch", "xsl"):
        around.pop(prefix, None)
    return {**around, **declared}
