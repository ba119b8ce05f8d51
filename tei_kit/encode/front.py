"""What stands above the proceedings: title, summary, and when and where, in whichever order they are printed."""

from dataclasses import dataclass

from tei_kit.encode import dateline, dates, labels
from tei_kit.encode.label import lowered
from tei_kit.encode.profile import Profile
from tei_kit.model.turn import Dateline, Page, Piece

Pieces = tuple[Piece, ...]

#: A date further down belongs to the text.
_FRONT = 12
#: Longer first lines are prose, not a title.
_TITLE = 200
#: So many paragraphs are looked at to tell a label from a title.
_NEAR = 40
#: No title ends with these.
JOINS = frozenset(
    ("by", "of", "with", "for", "and", "the", "von", "mit", "und", "par", "et", "por", "con", "y", "e", "и", "с")
)


@dataclass(frozen=True, slots=True)
class Front:
    """The top of a page.

    Attributes:
        title: the title, or None.
        summary: the paragraphs between title and dateline.
        dateline: when and where, or None.
        rest: what stands below.
    """

    title: Piece | None
    summary: Pieces
    dateline: Dateline | None
    rest: Pieces


def read(pieces: Pieces, page: Page, profile: Profile) -> Front:
    """Take title, summary and dateline off the top."""
    signs = profile.omissions | profile.breaks
    pieces = _joined(pieces, page)
    title = pieces[0] if pieces else None
    told = title is not None and bool(page.known.title) and title.text.split() == page.known.title.split()
    spoken = title is not None and bool(page.labels) and page.labels[0][0] == title.start
    if (
        title is None
        or spoken
        or (not told and (len(title.text) > _TITLE or title.plain in signs or is_label(pieces, "", profile)))
    ):
        return Front(None, (), None, pieces)
    limit = _limit(pieces, page, profile)
    for index in range(1, limit):
        if pieces[index].plain in signs:
            break
        found = dateline.read(pieces[index:], limit - index, page, profile)
        if found:
            line, used = found
            return Front(title, pieces[1:index], line, pieces[index + used :])
    found = dateline.timed(pieces, limit, page, profile)
    if found:
        line, used = found
        first = min(part.start for part in (line.time, line.place) if part)
        return Front(title, tuple(piece for piece in pieces[1:used] if piece.end <= first), line, pieces[1 + used :])
    return Front(title, (), None, pieces[1:])


def _joined(pieces: Pieces, page: Page) -> Pieces:
    """Join a title that goes on in the next line: "PRESS BRIEFING BY", "MIKE LINDNER"."""
    if len(pieces) < 3 or pieces[0].plain.rpartition(" ")[2].casefold() not in JOINS or page.known.title:  # noqa: PLR2004 - and what it is a title of
        return pieces
    first, last = pieces[:2]
    return (Piece(page.text[first.start : last.end], first.start), *pieces[2:])


def is_label(pieces: Pieces, text: str, profile: Profile) -> bool:
    """Whether a page surely begins its speeches here; a title or caption may hold a colon too."""
    label = labels.find(pieces[:_NEAR], text, profile).get(0)
    dated = len(pieces) > 1 and dates.day(pieces[1].plain, profile) is not None
    return label is not None and not dated and (label.cert is None or _greets(label, pieces[1:]))


def _greets(label: labels.Label, below: Pieces) -> bool:
    """Whether what stands behind a label is no title: "Good afternoon.", "Citizens of Ruritania, friends,", a cut line."""
    if label.rest is None:
        return False
    goes_on = bool(below) and lowered(below[0].text)
    return goes_on or label.rest.text[-1] in ".,!" or len(label.rest.text) > _TITLE


def _limit(pieces: Pieces, page: Page, profile: Profile) -> int:
    """Return how far the front may reach: to the first label, and never far."""
    spoken = labels.given(pieces[:_NEAR], page.labels) or labels.find(
        pieces[1:_NEAR], page.text[: 20 * _TITLE], profile
    )
    first = min(
        (index + (0 if page.labels else 1) for index, label in spoken.items() if label.cert is None), default=_FRONT
    )
    return min(_FRONT, first, len(pieces))
