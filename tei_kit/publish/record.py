"""What a site must know of one transcript, taken apart: the pieces of which the index of a page is put together.

The pieces are XML as `xslt/publish/gather.xsl` has written it, so to put an index together is to join strings. Saxon escapes ">" in
attributes and words, and no element of an entry holds one of its own name: a regular expression can take an entry apart.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

#: One element of an entry: name, attributes, content.
_CHILD = re.compile(r"<e:([a-z]+)((?: [^>]*?)?)(?:/>|>(.*?)</e:\1>)", re.DOTALL)
_OPENING = re.compile(r"^<e:transcript([^>]*?)/?>")
_ATTRIBUTE = re.compile(r' ([a-zA-Z:-]+)="([^"]*)"')
_SIGNATURE = re.compile(r"<e:signature([^>]*?)/?>")

#: Elements of an entry that lists of transcripts need whole.
_LISTED = ("abstract", "language", "topic", "participant", "place")
#: The others that are kept whole, in the order of gather.xsl.
_REST = ("organisation", "event", "related")


#: The keys of the things that an element is about, and the element. A tuple, not a class: an edition has hundreds of thousands.
Piece = tuple[Sequence[str], str]


class Record(NamedTuple):
    """What is known of a transcript.

    Attributes:
        id: its id.
        source: a digest of all that the record was made of.
        attributes: of its `e:transcript`, escaped as in XML.
        listed: its abstract, languages, topics, participants and places.
        rest: its organisations, events and relations to other transcripts.
        turns: its turns without their words, by speaker.
        mentions: its mentions, by what is mentioned.
        documents: its documents, by signatories and parties.
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
    listed: Sequence[Piece]
    rest: Sequence[Piece]
    turns: Sequence[Piece]
    mentions: Sequence[Piece]
    documents: Sequence[Piece]
    practice: Sequence[str]
    rows: Mapping[str, str]
    summary: str
    pointers: Sequence[str]
    files: Sequence[str]
    copy: tuple[str, str] | None

    @property
    def when(self) -> str:
        """Its date and time as written, for the order."""
        return self.attributes.get("when", "")

    def keys(self) -> Iterator[str]:
        """Yield the keys of the pages that a list with this transcript may link to."""
        yield from (self.when[:4], self.attributes.get("type", ""), self.attributes.get("place-key", ""))
        for pieces in (self.listed, self.rest, self.documents):
            for about, _ in pieces:
                yield from about


class Having(NamedTuple):
    """What a transcript has of one thing.

    Attributes:
        record: the transcript.
        listed: of its topics, participants and places.
        others: of its turns, mentions and documents.
    """

    record: Record
    listed: list[str]
    others: list[str]


def pieces_by_key(record: Record) -> dict[str, Having]:
    """Return what a transcript has, by the key of what it is about; the place where it was with nothing."""
    found: dict[str, Having] = {}
    for keys, xml in record.listed:
        for key in keys:
            (found.get(key) or found.setdefault(key, Having(record, [], []))).listed.append(xml)
    for pieces in (record.turns, record.mentions, record.documents):
        for keys, xml in pieces:
            for key in keys:
                (found.get(key) or found.setdefault(key, Having(record, [], []))).others.append(xml)
    if place := record.attributes.get("place-key", ""):
        found.setdefault(place, Having(record, [], []))
    return found


def take_apart(identifier: str, entry: str) -> dict[str, object]:
    """Return the fields of a record that stand in an entry."""
    opening = _OPENING.match(entry)
    if opening is None:  # pragma: no cover - gather.xsl makes nothing else
        raise AssertionError(entry[:80])
    pieces: dict[str, list[Piece]] = {}
    for name, attributes, content in _CHILD.findall(entry, opening.end()):
        pieces.setdefault(name, []).append(_piece(name, dict(_ATTRIBUTE.findall(attributes)), attributes, content))
    return {
        "id": identifier,
        "attributes": dict(_ATTRIBUTE.findall(opening[1])),
        "listed": [piece for name in _LISTED for piece in pieces.get(name, ())],
        "rest": [piece for name in _REST for piece in pieces.get(name, ())],
        "turns": pieces.get("turn", []),
        "mentions": pieces.get("mention", []),
        "documents": pieces.get("document", []),
        "practice": [xml for _, xml in pieces.get("practice", ())],
    }


def _piece(name: str, attributes: Mapping[str, str], written: str, content: str) -> Piece:
    inner = "" if name == "turn" else content
    xml = f"<e:{name}{written}>{inner}</e:{name}>" if inner else f"<e:{name}{written}/>"
    if name == "turn":
        return attributes.get("who", "").split(), xml
    keys = [attributes.get(of, "") for of in ("key", "tag", "party", "place-key")]
    if name == "document":
        for signature in _SIGNATURE.findall(content):
            signed = dict(_ATTRIBUTE.findall(signature))
            keys += [signed.get("person", ""), signed.get("party", "")]
    return [key for key in dict.fromkeys(keys) if key], xml
