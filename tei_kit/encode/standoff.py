"""The event and the documents signed, as stand-off (TEI P5, chapters 14.9 and 17.10)."""

from tei_kit.encode import wording
from tei_kit.encode.facts import Facts
from tei_kit.encode.inline import words
from tei_kit.engines.builder import Tag, tag
from tei_kit.model.turn import Cert, Dateline, Signed


def stand_off(facts: Facts) -> Tag:
    """Encode what the page is about: the event, and what was signed there."""
    documents = facts.transcript.documents
    bibls = [_document(document, number) for number, document in enumerate(documents, 1)]
    return tag(
        "standOff",
        tag("listEvent", _event(facts)),
        tag("listBibl", *bibls, type="signedDocuments") if bibls else None,
    )


def kind(facts: Facts) -> tuple[str, Cert]:
    """Return the type of the event that the title tells, and how sure that is."""
    name = wording.kind(facts.title, facts.profile)
    return (name, "medium") if name else ("other", "low")


def _event(facts: Facts) -> Tag:
    name, cert = kind(facts)
    line = facts.transcript.dateline
    where = f"#{facts.place}" if facts.place else None
    dated = _dated(line, facts.day)
    return tag(
        "event",
        tag("eventName", facts.title),
        _signing(facts.transcript.documents, where, line, facts.day),
        xml_id="ev",
        type=name,
        **dated,
        where=where,
        cert=cert,
    )


def _dated(line: Dateline | None, day: str) -> dict[str, str]:
    if line and line.until:
        return {"from_": line.when, "to": line.until}
    if not day:
        return {}
    if line and line.at and line.ended:
        return {"from_": f"{day}T{line.at}", "to": f"{day}T{line.ended}"}
    return {"when": f"{day}T{line.at}" if line and line.at else day}


def _signing(documents: tuple[Signed, ...], where: str | None, line: Dateline | None, day: str) -> Tag | None:
    signed = [number for number, document in enumerate(documents, 1) if document.status == "signed"]
    if not signed:
        return None
    dated = {"when": day} if day and not (line and line.until) else {}
    pointers = [tag("ptr", target=f"#doc.{number}") for number in signed]
    label = tag("label", "Signing of documents")
    return tag("event", label, *pointers, xml_id="ev.sign", type="signing", **dated, where=where, cert="medium")


def _document(document: Signed, number: int) -> Tag:
    name = " ".join(words(document.piece).split())
    # The rules want the parties of what is signed, and prose hardly ever names them: the editor has to.
    signed = document.status == "signed"
    note = 'Signed, as the source tells. Add status="signed" with the parties and those who signed for them.'
    return tag(
        "bibl",
        tag("title", name[:1].upper() + name[1:]),
        tag("note", note) if signed else None,
        xml_id=f"doc.{number}",
        type=document.type,
        status=None if signed else document.status,
        cert=document.cert,
    )
