"""Which characters XML can hold (XML 1.0, section 2.2)."""

#: Control characters that a text may have besides tab and the ends of lines where they only stand for white space.
SEPARATORS = b"\x0b\x0c\x1c\x1d\x1e\x1f"
_CONTROLS = bytes((*range(9), *range(11, 13), *range(14, 32)))
_NO_CHARACTERS = ("\ufffe".encode(), "\uffff".encode())


def encoded(text: str, allowed: bytes = b"") -> bytes | None:
    """Return a text in UTF-8; None where it has a character that XML cannot hold.

    Args:
        text: the text.
        allowed: control characters that it may have all the same.
    """
    try:
        data = text.encode()
    except UnicodeEncodeError:  # half of a pair of surrogates
        return None
    # To leave them out and count is many times as fast as to look for them.
    kept = data.translate(None, _CONTROLS.translate(None, allowed))
    forbidden = len(kept) < len(data) or (not text.isascii() and any(sign in data for sign in _NO_CHARACTERS))
    return None if forbidden else data
