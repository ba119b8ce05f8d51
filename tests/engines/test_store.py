"""The cache on disk: what is spoilt is no entry, and a place that cannot be written troubles nobody."""

from pathlib import Path

import pytest

from tei_kit.engines import store


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("TEI_KIT_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.mark.usefixtures("home")
def test_what_is_kept_is_found() -> None:
    store.put("kind", "ab12", b"body\nwith lines")
    assert store.get("kind", "ab12") == b"body\nwith lines"
    assert store.get("kind", "ab13") is None
    assert store.get("other", "ab12") is None


@pytest.mark.parametrize("spoilt", [b"", b"\n", b"0" * 64 + b"\nbody", b"body"])
def test_a_spoilt_entry_is_none(spoilt: bytes, home: Path) -> None:
    store.put("kind", "ab12", b"body")
    (entry,) = (path for path in home.rglob("*") if path.is_file())
    entry.write_bytes(spoilt)
    assert store.get("kind", "ab12") is None
    store.put("kind", "ab12", b"body")
    assert store.get("kind", "ab12") == b"body"


def test_a_spoilt_file_of_a_folder_is_written_again(home: Path) -> None:
    folder = store.directory("cd34", {"a.rng": b"one", "b.rng": b"two"})
    assert folder.is_relative_to(home.resolve())
    (folder / "a.rng").write_bytes(b"spoilt")
    assert store.directory("cd34", {"a.rng": b"one", "b.rng": b"two"}) == folder
    assert (folder / "a.rng").read_bytes() == b"one"


def test_where_nothing_can_be_kept_work_goes_on(home: Path) -> None:
    home.write_text("a file where the folder should be")
    store.put("kind", "ab12", b"body")
    assert store.get("kind", "ab12") is None
    folder = store.directory("cd34", {"a.rng": b"one"})
    assert (folder / "a.rng").read_bytes() == b"one"
    assert not folder.is_relative_to(home)


def test_a_relative_cache_home_is_ignored(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("TEI_KIT_CACHE", raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CACHE_HOME", "relative")
    assert store.folder() == tmp_path / ".cache" / "tei-kit"
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "here"))
    assert store.folder() == tmp_path / "here" / "tei-kit"
