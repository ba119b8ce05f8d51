"""Regular expressions of XPath as Python's."""

import re

#: A piece of a pattern: an escape, a class with its brackets, or one other character.
_PIECE = re.compile(r"\\p\{\w+\}|\\.|\[(?:\\p\{\w+\}|\\.|[^\]\\])*\]|.", re.DOTALL)
_IN_CLASS = re.compile(r"\\p\{\w+\}|\\.|.", re.DOTALL)
# Which characters beyond ASCII belong to these, the tables of Unicode say, and they grow: here all do.
_BEYOND = r"\x80-\U0010ffff"
_KINDS = {
    r"\p{Lu}": f"A-Z{_BEYOND}",
    r"\p{Ll}": f"a-z{_BEYOND}",
    r"\p{L}": f"A-Za-z{_BEYOND}",
    r"\d": f"0-9{_BEYOND}",
}
_SAME = frozenset(f"\\{sign}" for sign in r"\|.-^?*+{}()[]$nrt")
_WHOLE = {"$": r"\Z", ".": r"[^\n\r]", r"\S": r"[^ \t\n\r]"}


class UntranslatableError(Exception):
    """The pattern uses what Python has not, or has otherwise."""


def python(pattern: str) -> tuple[str, bool]:
    """Translate a pattern.

    Returns:
        The pattern for `re`, and whether it is exact; else it is so for ASCII texts, and matches too often in others.

    Raises:
        UntranslatableError: it cannot be.
    """
    translated = "".join(map(_piece, _PIECE.findall(pattern)))
    try:
        re.compile(translated)
    except re.error:
        raise UntranslatableError(pattern) from None
    return translated, _BEYOND not in translated


def _piece(piece: str) -> str:
    if piece in _WHOLE:
        return _WHOLE[piece]
    if piece.startswith("[") and len(piece) > 1:
        return _class(piece)
    if piece == r"\s" or piece in _KINDS:
        return f"[{_member(piece)}]"
    if piece.startswith("\\") and piece not in _SAME:
        raise UntranslatableError(piece)
    return piece


def _class(piece: str) -> str:
    members = _IN_CLASS.findall(piece[1:-1])
    body = "".join(map(_member, members))
    # Less of what may match would not be safe; `-[` subtracts, and Python warns of what it may come to mean.
    if (
        "-[" in piece
        or (piece.startswith("[^") and _BEYOND in body)
        or any(two in body for two in ("--", "&&", "||", "~~"))
    ):
        raise UntranslatableError(piece)
    return f"[{body}]"


def _member(member: str) -> str:
    if member == r"\s":
        return r" \t\n\r"
    if member in _KINDS:
        return _KINDS[member]
    if member == "[" or (member.startswith("\\") and member not in _SAME):
        raise UntranslatableError(member)
    return member
