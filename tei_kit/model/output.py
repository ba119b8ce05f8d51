"""What a transformation makes."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Output:
    """A finished file that has no place yet.

    Attributes:
        text: the content.
        media_type: what it is, as RFC 6838 names it.
        extension: how its file's name ends, with the dot.
    """

    text: str
    media_type: str
    extension: str

    @property
    def data(self) -> bytes:
        """The content as the bytes of a file, UTF-8."""
        return self.text.encode()
