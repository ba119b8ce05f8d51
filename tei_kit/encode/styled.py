"""Labels that are printed without a colon: which of the candidates a document bears out."""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from tei_kit.encode import candidates, shapes
from tei_kit.encode.document import Document
from tei_kit.encode.label import Label, cased, lowered

#: A way to print labels needs so many of them, and one that comes back, to be believed.
_MANY = 3
#: The time of a speech in a line of its own has no more characters.
_CLOCK = 10
#: An office is so many signs of Chinese, and so many words behind a comma.
_OFFICE = 2


def judged(
    document: Document, found: Mapping[int, Label], others: Mapping[int, Label] = MappingProxyType({}), *, lone: bool
) -> dict[int, Label]:
    """Take labels printed without a colon: many of them, and some that come back after others.

    Args:
        document: the paragraphs, and the text.
        found: the candidates.
        others: labels of another kind, which a label may come back behind: the "Q." before "The President."
        lone: whether labels have lines to themselves; a heading may look like one that comes once.
    """
    counted = {index: label for index, label in found.items() if lone and candidates.counted(label)}
    # Where numbers tell who begins to speak, lines without one are headings.
    if len(counted) >= max(_MANY, len(found) / 2):
        return {index: replace(label, cert="medium") for index, label in counted.items()}
    # "Mr. Pell, let's start with you." addresses whom another label names without more.
    bare = Counter(label.name for label in found.values() if not label.role)
    found = {
        index: label
        for index, label in found.items()
        if not _addresses(document, label) and (lone or not (_told(document, label) and bare[label.name] > 1))
    }
    times = Counter(map(shapes.ending, found.values()))
    first = {shapes.ending(label): label for label in reversed(list(found.values()))}
    alternating = frozenset(
        ending
        for ending in shapes.alternating({**found, **others})
        if ending in first and (lone or not _spoken_often(document, first[ending], times[ending]))
    )
    borne_out = [label for label in found.values() if shapes.ending(label) in alternating]
    if len({**found, **others}) < _MANY or not alternating:
        return {}
    forms = frozenset(map(shapes.form, borne_out))
    shown = _shown(borne_out, found.values())
    begun = min(index for index, label in found.items() if shapes.ending(label) in alternating)
    timed = any(map(candidates.timed, borne_out))

    def once(index: int, label: Label) -> bool:
        if not lone:
            return (label.proper or label.words[0] in shown.firsts) and shapes.form(label) in forms
        if _introduces(document, label, index) or (timed and candidates.timed(label)):
            return True
        return shown.is_like(document, label) and (index < begun or _between(document, index))

    return {
        index: replace(label, cert="medium" if shapes.ending(label) in alternating else "low")
        for index, label in found.items()
        if shapes.ending(label) in alternating or document.profile.group(label.name) or once(index, label)
    }


def single(document: Document, taken: Mapping[int, Label]) -> int:
    """Count the labels of one person who alone comes back, behind others: "Präsidentin Rosa Kalb" three times, an office twice.

    Args:
        document: the paragraphs, and the text.
        taken: the labels that are taken.
    """
    endings = {shapes.ending(label) for label in taken.values()}
    words = next((label.words for label in taken.values()), ())
    named = len(endings) == 1 and len(words) > 1 and all(map(shapes.capital, words))
    return len(taken) if named and len(taken) >= _MANY - document.is_title(words[0]) else 0


@dataclass(frozen=True, slots=True)
class _Shown:
    """What labels that come back show of those that come once.

    Attributes:
        kinds: how they are written.
        firsts: words with which labels of several people begin.
        lasts: their last words.
        parts: those that are one word, in small letters.
        offices: what they end with, in scripts without spaces.
    """

    kinds: frozenset[tuple[str, ...]]
    firsts: frozenset[str]
    lasts: frozenset[str]
    parts: frozenset[str]
    offices: tuple[str, ...]

    def is_like(self, document: Document, label: Label) -> bool:
        """Whether a label in a line of its own is like those that come back."""
        first, last = label.words[0], label.words[-1]
        if shapes.kind(label) in self.kinds or first in self.firsts or last in self.lasts:
            return True
        # "CORDELIA MARSH" where "MARSH" speaks, and "Abgeordneter Mag. Karl Lindner".
        titled = document.is_title(first) and shapes.like_a_name(" ".join(label.words[-2:]))
        known = bool(self.parts & {first.casefold(), last.casefold()})
        return titled or known or label.name.endswith(self.offices)


