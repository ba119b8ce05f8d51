"""When and where, in lines of their own: date, time and place below each other, or on one line."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import takewhile

from tei_kit.encode import dates, participants, titles, wording
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
#: A place above a date has so many parts between commas at most, of so many words.
_PARTS, _PART = 3, 4
_END = re.compile(r"(?:END|End)[:\s]\s*")
#: So much of a text is looked at for the name of a place.
_NEAR = 20_000
#: Between a weekday and the date, and before a place.
_FILLERS = frozenset(("den", "le", "el", "on", "am", "em", "dnia", "du", "at", "from", "kl.", "um"))


def read(pieces: Pieces, most: int, page: Page, profile: Profile) -> tuple[Dateline, int] | None:
    """Read a dateline that begins with the first piece; return it with the number of pieces that it takes up.

    Args:
        pieces: the first one may be a date.
        most: it takes up no more.
        page: the page.
        profile: knows dates, times and days.
    """
    day = dates.day(pieces[0].plain, profile)
    if day is None:
        return _in_a_line(pieces, most, page, profile)
    if most > 1:
        found = _timed_place(pieces[1], page, profile)
        if found:
            return Dateline(pieces[0], day.when, day.until, *found, "medium"), 2
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


def above(pieces: Pieces, index: int, page: Page, profile: Profile) -> Piece | None:
    """Return the line right above a date where it is a place.

    Its form tells, "Quay Hall, Port Ansel", or a word for a room, or the text that says "in Port Ansel".

    Args:
        pieces: the paragraphs of the page.
        index: where the date stands.
        page: the page.
        profile: knows words for rooms, offices and events.
    """
    line = pieces[index - 1].plain
    words = re.findall(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*", line)
    if not is_place(pieces[index - 1 :], profile) or any(map(profile.is_office, words)) or line[-1].isdecimal():
        return None
    if {word.casefold() for word in words} & profile.honours:
        return None
    parts = [part.split() for part in line.split(",")]
    names = all(part and len(part) <= _PART and part[0][0].isupper() for part in parts)
    formed = names and 1 < len(parts) <= _PARTS
    room = wording.found(profile.texts("lines.rooms"), line)
    said = names and any(f" {word} {line}" in page.text[:_NEAR] for word in profile.texts("lines.in"))
    return pieces[index - 1] if formed or room or said else None


def _below(pieces: Pieces, used: int, most: int, profile: Profile) -> Piece | None:
    """Return the line below date and time where it is a place; one that comes back is somebody's label."""
    if used >= most or not is_place(pieces[used:], profile):
        return None
    below = Counter(piece.text for piece in pieces[used + 1 :])
    # A line that comes back below it is printed below every label.
    framed = used + 1 < len(pieces) and below[pieces[used + 1].text] > 1
    return None if framed or below[pieces[used].text] else pieces[used]


def _timed_place(line: Piece, page: Page, profile: Profile) -> tuple[Piece, str, Piece] | None:
    """Read "10:30–11:05 a.m., Pier 4 briefing room": times first, and a place behind them."""
    if len(line.text) > _LINE or not any(map(str.isdecimal, line.text)):
        return None
    parts = _parts(line, 0, len(line.text))
    times = [(part, at) for part in parts if (at := dates.time(part.plain, profile))]
    places = parts[len(times) :]
    spans = _span(times, line, profile)
    if len(spans) != 1 or not places or any(part in places for part, _ in times):
        return None
    place = Piece(page.text[places[0].start : places[-1].end], places[0].start)
    if not is_place((place, place), profile) or len(place.text.split()) > _WORDS:
        return None
    return *spans[0], place


def _in_a_line(pieces: Pieces, most: int, page: Page, profile: Profile) -> tuple[Dateline, int] | None:
    """Read "Port Ansel, 14 May 2031, 10:00": date, time and place on one line, and nothing else.

    A line without a place may have one below.
    """
    line = pieces[0]
    date = dates.search(line.plain, profile) if len(line.text) <= _LINE else None
    if date is None or any(pattern.fullmatch(line.plain) for pattern in profile.patterns("lines.venue")):
        return None
    year = re.match(r" (?:года|г\.|року|ж\.)(?!\w)", line.plain[date.end() :])
    end = date.end() + (year.end() if year else 0)
    day = dates.day(line.plain[date.start() : end], profile)
    parts = [*_parts(line, 0, date.start()), *_parts(line, end, len(line.text))]
    times = [(part, at) for part in parts if (at := dates.time(part.plain, profile))]
    none = _FILLERS | frozenset(profile.texts("lines.weekdays"))
    places = [part for part in parts if part.plain.casefold() not in none and part not in [time for time, _ in times]]
    times = _span(times, line, profile)
    if day is None or len(times) > 1 or any(not is_place((part, part), profile) for part in places):
        return None
    place = Piece(page.text[places[0].start : places[-1].end], places[0].start) if places else None
    between = place is not None and any(
        place.start < at < place.end for at in (line.start + date.start(), *(time.start for time, _ in times))
    )
    if between or (place and (len(place.text.split()) > _WORDS or _heads(place, line, page))):
        return None
    time, at = times[0] if times else (None, "")
    printed = _whole(line, line.cut(date.start(), end), [part for part in (place, time) if part])
    if printed is None:
        return None
    below = None if place or not time else _below(pieces, 1, most, profile)
    cert: Cert = "medium" if place else None
    return Dateline(printed, day.when, day.until, time, at, place or below, cert), 2 if below else 1


