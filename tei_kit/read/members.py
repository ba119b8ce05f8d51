"""A teiCorpus of any size, cut into its pieces while it is read: no more of it than one member is in memory.

Nothing is judged here: the pieces are whole documents for the safe reader, which refuses each that is not XML. To cut, one
needs to know only comments, CDATA sections, processing instructions and the tags named TEI.
"""

import contextlib
import re
from collections.abc import Iterator
from typing import BinaryIO, NamedTuple

from tei_kit.model.span import Position
from tei_kit.read.pieces import Piece, last_line, line_breaks
from tei_kit.read.text import detect_encoding

#: As much as is read at once, in bytes.
_CHUNK = 1 << 20
#: The root's start tag is looked for in so many bytes at the beginning of a file.
PROLOG = 1 << 16

_NAME = rb"(?:[^\s<>/:\"'=&]+:)?"
_TAG = re.compile(rb"<(/?)(" + _NAME + rb")([^\s<>/:\"'=&]+)(?:[^<>\"']|\"[^\"]*\"|'[^']*')*+>")
_INSIDE = re.compile(rb"<(?:!--|!\[CDATA\[|\?|/?" + _NAME + rb"TEI(?=[\s/>]))")
_DOCTYPE = re.compile(
    rb"<!DOCTYPE(?:[^\[\"'>]|\"[^\"]*\"|'[^']*')*+"
    rb"(?:\[(?:[^\]\"'<]|\"[^\"]*\"|'[^']*'|<!--.*?-->|<\?.*?\?>|<!(?!--))*+\]\s*)?>",
    re.DOTALL,
)
_XML_DECLARATION = re.compile(rb"<\?xml\s[^>]*\?>")
_DECLARATION = re.compile(rb"""\s(xmlns(?::[^\s=]+)?)\s*=\s*("[^"]*"|'[^']*')""")
#: What begins with these ends with those, whatever stands between.
_ENDS = {b"<!--": b"-->", b"<![CDATA[": b"]]>", b"<?": b"?>"}
_ROOT = re.compile(
    rb"(?:\xef\xbb\xbf)?(?:\s+|<!--.*?-->|<\?.*?\?>|" + _DOCTYPE.pattern + rb")*+<" + _NAME + rb"teiCorpus[\s/>]",
    re.DOTALL,
)


class TooLarge(Exception):
    """A piece is larger than may be held in memory.

    Attributes:
        start: where it begins.
    """

    def __init__(self, start: Position) -> None:
        super().__init__()
        self.start = start


def is_corpus(data: bytes) -> bool:
    """Whether the root element of a file is a teiCorpus, by its first bytes; false where its encoding is not like ASCII."""
    return b"teiCorpus" in data[:PROLOG] and _ROOT.match(data[:PROLOG]) is not None


def pieces(stream: BinaryIO, largest: int) -> Iterator[Piece]:
    """Yield the pieces of a teiCorpus in their order.

    Args:
        stream: its bytes, in an encoding in which markup is ASCII.
        largest: how many bytes a piece may have.

    Raises:
        TooLarge: a piece has more.
    """
    yield from _Cutter(stream, largest).pieces()


class _Root(NamedTuple):
    """What a corpus's prolog and root element give to its pieces.

    Attributes:
        prolog: the XML declaration and the document type, where the pieces need them.
        name: the root's name as written.
        prefix: that name's prefix with its colon; mostly empty.
        declarations: the root's namespace declarations, by attribute name.
    """

    prolog: bytes
    name: bytes
    prefix: bytes
    declarations: dict[bytes, bytes]

    def opened(self) -> bytes:
        """Return the beginning of a corpus in which whatever follows a member can be put."""
        declared = b"".join(self.declarations.values())
        return self.prolog + b"<%s%s><%steiHeader/><%sTEI/>" % (self.name, declared, self.prefix, self.prefix)


