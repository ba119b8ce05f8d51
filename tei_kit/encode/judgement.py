"""Which candidates for labels a document bears out, and how sure that is."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

from tei_kit.encode import alone, once, shapes, speech
from tei_kit.encode.document import Document
from tei_kit.encode.evidence import ARTICLES
from tei_kit.encode.label import Label, cased, is_voice, lowered, named
from tei_kit.model.turn import Cert

#: So many labels are a conversation.
_MANY = 3
#: The short form of a party has no more letters.
_PARTY = 5
#: A first word that stands so often in small letters is none of an office.
_COMMON = 3
_NOTE = re.compile(r"\[[^\[\]]*\]|\([^()]*\)")


def strength(found: Mapping[int, Label]) -> int:
    """Count the labels that come back after another one."""
    alternating = shapes.alternating(found)
    return sum(1 for label in found.values() if shapes.ending(label) in alternating)


def judged(document: Document, found: Mapping[int, Label]) -> dict[int, Label]:
    """Take the candidates that the document bears out, and say how sure that is."""
    endings = Counter(shapes.ending(label) for label in found.values())
    alternating = shapes.alternating(found)
    spoken = shapes.spoken(found)
    certs: dict[int, Cert] = {
        index: None
        for index, label in found.items()
        if document.profile.group(label.name)
        or (shapes.ending(label) in spoken and _borne_out(document, label, endings, alternating))
    }
    for index in sorted(certs):
        # Above the first who speaks, "Chairperson: Ms Lind" says who is who.
        if speech.follows(document, found[index], index, found) or document.profile.group(found[index].name):
            break
        rest = found[index].rest
        if rest is not None and len(certs) > _MANY and shapes.names_only(rest.text):
            del certs[index]
    sure = bool(certs)
    certs = certs or alone.alone(document, found, spoken) or alone.first(document, _beginnings(document, found))
    if certs:
        certs |= once.others(document, found, certs, spoken, sure=sure)
    # Most are sure as they are, and a copy takes long.
    return {
        index: label if label.cert == certs[index] else replace(label, cert=certs[index])
        for index, label in found.items()
        if index in certs
    }


def _beginnings(document: Document, found: Mapping[int, Label]) -> dict[int, Label]:
    """Return the candidates that stand first of all, or first behind a break."""
    breaks = document.profile.breaks
    return {
        index: label for index, label in found.items() if index == 0 or document.paragraphs[index - 1].plain in breaks
    }


def _borne_out(document: Document, label: Label, endings: Mapping[str, int], alternating: frozenset[str]) -> bool:
    several = len(label.words) > 1
    if not named(label.name):
        # "De voorzitter:" has no capital behind: it has to come back, and hardly ever stand in the speeches.
        # "Liisa Berg kesk:" has a party behind a name.
        party = (
            len(label.words) >= _MANY and all(map(shapes.capital, label.words[:-1])) and len(label.words[-1]) <= _PARTY
        )
        least = _MANY - party
        often = endings[shapes.ending(label)] >= least and shapes.ending(label) in alternating
        return often and document.seldom_spoken(label, endings[shapes.ending(label)])
    if not label.proper and _a_sentence(document, label):
        return False
    titles = all(map(document.is_title, label.words))
    if titles and document.addresses(label):
        return False
    if shapes.ending(label) in alternating:
        return True
    recurs = endings[shapes.ending(label)] > 1
    if label.rest and not recurs and lowered(label.rest.text):
        return False  # "Prime Minister: invited to the forum."
    if label.rest and not recurs and _NOTE.fullmatch(label.rest.text):
        return False  # "Cross-examination by Mr. Lind: [Continued]"
    if document.addresses(label) and not recurs:
        return False
    if is_voice(label.name) or (not cased(label.name) and not recurs and any(map(document.often, label.words))):
        return False
    # "The following Deputies were present:" has small words, and ends in a noun.
    prose = any(map(lowered, label.words)) and document.small[label.words[-1].lower()] > 0
    capitals = recurs and label.name.isupper() and len(label.name) > _MANY  # "SERGEANT-AT-ARMS" speaks twice running
    return (
        capitals
        or (several and (recurs or (document.named(label) > 1 and not prose)))
        or (shapes.initialed(label) and (recurs or document.surname(label)))
    )


def _a_sentence(document: Document, label: Label) -> bool:
    """Whether a long label with few capitals is prose that happens to end in a name: "As I told Mr Berg: …"."""
    first, before = label.words[0], label.words[-2:][0].rstrip(".").casefold()
    return before in document.profile.titles - ARTICLES or document.small[first.lower()] > _COMMON or len(first) == 1
