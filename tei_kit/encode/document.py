"""The paragraphs among which labels are looked for, and what the text says of names."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from tei_kit.encode import candidates, shapes
from tei_kit.encode.candidates import Finder
from tei_kit.encode.divider import Divider, with_holder
from tei_kit.encode.evidence import ARTICLES
from tei_kit.encode.label import Label, cased, lowered, raised
from tei_kit.encode.profile import Profile
from tei_kit.model.turn import Piece

_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
#: More of a text says nothing new about names.
_ENOUGH = 400_000
#: Words of an office stand in a speech less often than before one.
_SELDOM = 3
#: How the first two entries of a list begin.
_ENTRIES = (r"(?:1[.)]|[•·*])\s", r"(?:2[.)]|[•·*])\s")
#: So much of a declined name is its stem.
_STEM = 6
#: A forename and a surname address nobody.
_FULL = 2
#: A word that a script without capitals has more often is one of the language.
_OFTEN = 3


@dataclass(frozen=True)
class Document:
    """The paragraphs among which labels are looked for, and what the text says of names."""

    paragraphs: Sequence[Piece]
    text: str
    profile: Profile

    def candidates(self, finder: Finder) -> dict[int, Label]:
        """Return what has the shape of a label and words behind it."""
        divider = Divider(self.profile, lambda: self.small)
        found = {
            index: divider.divided(label)
            for index in range(len(self.paragraphs))
            if (label := finder(self.paragraphs, index)) and self._speaks(label, index, finder)
        }
        found |= self._again(found)
        listed = shapes.listed(found)
        return {index: label for index, label in found.items() if index not in listed}

    def _again(self, found: Mapping[int, Label]) -> dict[int, Label]:
        """Tell by whom other labels name what "Minister of Ports (Ann Lee)" is: Ann Lee speaks too, or the Minister does."""
        changed: dict[int, Label] = {}
        names = {label.name.casefold() for label in found.values()}
        for index, label in found.items():
            note = label.note.partition(";")[0].strip()
            if " " in note and not label.role and note.casefold() in names:
                changed[index] = with_holder(label, note)
            elif label.role and label.role.casefold() in names and label.pieces[0].text.startswith(label.role):
                changed[index] = replace(label, again=label.role)
        return changed

    def is_title(self, word: str) -> bool:
        """Whether a word stands before names, or is none of a person's."""
        return word.casefold().rstrip(".") in self.profile.titles

    def addresses(self, label: Label) -> bool:
        """Whether a label addresses somebody, as "Mr President, colleagues: …" does."""
        first = label.words[0].rstrip(".").casefold() if label.words else ""
        names = [word for word in label.words if shapes.capital(word) and not self.is_title(word)]
        return bool(label.role) and first in self.profile.titles and not label.note and len(names) < _FULL

    def _speaks(self, label: Label, index: int, finder: Finder) -> bool:
        """Whether anything follows that can be a speech: a label before another one has none."""
        if label.rest is not None:
            return label.rest.text[0].isalpha() or any(map(str.isalpha, label.rest.text[:40]))
        following = index + label.paragraphs
        if following >= len(self.paragraphs) or self.paragraphs[following].plain in self.profile.breaks:
            return False
        below = self.paragraphs[following : following + 2]
        if all(map(re.match, _ENTRIES, (piece.text for piece in below))) and len(below) > 1:
            return False  # "The documents signed:" stands above a list
        another = finder(self.paragraphs, following)
        if another is None or another.rest is not None:
            return True
        # "Anf. 3 Ann Lee" stands above a heading, which no number begins.
        return candidates.numbered(label) and not candidates.numbered(another)

    @cached_property
    def _pairs(self) -> Counter[tuple[str, str]]:
        return Counter(pairwise(_WORD.findall(self.text[:_ENOUGH])))

    @cached_property
    def _pairs_in_capitals(self) -> Counter[tuple[str, str]]:
        found: Counter[tuple[str, str]] = Counter()
        for (one, two), times in self._pairs.items():
            if raised(one) and raised(two):
                found[one.upper(), two.upper()] += times
        return found

    def named(self, label: Label) -> int:
        """Count how often the last two words of a label stand in the text: "PRESIDENT BERG" also as "President Berg"."""
        words = _WORD.findall(label.name)
        pairs = self._pairs_in_capitals if label.name.isupper() and cased(label.name) else self._pairs
        if len(words) > 1 and lowered(words[-2]):
            return self.text.count(label.name)  # of "Members of the Council" the last two words are no name
        return pairs[words[-2], words[-1]] if len(words) > 1 else 0

    @cached_property
    def surnames(self) -> frozenset[str]:
        """The words behind titles, as in "Mr. Lind" and "Senator Holm", in small letters."""
        titles = {word for word in self.profile.titles if len(word) > 1} - ARTICLES
        return frozenset(two.casefold() for one, two in self._pairs if one.casefold() in titles and raised(two))

    @cached_property
    def _words(self) -> Counter[str]:
        return Counter(_WORD.findall(self.text[:_ENOUGH]))

    def mentioned(self, word: str) -> int:
        """Count how often a word stands in the text, in capitals or with one."""
        return self._raised[word.upper()]

    @cached_property
    def _raised(self) -> Counter[str]:
        found: Counter[str] = Counter()
        for word, times in self._words.items():
            if raised(word):
                found[word.upper()] += times
        return found

    @cached_property
    def shouts(self) -> bool:
        """Whether speeches are in capitals, as captions are."""
        letters = [sign for sign in self.text[:_ENOUGH] if sign.isupper() or sign.islower()]
        return 2 * sum(map(str.isupper, letters)) > len(letters)

    def often(self, word: str) -> bool:
        """Whether a word stands in the text so often that it is hardly a name's."""
        return self._words[word] > _OFTEN

    @cached_property
    def small(self) -> Counter[str]:
        """How often each word stands in small letters."""
        return Counter(word for word in _WORD.findall(self.text[:_ENOUGH]) if word.islower())

    def seldom_spoken(self, label: Label, times: int) -> bool:
        """Whether a label, with its sign, hardly stands elsewhere: "Thank you." begins paragraphs, and ends others.

        Without its sign a word may stand in every speech, as the president does in "Madam President, …".
        """
        printed = label.pieces[0].text.casefold()
        if printed not in self._counts:
            self._counts[printed] = self._folded.count(printed)
        return _SELDOM * (self._counts[printed] - times) < 2 * times

    @cached_property
    def _counts(self) -> dict[str, int]:
        return {}

    @cached_property
    def _folded(self) -> str:
        return self.text[:_ENOUGH].casefold()

    def surname(self, label: Label) -> bool:
        """Whether the surname of "В.Путин" stands in the text besides, in whatever case."""
        surname = label.words[0].rpartition(".")[2].casefold()
        # Slavic languages decline names: "Заволжская" is "Заволжской" where she is named.
        stem = surname[:-2] if len(surname) > _STEM + 1 else surname
        return len(surname) > 2 and self._folded.count(stem) > 1  # noqa: PLR2004 - shorter ones are parts of words
