"""Which paragraphs begin with a speaker's label: evidence within the document before lists of words.

A candidate is a short text before a sign at the start of a paragraph, shaped like a name. It is taken for a label
when the document itself bears it out: the name comes back in another label, or stands elsewhere in the text, or
other candidates have been borne out already. Runs of "Post: Name." are lists, not speeches.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from tei_kit.encode import candidates, shapes
from tei_kit.encode.candidates import Finder, Label, raised
from tei_kit.encode.profile import Profile
from tei_kit.model.turn import Cert, Piece

__all__ = ["Label", "find", "given"]

#: Without a colon, a way to print labels needs so many of them, and one that comes back, to be believed.
_MANY = 3
#: Where one paragraph in so many has a label that comes back, the page prints its labels in that way.
_BORNE_OUT = 12
#: So many paragraphs tell how a page prints its labels.
_SAMPLE = 400
_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
#: More of a text says nothing new about names.
_ENOUGH = 400_000
#: Words of an office stand in a speech less often than before one.
_SELDOM = 3
#: A first word that stands so often in small letters is none of an office.
_COMMON = 3


def find(paragraphs: Sequence[Piece], text: str, profile: Profile) -> dict[int, Label]:
    """Find the labels.

    Args:
        paragraphs: the body of a page.
        text: the whole page, where names may stand as well.
        profile: knows labels that name nobody, like "Question:".

    Returns:
        Labels by the index of their paragraph.
    """
    document = _Document(paragraphs, text, profile)
    found = document.judged(document.candidates(candidates.colon))
    found |= _groups(document, found) if found else {}
    found |= _letters(document, found)
    if _BORNE_OUT * document.strength(found) < min(len(paragraphs), _SAMPLE):
        found = _otherwise(document, found)
    return dict(sorted(_speaking(found, document).items()))


def _otherwise(document: "_Document", found: dict[int, Label]) -> dict[int, Label]:
    """Ask whether another sign than the colon is how the page prints its labels: the one that has most that come back."""
    sample = replace(document, paragraphs=document.paragraphs[:_SAMPLE])
    best, most = None, document.strength({index: label for index, label in found.items() if index < _SAMPLE})
    for finder in (candidates.marked, candidates.bracketed, candidates.dash, candidates.stop, candidates.line):
        strength = sample.strength(sample.styled(sample.candidates(finder), lone=finder is candidates.line))
        if strength > max(most, 1):
            best, most = finder, strength
    return document.styled(document.candidates(best), lone=best is candidates.line) if best else found


def _speaking(found: dict[int, Label], document: "_Document") -> dict[int, Label]:
    """Leave out labels that nothing follows: "BY MR. HARROW:" above another label."""
    silent = {
        index
        for index, label in found.items()
        if label.rest is None
        and (index + label.paragraphs in found or index + label.paragraphs >= len(document.paragraphs))
    }
    return {index: label for index, label in found.items() if index not in silent}


def given(paragraphs: Sequence[Piece], spans: Sequence[tuple[int, int]]) -> dict[int, Label]:
    """Return the labels whose places the source's format tells.

    Args:
        paragraphs: the body of a page.
        spans: where a label begins and ends.
    """
    ends = dict(spans)
    found = {}
    for index, piece in enumerate(paragraphs):
        if ends.get(piece.start) == piece.end and index + 1 < len(paragraphs):
            name = " ".join(piece.text.rstrip(":： ").split())
            found[index] = Label((piece,), name or piece.text, "", "", None, 1)
    return found


def _groups(document: "_Document", found: Mapping[int, Label]) -> dict[int, Label]:
    """Take labels that are known to name nobody and have no name's shape, where there are other labels around."""
    others = ((index, piece) for index, piece in enumerate(document.paragraphs) if index not in found)
    labels = (
        (index, candidates.group(piece, document.profile.group)) for index, piece in others if ":" in piece.text[:60]
    )
    return {index: label for index, label in labels if label}


def _letters(document: "_Document", found: Mapping[int, Label]) -> dict[int, Label]:
    """Take labels like "Q    Why?", which name nobody: several, or beside other labels; and the "A" that alternates with it."""
    apart = {index: label for index, label in document.candidates(candidates.letter).items() if index not in found}
    alternating = shapes.alternating(apart)
    known = {index for index, label in apart.items() if document.profile.group(label.name)}
    some = {
        index: label
        for index, label in apart.items()
        if index in known or (known and len(label.name) == 1 and shapes.ending(label) in alternating)
    }
    return some if len(some) > 1 or (some and found) else {}


