"""The swap of a site: all or nothing, and only over what is ours."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tei_kit.model.errors import TeiKitError
from tei_kit.publish import exchange
from tei_kit.publish.site import MANIFEST, File, Kept
from tei_kit.publish.write import mend, replace


def tree(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_site_is_written_with_its_manifest(tmp_path: Path) -> None:
    site = tmp_path / "deep" / "site"
    assert len(replace(site, [File("a.html", b"1"), File("b.html", b"2")]).files) == 2
    assert set(tree(site)) == {"a.html", "b.html", MANIFEST}
    assert list(json.loads((site / MANIFEST).read_bytes())["files"]) == ["a.html", "b.html"]
    assert [path.name for path in site.parent.iterdir()] == ["site"]


def test_the_old_site_goes_with_all_its_pages(tmp_path: Path) -> None:
    replace(tmp_path / "site", [File("old.html", b"1")])
    replace(tmp_path / "site", [File("new.html", b"2")])
    assert set(tree(tmp_path / "site")) == {"new.html", MANIFEST}


def test_work_that_stops_half_way_leaves_the_old_site_and_nothing_else(tmp_path: Path) -> None:
    replace(tmp_path / "site", [File("old.html", b"1")])
    before = tree(tmp_path)

    def files() -> Iterator[File]:
        yield File("old.html", b"changed")
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        replace(tmp_path / "site", files())
    assert tree(tmp_path) == before


def test_a_swap_that_fails_puts_the_old_site_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    replace(tmp_path / "site", [File("old.html", b"1")])
    before = tree(tmp_path)
    rename = Path.rename

    def fail_second(path: Path, target: Path) -> Path:
        if path.name == "new":
            raise OSError(28, "No space left on device")
        return rename(path, target)

    monkeypatch.setattr(exchange, "_in_one_step", lambda *_: False)
    monkeypatch.setattr(Path, "rename", fail_second)
    with pytest.raises(TeiKitError, match="No space left"):
        replace(tmp_path / "site", [File("new.html", b"2")])
    assert tree(tmp_path) == before


def test_a_site_has_the_permissions_of_a_new_folder(tmp_path: Path) -> None:
    replace(tmp_path / "site", [File("a.html", b"1")])
    (tmp_path / "plain").mkdir()
    assert (tmp_path / "site").stat().st_mode == (tmp_path / "plain").stat().st_mode


def test_an_empty_folder_may_become_a_site(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    replace(tmp_path / "site", [File("a.html", b"1")])
    assert (tmp_path / "site" / "a.html").is_file()


@pytest.mark.parametrize("manifest", [None, "{}", "not json", '{"files": 1}', '{"files": ["a.html"]}'])
def test_a_folder_with_files_of_others_is_refused(tmp_path: Path, manifest: str | None) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (site / "thesis.docx").write_bytes(b"dear")
    if manifest:
        (site / MANIFEST).write_text(manifest, encoding="utf-8")
    before = tree(tmp_path)
    with pytest.raises(TeiKitError, match=r"no site of ours, for example (thesis\.docx|tei-kit-site\.json)"):
        replace(site, [File("a.html", b"1")])
    assert tree(tmp_path) == before


def test_our_own_site_with_a_file_put_beside_is_refused(tmp_path: Path) -> None:
    replace(tmp_path / "site", [File("a.html", b"1"), File("data/b.csv", b"2")])
    (tmp_path / "site" / "data" / "mine.csv").write_bytes(b"dear")
    with pytest.raises(TeiKitError, match=r"for example data/mine\.csv"):
        replace(tmp_path / "site", [File("a.html", b"1")])


@pytest.mark.parametrize("one_step", [True, False])
def test_what_hosts_and_version_control_keep_in_the_folder_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, one_step: bool
) -> None:
    if not one_step:
        monkeypatch.setattr(exchange, "_in_one_step", lambda *_: False)
    site = tmp_path / "site"
    site.mkdir()
    (site / ".git").mkdir()
    (site / ".git" / "HEAD").write_bytes(b"ref")
    (site / "CNAME").write_bytes(b"example.org")
    (site / ".nojekyll").write_bytes(b"")
    for content in (b"1", b"2"):
        replace(site, [File("a.html", content)])
        assert set(tree(site)) == {"a.html", "CNAME", ".nojekyll", ".git/HEAD", MANIFEST}
        assert (site / "a.html").read_bytes() == content
    assert "CNAME" not in json.loads((site / MANIFEST).read_bytes())["files"]
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_process_killed_between_two_renames_is_mended_by_the_next_run(tmp_path: Path) -> None:
    class Killed(BaseException):
        pass

    site = tmp_path / "site"
    replace(site, [File("old.html", b"1")])
    (site / ".git").mkdir()
    before = tree(site)
    # As after a kill: no `except` or `finally` of ours has run.
    workshop = tmp_path / ".site.tei-kit-x"
    (workshop / "new").mkdir(parents=True)
    site.rename(exchange.aside(workshop / "new"))

    def files() -> Iterator[File]:
        assert tree(site) == before
        raise Killed
        yield

    mend(site)
    with pytest.raises(Killed):
        replace(site, files())
    assert tree(site) == before
    assert (site / ".git").is_dir()
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_kept_file_is_the_old_one(tmp_path: Path) -> None:
    site = tmp_path / "site"
    replace(site, [File("deep/a.html", b"1"), File("b.html", b"2")])
    digest = json.loads((site / MANIFEST).read_bytes())["files"]["deep/a.html"]
    replace(site, [Kept("deep/a.html", digest), File("b.html", b"3")])
    assert (site / "deep" / "a.html").read_bytes() == b"1"
    assert json.loads((site / MANIFEST).read_bytes())["files"]["deep/a.html"] == digest


def test_a_file_in_the_place_of_the_site_is_refused(tmp_path: Path) -> None:
    (tmp_path / "site").write_bytes(b"dear")
    with pytest.raises(TeiKitError, match="a file, where a folder"):
        replace(tmp_path / "site", [])
    assert (tmp_path / "site").read_bytes() == b"dear"


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(TeiKitError, match="cannot write"):
        replace(tmp_path / "file" / "site", [File("a.html", b"1")])
