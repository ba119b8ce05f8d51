"""Whether what stands between labels was said, or is a programme, a table, a list."""

from collections import Counter
from collections.abc import Mapping
from itertools import islice, pairwise

from tei_kit.encode import shapes
from tei_kit.encode.document import Document
from tei_kit.encode.label import Label, cased

#: Two labels at least make a list.
_SEVERAL = 2


def kept(document: Document, found: Mapping[int, Label]) -> dict[int, Label]:
    """Leave out the labels that are entries of a list; all of them, where hardly anything between them was said.

    Args:
        document: the paragraphs, and the text.
        found: the labels.
    """
    entries = _entries(document, found)
    some = {index: label for index, label in found.items() if index not in entries}
    if entries and not shapes.alternating(some):
        return {}  # what is left had come back behind the entries alone
    if len(some) < _SEVERAL or not all(cased(label.name) for label in some.values()):
        return some  # some scripts end sentences with nothing, and short ones look like entries
    said = (1 for index, end in pairwise([*some, len(document.paragraphs)]) if _said(document, some, index, end))
    enough = (len(some) + 1) // 2
    return some if sum(islice(said, enough)) == enough else {}


def _entries(document: Document, found: Mapping[int, Label]) -> frozenset[int]:
    """Return lines of their own that begin with a bullet which as many other lines begin with: "• Fines", "• Fines of 3,600"."""
    marks = {
        index: mark for index, label in found.items() if label.rest is None and len(mark := shapes.mark(label)) == 1
    }
    if not marks:
        return frozenset()
    labels = Counter(marks.values())
    others = Counter(piece.text[0] for index, piece in enumerate(document.paragraphs) if index not in marks)
    return frozenset(index for index, mark in marks.items() if 2 * others[mark] >= labels[mark])


def _said(document: Document, found: Mapping[int, Label], index: int, end: int) -> bool:
    """Whether a sentence ends between a label and the next one, or much stands there: "11:00 Panel 1: Ferries" is followed by neither."""
    label = found[index]
    rest = [label.rest.text] if label.rest else []
    texts = [*rest, *(piece.text for piece in document.paragraphs[index + label.paragraphs : end])]
    return any(map(shapes.whole, texts)) or shapes.said(" ".join(texts).rstrip("”»\"'’)]」』") or " ")
