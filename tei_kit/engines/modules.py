"""A stylesheet and all that it imports, read by us and handed over as one text.

Saxon may open no file at all: a stylesheet's static expressions (`use-when`, static variables, shadow attributes) run
while it is compiled, `xml:base` moves imports elsewhere, and its `allowedProtocols`, once narrowed, never widen again.
So every imported module is read here, by the safe reader, and takes the place of the `href` as a `data:` URI
(RFC 2397), which is the one protocol that stays allowed: it reaches nothing.
"""

import re
from base64 import b64encode
from pathlib import Path
from urllib.parse import quote, unquote
from xml.parsers import expat

from tei_kit.engines import libxml
from tei_kit.model import address as addresses
from tei_kit.model.errors import TeiKitError

_XSLT = "http://www.w3.org/1999/XSL/Transform"
_BASE = "{http://www.w3.org/XML/1998/namespace}base"

#: The scheme by which a user's stylesheet imports a shipped one: `href="tei-kit:html.xsl"`.
SHIPPED = "tei-kit"

#: The largest assembled stylesheet, in characters: modules that import each other twice grow without bound.
MAX_TEXT = 32 * 1024 * 1024

_DECLARATION = re.compile(r"^<\?xml\s[^>]*\?>")
#: The root's start tag after comments and processing instructions, up to the end of its name.
_ROOT = re.compile(r"^((?:\s|<!--.*?-->|<\?.*?\?>)*<[^\s<>/!?]+)", re.DOTALL)
_ATTRIBUTE = re.compile(rb"""\s+([^\s=]+)\s*=\s*("[^"]*"|'[^']*')""")
_EMBEDDED = re.compile(r"data:application/xml;module=/?|;base64,[A-Za-z0-9+/=]+")


def assemble(stylesheet: Path, shipped: Path) -> str:
    """Return the text of a stylesheet in which imports and includes are `data:` URIs.

    Args:
        stylesheet: the main module.
        shipped: the folder of our own stylesheets, which every stylesheet may import.

    Raises:
        TeiKitError: a module is not readable XML, or lies outside the stylesheet's folder and the shipped one.
    """
    return _text(stylesheet.resolve(), (stylesheet.resolve().parent, shipped.resolve()), ())


def readable(message: str) -> str:
    """Return a message of Saxon with module names instead of the URIs that `assemble` made."""
    return _EMBEDDED.sub("", message).strip()


def _text(module: Path, homes: tuple[Path, Path], importers: tuple[Path, ...]) -> str:
    if module in importers:
        raise TeiKitError(f"{importers[-1]}: the stylesheet imports itself through {module.name}")
    data = _read(module).encode()
    pieces, end = [], 0
    for start, stop, href in _references(data, module):
        target = _target(href, module, homes)
        inner = b64encode(_text(target, homes, (*importers, module)).encode()).decode()
        pieces += [data[end:start].decode(), f'"data:application/xml;module=/{quote(target.name)};base64,{inner}"']
        end = stop
        if sum(map(len, pieces)) > MAX_TEXT:
            raise TeiKitError(f"{module}: the stylesheet with its imports is too large")
    return "".join([*pieces, data[end:].decode()])


def _read(module: Path) -> str:
    """The module as text, seen by the safe reader, without the XML declaration, whose encoding is no longer true."""
    try:
        data = module.read_bytes()
        tree = libxml.parse(data, str(module))
    except OSError as error:
        raise TeiKitError(f"{module}: cannot read the stylesheet: {error.strerror}") from None
    except libxml.XmlProblem as problem:
        raise TeiKitError(
            f"{module}:{problem.line}:{problem.column}: the stylesheet is not XML that is read: {problem.message}"
        ) from None
    if tree.docinfo.internalDTD is not None:
        raise TeiKitError(f"{module}: the stylesheet has a document type declaration", "Remove it.")
    for element in tree.getroot().iter("*"):
        if _BASE in element.attrib:
            raise TeiKitError(f"{module}:{element.sourceline}: a stylesheet may not have xml:base", "Remove it.")
    text = _DECLARATION.sub("", data.decode(tree.docinfo.encoding or "utf-8").removeprefix("\ufeff"))
    # Without a base of its own every instruction would carry the module's whole `data:` URI: twice the time to compile.
    return _ROOT.sub(rf'\1 xml:base="module:/{quote(module.name)}"', text, count=1)


def _references(data: bytes, module: Path) -> list[tuple[int, int, str]]:
    """Where the values of `href` in imports and includes stand, quotes included, and what they say."""
    found: list[tuple[int, int, str]] = []
    parser = expat.ParserCreate("utf-8", namespace_separator=" ")

    def start(name: str, attributes: dict[str, str]) -> None:
        if name not in (f"{_XSLT} import", f"{_XSLT} include"):
            return
        if "href" not in attributes:
            raise TeiKitError(f"{module}:{parser.CurrentLineNumber}: an import needs a written href")
        found.append((*_href(data, parser.CurrentByteIndex), attributes["href"]))

    parser.StartElementHandler = start
    parser.Parse(data, True)  # noqa: FBT003 - expat's own signature
    return found


def _href(data: bytes, tag: int) -> tuple[int, int]:
    """The span of the value of `href` in the start tag at `tag`, which has one."""
    attribute = _ATTRIBUTE.search(data, tag)
    while attribute and attribute[1] != b"href":
        attribute = _ATTRIBUTE.match(data, attribute.end())
    if attribute is None:  # pragma: no cover - expat has seen the attribute
        raise AssertionError(data[tag : tag + 80])
    return attribute.span(2)


def _target(href: str, module: Path, homes: tuple[Path, Path]) -> Path:
    parts = addresses.split(href)
    if parts.scheme not in ("", "file", SHIPPED) or parts.netloc or parts.fragment or parts.query:
        raise TeiKitError(f"{module}: the stylesheet imports {href}; only whole local files are read")
    base = homes[1] if parts.scheme == SHIPPED else module.parent
    target = (base / unquote(parts.path)).resolve()
    if not any(target.is_relative_to(home) for home in homes):
        raise TeiKitError(
            f"{module}: the stylesheet imports {href}, outside its folder",
            "Copy that module into the stylesheet's folder.",
        )
    return target
