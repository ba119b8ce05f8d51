"""What every run must know of one transcript, to decide which pages can stay: facts that are counted, and digests of what pages are told."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from tei_kit.publish import counts, views
from tei_kit.publish.counts import Counted, Facts, Speaker
from tei_kit.publish.pieces import Pieces, attributes_of, by_key


class Record(NamedTuple):
    """What is known of a transcript.

    Attributes:
        id: its id.
        source: a digest of all that the record was made of.
        attributes: of its `e:transcript`, escaped as in XML.
        when: its date and time as written, for the order.
        year: of that; "" where it has no date.
        facts: what is counted of it.
        links: keys of the pages that a list with this transcript may link to.
        things: keys of what it has something of.
        counted: a thing's key → how often it occurs.
        documents: ids of its documents, "" where one has none, with the keys of who has signed and for whom.
        related: kind and id of the transcripts that it belongs to.
        divided: whether its occasion has parts of its own.
        views: what pages may be told of it → a digest of that (publish/views.py).
        practice: what it says of its own editing.
        rows: a digest of its rows by table.
        summary: its item in the index for programs, as JSON.
        pointers: the ids that its file points to.
        files: the ids of the transcripts that its file points to.
        copy: the copy of its source that it is faithful to (publish/fidelity.py).
    """

    id: str
    source: str
    attributes: Mapping[str, str]
    when: str
    year: str
    facts: Facts
    links: Sequence[str]
    things: Sequence[str]
    counted: Mapping[str, Counted]
    documents: Sequence[tuple[str, Sequence[str]]]
    related: Sequence[tuple[str, str]]
    divided: bool
    views: Mapping[str, str]
    practice: Sequence[str]
    rows: Mapping[str, str]
    summary: str
    pointers: Sequence[str]
    files: Sequence[str]
    copy: tuple[str, str] | None


def told(pieces: Pieces) -> dict[str, Any]:
    """Return the fields of a record that its pieces tell."""
    related = [attributes_of(xml) for _, xml in pieces.rest if xml.startswith("<e:related ")]
    return {
        "attributes": pieces.attributes,
        "when": pieces.attributes.get("when", ""),
        "year": counts.year(pieces),
        "facts": counts.facts(pieces),
        "links": sorted({*_links(pieces)}),
        "things": [*by_key(pieces)],
        "counted": counts.occurrences(pieces),
        "documents": [(attributes_of(xml)["id"], keys) for keys, xml in pieces.documents],
        "related": [(one["kind"], one["to"]) for one in related],
        "divided": any(' part="true"' in xml for _, xml in pieces.rest if xml.startswith("<e:event ")),
        "views": views.digests(pieces),
        "practice": pieces.practice,
    }


def _links(pieces: Pieces) -> Iterator[str]:
    known = pieces.attributes
    yield from (known.get("when", "")[:4], known.get("type", ""), known.get("place-key", ""))
    for part in (pieces.listed, pieces.rest, pieces.documents):
        for about, _ in part:
            yield from about


def kept(value: Sequence[Any]) -> Record:
    """Return a record as it was before it was written as JSON."""
    record = Record(*value)
    facets, speakers, places, topics = record.facts
    facts = Facts(tuple(map(tuple, facets)), tuple(Speaker(*one) for one in speakers), places, topics)  # type: ignore[arg-type]
    return record._replace(facts=facts, counted={key: Counted(*numbers) for key, numbers in record.counted.items()})
