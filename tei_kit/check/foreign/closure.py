"""A schema and all its parts, read by us and written side by side, so that no engine has to open anything else.

jing and libxml2 would follow any reference, to any file and into the network. Here each reference is resolved (catalogs,
xml:base), its file is read through the safe reader, and the reference is turned to the copy beside it. The copies are
named by their order, so that equal content gives equal copies and one key for the cache.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from tei_kit.check.foreign.sources import Sources, Unread, name, tree
from tei_kit.engines import libxml, store
from tei_kit.model import address as addresses
from tei_kit.read import models

RNG = f"{{{models.RELAX_NG}}}"
XSD = f"{{{models.XSD}}}"
_BASE = "{http://www.w3.org/XML/1998/namespace}base"
_XML = "http://www.w3.org/XML/1998/namespace"
_MAX_FILES = 500
_MAX_BYTES = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Closure:
    """A schema with all its parts, in one folder.

    Attributes:
        main: the first file.
        key: of the contents of all files, hexadecimal.
        files: all files.
    """

    main: Path
    key: str
    files: tuple[Path, ...]

    @property
    def compact(self) -> bool:
        """Whether it is in RELAX NG's compact syntax."""
        return self.main.suffix == ".rnc"


def relax_ng(address: str, sources: Sources, *, compact: bool) -> Closure:
    """Gather a RELAX NG grammar.

    Args:
        address: the absolute address of its first file.
        sources: what may be read.
        compact: whether it is in the compact syntax.

    Raises:
        Unread: a file of it is not read.
    """
    return _gather(address, sources, _compact if compact else _grammar, ".rnc" if compact else ".rng")


def xsd(locations: Sequence[tuple[str, str]], sources: Sources) -> Closure:
    """Gather an XSD schema.

    Args:
        locations: (namespace, absolute address) of each schema that the document names; one without a namespace when there
            is only one.
        sources: what may be read.

    Raises:
        Unread: a file of it is not read.
    """
    if len(locations) == 1:
        return _gather(locations[0][1], sources, _schema, ".xsd")
    return _gather(locations[0][1], sources, _schema, ".xsd", _driver(locations))


#: (href, the address of the file with it) → the name of the copy that it leads to.
_Rename = Callable[[str, str], str]
#: (a file's bytes, its address, how references are renamed) → the copy's bytes.
_Rewrite = Callable[[bytes, str, _Rename, Sources], bytes]


def _gather(top: str, sources: Sources, rewrite: _Rewrite, suffix: str, first: bytes | None = None) -> Closure:
    names: dict[str, str] = {} if first is not None else {top: f"0{suffix}"}
    waiting = [*names]
    copies: dict[str, bytes] = {}
    size = 0

    def rename(href: str, base: str) -> str:
        address = sources.address(href, base) if base == _DRIVER else sources.part(href, base, top)
        if address not in names:
            names[address] = f"{len(names) + (first is not None)}{suffix}"
            waiting.append(address)
        return names[address]

    if first is not None:
        copies[f"0{suffix}"] = rewrite(first, _DRIVER, rename, sources)
    while waiting:
        address = waiting.pop()
        data = _XML_SCHEMA if address == _OWN_XML else sources.read(address)
        size += len(data)
        if len(names) > _MAX_FILES or size > _MAX_BYTES:
            raise Unread(f"{name(top)} has more than {_MAX_FILES} files or {_MAX_BYTES:,} bytes")
        copies[names[address]] = rewrite(data, address, rename, sources)
    key = _key(copies)
    folder = store.directory(key, copies)
    return Closure(folder / f"0{suffix}", key, tuple(folder / copy for copy in copies))


def _key(copies: dict[str, bytes]) -> str:
    total = sha256()
    for copy, data in sorted(copies.items()):
        total.update(f"{copy} {len(data)} ".encode() + data)
    return total.hexdigest()


def _grammar(data: bytes, address: str, rename: _Rename, _sources: Sources) -> bytes:
    document = tree(data, address)
    root = document.getroot()
    if not str(root.tag).startswith(RNG):
        raise Unread(f"{name(address)} is not a RELAX NG grammar: its root is <{_short(root)}>")
    for element in root.iter(f"{RNG}include", f"{RNG}externalRef"):
        element.set("href", rename(_reference(element, "href", address), _base(element, address)))
    return _finished(document)


