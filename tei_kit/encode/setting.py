"""The day and the place of an event, as the lines around the speeches tell them, and how sure that is.

A line that is a date, or a title with one, tells the day. A line that says when a page was published, and a sentence
that mentions a day, are asked last.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, takewhile

from tei_kit.encode import dates, wording
from tei_kit.encode.profile import Profile
from tei_kit.model.turn import Cert, Dateline, Division, Page, Piece, Transcript, Turn

#: A line above the speeches that mentions the day is short, and among the first; a title may be longer.
_LINE, _LINES, _TITLE = 160, 12, 200
#: Where "Date: … Time: … Place: …" on one line has another fact.
_FACTS = re.compile(r"\s+(?=[^\W\d_][^\W\d_ ]{1,14} ?[:：] )")
_CAPITAL = r"[^\W\d_a-zß-öø-ÿа-яё][\w’'-]*"
#: How sure a mention is: the surer, the earlier it is asked.
_RANKS: tuple[Cert, ...] = (None, "medium", "low")


@dataclass(frozen=True, slots=True)
class Told:
    """A day or a place.

    Attributes:
        value: the day as xs:date, or the place's name.
        cert: how sure that is.
        piece: the line that tells it; None where the file says it outside its text, or the dateline does.
        reason: why it is not sure; "" where it is.
    """

    value: str
    cert: Cert = None
    piece: Piece | None = None
    reason: str = ""


def day(page: Page, transcript: Transcript, profile: Profile) -> Told:
    """Return the day of the event: as printed, else as the file says; an empty one when neither tells."""
    known = printed(page, transcript.dateline, profile)
    if known:
        return Told(known)
    mentions = sorted(_days(transcript, profile), key=lambda told: _RANKS.index(told.cert))
    published = dates.moment(page.known.published, profile)[:10] if page.known.published else ""
    if published and not (mentions and mentions[0].cert != "low"):
        return Told(published, "low", None, "the day on which the page was published")
    return mentions[0] if mentions else Told("")


def printed(page: Page, dateline: Dateline | None, profile: Profile) -> str:
    """Return the day that the dateline has, else the file; "" when neither tells it."""
    if dateline and dateline.when:
        return dateline.when
    return dates.moment(page.known.date, profile)[:10] if page.known.date else ""


def place(transcript: Transcript, profile: Profile) -> Told:
    """Return the place of the event: the dateline's, else what another line above the speeches names as such."""
    line = transcript.dateline
    if line and line.place:
        printed = ", ".join(" ".join(part.split()) for part in line.place.text.splitlines())
        reason = "a short line beside the date; no sign says that it is a place"
        return Told(printed, line.cert, line.place, reason if line.cert else "")
    lines = [piece for piece in _top(transcript) if len(piece.text) <= _LINE]
    named = next(filter(None, (_named(piece, profile) for piece in lines)), None)
    return named or next(filter(None, (_mentioned(piece, profile) for piece in lines)), None) or Told("")


def _days(transcript: Transcript, profile: Profile) -> Iterator[Told]:
    """Yield the days that title and short lines above the speeches mention."""
    for piece in _top(transcript):
        longest = _TITLE if piece is transcript.title else _LINE
        when = dates.within(piece.plain, profile) if len(piece.text) <= longest else ""
        if when:
            yield Told(when, *_surely(piece, profile, titled=piece is transcript.title))


def _surely(piece: Piece, profile: Profile, *, titled: bool) -> tuple[Cert, Piece, str]:
    line = dates.western(piece.plain)
    found = dates.search(line, profile)
    before = line[: found.start()] if found else ""
    if wording.found(profile.texts("lines.issued"), before):
        return "low", piece, "the day on which the page was published, or changed"
    if titled or (wording.kind(line, profile) and not line.endswith((".", "。"))):
        return None, piece, ""
    if (
        line.endswith((".", "。", "!", "?"))
        and len(line.split()) > len(before.split()) + len((found or [""])[0].split()) > 0
    ):
        return "low", piece, "a sentence mentions the day"
    return "medium", piece, "a line above the speeches has this day, and says no more of it"


def _named(piece: Piece, profile: Profile) -> Told | None:
    """Read "Location: Quay Hall", alone or among other facts, and "Given in Port Ansel on 14 May 2031"."""
    facts = [piece.plain, *_FACTS.split(piece.plain)]
    found = (
        match for fact in facts for pattern in profile.patterns("lines.venue") if (match := pattern.fullmatch(fact))
    )
    places = (" ".join(match["place"].split()) for match in found)
    place = next((place for place in places if place.casefold() not in profile.months), "")
    return Told(place, None, piece) if place else None


def _mentioned(piece: Piece, profile: Profile) -> Told | None:
    """Read "Minutes of the meeting in Port Ansel, 14 May 2031": a name behind a preposition in a line with a date."""
    line = piece.plain
    date = dates.search(line, profile)
    if date is None or line.endswith((".", "。")):
        return None
    words = "|".join(map(re.escape, profile.texts("lines.in")))
    names = rf"(?<!\w)(?:{words}) (?:(?:the|der|den|dem|la|el|il) )?({_CAPITAL}(?: {_CAPITAL})*)(?!\w)"
    found = [
        match[1]
        for match in re.finditer(names, line)
        if not date.start() <= match.start(1) < date.end()
        and match[1].casefold() not in profile.months
        and not wording.kind(match[1], profile)
        and not {word.casefold() for word in match[1].split()} & profile.titles
    ]
    return Told(found[-1], "low", piece, "a name behind a preposition in the line with the date") if found else None


def _top(transcript: Transcript) -> Iterator[Piece]:
    yield from (transcript.title,) if transcript.title else ()
    yield from reversed(transcript.opening)
    yield from transcript.summary
    divisions = [part for part in transcript.body if isinstance(part, Division)]
    first = divisions[0]
    report = takewhile(lambda block: not isinstance(block, Turn), first.content)
    yield from (block.piece for block in islice(report, _LINES) if not isinstance(block, Turn))
    yield from (division.head for division in divisions[:2] if division.head)
