"""What header and stand-off of a draft are made of."""

import datetime as dt
from dataclasses import dataclass
from functools import cached_property

from tei_kit.config import Edition
from tei_kit.encode import language, setting
from tei_kit.encode.naming import slug
from tei_kit.encode.profile import Profile
from tei_kit.encode.setting import Told
from tei_kit.model.turn import Page, Transcript

#: How many words of the page stand for a title where there is none.
_TITLE = 8


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What a draft says of itself and its source, beyond the page.

    Attributes:
        identifier: the root's `xml:id`, and the file's name.
        snapshot: where the copy of the page is, as a URI relative to the draft.
        accessed: the day on which the page was copied.
        edition: the edition that the draft is for.
        language: BCP 47 tag of the text; "" leaves it to the profile.
        schemas: where the schemas are, as a URI relative to the draft that ends in "/"; "" writes no `<?xml-model?>`.
        register: where the project's register of persons is, as a URI relative to the draft.
        anchors: whether elements say where in the snapshot their words stand.
    """

    identifier: str
    snapshot: str
    accessed: dt.date
    edition: Edition
    language: str = ""
    schemas: str = ""
    register: str = "../registers/persons.xml"
    anchors: bool = False


@dataclass(frozen=True)
class Facts:
    """A page and all that is known about it.

    Attributes:
        page: the page.
        transcript: the page, understood.
        profile: the profile that it was understood with.
        about: what the draft says of itself.
    """

    page: Page
    transcript: Transcript
    profile: Profile
    about: Circumstances

    @cached_property
    def language(self) -> str:
        """The language of the text."""
        return self._told_language or self.guessed_language or "und"

    @cached_property
    def guessed_language(self) -> str:
        """The language that the words of the text speak for, where nothing tells it; else ""."""
        return "" if self._told_language else language.guess(self.page.text, self.profile)

    @property
    def _told_language(self) -> str:
        return language.told(self.page, self.profile, self.about.language)

    @property
    def title(self) -> str:
        """The page's title, or its first words when no line could be one."""
        return title(self.page, self.transcript)

    @cached_property
    def when(self) -> Told:
        """The day of the event, and how sure that is."""
        return setting.day(self.page, self.transcript, self.profile)

    @cached_property
    def where(self) -> Told:
        """The place of the event, and how sure that is."""
        return setting.place(self.transcript, self.profile)

    @property
    def day(self) -> str:
        """The day of the event as xs:date; "" when nothing tells it."""
        return self.when.value

    @property
    def venue(self) -> str:
        """The place of the event on one line; "" when nothing tells it."""
        return self.where.value

    @cached_property
    def place(self) -> str | None:
        """The identifier of the dateline's place."""
        return f"pl.{slug(self.venue.partition(',')[0])}" if self.venue else None


def title(page: Page, transcript: Transcript) -> str:
    """Return the page's title, or its first words when no line could be one."""
    words = transcript.title.text.split() if transcript.title else page.text.split(maxsplit=_TITLE)[:_TITLE]
    return " ".join(words)
