"""What stands above the proceedings: title, summary, and when and where, in whichever order they are printed."""

import re
from dataclasses import dataclass, replace

from tei_kit.encode import dateline, dates, labels, titles
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
#: The time of a recording.
_CLOCK = re.compile(r"\d{1,2}:\d\d(?::\d\d)?")


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


def read(pieces: Pieces, page: Page, profile: Profile, first: int) -> Front:
    """Take title, summary and dateline off the top.

    Args:
        pieces: the page from the title on.
        page: the page.
        profile: knows dates, signs and labels.
        first: where the first label stands that is sure.
    """
    signs = profile.omissions | profile.breaks
    pieces, first = _joined(pieces, page, first)
    title = pieces[0] if pieces else None
    told = title is not None and bool(page.known.title) and title.text.split() == page.known.title.split()
    spoken = title is not None and bool(page.labels) and page.labels[0][0] == title.start
    if (
        title is None
        or spoken
        or (not told and (len(title.text) > _TITLE or title.plain in signs or is_label(pieces, "", profile)))
    ):
        return Front(None, (), None, pieces)
    limit = min(_FRONT, len(pieces), first if first > 0 else 1 + first_label(pieces[1:], page, profile))
    for index in range(1, limit):
        if pieces[index].plain in signs:
            break
        found = dateline.read(pieces[index:], limit - index, page, profile)
        if found:
            line, used = found
            place = dateline.above(pieces, index, page, profile) if index > 1 and line.place is None else None
            line = replace(line, place=place, cert="medium") if place else line
            return Front(title, pieces[1 : index - bool(place)], line, pieces[index + used :])
    found = dateline.timed(pieces, limit, page, profile)
    if found:
        line, used = found
        begins = min(part.start for part in (line.time, line.place) if part)
        return Front(title, tuple(piece for piece in pieces[1:used] if piece.end <= begins), line, pieces[1 + used :])
    return Front(title, (), None, pieces[1:])


def _joined(pieces: Pieces, page: Page, first: int) -> tuple[Pieces, int]:
    """Join a title that goes on in the next line: "PRESS BRIEFING BY", "MIKE LINDNER"."""
    if len(pieces) < 3 or pieces[0].plain.rpartition(" ")[2].casefold() not in titles.JOINS or page.known.title:  # noqa: PLR2004 - and what it is a title of
        return pieces, first
    one, two = pieces[:2]
    return (Piece(page.text[one.start : two.end], one.start), *pieces[2:]), first - 1


def is_label(pieces: Pieces, text: str, profile: Profile) -> bool:
    """Whether a page surely begins its speeches here; a title or caption may hold a colon too."""
    if not labels.may_begin(pieces, profile):
        return False
    label = labels.find(pieces[:_NEAR], text, profile).get(0)
    dated = len(pieces) > 1 and dates.day(pieces[1].plain, profile) is not None
    return label is not None and not dated and (label.cert is None or _greets(label, pieces[1:], profile))


def _greets(label: labels.Label, below: Pieces, profile: Profile) -> bool:
    """Whether what stands behind a label is no title: "Good afternoon.", "Citizens of Ruritania, friends,", a cut line."""
    if label.rest is None:
        return _CLOCK.fullmatch(label.note) is not None  # "Ann Lee 0:12"
    if label.rest.text[-1] == "?":
        return label.words[0].rstrip(".").casefold() in profile.honours  # "Interview: Will it sail?" is a title
    goes_on = bool(below) and lowered(below[0].text)
    return goes_on or label.rest.text[-1] in ".,!" or len(label.rest.text) > _TITLE


def first_label(pieces: Pieces, page: Page, profile: Profile) -> int:
    """Return where the first label stands that is sure; the number of lines that were looked at, where none does."""
    near = pieces[:_NEAR]
    found = labels.given(near, page.labels) or labels.find(near, page.text[: 20 * _TITLE], profile)
    return min((index for index, label in found.items() if label.cert is None), default=_NEAR)
