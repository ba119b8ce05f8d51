"""A page → `Transcript`: what each paragraph is."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from tei_kit.encode import dates, documents, labels, people
from tei_kit.encode.body import Body, build
from tei_kit.encode.paragraphs import paragraphs
from tei_kit.encode.profile import Profile
from tei_kit.model.turn import Cert, Dateline, Figure, Footer, Page, Piece, Transcript

Pieces = tuple[Piece, ...]

#: A date further down belongs to the text.
_FRONT = 12
#: Longer lines are prose, whatever stands above them.
_LINE = 250
#: Longer first lines are prose, not a title.
_TITLE = 200
#: So many paragraphs are looked at to tell a label from a title.
_NEAR = 40
#: Longer lines are no place.
_PLACE = 60
#: A single heading at the end may be a word of the text; two are a footer.
_FOOTERS = 2


def understand(page: Page, profile: Profile) -> Transcript:
    """Find out what the paragraphs of a page are.

    Args:
        page: one page.
        profile: what the site prints around a transcript.
    """
    pieces = paragraphs(page.text)
    opening = tuple(takewhile(lambda piece: piece.plain in profile.texts("furniture.opening"), pieces[:-1]))
    pieces = pieces[len(opening) :]
    closing = _closing(pieces, profile)
    pieces, footers = _footers(pieces[: len(pieces) - len(closing)], profile, sure=bool(closing))
    title, summary, dateline, rest = _front(pieces, profile)
    if not _prose(rest, profile):
        # Nothing below the front: then it is the whole text.
        title, summary, dateline, rest = None, (), None, pieces
    figure, rest = _figure(rest, page.text, profile)
    found = labels.find(rest, page.text, profile)
    listed = [line.plain for footer in footers if footer.type == "persons" for line in footer.lines]
    by_label, persons = people.resolve(list(found.values()), listed, page.text, profile)
    body = build(Body(rest, found, by_label, profile), figure)
    transcript = Transcript(opening, title, summary, dateline, body, footers, closing, persons, ())
    return replace(transcript, documents=documents.find(body, profile))


def _closing(pieces: Pieces, profile: Profile) -> Pieces:
    last = tuple(takewhile(lambda piece: piece.plain in profile.texts("furniture.closing"), reversed(pieces[1:])))
    return last[::-1]


def _footers(pieces: Pieces, profile: Profile, *, sure: bool) -> tuple[Pieces, tuple[Footer, ...]]:
    """Divide the lists below the text from it.

    Args:
        pieces: the page without the site's labels.
        profile: knows the headings.
        sure: whether the site's own label stood below; then one heading is enough.
    """
    types = profile.table("footers")
    signs = profile.omissions | profile.breaks
    heads: list[int] = []
    for index in range(len(pieces) - 1, 0, -1):
        if pieces[index].plain in signs or len(pieces[index].text) > _LINE:
            break
        if pieces[index].plain in types and index + 1 < len(pieces) and index + 1 not in heads:
            heads.insert(0, index)
    if len(heads) < (1 if sure else _FOOTERS):
        return pieces, ()
    ends = [*heads[1:], len(pieces)]
    footers = tuple(
        Footer(types[pieces[head].plain], pieces[head], pieces[head + 1 : end])
        for head, end in zip(heads, ends, strict=True)
    )
    return pieces[: heads[0]], footers


def _front(pieces: Pieces, profile: Profile) -> tuple[Piece | None, Pieces, Dateline | None, Pieces]:
    """Take title, summary and dateline off the top."""
    title = pieces[0] if pieces else None
    signs = profile.omissions | profile.breaks
    if title is None or len(title.text) > _TITLE or title.plain in signs or _is_label(pieces, "", profile):
        return None, (), None, pieces
    for index in range(1, min(_FRONT, len(pieces))):
        day = dates.day(pieces[index].plain, profile)
        if day:
            dateline, rest = _dateline(pieces[index:], day, profile)
            return title, pieces[1:index], dateline, rest
        if pieces[index].plain in signs:
            break
    return title, (), None, pieces[1:]


def _dateline(pieces: Pieces, day: dates.Day, profile: Profile) -> tuple[Dateline, Pieces]:
    date, rest = pieces[0], pieces[1:]
    at = dates.time(rest[0].plain, profile) if rest else ""
    time, rest = (rest[0], rest[1:]) if at else (None, rest)
    place = rest[0] if len(rest) > 1 and _is_place(rest, profile) else None
    # Only below a printed time a line without a full stop can hardly be anything else.
    cert: Cert = None if place is None or time else "medium"
    return Dateline(date, day.when, day.until, time, at, place, cert), rest[1:] if place else rest


def _is_place(pieces: Sequence[Piece], profile: Profile) -> bool:
    text = pieces[0].plain
    if len(text) > _PLACE or text[-1] in ".:;!?…" or text in profile.omissions | profile.breaks:
        return False
    if _is_counter(text, profile) or not text[0].isalpha():
        return False
    return not pieces[1].text.startswith((":", "："))


def _is_counter(text: str, profile: Profile) -> bool:
    return any(pattern.fullmatch(text) for pattern in profile.patterns("lines.counter"))


def _figure(pieces: Pieces, text: str, profile: Profile) -> tuple[Figure | None, Pieces]:
    """Take a photograph's counter, and the line below it, off the top, where text remains below."""
    if len(pieces) < 2 or not _is_counter(pieces[0].plain, profile):  # noqa: PLR2004 - the counter and the text
        return None, pieces
    caption, rest = pieces[1], pieces[2:]
    captioned = caption.plain not in profile.omissions | profile.breaks and not _is_label(pieces[1:], text, profile)
    if captioned and _prose(rest, profile):
        return Figure(pieces[0], caption), rest
    return Figure(pieces[0], None), pieces[1:]


def _is_label(pieces: Pieces, text: str, profile: Profile) -> bool:
    """Whether a page surely begins its speeches here; a title or caption may hold a colon too."""
    found = labels.find(pieces[:_NEAR], text, profile)
    return 0 in found and found[0].cert is None


def _prose(pieces: Pieces, profile: Profile) -> bool:
    """Whether there is anything besides breaks."""
    return any(piece.plain not in profile.breaks for piece in pieces)
