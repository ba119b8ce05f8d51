"""Labels that come once: guests among those who come back, and whoever speaks alone."""

import re
from collections.abc import Collection, Mapping
from dataclasses import replace
from itertools import pairwise

from tei_kit.encode import candidates, shapes
from tei_kit.encode.document import Document
from tei_kit.encode.label import Label, cased, is_voice, lowered, named
from tei_kit.model.turn import Cert

#: A name has so many words, and a title so few.
_FULL = 2
#: Longer texts are speeches, whatever they end with.
_PROSE = 60
#: Where so many of five lines end nowhere, lines are cut.
_CUT = 3
#: So many paragraphs tell whether lines are cut.
_SAMPLE = 40
#: So many may speak between two speeches of one person without another label of theirs.
_SEVERAL = 2


def others(
    document: Document, found: Mapping[int, Label], certs: Mapping[int, Cert], spoken: frozenset[str]
) -> dict[int, Cert]:
    """Take those that come once: where some speak, others do, and a name of several words is a guest's."""
    if found.keys() <= certs.keys():
        return {}
    first = min(certs, default=0)
    apart = 2 * sum(found[index].rest is None for index in certs) > len(certs)
    numbered = 2 * sum(candidates.numbered(found[index]) for index in certs) > len(certs)
    coded = 2 * sum(shapes.coded(found[index]) for index in certs) > len(certs)
    parts = _parts(document, [found[index] for index in certs])
    # Where lines are cut, what stands on a label's line ends nowhere.
    cut = sum(found[index].rest is not None and not _whole(found[index]) for index in certs) * 5 > len(certs)
    marks = {shapes.mark(found[index]) for index in certs} - {""}
    single = {found[index].name for index in certs if _one_word(document, found[index])}
    others: dict[int, Cert] = {}
    for index, label in found.items():
        if index in certs:
            continue
        if (numbered and candidates.numbered(label)) or candidates.timed(label) or shapes.mark(label) in marks:
            others[index] = "medium"  # its time, its number or its bullet says that a turn begins
        elif index < first and not (coded and shapes.coded(label)) and _in_list(document, label, index, found, cut=cut):
            continue  # above the first who is sure to speak stand lists: "Present: …"
        elif not _ends_so(document, label, spoken, cut=cut):
            continue  # "End of the meeting: 9.40"
        elif (
            (coded and shapes.coded(label))
            or _may_be_guest(document, label)
            or _introduced(label)
            or (len(label.words) == 1 and label.name.casefold() in parts)
        ):
            others[index] = "medium"
        elif len(single) > 1 and _one_word(document, label) and label.rest and shapes.whole(label.rest.text):
            others[index] = "low"  # several people have one word for a label, and so has this one
        elif apart and label.rest is None and index > first and shapes.ending(label) in spoken:
            others[index] = "low"  # all labels have a line to themselves, and so has this one
    return others


def _one_word(document: Document, label: Label) -> bool:
    """Whether a label is one word with a capital that is no title, and never stands in small letters."""
    name = label.name
    known = document.is_title(name) or document.small[name.lower()] > 0
    return len(label.words) == 1 and len(name) > _FULL and shapes.capital(name) and not known and not is_voice(name)


def _parts(document: Document, labels: Collection[Label]) -> frozenset[str]:
    """Return the words of the names of those who are sure to speak, and the last words of their labels, in small letters."""
    full = [label.words for label in labels if 2 <= len(label.words) <= 3 and all(map(shapes.capital, label.words))]  # noqa: PLR2004 - as names have
    words = {word for names in full for word in names} | {label.words[-1] for label in labels if len(label.words) > 1}
    return frozenset(
        word.casefold()
        for word in words
        if shapes.capital(word) and not document.profile.is_office(word) and not document.is_title(word)
    )


