"""A TEI file in memory."""

from typing import Any, NamedTuple


class Document(NamedTuple):
    """A file that the safe reader has accepted.

    Attributes:
        path: the file as the user named it; "<stdin>" for standard input.
        data: its bytes.
        tree: its lxml tree (`lxml.etree._ElementTree`; Any because model knows no engine).
    """

    path: str
    data: bytes
    tree: Any
