"""The published corpus, opened in a real browser."""

import re
from collections.abc import Generator, Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

from playwright.sync_api import Browser, Page, Route

#: Width and height of the windows that pages are tried in.
WINDOWS = {"wide": (1280, 900), "phone": (390, 844)}


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: Any) -> None:
        """Say nothing."""


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """Serve a folder on this machine alone, and return its address."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def _staying(route: Route) -> None:
    response = route.fetch()
    route.fulfill(response=response, body=re.sub('<meta http-equiv="refresh"[^>]*>', "", response.text()))


@dataclass(frozen=True)
class Visit:
    """A browser and the site that it visits.

    Attributes:
        browser: the browser.
        site: the site's folder.
        address: where the browser finds it.
    """

    browser: Browser
    site: Path
    address: str

    def names(self) -> list[str]:
        """The site's pages."""
        return sorted(path.name for path in self.site.glob("*.html"))

    def kinds(self) -> list[str]:
        """One page of every kind, the richest where there are several."""
        chosen: dict[str, str] = {}
        for name in sorted(self.names(), key=lambda name: (self.site / name).stat().st_size):
            kind = re.search(r'<body class="([^"]*)"', (self.site / name).read_text(encoding="utf-8"))
            assert kind, name
            chosen[kind[1]] = name
        return sorted(chosen.values())

    @contextmanager
    def page(self, name: str, window: str = "wide", **context: Any) -> Iterator[Page]:
        """Open a page of the site, which must say nothing on the console and load no foreign file."""
        with closing(self.each([name], window, **context)) as pages:
            yield next(pages)
            for _ in pages:
                raise AssertionError

    def each(self, names: Iterable[str], window: str = "wide", **context: Any) -> Generator[Page]:
        """Open pages one after the other, as `page` does."""
        width, height = WINDOWS[window]
        opened = self.browser.new_context(
            viewport={"width": width, "height": height},
            is_mobile=window == "phone",
            has_touch=window == "phone",
            **context,
        )
        try:
            page = opened.new_page()
            said: list[str] = []
            asked: list[str] = []
            page.on("console", lambda message: said.append(message.text))
            page.on("request", lambda request: asked.append(request.url))
            # A page that has moved is looked at before it leads on.
            page.route("**/event-old.html", _staying)
            for name in names:
                page.goto(f"{self.address}/{name}")
                yield page
                assert said == [], said
                assert all(url.startswith(self.address) for url in asked), asked
        finally:
            opened.close()
