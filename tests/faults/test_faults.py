"""What an administrator fears: killed runs, full disks, files that change or are none. docs/faults.md tells the same in words."""

import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tei_kit.check import fixing, session
from tei_kit.cli import main

#: Bytes that look like no text may stand in a file's name.
NAMES = [b"-leading.xml", b"new\nline.xml", b"\xff\xfe.xml", "мир 🙂.xml".encode()]
#: Runs the program after something has been made to fail.
PROGRAM = "import os, signal, sys, resource\n{}\nfrom tei_kit.cli import main\nsys.exit(main(sys.argv[1:]))"
#: Ends the process as kill -9 does when a file would be put in its place for the n-th time.
KILLED = """
left, replace = [{}], os.replace
def last(source, target, **more):
    left[0] -= 1
    if not left[0]:
        os.kill(os.getpid(), signal.SIGKILL)
    return replace(source, target, **more)
os.replace = last
"""
#: For a worker process, whether a program of its own or a copy of the one that the user started.
POISON = """
import os, signal, sys
from tei_kit.read import sources
honest, begun = sources.read, os.getpid()
def read(name, *rest, **more):
    if os.path.basename(name) == "poison.txt" and (sys.argv[0] == "-c" or os.getpid() != begun):
        os.kill(os.getpid(), signal.SIGKILL)
    return honest(name, *rest, **more)
sources.read = read
"""
#: No file may become larger than this, which is what a full disk looks like to a program; also for root.
FULL = "resource.setrlimit(resource.RLIMIT_FSIZE, ({0}, {0}))"


def _run(
    *arguments: str | Path, before: str = "", folder: Path | None = None, stdout: int | None = None
) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-c", PROGRAM.format(before), *map(str, arguments)]
    environment = {**os.environ, "TEI_KIT_CACHE": str(folder / ".cache")} if folder else None
    return subprocess.run(
        command, stdout=stdout or subprocess.PIPE, stderr=subprocess.PIPE, cwd=folder, check=False, env=environment
    )


def _said(done: subprocess.CompletedProcess[bytes], code: int) -> str:
    told = (done.stdout or b"").decode(errors="replace") + done.stderr.decode(errors="replace")
    assert "Traceback" not in told
    assert done.returncode == code, told
    return told


@pytest.fixture
def transcript(root: Path) -> str:
    """A transcript with one thing to mend (TK204)."""
    text = (root / "docs/rules/skeleton.xml").read_text(encoding="utf-8")
    return text.replace('who="#per.orsa"', 'who="per.orsa"', 1)


@pytest.fixture
def project(tmp_path: Path, transcript: str) -> Path:
    """A project of three such transcripts."""
    (tmp_path / "tei-kit.toml").write_text("", encoding="utf-8")
    (tmp_path / "transcripts").mkdir()
    name = re.findall(r'xml:id="([^"]+)"', transcript)[0]
    title = re.findall(r'<title type="main">([^<]+)', transcript)[0]
    for number in range(3):
        text = transcript.replace(f'"{name}"', f'"{name}-{number}"').replace(title, f"{title}, {number}")
        (tmp_path / "transcripts" / f"{name}-{number}.xml").write_text(text, encoding="utf-8")
    return tmp_path


def _files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir()) if not path.name.startswith(".")}


@pytest.mark.parametrize("n", [1, 2, 3])
def test_a_run_killed_while_mending_leaves_whole_files(project: Path, n: int) -> None:
    folder = project / "transcripts"
    old = _files(folder)
    done = _run("check", "--fix", folder, before=KILLED.format(n))
    assert done.returncode == -signal.SIGKILL
    mended = {name: text.replace(b'who="per.orsa"', b'who="#per.orsa"') for name, text in old.items()}
    now = _files(folder)
    assert [now[name] == mended[name] for name in now] == [number < n - 1 for number in range(3)]
    assert all(now[name] in (old[name], mended[name]) for name in now)
    # What was left over is in nobody's way.
    _said(_run("check", "--fix", folder), 0)
    assert _files(folder) == mended
    assert "nothing found" in _said(_run("check", folder), 0)


def test_a_run_killed_while_it_remembers_is_forgotten(project: Path) -> None:
    folder = project / "transcripts"
    for number in range(3, 12):  # as many as the cache is used for
        path = folder / f"x-{number}.xml"
        path.write_bytes((folder / min(_files(folder))).read_bytes())
    whole = _said(_run("check", folder, "--no-cache", folder=project), 1)
    assert _run("check", folder, before=KILLED.format(5), folder=project).returncode == -signal.SIGKILL
    assert _said(_run("check", folder, folder=project), 1) == whole
    assert _said(_run("check", folder, folder=project), 1) == whole


