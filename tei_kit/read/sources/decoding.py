"""Bytes → characters: by mark, as UTF-8, as declared, or as charset-normalizer finds; and what XML cannot hold.

XML 1.0 (section 2.2) has no place for most control characters. Of those, the ones that only separate words (form
feed, vertical tab, the four separators U+001C to U+001F) count as white space; any other is refused with its place,
since dropping it would change the source without a word.
"""

import codecs
import re
import unicodedata

from tei_kit.model.characters import SEPARATORS, encoded
from tei_kit.model.errors import TeiKitError
from tei_kit.model.turn import Page

#: What XML 1.0 cannot hold and white space cannot stand for.
_FORBIDDEN = "[^\t-\r\x1c-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"

_UTF8 = "Save it as UTF-8: most editors offer that under 'Save as' or 'Encoding'."
#: How other encodings begin; UTF-32 first, as its mark begins with UTF-16's.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
#: A guess at an encoding needs so many bytes to stand on.
_ENOUGH = 64


def decode(data: bytes, name: str, declared: str = "") -> str:
    """Return the characters of a file, without its byte order mark.

    Args:
        data: the bytes.
        name: the file as the user named it.
        declared: the encoding that the file itself names.

    Raises:
        TeiKitError: no encoding fits.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data, name, encoding).removeprefix("\ufeff")
    if b"\x00" in data:
        raise TeiKitError(f"{name}: not a text: byte {data.index(0):,} is zero", "Is it the right file?")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        fallback = _known(declared) or _detected(data)
        if fallback:
            return _strict(data, name, fallback)
        what = f"{name}: not UTF-8: byte {error.start:,} of the file is 0x{data[error.start]:02X}"
        raise TeiKitError(what, _UTF8) from None


def _strict(data: bytes, name: str, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        shown = f"{name}: not {encoding.upper()}: byte {error.start:,} of the file is 0x{data[error.start]:02X}"
        raise TeiKitError(shown, _UTF8) from None


def _known(encoding: str) -> str:
    try:
        return codecs.lookup(encoding).name if encoding else ""
    except LookupError:
        return ""


def _detected(data: bytes) -> str:
    """Ask charset-normalizer, where it is installed and the text is long enough for an answer."""
    if len(data) < _ENOUGH:
        return ""
    try:
        from charset_normalizer import from_bytes
    except ImportError:
        return ""
    best = from_bytes(data).best()
    return best.encoding if best else ""


def checked(page: Page) -> Page:
    """Return a page that a draft can be made of.

    Raises:
        TeiKitError: it is empty, or holds a character that XML cannot.
    """
    if not page.text.strip():
        raise TeiKitError(f"{page.name}: the file is empty", "Was it saved? Is it the right file?")
    # The pattern takes long to be made and to be searched for, and hardly any text needs it.
    forbidden = re.search(_FORBIDDEN, page.text) if encoded(page.text, SEPARATORS) is None else None
    if forbidden:
        sign = forbidden[0]
        raise TeiKitError(
            f"{page.place(forbidden.start())}: U+{ord(sign):04X} {unicodedata.name(sign, '')}".rstrip()
            + " cannot stand in XML",
            "Delete it from the text, or write what it stands for.",
        )
    return page
