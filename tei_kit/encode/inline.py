"""What stands inside a paragraph: omissions, asides, mentions of documents."""

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache

from tei_kit.encode.profile import Profile
from tei_kit.engines.builder import Tag, tag
from tei_kit.model.turn import Piece

#: The slice of the source that names a document, and the document's identifier.
Mention = tuple[Piece, str]

#: White space that XML 1.0 cannot hold.
_SPACES = str.maketrans(dict.fromkeys("\x0b\x0c\x1c\x1d\x1e\x1f", " "))


def words(piece: Piece | str) -> str:
    """Return a piece's characters as XML can hold them: white space for white space, all else unchanged."""
    text = piece if isinstance(piece, str) else piece.text
    # Most have none of these; looks for one sign each are many times as fast as one for any of them.
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if "\x0b" in text or "\x0c" in text or "\x1c" in text or "\x1d" in text or "\x1e" in text or "\x1f" in text:
        text = text.translate(_SPACES)
    return text


def _start(mention: Mention) -> int:
    return mention[0].start


def gap(sign: str) -> Tag:
    """Encode a printed omission."""
    return tag("gap", reason="omitted", rend=sign)


def forme_work(piece: Piece) -> Tag:
    """Encode words of the page around the text: what has letters leads somewhere, the rest counts."""
    kind = "pageNum" if any(map(str.isdecimal, piece.text)) else "navigation"
    return tag("fw", words(piece), type="lineNum" if piece.text.isdecimal() else kind)


def encode(
    piece: Piece, profile: Profile, mentions: Sequence[Mention] = (), formes: Collection[Piece] = ()
) -> tuple[Tag | str, ...]:
    """Encode the words of a paragraph.

    Args:
        piece: the paragraph.
        profile: the site's signs and asides.
        mentions: of documents, in the order of the source.
        formes: what stands among the words and is no part of the text.
    """
    text = piece.text
    signed = False
    for sign in _first_signs(
        profile.omissions, ascii_only=text.isascii()
    ):  # a generator would take longer than the looks
        if sign in text:
            signed = True
            break
    if not (signed or mentions or formes):
        return (words(piece),)
    found = [*_signs(piece, profile), *_mentions(piece, mentions)]
    found += ((forme.start - piece.start, forme.end - piece.start, forme_work(forme)) for forme in formes)
    if not found:
        return (words(piece),)
    children: list[Tag | str] = []
    end = 0
    for start, stop, node in sorted(found, key=lambda entry: entry[0]):
        if start < end:
            continue
        children += [words(piece.text[end:start]), node]
        end = stop
    children.append(words(piece.text[end:]))
    return tuple(child for child in children if child != "")


def aside(piece: Piece, profile: Profile) -> Tag:
    """Encode a note in brackets that stands between a label and the speech."""
    first = piece.text.strip("()[]. ").casefold()
    kinds = profile.table("asides")
    known = next((kinds[word] for word in kinds if first.startswith(word.casefold())), None)
    name, kind = known or ("incident", "interpretation" if _interpreted(first, profile) else "other")
    return tag(name, tag("desc", words(piece)), type=kind)


def _interpreted(note: str, profile: Profile) -> bool:
    return any(word in note for word in profile.texts("speakers.interpreted"))


def _signs(piece: Piece, profile: Profile) -> Iterator[tuple[int, int, Tag]]:
    kinds = profile.table("asides")
    for match in _pattern(profile.omissions, tuple(kinds)).finditer(piece.text):
        name, kind = kinds.get(_first(match["aside"] or "", kinds), ("", ""))
        node = tag(name, tag("desc", match[0]), type=kind) if name else gap(match[0])
        yield match.start(), match.end(), node


def _first(spoken: str, kinds: Iterable[str]) -> str:
    return next((word for word in kinds if spoken.casefold() == word.casefold()), "")


@lru_cache
def _first_signs(omissions: frozenset[str], *, ascii_only: bool) -> tuple[str, ...]:
    signs = sorted({"(", "[", "（", "［", *(sign[0] for sign in omissions)})
    return tuple(sign for sign in signs if sign.isascii() or not ascii_only)


@lru_cache
def _pattern(omissions: Iterable[str], asides: tuple[str, ...]) -> re.Pattern[str]:
    # A sign made of letters is no part of a longer word.
    signs = "|".join(
        rf"(?<!\w){re.escape(sign)}(?!\w)" if sign[0].isalnum() or sign[-1].isalnum() else re.escape(sign)
        for sign in sorted(omissions, key=len, reverse=True)
    )
    spoken = "|".join(map(re.escape, sorted(asides, key=len, reverse=True))) or "(?!)"
    return re.compile(rf"{signs}|[(\[（［](?P<aside>(?i:{spoken}))(?!\w)[^()\[\]（）［］\r\n]{{0,60}}[)\]）］]")


def _mentions(piece: Piece, mentions: Sequence[Mention]) -> Iterator[tuple[int, int, Tag]]:
    first, last = (bisect_left(mentions, place, key=_start) for place in (piece.start, piece.end))
    for mention, identifier in mentions[first:last]:
        if mention.end <= piece.end:
            start = mention.start - piece.start
            node = tag("ref", words(mention), target=f"#{identifier}")
            yield start, start + len(mention.text), node
