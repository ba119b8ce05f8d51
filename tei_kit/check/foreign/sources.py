"""Where a schema's bytes come from, and which of them are not read.

A document names its schemas, and a schema its parts, and both may come from strangers. So: no network unless the user
allows it; plain files only (no device, no pipe, no share of another computer), of bounded size; and a schema's parts
only from its own folder and below, from the project that it stands in, or from where a catalog leads.
"""

from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any
from urllib.request import url2pathname

from tei_kit.engines import libxml
from tei_kit.model import address as addresses
from tei_kit.model.errors import TeiKitError
from tei_kit.read.catalog import Catalogs

#: The largest schema file, in bytes; tei_all.rng has 1.1 MB.
MAX_BYTES = 32 * 1024 * 1024
_TIMEOUT = 30
_NETWORK = ("http", "https")


class Unread(TeiKitError):
    """A schema, or a part of it, is not read; `what` says why."""


@dataclass(frozen=True)
class Sources:
    """What may be read.

    Attributes:
        catalogs: where addresses lead.
        network: whether http and https may be used.
        project: the project's folder; None for none.
    """

    catalogs: Catalogs = field(default_factory=Catalogs)
    network: bool = False
    project: Path | None = None

    def address(self, href: str, base: str) -> str:
        """Return the absolute address that a reference leads to, by the catalogs when they know it.

        Args:
            href: as written.
            base: the absolute address of the file that it is written in.
        """
        absolute = addresses.join(base, href).partition("#")[0]
        known = self.catalogs.uri(href) if addresses.split(href).scheme else None
        return known or self.catalogs.uri(absolute) or absolute

    def part(self, href: str, base: str, top: str) -> str:
        """Return the absolute address of a part of a schema.

        Args:
            href: as written.
            base: the address of the file that names it.
            top: the address of the schema's first file.

        Raises:
            Unread: it stands where a schema's parts may not.
        """
        address = self.address(href, base)
        if address == addresses.join(base, href).partition("#")[0] and not self._inside(address, top):
            raise Unread(
                f"it includes {href}, outside its own folder",
                "Copy that file beside the schema, or name its place in an XML catalog (--catalog).",
            )
        return address

    def read(self, address: str) -> bytes:
        """Return the bytes of a schema file.

        Raises:
            Unread: it is not there, too large, or not to be read.
        """
        parts = addresses.split(address)
        if parts.scheme in _NETWORK:
            if not self.network:
                raise Unread(
                    f"{address} is not read: the network is not used",
                    "Allow it with --allow-network, or name a local copy with --schema or in an XML catalog (--catalog).",
                )
            return fetch(address)
        if parts.scheme != "file" or parts.netloc not in ("", "localhost"):
            raise Unread(
                f"{address} is not read: it is not a file of this computer", "Name a local copy with --schema."
            )
        return _file(local(address))

    def _inside(self, address: str, top: str) -> bool:
        if addresses.split(top).scheme != "file":
            # A schema of the network may lead to other places there, never to the files of this computer.
            return addresses.split(address).scheme in _NETWORK
        if addresses.split(address).scheme != "file":
            return True
        path, first = local(address).resolve(), local(top).resolve()
        homes = [first.parent]
        if self.project is not None and first.is_relative_to(self.project.resolve()):
            homes.append(self.project.resolve())
        return any(path.is_relative_to(home) for home in homes)


def local(address: str) -> Path:
    """Return the path of a file: address."""
    return Path(url2pathname(addresses.split(address).path))


def tree(data: bytes, address: str) -> libxml.ElementTree:
    """Parse a schema file safely.

    Raises:
        Unread: it is not XML that is read.
    """
    try:
        return libxml.parse(data, address)
    except libxml.XmlProblem as problem:
        raise Unread(f"{name(address)}, line {problem.line}: not XML that is read: {problem.message}") from None


def name(address: str) -> str:
    """Return how an address is shown: the name of a local file, the whole of another."""
    return local(address).name if addresses.split(address).scheme == "file" else address


def _file(path: Path) -> bytes:
    # On Windows, //host/share is a path, and asks the network.
    if str(path).startswith(("//", "\\\\")):
        raise Unread(f"{path} is not read: it is on another computer")
    try:
        if not path.is_file():
            raise Unread(f"there is no file {path}", "Correct the address, or name the schema with --schema.")
        if path.stat().st_size > MAX_BYTES:
            raise Unread(f"{path} is larger than {MAX_BYTES:,} bytes")
        return path.read_bytes()
    except (OSError, ValueError) as error:
        raise Unread(f"{path} cannot be read: {getattr(error, 'strerror', error)}") from None


@cache
def fetch(address: str) -> bytes:
    """Return what is at an http or https address; asked for once in a process.

    Raises:
        Unread: it cannot be had.
    """
    from http.client import HTTPException
    from urllib.request import HTTPRedirectHandler, build_opener

    class Redirections(HTTPRedirectHandler):
        """Follow to http and https only: the plain one follows to ftp as well."""

        def redirect_request(self, req: Any, fp: Any, code: int, msg: str, headers: Any, newurl: str) -> Any:
            if addresses.split(newurl).scheme not in _NETWORK:
                raise OSError(f"it leads to {newurl}")
            return super().redirect_request(req, fp, code, msg, headers, newurl)

    try:
        with build_opener(Redirections).open(address, timeout=_TIMEOUT) as answer:
            data: bytes = answer.read(MAX_BYTES + 1)
    except (OSError, ValueError, HTTPException) as error:
        raise Unread(f"{address} cannot be had: {getattr(error, 'reason', error)}") from None
    if len(data) > MAX_BYTES:
        raise Unread(f"{address} is larger than {MAX_BYTES:,} bytes")
    return data
