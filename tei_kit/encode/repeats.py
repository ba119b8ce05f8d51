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
        if len(words.split()) < _WORDS and (" " in words or len(words) < _SHORTEST):
            continue
        near = [*range(max(index - _NEAR, 0), index), *range(index + 1, min(index + 1 + _NEAR, len(pieces)))]
        whole = next((pieces[place] for place in near if _says(pieces[place], words)), None)
        if whole and whole.start not in found:
            found[piece.start] = whole
    return found


def _says(piece: Piece, words: str) -> bool:
    return len(piece.text) > len(words) + len(words) // 4 and words in piece.text
