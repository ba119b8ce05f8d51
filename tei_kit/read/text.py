"""The text of an XML file: which encoding, and which character stands where."""

import codecs
import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, pairwise

from tei_kit.model.span import Position, Span

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_BOM_LENGTH = {"utf-8-sig": 3, "utf-16": 2, "utf-32": 4}
_DECLARED = re.compile(rb"""^<\?xml[^>]*?\bencoding\s*=\s*["']([A-Za-z][A-Za-z0-9._-]*)["']""")


def detect_encoding(data: bytes) -> str:
    """Return the Python codec of an XML file: its byte order mark, else its declaration, else UTF-8 (XML 1.0, appendix F).

    Raises:
        LookupError: the declared encoding is not known.
    """
    for mark, codec in _BOMS:
        if data.startswith(mark):
            return codec
    for start, codec in ((b"<\x00?\x00", "utf-16-le"), (b"\x00<\x00?", "utf-16-be")):
        if data.startswith(start):
            return codec
    declared = _DECLARED.match(data[:200])
    if declared is None:
        return "utf-8"
    return codecs.lookup(declared[1].decode("ascii")).name


@dataclass(frozen=True)
class SourceText:
    """The characters of a file and their places.

    Attributes:
        text: the decoded characters, without the byte order mark.
        encoding: the codec.
    """

    text: str
    encoding: str

    @classmethod
    def decode(cls, data: bytes, encoding: str | None = None, errors: str = "strict") -> "SourceText":
        """Decode a file.

        Raises:
            LookupError: the declared encoding is not known.
            UnicodeDecodeError: the bytes are not in that encoding.
        """
        codec = encoding or detect_encoding(data)
        return cls(data.decode(codec, errors), codec)

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(match.end() for match in re.finditer(r"\r\n|\n|\r", self.text))]

    @cached_property
    def _fixed_width(self) -> int:
        """Bytes a character, or 0 where that differs from character to character."""
        if self.text.isascii() and self.encoding in ("utf-8", "utf-8-sig", "ascii", "iso8859-1"):
            return 1
        return 0

    def position(self, index: int) -> Position:
        """Return the position of the character at `index` (0-based)."""
        line = bisect_right(self._line_starts, index)
        return Position(line, index - self._line_starts[line - 1] + 1, self._offset(index))

    def span(self, start: int, end: int) -> Span:
        """Return the span of the characters from `start` up to, not including, `end`."""
        return Span(self.position(start), self.position(end))

    def index(self, line: int, column: int) -> int:
        """Return the character index of a 1-based line and column, the nearest one that exists."""
        if line > len(self._line_starts):
            return len(self.text)
        start = self._line_starts[max(line, 1) - 1]
        return min(start + max(column, 1) - 1, start + len(self.line(line)))

    def line(self, number: int) -> str:
        """Return a line (1-based) without its end."""
        start = self._line_starts[number - 1]
        end = self._line_starts[number] if number < len(self._line_starts) else len(self.text)
        return self.text[start:end].rstrip("\r\n")

    @property
    def lines(self) -> int:
        """How many lines there are."""
        return len(self._line_starts)

    def _offset(self, index: int) -> int:
        if self._fixed_width:
            return _BOM_LENGTH.get(self.encoding, 0) + index
        line = bisect_right(self._line_starts, index) - 1
        return self._line_offsets[line] + self._bytes(self._line_starts[line], index)

    @cached_property
    def _line_offsets(self) -> list[int]:
        """The byte at which each line begins; to encode all that stands before a place, for each place, is quadratic."""
        lengths = (self._bytes(start, end) for start, end in pairwise(self._line_starts))
        return [*accumulate(lengths, initial=_BOM_LENGTH.get(self.encoding, 0))]

    def _bytes(self, start: int, end: int) -> int:
        codec = {"utf-8-sig": "utf-8", "utf-16": "utf-16-le", "utf-32": "utf-32-le"}.get(self.encoding, self.encoding)
        return len(self.text[start:end].encode(codec, "surrogatepass" if "utf" in codec else "replace"))
