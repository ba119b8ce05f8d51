"""What is told of one transcript, taken apart: the pieces of which the index of a page is put together.

The pieces are XML as `xslt/publish/gather.xsl` has written it, so to put an index together is to join strings. Saxon escapes ">" in
attributes and words, and no element of an entry holds one of its own name: a regular expression can take an entry apart.
"""

import re
from collections.abc import Mapping, Sequence
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


class Pieces(NamedTuple):
    """All that is told of a transcript.

    Attributes:
        attributes: of its `e:transcript`, escaped as in XML.
        listed: its abstract, languages, topics, participants and places.
        rest: its organisations, events and relations to other transcripts.
        turns: its turns without their words, by speaker.
        mentions: its mentions, by what is mentioned.
        documents: its documents, by signatories and parties.
        practice: what it says of its own editing.
    """

    attributes: Mapping[str, str]
    listed: Sequence[Piece]
    rest: Sequence[Piece]
    turns: Sequence[Piece]
    mentions: Sequence[Piece]
    documents: Sequence[Piece]
    practice: Sequence[str]


class Having(NamedTuple):
    """What a transcript has of one thing.

    Attributes:
        listed: of its topics, participants and places.
        others: of its turns, mentions and documents.
    """

    listed: list[str]
    others: list[str]


def by_key(pieces: Pieces) -> dict[str, Having]:
    """Return what a transcript has, by the key of what it is about; the place where it was with nothing."""
    found: dict[str, Having] = {}
    for part in (pieces.listed, pieces.turns, pieces.mentions, pieces.documents):
        for keys, xml in part:
            for key in keys:
                having = found.setdefault(key, Having([], []))
                (having.listed if part is pieces.listed else having.others).append(xml)
    if place := pieces.attributes.get("place-key", ""):
        found.setdefault(place, Having([], []))
    return found


def take_apart(entry: str) -> Pieces:
    """Return the pieces of an entry."""
    opening = _OPENING.match(entry)
    if opening is None:  # pragma: no cover - gather.xsl makes nothing else
        raise AssertionError(entry[:80])
    pieces: dict[str, list[Piece]] = {}
    for name, attributes, content in _CHILD.findall(entry, opening.end()):
        pieces.setdefault(name, []).append(_piece(name, attributes_of(attributes), attributes, content))
    return Pieces(
        attributes_of(opening[1]),
        [piece for name in _LISTED for piece in pieces.get(name, ())],
        [piece for name in _REST for piece in pieces.get(name, ())],
        pieces.get("turn", []),
        pieces.get("mention", []),
        pieces.get("document", []),
        [xml for _, xml in pieces.get("practice", ())],
    )


def attributes_of(xml: str) -> dict[str, str]:
    """Return the attributes in a start tag."""
    return dict(_ATTRIBUTE.findall(xml))


def signatures(xml: str) -> list[dict[str, str]]:
    """Return what the signatures of a document say."""
    return [attributes_of(found) for found in _SIGNATURE.findall(xml)]


def _piece(name: str, attributes: Mapping[str, str], written: str, content: str) -> Piece:
    inner = "" if name == "turn" else content
    xml = f"<e:{name}{written}>{inner}</e:{name}>" if inner else f"<e:{name}{written}/>"
    if name == "turn":
        return attributes.get("who", "").split(), xml
    keys = [attributes.get(of, "") for of in ("key", "tag", "party", "place-key")]
    if name == "document":
        for signed in signatures(content):
            keys += [signed.get("person", ""), signed.get("party", "")]
    return [key for key in dict.fromkeys(keys) if key], xml
