"""Which paragraphs begin with a speaker's label: evidence within the document before lists of words.

A candidate is a short text before a colon at the start of a paragraph, shaped like a name. It is taken for a label
when the document itself bears it out: the name comes back before another colon, or stands elsewhere in the text, or
other candidates have been borne out already. Runs of "Post: Name." are lists, not speeches.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from tei_kit.encode.profile import Profile
from tei_kit.model.turn import Cert, Piece

_CANDIDATE = re.compile(r"([^\s:：][^:：\r\n]{0,118})[:：](?=\s|$)")
_COLON = re.compile(r"[:：](?=\s|$)")
_NOTE = re.compile(r"\s*\([^()]*\)\s*$")
#: A full stop inside a label ends an initial or an abbreviation, never a sentence.
_ABBREVIATED = 4
_MOST_WORDS = 14
#: From so many entries on, "Post: Name." lines are a list.
_LIST = 3


@dataclass(frozen=True, slots=True)
class Label:
    """A speaker's label.

    Attributes:
        pieces: the label as printed, colon included; two pieces when the colon stands on the next line.
        name: its words, without colon, without a note in brackets and without a role behind a comma.
        role: the role behind a comma, or "".
        note: the note in brackets, or "".
        rest: the first words of the speech; None when they stand in the next paragraph.
        paragraphs: how many paragraphs of the page label and rest take up.
        cert: how sure it is.
    """

    pieces: tuple[Piece, ...]
    name: str
    role: str
    note: str
    rest: Piece | None
    paragraphs: int
    cert: Cert = None

    @property
    def words(self) -> tuple[str, ...]:
        """The words of the name."""
        return tuple(self.name.split())


def find(paragraphs: Sequence[Piece], text: str, profile: Profile) -> dict[int, Label]:
    """Find the labels.

    Args:
        paragraphs: the body of a page.
        text: the whole page, where names may stand as well.
        profile: knows labels that name nobody, like "Question:".

    Returns:
        Labels by the index of their paragraph.
    """
    candidates = {
        index: label
        for index in range(len(paragraphs))
        if (label := _candidate(paragraphs, index)) and _speaks(label, paragraphs, index, profile)
    }
    listed = _listed(candidates)
    candidates = {index: label for index, label in candidates.items() if index not in listed}
    breaks = {index + 1 for index, piece in enumerate(paragraphs) if piece.plain in profile.breaks}
    certs = _judge(candidates, text, profile, frozenset({0, *breaks}))
    return {index: replace(candidates[index], cert=cert) for index, cert in sorted(certs.items())}


def _candidate(paragraphs: Sequence[Piece], index: int) -> Label | None:
    piece = paragraphs[index]
    match = _CANDIDATE.match(piece.text)
    if match:
        pieces: tuple[Piece, ...] = (piece.cut(0, match.end()),)
        printed, rest, used = match[1], piece.cut(match.end()), 1
    else:
        colon = index + 1 < len(paragraphs) and _COLON.match(paragraphs[index + 1].text)
        if not colon or len(piece.text) > 120 or "\n" in piece.text:  # noqa: PLR2004 - as in _CANDIDATE
            return None
        following = paragraphs[index + 1]
        pieces = (piece, following.cut(0, colon.end()))
        printed, rest, used = piece.text, following.cut(colon.end()), 2
    note = _NOTE.search(printed)
    name = " ".join(printed[: note.start() if note else None].split())
    role = ""
    if not _named(name):
        # The role may stand behind the name, as in "Tove Brandal, moderator".
        name, _, role = (part.strip() for part in name.partition(","))
        if not role or not _named(name) or " " not in name:
            return None
    return Label(pieces, name, role, note[0].strip(" ()") if note else "", rest if rest.text else None, used)


def _speaks(label: Label, paragraphs: Sequence[Piece], index: int, profile: Profile) -> bool:
    """Whether anything follows that can be a speech: a label before another one has none."""
    following = index + label.paragraphs
    if label.rest is not None or following >= len(paragraphs):
        return label.rest is not None
    return paragraphs[following].plain not in profile.breaks and _candidate(paragraphs, following) is None


def _named(name: str) -> bool:
    """Whether a text has the shape of a label: capitals first and last, no sentence, mostly capitals between."""
    words = name.split()
    if not 1 <= len(words) <= _MOST_WORDS or re.search(r"[!?;…]", name):
        return False
    if any(word.endswith(".") and len(word) > _ABBREVIATED for word in words):
        return False
    return _raised(words[0]) and _raised(words[-1]) and 2 * sum(map(_raised, words)) >= len(words)


def _raised(word: str) -> bool:
    """Whether a word begins with a letter that is no small one; scripts without case have only such."""
    letters = word.lstrip("“”\"'«»(‘’")
    return bool(letters) and letters[0].isalpha() and not letters[0].islower()


def _listed(candidates: dict[int, Label]) -> frozenset[int]:
    """The candidates that are entries of a list: neighbours that all have a mere name behind the colon."""
    listed: set[int] = set()
    run: list[int] = []
    for index, label in sorted(candidates.items()):
        if run and index != run[-1] + 1:
            run = []
        run = [*run, index] if _mere_name(label) else []
        if len(run) >= _LIST:
            listed.update(run)
    return frozenset(listed)


def _mere_name(label: Label) -> bool:
    words = label.rest.text.rstrip(".;,").split() if label.rest and label.paragraphs == 1 else []
    return 2 <= len(words) <= 6 and all(map(_raised, words))  # noqa: PLR2004 - a name has two to six words


def _judge(candidates: dict[int, Label], text: str, profile: Profile, opening: frozenset[int]) -> dict[int, Cert]:
    """Take the candidates that the document bears out, and say how sure that is."""
    unnamed = profile.table("speakers.unnamed")
    shapes = Counter(_ending(label) for label in candidates.values())
    alternating = _alternating(candidates)
    names = _Names(text)
    certs: dict[int, Cert] = {}
    for index, label in candidates.items():
        several = len(label.words) > 1
        recurs = shapes[_ending(label)] > 1
        if label.name in unnamed or (several and (recurs or names.count(label) > 1)) or _ending(label) in alternating:
            certs[index] = None
    if certs or candidates.keys() & opening:
        # Where some speak, others do: a name of several words that comes once is a guest's.
        for index, label in candidates.items():
            if len(label.words) > 1:
                certs.setdefault(index, "medium")
    return certs


def _ending(label: Label) -> str:
    """What labels of one person share: the last two words, which are the name when a role stands before it."""
    return " ".join(label.words[-2:]).casefold()


def _alternating(candidates: dict[int, Label]) -> frozenset[str]:
    """The endings that come back after another one: whoever speaks twice has heard somebody in between."""
    order = [_ending(label) for _, label in sorted(candidates.items())]
    last: dict[str, int] = {}
    found = set()
    for place, ending in enumerate(order):
        if place - last.get(ending, place) > 1:
            found.add(ending)
        last[ending] = place
    return frozenset(found)


_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")


class _Names:
    """How often a pair of words stands in a text, counted once."""

    def __init__(self, text: str) -> None:
        words = _WORD.findall(text)
        self._pairs = Counter(pairwise(words))

    def count(self, label: Label) -> int:
        words = _WORD.findall(label.name)
        return self._pairs[words[-2], words[-1]] if len(words) > 1 else 0
