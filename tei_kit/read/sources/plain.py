"""Plain text as copied from a page, in UTF-8.

XML 1.0 (section 2.2) has no place for most control characters. Of those, the ones that only separate words (form
feed, vertical tab, the four separators U+001C to U+001F) count as white space; any other is refused with its place,
since dropping it would change the source without a word.
"""

import codecs
import re
import unicodedata

from tei_kit.model.errors import TeiKitError
from tei_kit.model.turn import Page

#: What XML 1.0 cannot hold and white space cannot stand for.
_FORBIDDEN = re.compile("[^\t-\r\x1c-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

_UTF8 = "Save it as UTF-8: most editors offer that under 'Save as' or 'Encoding'."
#: How other encodings begin, and what to call them; UTF-32 first, as its mark begins with UTF-16's.
_MARKS = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)


def read(data: bytes, name: str) -> Page:
    """Decode a plain text.

    Args:
        data: the bytes of the file.
        name: the file as the user named it.

    Raises:
        TeiKitError: the file is empty, not UTF-8, or holds a character that XML cannot.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            raise TeiKitError(f"{name}: the text is in {encoding}, not UTF-8", _UTF8)
    if b"\x00" in data:
        raise TeiKitError(f"{name}: not a text: byte {data.index(0):,} is zero", "Is it the right file?")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # The codec counts from behind the byte order mark.
        offset = error.start + (len(codecs.BOM_UTF8) if data.startswith(codecs.BOM_UTF8) else 0)
        raise TeiKitError(f"{name}: not UTF-8: byte {offset:,} of the file is 0x{data[offset]:02X}", _UTF8) from None
    if not text.strip():
        raise TeiKitError(f"{name}: the file is empty", "Was it saved? Is it the right file?")
    page = Page(name, text, data)
    forbidden = _FORBIDDEN.search(text)
    if forbidden:
        sign = forbidden[0]
        raise TeiKitError(
            f"{page.place(forbidden.start())}: U+{ord(sign):04X} {unicodedata.name(sign, '')}".rstrip()
            + " cannot stand in XML",
            "Delete it from the text, or write what it stands for.",
        )
    return page
