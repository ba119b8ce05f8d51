"""What belongs to the edition as a whole (TK214, TK303, TK704, TK705)."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

from tei_kit.check.finding import Finding
from tei_kit.check.rules.people import event_date
from tei_kit.model.document import Document
from tei_kit.read.positions import Target, path_of
from tei_kit.read.project import ENTRIES, XML_ID, Project, resolved, words
from tei_kit.read.reader import STDIN

_TEI = {"t": "http://www.tei-c.org/ns/1.0"}
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_MAIN_TITLE = "t:teiHeader/t:fileDesc/t:titleStmt/t:title"


def unused_entry(document: Document, project: Project) -> Iterator[Finding]:
    """TK214: every entry of a register is pointed to from some transcript or register."""
    if document.path == STDIN or project.kind(document.path) != "registers":
        return
    for element in document.tree.getroot().iter("{*}*"):
        identifier = element.get(XML_ID)
        if identifier and element.tag.rpartition("}")[2] in ENTRIES and identifier not in project.pointed:
            target = Target(path_of(element), "xml:id", "value")
            yield Finding("TK214", target, f"nothing in the project points to {identifier}")


def file_name_date(document: Document, _project: Project) -> Iterator[Finding]:
    """TK303: the date in the file's name is a day of the event."""
    found = _DAY.search(os.path.basename(document.path))  # noqa: PTH119 - for every file; pathlib takes ten times as long
    first = event_date(document) if found else ""
    if not found or not first or document.path == STDIN:
        return
    event = document.tree.find("t:standOff/t:listEvent/t:event", _TEI)
    last = event.get("to", first)[:10]
    if not first <= found[0] <= last:
        attribute = "when" if event.get("when") else "from"
        message = f"the file's name says {found[0]}, the event {first if first == last else f'{first} to {last}'}"
        yield Finding(
            "TK303", Target(path_of(event), attribute, "value"), message, "Correct the date or rename the file."
        )


def keyword_in_vocabulary(document: Document, project: Project) -> Iterator[Finding]:
    """TK704: a keyword of a scheme that is a register of the project is one of its categories."""
    if document.path == STDIN:
        return
    for keywords in document.tree.iterfind(".//t:textClass/t:keywords[@scheme]", _TEI):
        scheme = keywords.get("scheme")
        if ":" in scheme or project.entries(Path(document.path).parent / scheme) is None:
            continue
        for term in keywords.iterfind("t:term", _TEI):
            if not term.get("ref"):
                message = f"the keyword {(term.text or '').strip()!r} does not point into {Path(scheme).name}"
                yield Finding("TK704", Target(path_of(term)), message, "Add ref, or add the topic to the register.")


def title_unique(document: Document, project: Project) -> Iterator[Finding]:
    """TK705: no other transcript of the project has the same main title."""
    title = document.tree.getroot().find(_MAIN_TITLE, _TEI)
    if title is None or document.path == STDIN or project.kind(document.path) != "transcripts":
        return
    here = resolved(document.path)
    for path in project.titles.get(words(title), ()):
        if path != here:
            message = f"{path.name} has the same title"
            yield Finding("TK705", Target(path_of(title)), message, "Add what tells them apart: date, part, place.")
