"""What a page is told of a transcript: as little as it needs, so that a change elsewhere in the transcript does not touch the page.

Each view is an `e:transcript` with some of its attributes and elements, as `xslt/publish/gather.xsl` has made them.
"""

import re
from collections.abc import Iterable

from tei_kit.publish.record import Having, Piece, Record

#: What a link to a transcript needs.
_LINK = ("id", "title", "when", "until", "clock", "language")
_FEED = (*_LINK, "place", "changed", "issued", "source", "licence")

_DOCUMENT_ID = re.compile(r'<e:document id="([^"]*)"')
_WORDS = re.compile(r'(<e:participant [^>]*) words="\d*"')


def stub(record: Record) -> str:
    """A transcript as links have it: a change of its words changes nothing here."""
    return _element(record, _LINK, ())


def dated(record: Record) -> str:
    """A transcript as the list of addresses has it."""
    return _element(record, ("id", "changed", "issued"), ())


def listed(record: Record) -> str:
    """A transcript as lists have it, which count its documents."""
    return _element(record, record.attributes, [*_xml(record.listed), *_counted(record)])


def fed(record: Record) -> str:
    """A transcript as feeds and records of libraries have it."""
    return _element(record, _FEED, _wordless(record))


def signed(record: Record, document: str = "") -> str:
    """A transcript with its documents, or with one of them."""
    chosen = [xml for _, xml in record.documents if not document or f'<e:document id="{document}"' in xml]
    return _element(record, (*_LINK, "place", "place-key"), chosen)


def held(record: Record, *, longest: bool) -> str:
    """A transcript as the list of events has it; where there are several of an event, with its length."""
    attributes = (*_LINK, "place", "place-key", "event")
    if longest:
        return _element(record, (*attributes, "words"), _counted(record))
    return _element(record, attributes, _counted(record), ' words="0"')


def gathered(record: Record) -> str:
    """A transcript as the page of its event has it."""
    return _element(record, record.attributes, _xml([*record.listed, *record.rest, *record.documents]))


def whole(record: Record) -> str:
    """A transcript with all that is known but the words of its turns."""
    pieces = (record.listed, record.turns, record.rest, record.mentions, record.documents)
    return _element(record, record.attributes, [xml for part in pieces for xml in _xml(part)])


def about(having: Having) -> str:
    """A transcript with what it has of one thing: who speaks, what is named, what is signed."""
    return _element(having.record, _LINK, [*having.listed, *having.others])


def placed(having: Having, key: str) -> str:
    """A transcript as a list has it, with what it has of a thing: a topic's or a place's own transcripts."""
    record = having.record
    return _element(record, record.attributes, [*_xml(record.listed), *having.others, *_counted(record, key)])


def document_keys(record: Record) -> Iterable[str]:
    """Return the keys of the pages of a transcript's documents."""
    return (f"{record.id}#{identifier}" for identifier in document_ids(record))


def document_ids(record: Record) -> list[str]:
    """Return the ids of a transcript's documents, "" where one has none."""
    return [identifier for _, xml in record.documents for identifier in _DOCUMENT_ID.findall(xml)]


def _element(record: Record, attributes: Iterable[str], inside: Iterable[str], more: str = "") -> str:
    known = record.attributes
    said = "".join(f' {name}="{known[name]}"' for name in attributes if name in known)
    return f"<e:transcript{said}{more}>{''.join(inside)}</e:transcript>"


def _xml(pieces: Iterable[Piece]) -> list[str]:
    return [xml for _, xml in pieces]


def _wordless(record: Record) -> list[str]:
    return [_WORDS.sub(r"\1", xml) for xml in _xml(record.listed)]


def _counted(record: Record, but: str = "") -> list[str]:
    """Documents that are counted only; those of the thing `but` are there already."""
    return [
        f'<e:document id="{name}"/>'
        for (keys, _), name in zip(record.documents, document_ids(record), strict=True)
        if but not in keys
    ]
