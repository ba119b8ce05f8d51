"""Why a file cannot be taken as TEI: one reason, at its exact place. Loaded only for files that cannot."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from xml.parsers import expat

from tei_kit.engines import libxml
from tei_kit.model.errors import Unreadable
from tei_kit.read.places import tag_end
from tei_kit.read.text import SourceText, detect_encoding


def explain(
    data: bytes, path: str, problem: libxml.XmlProblem, line_of: Callable[[int], int] = lambda line: line
) -> Unreadable:
    """Say why bytes that libxml2 refused are not XML that this toolkit reads.

    Args:
        data: the bytes of the file.
        path: its name.
        problem: libxml2's complaint.
        line_of: what the lines of the data are called in messages, where they are a piece of a file.
    """
    if not data.strip():
        return Unreadable("TK003", path, None, "the file is empty", "Was it saved? Is it the right file?")
    if problem.code == "TEI_KIT_TOO_LARGE":
        return Unreadable("TK008", path, _START, problem.message, "Split the file.")
    try:
        source = SourceText.decode(data)
    except LookupError:
        return _unknown_encoding(data, path)
    except UnicodeDecodeError as error:
        return _undecodable(data, path, error.start)
    if problem.code in ("TEI_KIT_ENTITIES", "TEI_KIT_EXTERNAL"):
        start = max(source.text.find("<!DOCTYPE"), 0)
        end = source.text.find("\n", start)
        span = source.span(start, end if end > 0 else len(source.text))
        hint = "Remove the document type declaration; write characters as themselves or as &#x…;"
        code = "TK005" if problem.code == "TEI_KIT_ENTITIES" else "TK006"
        return Unreadable(code, path, span, f"{problem.message}, which is not read for safety", hint)
    if not source.text.lstrip().startswith("<"):
        reason = "this is not an XML file: it does not begin with <"
        return Unreadable(
            "TK004", path, source.span(0, len(source.line(1))), reason, "For plain text, use 'tei-kit encode'."
        )
    found = _Trouble.find(source, problem, line_of)
    return Unreadable("TK001", path, source.span(found.start, found.end), found.reason, found.hint)


def not_tei(data: bytes, path: str, root: libxml.Element) -> Unreadable:
    """Say that well-formed XML has another root than TEI."""
    source = SourceText.decode(data)
    name = str(root.tag).rpartition("}")[2]
    start = max(source.text.find(f"<{root.prefix}:{name}" if root.prefix else f"<{name}"), 0)
    span = source.span(start, tag_end(source.text, start))
    hint = f'A TEI file begins with <TEI xmlns="{libxml.TEI}">.'
    return Unreadable("TK007", path, span, f"the root element is <{name}>, not in the TEI namespace", hint)


_START = SourceText("", "utf-8").span(0, 0)


def _unknown_encoding(data: bytes, path: str) -> Unreadable:
    declared = re.search(rb"encoding\s*=\s*[\"']([^\"']*)", data[:200])
    name = declared[1].decode("ascii", "replace") if declared else "?"
    reason = f"the XML declaration names an unknown encoding, {name!r}"
    return Unreadable("TK002", path, _START, reason, 'Save the file as UTF-8 and write encoding="UTF-8".')


def _undecodable(data: bytes, path: str, offset: int) -> Unreadable:
    codec = detect_encoding(data)
    before = SourceText.decode(data[:offset], codec, "replace")
    place = before.span(len(before.text), len(before.text))
    reason = f"byte 0x{data[offset]:02X} (byte {offset:,} of the file) is not {codec.upper()}"
    hint = "Save the file as UTF-8, or name its real encoding in the XML declaration."
    return Unreadable("TK002", path, place, reason, hint)


@dataclass(frozen=True, slots=True)
class _Trouble:
    """Where and why the text stops being XML; indexes of characters."""

    start: int
    end: int
    reason: str
    hint: str = ""

    @classmethod
    def find(cls, source: SourceText, problem: libxml.XmlProblem, line_of: Callable[[int], int]) -> "_Trouble":
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
            opened = [
                (name, line_of(source.position(len(data[:byte].decode("utf-8", "ignore"))).line))
                for name, byte in open_tags[-1:]
            ]
            return cls._explain(source, error.code, here, opened, problem)
        here = source.index(problem.line, problem.column)
        return cls(here, min(here + 1, len(text)), *_in_words(problem.message))

    @classmethod
    def _explain(
        cls, source: SourceText, code: int, here: int, opened: list[tuple[str, int]], problem: libxml.XmlProblem
    ) -> "_Trouble":
        text, errors = source.text, expat.errors
        if code == errors.codes[errors.XML_ERROR_TAG_MISMATCH] and opened:
            here = text.rfind("</", 0, here + 1)
            name, line = opened[-1]
            end = text.find(">", here) + 1 or len(text)
            reason = f"{text[here:end]} closes <{name}>, which was opened in line {line}"
            return cls(here, end, reason, f"Close it with </{name}> first, or correct the name.")
        if (
            code in (errors.codes[errors.XML_ERROR_NO_ELEMENTS], errors.codes[errors.XML_ERROR_UNCLOSED_TOKEN])
            and opened
        ):
            name, line = opened[-1]
            end = len(text.rstrip())
            reason = f"the file ends here, but <{name}>, opened in line {line}, is not closed"
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
