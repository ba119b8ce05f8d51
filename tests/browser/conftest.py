"""The sites and the one browser for all tests of this folder, made once."""

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright
from site_in_browser import Visit, serving

from tei_kit.publish.run import publish


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Browser]:
    """The browser."""
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def visit(root: Path, browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Visit:
    """The published corpus, as files."""
    site = tmp_path_factory.mktemp("browser") / "site"
    publish(root / "corpus", site)
    return Visit(browser, site, site.as_uri())


def _served(root: Path, browser: Browser, folder: Path, language: str) -> Iterator[Visit]:
    """The corpus with everything that a site can have, as its web server gives it."""
    pytest.importorskip("pagefind")
    corpus = shutil.copytree(root / "corpus", folder / "corpus")
    settings = (corpus / "tei-kit.toml").read_text(encoding="utf-8")
    with serving(folder / "site") as address:
        for old, new in (("https://example.org/tei-kit", address), ('language = "en"', f'language = "{language}"')):
            assert old in settings
            settings = settings.replace(old, new)
        more = '[publish]\nsearch = true\n[publish.redirects]\n"event-old.html" = "event-2019-11-07-omsk-forum.html"\n'
        (corpus / "tei-kit.toml").write_text(f"{settings}\n{more}", encoding="utf-8")
        publish(corpus, folder / "site")
        yield Visit(browser, folder / "site", address)


@pytest.fixture(scope="session")
def served(root: Path, browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Visit]:
    """The whole site in English."""
    yield from _served(root, browser, tmp_path_factory.mktemp("served"), "en")


@pytest.fixture(scope="session")
def arabic(root: Path, browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Visit]:
    """The whole site with an interface that runs from right to left."""
    yield from _served(root, browser, tmp_path_factory.mktemp("arabic"), "ar")


def _from_npm(root: Path, path: str) -> Path:
    found = root / "tests" / "browser" / "node" / "node_modules" / path
    if not found.is_file():
        pytest.skip(f"{path.partition('/')[0]} is missing: run 'npm ci --ignore-scripts' in tests/browser/node")
    return found


@pytest.fixture(scope="session")
def axe(root: Path) -> str:
    """The program of axe-core."""
    return _from_npm(root, "axe-core/axe.min.js").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def nu(root: Path) -> list[str]:
    """The command that runs the Nu HTML checker."""
    java = shutil.which("java")
    if not java:
        pytest.skip("Java is missing: the Nu HTML checker needs it")
    command = [java, "-jar", str(_from_npm(root, "vnu-jar/build/dist/vnu.jar"))]
    subprocess.run([*command, "--version"], check=True, capture_output=True)
    return command
