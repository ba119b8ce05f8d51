"""The few colours that the reports use, as ANSI escapes (ECMA-48 SGR)."""

from tei_kit.model.diagnostic import Severity

_RESET = "\x1b[0m"
BOLD, BLUE, CYAN = "\x1b[1m", "\x1b[1;34m", "\x1b[36m"
RED, GREEN = "\x1b[31m", "\x1b[32m"
OF_SEVERITY = {Severity.ERROR: "\x1b[1;31m", Severity.WARNING: "\x1b[1;33m", Severity.INFO: "\x1b[1;36m"}


def paint(text: str, style: str, *, colour: bool) -> str:
    """Return the text in a style, or as it is."""
    return f"{style}{text}{_RESET}" if colour and text else text


def printable(text: str) -> str:
    """Return a file's text with control and bidi-override characters made visible, so that no file can drive a terminal."""
    return "".join(
        _VISIBLE.get(character, character) if not character.isprintable() else character for character in text
    )


_CONTROLS = {code: chr(0x2400 + code) for code in range(0x20)}
_DELETE = {0x7F: "\N{SYMBOL FOR DELETE}"}
_HIDDEN = dict.fromkeys(
    (*range(0x80, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A)), "\N{REPLACEMENT CHARACTER}"
)
_VISIBLE = {chr(code): shown for code, shown in (_CONTROLS | _DELETE | _HIDDEN | {ord("\t"): "\t"}).items()}
