"""OASIS XML Catalogs 1.1: where a schema that is named by an address or public identifier really is.

Every entry of the standard is read (section 6) and resolved as sections 7.1 and 7.2 say: exact match, then the longest
rewrite, the longest suffix, delegation, the next catalog. `prefer` changes nothing: a schema is never named by both kinds of
identifier at once. Catalogs are local files that the user names; a catalog that
cannot be read is an error, since the user would not learn why it does not work.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import unquote
from urllib.request import url2pathname

from tei_kit.engines import libxml
from tei_kit.model import address as addresses
from tei_kit.model.errors import TeiKitError

_NAMESPACE = "{urn:oasis:names:tc:entity:xmlns:xml:catalog}"
_BASE = "{http://www.w3.org/XML/1998/namespace}base"
#: Catalogs may name each other in a circle.
_MAX_CATALOGS = 100
_MAX_BYTES = 16 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry, addresses made absolute.

    Attributes:
        kind: its element, for example "rewriteURI".
        match: what it is for: an identifier, or how one starts or ends.
        target: where that leads; for delegation and nextCatalog, a catalog.
    """

    kind: str
    match: str
    target: str


@dataclass(frozen=True)
class Catalogs:
    """Catalog files, in the order of their precedence.

    Attributes:
        files: absolute file: addresses.
    """

    files: tuple[str, ...] = ()

    @classmethod
    def of(cls, paths: Iterable[Path]) -> "Catalogs":
        """Take catalog files, and see that each can be read.

        Raises:
            TeiKitError: one cannot.
        """
        catalogs = cls(tuple(path.resolve().as_uri() for path in paths))
        for file in catalogs.files:
            entries(file)
        return catalogs

    def uri(self, address: str) -> str | None:
        """Return where the resource of an address is (section 7.2); None when no catalog knows it.

        Many catalogs have only entries for system identifiers; they are asked when no `uri` entry answers.
        """
        if address.startswith("urn:publicid:"):
            return self.public(_unwrapped(address))
        found = _resolve(self.files, _normal(address), _URI, 0)
        return found or _resolve(self.files, _normal(address), _SYSTEM, 0)

    def public(self, identifier: str) -> str | None:
        """Return where a public identifier leads (section 7.1.2, step 5); None when no catalog knows it."""
        return _resolve(self.files, " ".join(identifier.split()), _PUBLIC, 0)


@dataclass(frozen=True, slots=True)
class _Question:
    """The kinds of entries that answer for one kind of identifier; empty for those that do not exist."""

    exact: str
    rewrite: str
    suffix: str
    delegate: str


_URI = _Question("uri", "rewriteURI", "uriSuffix", "delegateURI")
_SYSTEM = _Question("system", "rewriteSystem", "systemSuffix", "delegateSystem")
_PUBLIC = _Question("public", "", "", "delegatePublic")


def _resolve(files: Iterable[str], wanted: str, question: _Question, depth: int) -> str | None:
    if depth > _MAX_CATALOGS:
        raise TeiKitError("the XML catalogs name each other in a circle", "Look at nextCatalog and the delegations.")
    for file in files:
        known = entries(file)
        direct = _direct(known, wanted, question)
        if direct is not None:
            return direct
        delegates = _longest([e for e in known if e.kind == question.delegate and wanted.startswith(e.match)])
        if delegates:
            # A delegation is a promise: when it fails, nobody else is asked (section 7.2.2, step 4).
            return _resolve([entry.target for entry in delegates], wanted, question, depth + 1)
        following = [entry.target for entry in known if entry.kind == "nextCatalog"]
        found = _resolve(following, wanted, question, depth + 1)
        if found is not None:
            return found
    return None


