"""A stylesheet and all that it imports, read by us and handed over as one text.

Saxon may open no file at all: a stylesheet's static expressions (`use-when`, static variables, shadow attributes) run
while it is compiled, `xml:base` moves imports elsewhere, and its `allowedProtocols`, once narrowed, never widen again.
So every imported module is read here, by the safe reader, and takes the place of the `href` as a `data:` URI
(RFC 2397), which is the one protocol that stays allowed: it reaches nothing.
"""

import re
from base64 import b64decode, b64encode
from functools import cache
from pathlib import Path
from typing import NamedTuple
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
#: An import that can be cut out of a module: empty, and without a condition.
_PLAIN = re.compile(rb"""<(?:[^\s:<>]+:)?import\s+href\s*=\s*(?:"[^"]*"|'[^']*')\s*/>""")
#: What asks which module imports which: xsl:apply-imports, shadow attributes.
_DEPENDS = re.compile(rb"apply-imports|\s_[a-z-]+\s*=|use-package")
#: Static variables are seen by the modules that their own module imports after them; where it imports none, by the same as side by side.
_STATIC = re.compile(rb"\bstatic\s*=")
#: What runs once more for each time that a module is imported.
_REPEATS = b"next-match"
#: What may be a module's address, or what Saxon leaves of one, in a message.
_ADDRESS = re.compile(r"(?:data:)?[A-Za-z0-9+;,][A-Za-z0-9+/;,]*[A-Za-z0-9+]={0,2}")
#: How the comment with a module's name begins in its address, and how it goes on.
_COMMENT = b64encode(b"<!--")[:4].decode()
_BASE64 = re.compile(r"[A-Za-z0-9+]+={0,2}")


def assemble(stylesheet: Path, shipped: Path) -> str:
    """Return the text of a stylesheet in which imports and includes are `data:` URIs.

    Args:
        stylesheet: the main module.
        shipped: the folder of our own stylesheets, which every stylesheet may import.

    Raises:
        TeiKitError: a module is not readable XML, or lies outside the stylesheet's folder and the shipped one.
    """
    main = stylesheet.resolve()
    homes = (main.parent, shipped.resolve())
    modules = _chain(main, homes, ())
    return _nested(main, homes, ()) if any(module.depends for module in modules) else _side_by_side(modules)


def readable(message: str) -> str:
    """Return a message of Saxon with module names instead of the URIs that `assemble` made."""
    return _ADDRESS.sub(_named, message).strip()


def _named(address: re.Match[str]) -> str:
    """The module's name, if it is the address of one."""
    _, begun, rest = address[0].rpartition(_COMMENT)
    if not begun or len(rest) % 4 or not _BASE64.fullmatch(rest):
        return address[0]
    name = re.fullmatch(rb"<!--(.+)-->", b64decode(begun + rest))
    return name[1].decode("ascii").replace("%2D", "-") if name else address[0]


class _Reference(NamedTuple):
    """An import or include: its start tag from "<" to ">", the value of `href` with its quotes, and what that says."""

    tag: slice
    value: slice
    href: str


class _Module(NamedTuple):
    """A module with its imports, and whether it depends on which module imports which."""

    path: Path
    data: bytes
    references: list[_Reference]
    depends: bool


def _chain(path: Path, homes: tuple[Path, Path], importers: tuple[Path, ...], size: int = 0) -> list[_Module]:
    """A module and all that it imports, each after its imports: the order of import precedence (XSLT 3.0, section 3.11.3)."""
    if path in importers:
        raise TeiKitError(f"{importers[-1]}: the stylesheet imports itself through {path.name}")
    here = _shipped(path) if path.is_relative_to(homes[1]) else _module(path)
    chain: list[_Module] = []
    for found in here.references:
        chain += _chain(_target(found.href, path, homes), homes, (*importers, path), size + len(here.data))
        if size + sum(len(module.data) for module in chain) > MAX_TEXT:
            raise TeiKitError(f"{path}: the stylesheet with its imports is too large")
    return [*chain, here]


