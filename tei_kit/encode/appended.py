"""What is printed below the speeches: a list of the documents that were signed, and full texts of documents."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile

from tei_kit.encode.documents import kind_within
from tei_kit.encode.label import Label
from tei_kit.encode.profile import Profile
from tei_kit.encode.shapes import alternating, ended, ending
from tei_kit.model.turn import FullText, Listed, Listing, Piece, Signed

#: A heading and an entry of a list are no longer.
_HEADING, _ENTRY = 200, 400
#: A line of signatures is no longer; a text needs so many paragraphs below its title.
_SIGNED, _PARAGRAPHS = 80, 2
_BULLET = re.compile(r"(?:\d{1,3}[.)、]|[–—•·*-]|\(?[^\W\d_]\))\s*")
_QUOTES = '«»„“”"《》 .;,'


@dataclass(frozen=True, slots=True)
class Appendix:
    """What stands below the speeches.

    Attributes:
        start: the index of its first paragraph.
        listing: the printed list of documents, or None.
        texts: full texts.
        after: paragraphs below the list that are no text of a document.
    """

    start: int
    listing: Listing | None = None
    texts: tuple[FullText, ...] = ()
    after: tuple[Piece, ...] = ()


def find(pieces: Sequence[Piece], labels: Mapping[int, Label], profile: Profile) -> Appendix:
    """Find the list and the texts.

    Args:
        pieces: the body of a page.
        labels: by the index of their paragraph; below the last one that is sure stands what was appended.
        profile: the words for signing, and for kinds of documents.
    """
    again = alternating(labels)
    sure = (
        index + label.paragraphs
        for index, label in labels.items()
        if label.cert is None or (label.cert == "medium" and ending(label) in again)
    )
    first = max(sure, default=0)
    for index in range(max(first, 1), len(pieces) - 1):
        found = _listing(pieces, index, profile)
        if found:
            listing, end = found
            texts = _texts(pieces, end, listing, profile)
            return Appendix(index, listing, texts, () if texts else tuple(pieces[end:]))
    for index in range(max(first, 1), len(pieces) - 1):
        texts = _texts(pieces, index, None, profile) if pieces[index].text.isupper() else ()
        if texts:
            return Appendix(index, None, texts)
    return Appendix(len(pieces))


def _listing(pieces: Sequence[Piece], index: int, profile: Profile) -> tuple[Listing, int] | None:
    """Read the list whose heading stands at an index; return it, and where it ends."""
    head = pieces[index]
    heading = len(head.text) <= _HEADING and (head.text[-1] in ":：" or not ended(head.text))
    if not heading or not any(pattern.search(head.plain) for pattern in profile.patterns("documents.signing")):
        return None
    bulleted = _BULLET.match(pieces[index + 1].text) is not None
    items = [
        _item(piece, profile)
        for piece in takewhile(lambda piece: _is_item(piece, profile, bulleted=bulleted), pieces[index + 1 :])
    ]
    return (Listing(head, tuple(items)), index + 1 + len(items)) if items else None


def _is_item(piece: Piece, profile: Profile, *, bulleted: bool) -> bool:
    if len(piece.text) > _ENTRY or piece.plain in profile.breaks | profile.omissions:
        return False
    bullet = _BULLET.match(piece.text)
    if bulleted:
        return bullet is not None and bool(piece.text[bullet.end() :])
    return piece.text[0] in '«„“"《' or (not piece.text.isupper() and kind_within(piece.plain, profile) != "other")


def _item(piece: Piece, profile: Profile) -> Listed:
    bullet = _BULLET.match(piece.text)
    name = piece.cut(bullet.end() if bullet else 0, len(piece.text.rstrip(" ;,.；，。")))
    return Listed(piece, Signed(name, kind_within(name.plain, profile), "signed", "medium"))


def _texts(pieces: Sequence[Piece], index: int, listing: Listing | None, profile: Profile) -> tuple[FullText, ...]:
    """Read the full texts from an index to the end; each begins with the title of a document."""
    titles = [_title(item.document.piece) for item in listing.items] if listing else []
    starts = [
        place for place in range(index, len(pieces)) if _is_title(pieces[place], titles, profile, listed=bool(listing))
    ]
    if not starts or starts[0] != index:
        return ()
    texts = []
    for start, end in zip(starts, [*starts[1:], len(pieces)], strict=True):
        below = pieces[start + 1 : end]
        signed = list(takewhile(lambda piece: len(piece.text) <= _SIGNED and not ended(piece.text), reversed(below)))
        if len(below) - len(signed) < 1 or len(below) < _PARAGRAPHS:
            return ()
        name = _title(pieces[start])
        number = next((place for place, title in enumerate(titles) if title == name), None)
        texts.append(FullText(pieces[start], tuple(below[: len(below) - len(signed)]), tuple(signed[::-1]), number))
    return tuple(texts)


def _is_title(piece: Piece, titles: Sequence[str], profile: Profile, *, listed: bool) -> bool:
    if len(piece.text) > _HEADING:
        return False
    kind = kind_within(piece.plain, profile, words=8) != "other"
    return _title(piece) in titles or (piece.text.isupper() and kind and not (listed and titles == []))


def _title(piece: Piece) -> str:
    return " ".join(piece.plain.casefold().strip(_QUOTES).split())
