"""Which of the first lines is the title: what the page itself shows of it first, then words for kinds of events.

A title stands above the date, comes back in full, or names an event; the first line is one unless another speaks
more for itself. What names the site, its menu, the kind of text, or a fact ("From: …"), is none.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from tei_kit.encode import dates, wording
from tei_kit.encode.profile import Profile
from tei_kit.model.turn import Piece

#: Longer lines are prose, and still longer ones are not looked at. So many words, or twice as many signs of a script without spaces, are hardly a name.
_LONGEST, _SEEN, _WORDS = 200, 400, 4
#: A title stands so far below the last date at most; where there is none, among so many lines.
_BELOW, _UNDATED = 3, 8
#: More words beside a date make a line more than a dateline; more before a sign are a sentence.
_BESIDE, _SENTENCE = 4, 12
#: So many words stand beside the word for an event and a number in "Press briefing No 4".
_SERIES = 3
#: Words of institutions that are longer have a capital, as a rule.
_SMALL = 3
#: No title ends with these.
JOINS = frozenset(
    ("by", "of", "with", "for", "and", "the", "von", "mit", "und", "par", "et", "por", "con", "y", "e", "и", "с")
)
_BETWEEN = re.compile(r"\s+[|•·]\s+|[ \u00a0]{2,}|\t|\u3000")
#: These lead from one page to the next, so that two entries make a way.
_DOWN = re.compile(r"\s+[›»>/→]\s*|\s*→\s*")
_LEAST, _ENTRY = 3, 8
_STARTS = re.compile(r"(?!#+ )[^\w¿¡«»“”„\"'‘’「『《〈]|https?:|www\.|WEBVTT|_")
_NUMBERED = re.compile(r"[^\W\d_]?\d")
#: "S/PV.9931" is what papers are called.
_CODE = re.compile(r"(?=\S*[^\W\d_])(?=\S*\d)\S*\w[/.-]\w")
#: "Vol. 41 No. 5"
_COUNTED = re.compile(r"(?<!\w)(?:no|nr|núm|num|n|№|č)[.°º]? ?\d", re.IGNORECASE)
#: The last word of what stands before a colon.
_SPEAKER = re.compile(r"[^:]{0,60}?([^\W\d_]{3}[\w’'-]*)(?: ?\([^()]*\))? ?[:：]")
_FACT = re.compile(r"\S+(?: \S+){0,2} ?[:：](?!\d)")


@dataclass(frozen=True)
class Top:
    """The first lines of a page.

    Attributes:
        lines: the lines; "" stands for one that is too long to be anything but prose.
        profile: knows words for events, and what stands over titles.
        speakers: the last words of the names before speeches, in small letters.
    """

    lines: Sequence[str]
    profile: Profile
    speakers: frozenset[str] = frozenset()

    def title(self) -> int | None:
        """Return the place of the line that is most likely the title; None where none can be one."""
        told = [place for place, line in enumerate(self.lines) if said(line, self.profile)]
        if told:
            return told[0]
        able = [place for place in range(self._end) if self._able(place)]
        scores = {place: self._score(place, first=place == able[0]) for place in able}
        return max(able, key=lambda place: (scores[place], -place), default=None)

    @cached_property
    def _end(self) -> int:
        """How many lines can hold the title: those above the date, and a few more, if no prose comes before."""
        days = [place for place, line in enumerate(self.lines) if place in self._dated or self._mentions(line)]
        prose = [place for place, line in enumerate(self.lines) if _is_sentence(line) and days[:1] < [place]]
        first = prose[0] if days and prose else len(self.lines)
        return min(first, max(day for day in days if day < first) + _BELOW if days else _UNDATED)

    def _mentions(self, line: str) -> bool:
        return not _is_sentence(line) and dates.search(line, self.profile) is not None

    @cached_property
    def _menus(self) -> frozenset[int]:
        return frozenset(place for place, line in enumerate(self.lines) if line and is_menu(line, self.profile))

    @cached_property
    def _dated(self) -> frozenset[int]:
        return frozenset(place for place, line in enumerate(self.lines) if self._is_dateline(line))

    def _is_dateline(self, line: str) -> bool:
        shown = dates.western(line)
        if dates.time(shown, self.profile):
            return True
        date = None if len(line) > _LONGEST else dates.search(shown, self.profile)
        if date is None:
            return False
        beside = f"{shown[: date.start()]} {shown[date.end() :]}"
        words = re.findall(r"[^\W\d_]+", " ".join(self._words(beside)))
        few = len(words) <= _BESIDE and not any(wording.unspaced(word[0]) and len(word) > 2 * _BESIDE for word in words)
        return _FACT.match(shown) is not None or (few and not wording.kind(beside, self.profile))

    @cached_property
    def _signs(self) -> frozenset[str]:
        return self.profile.omissions | self.profile.breaks

    def _able(self, place: int) -> bool:
        """Whether a line can be a title at all."""
        line = self.lines[place]
        if not 0 < len(line) <= _LONGEST or place in self._menus or place in self._dated or line in self._signs:
            return False
        begins = any(map(str.isalpha, line)) and not line[0].islower() and not _STARTS.match(line)
        venue = any(pattern.fullmatch(line) for pattern in self.profile.patterns("lines.venue"))
        return begins and not venue and (not _is_sentence(line) or self._again(place))

    def _again(self, place: int) -> bool:
        """Whether a line comes back among the first ones, whole or in a longer one."""
        line = self.lines[place]
        others = (other for at, other in enumerate(self.lines) if at != place and at not in self._menus)
        return _long(line) and any(line in other for other in others)

    def _score(self, place: int, *, first: bool) -> int:
        line = self.lines[place]
        own = self._known(line)
        event = own == 0 and wording.kind(line, self.profile) != ""
        score = 3 * first + self._weight(self._whole(place)) + 4 * self._again(place) + 2 * self._above_date(place)
        named = self._named(line)
        # "정책브리핑" is also what a site may be called.
        score += 3 - (named < 0 and not _long(line)) if event else own or named
        score += 2 * (not self.speakers.isdisjoint(re.findall(r"[^\W\d_]{3,}", self._whole(place).casefold())))
        score -= 3 * self._counts(line) + 5 * any(menu > place for menu in self._menus)
        score -= (
            3 * _is_sentence(line)
            + 2 * bool(_CODE.search(line))
            + 2 * (not first and not event and bool(_FACT.match(line)))
        )
        score -= any(day < place for day in self._dated)
        return score - 4 * (event and self._is_series(place))

    def _whole(self, place: int) -> str:
        """Return a line with the next one, where it goes on there."""
        line = self.lines[place]
        goes_on = line.rpartition(" ")[2].casefold() in JOINS and place + 1 < len(self.lines)
        return f"{line} {self.lines[place + 1]}" if goes_on else line

    def _known(self, line: str) -> int:
        """Tell links over the head of a page, the mere kind of a text, and rooms."""
        words = self.profile.texts
        if len(line.split()) <= _ENTRY and wording.found(words("opening.skips"), line):
            return -3
        return -3 if wording.whole(words("opening.genres"), line) or wording.found(words("lines.rooms"), line) else 0

    def _named(self, line: str) -> int:
        """Tell a record of what was said from the name of whose page it is."""
        words = self.profile.texts
        if wording.found(words("opening.records"), line):
            return 3 if " " in line or wording.unspaced(line[0]) else -3
        # In a headline "Government announces appointments" more words are written small.
        small = sum(word.islower() and len(word) > _SMALL for word in line.split())
        return -3 if small <= 1 and wording.found(words("opening.institutions"), line) else 0

    def _weight(self, line: str) -> int:
        """Prefer a line of several words, numbers and days not counted; not one in capitals above others."""
        date = dates.search(line, self.profile)
        bare = f"{line[: date.start()]} {line[date.end() :]}".strip() if date else line
        many = len(self._words(bare)) >= _WORDS
        loud = line.isupper() and not all(map(str.isupper, filter(None, self.lines[: self._end])))
        return (many or (" " not in bare and _long(bare))) - 2 * loud

    def _words(self, line: str) -> list[str]:
        """Return the words of a line that are no numbers, single letters or days."""
        words = [word.strip(",.;()") for word in line.split()]
        return [
            word
            for word in words
            if len(word) > 1 and word.casefold() not in self._days and re.search(r"[^\W\d_]", word)
        ]

    @cached_property
    def _days(self) -> frozenset[str]:
        return frozenset(self.profile.texts("lines.weekdays"))

    def _counts(self, line: str) -> bool:
        """Whether a line begins with a number that is no date's."""
        date = dates.search(dates.western(line), self.profile) if _NUMBERED.match(line) else None
        return _NUMBERED.match(line) is not None and (date is None or date.start() > 1)

    def _above_date(self, place: int) -> bool:
        """Whether the date stands right below, a line for the place perhaps between."""
        return place + 1 in self._dated or (place + 2 in self._dated and "," in self.lines[place + 1])

    def _is_series(self, place: int) -> bool:
        """Whether a line counts events, "Press briefing No 4", above the line for this one, which stands above the date."""
        words = self.lines[place].split()
        counted = any(word.strip("#().").isdecimal() for word in words) and len(words) <= _SERIES + 1
        return counted and place + 2 in self._dated and self._able(place + 1)


