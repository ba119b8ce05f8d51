"""When and where: datelines in the forms in which they are printed, above the proceedings and below them."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import takewhile

from tei_kit.encode import dates
from tei_kit.encode.profile import Profile
from tei_kit.model.turn import Cert, Dateline, Page, Piece

Pieces = tuple[Piece, ...]

#: Longer lines are no place; longer ones hold more than date, time and place.
_PLACE, _LINE = 60, 110
#: Longer ones are prose.
_WORDS = 8
#: A person's name with an honour has no more words.
_PERSON = 4
#: "Washington, D.C."
_ABBREVIATED = re.compile(r"(?<![^\W\d_])[^\W\d_]\.$")
_END = re.compile(r"(?:END|End)[:\s]\s*")


def read(pieces: Pieces, most: int, page: Page, profile: Profile) -> tuple[Dateline, int] | None:
    """Read a dateline that begins with the first piece; return it with the number of pieces that it takes up."""
    day = dates.day(pieces[0].plain, profile)
    if day is None:
        return _in_a_line(pieces, most, page, profile)
    used = 1
    at = dates.time(pieces[used].plain, profile) if used < most else ""
    time = pieces[used] if at else None
    used += 1 if at else 0
    further = None if at else _above_time(pieces, used, most, profile)
    if further:
        where, clock = pieces[further - 1 : further + 1]
        at = dates.time(clock.plain, profile)
        return Dateline(pieces[0], day.when, day.until, clock, at, where, "medium"), further + 1
    place = _below(pieces, used, most, profile)
    # Only below a printed time a line without a full stop can hardly be anything else.
    cert: Cert = None if place is None or time else "medium"
    return Dateline(pieces[0], day.when, day.until, time, at, place, cert), used + (1 if place else 0)


def _above_time(pieces: Pieces, used: int, most: int, profile: Profile) -> int | None:
    """Return where a time stands below a day: with the place above it, and at most another line between."""
    times = (index for index in range(used + 1, min(used + 3, most)) if dates.time(pieces[index].plain, profile))
    index = next(times, None)
    return index if index and is_place(pieces[index - 1 :], profile) else None


def _below(pieces: Pieces, used: int, most: int, profile: Profile) -> Piece | None:
    """Return the line below date and time where it is a place; one that comes back is somebody's label."""
    if used >= most or not is_place(pieces[used:], profile):
        return None
    below = Counter(piece.text for piece in pieces[used + 1 :])
    # A line that comes back below it is printed below every label.
    framed = used + 1 < len(pieces) and below[pieces[used + 1].text] > 1
    return None if framed or below[pieces[used].text] else pieces[used]


def _in_a_line(pieces: Pieces, most: int, page: Page, profile: Profile) -> tuple[Dateline, int] | None:
    """Read "Port Ansel, 14 May 2031, 10:00": date, time and place on one line, and nothing else.

    A line without a place may have one below.
    """
    line = pieces[0]
    date = dates.search(line.plain, profile) if len(line.text) <= _LINE else None
    if date is None:
        return None
    year = re.match(r" (?:года|г\.|року|ж\.)(?!\w)", line.plain[date.end() :])
    end = date.end() + (year.end() if year else 0)
    day = dates.day(line.plain[date.start() : end], profile)
    parts = [*_parts(line, 0, date.start()), *_parts(line, end, len(line.text))]
    times = [(part, at) for part in parts if (at := dates.time(part.plain, profile))]
    weekdays = frozenset(profile.texts("lines.weekdays"))
    places = [
        part for part in parts if part.plain.casefold() not in weekdays and part not in [time for time, _ in times]
    ]
    times = _span(times, line)
    if day is None or len(times) > 1 or any(not is_place((part, part), profile) for part in places):
        return None
    place = Piece(page.text[places[0].start : places[-1].end], places[0].start) if places else None
    between = place is not None and any(
        place.start < at < place.end for at in (line.start + date.start(), *(time.start for time, _ in times))
    )
    if between or (place and len(place.text.split()) > _WORDS):
        return None
    time, at = times[0] if times else (None, "")
    printed = _whole(line, line.cut(date.start(), end), [part for part in (place, time) if part])
    if printed is None:
        return None
    below = None if place or not time else _below(pieces, 1, most, profile)
    cert: Cert = "medium" if place else None
    return Dateline(printed, day.when, day.until, time, at, place or below, cert), 2 if below else 1


