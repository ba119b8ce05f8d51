"""From an element of a text to the place in the source where its words stand: by the words themselves.

Nothing has to be written into the TEI for that, and it holds for what an editor changed, too.
"""

from collections.abc import Sequence

from tei_kit.check import words
from tei_kit.check.alignment import align
from tei_kit.engines.libxml import Element, ElementTree

#: Where words begin and end in a source, in characters.
Extent = tuple[int, int]


def extents(source: str, tree: ElementTree) -> dict[Element, Extent]:
    """Return where the words of each element of `text` stand in the source; elements without words are left out.

    Args:
        source: the whole text of the page.
        tree: the TEI document, whether faithful or not.
    """
    tokens = list(words.of_tei(tree))
    found: dict[Element, Extent] = {}
    for token, place in zip(tokens, _places(words.of_source(source), tokens), strict=True):
        if place is None:
            continue
        for element in (token.element, *token.element.iterancestors()):
            start, end = found.get(element, place)
            found[element] = (min(start, place[0]), max(end, place[1]))
    found.pop(tree.getroot(), None)
    return found


def _places(printed: Sequence[words.Place], tokens: Sequence[words.Token]) -> list[Extent | None]:
    """Return for each word of the TEI where it stands in the source; None for what the source has not."""
    places: list[Extent | None] = []
    at = 0
    changes = align([place.text for place in printed], [token.text for token in tokens])
    for start, end, first, last in [*changes, (len(printed), len(printed), len(tokens), len(tokens))]:
        places += [(place.start, place.end) for place in printed[at:start]]
        altered = (printed[start].start, printed[end - 1].end) if start < end else None
        places += [altered] * (last - first)
        at = end
    return places
