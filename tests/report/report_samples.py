"""Findings in a file with everything that makes places hard: a byte order mark, CRLF, tabs, astral characters."""

from pathlib import Path

from tei_kit.check.table import BY_CODE
from tei_kit.model.diagnostic import Diagnostic
from tei_kit.model.fix import Edit, Fix
from tei_kit.read.text import SourceText

TEXT = '<a>\r\n\t<b who="x">\U0001f30d <c/></b>\r\n</a>\r\n'

#: What a file may say, and no report may be broken by: controls, bidi overrides, the ends of other formats.
HOSTILE = "a\x1b[31m\x00\x9b1m\u202e\ufffe\r\n::error::%0A,]]></failure>&<\"'\udc80"


def write(folder: Path, encoding: str = "utf-16") -> Path:
    """Write the text to a file."""
    file = folder / "café & co.xml"
    file.write_bytes(TEXT.encode(encoding))
    return file


def found(file: Path, message: str = "what is wrong", hint: str = "what to do") -> list[Diagnostic]:
    """Return an error, a warning with a fix, and a note without a place, in that order of places."""
    source = SourceText.decode(file.read_bytes())
    tag, value = source.text.index("<c/>"), source.text.index('x">')
    fix = Fix((Edit(source.span(value, value), "#"),), safe=True, message="write #x")
    return [
        Diagnostic(BY_CODE["TK003"], str(file), None, message, hint),
        Diagnostic(BY_CODE["TK706"], str(file), source.span(value, value + 1), message, hint, fix),
        Diagnostic(BY_CODE["TK413"], str(file), source.span(tag, tag + 4), message, ""),
    ]