def _direct(known: tuple[Entry, ...], wanted: str, question: _Question) -> str | None:
    for entry in known:
        if entry.kind == question.exact and entry.match == wanted:
            return entry.target
    for entry in _longest([e for e in known if e.kind == question.rewrite and wanted.startswith(e.match)]):
        return entry.target + wanted[len(entry.match) :]
    for entry in _longest([e for e in known if e.kind == question.suffix and wanted.endswith(e.match)]):
        return entry.target
    return None


def _longest(found: list[Entry]) -> list[Entry]:
    return sorted(found, key=lambda entry: -len(entry.match))


@cache
def entries(file: str) -> tuple[Entry, ...]:
    """Return the entries of a catalog file; read once in a process.

    Raises:
        TeiKitError: it cannot be read, or is not a catalog.
    """
    return tuple(_entries(_root(file), file))


def _root(file: str) -> Any:
    parts = addresses.split(file)
    if parts.scheme != "file" or parts.netloc:
        raise TeiKitError(f"the XML catalog {file} is not a local file", "Catalogs are read from this computer only.")
    path = Path(url2pathname(parts.path))
    try:
        if not path.is_file() or path.stat().st_size > _MAX_BYTES:
            raise TeiKitError(f"{path}: no such catalog file" if not path.exists() else f"{path}: not a catalog file")
        root = libxml.parse(path.read_bytes(), str(path)).getroot()
    except OSError as error:
        raise TeiKitError(f"{path}: cannot read the catalog: {error.strerror}") from None
    except libxml.XmlProblem as problem:
        raise TeiKitError(f"{path}:{problem.line}: the catalog is not XML that is read: {problem.message}") from None
    if root.tag != f"{_NAMESPACE}catalog":
        raise TeiKitError(f"{path}: not an OASIS XML catalog", f'Its root is <catalog xmlns="{_NAMESPACE[1:-1]}">.')
    return root


#: Element → the attribute with what it matches, the attribute with where that leads.
_KINDS = {
    "public": ("publicId", "uri"),
    "system": ("systemId", "uri"),
    "rewriteSystem": ("systemIdStartString", "rewritePrefix"),
    "systemSuffix": ("systemIdSuffix", "uri"),
    "delegatePublic": ("publicIdStartString", "catalog"),
    "delegateSystem": ("systemIdStartString", "catalog"),
    "uri": ("name", "uri"),
    "rewriteURI": ("uriStartString", "rewritePrefix"),
    "uriSuffix": ("uriSuffix", "uri"),
    "delegateURI": ("uriStartString", "catalog"),
    "nextCatalog": ("", "catalog"),
}


def _entries(parent: Any, base: str) -> Iterator[Entry]:
    base = addresses.join(base, parent.get(_BASE, ""))
    for element in parent.iterchildren(f"{_NAMESPACE}*"):
        kind = element.tag.removeprefix(_NAMESPACE)
        if kind == "group":
            yield from _entries(element, base)
        elif kind in _KINDS:
            match, target = _KINDS[kind]
            address = element.get(target)
            wanted = element.get(match, "") if match else ""
            # An entry without what it needs is ignored, as one from an unknown namespace is (section 6.1).
            if address is not None and (wanted or not match):
                here = addresses.join(base, element.get(_BASE, ""))
                wanted = " ".join(wanted.split()) if "ublic" in match else _normal(wanted)
                yield Entry(kind, wanted, addresses.join(here, address))


def _normal(address: str) -> str:
    """Normalise an address (section 6.3): what a URI cannot hold is written with percent signs."""
    return re.sub(
        r"[\x00-\x20\x7f-\U0010ffff\"<>\\^`{|}]",
        lambda match: "".join(f"%{byte:02X}" for byte in match[0].encode("utf-8", "replace")),
        address,
    )


#: How a public identifier is written in a URN (RFC 3151, section 1.1), in the order of undoing.
_URN = (("+", " "), (":", "//"), (";", "::"))


def _unwrapped(urn: str) -> str:
    text = urn.removeprefix("urn:publicid:")
    for written, meant in _URN:
        text = text.replace(written, meant)
    return " ".join(unquote(text).split())
