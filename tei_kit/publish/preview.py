"""An edition that is looked at while it is being made: rebuilt on every save, reloaded in the browser, with the check's findings in it.

Only this machine can ask (127.0.0.1), only for files of the site, and only under a name of this machine: a page elsewhere that
resolves its own name to 127.0.0.1 is refused (DNS rebinding).
"""

import os
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from html import escape
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from tei_kit.model.errors import TeiKitError
from tei_kit.workers import Processes

#: What is watched in a corpus.
_WATCHED = ("transcripts/*.xml", "registers/*.xml", "tei-kit.toml", "*.xsl", "*.css")

_MAKE = "from tei_kit.publish.preview import main; main()"

#: Addresses of the preview itself; no page of a site has such a name.
_STATE, _SCRIPT, _STYLE = "/preview:state", "/preview:script.js", "/preview:style.css"

_RELOAD = b"""
let seen;
const ask = async () => {
  try {
    const now = await (await fetch("/preview:state", {cache: "no-store"})).text();
    if (seen !== undefined && now !== seen) location.reload();
    seen = now;
  } catch { /* the preview was stopped */ }
  setTimeout(ask, 500);
};
ask();
"""

_PANEL = b"""
.preview {
  position: fixed;
  inset-inline: 0;
  inset-block-end: 0;
  z-index: 3;
  max-height: 40vh;
  overflow-y: auto;
  padding: 0.6rem 1.5rem;
  background: var(--mark);
  border-block-start: 2px solid var(--rubric);
  font-family: var(--reference-face);
  font-size: 0.8125rem;
  line-height: 1.5;
  overflow-wrap: anywhere;
}
.preview ul {
  list-style: none;
}
body:has(.preview) .colophon {
  margin-block-end: 42vh;
}
"""


@dataclass
class Preview:
    """What is shown now.

    Attributes:
        corpus: the corpus.
        site: where its site is made.
        number: how often it was made.
        findings: the check's findings, and why the site could not be made, a line each.
    """

    corpus: Path
    site: Path
    number: int = 0
    findings: tuple[str, ...] = ()
    _stamp: tuple[tuple[str, int, int], ...] = field(default=(), repr=False)

    def refresh(self) -> bool:
        """Make the site anew when a file has changed; return whether one had."""
        stamp = tuple(sorted(_stamps(self.corpus)))
        if stamp == self._stamp:
            return False
        self._stamp = stamp
        made = _run("-c", _MAKE, str(self.corpus), str(self.site))
        checked = _run("-m", "tei_kit", "check", str(self.corpus), "--output-format", "concise", "--quiet")
        self.findings = tuple(line for line in (*made, *checked) if line.strip())
        self.number += 1
        return True


def _stamps(corpus: Path) -> Iterator[tuple[str, int, int]]:
    for pattern in _WATCHED:
        for path in corpus.glob(pattern):
            try:
                status = path.stat()
            except OSError:  # a file that an editor is replacing at this moment
                continue
            yield str(path), status.st_mtime_ns, status.st_size


def main() -> None:
    """Be the child that makes the site: corpus and site are the arguments, what stops it is printed."""
    from tei_kit.publish.run import prepared, publish

    corpus, target = map(Path, sys.argv[1:])
    try:
        with prepared(Processes(), corpus) as workers:
            site = publish(corpus, target, workers=workers, promises=False)
        sys.stdout.writelines(f"{warning}\n" for warning in site.warnings)
    except TeiKitError as error:
        sys.stdout.write(" ".join(filter(None, (error.what, error.hint))) + "\n")


def _run(*arguments: str) -> list[str]:
    """The lines that a child prints: a new process has no stylesheet, register or configuration of before the save."""
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[2])}
    command = [sys.executable, "-P", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)  # noqa: S603 - our own code
    return (done.stdout + done.stderr).splitlines()


class _Handler(SimpleHTTPRequestHandler):
    """Files of the site, pages with the findings and the script put in."""

    def __init__(self, preview: Preview, *arguments: Any, **options: Any) -> None:
        self.preview = preview
        super().__init__(*arguments, directory=str(preview.site), **options)

    def do_GET(self) -> None:
        """Answer; see the module."""
        if self.headers.get("Host", "").rpartition(":")[0] not in ("127.0.0.1", "localhost"):
            self.send_error(HTTPStatus.FORBIDDEN, "This preview is for this machine only")
        elif self.path == _STATE:
            self._send(str(self.preview.number).encode(), "text/plain")
        elif self.path == _SCRIPT:
            self._send(_RELOAD, "text/javascript")
        elif self.path == _STYLE:
            self._send(_PANEL, "text/css")
        else:
            self._page()

    def _page(self) -> None:
        path = Path(self.translate_path(self.path))
        page = path / "index.html" if path.is_dir() else path
        if page.suffix != ".html" or not page.is_file():
            if not self.preview.number or not (self.preview.site / "index.html").is_file():
                self._send(_alone(self.preview.findings), "text/html; charset=utf-8")
                return
            self._missing(path)
            return
        html = page.read_bytes()
        before, body, after = html.partition(b"</main>")
        self._send(before + body + _panel(self.preview.findings) + after, "text/html; charset=utf-8")

    def _missing(self, path: Path) -> None:
        """A file that is no page; or none, as a host answers."""
        page = self.preview.site / "404.html"
        if path.exists() or not page.is_file():
            super().do_GET()
        else:
            self._send(page.read_bytes(), "text/html; charset=utf-8", HTTPStatus.NOT_FOUND)

    def _send(self, data: bytes, kind: str, status: HTTPStatus = HTTPStatus.OK) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_arguments: Any) -> None:
        """Say nothing: the terminal tells of saves and findings."""


def _panel(findings: tuple[str, ...]) -> bytes:
    script = f'<script src="{_SCRIPT}" defer></script>'
    if not findings:
        return script.encode()
    items = "".join(f"<li>{escape(line)}</li>" for line in findings)
    panel = f'<aside class="preview" aria-label="tei-kit check"><ul>{items}</ul></aside>'
    return f'<link rel="stylesheet" href="{_STYLE}">{panel}{script}'.encode()


def _alone(findings: tuple[str, ...]) -> bytes:
    return b"<!DOCTYPE html><title>tei-kit preview</title><main></main>" + _panel(findings or ("Not made yet.",))


@contextmanager
def serving(corpus: Path, port: int = 0) -> Iterator[tuple[Preview, str]]:
    """Serve the preview of a corpus.

    Args:
        corpus: its folder.
        port: of 127.0.0.1; 0 for any that is free.

    Yields:
        The preview, to be refreshed in the main thread, and its address.

    Raises:
        TeiKitError: the port is taken.
    """
    with tempfile.TemporaryDirectory(prefix="tei-kit-preview-") as folder:
        preview = Preview(corpus, Path(folder) / "site")
        handler: Callable[..., Any] = partial(_Handler, preview)
        try:
            server = ThreadingHTTPServer(("127.0.0.1", port), handler)
        except OSError as error:
            raise TeiKitError(f"port {port} cannot be used: {error.strerror}", "Choose another by --port.") from None
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield preview, f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            server.server_close()
