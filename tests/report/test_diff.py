"""The diff is one that git applies, and on a terminal one that cannot drive it."""

import subprocess
from pathlib import Path

import pytest

from tei_kit.report import diff

BEFORE = "<a>\r\n  <b>x\u2028y</b>\r\n  <c>\x85z</c>\r\n</a>"
AFTER = BEFORE.replace("<c>", "<d>").replace("</c>", "</d>")


@pytest.mark.parametrize("end", ["", "\r\n"])
def test_git_makes_the_new_bytes_of_the_old(tmp_path: Path, end: str) -> None:
    before, after = (BEFORE + end).encode(), (AFTER + end).encode()
    (tmp_path / "x.xml").write_bytes(before)
    shown = "".join(diff.render("x.xml", before, after, terminal=False, colour=False))
    apply = ["git", "apply", "-p0", "--whitespace=nowarn"]
    subprocess.run(apply, input=shown.encode(), cwd=tmp_path, check=True, capture_output=True)
    assert (tmp_path / "x.xml").read_bytes() == after


def test_only_changes_are_coloured() -> None:
    lines = list(diff.render("x.xml", b"a\nb\n", b"a\nc\n", terminal=True, colour=True))
    assert lines == [
        "--- x.xml\n",
        "+++ x.xml\n",
        "\x1b[36m@@ -1,2 +1,2 @@\x1b[0m\n",
        " a\n",
        "\x1b[31m-b\x1b[0m\n",
        "\x1b[32m+c\x1b[0m\n",
    ]


def test_a_terminal_gets_no_control_characters() -> None:
    before, after = "a\x9b31m\u202e\r\nb".encode(), b"a\r\nb"
    shown = "".join(diff.render("x\x1b.xml", before, after, terminal=True, colour=False))
    assert not any(sign in shown for sign in "\x1b\x9b\u202e\r")
    assert "\\ No newline at end of file" in shown
