"""One site and one browser for all tests of this folder."""

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright
from site_in_browser import Visit, serving

from tei_kit.publish.run import publish


@pytest.fixture(scope="session")
def visit(root: Path, chromium: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Visit]:
    """The published corpus and a browser."""
    site = tmp_path_factory.mktemp("browser") / "site"
    publish(root / "corpus", site)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield Visit(browser, site)
        browser.close()


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


@pytest.fixture(scope="session")
def searching(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the published corpus with its search, served as a file server would."""
    pytest.importorskip("pagefind")
    folder = tmp_path_factory.mktemp("searching")
    corpus = shutil.copytree(root / "corpus", folder / "corpus")
    with (corpus / "tei-kit.toml").open("a", encoding="utf-8") as stream:
        stream.write("\n[publish]\nsearch = true\n")
    publish(corpus, folder / "site")
    with serving(folder / "site") as address:
        yield address
