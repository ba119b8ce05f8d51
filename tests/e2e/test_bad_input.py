"""Bad input gets one clear message, the right exit code and no traceback, whichever command meets it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = '<TEI xmlns="http://www.tei-c.org/ns/1.0">\n'
CONTENT = {
    "empty": b"",
    "not XML": b"Just some words.",
    "not TEI": b"<html xmlns='http://www.w3.org/1999/xhtml'/>",
    "cut short": f"{ROOT}<teiHeader><fileDesc>".encode(),
    "Latin-1 without saying so": f"{ROOT}<p>é</p></TEI>".encode("latin-1"),
    "unknown encoding": b'<?xml version="1.0" encoding="klingon"?><TEI/>',
    "XXE": b'<!DOCTYPE TEI [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + f"{ROOT}<p>&x;</p></TEI>".encode(),
    "external DTD": b'<!DOCTYPE TEI SYSTEM "file:///etc/passwd">' + f"{ROOT}</TEI>".encode(),
    "entity bomb": b'<!DOCTYPE TEI [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;">]>' + f"{ROOT}&b;</TEI>".encode(),
}


def _run(*arguments: str | Path, stdin: bytes = b"", cwd: Path | None = None) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "tei_kit", *map(str, arguments)], input=stdin, capture_output=True, cwd=cwd, check=False
    )


def _one_message(text: bytes) -> str:
    said = text.decode()
    assert "Traceback" not in said
    assert "root:x:" not in said
    assert sum(" error: " in line or line.startswith("tei-kit: ") for line in said.splitlines()) == 1, said
    return said


@pytest.mark.parametrize("data", CONTENT.values(), ids=CONTENT)
def test_check_finds_one_thing_in_bad_content(data: bytes, tmp_path: Path) -> None:
    file = tmp_path / "x.xml"
    file.write_bytes(data)
    done = _run("check", file)
    assert done.returncode == 1
    assert str(file) in _one_message(done.stdout)
    assert done.stderr == b""


@pytest.mark.parametrize("data", [CONTENT["cut short"], CONTENT["XXE"]], ids=["cut short", "XXE"])
def test_check_of_standard_input(data: bytes) -> None:
    done = _run("check", "-", stdin=data)
    assert done.returncode == 1
    assert "<stdin>:" in _one_message(done.stdout)


@pytest.mark.parametrize("data", CONTENT.values(), ids=CONTENT)
def test_transform_refuses_bad_content_and_writes_nothing(data: bytes, tmp_path: Path) -> None:
    file, output = tmp_path / "x.xml", tmp_path / "out.html"
    file.write_bytes(data)
    done = _run("transform", file, "--to", "html", "-o", output)
    assert done.returncode == 2
    assert str(file) in _one_message(done.stderr)
    assert [*tmp_path.iterdir()] == [file]


@pytest.mark.parametrize("data", CONTENT.values(), ids=CONTENT)
def test_publish_refuses_bad_content_and_writes_nothing(data: bytes, tmp_path: Path) -> None:
    transcripts = tmp_path / "corpus" / "transcripts"
    transcripts.mkdir(parents=True)
    (transcripts / "x.xml").write_bytes(data)
    done = _run("publish", tmp_path / "corpus", "-o", tmp_path / "site")
    assert done.returncode == 2
    assert "x.xml" in _one_message(done.stderr)
    assert [path.name for path in tmp_path.iterdir()] == ["corpus"]


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "none.xml"],
        ["check", "folder"],
        ["transform", "none.xml", "--to", "text"],
        ["encode", "none.txt", "-o", "out"],
        ["fidelity", "none.xml"],
        ["publish", "none", "-o", "out"],
        ["publish", "folder", "-o", "out"],
        ["schema", "compile", "none.odd", "-o", "out"],
        ["explain", "TK999"],
        ["transform", "none.xml", "--to", "klingon"],
        ["no-such-command"],
    ],
    ids=" ".join,
)
def test_what_cannot_run_says_why_and_exits_with_2(arguments: list[str], tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    done = _run(*arguments, cwd=tmp_path)
    assert done.returncode == 2
    _one_message(done.stderr)
    assert [path.name for path in tmp_path.iterdir()] == ["folder"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full on this system")
@pytest.mark.parametrize("target", ["file/out.html", "/proc/out.html"])
def test_an_unwritable_output_is_one_message(target: str, root: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("a file where a folder is wanted")
    transcript = root / "corpus/transcripts/event-2019-11-07-omsk-meeting.xml"
    done = _run("transform", transcript, "--to", "html", "-o", target, cwd=tmp_path)
    assert done.returncode == 2
    assert "cannot write" in _one_message(done.stderr)


def test_a_closed_pipe_is_no_traceback(root: Path) -> None:
    command = f"{sys.executable} -m tei_kit rules | head -1"
    done = subprocess.run(["sh", "-c", command], capture_output=True, cwd=root, env=os.environ, check=True)
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize(
    "command", ["encode", "check", "transform", "publish", "fidelity", "schema", "explain", "rules"]
)
def test_the_help_of_every_command_has_an_example(command: str) -> None:
    done = _run(command, "--help")
    assert done.returncode == 0
    assert b"example" in done.stdout
    assert f"tei-kit {command}".encode() in done.stdout
