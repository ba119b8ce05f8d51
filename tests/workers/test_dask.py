"""A scheduler and workers that run as separate processes give what one process gives, and what dies loses nothing."""

import json
import os
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path
from shutil import copyfile, copytree

import pytest

from tei_kit.cli import main
from tei_kit.model.errors import ExitCode, TeiKitError
from tei_kit.workers import assignment, cluster, crew, dask, likeness, opened, shipping

Start = Callable[[dict[str, str]], None]

SITE = """
import os, signal, sys
from tei_kit.read import reader
honest = reader.read_bytes
begun = os.getpid()
def read_bytes(path):
    # A worker is a program of its own, or a copy of the one that the user started.
    if os.path.basename(path) == "poison.xml" and (sys.argv[0] == "-c" or os.getpid() != begun):
        os.kill(os.getpid(), signal.SIGKILL)
    return honest(path)
reader.read_bytes = read_bytes
"""


def _die(number: int) -> int:
    if number == 7:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def _kill_the_doomed(number: int) -> int:
    """End the worker of Dask's that asked, in the middle of its batch, where it was started to be ended."""
    if os.environ.get("DOOMED"):
        os.kill(os.getppid(), signal.SIGKILL)
    return number


def _read(path: Path) -> tuple[str, str, Path]:
    return path.read_text("utf-8"), f"in {path.resolve()}", Path.cwd()


def _double(number: int) -> int:
    return 2 * number


def _kill(pid: int, number: int, at: int) -> int:
    if number == at:
        os.kill(pid, signal.SIGKILL)
    return number


def _lost(number: int) -> int:
    return -number


@pytest.fixture
def project(tmp_path: Path, root: Path) -> Path:
    """A copy of the corpus, with a mistake in some transcripts."""
    folder = tmp_path / "project"
    copytree(root / "corpus", folder / "corpus")
    copytree(root / "schemas", folder / "schemas")
    for path in sorted((folder / "corpus" / "transcripts").glob("*.xml"))[::2]:
        text = path.read_text("utf-8")
        path.write_text(
            text.replace('who="#', 'who="#nobody-', 1).replace(' when="20', ' whn="20', 1), encoding="utf-8"
        )
    return folder


def _check(capsys: pytest.CaptureFixture[str], workers: str, *arguments: str | Path) -> tuple[int, str]:
    code = main(["check", "--no-cache", "--workers", workers, "--output-format", "json", *map(str, arguments)])
    return code, capsys.readouterr().out