@dataclass(frozen=True)
class _Document:
    """The paragraphs among which labels are looked for, and what the text says of names."""

    paragraphs: Sequence[Piece]
    text: str
    profile: Profile

    def candidates(self, finder: Finder) -> dict[int, Label]:
        """Return what has the shape of a label and words behind it."""
        found = {
            index: self._divided(label)
            for index in range(len(self.paragraphs))
            if (label := finder(self.paragraphs, index)) and self._speaks(label, index, finder)
        }
        listed = shapes.listed(found)
        return {index: label for index, label in found.items() if index not in listed}

    def _divided(self, label: Label) -> Label:
        """Tell "The Minister for Ports (Ann Lee)" and "Ann Lee, President of the Union" into name and role."""
        note = re.split(r"[;.,/]| - ", label.note)[0].strip()
        words = [word.casefold().rstrip(".") for word in label.words]
        names = note.split()
        office = any(word in self.profile.offices for word in words) and bool(
            {words[0], *words[1:2]} & self.profile.titles
        )
        if office and 2 <= len(names) <= 5 and all(map(raised, names)) and note.replace(" ", "").isalpha():  # noqa: PLR2004 - as names have
            return replace(label, name=note, role=label.name, note=label.note[len(note) :].strip("; "))
        if label.note and not label.role and {word.casefold() for word in names} & self.profile.offices:
            # "Ann Lee (Minister of Ports)": what else stands in brackets is a party, or where somebody is from.
            return replace(label, role=note)
        before, _, behind = (part.strip() for part in label.name.partition(","))
        if not behind or label.role:
            return label
        if shapes.like_a_name(behind) and not shapes.like_a_name(before):
            # "La Présidente de la Ruritanie, Anne Berg": the name stands last.
            return replace(label, name=behind, role=before)
        if 2 <= len(before.split()) <= 5 and words[0] not in self.profile.offices:  # noqa: PLR2004 - the same
            return replace(label, name=before, role=behind)
        return label

    def _speaks(self, label: Label, index: int, finder: Finder) -> bool:
        """Whether anything follows that can be a speech: a label before another one has none."""
        if label.rest is not None:
            return label.rest.text[0].isalpha() or any(map(str.isalpha, label.rest.text[:40]))
        following = index + label.paragraphs
        if following >= len(self.paragraphs) or self.paragraphs[following].plain in self.profile.breaks:
            return False
        another = finder(self.paragraphs, following)
        return another is None or another.rest is not None

    @cached_property
    def _pairs(self) -> Counter[tuple[str, str]]:
        return Counter(pairwise(_WORD.findall(self.text[:_ENOUGH])))

    def named(self, label: Label) -> int:
        """Count how often the last two words of a label stand in the text."""
        words = _WORD.findall(label.name)
        return self._pairs[words[-2], words[-1]] if len(words) > 1 else 0

    @cached_property
    def _small(self) -> Counter[str]:
        return Counter(word for word in _WORD.findall(self.text[:_ENOUGH]) if word.islower())

    def strength(self, found: Mapping[int, Label]) -> int:
        """Count the labels that come back after another one, and those that are known to name nobody."""
        alternating = shapes.alternating(found)
        return sum(1 for label in found.values() if shapes.ending(label) in alternating)

    def judged(self, found: Mapping[int, Label]) -> dict[int, Label]:
        """Take the candidates that the document bears out, and say how sure that is."""
        endings = Counter(shapes.ending(label) for label in found.values())
        alternating = shapes.alternating(found)
        spoken = shapes.spoken(found)
        certs: dict[int, Cert] = {}
        for index, label in found.items():
            unnamed = self.profile.group(label.name)
            if unnamed or (shapes.ending(label) in spoken and self._borne_out(label, endings, alternating)):
                certs[index] = None
        breaks = {index + 1 for index, piece in enumerate(self.paragraphs) if piece.plain in self.profile.breaks}
        if certs or found.keys() & {0, *breaks}:
            # Where some speak, others do: a name of several words that comes once is a guest's.
            first = min((index for index, cert in certs.items() if cert is None), default=0)
            apart = 2 * sum(found[index].rest is None for index in certs) > len(certs)
            numbered = [candidates.numbered(found[index]) for index in certs]
            counted = sum(numbered) > len(numbered) // 2
            for index, label in found.items():
                if counted and candidates.numbered(label):
                    certs.setdefault(index, "medium")  # its time, or its number, says that a turn begins
                if index in certs or (index < first and not self._speech(label, index, found)):
                    continue  # above the first who is sure to speak stand lists: "Present: …"
                if self._may_be_guest(label):
                    certs[index] = "medium"
                elif apart and label.rest is None and index > first and shapes.ending(label) in spoken:
                    certs[index] = "low"  # all labels have a line to themselves, and so has this one
        return {index: replace(found[index], cert=cert) for index, cert in certs.items()}

    def _speech(self, label: Label, index: int, found: Mapping[int, Label]) -> bool:
        """Whether what follows a label is prose, and no list of names or subjects."""
        if label.rest is None and index + label.paragraphs in found:
            return False
        text = label.rest.text if label.rest else self.paragraphs[index + label.paragraphs].text
        return shapes.ended(text) and not text.isupper()

    def _borne_out(self, label: Label, endings: Mapping[str, int], alternating: frozenset[str]) -> bool:
        several = len(label.words) > 1
        if not candidates.named(label.name):
            # "De voorzitter:" has no capital behind: it has to come back, and hardly ever stand in the speeches.
            often = endings[shapes.ending(label)] >= _MANY and shapes.ending(label) in alternating
            return often and self._seldom_spoken(label, endings[shapes.ending(label)])
        if not label.proper and self._a_sentence(label):
            return False
        if shapes.ending(label) in alternating:
            return True
        recurs = endings[shapes.ending(label)] > 1
        if _vocative(label, self.profile) and not recurs:
            return False
        return (several and (recurs or self.named(label) > 1)) or (
            shapes.initialed(label) and (recurs or self._surname(label))
        )

    def _a_sentence(self, label: Label) -> bool:
        """Whether a long label with few capitals is prose that happens to end in a name: "As I told Mr Berg: …"."""
        first, before = label.words[0], label.words[-2:][0].rstrip(".").casefold()
        return before in self.profile.titles or self._small[first.lower()] > _COMMON or len(first) == 1

    def _surname(self, label: Label) -> bool:
        """Whether the surname of "В.Путин" stands in the text besides, in whatever case."""
        surname = label.words[0].rpartition(".")[2]
        return len(surname) > 2 and self.text[:_ENOUGH].count(surname) > 1  # noqa: PLR2004 - shorter ones are parts of words

    def _may_be_guest(self, label: Label) -> bool:
        if _vocative(label, self.profile) or not candidates.named(label.name):
            return False
        capitals = label.name.isupper() and any(len(word) > 2 for word in label.words)  # noqa: PLR2004 - "UN" is no name
        begins = label.rest is None or not label.rest.text.lstrip("“”«»\"'‘’„(¿¡")[:1].islower()
        return begins and ((len(label.words) > 1 and label.proper) or shapes.initialed(label) or capitals)

    def styled(self, found: Mapping[int, Label], *, lone: bool) -> dict[int, Label]:
        """Take labels printed without a colon: many of them, and some that come back after others.

        Args:
            found: the candidates.
            lone: whether labels have lines to themselves; a heading may look like one that comes once.
        """
        alternating = frozenset(
            ending for ending in shapes.alternating(found) if lone or not self._spoken_often(ending, found)
        )
        borne_out = [label for label in found.values() if shapes.ending(label) in alternating]
        if len(found) < _MANY or not alternating:
            return {}
        forms = frozenset(map(shapes.form, borne_out))
        return {
            index: replace(label, cert="medium" if shapes.ending(label) in alternating else "low")
            for index, label in found.items()
            if shapes.ending(label) in alternating
            or self.profile.group(label.name)
            or (self._introduces(label, index) if lone else label.proper and shapes.form(label) in forms)
        }

    def _spoken_often(self, ending: str, found: Mapping[int, Label]) -> bool:
        """Whether the words of a label are words of the speeches too: "Thank you." may begin many paragraphs."""
        printed = [label for label in found.values() if shapes.ending(label) == ending]
        capitals = any(word.isupper() and len(word) > 2 for label in printed for word in label.words)  # noqa: PLR2004 - "UN"
        if capitals or (
            printed[0].words[0].rstrip(".").casefold() in self.profile.titles and len(printed[0].words) > 1
        ):
            return False
        return not self._seldom_spoken(printed[0], len(printed))

    def _seldom_spoken(self, label: Label, times: int) -> bool:
        """Whether a label's words hardly stand elsewhere: "Thank you." begins paragraphs, and ends others."""
        return _SELDOM * (self._folded.count(label.name.casefold()) - times) < 2 * times

    @cached_property
    def _folded(self) -> str:
        return self.text[:_ENOUGH].casefold()

    def _introduces(self, label: Label, index: int) -> bool:
        """Whether a line that comes once is a name above a speech: few capitals, and prose above and below."""
        above, below = (
            self.paragraphs[place].text if 0 <= place < len(self.paragraphs) else "" for place in (index - 1, index + 1)
        )
        name = 2 <= len(label.words) <= 4 and all(map(shapes.capital, label.words)) and not label.name.isupper()  # noqa: PLR2004 - as names have
        spoken = below.startswith("(") or len(below) > 60 or self.named(label) > 1  # noqa: PLR2004 - a speech
        return name and spoken and bool(above) and shapes.ended(above)


def _vocative(label: Label, profile: Profile) -> bool:
    """Whether a label addresses somebody, as "Mr President, colleagues: …" does."""
    first = label.words[0].rstrip(".").casefold() if label.words else ""
    return bool(label.role) and first in profile.titles and not label.note
