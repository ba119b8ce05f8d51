"""The files of a site, as values."""

from dataclasses import dataclass

#: Lists the files of a site and their SHA-256: the sign that a folder is ours to replace.
MANIFEST = "tei-kit-site.json"


@dataclass(frozen=True, slots=True)
class File:
    """One file of the site.

    Attributes:
        name: its path in the site's folder, with "/".
        data: its bytes.
    """

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Kept:
    """A file that is the same as in the site that stands there.

    Attributes:
        name: its path in the site's folder.
        digest: its SHA-256 as the manifest has it.
    """

    name: str
    digest: str