def _files(folder: Path) -> dict[Path, bytes]:
    return {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("relative", [True, False])
@pytest.mark.parametrize("sees", [True, False], ids=["shared", "shipped"])
def test_check_gives_the_same(
    scheduler: str,
    project: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    *,
    relative: bool,
    sees: bool,
) -> None:
    # A process remembers what relative paths lead to: they must be other ones in each test.
    monkeypatch.chdir(project.parent.parent)
    if not sees:
        monkeypatch.setattr(shipping, "glimpse", lambda _: "what nobody else sees")
    corpus = project / "corpus"
    corpus = corpus.relative_to(Path.cwd()) if relative else corpus
    expected = _check(capsys, "1", corpus)
    assert expected[0] == ExitCode.FINDINGS
    code, out = _check(capsys, scheduler, corpus)
    assert code == expected[0]
    assert out.splitlines() == expected[1].splitlines()


def test_publish_gives_the_same(scheduler: str, tmp_path: Path, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # Without what the first run has kept, so that the workers have something to do.
    monkeypatch.setenv("TEI_KIT_CACHE", os.devnull)
    for number, workers in enumerate(("1", scheduler)):
        command = ["publish", str(root / "corpus"), "-o", str(tmp_path / f"site{number}"), "--workers", workers]
        assert main(command) == ExitCode.CLEAN
    assert _files(tmp_path / "site0") == _files(tmp_path / "site1")
    assert len(_files(tmp_path / "site0")) > 50


@pytest.mark.parametrize("sees", [True, False], ids=["shared", "shipped"])
def test_transform_gives_the_same(
    scheduler: str, tmp_path: Path, root: Path, monkeypatch: pytest.MonkeyPatch, *, sees: bool
) -> None:
    if not sees:
        monkeypatch.setattr(shipping, "glimpse", lambda _: "what nobody else sees")
    for number, workers in enumerate(("1", scheduler)):
        command = ["transform", str(root / "corpus"), "--to", "text", "--to", "csl-json", "--workers", workers]
        assert main([*command, "-o", str(tmp_path / f"out{number}")]) == ExitCode.CLEAN
    assert _files(tmp_path / "out0") == _files(tmp_path / "out1")
    assert len(_files(tmp_path / "out0")) > 5


@pytest.mark.parametrize("sees", [True, False], ids=["shared", "shipped"])
def test_encode_gives_the_same(
    scheduler: str,
    tmp_path: Path,
    root: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    *,
    sees: bool,
) -> None:
    if not sees:
        monkeypatch.setattr(shipping, "glimpse", lambda _: "what nobody else sees")
    sources = sorted((root / "corpus" / "sources").glob("*.txt"))
    twin = tmp_path / "twin.txt"  # the same date and title: its name depends on the other's
    copyfile(sources[0], twin)
    said = []
    for number, workers in enumerate(("1", scheduler)):
        # The same path both times, since drafts say where they are.
        folder = tmp_path / "project"
        command = ["encode", *map(str, [*sources, twin]), "-o", str(folder / "drafts"), "--accessed", "2032-01-01"]
        assert main([*command, "--report", "json", "--workers", workers]) == ExitCode.CLEAN
        said.append(capsys.readouterr().out)
        folder.rename(tmp_path / f"made{number}")
    assert said[0] == said[1]
    assert _files(tmp_path / "made0") == _files(tmp_path / "made1")
    assert any(path.stem.endswith("-2") for path in _files(tmp_path / "made1"))


def test_a_cluster_of_our_own(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _check(capsys, "dask", project) == _check(capsys, "1", project)


def test_a_cluster_of_our_own_works_before_it_stands_and_when_it_does(monkeypatch: pytest.MonkeyPatch) -> None:
    threads: list[str] = []
    ask = crew.Crew.ask

    def watched(self: crew.Crew, batch: bytes) -> bytes:
        threads.append(threading.current_thread().name)
        return ask(self, batch)

    monkeypatch.setattr(crew.Crew, "ask", watched)
    stands = threading.Event()
    start = cluster.started
    monkeypatch.setattr(cluster, "started", lambda: start() if stands.wait(60) else None)
    with opened("dask") as workers:
        assert isinstance(workers, dask.Dask)
        for standing in (False, True):
            if standing:
                stands.set()
                workers.connect().result()
            assert [*workers.spread(_double, range(50), _lost)] == [2 * number for number in range(50)]
            assert {"Dask" in name for name in threads} == {standing}
            threads.clear()


def test_nobody_loads_dask_for_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "started", None)
    with opened("dask", _double) as workers:
        assert [*workers.spread(_double, [], _lost)] == []


@pytest.mark.parametrize("ready", [partial(print, "ready"), partial(_double, None)], ids=["well", "with a fault"])
def test_processes_get_ready(scheduler: str, ready: Callable[[], object]) -> None:
    with opened(scheduler, ready) as workers:
        # Twice: for the second time nobody has started before.
        for _ in range(2):
            assert [*workers.spread(_double, range(30), _lost)] == [2 * number for number in range(30)]


def test_a_scheduler_that_goes_half_way_is_one_message(mortal: tuple[str, int]) -> None:
    address, process = mortal
    got: list[int] = []
    with (
        opened(address) as workers,
        pytest.raises(TeiKitError, match=r"the Dask scheduler at 127\.0\.0\.1:\d+ has gone"),
    ):
        got.extend(workers.spread(partial(_kill, process, at=30), range(100), _lost))
    # What had come was in order and right.
    assert got == [*range(len(got))]
    assert len(got) <= 30


def test_what_kills_its_process_is_named_and_the_rest_is_done(scheduler: str) -> None:
    with opened(scheduler) as workers:
        expected = [-number if number == 7 else number for number in range(40)]
        assert [*workers.spread(_die, range(40), _lost)] == expected


@pytest.mark.parametrize("many", ["2", "dask"])
def test_a_poisoned_file_is_a_finding(many: str, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    transcripts = project / "corpus" / "transcripts"
    (project / "sitecustomize.py").write_text(SITE, encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(project))
    command = [sys.executable, "-m", "tei_kit", "check", "--no-cache", "--output-format", "json", "--workers"]
    copyfile(next(transcripts.glob("*.xml")), transcripts / "poison.xml")
    alone = subprocess.run([*command, "1", project], capture_output=True, text=True, check=False)
    poisoned = subprocess.run([*command, many, project], capture_output=True, text=True, check=False)
    expected = [one for one in map(json.loads, alone.stdout.splitlines()) if not one["path"].endswith("poison.xml")]
    found = [json.loads(line) for line in poisoned.stdout.splitlines()]
    (cut,) = [one for one in found if one["code"] == "TK012"]
    assert Path(cut["path"]).name == "poison.xml"
    assert [one for one in found if one != cut] == expected
    assert poisoned.returncode == ExitCode.FINDINGS


def test_a_worker_killed_half_way_loses_nothing(scheduler: str, start_worker: tuple[str, Start]) -> None:
    start_worker[1]({"DOOMED": "1"})
    with opened(scheduler) as workers:
        assert [*workers.spread(_kill_the_doomed, range(60), _lost)] == [*range(60)]


def test_shipped_files_are_read_and_their_place_is_not_told(
    scheduler: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shipping, "glimpse", lambda _: "what nobody else sees")
    real, link = tmp_path / "real" / "a.txt", tmp_path / "link"
    real.parent.mkdir()
    real.write_text("words", encoding="utf-8")
    link.symlink_to(real.parent)
    monkeypatch.chdir(tmp_path)
    paths = [link / "a.txt", Path("link/a.txt"), real]
    with opened(scheduler) as workers:
        results = workers.spread(_read, paths, lambda _: ("", "", Path()), lambda: paths)
        assert [*results] == [("words", f"in {real}", tmp_path)] * 3


def test_another_version_is_one_message(scheduler: str, monkeypatch: pytest.MonkeyPatch) -> None:
    ours = likeness.likeness() | {"tei-kit": "0.0.9 (else)"}
    monkeypatch.setattr(assignment, "likeness", lambda: ours)
    with opened(scheduler) as workers, pytest.raises(TeiKitError, match=r"has tei-kit 0\.\d.*this machine has 0\.0\.9"):
        list(workers.spread(_die, range(3), _lost))


def test_no_scheduler_is_one_message(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(cluster, "TIMEOUT", 1)
    (tmp_path / "a.xml").write_text("<TEI/>", encoding="utf-8")
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # taken, and nobody listens
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        assert main(["check", "--workers", f"dask://{address}", str(tmp_path)]) == ExitCode.FAILED
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith(f"tei-kit: no Dask scheduler answers at {address}\n")
    assert "Traceback" not in captured.err


def test_a_missing_package_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(TeiKitError, match="needs a package more") as caught, opened("dask"):
        pass
    assert "tei-kit[dask]" in caught.value.hint


def test_the_results_of_a_partial_travel(scheduler: str) -> None:
    with opened(scheduler) as workers:
        assert [*workers.spread(partial(int, base=16), ["ff", "10"], lambda _: 0)] == [255, 16]
