"""Messages in a pipe: eight bytes with their length, then they themselves."""

from typing import BinaryIO

_LENGTH = 8


def write(stream: BinaryIO, message: bytes) -> None:
    """Write a message.

    Raises:
        OSError: the other end is gone.
    """
    stream.write(len(message).to_bytes(_LENGTH, "big"))
    stream.write(message)
    stream.flush()


def read(stream: BinaryIO) -> bytes:
    """Read a message.

    Raises:
        EOFError: the other end is gone.
    """
    return _exactly(stream, int.from_bytes(_exactly(stream, _LENGTH), "big"))


def _exactly(stream: BinaryIO, size: int) -> bytes:
    data = stream.read(size)
    if len(data) < size:
        raise EOFError
    return data
