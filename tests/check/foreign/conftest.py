"""A cache of the tests' own, and the small grammar of letters in every language."""

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

from tei_kit.check.foreign import against, grammars
from tei_kit.check.run import check_bytes
from tei_kit.check.settings import Settings
from tei_kit.engines import jing as engine
from tei_kit.model.diagnostic import Diagnostic
from tei_kit.read.project import Project

HERE = Path(__file__).parent

Check = Callable[..., list[Diagnostic]]


@pytest.fixture(scope="session")
def cache_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One for the whole run: what one test had jing do another need not ask again."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(autouse=True)
def _own_cache(cache_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("TEI_KIT_CACHE", str(cache_folder))
    _forget()
    yield
    _forget()


def _forget() -> None:
    """What is worked out once in a process must not outlive a test's files."""
    for name in (*vars(grammars).values(), *vars(against).values()):
        if hasattr(name, "cache_clear"):
            name.cache_clear()


@pytest.fixture
def no_jing(monkeypatch: pytest.MonkeyPatch) -> None:
    """A computer without Java."""
    monkeypatch.setattr(engine, "available", lambda: False)


@pytest.fixture
def check(tmp_path: Path) -> Check:
    """Write files into a folder and check the one called letter.xml."""

    def run(settings: Settings | None = None, /, **files: str) -> list[Diagnostic]:
        for name, text in files.items():
            stem, _, suffix = name.rpartition("_")
            path = tmp_path / f"{stem.replace('__', '/')}.{suffix}"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        path = tmp_path / "letter.xml"
        return check_bytes(path.read_bytes(), str(path), Project(), settings or Settings())

    return run


@cache
def schema(name: str) -> str:
    """Return the text of a schema beside the tests."""
    return (HERE / name).read_text(encoding="utf-8")
