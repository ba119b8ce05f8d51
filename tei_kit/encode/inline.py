"""What stands inside a paragraph: omissions, asides, mentions of documents."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import lru_cache

from tei_kit.encode.profile import Profile
from tei_kit.engines.builder import Tag, tag
from tei_kit.model.turn import Piece

#: White space that XML 1.0 cannot hold, or would normalise (section 2.11).
_RARE = "\r\x0b\x0c\x1c\x1d\x1e\x1f"
_SPACES = str.maketrans(dict.fromkeys("\x0b\x0c\x1c\x1d\x1e\x1f", " "))


def words(piece: Piece | str) -> str:
    """Return a piece's characters as XML can hold them: white space for white space, all else unchanged."""
    text = piece if isinstance(piece, str) else piece.text
    if not _any_of(_RARE, text):
        return text
    return text.replace("\r\n", "\n").replace("\r", "\n").translate(_SPACES)


def _any_of(signs: str, text: str) -> bool:
    """Whether a text has one of some signs; a look for each is several times as fast as one for any of them."""
    for sign in signs:  # noqa: SIM110 - a generator takes longer than the looks
        if sign in text:
            return True
    return False


def gap(sign: str) -> Tag:
    """Encode a printed omission."""
    return tag("gap", reason="omitted", rend=sign)


def forme_work(piece: Piece) -> Tag:
    """Encode words of the page around the text: what has letters leads somewhere, the rest counts."""
    kind = "pageNum" if any(map(str.isdecimal, piece.text)) else "navigation"
    return tag("fw", words(piece), type="lineNum" if piece.text.isdecimal() else kind)


def encode(
    piece: Piece, profile: Profile, mentions: Mapping[Piece, str] | None = None, formes: Collection[Piece] = ()
) -> tuple[Tag | str, ...]:
    """Encode the words of a paragraph.

    Args:
        piece: the paragraph.
        profile: the site's signs and asides.
        mentions: identifiers of documents, by the slice of the source that names them.
        formes: what stands among the words and is no part of the text.
    """
    signed = _any_of(_first_signs(profile.omissions), piece.text)
    if not (signed or mentions or formes):
        return (words(piece),)
    found = [*_signs(piece, profile), *_mentions(piece, mentions or {})]
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
def _first_signs(omissions: frozenset[str]) -> str:
    return "".join(sorted({"(", "[", "（", "［", *(sign[0] for sign in omissions)}))


@lru_cache
def _pattern(omissions: Iterable[str], asides: tuple[str, ...]) -> re.Pattern[str]:
    # A sign made of letters is no part of a longer word.
    signs = "|".join(
        rf"(?<!\w){re.escape(sign)}(?!\w)" if sign[0].isalnum() or sign[-1].isalnum() else re.escape(sign)
        for sign in sorted(omissions, key=len, reverse=True)
    )
    spoken = "|".join(map(re.escape, sorted(asides, key=len, reverse=True))) or "(?!)"
    return re.compile(rf"{signs}|[(\[（［](?P<aside>(?i:{spoken}))(?!\w)[^()\[\]（）［］\r\n]{{0,60}}[)\]）］]")


def _mentions(piece: Piece, mentions: Mapping[Piece, str]) -> Iterator[tuple[int, int, Tag]]:
    for mention, identifier in mentions.items():
        if piece.start <= mention.start and mention.end <= piece.end:
            start = mention.start - piece.start
            node = tag("ref", words(mention), target=f"#{identifier}")
            yield start, start + len(mention.text), node
