"""A file or standard input → `Document`, or one clear reason why not."""

import re
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn
from xml.parsers import expat

from tei_kit.engines import libxml
from tei_kit.model.document import Document
from tei_kit.model.errors import TeiKitError
from tei_kit.model.span import Span
from tei_kit.read.positions import tag_end
from tei_kit.read.text import SourceText, detect_encoding

STDIN = "<stdin>"
TEI = libxml.TEI


class Unreadable(TeiKitError):
    """The file's content cannot be taken as TEI.

    Attributes:
        code: the reader's rule that it breaks, for example "TK001".
        path: the file.
        span: where; None when the file is empty.
        reason: what is wrong, without the place.
    """

    def __init__(self, code: str, path: str, span: Span | None, reason: str, hint: str) -> None:
        place = f":{span.start.line}:{span.start.column}" if span else ""
        super().__init__(f"{path}{place}: {reason}", hint)
        self.code = code
        self.path = path
        self.span = span
        self.reason = reason


def read_bytes(path: str | Path) -> bytes:
    """Return the bytes of a file, or of standard input for "-" and "<stdin>".

    Raises:
        TeiKitError: there is no such file, or it cannot be read.
    """
    if str(path) in ("-", STDIN):
        return sys.stdin.buffer.read(libxml.MAX_BYTES + 1)
    try:
        if Path(path).stat().st_size > libxml.MAX_BYTES:
            raise TeiKitError(f"{path}: larger than {libxml.MAX_BYTES:,} bytes", "Split the file.")
        return Path(path).read_bytes()
    except FileNotFoundError:
        raise TeiKitError(
            f"{path}: no such file", "Check the name; paths are relative to the current folder."
        ) from None
    except IsADirectoryError:
        raise TeiKitError(f"{path}: a folder, where a file is wanted") from None
    except OSError as error:
        raise TeiKitError(f"{path}: cannot read: {error.strerror}") from None


def read(path: str | Path) -> Document:
    """Read a TEI file.

    Raises:
        TeiKitError: the file cannot be opened.
        Unreadable: its content is not TEI that this toolkit reads.
    """
    return parse(read_bytes(path), STDIN if str(path) == "-" else str(path))


def parse(data: bytes, path: str) -> Document:
    """Make a `Document` of bytes.

    Args:
        data: a whole XML file.
        path: its name, for messages.

    Raises:
        Unreadable: the content is not TEI that this toolkit reads.
    """
    if not data.strip():
        raise Unreadable("TK003", path, None, "the file is empty", "Was it saved? Is it the right file?")
    source = _decode(data, path)
    try:
        tree = libxml.parse(data, path)
    except libxml.XmlProblem as problem:
        _refuse(problem, source, path)
    root = tree.getroot()
    if not root.tag.startswith(f"{{{TEI}}}"):
        start = source.text.find(f"<{root.prefix}:" if root.prefix else "<" + root.tag.rpartition("}")[2])
        raise Unreadable(
            "TK007",
            path,
            source.span(start, tag_end(source.text, start)),
            f"the root element is <{root.tag.rpartition('}')[2]}>, not in the TEI namespace",
            f'A TEI file begins with <TEI xmlns="{TEI}">.',
        )
    return Document(path, data, tree, source.encoding)


def saxon_source(document: Document) -> bytes:
    """Return the document as UTF-8 bytes that `engines.saxon.transform` takes."""
    if document.encoding == "utf-8" and document.tree.docinfo.internalDTD is None:
        return document.data
    return libxml.serialise(document.tree)


def _decode(data: bytes, path: str) -> SourceText:
    start = SourceText("", "utf-8").span(0, 0)
    try:
        return SourceText.decode(data)
    except LookupError:
        declared = re.search(rb"encoding\s*=\s*[\"']([^\"']*)", data[:200])
        name = declared[1].decode("ascii", "replace") if declared else "?"
        reason = f"the XML declaration names an unknown encoding, {name!r}"
        raise Unreadable("TK002", path, start, reason, 'Save the file as UTF-8 and write encoding="UTF-8".') from None
    except UnicodeDecodeError as error:
        codec = detect_encoding(data)
        before = SourceText.decode(data[: error.start], codec, "replace")
        place = before.span(len(before.text), len(before.text))
        byte = data[error.start]
        raise Unreadable(
            "TK002",
            path,
            place,
            f"byte 0x{byte:02X} (byte {error.start:,} of the file) is not {codec.upper()}",
            "Save the file as UTF-8, or name its real encoding in the XML declaration.",
        ) from None


