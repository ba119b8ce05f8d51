"""Which of the first lines is the title: the one that speaks of the event, and of those who speak, or stands above the day."""

import re
from collections.abc import Collection, Sequence

from tei_kit.encode import dates
from tei_kit.encode.candidates import colon
from tei_kit.encode.dateline import is_counter
from tei_kit.encode.front import JOINS, is_label
from tei_kit.encode.label import cased
from tei_kit.encode.profile import Profile
from tei_kit.model.turn import Page, Piece

#: A title stands among so many first lines, and is no longer; a label is looked for in so many characters.
_LINES, _LONGEST, _SPEECHES = 14, 250, 6000
#: A better line has so much for itself, and so much more than the first one.
_ENOUGH, _BETTER = 5, 3
#: No title begins with the number of an entry.
_ENTRY = re.compile(r"\d{1,4}[.)]")
#: What speaks for a line: a word for the event, somebody who speaks, the day below it, that it comes twice, several words.
_EVENT, _SPEAKER, _ABOVE, _TWICE, _WORDS = 3, 2, 2, 2, 1
#: So many words are no name of an institution's part, and a surname has so many letters.
_SEVERAL, _SURNAME = 3, 3
_LABEL = re.compile(r"^[^:\n]{0,60}?([^\W\d_][\w’'-]+)(?: ?\([^()\n]*\))? ?[:：]", re.MULTILINE)
_SENTENCE = re.compile(r"[.!?…。]$")


def find(pieces: tuple[Piece, ...], page: Page, profile: Profile) -> int:
    """Return the place of the title among the first lines of a page; 0 where none is better than the first.

    Args:
        pieces: the paragraphs below what the site is known to print first.
        page: the page.
        profile: knows words for events.
    """
    if page.known.title or page.labels:
        return 0
    first = _prose(pieces, page, profile)
    if first < 2:  # noqa: PLR2004 - no choice
        return 0
    lines = pieces[:first]
    surnames = {match[1].casefold() for match in _LABEL.finditer(page.text[pieces[first - 1].end :][:_SPEECHES])}
    weights = [_weight(lines, place, surnames, profile) for place in range(first)]
    best = max(range(first), key=lambda place: (weights[place], -place))
    if _told(lines[0].plain, profile) and best == 1 and weights[1] > 0:
        return 1  # the day stands above the title
    enough = _ENOUGH if len(lines[0].plain.split()) >= _SEVERAL else _ENOUGH - 1
    better = weights[best] >= max(enough, weights[0] + _BETTER)
    return best if better and not any(_dated(line.plain, profile) for line in lines[:best]) else 0


def _dated(plain: str, profile: Profile) -> bool:
    """Whether a line is a dateline, with more than a day: a place may stand there too, which has to be read."""
    if dates.time(plain, profile) or any(pattern.fullmatch(plain) for pattern in profile.patterns("lines.venue")):
        return True
    date = dates.search(plain, profile)
    rest = re.findall(r"[^\W_]+", f"{plain[: date.start()]} {plain[date.end() :]}") if date else []
    return any(rest) and " ".join(rest) not in profile.texts("furniture.opening")


def _prose(pieces: tuple[Piece, ...], page: Page, profile: Profile) -> int:
    """Count the lines above the first paragraph, or label."""
    for place, piece in enumerate(pieces[:_LINES]):
        prose = len(piece.text) > _LONGEST or (len(piece.text.split()) > 2 * _SEVERAL and _SENTENCE.search(piece.text))
        label = colon(pieces, place) is not None and is_label(pieces[place:], page.text, profile)
        if prose or label or piece.plain in profile.breaks:
            return place
    return min(_LINES, len(pieces) - 1)


def _weight(lines: Sequence[Piece], place: int, surnames: Collection[str], profile: Profile) -> int:
    plain = lines[place].plain
    if place + 1 < len(lines) and plain.rpartition(" ")[2].casefold() in JOINS:
        plain = f"{plain} {lines[place + 1].plain}"
    words = re.findall(r"[^\W\d_]+", plain.casefold())
    if (
        not words
        or _told(plain, profile)
        or _SENTENCE.search(plain)
        or _ENTRY.match(plain)
        or is_counter(plain, profile)
    ):
        return -1
    event = any(_says(name.casefold(), words) for name in (*profile.texts("lines.titles"), *profile.table("events")))
    speaker = any(word in surnames for word in words if len(word) >= _SURNAME)
    below = place + 1 < len(lines) and dates.day(lines[place + 1].plain, profile) is not None
    twice = sum(line.plain == plain for line in lines) > 1
    several = len(words) >= _SEVERAL
    return _EVENT * event + _SPEAKER * speaker + _ABOVE * below + _TWICE * twice + _WORDS * several


def _says(name: str, words: Sequence[str]) -> bool:
    """Whether a line has a word; where no spaces are written it is part of another."""
    return f" {name} " in f" {' '.join(words)} " if cased(name) else any(name in word for word in words)


def _told(plain: str, profile: Profile) -> bool:
    """Whether a line tells a day or a time, and hardly anything else."""
    return bool(dates.day(plain, profile) or dates.time(plain, profile))
