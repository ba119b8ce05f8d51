"""What header and stand-off of a draft are made of."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, takewhile

from tei_kit.config import Edition
from tei_kit.encode import dates, language
from tei_kit.encode.naming import slug
from tei_kit.encode.profile import Profile
from tei_kit.model.turn import Division, Page, Piece, Transcript, Turn

#: How many words of the page stand for a title where there is none.
_TITLE = 8
#: A line above the speeches that mentions the day is short, and among the first.
_LINE, _LINES = 160, 12


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
        return self._told_language or self.guessed_language or "und"

    @property
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

    @property
    def day(self) -> str:
        """The day of the event as xs:date: as printed, else as the file says; "" when neither tells."""
        return day(self.page, self.transcript, self.profile)

    @property
    def venue(self) -> str:
        """The dateline's place on one line, else the one that a line above the speeches names as such; "" without one."""
        line = self.transcript.dateline
        if line and line.place:
            return ", ".join(" ".join(part.split()) for part in line.place.text.splitlines())
        return named_place(self.transcript, self.profile)

    @property
    def place(self) -> str | None:
        """The identifier of the dateline's place."""
        return f"pl.{slug(self.venue.partition(',')[0])}" if self.venue else None


def title(page: Page, transcript: Transcript) -> str:
    """Return the page's title, or its first words when no line could be one."""
    words = transcript.title.text.split() if transcript.title else page.text.split(maxsplit=_TITLE)[:_TITLE]
    return " ".join(words)


def day(page: Page, transcript: Transcript, profile: Profile) -> str:
    """Return the day of the event as xs:date: as printed, else as the file says; "" when neither tells."""
    if transcript.dateline and transcript.dateline.when:
        return transcript.dateline.when
    told = (dates.moment(printed, profile)[:10] for printed in (page.known.date, page.known.published) if printed)
    return next(filter(None, told), "") or (mentioned(transcript, profile) or ("",))[0]


def mentioned(transcript: Transcript, profile: Profile) -> tuple[str, Piece] | None:
    """Return the first day that the title, or a short line above the speeches, mentions among other words."""
    # The day may stand above the title.
    for piece in (*transcript.opening, *_top(transcript)):
        read = dates.within(piece.plain, profile) if len(piece.text) <= _LINE else ""
        if read:
            return read, piece
    return None


def named_place(transcript: Transcript, profile: Profile) -> str:
    """Return the place of a line like "Location: Quay Hall" above the speeches; "" without one."""
    patterns = profile.patterns("lines.venue")
    lines = (piece.plain for piece in _top(transcript) if len(piece.text) <= _LINE)
    found = (match for line in lines for pattern in patterns if (match := pattern.fullmatch(line)))
    match = next(found, None)
    return " ".join(match["place"].split()) if match else ""


def _top(transcript: Transcript) -> Iterator[Piece]:
    yield from (transcript.title,) if transcript.title else ()
    yield from transcript.summary
    divisions = [part for part in transcript.body if isinstance(part, Division)]
    first = divisions[0]
    report = takewhile(lambda block: not isinstance(block, Turn), first.content)
    yield from (block.piece for block in islice(report, _LINES) if not isinstance(block, Turn))
    yield from (division.head for division in divisions[:2] if division.head)