def _schema(data: bytes, address: str, rename: _Rename, sources: Sources) -> bytes:
    document = tree(data, address)
    root = document.getroot()
    if root.tag != f"{XSD}schema":
        raise Unread(f"{name(address)} is not an XSD schema: its root is <{_short(root)}>")
    for element in root.iterchildren(f"{XSD}include", f"{XSD}import", f"{XSD}redefine", f"{XSD}override"):
        namespace = element.get("namespace", "")
        href = element.get("schemaLocation") or (sources.catalogs.uri(namespace) if namespace else None)
        if href is not None:
            element.set("schemaLocation", _part(element, href, address, rename, sources))
    return _finished(document)


def _part(element: Any, href: str, address: str, rename: _Rename, sources: Sources) -> str:
    base = _base(element, address)
    if element.get("namespace") == _XML and element.tag == f"{XSD}import":
        # Most schemas import this one from the network; its few declarations are known (XML 1.0, xml:id, XML Base).
        try:
            sources.read(sources.address(href, base))
        except Unread:
            return rename(_OWN_XML, _DRIVER)
    return rename(href, base)


def _finished(document: libxml.ElementTree) -> bytes:
    for element in document.getroot().iter("*"):
        if _BASE in element.attrib:
            del element.attrib[_BASE]
    return libxml.serialise(document)


def _reference(element: Any, attribute: str, address: str) -> str:
    href: str | None = element.get(attribute)
    if not href or "#" in href:
        raise Unread(f"{name(address)}, line {element.sourceline}: <{_short(element)}> has no usable {attribute}")
    return href


def _base(element: Any, address: str) -> str:
    bases = [ancestor.get(_BASE) for ancestor in (element, *element.iterancestors()) if ancestor.get(_BASE)]
    for base in reversed(bases):
        address = addresses.join(address, base)
    return address


def _short(element: Any) -> str:
    return str(element.tag).rpartition("}")[2]


#: What the compact syntax has that can hold or name a file: comments, literals, references (its specification, appendix A).
_COMPACT = re.compile(
    r"""(?P<comment>\#[^\r\n]*)
    | (?<![\w.\\-])(?P<word>include|external)\s+(?P<href>\"{3}.*?\"{3}|'{3}.*?'{3}|"[^"\r\n]*"|'[^'\r\n]*')(?P<more>\s*~)?
    | (?P<literal>\"{3}.*?\"{3}|'{3}.*?'{3}|"[^"\r\n]*"|'[^'\r\n]*')""",
    re.VERBOSE | re.DOTALL,
)


def _compact(data: bytes, address: str, rename: _Rename, _sources: Sources) -> bytes:
    from tei_kit.read.text import SourceText

    try:
        text = SourceText.decode(data).text
    except (UnicodeDecodeError, LookupError) as error:
        raise Unread(f"{name(address)} is not text: {error}") from None
    # An escape can spell any token, "include" as well.
    if re.search(r"\\x+\{", text):
        raise Unread(f"{name(address)} uses \\x{{…}} escapes, which are not read", "Write the characters themselves.")

    def turn(match: re.Match[str]) -> str:
        if not match["word"]:
            return match[0]
        href = match["href"].strip("\"'")
        if match["more"] or not href:
            raise Unread(f"{name(address)} builds an address from pieces, which is not read")
        return f'{match["word"]} "{rename(href, address)}"'

    # A comment may stand between the word and its address: without comments the pattern sees both.
    plain = _COMPACT.sub(lambda match: "\n" if match["comment"] else match[0], text)
    return _COMPACT.sub(turn, plain).encode()


_DRIVER = "tei-kit:driver"
_OWN_XML = "tei-kit:xml.xsd"
_XML_SCHEMA = f"""<xs:schema xmlns:xs="{models.XSD}" targetNamespace="{_XML}">
  <xs:attribute name="lang" type="xs:string"/>
  <xs:attribute name="space" type="xs:NCName"/>
  <xs:attribute name="base" type="xs:anyURI"/>
  <xs:attribute name="id" type="xs:ID"/>
  <xs:attributeGroup name="specialAttrs">
    <xs:attribute ref="xml:base"/><xs:attribute ref="xml:lang"/><xs:attribute ref="xml:space"/><xs:attribute ref="xml:id"/>
  </xs:attributeGroup>
</xs:schema>""".encode()


def _driver(locations: Sequence[tuple[str, str]]) -> bytes:
    """A schema that imports each of several, for a document that names several."""
    root = libxml.parse(f'<xs:schema xmlns:xs="{models.XSD}"/>'.encode(), "driver").getroot()
    for namespace, address in locations:
        attributes = {"namespace": namespace} if namespace else {}
        root.append(root.makeelement(f"{XSD}import", {**attributes, "schemaLocation": address}))
    return libxml.serialise(root.getroottree())
