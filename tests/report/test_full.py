"""The caret stands under the exact characters, and no file can drive the terminal."""

import io
from pathlib import Path

import pytest

from tei_kit.check.table import BY_CODE
from tei_kit.model.diagnostic import Diagnostic
from tei_kit.model.fix import Fix
from tei_kit.read.text import SourceText
from tei_kit.report import Setting, concise, full


def _render(
    tmp_path: Path, text: str, quoted: str, message: str = "what is wrong", fix: Fix | None = None
) -> list[str]:
    file = tmp_path / "x.xml"
    file.write_bytes(text.encode())
    source = SourceText.decode(text.encode())
    start = text.index(quoted)
    span = source.span(start, start + len(quoted))
    diagnostic = Diagnostic(BY_CODE["TK102"], str(file), span, message, "what to do", fix)
    stream = io.StringIO()
    full.render([diagnostic], stream, Setting())
    return stream.getvalue().splitlines()


@pytest.mark.parametrize(
    ("text", "quoted", "shown", "caret"),
    [
        ("<a>\n  <b/>\n</a>", "<b/>", "2 |   <b/>", "  |   ^^^^"),
        ("<a>\n\t<b/>\n</a>", "<b/>", "2 | \t<b/>", "  | \t^^^^"),
        ("<a>\n漢字<b/>\n</a>", "<b/>", "2 | 漢字<b/>", "  |     ^^^^"),
        ("<a>\ne\u0301<b/>\n</a>", "<b/>", "2 | e\u0301<b/>", "  |  ^^^^"),
        ("<a>\n  <b\n c='1'/>\n</a>", "<b\n c='1'/>", "2 |   <b", "  |   ^^"),
    ],
    ids=["spaces", "tab", "wide", "combining", "several lines"],
)
def test_the_caret_is_under_the_span(tmp_path: Path, text: str, quoted: str, shown: str, caret: str) -> None:
    lines = _render(tmp_path, text, quoted)
    assert (
        lines[0]
        == f"{tmp_path / 'x.xml'}:2:{text.splitlines()[1].index(quoted.splitlines()[0]) + 1}: TK102 error: what is wrong"
    )
    assert lines[1:5] == ["  |", shown, caret, "  = what to do"]


def test_a_long_line_is_cut_around_the_span(tmp_path: Path) -> None:
    lines = _render(tmp_path, f"<a>{'x' * 500}<b/>{'y' * 500}</a>", "<b/>")
    assert len(lines[2]) < full.WIDTH + 10
    assert lines[2].index("<b/>") == lines[3].index("^^^^")


def test_control_and_bidi_characters_are_made_visible(tmp_path: Path) -> None:
    lines = _render(tmp_path, "<a>\n\u202e\x1b[31m<b/>\n</a>", "<b/>", message="\x1b]0;title\x07")
    assert not any(character in line for line in lines for character in "\x1b\x07\u202e")
    assert "␛]0;title␇" in lines[0]


@pytest.mark.parametrize(("safe", "option"), [(True, "--fix"), (False, "--unsafe-fixes")])
def test_the_fix_is_told_with_its_option(tmp_path: Path, safe: bool, option: str) -> None:  # noqa: FBT001
    fix = Fix((), safe, "write <b>")
    lines = _render(tmp_path, "<a>\n  <b/>\n</a>", "<b/>", fix=fix)
    assert lines[4:6] == ["  = what to do", f"  = {option} would write <b>."]


def test_concise_is_one_line_a_finding() -> None:
    diagnostic = Diagnostic(BY_CODE["TK003"], "x.xml", None, "the file is empty")
    stream = io.StringIO()
    concise.render([diagnostic, diagnostic], stream, Setting())
    assert stream.getvalue() == "x.xml: TK003 error: the file is empty\n" * 2
