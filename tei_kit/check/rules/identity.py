"""Ids across the files of a project (TK201, TK202)."""

from collections.abc import Iterator
from pathlib import Path

from tei_kit.check.finding import Finding
from tei_kit.model.document import Document
from tei_kit.read.positions import Target, path_of
from tei_kit.read.project import ENTRIES, XML_ID, Project, resolved
from tei_kit.read.reader import STDIN

_ENTRIES = tuple(f"{{*}}{name}" for name in ENTRIES)


def root_id(document: Document, _project: Project) -> Iterator[Finding]:
    """TK201: the root's xml:id is the file's name, since both are the address of the transcript."""
    if document.path == STDIN:
        return
    wanted = Path(document.path).name.removesuffix(".xml")
    found = document.tree.getroot().get(XML_ID)
    if found is None:
        yield Finding("TK201", Target(()), "the root has no xml:id", f'Add xml:id="{wanted}", the name of the file.')
    elif found != wanted:
        hint = f"Write {wanted}, or rename the file to {found}.xml."
        yield Finding("TK201", Target((), "xml:id", "value"), f"the root's xml:id {found} is not the file's name", hint)


def id_in_two_files(document: Document, project: Project) -> Iterator[Finding]:
    """TK202: transcripts and register entries share one space of ids in a project."""
    if project.folder is None or document.path == STDIN:
        return
    here = resolved(document.path)
    root = document.tree.getroot()
    own = {root.get(XML_ID): root}
    if project.kind(document.path) == "registers":
        own |= {element.get(XML_ID): element for element in root.iter(*_ENTRIES) if element.get(XML_ID)}
    for identifier, element in own.items():
        for path in project.ids.get(identifier, ()):
            if path != here:
                message = f"the id {identifier} stands in {path.name} too"
                yield Finding("TK202", Target(path_of(element), "xml:id", "value"), message, "Give one another id.")
