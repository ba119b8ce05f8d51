"""What of a transcript is cited by itself, by its xml:id."""

from collections.abc import Iterator
from typing import Any

from tei_kit.model.document import Document
from tei_kit.model.errors import TeiKitError

_ID = "{http://www.w3.org/XML/1998/namespace}id"


def anchors(document: Document) -> tuple[str, ...]:
    """Return the ids of what can be cited: turns, paragraphs and the like of the text, signed documents; in their order."""
    return tuple(element.get(_ID) for element in _citable(document.tree.getroot()))


def require(document: Document, anchor: str) -> None:
    """Refuse an anchor that names nothing citable.

    Args:
        document: a transcript.
        anchor: an id, or two ids with a hyphen between for all that stands from the one to the other.

    Raises:
        TeiKitError: the transcript has no such id, or the range ends before it begins.
    """
    known = anchors(document)
    if anchor in known:
        return
    # An id may itself hold hyphens.
    pieces = anchor.split("-")
    ranges = [("-".join(pieces[:cut]), "-".join(pieces[cut:])) for cut in range(1, len(pieces))]
    found = [(start, end) for start, end in ranges if start in known and end in known]
    if not found:
        raise TeiKitError(f"{document.path}: nothing that is cited has the id {anchor!r}", _hint(known, anchor))
    if known.index(found[0][0]) >= known.index(found[0][1]):
        raise TeiKitError(f"{document.path}: the range {anchor} ends before it begins")


def _hint(known: tuple[str, ...], anchor: str) -> str:
    from difflib import get_close_matches

    close = get_close_matches(anchor, known, n=3) or list(known[:3])
    return f"For example: #{', #'.join(close)}." if close else "Nothing in the file has an xml:id."


def _citable(root: Any) -> Iterator[Any]:
    for element in root.iter("*"):
        if element.get(_ID) and (_in_text(element) or _is_signed(element)):
            yield element


def _in_text(element: Any) -> bool:
    return any(parent.tag.endswith("}text") for parent in element.iterancestors())


def _is_signed(element: Any) -> bool:
    return bool(element.tag.endswith("}bibl") and element.getparent().get("type") == "signedDocuments")
