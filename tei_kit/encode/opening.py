"""What a site prints above the title: its own labels, a menu, the way that led to the page."""

import re
from itertools import takewhile

from tei_kit.encode import dates, front, heading
from tei_kit.encode.profile import Profile
from tei_kit.model.turn import Page, Piece

Pieces = tuple[Piece, ...]

#: A title stands among so many first lines; a menu among so many.
_TOP, _MENU = 12, 8
#: A name of the site, or an entry of a menu, has at most so many words.
_WORDS = 8
#: What stands between the entries of a menu; the second kind leads from one page to the next, so that two make a way.
_BETWEEN = re.compile(r"\s+[|•·]\s+|[ \u00a0]{2,}|\t")
_DOWN = re.compile(r"\s+[›»>/]\s+")
_LEAST = 3


def find(pieces: Pieces, page: Page, profile: Profile) -> Pieces:
    """Return the lines above the title that are the site's.

    Args:
        pieces: the paragraphs of the page.
        page: the page; a title that the file tells is looked for.
        profile: knows the labels that its site prints.
    """
    own = profile.texts("furniture.opening")
    named = len(tuple(takewhile(lambda piece: piece.plain in own, pieces[:-1])))
    begun = _titled(pieces, page, named) or _menu(pieces, page, profile, named)
    return pieces[: begun + heading.find(pieces[begun:], page, profile)]


def _titled(pieces: Pieces, page: Page, named: int) -> int:
    """Return where the title stands that the file tells; 0 where it does not stand among the first lines."""
    told = page.known.title.split()
    found = (place for place in range(named, min(_TOP, len(pieces))) if pieces[place].text.split() == told)
    return next(found, 0) if told else 0


def _menu(pieces: Pieces, page: Page, profile: Profile, named: int) -> int:
    """Return where the text begins: below a menu and the name of the site above it, if a title follows."""
    if page.labels:
        return named
    begun = named
    for place in range(named, min(_MENU, len(pieces) - _LEAST)):
        if _is_menu(pieces[place], profile):
            begun = place + 1
        elif not _is_name(pieces[place]):
            break
    below = pieces[begun:]
    titled = begun > named and not dates.day(below[0].plain, profile) and _is_title(below, page, profile)
    return begun if titled else named


def _is_title(below: Pieces, page: Page, profile: Profile) -> bool:
    return len(below[0].plain.split()) >= _LEAST and not front.is_label(below, page.text, profile)


def _is_menu(line: Piece, profile: Profile) -> bool:
    way = len(_DOWN.split(line.plain)) > 1
    entries = [entry for part in _DOWN.split(line.text.strip()) for entry in _BETWEEN.split(part)]
    if len(entries) < (_LEAST - way) or dates.search(line.plain, profile):
        return False
    return all(0 < len(entry.split()) <= _WORDS and entry[-1] not in ".!?;:" for entry in entries)


def _is_name(line: Piece) -> bool:
    return len(line.plain.split()) <= _WORDS and line.plain[-1:] not in ".!?;:"
