"""The files around a document: what other files define, read once and only when asked for."""

import os
import re
from collections.abc import Iterator
from contextlib import suppress
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from tei_kit import config
from tei_kit.engines import libxml

XML_ID = "{http://www.w3.org/XML/1998/namespace}id"

#: A title where nearly all files have it, in UTF-8 and without anything that only a parser understands. It takes a
#: tenth of the time that a parser needs to get there, and a check asks for the title of every transcript of the project.
_PLAIN_TITLE = re.compile(
    rb'\s*(?:<\?xml version="1\.0"(?: encoding="(?i:utf-8)")? ?\?>)?(?:\s*<\?(?!xml )[^<>?]*\?>)*\s*'
    rb'<TEI(?=\s[^<>]*xmlns="http://www\.tei-c\.org/ns/1\.0")\s[^<>&]*>\s*'
    rb"(?:<(?:teiHeader|fileDesc|titleStmt)(?![\w.:-])(?![^<>]*xmlns)[^<>&]*>\s*){3}"
    rb"<title(?![\w.:-])(?![^<>]*xmlns)[^<>&/]*>([^<>&]*)</title>"
)
_TOP = 4096

#: Local names of register entries, whose ids are unique in the project.
ENTRIES = ("person", "personGrp", "org", "place", "bibl", "category", "event")


class Entry(NamedTuple):
    """An element with an xml:id in some file of the project.

    Attributes:
        name: its local name, for example "person".
        element: the lxml element.
    """

    name: str
    element: Any


class Project:
    """A folder with a tei-kit.toml, or nothing when a file stands alone.

    Attributes:
        folder: the project's folder; None for a lone file.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder
        self._files: dict[Path, dict[str, Entry]] = {}

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

    @cached_property
    def transcripts(self) -> tuple[Path, ...]:
        """The transcripts of the project, resolved and sorted."""
        return self._listed("transcripts")

    @cached_property
    def registers(self) -> tuple[Path, ...]:
        """The registers of the project, resolved and sorted."""
        return self._listed("registers")

    def kind(self, path: str) -> str:
        """Return "transcripts" or "registers" for a file of that folder of the project; "" for any other file."""
        return self._kinds.get(resolved(path), "")

    @cached_property
    def _kinds(self) -> dict[Path, str]:
        return dict.fromkeys(self.transcripts, "transcripts") | dict.fromkeys(self.registers, "registers")

    @cached_property
    def ids(self) -> dict[str, list[Path]]:
        """The ids that are one space in the project: transcripts' names, registers' names and entries."""
        found: dict[str, list[Path]] = {path.stem: [path] for path in self.transcripts}
        for path in self.registers:
            entries = self.entries(path) or {}
            for identifier in {path.stem, *(key for key, entry in entries.items() if entry.name in ENTRIES)}:
                found.setdefault(identifier, []).append(path)
        return found

    @cached_property
    def titles(self) -> dict[str, list[Path]]:
        """The main titles of the transcripts, white space normalised."""
        found: dict[str, list[Path]] = {}
        for path in self.transcripts:
            title = main_title(path)
            if title is not None:
                found.setdefault(title, []).append(path)
        return found

    @cached_property
    def pointed(self) -> frozenset[str]:
        """Every id that some pointer of the project leads to.

        The raw bytes tell faster than a parse of the whole project, and a pointer is always written out; without the
        zero bytes, UTF-16 reads the same.
        """
        return frozenset(
            match.decode()
            for path in (*self.transcripts, *self.registers)
            for match in re.findall(rb"#([\w.-]+)", path.read_bytes().replace(b"\0", b""))
        )

    def _listed(self, name: str) -> tuple[Path, ...]:
        return tuple(sorted((self.folder.resolve() / name).glob("*.xml"))) if self.folder else ()


@lru_cache(maxsize=16)
def resolved(path: str) -> Path:
    """Return a path without links; several rules ask for the same one, and every part of it is looked up on disk."""
    folder, name = os.path.split(path)
    if name in ("", ".", "..") or os.path.islink(path):  # noqa: PTH114 - for every file; pathlib takes four times as long
        return Path(path).resolve()
    return _resolved_folder(folder) / name


@lru_cache(maxsize=256)
def _resolved_folder(path: str) -> Path:
    return Path(path).resolve()


def main_title(path: Path) -> str | None:
    """Return the first title of a file, its white space normalised; None where there is none, or no file that can be read."""
    with suppress(OSError, UnicodeDecodeError), path.open("rb", buffering=0) as stream:
        found = _PLAIN_TITLE.match(stream.read(_TOP))
        if found:
            return " ".join(found[1].decode("utf-8").split())
    title = libxml.first(path, f"{{{libxml.TEI}}}title")
    return None if title is None else words(title)


def words(element: Any) -> str:
    """Return the text of an element, its white space normalised."""
    return " ".join("".join(map(str, element.itertext())).split())


def _with_ids(root: Any) -> Iterator[tuple[str, Entry]]:
    for element in root.iter("*"):
        identifier = element.get(XML_ID)
        if identifier is not None:
            yield identifier, Entry(element.tag.rpartition("}")[2], element)
