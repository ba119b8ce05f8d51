"""Schemas and stylesheets are found in a checkout, in a wheel, and in a zip file that is never unpacked by hand."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tei_kit import resources

PROBE = """
from tei_kit import resources
schemas, xslt = resources.path("schemas"), resources.path("xslt")
assert (schemas / "event.xsd").read_bytes().startswith(b"<?xml"), schemas
assert (xslt / "html.xsl").is_file(), xslt
assert (xslt / "odd").is_dir(), xslt
print(resources.__file__)
"""


@pytest.fixture(scope="module")
def wheel(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from this checkout without a network."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder], cwd=root, check=True)
    return next(folder.glob("*.whl"))


def _probe(entry: Path, tmp_path: Path) -> str:
    # -P and the working folder keep the checkout out of the way; the entry on the path is all there is of tei_kit.
    code = f"import sys; sys.path.insert(0, {str(entry)!r}); sys.meta_path = [f for f in sys.meta_path if 'editable' not in repr(f)]"
    return subprocess.run(
        [sys.executable, "-P", "-c", f"{code}\n{PROBE}"], cwd=tmp_path, check=True, capture_output=True, text=True
    ).stdout.strip()


def test_a_checkout_has_them_at_its_top(root: Path) -> None:
    assert resources.path("schemas") == root / "schemas"


def test_an_unpacked_wheel_has_them(wheel: Path, tmp_path: Path) -> None:
    zipfile.ZipFile(wheel).extractall(tmp_path / "site")
    assert _probe(tmp_path / "site", tmp_path).startswith(str(tmp_path / "site"))


def test_a_zip_file_has_them(wheel: Path, tmp_path: Path) -> None:
    assert _probe(wheel, tmp_path).startswith(str(wheel))


def test_an_incomplete_installation_says_so() -> None:
    with pytest.raises(FileNotFoundError, match="incomplete"):
        resources.path("no-such-folder")
