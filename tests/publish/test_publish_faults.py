"""A full disk, a folder that cannot be written, a file that kills: one message, exit code 2, and the old site is whole."""

import os
import resource
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tei_kit.cli import main

#: Bytes: a page of the sample is larger.
SMALL = 4096


@pytest.fixture
def corpus(root: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(root / "corpus", tmp_path / "corpus"))


def tree(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def edit(corpus: Path) -> None:
    path = corpus / "transcripts" / "event-2019-11-07-omsk-meeting.xml"
    path.write_text(path.read_text(encoding="utf-8").replace("Thank you.", "Many thanks."), encoding="utf-8")


def small_files_only() -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (SMALL, SMALL))


def test_a_file_that_finds_no_room_leaves_the_old_site(corpus: Path, tmp_path: Path) -> None:
    """As the system itself says it: no file may be larger than a limit, which holds for root too."""
    place = tmp_path / "place"
    assert main(["publish", str(corpus), "-o", str(place / "site")]) == 0
    before = tree(place)
    edit(corpus)
    command = [sys.executable, "-m", "tei_kit", "publish", str(corpus), "-o", str(place / "site")]
    done = subprocess.run(command, capture_output=True, text=True, check=False, preexec_fn=small_files_only)
    assert done.returncode == 2
    assert done.stderr.count("\n") <= 2
    assert "site: cannot write: File too large" in done.stderr
    assert tree(place) == before


@pytest.mark.parametrize(
    ("call", "error"),
    [
        ("write_bytes", OSError(28, "No space left on device")),
        ("mkdir", OSError(30, "Read-only file system")),
        ("rename", PermissionError(13, "Permission denied")),
    ],
)
def test_whatever_the_system_refuses_is_one_message(
    corpus: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    call: str,
    error: OSError,
) -> None:
    place = tmp_path / "place"
    assert main(["publish", str(corpus), "-o", str(place / "site")]) == 0
    before = tree(place)
    edit(corpus)
    capsys.readouterr()
    real = getattr(Path, call)

    def refuse(path: Path, *arguments: object, **options: object) -> object:
        if path.is_relative_to(place):
            raise error
        return real(path, *arguments, **options)

    monkeypatch.setattr("tei_kit.publish.exchange._in_one_step", lambda *_: False)
    monkeypatch.setattr(Path, call, refuse)
    code = main(["publish", str(corpus), "-o", str(place / "site")])
    monkeypatch.undo()
    said = capsys.readouterr().err
    assert code == 2
    assert f"cannot write: {error.strerror}" in said
    assert "Check the folder's permissions and space." in said
    assert "Traceback" not in said
    assert tree(place) == before


#: Is run at the start of every process, of those too that are started in the place of one that has died.
_POISONED = """
import os, signal
from tei_kit.publish import {module}
real = {module}.{function}

def deadly(*arguments):
    if any("Many thanks." in (getattr(argument, "data", b"").decode() or str(argument)) for argument in arguments):
        os.kill(os.getpid(), signal.SIGKILL)
    return real(*arguments)

{module}.{function} = deadly
"""


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a few files are the first process's own work")
@pytest.mark.parametrize(
    ("module", "function", "named"),
    [
        ("reading", "take_apart", "transcripts/event-2019-11-07-omsk-meeting.xml: the process that read this file"),
        ("pages", "_text", "event-2019-11-07-omsk-meeting.html: the process that made this page"),
    ],
)
def test_a_file_that_kills_whoever_works_on_it_is_named(
    corpus: Path, tmp_path: Path, module: str, function: str, named: str
) -> None:
    place, custom = tmp_path / "place", tmp_path / "custom"
    assert main(["publish", str(corpus), "-o", str(place / "site")]) == 0
    before = tree(place)
    edit(corpus)
    custom.mkdir()
    program = _POISONED.format(module=module, function=function)
    (custom / "sitecustomize.py").write_text(program, encoding="utf-8")
    command = [sys.executable, "-m", "tei_kit", "publish", str(corpus), "-o", str(place / "site")]
    environment = {**os.environ, "PYTHONPATH": str(custom)}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    assert done.returncode == 2
    assert named in done.stderr
    assert "the site that stands there is as it was" in done.stderr
    assert "Traceback" not in done.stderr
    assert tree(place) == before
