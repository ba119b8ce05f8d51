"""Word documents (ECMA-376, part 1, chapter 17): a paragraph for each w:p, tables cell by cell.

The format is a ZIP archive of XML, so that our own safe reader is enough and no further package is needed.
"""

import io
import zipfile
from collections.abc import Iterator
from itertools import takewhile

from tei_kit.engines import libxml
from tei_kit.model.errors import TeiKitError
from tei_kit.model.turn import Known, Page
from tei_kit.read.sources.decoding import checked

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
#: An unpacked document of more bytes is no transcript, and may be a bomb.
_LARGEST = 64 * 1024 * 1024
#: Longer bold words are no label.
_LABEL = 80
_HINT = "Open it in a word processor and save it as .docx again."


def read(data: bytes, name: str) -> Page:
    """Read a Word document; a paragraph in the style Title is the title.

    Raises:
        TeiKitError: the file is no Word document, or has no text.
    """
    root = _document(data, name).getroot()
    lines, title = [], ""
    for paragraph in root.iter(f"{_W}p"):
        text = _text(paragraph)
        style = paragraph.find(f"{_W}pPr/{_W}pStyle")
        if (
            text
            and not title
            and style is not None
            and style.get(f"{_W}val", "").casefold() in ("title", "titel", "titre")
        ):
            title = text
        lines.append(text)
    page = "\n\n".join(filter(None, lines)) + "\n"
    return checked(Page(name, page, page.encode(), known=Known(title=title), original=data))


def _text(paragraph: libxml.Element) -> str:
    """Return the words of a paragraph; a label that only its bold letters tell is divided from the speech by a tabulator."""
    runs = [("".join(_pieces(run)), run.find(f"{_W}rPr/{_W}b") is not None) for run in paragraph.iter(f"{_W}r")]
    text = "".join(words for words, _ in runs) if runs else "".join(_pieces(paragraph))
    bold = "".join(words for words, _ in takewhile(lambda run: run[1], runs))
    label = bold.strip()
    if (
        not label
        or len(label) > _LABEL
        or (not label[-1].isalnum() and label[-1] != ")")
        or len(bold) >= len(text.rstrip())
    ):
        return text.strip()
    # A sign behind the bold words divides as well.
    behind = text[len(bold) :].lstrip()
    return f"{label}\t{behind}" if behind[:1].isalnum() or behind[:1] in '“"«(' else text.strip()


def _document(data: bytes, name: str) -> libxml.ElementTree:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entry = archive.getinfo("word/document.xml")
            if entry.file_size > _LARGEST:
                raise TeiKitError(f"{name}: larger than {_LARGEST:,} bytes when unpacked", "Split the document.")
            with archive.open(entry) as file:
                # The size in the archive's table may lie.
                return libxml.parse(file.read(_LARGEST + 1)[:_LARGEST], name)
    except (zipfile.BadZipFile, KeyError, NotImplementedError, RuntimeError, EOFError, OSError, libxml.XmlProblem):
        raise TeiKitError(f"{name}: not a Word document that can be read", _HINT) from None


def _pieces(paragraph: libxml.Element) -> Iterator[str]:
    for node in paragraph.iter(*(f"{_W}{name}" for name in ("t", "tab", "br", "cr", "noBreakHyphen"))):
        parent = node.getparent()
        if parent is not None and parent.tag == f"{_W}tabs":
            continue  # where the tabulator stops are, not one that is typed
        yield {"t": node.text or "", "tab": "\t", "noBreakHyphen": "\u2011"}.get(node.tag.removeprefix(_W), "\n")
