"""Which pages a site has: one table of the pages that every site has, and those that a corpus brings about."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from operator import itemgetter
from pathlib import Path

from tei_kit.config import Config
from tei_kit.engines import libxml
from tei_kit.engines.libxml import Element
from tei_kit.model.errors import TeiKitError
from tei_kit.publish.edition import Edition, Transcript
from tei_kit.publish.reading import PAGE_ID
from tei_kit.publish.record import Record
from tei_kit.publish.registers import XML_ID

_TEI = f"{{{libxml.TEI}}}"


@dataclass(frozen=True, slots=True)
class Page:
    """A page that is no transcript's.

    Attributes:
        kind: which templates make it (xslt/publish/pages/).
        key: what it is about: an id, a year, a kind of event; "" for a page that a site has once.
        file: its name.
        year: what of it the page has, where one page would be too long.
    """

    kind: str
    key: str
    file: str
    year: str = ""

    @property
    def about(self) -> str:
        """What links find it by."""
        return f"{self.key} {self.year}" if self.year else self.key


#: Pages that every site has.
_ALWAYS = (
    Page("front", "", "index.html"),
    Page("transcripts", "", "transcripts.html"),
    Page("events", "", "events.html"),
    Page("about", "", "about.html"),
    Page("editorial", "", "editorial.html"),
    Page("encoding", "", "encoding.html"),
    Page("data", "", "data.html"),
    Page("missing", "", "404.html"),
)

#: Entries of registers: element → kind of its page, page of the register.
_REGISTERS = {
    f"{_TEI}person": ("person", Page("people", "", "people.html")),
    f"{_TEI}org": ("organisation", Page("organisations", "", "organisations.html")),
    f"{_TEI}place": ("place", Page("places", "", "places.html")),
    f"{_TEI}category": ("topic", Page("topics", "", "topics.html")),
}

#: Kinds of pages of what is in registers.
_THINGS = frozenset(kind for kind, _ in _REGISTERS.values())

#: Lists of transcripts by what they share.
_FACETS = ("year", "type", "language")

#: A page with more transcripts than this has a page for each year: nobody reads a list of a thousand, and one word would change all of it.
LONG = 250


def pages(edition: Edition) -> tuple[Page, ...]:
    """Return the pages of an edition's site that are no transcript's, and refuse names that would clash.

    Raises:
        TeiKitError: a transcript has the name of a page of the site.
    """
    made = (_registers, _facets, _documents, _events, _parallels)
    found = [*_ALWAYS, *(page for make in made for page in make(edition))]
    found += [volume for page in found for volume in _volumes(edition, page)]
    if edition.settings.publish.search:
        found.append(Page("search", "", "search.html"))
    taken = {page.file.lower(): page for page in found}
    if len(taken) < len(found):
        names = [page.file.lower() for page in found]
        twin = next(name for name in names if names.count(name) > 1)
        raise TeiKitError(f"two things of this edition would have the page {twin}", "Rename one of them.")
    for transcript in edition.transcripts:
        if f"{transcript.id}.html".lower() in taken:
            raise TeiKitError(
                f"{transcript.source.path}: {transcript.id!r} cannot be the name of a page",
                f"The site itself has a page {transcript.id}.html.",
            )
    return tuple(found)


def _registers(edition: Edition) -> Iterator[Page]:
    """A page for every entry of a register, and one for each register that has any."""
    homes: dict[str, Page] = {}
    seen: set[str] = set()
    for element in edition.registers.root.iter(*_REGISTERS):
        key = element.get(XML_ID, "")
        if not PAGE_ID.fullmatch(key) or key in seen or not _is_entry(element):
            continue
        seen.add(key)
        kind, home = _REGISTERS[str(element.tag)]
        homes[home.file] = home
        yield Page(kind, key, f"{key}.html")
    yield from homes.values()


def _is_entry(element: Element) -> bool:
    """Whether an element is an entry: of the taxonomies, those of a register of topics are."""
    if element.tag != f"{_TEI}category":
        return True
    home = next((ancestor for ancestor in element.iterancestors(f"{_TEI}TEI")), None)
    return home is not None and home.get(XML_ID) == "topics"


def _facets(edition: Edition) -> Iterator[Page]:
    for kind in _FACETS:
        keys = sorted(key for of, key in edition.sharing if of == kind)
        yield from (Page(kind, key, f"{kind}-{key}.html") for key in keys if PAGE_ID.fullmatch(f"x{key}"))


def _volumes(edition: Edition, page: Page) -> Iterator[Page]:
    """The pages by year of what would be too long for one page; the transcripts of all years have such pages already."""
    if page.kind in ("year", "transcripts"):
        return
    records = listed(edition, page)
    years = sorted({record.year for record in records} - {""}) if len(records) > LONG else []
    if len(years) > 1:
        stem = page.file.removesuffix(".html")
        yield from (Page(page.kind, page.key, f"{stem}.{year}.html", year) for year in years)


def listed(edition: Edition, page: Page) -> list[Record]:
    """Return the transcripts that a page lists one by one; of those of an occasion the first."""
    if page.kind == "transcripts":
        return [transcript.record for transcript in edition.transcripts]
    if page.kind == "events":
        known = {transcript.id: transcript.record for transcript in edition.transcripts}
        return [known[parts[0]] for parts in occasions(edition.transcripts)]
    if page.kind in _FACETS:
        return edition.sharing.get((page.kind, page.key), [])
    if page.kind in _THINGS:
        return edition.having.get(page.key, [])
    return []


def _documents(edition: Edition) -> Iterator[Page]:
    any_document = False
    for transcript in edition.transcripts:
        for key, _ in filter(itemgetter(0), transcript.record.documents):
            any_document = True
            if PAGE_ID.fullmatch(key):
                yield Page("document", f"{transcript.id}#{key}", f"{transcript.id}.{key}.html")
    if any_document:
        yield Page("documents", "", "documents.html")


def _events(edition: Edition) -> Iterator[Page]:
    """A page for every occasion that is more than one transcript: several of them, or parts of its own, as a signing."""
    divided = {transcript.id for transcript in edition.transcripts if transcript.record.divided}
    for parts in occasions(edition.transcripts):
        if len(parts) > 1 or parts[0] in divided:
            yield Page("event", parts[0], f"{parts[0]}.event.html")


def _parallels(edition: Edition) -> Iterator[Page]:
    yield from (Page("parallel", other, f"{other}.parallel.html") for _, other in translations(edition.transcripts))


def occasions(transcripts: Sequence[Transcript]) -> list[tuple[str, ...]]:
    """Return the ids of transcripts that belong together: whatever points to one another as of the same occasion."""
    known = {transcript.id for transcript in transcripts}
    group = {identifier: [identifier] for identifier in known}
    for transcript in transcripts:
        for kind, other in transcript.record.related:
            if kind == "sameOccasion" and other in known and group[other] is not group[transcript.id]:
                joined = group[transcript.id] + group[other]
                group |= dict.fromkeys(joined, joined)
    order = {transcript.id: place for place, transcript in enumerate(transcripts)}
    groups = {min(members, key=order.__getitem__): members for members in group.values()}
    return [tuple(sorted(groups[first], key=order.__getitem__)) for first in sorted(groups, key=order.__getitem__)]


def occasion_element(parts: Iterable[str]) -> str:
    """Return an occasion as an element of the index."""
    ids = list(parts)
    inner = "".join(f'<e:part transcript="{escape(identifier)}"/>' for identifier in ids)
    return f'<e:occasion key="{escape(ids[0])}">{inner}</e:occasion>'


def translations(transcripts: Sequence[Transcript]) -> list[tuple[str, str]]:
    """Return pairs of a transcript and its translation, both in the edition, each pair once."""
    known = {transcript.id for transcript in transcripts}
    pairs: dict[tuple[str, str], None] = {}
    for transcript in transcripts:
        for kind, other in transcript.record.related:
            pair = (other, transcript.id) if kind == "original" else (transcript.id, other)
            if kind in ("original", "translation") and other in known and pair[::-1] not in pairs:
                pairs[pair] = None
    return sorted(pairs)


def configured(settings: Config, corpus: Path, name: str) -> Path | None:
    """Return a file that the configuration names, inside the project.

    Args:
        settings: the configuration.
        corpus: the corpus's folder, which the project is where there is no file of configuration.
        name: the file; "" for none.

    Raises:
        TeiKitError: it is not there, or lies outside.
    """
    home = (settings.path or corpus / "x").parent.resolve()
    path = (home / name).resolve()
    if not name:
        return None
    if not path.is_relative_to(home):
        raise TeiKitError(f"{settings.path}: {name} lies outside the project")
    if not path.is_file():
        raise TeiKitError(f"{settings.path}: there is no file {name}")
    return path
