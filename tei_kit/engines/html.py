"""HTML as people find it, by libxml2's forgiving parser through lxml: no network, bounded depth."""

from lxml import etree, html

from tei_kit.engines.libxml import Element
from tei_kit.model.errors import TeiKitError


def parse(text: str, name: str) -> Element:
    """Parse a page; what is not well made is read as a browser would, as far as libxml2 can.

    Args:
        text: the page's characters.
        name: the file, for messages.

    Raises:
        TeiKitError: there is nothing in it.
    """
    parser = html.HTMLParser(no_network=True, remove_comments=True, remove_pis=True, encoding="utf-8")
    try:
        # Bytes, since lxml refuses a text that has an encoding declaration.
        root = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        raise TeiKitError(f"{name}: no HTML can be read from it", "Is it the right file?") from None
    return root


def is_path(expression: str) -> bool:
    """Whether a text is an XPath 1.0 expression."""
    try:
        etree.XPath(expression)
    except (etree.XPathSyntaxError, ValueError):
        return False
    return True


def select(root: Element, path: str) -> list[Element]:
    """Return the elements that an XPath 1.0 expression finds."""
    found = root.xpath(path)
    return [node for node in found if isinstance(node, Element)] if isinstance(found, list) else []


def words(element: Element) -> str:
    """Return the text of an element and of all inside it."""
    return "".join(map(str, element.itertext()))
