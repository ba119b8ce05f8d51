"""Speakers, by what the registers know of them (TK408, TK409, TK410)."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tei_kit.check.finding import Finding
from tei_kit.model.document import Document
from tei_kit.read.positions import Target, path_of
from tei_kit.read.project import Project
from tei_kit.read.reader import STDIN

_TEI = {"t": "http://www.tei-c.org/ns/1.0"}
#: Younger speakers are rare enough to be asked about.
MIN_AGE = 15

_DAY = re.compile(r"[0-9]{4}(?:-[0-9]{2}){0,2}(?![0-9])")


def affiliation_in_force(document: Document, project: Project) -> Iterator[Finding]:
    """TK408: an affiliation that a register limits in time was in force on the event's date."""
    day = event_date(document)
    for person, entry in _speakers(document, project):
        for here in person.findall("t:affiliation[@ref]", _TEI):
            ref = here.get("ref").rpartition("#")[2]
            spells = [
                spell for spell in entry.findall("t:affiliation", _TEI) if spell.get("ref", "").endswith(f"#{ref}")
            ]
            if day and spells and not any(_covers(spell, day) for spell in spells):
                message = f"the register has no affiliation with {ref} in force on {day}"
                yield Finding(
                    "TK408", Target(path_of(here), "ref", "value"), message, "Correct the date or the register."
                )


def speaker_alive(document: Document, project: Project) -> Iterator[Finding]:
    """TK409, TK410: a speaker had been born, was old enough and was alive on the event's date."""
    day = event_date(document)
    for person, entry in _speakers(document, project):
        target = Target(path_of(person), "sameAs", "value")
        born, died = _date(entry, "birth"), _date(entry, "death")
        if day and died and died[: len(day)] < day[: len(died)]:
            yield Finding("TK409", target, f"the register says that this speaker died on {died}, before {day}")
        if day and born and int(day[:4]) - int(born[:4]) < MIN_AGE:
            yield Finding(
                "TK410",
                target,
                f"the register says that this speaker was born on {born}, less than {MIN_AGE} years before",
            )


def event_date(document: Document) -> str:
    """Return the first day of the document's event, as ISO 8601 writes it; empty when it has none."""
    events = document.tree.iterfind("t:standOff/t:listEvent/t:event", _TEI)
    dates = (event.get("when") or event.get("from") for event in events)
    return _iso(next(filter(None, dates), ""))


def _iso(date: str) -> str:
    """The year, month or day that a date begins with; empty for what the grammar refuses as a date."""
    day = _DAY.match(date)
    return day[0] if day else ""


def _speakers(document: Document, project: Project) -> Iterator[tuple[Any, Any]]:
    """Yield (the person in this file, the same person's entry in a register)."""
    if document.path == STDIN:
        return
    for person in document.tree.iterfind(".//t:particDesc//t:person[@sameAs]", _TEI):
        path, _, identifier = person.get("sameAs").partition("#")
        entry = (project.entries(Path(document.path).parent / path) or {}).get(identifier) if path else None
        if entry is not None:
            yield person, entry.element


def _date(entry: Any, name: str) -> str:
    found = entry.find(f"t:{name}[@when]", _TEI)
    return _iso(found.get("when")) if found is not None else ""


def _covers(spell: Any, day: str) -> bool:
    start, end = spell.get("from", ""), spell.get("to", "")
    # A date known to the year or month only is compared to that precision.
    return start <= day[: len(start)] and (not end or day[: len(end)] <= end)
