"""Labels where none comes back: whoever speaks alone, and the first line of a text."""

from collections.abc import Mapping

from tei_kit.encode import shapes, speech
from tei_kit.encode.document import Document
from tei_kit.encode.fullnames import PARTICLES
from tei_kit.encode.label import Label, cased, lowered
from tei_kit.model.turn import Cert

#: A name has so many words.
_FULL = 2
#: Where so many of five lines end nowhere, lines are cut.
_CUT = 3
#: So many paragraphs tell whether lines are cut.
_SAMPLE = 40


def alone(document: Document, found: Mapping[int, Label], spoken: frozenset[str]) -> dict[int, Cert]:
    """Take whoever speaks where no label comes back: an office and a name, or a name that the text has besides.

    Args:
        document: the paragraphs, and the text.
        found: the candidates.
        spoken: the endings of labels behind which somebody seems to speak.
    """
    cut = _cut(document)
    return {
        index: "low"
        for index, label in found.items()
        if label.proper
        and len(label.words) >= _FULL
        and shapes.ending(label) in spoken
        and _prose(document, label, index)
        and (cut or speech.follows(document, label, index, found))
        and not document.addresses(label)
        and _names(document, label)
    }


def first(document: Document, found: Mapping[int, Label]) -> dict[int, Cert]:
    """Take a label with which a text begins, where it is shaped like a name, or ends in a surname behind an office.

    Args:
        document: the paragraphs, and the text.
        found: the candidates at the beginnings of the text and of its parts.
    """
    return {
        index: "low"
        for index, label in found.items()
        if len(label.words) >= _FULL or shapes.initialed(label)
        if shapes.like_a_name(label.name) or shapes.initialed(label) or not cased(label.name) or _names(document, label)
        if _prose(document, label, index) and not document.addresses(label)
    }


def _names(document: Document, label: Label) -> bool:
    """Whether a label ends in a surname: one behind an office, or one that the text has besides, and never small."""
    last = label.words[-1]
    if not shapes.capital(last) or document.is_title(last) or document.small[last.lower()]:
        return False
    before = label.words[-2]
    if lowered(before) and before not in PARTICLES and not document.profile.is_office(before):
        return False  # "Die Kanzlerin sagte zur Vorstellung des Programms: …"
    office = any(map(document.profile.is_office, label.words[:-1]))
    honour = label.words[0].rstrip(".").casefold() in document.profile.honours
    return office or honour or (shapes.like_a_name(label.name) and document.mentioned(last) > 1)


def _cut(document: Document) -> bool:
    """Whether the lines of a page are cut: hardly any ends where a sentence does."""
    long = [piece.text for piece in document.paragraphs[:_SAMPLE] if len(piece.text) > speech.LONG // 2]
    return len(long) > _CUT and 5 * sum(not shapes.ended(text) for text in long) >= _CUT * len(long)


def _prose(document: Document, label: Label, index: int) -> bool:
    text = label.rest.text if label.rest else document.paragraphs[index + label.paragraphs].text
    return not lowered(text.lstrip("“”«»\"'‘’„(¿¡")) and not shapes.names_only(text)
