"""What a site prints below the text: its own labels, links to share it, when the page was changed, whose it is."""

import re
from itertools import takewhile

from tei_kit.encode import dates
from tei_kit.encode.profile import Profile
from tei_kit.model.turn import Piece

Pieces = tuple[Piece, ...]

#: Longer lines are prose.
_LONGEST = 120
#: "Share: Facebook | X | E-mail": so many names between bars at least, of so many words at most.
_NAMES, _WORDS = 3, 3
_BAR = re.compile(r"\s*[|•·]\s*")
_LABEL = re.compile(r"(?P<label>[^\W\d_][^:：|]{0,39}) ?[:：]\s*(?P<rest>\S.*)")
_OWNER = re.compile(r"(?:©|\(c\)|copyright\b)", re.IGNORECASE)


def find(pieces: Pieces, profile: Profile) -> Pieces:
    """Return the last lines, as far as they are the site's; something is left above them.

    Args:
        pieces: the page from the title on.
        profile: knows the labels that its site prints.
    """
    own = profile.texts("furniture.closing")
    known = tuple(takewhile(lambda piece: piece.plain in own, reversed(pieces[1:])))
    # Where the profile knows the end of a page, it knows what stands above that too.
    shaped = known or tuple(takewhile(lambda piece: _is_site(piece, pieces, profile), reversed(pieces[1:])))
    return shaped[::-1]


def is_known(pieces: Pieces, profile: Profile) -> bool:
    """Whether the profile knows one of the lines: then the site's page is here as a whole."""
    return any(piece.plain in profile.texts("furniture.closing") for piece in pieces)


def _is_site(piece: Piece, pieces: Pieces, profile: Profile) -> bool:
    line = piece.plain
    if len(line) > _LONGEST:
        return False
    labelled = _LABEL.fullmatch(line)
    if labelled and any(other.text.startswith(labelled["label"]) for other in pieces if other is not piece):
        return False  # somebody's label
    return _links(labelled["rest"] if labelled else line) or bool(_OWNER.match(line)) or _tells_a_day(labelled, profile)


def _links(line: str) -> bool:
    """Whether a line is several names between bars."""
    names = _BAR.split(line)
    short = all(0 < len(name.split()) <= _WORDS and name[-1] not in ".!?;:" for name in names)
    return len(names) >= _NAMES and short and not any(map(str.isdecimal, line))


def _tells_a_day(labelled: re.Match[str] | None, profile: Profile) -> bool:
    """Whether a line is a label and a moment, "Last updated: 13.03.2031, 10:05", and nothing else."""
    return (
        labelled is not None
        and len(labelled["label"].split()) <= _WORDS + 1
        and bool(dates.moment(labelled["rest"], profile))
    )
