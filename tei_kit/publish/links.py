"""The promises of a site: every link inside it leads somewhere, and no address that was published is lost."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from html import unescape
from urllib.parse import unquote

from tei_kit.model.errors import TeiKitError
from tei_kit.publish.manifest import Manifest

#: Our serializer writes attributes in double quotes, and words never in a tag.
_TAG = re.compile(rb'<[a-z][^\s>]*(?:\s+[^\s=>]+(?:="[^"]*")?)+\s*/?>')
_ATTRIBUTE = re.compile(rb'\s(id|href|src)="([^"]*)"')
_OUTSIDE = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)

#: How many broken links a message names.
_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Seen:
    """What a page has and where it leads.

    Attributes:
        ids: its ids.
        links: where it leads inside the site, "" for the page itself: (file, id or "").
    """

    ids: tuple[str, ...]
    links: tuple[tuple[str, str], ...]


def look(html: bytes) -> Seen:
    """Read the ids and links of a page of ours."""
    ids: dict[str, None] = {}
    links: dict[tuple[str, str], None] = {}
    for tag in _TAG.findall(html):
        for name, raw in _ATTRIBUTE.findall(tag):
            value = unescape(raw.decode())
            if name == b"id":
                ids[value] = None
            elif not _OUTSIDE.match(value):
                file, _, fragment = value.partition("#")
                links[unquote(file), unquote(fragment)] = None
    return Seen(tuple(ids), tuple(links))


@dataclass
class Ledger:
    """Is told of every file, and says at the end what is broken.

    Attributes:
        old: the manifest of the site that stands there.
        redirects: address that was published → address in its place.
    """

    old: Manifest
    redirects: Mapping[str, str]
    _names: set[str] = field(default_factory=set)
    _seen: dict[str, Seen] = field(default_factory=dict)
    _sets: dict[str, frozenset[str]] = field(default_factory=dict)

    def add(self, name: str, html: bytes | None) -> None:
        """Enter a file; a page of ours with its bytes."""
        self._names.add(name)
        if html is not None:
            self._seen[name] = look(html)

    def keep(self, name: str) -> None:
        """Enter a page that is the same as before."""
        self._names.add(name)
        if name in self.old.links:
            links = tuple(
                (file, fragment) for file, _, fragment in (link.partition("#") for link in self.old.links[name])
            )
            self._seen[name] = Seen(self.old.anchors.get(name, ()), links)

    def close(self, inputs: Mapping[str, str], citable: Iterable[str], *, promises: bool) -> Manifest:
        """Check everything and return what the manifest is to hold.

        Args:
            inputs: transcript → digest of what its pages were made of.
            citable: the pages whose anchors are promised for good.
            promises: whether those of the old site are kept to.

        Raises:
            TeiKitError: a link leads nowhere, or a published address is gone without a redirect.
        """
        self._refuse_broken()
        pages = set(citable)
        anchors = {name: seen.ids for name, seen in self._seen.items()}
        if promises:
            self._refuse_lost(anchors)
        links = {
            name: tuple(f"{file}#{fragment}" if fragment else file for file, fragment in seen.links if file)
            for name, seen in self._seen.items()
            if name in pages or name.endswith(".source.html")
        }
        kept = {name: ids for name, ids in anchors.items() if name in links}
        return Manifest({}, inputs, kept, links)

    def _refuse_broken(self) -> None:
        broken = [
            f"{name} → {file}{'#' if fragment else ''}{fragment}"
            for name, seen in self._seen.items()
            for file, fragment in seen.links
            if not self._leads(name, file, fragment)
        ]
        if broken:
            more = f" and {len(broken) - _SHOWN} more" if len(broken) > _SHOWN else ""
            raise TeiKitError(
                f"links inside the site lead nowhere: {', '.join(broken[:_SHOWN])}{more}",
                "Is an id in a register or transcript mistyped? A stylesheet of your own may have made the link.",
            )

    def _leads(self, page: str, file: str, fragment: str) -> bool:
        target = file or page
        if target not in self._names:
            return False
        return not fragment or target not in self._seen or fragment in self._ids(target)

    def _ids(self, page: str) -> frozenset[str]:
        if page not in self._sets:
            self._sets[page] = frozenset(self._seen[page].ids)
        return self._sets[page]

    def _refuse_lost(self, anchors: Mapping[str, tuple[str, ...]]) -> None:
        lost = [
            address for page, ids in self.old.anchors.items() for address in self._gone(page, ids, anchors.get(page))
        ]
        if lost:
            more = f" and {len(lost) - _SHOWN} more" if len(lost) > _SHOWN else ""
            raise TeiKitError(
                f"published addresses are gone: {', '.join(lost[:_SHOWN])}{more}",
                f'Give the ids back, or say where they went: [publish.redirects] "{lost[0]}" = "new address".',
            )

    def _gone(self, page: str, ids: tuple[str, ...], now: tuple[str, ...] | None) -> list[str]:
        """Addresses of a page that were there before. Ids with a colon were never promised (docs/adr/0005)."""
        if page.endswith(".source.html") or page in self.redirects:
            return []
        if now is None:
            return [page]
        there = set(now)
        return [
            f"{page}#{name}"
            for name in ids
            if name not in there and ":" not in name and f"{page}#{name}" not in self.redirects
        ]
