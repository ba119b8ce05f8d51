"""A file in UTF-16 or UTF-32 as UTF-8, and places in it: markup can be cut only where it is ASCII."""

import re
from collections.abc import Iterable, Iterator

from tei_kit.model.diagnostic import Diagnostic
from tei_kit.model.span import Span
from tei_kit.read.text import SourceText, detect_encoding

_ASCII = bytes(range(128))
#: Encodings in which a byte of ASCII may be a part of another character.
_STATEFUL = ("iso2022", "hz", "utf-7")
_DECLARED = re.compile(r"""^(<\?xml[^>]*?\bencoding\s*=\s*["'])([^"']*)(["'])""")


def narrowed(data: bytes) -> bytes:
    """Return a file in an encoding in which ASCII is ASCII: itself, mostly, and what cannot be decoded too."""
    try:
        codec = detect_encoding(data)
        if _is_narrow(codec):
            return data
        text = SourceText.decode(data, codec).text
    except (LookupError, UnicodeError):
        return data
    # As long as before, so that no column moves.
    return _DECLARED.sub(lambda match: f"{match[1]}UTF-8{match[3]}{' ' * (len(match[2]) - 5)}", text).encode()


def _is_narrow(codec: str) -> bool:
    if codec.startswith(_STATEFUL):
        return False
    try:
        return _ASCII.decode(codec) == _ASCII.decode("ascii")
    except UnicodeError:
        return False


def moved(found: Iterable[Diagnostic], data: bytes) -> Iterator[Diagnostic]:
    """Yield findings in a narrowed file with their places in the file as it is."""
    source = SourceText.decode(data)

    def place(span: Span) -> Span:
        start, end = span
        return source.span(source.index(start.line, start.column), source.index(end.line, end.column))

    for diagnostic in found:
        fix = diagnostic.fix
        if fix:
            fix = fix._replace(edits=tuple(edit._replace(span=place(edit.span)) for edit in fix.edits))
        yield diagnostic._replace(span=diagnostic.span and place(diagnostic.span), fix=fix)
