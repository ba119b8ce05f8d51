"""The part of CBOR (RFC 8949) that Pagefind's files use: numbers, texts and lists of known length; what is read is written again as it was."""

from typing import TypeAlias

#: A value: a whole number, a text, or a list of values.
Value: TypeAlias = "int | str | list[Value]"

_UNSIGNED, _NEGATIVE, _TEXT, _LIST = 0, 1, 3, 4

#: Additional information 24 to 27 says in how many bytes the argument follows (RFC 8949, section 3).
_SIZES = {24: 1, 25: 2, 26: 4, 27: 8}


def decode(data: bytes) -> Value:
    """Return the value that bytes stand for.

    Raises:
        ValueError: they are none, or have something that is no number, text or list.
    """
    value, end = _read(data, 0)
    if end != len(data):
        raise ValueError(f"{len(data) - end} bytes after the value")
    return value


def _read(data: bytes, place: int) -> tuple[Value, int]:
    """The value that begins at a place, and where it ends."""
    try:
        major, information = divmod(data[place], 32)
    except IndexError:
        raise ValueError(f"the data ends at byte {place}") from None
    size = _SIZES.get(information, 0)
    if information > max(_SIZES) or major not in (_UNSIGNED, _NEGATIVE, _TEXT, _LIST):
        raise ValueError(f"byte {place} begins nothing that is known here")
    place += 1
    argument = int.from_bytes(data[place : place + size]) if size else information
    place += size
    if major == _TEXT:
        if place + argument > len(data):
            raise ValueError(f"the data ends in the text at byte {place}")
        return data[place : place + argument].decode(), place + argument
    if major == _LIST:
        values: list[Value] = []
        for _ in range(argument):
            value, place = _read(data, place)
            values.append(value)
        return values, place
    return (-1 - argument if major == _NEGATIVE else argument), place


def encode(value: Value) -> bytes:
    """Return the bytes of a value, each number as short as it can be."""
    if isinstance(value, int):
        return _head(_UNSIGNED, value) if value >= 0 else _head(_NEGATIVE, -1 - value)
    if isinstance(value, str):
        data = value.encode()
        return _head(_TEXT, len(data)) + data
    return _head(_LIST, len(value)) + b"".join(map(encode, value))


def _head(major: int, argument: int) -> bytes:
    if argument < min(_SIZES):
        return bytes([32 * major + argument])
    information, size = next((key, size) for key, size in _SIZES.items() if argument < 256**size)
    return bytes([32 * major + information]) + argument.to_bytes(size)
