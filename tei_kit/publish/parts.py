"""What each kind of page is made of: the one table that says which transcripts, entries of registers and pages it knows."""

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from tei_kit.publish import plan, views
from tei_kit.publish.index import Index
from tei_kit.publish.plan import Page
from tei_kit.publish.record import Record

#: How many transcripts the front page shows (xslt/publish/pages/front.xsl); all others it only counts.
LATEST = 12

#: A register's list → the kind of its entries' pages.
_REGISTERS = {"people": "person", "organisations": "organisation", "places": "place", "topics": "topic"}


class Part(NamedTuple):
    """What a page is made of.

    Attributes:
        transcripts: views of them.
        keys: of the pages that it may link to.
        entries: ids of the entries of registers that it shows.
        named: ids of those that it names.
        children: other elements of the index.
        facts: other attributes of the index.
    """

    transcripts: Iterable[str] = ()
    keys: Iterable[str] = ()
    entries: Iterable[str] = ()
    named: Iterable[str] = ()
    children: Iterable[str] = ()
    facts: Mapping[str, str] = {}


def of(index: Index, page: Page) -> tuple[bytes, bytes]:
    """Return what a page is made of: its document of the edition, and its part of the registers."""
    part = _PARTS[page.kind](index, page)
    pages = index.linking({"", page.key, *part.keys})
    document = index.document([*pages, *part.children, *part.transcripts], part.facts)
    return document, index.edition.registers.part(part.entries, part.named)


def _nothing(_index: Index, _page: Page) -> Part:
    return Part()


def _list(records: list[Record], transcripts: Iterable[str]) -> Part:
    keys = {key for record in records for key in record.keys()}  # noqa: SIM118 - a record is no mapping
    return Part(transcripts, keys, (), keys)


def _all(index: Index, _page: Page) -> Part:
    return _list(index.records, map(views.listed, index.records))


def _sharing(index: Index, page: Page) -> Part:
    """Transcripts of a year, a kind of event, a language."""
    chosen = [record for record in index.records if page.key in plan.FACETS[page.kind](record)]
    return _list(chosen, map(views.listed, chosen))


def _front(index: Index, _page: Page) -> Part:
    featured = set(index.edition.settings.publish.featured)
    last = len(index.records) - LATEST
    shown = (
        views.listed(record) if place >= last or record.id in featured else views.faceted(record)
        for place, record in enumerate(index.records)
    )
    return _list(index.records, shown)._replace(facts=index.facts)


def _thing(index: Index, page: Page) -> Part:
    """A person, an organisation, a place or a topic, and all that the edition has of it."""
    registers = index.edition.registers
    members = registers.pointing.get(page.key, ()) if page.kind == "organisation" else ()
    keys = {*registers.entries[page.key].points, *members}
    transcripts = []
    named: set[str] = set()
    for record in index.having.get(page.key, ()):
        own = page.key == record.attributes.get("place-key") or any(page.key in about for about, _ in record.listed)
        if own and page.kind in ("topic", "place"):
            transcripts.append(views.placed(record, page.key))
            keys.update(record.keys())
        else:
            transcripts.append(views.about(record, page.key))
        keys.update(views.document_keys(record))
        named.update(_parties(record))
    return Part(transcripts, keys | named, (page.key, *members), named)


def _register(index: Index, page: Page) -> Part:
    entries = [key for key, kind, _ in index.page_elements if kind == _REGISTERS[page.kind]]
    return Part(map(views.present, index.records), entries, entries)


def _documents(index: Index, _page: Page) -> Part:
    chosen = [record for record in index.records if record.documents]
    keys = _with_documents(chosen)
    return Part(map(views.signed, chosen), keys, (), keys)


def _document(index: Index, page: Page) -> Part:
    home, _, name = page.key.partition("#")
    record = index.by_id[home].record
    keys = _with_documents([record])
    return Part([views.signed(record, name)], keys, (), keys)


def _events(index: Index, _page: Page) -> Part:
    shown = (views.held(record, longest=len(index.occasion_of[record.id]) > 1) for record in index.records)
    occasions = map(plan.occasion_element, index.occasions)
    return Part(shown, (parts[0] for parts in index.occasions), children=occasions)


def _event(index: Index, page: Page) -> Part:
    parts = index.occasion_of[page.key]
    chosen = [index.by_id[name].record for name in parts]
    keys = _with_documents(chosen)
    return Part(map(views.gathered, chosen), keys, (), keys, [plan.occasion_element(parts)])


def _about(index: Index, _page: Page) -> Part:
    return Part(map(views.sourced, index.records), children=index.told, facts=index.facts)


def _data(index: Index, _page: Page) -> Part:
    return Part(children=index.told)


def _parties(record: Record) -> set[str]:
    """Who has signed a transcript's documents, and for whom."""
    return {key for about, _ in record.documents for key in about}


def _with_documents(records: list[Record]) -> set[str]:
    return {key for record in records for key in (*record.keys(), *views.document_keys(record))}


_PARTS: Mapping[str, Callable[[Index, Page], Part]] = {
    "front": _front,
    "transcripts": _all,
    **dict.fromkeys(("year", "type", "language"), _sharing),
    **dict.fromkeys(("person", "organisation", "place", "topic"), _thing),
    **dict.fromkeys(_REGISTERS, _register),
    "documents": _documents,
    "document": _document,
    "events": _events,
    "event": _event,
    "about": _about,
    "data": _data,
    **dict.fromkeys(("encoding", "missing", "search"), _nothing),
}
