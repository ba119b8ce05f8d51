"""People who speak in transcripts and stand in no register yet → a register of proposals, each with its evidence.

Nothing is merged: an editor moves an entry into persons.xml, or points the transcript to the entry that was meant.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, replace

from tei_kit.encode.inline import words
from tei_kit.encode.naming import slug, unique
from tei_kit.engines.builder import Tag, serialise, tag
from tei_kit.engines.libxml import ElementTree

_NS = {"t": "http://www.tei-c.org/ns/1.0"}
_ID = "{http://www.w3.org/XML/1998/namespace}id"


@dataclass(frozen=True, slots=True)
class Proposal:
    """Somebody who speaks and is in no register.

    Attributes:
        name: the name.
        roles: the roles that labels give, each once.
        evidence: "file#id" of the first turn in each transcript.
    """

    name: str
    roles: tuple[str, ...]
    evidence: tuple[str, ...]


def proposals(transcripts: Iterable[ElementTree]) -> tuple[Proposal, ...]:
    """Collect who has no `@sameAs`, one proposal a name."""
    found: dict[str, Proposal] = {}
    for tree in transcripts:
        root = tree.getroot()
        for person in root.iterfind(".//t:particDesc//t:person", _NS):
            name = _text(person, "t:persName")
            if person.get("sameAs") or not name:
                continue
            old = found.get(name, Proposal(name, (), ()))
            roles = tuple(dict.fromkeys(filter(None, (*old.roles, _text(person, "t:affiliation/t:roleName")))))
            turn = root.find(f".//t:sp[@who='#{person.get(_ID)}']", _NS)
            place = f"{root.get(_ID)}#{turn.get(_ID) if turn is not None else person.get(_ID)}"
            found[name] = replace(old, roles=roles, evidence=(*old.evidence, place))
    return tuple(found[name] for name in sorted(found))


def _text(element: object, path: str) -> str:
    found = element.find(path, _NS)  # type: ignore[attr-defined] # lxml-stubs name the type privately
    return " ".join("".join(map(str, found.itertext())).split()) if found is not None else ""


def register(found: Iterable[Proposal], taken: Iterable[str], day: dt.date, schemas: str) -> bytes:
    """Write the register of proposals.

    Args:
        found: who is proposed.
        taken: identifiers that the project's registers have already.
        day: the day of today.
        schemas: where the schemas are, as a URI that ends in "/"; "" for none.
    """
    keys = set(taken)
    people = [_person(proposal, keys) for proposal in found]
    header = tag(
        "teiHeader",
        tag(
            "fileDesc",
            tag(
                "titleStmt",
                tag("title", "Proposals for the register of persons", type="main"),
                tag("respStmt", tag("resp", "compilation"), tag("name", "tei-kit register propose"), xml_id="ed.kit"),
            ),
            tag(
                "publicationStmt",
                tag("publisher", "unpublished"),
                tag("date", day.isoformat(), type="published", when=day.isoformat()),
                tag("availability", tag("p", "A working paper of the editors."), status="restricted"),
            ),
            tag("sourceDesc", tag("p", "The labels of the transcripts that each entry names.")),
        ),
        tag(
            "revisionDesc",
            tag("change", "Proposed by the program; an editor decides.", when=day.isoformat(), who="#ed.kit"),
            status="draft",
        ),
    )
    root = tag("TEI", header, tag("standOff", tag("listPerson", *people)), xml_id="proposed", xml_lang="en")
    models = (
        (f"{schemas}event.rng", "http://relaxng.org/ns/structure/1.0"),
        (f"{schemas}event.sch", "http://purl.oclc.org/dsdl/schematron"),
    )
    return serialise(root, models if schemas else ())


def _person(proposal: Proposal, keys: set[str]) -> Tag:
    key = unique((f"per.{slug(proposal.name.split()[-1])}", f"per.{slug(proposal.name)}"), keys)
    roles = [tag("affiliation", tag("roleName", words(role))) for role in proposal.roles]
    note = tag("note", f"Proposed because of {', '.join(proposal.evidence)}.")
    return tag("person", tag("persName", words(proposal.name)), *roles, note, xml_id=key, cert="low")
