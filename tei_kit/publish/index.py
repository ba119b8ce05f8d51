"""What pages know of the edition around them: the `e:edition` document, whole or as narrow as one page needs it.

A page is made of nothing but what it is handed. So what it is handed decides whether it can stay, and nothing that it shows can be
forgotten in that decision: it would not be shown.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from html import escape
from types import MappingProxyType

from tei_kit.engines import libxml
from tei_kit.model.errors import TeiKitError
from tei_kit.publish import counts, plan, redirects
from tei_kit.publish.document import Document, Piece
from tei_kit.publish.edition import Edition, Transcript
from tei_kit.publish.plan import Page
from tei_kit.publish.record import Record


@dataclass(frozen=True)
class Index:
    """The whole edition, of which each page gets a part.

    Attributes:
        edition: all that was gathered.
        pages: every page of the site that is no transcript's.
        faithful: whether every transcript was compared with its source and has all its words.
        data: files for machines: (path, kind).
    """

    edition: Edition
    pages: tuple[Page, ...]
    faithful: bool = False
    data: tuple[tuple[str, str], ...] = ()

    @cached_property
    def records(self) -> list[Record]:
        """What is known of the transcripts, in the order of the edition."""
        return [transcript.record for transcript in self.edition.transcripts]

    @cached_property
    def by_id(self) -> Mapping[str, Transcript]:
        """The transcripts by id."""
        return {transcript.id: transcript for transcript in self.edition.transcripts}

    @cached_property
    def occasions(self) -> list[tuple[str, ...]]:
        """The ids of transcripts of one occasion, in the order of time."""
        return plan.occasions(self.edition.transcripts)

    @cached_property
    def occasion_of(self) -> Mapping[str, tuple[str, ...]]:
        """A transcript's id → all transcripts of its occasion."""
        return {name: parts for parts in self.occasions for name in parts}

    @cached_property
    def originals(self) -> counts.Originals:
        """A translation's id → those of its originals."""
        found: dict[str, set[str]] = {}
        for original, translation in plan.translations(self.edition.transcripts):
            found.setdefault(translation, set()).add(original)
        return found

    @cached_property
    def presence(self) -> Mapping[str, str]:
        """How often each thing occurs: its key → an element."""
        return counts.presence(self.records, self.originals)

    @cached_property
    def _known(self) -> tuple[str, ...]:
        """What the whole edition is told of beside its transcripts."""
        pages = [xml for _, _, xml in self.page_elements]
        return (*pages, *self.told, *map(plan.occasion_element, self.occasions))

    def whole(self, counted: Iterable[str]) -> Document:
        """Return the document that knows every transcript, for stylesheets that we do not know.

        Args:
            counted: what the page counts; what is there already counts once.
        """
        known = {*self._known}
        transcripts = self.views(self.records, "whole")
        return self.document([*self._known, *transcripts, *(xml for xml in counted if xml not in known)], self.facts)

    def views(self, records: Iterable[Record], name: str) -> list[Piece]:
        """Return what a page is told of transcripts; see `Edition.view`."""
        return [self.edition.view(record, name) for record in records]

    def around(self, position: int) -> Document:
        """Return the document for one transcript's page: its neighbours, and the pages and transcripts that it points to.

        Args:
            position: the transcript's place in the order of the edition.
        """
        here = self.records[position]
        occasion = self.occasion_of[here.id]
        places = (("prev", position - 1), ("next", position + 1))
        neighbours = [
            piece
            for rel, place in places
            if 0 <= place < len(self.records)
            for piece in (
                f'<e:neighbour rel="{rel}">',
                self.edition.view(self.records[place], "stub"),
                "</e:neighbour>",
            )
        ]
        parts = [plan.occasion_element(occasion)] if len(occasion) > 1 else []
        moved = redirects.moved(self.edition.settings, f"{here.id}.html")
        return self.document([*self._linked(here), *moved, *neighbours, *parts, self.edition.view(here, "gathered")])

    def parallel(self, original: str, translation: str) -> Document:
        """Return the document for a transcript and its translation side by side."""
        return self.document(self._linked(self.by_id[original].record, self.by_id[translation].record))

    @cached_property
    def bare(self) -> Document:
        """The document of a page that knows nothing but the edition's name."""
        return self.document(())

    def feed(self, view: str, *, pages: bool) -> Document:
        """Return the document of a file for programs.

        Args:
            view: what it is told of each transcript (publish/views.py).
            pages: whether it is told of the pages.
        """
        told = [xml for _, _, xml in self.page_elements] if pages else []
        return self.document([*told, *self.views(self.records, view)])

    def _linked(self, *here: Record) -> list[str | Piece]:
        """The pages and transcripts that transcripts may link to."""
        keys = {"", *(key for record in here for key in (*record.links, *record.pointers, *document_keys(record)))}
        others = {name for record in here for name in record.files}
        for record in here:
            occasion = self.occasion_of[record.id]
            pairs = self._translations.get(record.id, [])
            keys |= {occasion[0], *(pair[1] for pair in pairs)}
            others |= {*occasion, *(name for pair in pairs for name in pair)}
        if len(here) == 1:
            others.discard(here[0].id)
        others &= self.by_id.keys()
        return [*self.linking(keys), *self.views((self.by_id[name].record for name in sorted(others)), "stub")]

    def linking(self, keys: Iterable[str]) -> list[str]:
        """Return the pages that have one of these keys."""
        found = sorted({place for key in {*keys} & self._by_key.keys() for place in self._by_key[key]})
        return [self.page_elements[place][2] for place in found]

    @cached_property
    def _translations(self) -> Mapping[str, list[tuple[str, str]]]:
        found: dict[str, list[tuple[str, str]]] = {}
        for pair in plan.translations(self.edition.transcripts):
            for name in pair:
                found.setdefault(name, []).append(pair)
        return found

    @cached_property
    def page_elements(self) -> list[tuple[str, str, str]]:
        """Key, kind and element of every page."""
        return [
            (page.about, page.kind, f'<e:page kind="{page.kind}" key="{escape(page.about)}" file="{page.file}"/>')
            for page in self.pages
        ]

    @cached_property
    def volumes(self) -> Mapping[tuple[str, str], list[Page]]:
        """A page that is too long for one, by kind and key → its pages by year; of the transcripts the pages of their years."""
        found: dict[tuple[str, str], list[Page]] = {}
        for page in self.pages:
            if page.year:
                found.setdefault((page.kind, page.key), []).append(page)
            elif page.kind == "year":
                found.setdefault(("transcripts", ""), []).append(page)
        return found

    def beside(self, page: Page) -> list[str]:
        """Return the years before and after that of a page, as elements of the index."""
        years = self.volumes.get(("transcripts", "") if page.kind == "year" else (page.kind, page.key), [])
        if page not in years:
            return []
        place = years.index(page)
        return [
            f'<e:beside rel="{rel}" year="{other.year or other.key}" file="{other.file}"/>'
            for rel, others in (("prev", years[:place][-1:]), ("next", years[place + 1 :][:1]))
            for other in others
        ]

    @cached_property
    def _by_key(self) -> Mapping[str, list[int]]:
        found: dict[str, list[int]] = {}
        for place, (key, _, _) in enumerate(self.page_elements):
            found.setdefault(key, []).append(place)
        return found

    @cached_property
    def told(self) -> list[str]:
        """What the edition says of itself."""
        about = self.edition.settings.publish.about.split("\n\n")
        words = [f"<e:about>{escape(paragraph)}</e:about>" for paragraph in about if paragraph.strip()]
        return [*words, *(f'<e:data file="{escape(name)}" kind="{kind}"/>' for name, kind in self.data)]

    @property
    def facts(self) -> Mapping[str, str]:
        """What only pages of the whole edition say: it must not change the pages of transcripts."""
        featured = " ".join(self.edition.settings.publish.featured)
        return {"faithful": str(self.faithful).lower(), "featured": featured}

    @cached_property
    def _attributes(self) -> str:
        settings = self.edition.settings
        publish = settings.publish
        about = {name.replace("_", "-"): value for name, value in settings.edition._asdict().items()}
        about |= {
            "search": str(publish.search).lower(),
            "theme": str(bool(publish.colours or publish.dark_colours or publish.style)).lower(),
            "logo": f"logo.{publish.logo.rpartition('.')[2]}" if publish.logo else "",
        }
        return _attributes(about)

    def document(self, children: Iterable[str | Piece], facts: Mapping[str, str] = MappingProxyType({})) -> Document:
        """Return an `e:edition` with these children."""
        start = f'<e:edition xmlns:e="urn:tei-kit:edition"{self._attributes}{_attributes(facts)}>'
        return Document((start, *children, "</e:edition>"))

    def refuse_controls(self) -> None:
        """Stop when the configuration has characters that no XML can have.

        Raises:
            TeiKitError: it has.
        """
        try:
            libxml.parse(bytes(self.document(self.told, self.facts)), "the index")
        except libxml.XmlProblem:
            raise TeiKitError(f"{self.edition.settings.path}: a value has a control character") from None


def document_keys(record: Record) -> Iterable[str]:
    """Return the keys of the pages of a transcript's documents."""
    return (f"{record.id}#{identifier}" for identifier, _ in record.documents)


def _attributes(values: Mapping[str, str]) -> str:
    return "".join(f' {name}="{escape(value)}"' for name, value in values.items())