class _Cutter:
    """The state of cutting: a window of the file that begins where the next piece does."""

    def __init__(self, stream: BinaryIO, largest: int) -> None:
        self._stream = stream
        self._largest = largest
        self._window = bytearray()
        self._codec = "utf-8"
        self._start = Position(1, 1, 0)
        self._root = _Root(b"", b"teiCorpus", b"", {})
        self._doctype = b""

    def pieces(self) -> Iterator[Piece]:
        self._more()
        # An encoding that nobody knows is refused by whoever parses the first piece.
        with contextlib.suppress(LookupError):
            self._codec = detect_encoding(bytes(self._window[:PROLOG]))
        kind, before = "head", b""
        while True:
            tag, end = self._next_member(0 if kind == "head" else 1)
            if tag is None:
                while self._more():
                    pass
                yield self._cut(kind, len(self._window), before)
                return
            root = self._root
            if kind == "head":
                yield self._cut(kind, end, b"", b"<%sTEI/></%s>" % (root.prefix, root.name))
            elif end:
                yield self._cut(kind, end, before, b"</%s>" % root.name)
            yield self._member(tag - end)
            kind, before = "rest", root.opened()

    def _next_member(self, depth: int) -> tuple[int | None, int]:
        """Return where the next member's tag begins, None where there is none, and where what is not its own ends.

        White space, comments and processing instructions before a member belong to it, as those before a root do.
        """
        at = end = 0
        while (start := self._find(b"<", at)) is not None:
            if depth and self._window[at:start].strip():
                end = start
            opening = next((mark for mark in _ENDS if self._starts(mark, start)), None)
            if opening:
                at = self._behind(_ENDS[opening], start + len(opening))
                end = at if opening == b"<![CDATA[" or not depth else end
                continue
            tag = self._whole(_DOCTYPE if self._starts(b"<!DOCTYPE", start) else _TAG, start)
            if tag is None:
                return None, end
            at = tag.end()
            if tag.re is _DOCTYPE:
                self._doctype, end = tag[0], at
                continue
            closing, empty = bool(tag[1]), tag[0].endswith(b"/>")
            if depth == 1 and (closing or (tag[2], tag[3]) == (self._root.prefix, b"TEI")):
                return (None if closing else start), end
            if not depth:
                self._root = self._root_of(tag)
            depth += -1 if closing else 0 if empty else 1
            end = at
            if not depth:
                return None, end
        return None, end

    def _root_of(self, tag: re.Match[bytes]) -> _Root:
        written = _XML_DECLARATION.match(self._window)
        declaration = written[0] if written and self._codec not in ("utf-8", "utf-8-sig") else b""
        declared = {match[1]: match[0] for match in _DECLARATION.finditer(tag[0])}
        return _Root(declaration + self._doctype, tag[2] + tag[3], tag[2], declared)

    def _member(self, tag_at: int) -> Piece:
        tag = self._whole(_TAG, tag_at)
        if tag is None:
            return self._cut("member", len(self._window), self._root.prolog)
        own = {match[1] for match in _DECLARATION.finditer(tag[0])}
        declared = b"".join(text for name, text in self._root.declarations.items() if name not in own)
        declared_at, end = tag.end(3), tag.end()
        if not tag[0].endswith(b"/>"):
            end = self._end_of_member(end)
        return self._cut("member", end, self._root.prolog, b"", declared, declared_at)

    def _end_of_member(self, at: int) -> int:
        depth = 1
        while depth:
            mark = _INSIDE.search(self._window, at)
            if mark is None:
                # A mark that the window cuts off is found when there is more of it.
                at = max(at, self._window.rfind(b"<", at))
                if not self._more():
                    return len(self._window)
                continue
            opening, at = mark[0], mark.end()
            if opening in _ENDS:
                at = self._behind(_ENDS[opening], at)
                continue
            tag = self._whole(_TAG, mark.start())
            if tag is None:
                return len(self._window)
            at = tag.end()
            depth += -1 if tag[1] else 0 if tag[0].endswith(b"/>") else 1
        return at

    def _cut(
        self, kind: str, length: int, before: bytes = b"", after: bytes = b"", declared: bytes = b"", at: int = 0
    ) -> Piece:
        data = bytes(self._window[:length])
        del self._window[:length]
        start, self._start = self._start, _advanced(self._start, data, self._codec)
        return Piece(kind, start, self._start, data, before, after, declared, at)

    def _more(self) -> bool:
        """Read on; false at the end of the file."""
        read = self._stream.read(_CHUNK)
        self._window += read
        if len(self._window) > self._largest + _CHUNK:
            raise TooLarge(self._start)
        return bool(read)

    def _starts(self, mark: bytes, at: int) -> bool:
        while len(self._window) < at + len(mark) and self._more():
            pass
        return self._window.startswith(mark, at)

    def _find(self, mark: bytes, at: int) -> int | None:
        while (found := self._window.find(mark, at)) < 0:
            at = max(at, len(self._window) - len(mark) + 1)
            if not self._more():
                return None
        return found

    def _behind(self, mark: bytes, at: int) -> int:
        """Return the index behind the next `mark`; the end of the file where there is none."""
        found = self._find(mark, at)
        return len(self._window) if found is None else found + len(mark)

    def _whole(self, pattern: re.Pattern[bytes], at: int) -> re.Match[bytes] | None:
        """Return what matches at an index, however far it reaches; None where nothing ever does."""
        while (match := pattern.match(self._window, at)) is None:
            if not self._more():
                return None
        return match


def _advanced(place: Position, data: bytes, codec: str) -> Position:
    """Return the place behind some bytes that begin at a place and do not end within a line break."""
    breaks = line_breaks(data)
    columns = len(data[last_line(data) :].decode(codec, "replace"))
    return Position(place.line + breaks, columns + (1 if breaks else place.column), place.offset + len(data))
