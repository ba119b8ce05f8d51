"""A label's office and name around a comma or brackets: "The Minister for Ports (Ann Lee)", "Ann Lee, Minister"."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import dropwhile

from tei_kit.encode import shapes
from tei_kit.encode.fullnames import PARTICLES
from tei_kit.encode.label import DASHES, Label, cased, lowered, raised
from tei_kit.encode.profile import Profile

#: A part of a compound that tells it from a name; a name with an honour has no more words.
_STEM, _LONGEST_NAME = 6, 5
#: A forename and a surname.
_NAME = 2
#: An initial, with its full stop, has no more signs.
_INITIAL = 2


def with_holder(label: Label, name: str) -> Label:
    """Take the name of an office's holder out of the brackets behind the office."""
    return replace(label, name=name, role=label.name, note=label.note[len(name) :].strip("; "))


@dataclass(frozen=True, slots=True)
class Divider:
    """Divides labels by what is known of offices.

    Attributes:
        profile: knows offices, honours and titles.
        words: tells how often the text has each word in small letters; not asked before it is needed.
    """

    profile: Profile
    words: Callable[[], Counter[str]]

    @property
    def small(self) -> Counter[str]:
        """How often the text has each word in small letters."""
        return self.words()

    def divided(self, label: Label) -> Label:
        """Tell "The Minister for Ports (Ann Lee)" and "Ann Lee, President of the Union" into name and role."""
        if label.note:
            label = self._bracketed(label)
        if label.role:
            return label
        return self._apposed(label) if "," in label.name else self._dashed(label)

    def _dashed(self, label: Label) -> Label:
        """Tell "Ann Lee -- Ferry Group -- Analyst" from "Deputy Minister – Chief of Staff Ann Lee"."""
        before, *more = DASHES.split(label.name, maxsplit=1)
        behind = more[0].split() if more else []
        if not behind or not raised(more[0]) or " " not in before:
            return label
        names = len(behind) > _NAME and shapes.like_a_name(" ".join(behind[-_NAME:]))
        if names and (self._is_role(before) or not shapes.like_a_name(before)):
            return label
        return replace(label, name=before, role=more[0])

    def _bracketed(self, label: Label) -> Label:
        held = self._honoured(label)
        if held:
            return held
        note = re.split(r"[;.,/]| - ", label.note)[0].strip()
        words = [word.casefold().rstrip(".") for word in label.words]
        names = note.split()
        if self._no_name(label.name, names) or (len(names) == 1 and note.isupper() and len(note) < _STEM):
            return label  # "PRESIDENT (IN CANTONESE)", "The Speaker (ABC)"
        if len(words) == 1 and shapes.like_a_name(note) and self._noun_of_office(label.name):
            return with_holder(label, note)
        begins = {words[0], *words[1:2]} & self.profile.titles or self.profile.is_office(words[0])
        office = bool(begins) and any(map(self.profile.is_office, words)) and not self._has_name(label)
        # "Sr. Presidente (Berg)": where nothing but titles stands before, a surname is enough.
        least = 1 if set(words) <= self.profile.titles else 2
        if office and least <= len(names) <= 5 and all(map(raised, names)) and note.replace(" ", "").isalpha():  # noqa: PLR2004 - as names have
            return with_holder(label, note)
        titled = least == 1 or (words[0] in self.profile.titles and self._noun(label.words[-1]))
        if titled and len(words) <= len(names) + 2 and 2 <= len(names) <= 4 and all(map(shapes.capital, names)):  # noqa: PLR2004 - as names have
            # "O Sr. Secretário (Cunha Dias)": what the text has in small letters is no surname.
            return with_holder(label, note)
        if not label.role and {word.casefold() for word in names} & self.profile.offices:
            # "Ann Lee (Minister of Ports)": what else stands in brackets is a party, or where somebody is from.
            return replace(label, role=note)
        return label

    def _has_name(self, label: Label) -> bool:
        """Whether a label has a title and a name already: "Captain Orsa Kalb (Strait Ferries)"."""
        rest = list(dropwhile(self._is_title, label.words))
        known = any(self.small[word.lower()] or self.profile.is_office(word) for word in rest)
        return len(rest) < len(label.words) and shapes.like_a_name(" ".join(rest)) and not known

    def _no_name(self, name: str, note: Sequence[str]) -> bool:
        """Whether a note is no name: it tells of an interpreter, or, in capitals, the text has a word of it in small letters."""
        said = " ".join(note).casefold()
        if any(word in said for word in self.profile.texts("speakers.interpreted")):
            return True
        return name.isupper() and any(word not in PARTICLES and self.small[word] for word in map(str.lower, note))

    def _honoured(self, label: Label) -> Label | None:
        """Read "The Acting Speaker (Mr. Paul Dubec)": behind an office an honour and a name stand in brackets."""
        first, *names = label.note.split()[:_LONGEST_NAME] or [""]
        honour = first.rstrip(".").casefold() in self.profile.honours
        if not honour or not names or not all(map(shapes.capital, names)) or len(label.note.split()) > _LONGEST_NAME:
            return None
        office = f"{label.name}, {label.role}" if label.role else label.name
        return replace(label, name=" ".join(names), role=office, note="")

    def _noun_of_office(self, word: str) -> bool:
        """Whether "Skatteministeren" is an office: the text has "ministeren", or the word itself, in small letters."""
        small = word.lower()
        return self.small[small] > 0 or any(
            len(noun) >= _STEM and (small.endswith(noun) or small.startswith(noun)) for noun in self.small
        )

    def _apposed(self, label: Label) -> Label:
        words = [word.casefold().rstrip(".") for word in label.words]
        before, _, behind = (part.strip() for part in label.name.partition(","))
        if not behind:
            return label
        office, held = map(self._is_role, (before, behind))
        if held and not office and shapes.like_a_name(f"{before} {before}") and len(before.split()) <= _LONGEST_NAME:
            # "Quillan, Justice"
            return replace(label, name=before, role=behind, proper=label.proper or shapes.like_a_name(before))
        if not cased(label.name) and not {" ", ","} & {*before, *behind}:
            return replace(label, name=before, role=behind)  # "林岚, 主席"
        name = " ".join(dropwhile(lambda word: len(word) > _INITIAL and "." in word, behind.split()))
        plain = " ".join(word for word in name.split() if word not in PARTICLES)
        if office and not held and shapes.like_a_name(plain):
            # "O Senhor Presidente, Eng.º Belmiro de Sá"
            return replace(label, name=name, role=before, proper=True)
        if shapes.like_a_name(behind) and (not shapes.like_a_name(before) or (office and not held)):
            # "La Présidente de la Ruritanie, Anne Berg": the name stands last.
            return replace(label, name=behind, role=before, proper=True)
        if 2 <= len(before.split()) <= 5 and words[0] not in self.profile.offices:  # noqa: PLR2004 - the same
            return replace(label, name=before, role=behind, proper=label.proper or shapes.like_a_name(before))
        return label

    def _is_role(self, words: str) -> bool:
        """Whether words say what somebody is: one names an office, or is small here or elsewhere in the text."""
        few = words.isupper() or " " not in words
        return any(
            self.profile.is_office(word)
            or (word not in PARTICLES and lowered(word) and cased(word))
            or (few and len(word) >= _STEM - 1 and self.small[word.lower()] > 0)
            for word in words.split()
        )

    def _noun(self, word: str) -> bool:
        return shapes.capital(word) and self.small[word.lower()] > 0

    def _is_title(self, word: str) -> bool:
        return word.casefold().rstrip(".") in self.profile.titles
