"""Labels that others show to be some: between two speeches of one person, and before a name that has another label."""

from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise

from tei_kit.encode import candidates, shapes, speech
from tei_kit.encode.document import Document
from tei_kit.encode.label import Label

#: So many may speak between two speeches of one person without another label of theirs.
_SEVERAL = 2


def between(document: Document, found: Mapping[int, Label]) -> dict[int, Label]:
    """Take labels between two speeches of one person, whatever their shape: whoever speaks twice has heard somebody.

    Args:
        document: the paragraphs, and the text.
        found: the labels that are taken.
    """
    others: dict[int, Label] = {}
    for before, after in pairwise(sorted(found)):
        one, two = found[before], found[after]
        if shapes.ending(one) != shapes.ending(two) or document.profile.group(two.name):
            continue
        inner = range(before + one.paragraphs, after)
        if any(document.paragraphs[index].plain in document.profile.breaks for index in inner):
            continue
        some = {index: label for index in inner if (label := candidates.brief(document.paragraphs, index))}
        # "Friends, colleagues: …" and "Mr. Chairman, clocks matter: …" address somebody.
        spoken = any("," in label.name or document.addresses(label) or _named(label) for label in some.values())
        if 0 < len(some) <= _SEVERAL and not spoken:
            others |= {index: replace(label, cert="medium") for index, label in some.items()}
    return others


def described(document: Document, found: Mapping[int, Label]) -> dict[int, Label]:
    """Take labels that begin with an office in small letters, before a name that has another label: "rapporteur Paul Dubec: …"."""
    names = {shapes.ending(label) for label in found.values() if len(label.words) > 1}
    surnames = {label.name.casefold() for label in found.values() if len(label.words) == 1}
    others: dict[int, Label] = {}
    for index, piece in enumerate(document.paragraphs):
        label = candidates.small(piece) if index not in found else None
        if label is None or not all(map(shapes.capital, label.words[-2:])):
            continue
        if (shapes.ending(label) in names or label.words[-1].casefold() in surnames) and speech.whole(label):
            others[index] = replace(label, cert="medium")
    return others


def _named(label: Label) -> bool:
    rest = label.rest.text if label.rest else ""
    return shapes.names_only(rest) and rest[-1] not in "!?,"
