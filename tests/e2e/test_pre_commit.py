"""The hook in a real repository, by the real pre-commit."""

import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

GOOD = "corpus/transcripts/event-2019-11-07-omsk-meeting.xml"


@pytest.fixture(scope="module")
def hooks(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository that holds this checkout as it is now, for pre-commit to clone."""
    folder = tmp_path_factory.mktemp("hooks")
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=root,
        check=True,
        capture_output=True,
    ).stdout.decode()
    for name in filter(None, listed.split("\0")):
        if (root / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(root / name, folder / name)
    _git(folder, "init", "-q")
    _git(folder, "add", "-A")
    _git(folder, "commit", "-qm", "as it is")
    return folder


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where pre-commit keeps the hooks' environment: made once."""
    return tmp_path_factory.mktemp("pre-commit")


@pytest.fixture
def repository(root: Path, tmp_path: Path) -> Path:
    """An editor's repository."""
    shutil.copytree(root / "corpus", tmp_path / "corpus")
    _git(tmp_path, "init", "-q")
    _git(tmp_path, "add", "-A")
    return tmp_path


def _use(repository: Path, hooks: Path, *names: str) -> None:
    """Let a repository use hooks of ours, in this order."""
    revision = _git(hooks, "rev-parse", "HEAD").strip()
    listed = "".join(f"      - id: {name}\n" for name in names)
    config = f"repos:\n  - repo: {hooks}\n    rev: {revision}\n    hooks:\n{listed}"
    (repository / ".pre-commit-config.yaml").write_text(config, encoding="utf-8")
    _git(repository, "add", "-A")


def _git(folder: Path, *arguments: str) -> str:
    identity = ["-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false"]
    return subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True, text=True).stdout


def _pre_commit(repository: Path, cache: Path) -> subprocess.CompletedProcess[str]:
    # pre-commit would fetch our dependencies from a registry; the tests have no network, so the hook's own environment
    # finds them where the tests' environment has them.
    environment = {
        **os.environ,
        "PRE_COMMIT_HOME": str(cache),
        "PYTHONPATH": sysconfig.get_paths()["purelib"],
        "PIP_NO_DEPS": "1",
        "PIP_NO_INDEX": "1",
        "PIP_NO_BUILD_ISOLATION": "0",
        "VIRTUALENV_NO_DOWNLOAD": "1",
    }
    return subprocess.run(
        [sys.executable, "-m", "pre_commit", "run"],
        cwd=repository,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_hook_passes_a_clean_corpus_and_stops_a_mistake(repository: Path, hooks: Path, cache: Path) -> None:
    _use(repository, hooks, "tei-kit-check")
    clean = _pre_commit(repository, cache)
    assert clean.returncode == 0, clean.stdout + clean.stderr
    assert "Passed" in clean.stdout
    file = repository / GOOD
    text = file.read_text(encoding="utf-8").replace("<speaker>", "<speakr>", 1).replace("</speaker>", "</speakr>", 1)
    file.write_text(text, encoding="utf-8")
    before = text[: text.index("speakr>")]
    place = f"{before.count(chr(10)) + 1}:{len(before) - before.rindex(chr(10))}"
    _git(repository, "add", "-A")
    broken = _pre_commit(repository, cache)
    assert broken.returncode == 1, broken.stdout + broken.stderr
    assert f"{GOOD}:{place}: TK101 error: there is no element <speakr>; did you mean <speaker>?" in broken.stdout


def test_the_hook_mends_what_is_safe_and_lets_nothing_wrong_pass(repository: Path, hooks: Path, cache: Path) -> None:
    _use(repository, hooks, "tei-kit-fix", "tei-kit-check")
    file = repository / GOOD
    good = file.read_bytes()
    file.write_bytes(good.replace(b'who="#per.putin"', b'who="per.putin"').replace(b'quantity="2"', b'quantity="3"'))
    _git(repository, "add", "-A")
    first = _pre_commit(repository, cache)
    assert first.returncode == 1, first.stdout + first.stderr
    assert "files were modified by this hook" in first.stdout
    assert file.read_bytes() == good
    _git(repository, "add", "-A")
    second = _pre_commit(repository, cache)
    assert second.returncode == 0, second.stdout + second.stderr


def test_the_hook_shows_the_words_that_were_lost(repository: Path, hooks: Path, cache: Path) -> None:
    _use(repository, hooks, "tei-kit-encode-fidelity")
    clean = _pre_commit(repository, cache)
    assert clean.returncode == 0, clean.stdout + clean.stderr
    file = repository / GOOD
    file.write_bytes(file.read_bytes().replace(b"Thank you.</p>", b"Thank.</p>"))
    _git(repository, "add", "-A")
    lost = _pre_commit(repository, cache)
    assert lost.returncode == 1, lost.stdout + lost.stderr
    assert f"{GOOD}: missing" in lost.stdout