def _heads(place: Piece, line: Piece, page: Page) -> bool:
    """Whether what stands beside a date is the heading above, "Closing / Closing 16 December", and no place."""
    above = page.text[: line.start].rstrip().rpartition("\n")[2].strip()
    return above.casefold() == place.plain.casefold()


def _span(times: list[tuple[Piece, str]], line: Piece, profile: Profile) -> list[tuple[Piece, str]]:
    """Read the two times of "10:30 - 11:15 CET" as one, that of the beginning."""
    if len(times) != 2:  # noqa: PLR2004 - from and to
        return times
    (first, at), (last, until) = times
    between = line.text[first.end - line.start : last.start - line.start]
    if any(map(str.isalnum, between)):
        return times
    # The half of the day behind "1:30–2:45 p.m." is that of both, unless the event would end before it begins.
    half = re.search(r" ?[AaPp]\.?[Mm]\.?", last.plain)
    both = dates.time(first.plain + half[0], profile) if half and first.plain[-1].isdecimal() else ""
    at = both if both and both <= until else at
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
    # A hyphen or a stroke between spaces stands for a dash, and is as long.
    shown = line.text[start:end].replace(" - ", " – ").replace(" / ", " – ")
    parts = (line.cut(start + match.start(), start + match.end()) for match in re.finditer(r"[^,;|–—·•،、]+", shown))
    return [part for part in parts if part.text and not part.text.isspace() and part.text.strip("()/- .")]


def timed(pieces: Pieces, limit: int, page: Page, profile: Profile) -> tuple[Dateline, int] | None:
    """Read a dateline without a date: places and a time, in lines of their own, before the first label.

    Args:
        pieces: the first one is the title.
        limit: how many lines may belong to it.
        page: the page; the file may tell the date.
        profile: knows times.
    """
    index = next((index for index in range(1, limit) if dates.time(pieces[index].plain, profile)), None)
    if index is None:
        return None
    # "Issued on: May 14, 2031" stands between title and place.
    dated = takewhile(lambda piece: len(piece.text) <= _PLACE and dates.search(piece.plain, profile), pieces[1:index])
    begins = 1 + len(tuple(dated))
    printed = pieces[begins:index]
    if any(not is_place(pieces[number:], profile) for number in range(begins, index)):
        return None
    place = Piece(page.text[printed[0].start : printed[-1].end], printed[0].start) if printed else None
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
    if text in profile.texts("furniture.opening") or text.split()[-1].casefold() in profile.texts("lines.weekdays"):
        return False  # "Submitted on Wed"
    if sum(map(str.isdecimal, text)) > sum(map(str.isalpha, text)):
        return False  # "T08:30:00"
    if text.split()[0].rstrip(".").casefold() in profile.honours and len(text.split()) <= _PERSON:
        return False  # "Mr. Fortescue"
    if text.isupper() and len(text.split()) > 2:  # noqa: PLR2004 - "QUESTIONS WITHOUT NOTICE" is a heading
        return False
    if {word.casefold() for word in text.split()} & profile.months and any(map(str.isdecimal, text)):
        return False  # "Notes of May 2031 and"
    if titles.is_code(text):
        return False  # "Vol. 41 No. 5"
    if wording.kind(text, profile) and not wording.found(profile.texts("lines.rooms"), text):
        return False  # "Transcript of the press conference in Port Ansel"
    listed = participants.is_list(pieces[0], profile)
    return len(pieces) > 1 and not listed and not pieces[1].text.startswith((":", "："))


def is_counter(text: str, profile: Profile) -> bool:
    """Whether a line counts photographs: "3 of 5"."""
    return any(pattern.fullmatch(text) for pattern in profile.patterns("lines.counter"))