def top(pieces: Sequence[Piece], speeches: str, profile: Profile) -> Top:
    """Return the first lines of a page as they are looked at.

    Args:
        pieces: the lines.
        speeches: what stands below them.
        profile: knows words for events, and what stands over titles.
    """
    lines = (line for line in speeches.split("\n") if ":" in line or "：" in line)
    speakers = frozenset(match[1].casefold() for line in lines if (match := _SPEAKER.match(line)))
    return Top([piece.plain if len(piece.text) <= _SEEN else "" for piece in pieces], profile, speakers)


def is_code(line: str) -> bool:
    """Whether a line has a number of papers, volumes or meetings."""
    return any(pattern.search(line) for pattern in (_CODE, _COUNTED))


def said(line: str, profile: Profile) -> re.Match[str] | None:
    """Return how a line says that it is the title: "Title: …"."""
    found = (pattern.fullmatch(line) for pattern in profile.patterns("opening.title"))
    return next(filter(None, found), None)


def is_menu(line: str, profile: Profile) -> bool:
    """Whether a line is a menu, or the way that led to a page."""
    steps = _DOWN.split(line)
    way = len(steps) > 1
    entries = [entry for step in steps for entry in _BETWEEN.split(step)]
    # "第31回　港湾委員会　第5号" is a title: an entry of a menu has no number.
    counted = "\u3000" in line and any(map(str.isdecimal, line))
    if len(entries) < (_LEAST - way) or counted or dates.search(line, profile):
        return False
    return all(0 < len(entry.split()) <= _ENTRY and entry[-1] not in ".!?;:" for entry in entries)


def _is_sentence(line: str) -> bool:
    """Whether a line is prose; so is one that is too long to be looked at."""
    if not 0 < len(line) <= _LONGEST:
        return True
    count = len(line.split())
    ends = line[-1] in ".。" and (count > _WORDS or wording.unspaced(line[0]))
    return ends or (count > _SENTENCE and line[-1] in '!?:;…”“"»')


def _long(line: str) -> bool:
    many = len(line.split()) >= _WORDS
    return many or (" " not in line and wording.unspaced(line[:1]) and len(line) >= 2 * _WORDS)
