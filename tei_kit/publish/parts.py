"""What each kind of page is made of: the one table that says which transcripts, entries of registers and pages it knows."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from tei_kit.publish import counts, plan, practice
from tei_kit.publish.document import Document, Piece
from tei_kit.publish.index import Index, document_keys
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

    transcripts: Iterable[Piece] = ()
    keys: Iterable[str] = ()
    entries: Iterable[str] = ()
    named: Iterable[str] = ()
    children: Iterable[str] = ()
    facts: Mapping[str, str] = {}


def of(index: Index, page: Page) -> tuple[Document, Document]:
    """Return what a page is made of: its document of the edition, and its part of the registers."""
    part = _PARTS[page.kind](index, page)
    pages = index.linking({"", page.key, *part.keys})
    document = index.document([*pages, *index.beside(page), *part.children, *part.transcripts], part.facts)
    return document, index.edition.registers.part(part.entries, part.named)


def whole(index: Index, page: Page) -> tuple[Document, Document]:
    """Return what a page of a stylesheet that we do not know is made of: nobody knows what it asks for."""
    children = [*index.beside(page), *_PARTS[page.kind](index, page).children]
    return index.whole(children), Document((index.edition.registers.whole.decode(),))


def _nothing(_index: Index, _page: Page) -> Part:
    return Part()


def _list(index: Index, page: Page) -> Part:
    """Transcripts of a year, a kind of event, a language, or all; a list that is too long has its years instead."""
    records = plan.listed(index.edition, page)
    if page.year:
        shown = [record for record in records if record.year == page.year]
        return _entries(shown, index.views(shown, "listed"))
    facts = index.edition.counted
    if page.kind != "transcripts":
        chosen = {record.id for record in records}
        facts = [one for record, one in zip(index.records, facts, strict=True) if record.id in chosen]
    counted = _counted(index, records, facts)
    by_year = _years(index, page, records)
    shown = [record for record in records if not (by_year and record.year)]
    listed = _entries(shown, index.views(shown, "listed"))
    keys = {*listed.keys, *(key for _, key in counted.facets)}
    return listed._replace(keys=keys, named=keys, children=[*counted.elements, *by_year])


class _Counted(NamedTuple):
    """What a list counts: its facets, and those and its figures as elements."""

    facets: Mapping[tuple[str, str], int]
    elements: list[str]


def _counted(index: Index, records: list[Record], facts: list[counts.Facts]) -> _Counted:
    facets = counts.facets(facts)
    return _Counted(facets, [*counts.figures(records, facts, index.originals), *counts.facet_elements(facets)])


def _entries(records: list[Record], transcripts: Iterable[Piece]) -> Part:
    keys = {key for record in records for key in record.links}
    return Part(transcripts, keys, (), keys)


def _years(index: Index, page: Page, records: Iterable[Record]) -> list[str]:
    """The years of what is too long for one page, as elements of the index; none where it is not."""
    if page.kind == "transcripts":
        long = len(index.records) > plan.LONG
        files = {volume.key: volume.file for volume in index.volumes.get(("transcripts", ""), ()) if long}
    else:
        files = {volume.year: volume.file for volume in index.volumes.get((page.kind, page.key), ())}
    if not files:
        return []
    numbers = Counter(record.year for record in records)
    return [
        f'<e:year key="{year}" file="{file}" transcripts="{numbers[year]}"/>' for year, file in sorted(files.items())
    ]


def _front(index: Index, _page: Page) -> Part:
    featured = set(index.edition.settings.publish.featured)
    last = len(index.records) - LATEST
    shown = [record for place, record in enumerate(index.records) if place >= last or record.id in featured]
    counted = _counted(index, index.records, index.edition.counted)
    listed = _entries(shown, index.views(shown, "listed"))
    keys = {*listed.keys, *(key for _, key in counted.facets)}
    return listed._replace(keys=keys, named=keys, children=counted.elements, facts=index.facts)


def _thing(index: Index, page: Page) -> Part:
    """A person, an organisation, a place or a topic, and all that the edition has of it."""
    found = index.edition.having.get(page.key, ())
    if page.year:
        found = [record for record in found if record.year == page.year]
        return _occurring(index, page, found)._replace(children=counts.said(found, page.key, index.originals))
    years = _years(index, page, found)
    part = _occurring(index, page, [record for record in found if not (years and record.year)])
    registers = index.edition.registers
    members = registers.pointing.get(page.key, ()) if page.kind == "organisation" else ()
    keys = {*part.keys, *registers.entries[page.key].points, *members}
    presence = index.presence.get(page.key, "") if years else ""
    said = counts.said(found, page.key, index.originals)
    return part._replace(keys=keys, entries=(page.key, *members), children=[*years, presence, *said])


def _occurring(index: Index, page: Page, found: Iterable[Record]) -> Part:
    """Transcripts with what they have of a thing."""
    transcripts = []
    keys: set[str] = set()
    named: set[str] = {page.key}
    own = f"placed {page.key}"
    for record in found:
        if page.kind in ("topic", "place") and own in record.views:
            transcripts.append(index.edition.view(record, own))
            keys.update(record.links)
        else:
            transcripts.append(index.edition.view(record, f"about {page.key}"))
        keys.update(document_keys(record))
        named.update(_parties(record))
    return Part(transcripts, keys | named, (), named)


def _register(index: Index, page: Page) -> Part:
    entries = [key for key, kind, _ in index.page_elements if kind == _REGISTERS[page.kind]]
    present = [index.presence[key] for key in entries if key in index.presence]
    ties = counts.talks(index.records, index.edition.counted, index.originals) if page.kind == "people" else ()
    once = [counts.ONCE] if index.originals and page.kind != "topics" else []
    return Part((), entries, entries, children=[*present, *ties, *once])


def _documents(index: Index, _page: Page) -> Part:
    chosen = [record for record in index.records if record.documents]
    keys = _with_documents(chosen)
    return Part(index.views(chosen, "signed"), keys, (), keys)


def _document(index: Index, page: Page) -> Part:
    home, _, name = page.key.partition("#")
    record = index.by_id[home].record
    keys = _with_documents([record])
    return Part([index.edition.view(record, f"signed {name}")], keys, (), keys)


def _events(index: Index, page: Page) -> Part:
    firsts = [index.by_id[parts[0]].record for parts in index.occasions]
    years = [] if page.year else _years(index, page, firsts)
    shown = [record.id for record in firsts if (record.year == page.year if page.year else not (years and record.year))]
    occasions = [index.occasion_of[name] for name in shown]
    held = (
        index.edition.view(index.by_id[name].record, "measured" if len(parts) > 1 else "held")
        for parts in occasions
        for name in parts
    )
    return Part(held, shown, children=[*years, *map(plan.occasion_element, occasions)])


def _event(index: Index, page: Page) -> Part:
    parts = index.occasion_of[page.key]
    chosen = [index.by_id[name].record for name in parts]
    keys = _with_documents(chosen)
    return Part(index.views(chosen, "gathered"), keys, (), keys, [plan.occasion_element(parts)])


def _about(index: Index, _page: Page) -> Part:
    return Part(children=[*counts.sources(index.records), *index.told], facts=index.facts)


def _editorial(index: Index, _page: Page) -> Part:
    return Part(children=practice.elements(index.records), facts=index.facts)


def _data(index: Index, _page: Page) -> Part:
    return Part(children=index.told)


def _parties(record: Record) -> set[str]:
    """Who has signed a transcript's documents, and for whom."""
    return {key for _, parties in record.documents for key in parties}


def _with_documents(records: list[Record]) -> set[str]:
    return {key for record in records for key in (*record.links, *document_keys(record))}


_PARTS: Mapping[str, Callable[[Index, Page], Part]] = {
    "front": _front,
    **dict.fromkeys(("transcripts", "year", "type", "language"), _list),
    **dict.fromkeys(("person", "organisation", "place", "topic"), _thing),
    **dict.fromkeys(_REGISTERS, _register),
    "documents": _documents,
    "document": _document,
    "events": _events,
    "event": _event,
    "about": _about,
    "editorial": _editorial,
    "data": _data,
    **dict.fromkeys(("encoding", "missing", "search"), _nothing),
}
