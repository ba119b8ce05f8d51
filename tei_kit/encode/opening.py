"""What stands above the title: the site's own labels, a menu, whose page it is, the way that led to it."""

import re
from itertools import takewhile

from tei_kit.encode import titles
from tei_kit.encode.profile import Profile
from tei_kit.model.turn import Page, Piece

Pieces = tuple[Piece, ...]

#: A title stands among so many first lines.
_TOP = 16
#: So much of the speeches tells who speaks.
_SPEECHES = 6000
#: Longer lines are no title.
_LONGEST = 200
#: The sign of a heading, and the number of a line, before a title.
_SIGN = re.compile(r"#{1,6}[ \t]+(?=\S)|\d{1,2}[ \t]{2,}(?=\S)")


def divide(pieces: Pieces, page: Page, profile: Profile, first: int) -> tuple[Pieces, Pieces]:
    """Return the lines above the title, and the page from the title on.

    Args:
        pieces: the paragraphs of the page.
        page: the page; a title that the file tells is looked for.
        profile: knows the labels that its site prints.
        first: where the first label stands that is sure.
    """
    own = profile.texts("furniture.opening")
    named = len(tuple(takewhile(lambda piece: piece.plain in own, pieces[:-1])))
    begun = _titled(pieces, page, named)
    if begun is None:
        above = pieces[named : min(first, len(pieces) - 1)]
        begun = named + (0 if page.labels else _weighed(above, page, profile))
    return _without_sign(pieces[:begun], pieces[begun:], profile)


def _titled(pieces: Pieces, page: Page, named: int) -> int | None:
    """Return where the title stands that the file tells; None where it does not stand among the first lines."""
    told = page.known.title.split()
    found = (place for place in range(named, min(_TOP, len(pieces))) if pieces[place].text.split() == told)
    return next(found, None) if told else None


def _weighed(above: Pieces, page: Page, profile: Profile) -> int:
    """Return where the title stands that the lines above the first label speak for."""
    top = above[:_TOP]
    own = frozenset((*profile.texts("furniture.opening"), *profile.table("footers")))
    below = page.text[above[-1].end : above[-1].end + _SPEECHES] if above else ""
    places = [place for place, piece in enumerate(top) if piece.plain not in own]
    found = titles.top([top[place] for place in places], below, profile).title()
    return places[found] if found is not None else 0


def _without_sign(above: Pieces, below: Pieces, profile: Profile) -> tuple[Pieces, Pieces]:
    """Cut "Title:", the sign of a heading or the number of a line off the title."""
    if not below or len(below[0].text) > _LONGEST:
        return above, below
    title, *rest = below
    told, sign = titles.said(title.plain, profile), _SIGN.match(title.plain)
    start = told.start("title") if told else sign.end() if sign else 0
    return ((*above, title.cut(0, start)), (title.cut(start), *rest)) if start else (above, below)