def _span(times: list[tuple[Piece, str]], line: Piece) -> list[tuple[Piece, str]]:
    """Read the two times of "10:30 - 11:15 CET" as one, that of the beginning."""
    if len(times) != 2:  # noqa: PLR2004 - from and to
        return times
    (first, at), (last, until) = times
    between = line.text[first.end - line.start : last.start - line.start]
    if any(map(str.isalnum, between)):
        return times
    return [(line.cut(first.start - line.start, last.end - line.start), at + until[len(at) :])]


def _whole(line: Piece, date: Piece, others: Sequence[Piece]) -> Piece | None:
    """Return the date with the weekday that begins or ends the line; None where anything else would be left over."""
    first, last = min([date, *others], key=_start), max([date, *others], key=_start)
    start = line.start if first == date else date.start
    end = line.end if last == date else date.end
    left = line.text[: first.start - line.start] if first != date else ""
    left += line.text[last.end - line.start :] if last != date else ""
    return None if any(map(str.isalnum, left)) else line.cut(start - line.start, end - line.start)


def _start(piece: Piece) -> int:
    return piece.start


def _parts(line: Piece, start: int, end: int) -> list[Piece]:
    """Return what stands between the signs that divide a dateline."""
    # A hyphen between spaces stands for a dash, and is as long.
    found = re.finditer(r"[^,;|–—·•]+", line.text[start:end].replace(" - ", " – "))
    parts = (line.cut(start + match.start(), start + match.end()) for match in found)
    return [part for part in parts if part.text and not part.text.isspace() and part.text.strip("()/- .")]


def timed(pieces: Pieces, limit: int, page: Page, profile: Profile) -> tuple[Dateline, int] | None:
    """Read a dateline without a date: places and a time, in lines of their own, before the first label."""
    index = next((index for index in range(1, limit) if dates.time(pieces[index].plain, profile)), None)
    if index is None:
        return None
    # "Issued on: May 14, 2031" stands between title and place.
    dated = takewhile(lambda piece: len(piece.text) <= _PLACE and dates.search(piece.plain, profile), pieces[1:index])
    begins = 1 + len(tuple(dated))
    above = pieces[begins:index]
    if any(not is_place(pieces[number:], profile) for number in range(begins, index)):
        return None
    place = Piece(page.text[above[0].start : above[-1].end], above[0].start) if above else None
    used = index
    if place is None and index + 1 < limit and len(pieces) > index + 2 and is_place(pieces[index + 1 :], profile):
        place, used = pieces[index + 1], index + 1
    day = dates.moment(page.known.date, profile)[:10] if page.known.date else ""
    time = pieces[index]
    return Dateline(None, day, "", time, dates.time(time.plain, profile), place, "medium" if place else None), used


def ending(pieces: Pieces, dateline: Dateline | None, profile: Profile) -> tuple[Piece, str] | None:
    """Read the time at which an event ended, where the last line is one and the first lines had one too."""
    if len(pieces) < 2 or dateline is None or not dateline.time:  # noqa: PLR2004 - a turn and the time
        return None
    ended = dates.time(_END.sub("", pieces[-1].plain, count=1), profile)
    return (pieces[-1], ended) if ended else None


def is_place(pieces: Sequence[Piece], profile: Profile) -> bool:
    """Whether the first piece can be a place: a short line without an end of a sentence, before another line."""
    text = pieces[0].plain
    if (
        not text
        or len(text) > _PLACE
        or (text[-1] in ".:;!?…。！？：；" and not _ABBREVIATED.search(text))
        or text in profile.omissions | profile.breaks
    ):
        return False
    if is_counter(text, profile) or not text[0].isalpha() or text[0].islower() or any(sign in text for sign in ":："):
        return False
    if text in profile.texts("furniture.opening"):
        return False
    if sum(map(str.isdecimal, text)) > sum(map(str.isalpha, text)):
        return False  # "T08:30:00"
    if text.split()[0].rstrip(".").casefold() in profile.honours and len(text.split()) <= _PERSON:
        return False  # "Mr. Fortescue"
    if text.isupper() and len(text.split()) > 2:  # noqa: PLR2004 - "QUESTIONS WITHOUT NOTICE" is a heading
        return False
    return len(pieces) > 1 and not pieces[1].text.startswith((":", "："))


def is_counter(text: str, profile: Profile) -> bool:
    """Whether a line counts photographs: "3 of 5"."""
    return any(pattern.fullmatch(text) for pattern in profile.patterns("lines.counter"))
