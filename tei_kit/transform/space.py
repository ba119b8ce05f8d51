"""White space between blocks, taken out of a document once for all its forms.

A stylesheet that strips white space from a tree which others use too has Saxon look through a wrapper at every step.
"""

from functools import cache

from tei_kit import resources
from tei_kit.engines import libxml
from tei_kit.model.document import Document

_STRIP = "{http://www.w3.org/1999/XSL/Transform}strip-space"


def strip(document: Document) -> bool:
    """Take it out of the document's tree; return whether that could be done (`libxml.strip`)."""
    return libxml.strip(document.tree, _names())


@cache
def _names() -> tuple[str, ...]:
    """The elements that the stylesheets name."""
    path = resources.path("xslt") / "modules" / "space.xsl"
    [declaration] = libxml.parse(path.read_bytes(), str(path)).getroot().iter(_STRIP)
    names = (name.split(":") for name in declaration.get("elements", "").split())
    return tuple(f"{{{declaration.nsmap[prefix]}}}{name}" for prefix, name in names)
