"""The files around a document: what other files define, read once and only when asked for."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tei_kit import config
from tei_kit.engines import libxml

XML_ID = "{http://www.w3.org/XML/1998/namespace}id"

#: Local names of register entries, whose ids are unique in the project.
ENTRIES = ("person", "personGrp", "org", "place", "bibl", "category", "event")


@dataclass(frozen=True, slots=True)
class Entry:
    """An element with an xml:id in some file of the project.

    Attributes:
        name: its local name, for example "person".
        element: the lxml element.
    """

    name: str
    element: Any


@dataclass(frozen=True)
class Project:
    """A folder with a tei-kit.toml, or nothing when a file stands alone.

    Attributes:
        folder: the project's folder; None for a lone file.
    """

    folder: Path | None = None
    _files: dict[Path, dict[str, Entry]] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def around(cls, path: Path) -> "Project":
        """Return the project that a file or folder belongs to."""
        found = config.find(path if path.is_dir() else path.parent)
        return cls(found.parent if found else None)

    def entries(self, path: Path) -> dict[str, Entry] | None:
        """Return the elements with an xml:id of a file by their ids; None when it cannot be read.

        Only files inside the project's folder are opened, and beside the file when it stands alone.
        """
        resolved = path.resolve()
        if self.folder is not None and not resolved.is_relative_to(self.folder.resolve()):
            return None
        if resolved not in self._files:
            try:
                tree = libxml.parse(resolved.read_bytes(), str(path))
            except (OSError, libxml.XmlProblem):
                return None
            self._files[resolved] = dict(_with_ids(tree.getroot()))
        return self._files[resolved]

    def transcripts(self) -> list[Path]:
        """Return the transcripts of the project, sorted."""
        return sorted((self.folder / "transcripts").glob("*.xml")) if self.folder else []

    def registers(self) -> list[Path]:
        """Return the registers of the project, sorted."""
        return sorted((self.folder / "registers").glob("*.xml")) if self.folder else []


def _with_ids(root: Any) -> Iterator[tuple[str, Entry]]:
    for element in root.iter("*"):
        identifier = element.get(XML_ID)
        if identifier is not None:
            yield identifier, Entry(element.tag.rpartition("}")[2], element)
