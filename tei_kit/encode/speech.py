"""Whether what follows a label is prose."""

from collections.abc import Mapping

from tei_kit.encode import shapes
from tei_kit.encode.document import Document
from tei_kit.encode.label import Label

#: Longer texts are speeches, whatever they end with.
LONG = 60


def follows(document: Document, label: Label, index: int, found: Mapping[int, Label]) -> bool:
    """Whether what follows a label is prose, and no list of names or subjects."""
    if label.rest is None and index + label.paragraphs in found:
        return False
    text = label.rest.text if label.rest else document.paragraphs[index + label.paragraphs].text
    return (shapes.ended(text) or len(text) > LONG) and (not text.isupper() or document.shouts)


def whole(label: Label) -> bool:
    """Whether what stands on a label's line is whole: it ends with a sign, or is long, or there is nothing."""
    return label.rest is None or shapes.ended(label.rest.text) or len(label.rest.text) > LONG
