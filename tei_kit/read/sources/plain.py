"""Plain text as copied from a page."""

from tei_kit.model.turn import Page
from tei_kit.read.sources.decoding import checked, decode


def read(data: bytes, name: str) -> Page:
    """Read a plain text.

    Args:
        data: the bytes of the file.
        name: the file as the user named it.

    Raises:
        TeiKitError: the file is empty, in no known encoding, or holds a character that XML cannot.
    """
    text = decode(data, name)
    # Only UTF-8 can be the snapshot byte for byte: what else there is, is kept beside it.
    same = data.removeprefix(b"\xef\xbb\xbf") == text.encode()
    return checked(Page(name, text, data if same else text.encode(), original=b"" if same else data))