def _in_list(document: Document, label: Label, index: int, found: Mapping[int, Label], *, cut: bool) -> bool:
    """Whether what stands above the first who is sure to speak may be of a list; where lines are cut, none ends as speeches do."""
    return len(label.words) == 1 or not (cut or speech(document, label, index, found))


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
        and (cut or speech(document, label, index, found))
        and not document.addresses(label)
        and _names(document, label)
    }


def _names(document: Document, label: Label) -> bool:
    """Whether a label ends in a surname: one behind an office, or one that the text has besides, and never small."""
    last = label.words[-1]
    if not shapes.capital(last) or document.is_title(last) or document.small[last.lower()]:
        return False
    office = any(map(document.profile.is_office, label.words[:-1]))
    honour = label.words[0].rstrip(".").casefold() in document.profile.honours
    return office or honour or (shapes.like_a_name(label.name) and document.mentioned(last) > 1)


def _cut(document: Document) -> bool:
    """Whether the lines of a page are cut: hardly any ends where a sentence does."""
    long = [piece.text for piece in document.paragraphs[:_SAMPLE] if len(piece.text) > _PROSE // 2]
    return len(long) > _CUT and 5 * sum(not shapes.ended(text) for text in long) >= _CUT * len(long)


def _prose(document: Document, label: Label, index: int) -> bool:
    text = label.rest.text if label.rest else document.paragraphs[index + label.paragraphs].text
    return not lowered(text.lstrip("“”«»\"'‘’„(¿¡")) and not shapes.names_only(text)


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
        if (shapes.ending(label) in names or label.words[-1].casefold() in surnames) and _whole(label):
            others[index] = replace(label, cert="medium")
    return others


def _named(label: Label) -> bool:
    rest = label.rest.text if label.rest else ""
    return shapes.names_only(rest) and rest[-1] not in "!?,"


def speech(document: Document, label: Label, index: int, found: Mapping[int, Label]) -> bool:
    """Whether what follows a label is prose, and no list of names or subjects."""
    if label.rest is None and index + label.paragraphs in found:
        return False
    text = label.rest.text if label.rest else document.paragraphs[index + label.paragraphs].text
    return (shapes.ended(text) or len(text) > _PROSE) and (document.shouts or not text.isupper())


def _introduced(label: Label) -> bool:
    """Whether one word names who then says who speaks: "Ayla: Madam, this is Ayla Holm of Radio Strait."."""
    name = label.name
    if not label.rest or len(label.words) != 1 or not shapes.capital(name) or len(name) <= _FULL:
        return False
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", label.rest.text[:_PROSE]) is not None


def _ends_so(document: Document, label: Label, spoken: frozenset[str], *, cut: bool) -> bool:
    """Whether what comes once ends with a sign, where speeches do, and has no common words in a script without capitals."""
    prose = not cased(label.name) and any(document.often(word) for word in label.words)
    return (cut or _whole(label) or shapes.ending(label) in spoken) and not prose


def _may_be_guest(document: Document, label: Label) -> bool:
    if document.addresses(label) or not named(label.name):
        return False
    unspaced = len(label.words) == 1 and not cased(label.name) and document.text.count(label.name) > 1
    if unspaced and len(label.name) > _FULL:
        return True  # "王委員渡" is called upon before
    # "Holm: …", whom the text calls "Mr. Holm".
    one = len(label.words) == 1 and cased(label.name) and not document.profile.is_office(label.name)
    surname = one and not document.is_title(label.name) and label.name.casefold() in document.surnames
    capitals = label.name.isupper() and any(len(word) > 2 for word in label.words)  # noqa: PLR2004 - "UN" is no name
    if is_voice(label.name):
        return False
    begins = label.rest is None or not lowered(label.rest.text.lstrip("“”«»\"'‘’„(¿¡"))
    full = len(label.words) > 1 and label.proper
    return begins and (full or shapes.initialed(label) or capitals or surname)


def _whole(label: Label) -> bool:
    return label.rest is None or shapes.ended(label.rest.text) or len(label.rest.text) > _PROSE
