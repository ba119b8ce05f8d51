"""A piece of a teiCorpus as a document of its own, and the way back from a place in it to the place in the file."""

from typing import NamedTuple

from tei_kit.model.span import Position, Span


def line_breaks(data: bytes) -> int:
    """Count line ends (LF, CRLF or CR) in bytes that do not end within one."""
    count = data.count(b"\n")
    return count + data.count(b"\r") - data.count(b"\r\n") if b"\r" in data else count


def last_line(data: bytes) -> int:
    """Return the index behind the last line end."""
    return max(data.rfind(b"\n"), data.rfind(b"\r")) + 1


class Piece(NamedTuple):
    """What is checked at a time: all that stands before the first member, one member, or what stands between or after them.

    Attributes:
        kind: "head", "member" or "rest".
        start: where it begins in the file.
        end: where it ends in the file.
        data: its bytes.
        before: what makes a document of it: goes before it.
        after: goes behind it.
        declared: namespace declarations of the corpus that go into its start tag.
        declared_at: where in its bytes they go.
    """

    kind: str
    start: Position
    end: Position
    data: bytes
    before: bytes = b""
    after: bytes = b""
    declared: bytes = b""
    declared_at: int = 0

    def document(self) -> bytes:
        """Return a whole document, in the encoding of the file."""
        at = self.declared_at
        own = (self.data[:at], self.declared, self.data[at:]) if self.declared else (self.data,)
        return b"".join((self.before, *own, self.after))

    def line(self, line: int) -> int:
        """Return the line of the file that a line of the document is; the first of the piece for one before it."""
        return self.start.line + max(line - 1 - line_breaks(self.before), 0)

    def span(self, span: Span) -> Span:
        """Return the place in the file of a place in the document."""
        return Span(self._position(span.start), self._position(span.end))

    def _position(self, place: Position) -> Position:
        line, column, offset = place.line, place.column, place.offset - len(self.before)
        before = line_breaks(self.before)
        if offset <= 0:
            return self.start
        if line == before + 1:
            # What goes before is markup of ours or of the file's prolog; its last line is counted in bytes, and is ASCII.
            column -= len(self.before) - last_line(self.before)
        line -= before
        if self.declared and offset > self.declared_at:
            offset = max(offset - len(self.declared), self.declared_at)
            if line == line_breaks(self.data[: self.declared_at]) + 1:
                column -= len(self.declared.decode("utf-8", "replace"))
        if offset > len(self.data):
            return self.end
        first = self.start.column - 1 if line == 1 else 0
        return Position(self.start.line + line - 1, column + first, self.start.offset + offset)
