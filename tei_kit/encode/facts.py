"""What header and stand-off of a draft are made of."""

import datetime as dt
from dataclasses import dataclass

from tei_kit.config import Edition
from tei_kit.encode.naming import slug
from tei_kit.encode.profile import Profile
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
    """

    identifier: str
    snapshot: str
    accessed: dt.date
    edition: Edition
    language: str = ""
    schemas: str = ""


@dataclass(frozen=True, slots=True)
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

    @property
    def language(self) -> str:
        """The language of the text."""
        return self.about.language or self.profile.text("language")

    @property
    def title(self) -> str:
        """The page's title, or its first words when no line could be one."""
        return title(self.page, self.transcript)

    @property
    def place(self) -> str | None:
        """The identifier of the dateline's place."""
        line = self.transcript.dateline
        return f"pl.{slug(line.place.text.partition(',')[0])}" if line and line.place else None


def title(page: Page, transcript: Transcript) -> str:
    """Return the page's title, or its first words when no line could be one."""
    words = transcript.title.text.split() if transcript.title else page.text.split()[:_TITLE]
    return " ".join(words)