def test_a_run_killed_while_it_writes_an_output_leaves_the_old_one(project: Path) -> None:
    file, output = min((project / "transcripts").iterdir()), project / "out.html"
    output.write_bytes(b"old")
    arguments = ("transform", file, "--to", "html", "-o", output, "--force")
    assert _run(*arguments, before=KILLED.format(1)).returncode == -signal.SIGKILL
    assert output.read_bytes() == b"old"
    _said(_run(*arguments), 0)
    assert output.read_bytes().startswith(b"<!DOCTYPE HTML>")


def test_a_full_disk_leaves_the_old_files(project: Path) -> None:
    folder = project / "transcripts"
    old = _files(folder)
    said = _said(_run("check", "--fix", folder, before=FULL.format(2000)), 2)
    assert "cannot write" in said
    assert "space" in said
    output = project / "out.html"
    assert "cannot write" in _said(
        _run("transform", min(folder.iterdir()), "--to", "html", "-o", output, before=FULL.format(2000)), 2
    )
    assert "cannot write" in _said(_run("publish", project, "-o", project / "site", before=FULL.format(2000)), 2)
    assert _files(folder) == old
    assert not output.exists()
    assert not (project / "site").exists()
    # A cache that has no room is no error.
    assert "3 errors" in _said(_run("check", folder, before=FULL.format(10), folder=project), 1)


