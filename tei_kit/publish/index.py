"""What pages know of the edition around them: the `e:edition` document, whole or as narrow as one page needs it."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from html import escape
from types import MappingProxyType

from tei_kit.engines import libxml
from tei_kit.model.errors import TeiKitError
from tei_kit.publish import plan
from tei_kit.publish.gather import Edition, Transcript
from tei_kit.publish.plan import Page

#: The words of a turn, which only tables need.
_WORDS = re.compile(r"(<e:turn [^>]*)>[^<]*</e:turn>")
_OPENING = re.compile(r"^<e:transcript [^>]*>")
_FOR_LINKS = re.compile(r' (?:id|title|when|until|clock|language)="[^"]*"')
#: Where pointers of a transcript lead: other files, and ids in this one or another.
_FILE = re.compile(rb"([\w.-]+)\.xml")
_FRAGMENT = re.compile(rb"#([\w.-]+)")
#: An address in the site, as redirects have it.
_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9._-]*\.html(#[\w.-]+)?")
_KEY = re.compile(r'(?:type|tag|key)="([^"]*)"')


@dataclass(frozen=True)
class Index:
    """The whole edition, ready to be handed to stylesheets.

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
    _by_key: dict[str, list[Page]] = field(default_factory=dict, compare=False, repr=False)

    @cached_property
    def whole(self) -> bytes:
        """The document that knows every transcript."""
        entries = (_WORDS.sub(r"\1/>", transcript.entry) for transcript in self.edition.transcripts)
        occasions = (plan.occasion_element(occasion) for occasion in plan.occasions(self.edition.transcripts))
        publish = self.edition.settings.publish
        about = (f"<e:about>{escape(words)}</e:about>" for words in publish.about.split("\n\n") if words.strip())
        data = (f'<e:data file="{escape(name)}" kind="{kind}"/>' for name, kind in self.data)
        # What only pages of the whole edition say: it must not change the pages of transcripts.
        facts = {"faithful": str(self.faithful).lower(), "featured": " ".join(publish.featured)}
        return self._document([*map(_page, self.pages), *about, *data, *occasions, *entries], facts)

    def around(self, position: int) -> bytes:
        """Return the document for one transcript's page: its neighbours, and the pages and transcripts that it points to.

        Args:
            position: the transcript's place in the order of the edition.
        """
        transcripts = self.edition.transcripts
        here = transcripts[position]
        occasion = self._occasions[here.id]
        translations = [pair for pair in self._translations if here.id in pair]
        keys = self._keys(here) | {occasion[0], *(pair[1] for pair in translations)}
        pages = [page for key in sorted(keys) for page in self._pages(key)]
        places = (("prev", position - 1), ("next", position + 1))
        neighbours = [
            f'<e:neighbour rel="{rel}">{stub(transcripts[place])}</e:neighbour>'
            for rel, place in places
            if 0 <= place < len(transcripts)
        ]
        linked = {match.decode() for match in _FILE.findall(here.data)} | set(occasion)
        linked |= {identifier for pair in translations for identifier in pair}
        others = [stub(self._by_id[name]) for name in sorted(linked - {here.id}) if name in self._by_id]
        parts = [plan.occasion_element(occasion)] if len(occasion) > 1 else []
        own = _WORDS.sub(r"\1/>", here.entry)
        return self._document([*map(_page, pages), *self._moved(f"{here.id}.html"), *neighbours, *parts, *others, own])

    @cached_property
    def gone(self) -> list[tuple[str, str]]:
        """Pages that were published and are gone, and what is in their place.

        Raises:
            TeiKitError: a redirect is not from a page of the site to one.
        """
        settings = self.edition.settings
        for old, new in settings.publish.redirects.items():
            if not (_ADDRESS.fullmatch(old) and _ADDRESS.fullmatch(new)):
                raise TeiKitError(
                    f"{settings.path}: publish.redirects: {old!r} = {new!r}", 'Write "page.html#id" = "page.html#id".'
                )
        there = {page.file for page in self.pages} | {f"{name}.html" for name in self._by_id}
        redirects = sorted(settings.publish.redirects.items())
        return [(old, new) for old, new in redirects if "#" not in old and old not in there]

    def _moved(self, page: str) -> list[str]:
        """What stood in a page and has moved."""
        redirects = sorted(self.edition.settings.publish.redirects.items())
        return [
            f'<e:moved id="{escape(old.partition("#")[2])}" to="{escape(new)}"/>'
            for old, new in redirects
            if old.startswith(f"{page}#")
        ]

    def _keys(self, here: Transcript) -> set[str]:
        """The keys of pages that a transcript may link to."""
        keys = {key.decode() for key in _FRAGMENT.findall(here.data)} | set(_KEY.findall(here.entry))
        return keys | {"", here.when[:4], *(f"{here.id}#{key}" for key in plan.DOCUMENT.findall(here.entry))}

    @cached_property
    def _by_id(self) -> dict[str, Transcript]:
        return {transcript.id: transcript for transcript in self.edition.transcripts}

    @cached_property
    def _occasions(self) -> dict[str, tuple[str, ...]]:
        return {name: parts for parts in plan.occasions(self.edition.transcripts) for name in parts}

    @cached_property
    def _translations(self) -> list[tuple[str, str]]:
        return plan.translations(self.edition.transcripts)

    def _pages(self, key: str) -> list[Page]:
        if not self._by_key:
            for page in self.pages:
                self._by_key.setdefault(page.key, []).append(page)
        return self._by_key.get(key, [])

    def _document(self, children: Iterable[str], facts: Mapping[str, str] = MappingProxyType({})) -> bytes:
        settings = self.edition.settings
        about = {name.replace("_", "-"): value for name, value in settings.edition._asdict().items()}
        about |= {
            "search": str(settings.publish.search).lower(),
            **facts,
            "theme": str(
                bool(settings.publish.colours or settings.publish.dark_colours or settings.publish.style)
            ).lower(),
            "logo": f"logo.{settings.publish.logo.rpartition('.')[2]}" if settings.publish.logo else "",
        }
        attributes = " ".join(f'{name}="{escape(value)}"' for name, value in about.items())
        document = f'<e:edition xmlns:e="urn:tei-kit:edition" {attributes}>{"".join(children)}</e:edition>'.encode()
        try:
            libxml.parse(document, "the index")
        except libxml.XmlProblem:
            raise TeiKitError(f"{settings.path}: a value has a control character") from None
        return document


def stub(transcript: Transcript) -> str:
    """Return what a link needs of a transcript: a change of its words must not change the pages of its neighbours."""
    opening = _OPENING.match(transcript.entry)
    attributes = "".join(_FOR_LINKS.findall(opening[0])) if opening else ""
    return f"<e:transcript{attributes}/>"


def _page(page: Page) -> str:
    return f'<e:page kind="{page.kind}" key="{escape(page.key)}" file="{page.file}"/>'