def _refuse(problem: libxml.XmlProblem, source: SourceText, path: str) -> NoReturn:
    if problem.code in ("TEI_KIT_ENTITIES", "TEI_KIT_EXTERNAL"):
        start = max(source.text.find("<!DOCTYPE"), 0)
        end = source.text.find("\n", start)
        span = source.span(start, end if end > 0 else len(source.text))
        hint = "Remove the document type declaration; write characters as themselves or as &#x…;"
        code = "TK005" if problem.code == "TEI_KIT_ENTITIES" else "TK006"
        raise Unreadable(code, path, span, f"{problem.message}, which is not read for safety", hint)
    if problem.code == "TEI_KIT_TOO_LARGE":
        raise Unreadable("TK008", path, source.span(0, 0), problem.message, "Split the file.")
    if not source.text.lstrip().startswith("<"):
        end = len(source.line(1))
        reason = "this is not an XML file: it does not begin with <"
        raise Unreadable("TK004", path, source.span(0, end), reason, "For plain text, use 'tei-kit encode'.")
    found = _Trouble.find(source, problem)
    raise Unreadable("TK001", path, source.span(found.start, found.end), found.reason, found.hint)


@dataclass(frozen=True, slots=True)
class _Trouble:
    """Where and why the text stops being XML; indexes of characters."""

    start: int
    end: int
    reason: str
    hint: str = ""

    @classmethod
    def find(cls, source: SourceText, problem: libxml.XmlProblem) -> "_Trouble":
        """Look with expat for the exact place, since libxml2 tells where it noticed."""
        text = source.text
        open_tags: list[tuple[str, int]] = []
        data = text.encode("utf-8", "replace")
        parser = expat.ParserCreate("utf-8")
        parser.StartElementHandler = lambda name, _: open_tags.append((name, parser.CurrentByteIndex))
        parser.EndElementHandler = lambda _: open_tags.pop()
        try:
            parser.Parse(data, True)  # noqa: FBT003 - expat takes no keywords
        except expat.ExpatError as error:
            here = len(data[: parser.ErrorByteIndex].decode("utf-8", "ignore"))
            places = [(name, len(data[:byte].decode("utf-8", "ignore"))) for name, byte in open_tags]
            return cls._explain(source, error.code, here, places, problem)
        here = source.index(problem.line, problem.column)
        return cls(here, min(here + 1, len(text)), *_in_words(problem.message))

    @classmethod
    def _explain(
        cls, source: SourceText, code: int, here: int, places: list[tuple[str, int]], problem: libxml.XmlProblem
    ) -> "_Trouble":
        text, errors = source.text, expat.errors
        if code == errors.codes[errors.XML_ERROR_TAG_MISMATCH] and places:
            here = text.rfind("</", 0, here + 1)
            name, start = places[-1]
            end = text.find(">", here) + 1 or len(text)
            reason = f"{text[here:end]} closes <{name}>, which was opened in line {source.position(start).line}"
            return cls(here, end, reason, f"Close it with </{name}> first, or correct the name.")
        if (
            code in (errors.codes[errors.XML_ERROR_NO_ELEMENTS], errors.codes[errors.XML_ERROR_UNCLOSED_TOKEN])
            and places
        ):
            name, start = places[-1]
            end = len(text.rstrip())
            reason = f"the file ends here, but <{name}>, opened in line {source.position(start).line}, is not closed"
            return cls(end - 1, end, reason, "Is the file cut short?")
        if text[here - 1 : here + 1].startswith("&"):
            here -= 1
        token = re.compile(r"&[\w.#-]*;?|<?[\w:.-]+|\S|\s").match(text, here)
        end = token.end() if token else min(here + 1, len(text))
        return cls(here, end, *_in_words(problem.message))


def _in_words(message: str) -> tuple[str, str]:
    """Translate a message of libxml2 into (reason, hint)."""
    for pattern, reason, hint in _WORDS:
        if re.search(pattern, message):
            return reason, hint
    return message.strip(), ""


#: libxml2's message, an editor's words, a hint. A message that is not here passes through whole.
_WORDS = (
    (
        r"xmlParseEntityRef|Entity '.*' not defined",
        "an & that is not part of &amp; &lt; &gt; &quot; or &#…;",
        "Write &amp; for &.",
    ),
    (r"Attribute .* redefined", "this attribute stands twice in the same tag", "Keep one of them."),
    (r"AttValue: .* expected", "an attribute's value must stand in quotation marks", 'Write name="value".'),
    (r"invalid Char value", "a control character that XML does not allow", "Delete it."),
    (r"Extra content at the end", "something follows the end of the root element", "Delete it, or move it inside."),
    (r"Excessive depth", "elements are nested deeper than 256 levels", "Is an end tag missing on every line?"),
    (
        r"Namespace prefix (.*) is not defined",
        "a prefix without a namespace",
        "Declare it with xmlns:…, or leave it out.",
    ),
)