def test_a_report_that_cannot_be_written_is_no_success(project: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        said = _said(_run("check", project, stdout=full.fileno()), 2)
    assert "No space left" in said


def test_an_output_that_nobody_may_write_is_said_to_be(project: Path) -> None:
    file = min((project / "transcripts").iterdir())
    # Not even root may write there.
    for output in ("/proc/self/x.html", file / "x.html"):
        assert "cannot write" in _said(_run("transform", file, "--to", "html", "-o", output), 2)


def test_an_editors_save_is_not_mended_over(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = project / "transcripts"
    old, mend = _files(folder), fixing.mend

    def meanwhile(data: bytes, path: str, *rest: object, **more: object) -> object:
        if path.endswith("-1.xml"):
            Path(path).write_bytes(data + b"<!-- saved -->")
        return mend(data, path, *rest, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(fixing, "mend", meanwhile)
    assert main(["check", "--fix", str(folder)]) == 2
    assert "changed in the meantime" in capsys.readouterr().err
    names = sorted(old)
    now = _files(folder)
    assert now[names[1]] == old[names[1]] + b"<!-- saved -->"
    # The others are mended all the same.
    assert [now[name] == old[name] for name in (names[0], names[2])] == [False, False]


@pytest.mark.parametrize("shift", [-10 * 365 * 86400, 10 * 365 * 86400], ids=["past", "future"])
def test_no_clock_is_trusted(project: Path, shift: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TEI_KIT_CACHE", str(project / ".cache"))
    file = min((project / "transcripts").iterdir())
    wanted = session.Wanted(cache=project / ".cache")
    time = file.stat().st_mtime + shift
    os.utime(file, (time, time))
    assert [one.rule.code for one in next(session.check_files([str(file)], wanted))] == ["TK204"]
    # As long as before, and as old.
    file.write_bytes(file.read_bytes().replace(b'who="per.orsa"', b'who="#per.ors"'))
    os.utime(file, (time, time))
    assert [one.rule.code for one in next(session.check_files([str(file)], wanted))] == ["TK203"]


def test_what_is_no_file_is_not_waited_for(tmp_path: Path, transcript: str) -> None:
    os.mkfifo(tmp_path / "pipe.xml")
    assert "a pipe that nobody writes into" in _said(_run("check", tmp_path / "pipe.xml"), 2)
    assert "a device" in _said(_run("check", "/dev/zero"), 2)
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "self.xml").symlink_to("self.xml")
    assert "cannot read" in _said(_run("check", tmp_path / "self.xml"), 2)
    (tmp_path / "self.xml").unlink()
    (tmp_path / "folder.xml").mkdir()
    (tmp_path / "a.xml").write_text(transcript, encoding="utf-8")
    assert "1 file checked" in _said(_run("check", tmp_path), 1)


def test_a_pipe_that_somebody_writes_into_is_read(transcript: str) -> None:
    ours, theirs = os.pipe()
    command = [sys.executable, "-m", "tei_kit", "check", "--output-format", "concise", f"/dev/fd/{ours}"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, pass_fds=[ours]) as reading:
        os.close(ours)
        with os.fdopen(theirs, "wb") as pipe:
            pipe.write(transcript.encode())
        assert reading.stdout
        assert b"TK204" in reading.stdout.read()


@pytest.mark.parametrize("name", NAMES, ids=repr)
def test_a_file_may_have_any_name(
    name: bytes, tmp_path: Path, transcript: str, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    file = Path(os.fsdecode(name))
    file.write_text(transcript, encoding="utf-8")
    for form in ("full", "concise", "json", "sarif", "github", "junit"):
        assert main(["check", "--output-format", form, "."]) == 1
        assert "TK204" in capfd.readouterr().out
    main(["check", "--fix", "."])
    assert b'who="#per.orsa"' in file.read_bytes()


HUGE = {
    "depth": ("<quote>" * 10_000 + "x" + "</quote>" * 10_000, "nested deeper than 256"),
    "a text node": (f"<p>{'word ' * 60_000}</p>", "TK706"),
    "an attribute": (f'<p n="{"word " * 300_000}">x</p>', "TK201"),
    "attributes": ("<p {}>x</p>".format(" ".join(f'a{i}="1"' for i in range(1_000))), "has no attribute a0"),
    "empty elements": ("<p>x</p>" + "<milestone/>" * 5_000, "milestone"),
}


@pytest.mark.parametrize(("inside", "words"), HUGE.values(), ids=HUGE)
def test_what_is_huge_has_a_clear_message(
    inside: str, words: str, tmp_path: Path, transcript: str, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "x.xml"
    file.write_text(transcript.replace('<p xml:id="p.3">', inside + '<p xml:id="p.3">', 1), encoding="utf-8")
    assert main(["check", "--output-format", "concise", str(file)]) == 1
    assert words in capsys.readouterr().out


def test_ten_thousand_findings_are_all_told(
    tmp_path: Path, transcript: str, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "x.xml"
    many = "".join(f'<p xml:id="q.{number}"/>\n' for number in range(10_000))
    file.write_text(transcript.replace('<p xml:id="p.3">', many + '<p xml:id="p.3">', 1), encoding="utf-8")
    assert main(["check", "--output-format", "concise", str(file)]) == 1
    assert capsys.readouterr().out.count("TK404") == 10_000


@pytest.mark.parametrize("n", [1, 2, 3])
def test_a_run_killed_while_it_drafts_leaves_whole_files(root: Path, tmp_path: Path, n: int) -> None:
    """What stands in the folder of drafts is what a run that nobody kills writes there; the next run completes it."""
    sources = [root / "bench/gold" / name for name in ("en-briefing.txt", "en-house.txt", "de-plenum.txt")]
    _run("encode", *sources, "-o", tmp_path / "whole")
    whole, killed = (tmp_path / name for name in ("whole", "killed"))
    done = _run("encode", *sources, "-o", killed, before=KILLED.format(n))
    assert done.returncode == -signal.SIGKILL
    left = _below(killed)
    assert len(left) < len(_below(whole))
    assert left.items() <= _below(whole).items()
    _run("encode", *sources, "-o", killed, "--force")
    assert _below(killed) == _below(whole)


def test_a_source_that_ends_its_process_is_named_and_the_others_are_drafted(root: Path, tmp_path: Path) -> None:
    names = ("en-briefing.txt", "en-house.txt", "de-plenum.txt")
    sources = [root / "bench/gold" / name for name in names]
    poison = tmp_path / "poison.txt"
    poison.write_bytes(sources[0].read_bytes())
    site = tmp_path / "sitecustomize.py"
    site.write_text(POISON, encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": str(tmp_path)}
    command = [sys.executable, "-m", "tei_kit", "encode", "--workers", "2", "--accessed", "2032-01-01", "-o"]
    outputs = [tmp_path / name / "transcripts" for name in ("with", "without")]
    done = subprocess.run(
        [*command, outputs[0], *sources[:2], poison, sources[2]], capture_output=True, env=environment, check=False
    )
    told = _said(done, 2)
    assert f"{poison}: the process that drafted it was ended, twice" in told
    subprocess.run([*command, outputs[1], *sources], capture_output=True, env=environment, check=True)
    assert _below(outputs[0]) == _below(outputs[1])
    assert len(_below(outputs[0])) == len(sources)


def _below(folder: Path) -> dict[Path, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file() and not path.name.startswith("."))
    return {path.relative_to(folder): path.read_bytes() for path in files}


@pytest.mark.parametrize("swapped", [False, True])
def test_a_run_killed_while_it_publishes_leaves_one_whole_site(project: Path, *, swapped: bool) -> None:
    """The old site or the new one; and the next run sweeps away what the killed one was making beside it."""
    site = project / "site"
    _run("publish", project, "-o", site)
    old = _below(site)
    (project / "tei-kit.toml").write_text('[edition]\ntitle = "Another title"\n', encoding="utf-8")
    dying = f"""
from tei_kit.publish import exchange
swap = exchange.swap
def last(new, target):
    {swapped} and swap(new, target)
    os.kill(os.getpid(), signal.SIGKILL)
exchange.swap = last
"""
    assert _run("publish", project, "-o", site, before=dying).returncode == -signal.SIGKILL
    left = _below(site)
    assert len(list(project.glob(".site.*"))) == 1
    _said(_run("publish", project, "-o", site), 0)
    new = _below(site)
    assert new != old
    assert left == (new if swapped else old)
    assert not list(project.glob(".site.*"))
