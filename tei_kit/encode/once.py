"""Labels that come once, among others that come back."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from tei_kit.encode import candidates, shapes, speech
from tei_kit.encode.document import Document
from tei_kit.encode.label import Label, cased, is_voice, lowered, named
from tei_kit.model.turn import Cert

#: A name has so many words, and a title so few.
_FULL = 2
#: So many lines of one first word are a list.
_SEVERAL = 2


@dataclass(frozen=True, slots=True)
class _Shown:
    """What the labels that are taken show of the page.

    Attributes:
        document: the paragraphs, and the text.
        found: all candidates.
        spoken: the endings of labels behind which somebody seems to speak.
        first: the index of the first one that is taken.
        sure: whether any of them comes back.
        apart: whether most have a line to themselves.
        numbered: whether most have a number before them.
        coded: whether most are a few capitals.
        cut: whether lines are cut, so that what stands on a label's line ends nowhere.
        marks: what stands before them.
        parts: the words of their names, in small letters.
        single: those that are one word, where most are.
        taken: the indices of those that are taken.
        letters: whether one is a letter that stands for somebody.
    """

    document: Document
    found: Mapping[int, Label]
    spoken: frozenset[str]
    first: int
    sure: bool
    apart: bool
    numbered: bool
    coded: bool
    cut: bool
    marks: frozenset[str]
    parts: frozenset[str]
    single: frozenset[str]
    letters: bool
    taken: frozenset[int]

    def begins(self, label: Label) -> bool:
        """Whether its time, its number or its bullet says that a turn begins."""
        if self.numbered and candidates.numbered(label):
            return True
        return (self.sure and candidates.timed(label)) or shapes.mark(label) in self.marks

    def is_known(self, label: Label) -> bool:
        """Whether a label is of a guest, or of somebody else whom the page knows."""
        if _may_be_guest(self.document, label) or _introduced(label):
            return True
        if self.letters and len(label.name) == 1:
            return True  # the "A:" that answers "Q:"
        return (self.coded and shapes.coded(label)) or (len(label.words) == 1 and label.name.casefold() in self.parts)

    def is_like(self, index: int, label: Label) -> bool:
        """Whether a label is printed as the others are: several people have one word, or all have a line to themselves."""
        one = len(self.single) > 1 and _one_word(self.document, label)
        following = index + label.paragraphs
        # Within a speech "First: the pumps." goes on.
        answered = following in self.taken or following >= len(self.document.paragraphs)
        if one and answered and label.rest and shapes.whole(label.rest.text):
            return True
        return self.apart and label.rest is None and index > self.first and shapes.ending(label) in self.spoken


def others(
    document: Document, found: Mapping[int, Label], certs: Mapping[int, Cert], spoken: frozenset[str], *, sure: bool
) -> dict[int, Cert]:
    """Take those that come once: where some speak, others do, and a name of several words is a guest's.

    Args:
        document: the paragraphs, and the text.
        found: the candidates.
        certs: those that are taken, one at least.
        spoken: the endings of labels behind which somebody seems to speak.
        sure: whether any of those that are taken comes back.
    """
    if found.keys() <= certs.keys():
        return {}
    shown = _shown(document, found, certs, spoken, sure=sure)
    entries = _entries(document, found, certs)
    left = ((index, label) for index, label in found.items() if index not in certs and index not in entries)
    return {index: cert for index, label in left if (cert := _cert(shown, index, label))}


def _shown(
    document: Document, found: Mapping[int, Label], certs: Mapping[int, Cert], spoken: frozenset[str], *, sure: bool
) -> _Shown:
    taken = [found[index] for index in certs]
    half = len(taken) / 2
    single = [label.name for label in taken if _one_word(document, label) and not document.profile.group(label.name)]
    return _Shown(
        document,
        found,
        spoken,
        first=min(certs),
        sure=sure,
        apart=sum(label.rest is None for label in taken) > half,
        numbered=sum(map(candidates.numbered, taken)) > half,
        coded=sum(map(shapes.coded, taken)) > half,
        cut=sum(label.rest is not None and not speech.whole(label) for label in taken) * 5 > len(taken),
        marks=frozenset(map(shapes.mark, taken)) - {""},
        parts=_parts(document, taken),
        letters=any(len(label.name) == 1 and document.profile.group(label.name) for label in taken),
        taken=frozenset(certs),
        single=frozenset(single) if len(single) > half else frozenset(),
    )


def _cert(shown: _Shown, index: int, label: Label) -> Cert:
    """Return how sure it is that a label is one that comes once; None where it is none."""
    if shown.begins(label):
        return "medium"
    if index == shown.first - 1 and _asks(label):
        return "low"  # the first one answers it
    coded = shown.coded and shapes.coded(label)
    if index < shown.first and not coded and _in_list(shown.document, label, index, shown.found, cut=shown.cut):
        return None  # above the first who is sure to speak stand lists: "Present: …"
    if not _ends_so(shown.document, label, shown.spoken, cut=shown.cut):
        return None  # "End of the meeting: 9.40"
    return "medium" if shown.is_known(label) else "low" if shown.is_like(index, label) else None


def _one_word(document: Document, label: Label) -> bool:
    """Whether a label is one word with a capital that is no title, and never stands in small letters."""
    name = label.name
    known = document.is_title(name) or document.small[name.lower()] > 0
    known = known or "." in name  # initials
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
    word = len(label.words) == 1 and not shapes.initialed(label)
    return word or not (cut or speech.follows(document, label, index, found))


def _asks(label: Label) -> bool:
    return label.rest is not None and label.rest.text.endswith("?") and len(label.rest.text) > speech.LONG


def _entries(document: Document, found: Mapping[int, Label], certs: Mapping[int, Cert]) -> frozenset[int]:
    """Return the entries of lists within a speech: short lines below each other that begin with one word, and nobody sure to speak."""
    entries: set[int] = set()
    run: list[int] = []
    for index in sorted(found):
        label = found[index]
        short = label.rest is not None and len(label.rest.text) <= speech.LONG and index not in certs
        run = [*run, index] if short and run and index == run[-1] + 1 else [index] if short else []
        firsts = {found[place].words[0] for place in run}
        if len(run) >= _SEVERAL and len(firsts) == 1 and not any(map(document.is_title, firsts)):
            entries.update(run)
    return frozenset(entries)


def _introduced(label: Label) -> bool:
    """Whether one word names who then says who speaks: "Ayla: Madam, this is Ayla Holm of Radio Strait."."""
    name = label.name
    if not label.rest or len(label.words) != 1 or not shapes.capital(name) or len(name) <= _FULL:
        return False
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", label.rest.text[: speech.LONG]) is not None


def _ends_so(document: Document, label: Label, spoken: frozenset[str], *, cut: bool) -> bool:
    """Whether what comes once ends with a sign, where speeches do, and has no common words in a script without capitals."""
    prose = not cased(label.name) and any(document.often(word) for word in label.words)
    return (cut or speech.whole(label) or shapes.ending(label) in spoken) and not prose


def _may_be_guest(document: Document, label: Label) -> bool:
    if document.addresses(label) or not named(label.name):
        return False
    # Without capitals any words before a colon look like a name.
    if len(label.words) > _FULL and not cased(label.name) and document.text.count(label.name) == 1:
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