def _module(path: Path) -> _Module:
    data = _read(path).encode()
    references = _references(data, path)
    # Nothing but empty elements with no attribute but href can be cut out.
    plain = all(_PLAIN.fullmatch(data[found.tag]) for found in references)
    depends = not plain or bool(_DEPENDS.search(data)) or bool(references and _STATIC.search(data))
    return _Module(path, data, references, depends)


@cache
def _shipped(path: Path) -> _Module:
    """A module of ours: most of our stylesheets import the same ones, and none of them changes while we run."""
    return _module(path)


def _side_by_side(modules: list[_Module]) -> str:
    """The last module importing all others. Nested, each would be encoded anew for every module around it: four times the time."""
    *imported, main = _once(modules)
    if not imported:
        return main.data.decode()
    name = main.data[main.references[0].tag].split()[0].decode()
    imports = "".join(f"{name} href={_embedded(module.path, _cut(module))}/>" for module in imported)
    first = main.references[0].tag.start
    return f"{main.data[:first].decode()}{imports}{_cut(main, first).decode()}"


def _once(modules: list[_Module]) -> list[_Module]:
    """The modules without those that are imported again later: of two declarations the one of higher precedence holds."""
    last = {module.path: place for place, module in enumerate(modules)}
    return [module for place, module in enumerate(modules) if last[module.path] == place or _REPEATS in module.data]


def _cut(module: _Module, start: int = 0) -> bytes:
    """The module from `start` without its imports, its lines where they were."""
    pieces, end = [], start
    for found in module.references:
        pieces += [module.data[end : found.tag.start], b"\n" * module.data[found.tag].count(b"\n")]
        end = found.tag.stop
    return b"".join([*pieces, module.data[end:]])


def _embedded(path: Path, data: bytes) -> str:
    """The module as the value of an `href`.

    In Base64, which takes a fifth less time to compile than percent-encoding. Saxon names a module by what follows the last "/"
    in its address; so its name comes last, as a comment, in which no "/" can come about, and which begins a group of its own.
    """
    name = f"<!--{quote(path.name, safe='').replace('-', '%2D')}-->".encode()
    return f'"data:application/xml;base64,{b64encode(data + b" " * (-len(data) % 3) + name).decode()}"'


def _nested(module: Path, homes: tuple[Path, Path], importers: tuple[Path, ...]) -> str:
    """The module with its imports in it, which have theirs in them."""
    data = _read(module).encode()
    pieces, end = [], 0
    for found in _references(data, module):
        target = _target(found.href, module, homes)
        inner = _nested(target, homes, (*importers, module)).encode()
        pieces += [data[end : found.value.start].decode(), _embedded(target, inner)]
        end = found.value.stop
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


def _references(data: bytes, module: Path) -> list[_Reference]:
    """The imports and includes of a module."""
    found: list[_Reference] = []
    parser = expat.ParserCreate("utf-8", namespace_separator=" ")

    def start(name: str, attributes: dict[str, str]) -> None:
        if name not in (f"{_XSLT} import", f"{_XSLT} include"):
            return
        if "href" not in attributes:
            raise TeiKitError(f"{module}:{parser.CurrentLineNumber}: an import needs a written href")
        found.append(_reference(data, parser.CurrentByteIndex, attributes["href"]))

    parser.StartElementHandler = start
    parser.Parse(data, True)  # noqa: FBT003 - expat's own signature
    return found


def _reference(data: bytes, tag: int, href: str) -> _Reference:
    """The reference whose start tag begins at `tag`, which has an attribute `href`."""
    value = slice(0, 0)
    attribute = _ATTRIBUTE.search(data, tag)
    end = tag
    while attribute:
        end = attribute.end()
        if attribute[1] == b"href":
            value = slice(*attribute.span(2))
        attribute = _ATTRIBUTE.match(data, end)
    return _Reference(slice(tag, data.index(b">", end) + 1), value, href)


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
