"""A published site, read as a crawler reads it."""

from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag


class Links(HTMLParser):
    """The ids of a page and where its links lead."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.hrefs: list[str] = []
        self.names: set[str] = set()
        self.scripts: list[str | None] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.add(tag)
        # A block of data is no script: no browser runs it.
        if tag == "script" and dict(attrs).get("type") != "application/ld+json":
            self.scripts.append(dict(attrs).get("src"))
        for name, value in attrs:
            if name == "id":
                self.ids.append(value or "")
            if name in ("href", "src"):
                self.hrefs.append(value or "")


def broken(site: Path) -> list[str]:
    """Every link inside a site that leads nowhere, as "PAGE -> LINK"."""
    pages = {path.name: Links(path.read_text(encoding="utf-8")) for path in site.glob("*.html")}
    found = []
    for name, page in pages.items():
        for href in page.hrefs:
            target, fragment = urldefrag(href)
            if "://" in target or target.startswith("mailto:"):
                continue
            file = unquote(target) or name
            there = (site / file).is_file() and (not fragment or unquote(fragment) in pages[file].ids)
            if not there:
                found.append(f"{name} -> {href}")
    return found
