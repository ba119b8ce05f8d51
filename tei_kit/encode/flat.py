"""A page that came without its line ends → the slices that its lines must have been.

Some collections keep a whole page as one line. Its seams are found by what stands at them: the site's own labels, a
date, signs of omission and breaks, and labels, which come behind the end of a sentence or have initials.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise

from tei_kit.encode import chained, dates, furniture
from tei_kit.encode.profile import Profile
from tei_kit.model.turn import Piece

#: Only longer lines are looked at: for labels, and for a whole page.
_CHAIN, _LONG = 300, 1200
#: The date of a page stands before so many characters.
_TOP = 2500
_SENTENCE = r"(?<=[.!?…»”\")*>])\s"
_INITIALED = re.compile(
    r"(?<!\S)(?:[^\W\d_a-zа-я]\.[ \u00a0]?){1,2}(?P<surname>[^\W\d_a-zа-я][\w-]+)"
    r"(?:\s(?i:(?P=surname))\s[^.:!?…]{3,200}?)?(?:\s?\([^()]{1,80}\))?\s?:(?=\s)"
)
_NAMED = re.compile(_SENTENCE + r"(?P<name>[^\W\d_a-zа-я][^.:!?…;<>*]{1,120}?)\s?:(?=\s)")
_ENDED = re.compile(r"[.!?…]+[»”\")]*(?=\s|$)")
_WORD = re.compile(r"\S+")
#: Two signs of one word; marks, as Indian scripts have above and below, belong to words.
_WITHIN = re.compile(r"[^\s\W]{2}|\S[\u0300-\u036f\u0900-\u0dff\u0e00-\u0eff]")
_MOST_WORDS = 14
#: The first letters of a place, and of what follows it.
_PLACE = re.compile(r"[^\W\d_]")


def unfold(piece: Piece, profile: Profile) -> tuple[Piece, ...]:
    """Cut a line into what must have been lines; one that is none of this kind comes back whole."""
    if len(piece.text) < _CHAIN:
        return (piece,)
    text = piece.plain
    counted = furniture.lines(text)
    if counted:
        return _cut(piece, counted)
    chain = chained.find(text, profile)
    if len(piece.text) < _LONG:
        return _cut(piece, chain)
    inner = {*_signs(text, profile), *(chain or _labels(text, profile))}
    if not inner:
        return (piece,)
    cuts = {*inner, *_footers(text, profile), *_boxes(text, profile), *_top(text, min(inner), profile)}
    return _cut(piece, cuts)


def _cut(piece: Piece, cuts: Iterable[int]) -> tuple[Piece, ...]:
    """Cut a line, but never within a word: "2031-05-14T10:00" has a date in it, and no seam."""
    text = piece.text
    whole = {cut for cut in cuts if 0 < cut < len(text) and not _WITHIN.fullmatch(text, cut - 1, cut + 1)}
    if not whole:
        return (piece,)
    parts = (piece.cut(start, end) for start, end in pairwise(sorted({0, *whole, len(text)})))
    return tuple(part for part in parts if part.text)


def _signs(text: str, profile: Profile) -> Iterator[int]:
    signs = sorted((sign for sign in profile.omissions | profile.breaks if len(sign) > 1), key=len, reverse=True)
    for match in re.finditer(rf"(?<!\S)(?:{'|'.join(map(re.escape, signs))})(?!\S)", text):
        yield from match.span()


def _labels(text: str, profile: Profile) -> Iterator[int]:
    for match in _INITIALED.finditer(text):
        yield match.start()
    unnamed = "|".join(map(re.escape, sorted(profile.table("speakers.unnamed"), key=len, reverse=True)))
    for match in re.finditer(rf"{_SENTENCE}(?:{unnamed})\s?:(?=\s)", text):
        yield match.start() + 1
    found = [match for match in _NAMED.finditer(text) if len(match["name"].split()) <= _MOST_WORDS]
    endings = Counter(_ending(match["name"]) for match in found)
    for match in found:
        several = " " in _ending(match["name"])
        if several and endings[_ending(match["name"])] > 1 and match["name"].split()[-1][0].isupper():
            yield match.start("name")


def _ending(name: str) -> str:
    return " ".join(re.sub(r"\([^()]*\)\s*$", "", name).split()[-2:]).casefold()


def _top(text: str, limit: int, profile: Profile) -> set[int]:
    """Find the seams of label, title, summary, date, time and place."""
    date = dates.search(text[: min(limit, _TOP)], profile)
    if date is None:
        return set()
    start = next((len(label) for label in profile.texts("furniture.opening") if text.startswith(f"{label} ")), 0)
    year = re.compile(r"\s(?:года|г\.|року)(?!\w)").match(text, date.end())
    end = year.end() if year else date.end()
    cuts = {start, date.start(), end, *_title(text, start, date.start(), profile)}
    time = re.compile(r"\s(\d{1,2}:\d\d)(?=\s)").match(text, end)
    if time:
        end = time.end()
        cuts.add(end)
    place = _place(text, end, limit, profile)
    return cuts | ({place} if place else set())


def _title(text: str, start: int, end: int, profile: Profile) -> set[int]:
    """Find where the title ends: it has no full stop, and the summary behind it begins as a sentence does."""
    ended = _ENDED.search(text, start, end)
    if ended is None:
        return set()
    opens = frozenset((*profile.texts("lines.opens"), *_speakers(text)))
    for number, word in enumerate(_WORD.finditer(text, start, ended.end())):
        if number > 0 and _opens(text, word.start(), opens):
            return {word.start()}
    return set()


def _speakers(text: str) -> Iterator[str]:
    """Yield the full names of those whose labels have initials: a summary begins with one of them as a rule."""
    for match in {match["surname"]: match for match in _INITIALED.finditer(text)}.values():
        surname, initial = match["surname"], match[0][0]
        for name in re.finditer(rf"(?<!\w){re.escape(initial)}\w+ {re.escape(surname)}(?!\w)", text[:_TOP]):
            yield name[0]


def _opens(text: str, start: int, opens: frozenset[str]) -> bool:
    return any(text.startswith(f"{word} ", start) or text.startswith(f"{word},", start) for word in opens)


def _place(text: str, start: int, limit: int, profile: Profile) -> int | None:
    """Find where the place ends: parts with a capital each, divided by commas, before a word with another capital."""
    places = sorted(profile.texts("lines.places"), key=len, reverse=True)
    at = start + 1
    while True:
        known = next((place for place in places if text.startswith(place, at)), "")
        word = re.compile(r"[^\W\d_][\w’.-]*").match(text, at)
        if not known and (word is None or not word[0][0].isupper()):
            return None
        end = at + len(known) if known else word.end() if word else at
        kind = re.compile(r" (?:область|край|район|округ|[Rr]egion)(?!\w)").match(text, end)
        end = kind.end() if kind else end
        if text.startswith(", ", end):
            at = end + 2
            continue
        following = text[end + 1 : end + 2]
        return end if end <= limit and (following.isupper() or following in "<*" or end >= limit - 1) else None


def _footers(text: str, profile: Profile) -> Iterator[int]:
    """Find the headings below the text, from the last one up, and the site's label at the very end."""
    limit = len(text)
    for label in profile.texts("furniture.closing"):
        if text.endswith(f" {label}"):
            limit -= len(label)
            yield limit
    heads = [*profile.table("footers")]
    bottom = max(
        (
            text.rfind(f" {head} ", 0, limit)
            for head, kind in profile.table("footers").items()
            if kind == "publicationStatus"
        ),
        default=-1,
    )
    if bottom < 0:
        return
    sentence = max((match.end() for match in _ENDED.finditer(text, max(bottom - _TOP, 0), bottom)), default=0)
    sentence = max(
        sentence,
        max(
            (text.rfind(sign, 0, bottom) + len(sign) for sign in profile.omissions if text.rfind(sign, 0, bottom) >= 0),
            default=0,
        ),
    )
    for head in heads:
        for match in re.finditer(rf"(?<!\S){re.escape(head)}(?!\S)", text[sentence:limit]):
            yield sentence + match.start()
            yield sentence + match.end()
            if profile.table("footers")[head] in ("topics", "persons"):
                yield from _entries(text, sentence + match.end(), heads, limit, profile.table("footers")[head])
    published = re.search(
        r"(?<=\s)(?:Дата публикации|Publication date|Ссылка на материал|Direct link):", text[bottom:limit]
    )
    for match in (
        re.finditer(r"(?<=\s)(?:Дата публикации|Publication date|Ссылка на материал|Direct link):", text[bottom:limit])
        if published
        else ()
    ):
        yield bottom + match.start()


def _entries(text: str, start: int, heads: list[str], limit: int, kind: str) -> Iterator[int]:
    """Cut the entries of a footer: topics begin with a capital, persons have two words each."""
    ends = [found for head in heads if (found := text.find(f" {head} ", start, limit)) >= 0]
    words = list(_WORD.finditer(text, start, min(ends, default=limit)))
    for number, word in enumerate(words):
        if number and (word[0][0].isupper() if kind == "topics" else number % 2 == 0):
            yield word.start()


def _boxes(text: str, profile: Profile) -> Iterator[int]:
    """Cut out boxes that stand within the text: a heading, and titles of other pages with their dates."""
    heads = "|".join(re.escape(head) for head, kind in profile.table("footers").items() if kind == "seeAlso")
    if not heads:
        return
    for match in re.finditer(rf"(?<=[.!?…»”>]\s)(?:{heads})(?=\s)", text):
        yield match.start()
        yield match.end()
        at = match.end()
        while (date := dates.search(text[at : at + 300], profile)) and not _ENDED.search(text[at : at + date.start()]):
            year = re.compile(r"\sгода(?!\w)").match(text, at + date.end())
            at = year.end() if year else at + date.end()
            yield at
