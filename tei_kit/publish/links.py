"""The promises of a site: every link inside it leads somewhere, and no address that was published is lost."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from html import unescape
from urllib.parse import unquote

from tei_kit.model.errors import TeiKitError
from tei_kit.publish.manifest import Manifest
from tei_kit.publish.standing import Standing

#: Our serializer writes attributes in double quotes, and words never in a tag.
_TAG = re.compile(rb'<[a-z][^\s>]*(?:\s+[^\s=>]+(?:="[^"]*")?)+\s*/?>')
_ATTRIBUTE = re.compile(rb'\s(id|href|src)="([^"]*)"')
_OUTSIDE = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)

#: How many broken links a message names.
_SHOWN = 3

#: What to do about addresses that are gone, and how many lines of it are ready to be copied.
_MEND = "Give the ids back, or say in {} where each address went (an address of the site, page.html#id):\n[publish.redirects]"
_TO_COPY = 20


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

    The links of the site that stands there were all right when it was made. So of what is kept of it only those can be broken that lead
    to something that has gone: nothing else is read again.

    Attributes:
        standing: the site that stands there.
        redirects: address that was published → address in its place.
        configuration: the file that has them, for messages.
    """

    standing: Standing
    redirects: Mapping[str, str]
    configuration: str
    _kept: set[str] = field(default_factory=set)
    _made: dict[str, Seen | None] = field(default_factory=dict)
    _read: dict[str, Seen] = field(default_factory=dict)
    _sets: dict[str, frozenset[str]] = field(default_factory=dict)

    def add(self, name: str, html: bytes | None) -> None:
        """Enter a file; a page of ours with its bytes."""
        self._made[name] = look(html) if html is not None else None

    def keep(self, name: str) -> None:
        """Enter a file that is the same as before."""
        self._kept.add(name)

    def close(self, inputs: Mapping[str, str], citable: Iterable[str], *, promises: bool) -> Manifest:
        """Check everything and return what the manifest is to hold.

        Args:
            inputs: what the files were made of, as the manifest has it.
            citable: the pages whose anchors are promised for good.
            promises: whether those of the old site are kept to.

        Raises:
            TeiKitError: a link leads nowhere, or a published address is gone without a redirect.
        """
        self._refuse_broken()
        anchors = {page: self._anchors(page) for page in citable}
        if promises:
            self._refuse_lost(anchors)
        return Manifest({}, inputs, anchors)

    def _anchors(self, page: str) -> tuple[str, ...]:
        """The ids of a page that are promised; those with a colon are not (docs/adr/0005)."""
        if page in self._kept and page in self.standing.old.anchors:
            return self.standing.old.anchors[page]
        seen = self._seen(page)
        return tuple(name for name in seen.ids if ":" not in name) if seen else ()

    def _seen(self, name: str) -> Seen | None:
        """What a page has; None when it is no page of ours."""
        if name in self._made:
            return self._made[name]
        if not is_page(name):
            return None
        if name not in self._read:
            self._read[name] = look((self.standing.folder / name).read_bytes())
        return self._read[name]

    def _refuse_broken(self) -> None:
        made = {name: seen for name, seen in self._made.items() if seen}
        broken = [
            f"{name} → {file}{'#' if fragment else ''}{fragment}"
            for name, seen in {**made, **self._doubtful()}.items()
            for file, fragment in seen.links
            if not self._leads(file or name, fragment)
        ]
        if broken:
            more = f" and {len(broken) - _SHOWN} more" if len(broken) > _SHOWN else ""
            raise TeiKitError(
                f"links inside the site lead nowhere: {', '.join(broken[:_SHOWN])}{more}",
                "Is an id in a register or transcript mistyped, or an address in [publish.redirects]? A stylesheet of your own may have made the link.",
            )

    def _doubtful(self) -> dict[str, Seen]:
        """The kept pages that may lead to something that has gone."""
        pages = [name for name in self._kept if is_page(name)]
        if not pages:
            return {}
        gone = {name for name in self.standing.old.files if name not in self._kept and self._has_lost(name)}
        # Names of files are never escaped (PAGE_ID).
        wanted = re.compile(b"|".join(re.escape(f'"{name}'.encode()) for name in sorted(gone)))
        found = {}
        for name in sorted(pages) if gone else ():
            html = (self.standing.folder / name).read_bytes()
            if wanted.search(html):
                found[name] = look(html)
        return found

    def _has_lost(self, name: str) -> bool:
        """Whether a file of the old site is gone, or an id in it."""
        if name not in self._made:
            return True
        new = self._made[name]
        if new is None:
            return False
        try:
            old = look((self.standing.folder / name).read_bytes())
        except OSError:
            return True
        return not set(old.ids) <= set(new.ids)

    def _leads(self, target: str, fragment: str) -> bool:
        if target not in self._made and target not in self._kept:
            return False
        if not fragment or (target in self._kept and fragment in self._promised(target)):
            return True
        seen = self._seen(target)
        return seen is None or fragment in self._ids(target, seen)

    def _promised(self, page: str) -> frozenset[str]:
        return self._sets.setdefault(f"{page}#", frozenset(self.standing.old.anchors.get(page, ())))

    def _ids(self, page: str, seen: Seen) -> frozenset[str]:
        if page not in self._sets:
            self._sets[page] = frozenset(seen.ids)
        return self._sets[page]

    def _refuse_lost(self, anchors: Mapping[str, tuple[str, ...]]) -> None:
        old = self.standing.old.anchors
        lost = [address for page, ids in old.items() for address in self._gone(page, ids, anchors.get(page))]
        if lost:
            more = f" and {len(lost) - _SHOWN} more" if len(lost) > _SHOWN else ""
            where = [f'"{address}" = "…"' for address in lost[:_TO_COPY]]
            rest = ["…"] if len(lost) > _TO_COPY else []
            raise TeiKitError(
                f"{self.standing.folder}: published addresses are gone: {', '.join(lost[:_SHOWN])}{more}",
                "\n".join([f"The site stays as it was. {_MEND.format(self.configuration)}", *where, *rest]),
            )

    def _gone(self, page: str, ids: tuple[str, ...], now: tuple[str, ...] | None) -> list[str]:
        """Addresses of a page that were there before."""
        if page in self.redirects or page.endswith(".source.html") or now is ids:
            return []
        if now is None:
            return [page]
        there = set(now)
        return [
            f"{page}#{name}"
            for name in ids
            if name not in there and ":" not in name and f"{page}#{name}" not in self.redirects
        ]


def is_page(name: str) -> bool:
    """Whether a file is a page of ours, whose links are checked."""
    return name.endswith(".html") and "/" not in name
