"""Pull quotes: lines that say again, set apart, what a paragraph near by says."""

from collections.abc import Collection, Mapping, Sequence

from tei_kit.model.turn import Piece

#: How long a pull quote is, in characters, and at least in words where there are any.
_SHORTEST, _LONGEST, _WORDS = 12, 300, 4
#: It stands within so many paragraphs of what it repeats.
_NEAR = 5
_QUOTES = "«»„“”\"‘’'「」… "


def find(pieces: Sequence[Piece], labelled: Collection[int]) -> Mapping[int, Piece]:
    """Return the paragraph that each pull quote repeats, by where the quote starts in the page.

    Args:
        pieces: the body of a page.
        labelled: the indices of the paragraphs that begin with a label: no quote does.
    """
    found: dict[int, Piece] = {}
    for index, piece in enumerate(pieces):
        if index in labelled or not _SHORTEST <= len(piece.text) <= _LONGEST:
            continue
        words = piece.text.strip(_QUOTES).rstrip(".…")
        if len(words.split(maxsplit=_WORDS)) < _WORDS and (" " in words or len(words) < _SHORTEST):
            continue
        near = (*pieces[max(index - _NEAR, 0) : index], *pieces[index + 1 : index + 1 + _NEAR])
        longer = len(words) + len(words) // 4
        says = [other for other in near if len(other.text) > longer and words in other.text]
        if says and says[0].start not in found:
            found[piece.start] = says[0]
    return found