def _shown(sure: Collection[Label], every: Collection[Label]) -> _Shown:
    capitals = [label for label in sure if shapes.capital(label.words[-1])]
    return _Shown(
        kinds=frozenset(map(shapes.kind, sure)) - {()},
        firsts=_firsts(sure, every),
        lasts=frozenset(label.words[-1] for label in capitals if len(label.words) > 1),
        parts=frozenset(label.name.casefold() for label in capitals if len(label.words) == 1),
        offices=_offices(sure),
    )


def _offices(sure: Collection[Label]) -> tuple[str, ...]:
    """Return the last two signs of labels that have neither spaces nor capitals: "议员"."""
    names = {label.name for label in sure if len(label.words) == 1 and not cased(label.name)}
    return tuple({name[-_OFFICE:] for name in names if len(name) > _OFFICE})


def _addresses(document: Document, label: Label) -> bool:
    """Whether a label is "Madam Speaker, I yield": what stands behind the comma is no office."""
    return document.addresses(label) and not any(map(document.profile.is_office, label.role.split()))


def _told(document: Document, label: Label) -> bool:
    """Whether what stands behind the comma of a label is said to somebody: several words, and none of an office."""
    words = label.role.split()
    return lowered(label.role) and len(words) > _OFFICE and not any(map(document.profile.is_office, words))


def _firsts(sure: Collection[Label], every: Collection[Label]) -> frozenset[str]:
    """Return the words with which labels of several people begin, one of whom is sure to speak: "Mr.", "Senator"."""
    people: dict[str, set[str]] = {}
    for label in every:
        if len(label.words) > 1:
            people.setdefault(label.words[0], set()).add(label.words[-1])
    return frozenset(label.words[0] for label in sure if len(people.get(label.words[0], ())) > 1)


def _between(document: Document, index: int) -> bool:
    """Whether a line stands between the end of a speech, or nothing, and something that is spoken."""
    above = document.paragraphs[index - 1].text if index else "."
    below = document.paragraphs[index + 1].text if index + 1 < len(document.paragraphs) else ""
    timed = candidates.TIME.match(above) is not None and len(above) <= _CLOCK
    return (timed or shapes.ended(above)) and bool(below)


def _spoken_often(document: Document, label: Label, times: int) -> bool:
    """Whether a label is said in the speeches too: "Thank you." may begin many paragraphs."""
    capitals = any(word.isupper() and len(word) > 2 for word in label.words)  # noqa: PLR2004 - "UN"
    titled = label.words[0].rstrip(".").casefold() in document.profile.titles and len(label.words) > 1
    return not capitals and not titled and not document.seldom_spoken(label, times)


def _introduces(document: Document, label: Label, index: int) -> bool:
    """Whether a line that comes once is a name above a speech: few capitals, and prose above and below."""
    above, below = (
        document.paragraphs[place].text if 0 <= place < len(document.paragraphs) else ""
        for place in (index - 1, index + 1)
    )
    name = 2 <= len(label.words) <= 4 and all(map(shapes.capital, label.words)) and not label.name.isupper()  # noqa: PLR2004 - as names have
    # "Governor of East Quay Nils Harrow"
    office = any(map(document.profile.is_office, label.words[:-2])) and shapes.ended(below or "x")
    name = name or (office and not label.name.isupper() and all(map(shapes.capital, label.words[-2:])))
    spoken = below.startswith("(") or len(below) > 60 or document.named(label) > 1  # noqa: PLR2004 - a speech
    return name and (spoken or office) and bool(above) and shapes.ended(above)
