"""TEI from values: a small immutable tree, and its one way to be written.

The tree is plain data, so that the encoder needs no engine; libxml2 escapes and writes it. Elements that hold text
are written exactly as they are; all others get their children on lines of their own, two spaces deeper.
"""

from dataclasses import dataclass

from lxml import etree

from tei_kit.model.errors import TeiKitError

TEI = "http://www.tei-c.org/ns/1.0"
_XML = "{http://www.w3.org/XML/1998/namespace}"
_INDENT = "  "
#: Elements that are written on one line even where they hold no text of their own.
_ONE_LINE = frozenset(("dateline", "figDesc", "head", "item", "p"))


@dataclass(frozen=True, slots=True)
class Tag:
    """An element of the TEI namespace.

    Attributes:
        name: its local name.
        attributes: pairs of name and value; the prefix "xml:" is known.
        children: elements and text.
    """

    name: str
    attributes: tuple[tuple[str, str], ...] = ()
    children: "tuple[Tag | str, ...]" = ()

    @property
    def inline(self) -> bool:
        """Whether white space between the children would be content."""
        return self.name in _ONE_LINE or any(isinstance(child, str) for child in self.children)


def tag(name: str, *children: Tag | str | None, **attributes: str | None) -> Tag:
    """Make an element.

    Args:
        name: its local name.
        children: elements and text; None and empty text are left out.
        attributes: by name, with "xml_id" for `xml:id` and "from_" for `from`; None is left out.
    """
    pairs = ((key.rstrip("_").replace("xml_", "xml:"), value) for key, value in attributes.items() if value is not None)
    return Tag(name, tuple(pairs), tuple(child for child in children if child is not None and child != ""))


def serialise(root: Tag, models: tuple[tuple[str, str], ...]) -> bytes:
    """Write a document.

    Args:
        root: the root element.
        models: for each `<?xml-model?>` line (ISO/IEC 19757-11) the schema's address and its language's namespace.

    Raises:
        TeiKitError: some text or value holds a character that XML cannot hold.
    """
    lines = [b'<?xml version="1.0" encoding="UTF-8"?>']
    for address, language in models:
        line = etree.ProcessingInstruction("xml-model")
        line.text = f'href="{_quoted(address)}" type="application/xml" schematypens="{language}"'
        lines.append(etree.tostring(line, encoding="UTF-8", xml_declaration=False))
    try:
        lines.append(etree.tostring(_tree(root), encoding="UTF-8", xml_declaration=False))
    except ValueError:
        # A source is looked at by its reader; configuration and profiles may hold such characters too.
        raise TeiKitError(
            "a value for the TEI file holds a control character, which XML cannot hold",
            "Look at the profile and at tei-kit.toml.",
        ) from None
    return b"\n".join((*lines, b""))


def _tree(root: Tag) -> etree._Element:
    element = etree.Element(f"{{{TEI}}}{root.name}", _attributes(root), nsmap={None: TEI})  # type: ignore[dict-item] # lxml-stubs do not know the default namespace
    _fill(element, root, 1)
    return element


def _quoted(value: str) -> str:
    """Escape a pseudo-attribute's value, and what would end the instruction."""
    return value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def _attributes(node: Tag) -> dict[str, str]:
    return {name.replace("xml:", _XML): value for name, value in node.attributes}


def _fill(element: etree._Element, node: Tag, depth: int, *, inline: bool = False) -> None:
    inline = inline or node.inline
    last: etree._Element | None = None
    for child in node.children:
        if isinstance(child, str):
            _append(element, last, child)
            continue
        if not inline:
            _append(element, last, "\n" + _INDENT * depth)
        last = etree.SubElement(element, f"{{{TEI}}}{child.name}", _attributes(child))
        _fill(last, child, depth + 1, inline=inline)
    if last is not None and not inline:
        last.tail = "\n" + _INDENT * (depth - 1)


def _append(element: etree._Element, last: etree._Element | None, text: str) -> None:
    if last is None:
        element.text = (element.text or "") + text
    else:
        last.tail = (last.tail or "") + text
