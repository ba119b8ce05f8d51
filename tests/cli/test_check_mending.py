"""`tei-kit check --fix`, `--unsafe-fixes` and `--diff`, by the program itself."""

import os
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest

MEETING = "corpus/transcripts/event-2019-11-07-omsk-meeting.xml"
FORUM = "corpus/transcripts/event-2019-11-07-omsk-forum.xml"


@pytest.fixture
def project(root: Path, tmp_path: Path) -> Path:
    """A copy of the corpus with a safe and an unsafe mistake in one file."""
    shutil.copytree(root / "corpus", tmp_path / "corpus")
    file = tmp_path / MEETING
    text = (
        file.read_text(encoding="utf-8")
        .replace('who="#per.tok', 'who="per.tok', 1)
        .replace('"meeting"', '"metting"', 1)
    )
    file.write_bytes(text.replace("\n", "\r\n").encode("utf-8-sig"))
    return tmp_path


def _check(project: Path, *arguments: str, data: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "tei_kit", "check", *arguments]
    environment = {**os.environ, "TEI_KIT_CACHE": str(project / "cache"), "PYTHONUTF8": "1"}
    return subprocess.run(command, cwd=project, input=data, capture_output=True, env=environment, check=False)


def _with(project: Path, *changes: tuple[str, str]) -> bytes:
    text = (project / MEETING).read_bytes().decode("utf-8-sig")
    for old, new in changes:
        assert text.count(old) == 1
        text = text.replace(old, new)
    return text.encode("utf-8-sig")


SAFE = ('who="per.tok', 'who="#per.tok')
UNSAFE = ('"metting"', '"meeting"')


def test_fix_mends_what_is_safe_and_reports_the_rest(project: Path) -> None:
    untouched = (project / FORUM).stat().st_mtime_ns
    expected = _with(project, SAFE)
    (project / MEETING).chmod(0o640)
    done = _check(project, "--fix", "--output-format", "concise", "corpus")
    assert done.returncode == 1
    assert b"Mended 1 finding in 1 file." in done.stderr
    assert b'TK106 error: type="metting"' in done.stdout
    assert b"TK204" not in done.stdout
    assert (project / MEETING).read_bytes() == expected
    assert stat.S_IMODE((project / MEETING).stat().st_mode) == 0o640
    assert (project / FORUM).stat().st_mtime_ns == untouched


def test_unsafe_fixes_mend_everything_and_then_nothing(project: Path) -> None:
    expected = _with(project, SAFE, UNSAFE)
    done = _check(project, "--unsafe-fixes", "corpus")
    assert (done.returncode, done.stderr) == (0, b"Mended 2 findings in 1 file.\n")
    assert (project / MEETING).read_bytes() == expected
    again = _check(project, "--unsafe-fixes", "corpus")
    assert (again.returncode, again.stderr) == (0, b"Nothing could be mended.\n")
    assert (project / MEETING).read_bytes() == expected


def test_several_processes_mend_the_same(project: Path) -> None:
    expected = _with(project, SAFE, UNSAFE)
    assert _check(project, "--unsafe-fixes", "--workers", "2", "corpus").returncode == 0
    assert (project / MEETING).read_bytes() == expected


def test_diff_shows_and_changes_nothing(project: Path) -> None:
    before = (project / MEETING).read_bytes()
    done = _check(project, "--diff", "corpus")
    assert done.returncode == 1
    lines = done.stdout.decode().splitlines()
    assert lines[:2] == [f"--- {MEETING}", f"+++ {MEETING}"]
    assert [line[0] + line[1:].strip() for line in lines[2:] if line[0] in "+-"] == [
        '-<sp xml:id="sp.2" who="per.tokayev" ana="#guest">',
        '+<sp xml:id="sp.2" who="#per.tokayev" ana="#guest">',
    ]
    assert done.stderr == b"Would mend 1 finding in 1 file.\n"
    assert (project / MEETING).read_bytes() == before
    assert b"meeting" in _check(project, "--diff", "--unsafe-fixes", MEETING).stdout


def test_diff_of_a_clean_file_is_empty(project: Path) -> None:
    done = _check(project, "--diff", FORUM)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"Nothing would be mended.\n")


def test_what_was_not_asked_for_is_left(project: Path) -> None:
    before = (project / MEETING).read_bytes()
    assert _check(project, "--fix", "--quiet", "--ignore", "TK204", "corpus").stderr == b""
    assert (project / MEETING).read_bytes() == before
    assert _check(project, "--diff", "--unsafe-fixes", "--select", "TK7", "corpus").stdout == b""


def test_standard_input_can_be_shown_but_not_written(project: Path) -> None:
    data = (project / MEETING).read_bytes()
    refused = _check(project, "--fix", "-", data=data)
    assert refused.returncode == 2
    assert b"standard input cannot be mended in place" in refused.stderr
    assert b"--- <stdin>" in _check(project, "--diff", "-", data=data).stdout


def test_a_link_stays_a_link(project: Path) -> None:
    expected = _with(project, SAFE)
    shutil.move(project / MEETING, project / "elsewhere.xml")
    (project / MEETING).symlink_to(project / "elsewhere.xml")
    _check(project, "--fix", MEETING)
    assert (project / MEETING).is_symlink()
    assert (project / "elsewhere.xml").read_bytes() == expected


def test_what_programs_read_is_not_disturbed(project: Path) -> None:
    done = _check(project, "--fix", "--output-format", "json", "corpus")
    assert [line[:1] for line in done.stdout.splitlines()] == [b"{"]
    assert b"9 files checked" in done.stderr


def test_statistics_take_the_place_of_the_findings(project: Path) -> None:
    assert _check(project, "--statistics", "--quiet", "corpus").stdout.splitlines() == [
        b"1  TK106 error  The value is not one that the schema allows (1 fixable)",
        b"1  TK204 error  A local pointer lacks its # (1 fixable)",
    ]
    refused = _check(project, "--statistics", "--output-format", "sarif", "corpus")
    assert (refused.returncode, refused.stdout) == (2, b"")
