"""The xml:ids of a file that does not fit into memory."""

from array import array
from collections.abc import Callable
from typing import BinaryIO
from xml.parsers import expat

_CHUNK = 1 << 20
_BUCKETS = 1 << 16


class Ids:
    """A set of names, kept as their 64-bit hashes: about ten bytes a name, where a set of strings takes a hundred.

    Python keys its hash anew in each process, so nobody can make two names collide on purpose; by chance two of ten million
    do in one of 400,000 runs.
    """

    def __init__(self) -> None:
        self._buckets: list[array[int] | None] = [None] * _BUCKETS

    def add(self, name: str) -> bool:
        """Add a name; whether it is new."""
        key = hash(name)
        bucket = self._buckets[key % _BUCKETS]
        if bucket is None:
            self._buckets[key % _BUCKETS] = array("q", (key,))
            return True
        if key in bucket:
            return False
        bucket.append(key)
        return True

    def __contains__(self, name: str) -> bool:
        key = hash(name)
        bucket = self._buckets[key % _BUCKETS]
        return bucket is not None and key in bucket


def all_of(opened: Callable[[], BinaryIO]) -> Ids:
    """Return every xml:id of a file; those before the place where it stops being XML, when it does."""
    found = Ids()

    def start(_name: str, attributes: dict[str, str]) -> None:
        if "xml:id" in attributes:
            found.add(attributes["xml:id"])

    parser = expat.ParserCreate()
    parser.StartElementHandler = start
    with opened() as stream:
        try:
            while chunk := stream.read(_CHUNK):
                parser.Parse(chunk)
        except expat.ExpatError:
            return found
    return found
