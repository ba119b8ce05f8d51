"""What a page says of names, and what a label is read as."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from tei_kit.encode.label import raised
from tei_kit.model.turn import Cert

Words = tuple[str, ...]

#: Before an office, and no part of it.
ARTICLES = frozenset(("the", "le", "la", "el", "il", "de", "der", "die", "o", "a"))
_SIGNS = ".,:;!?()"
#: Letters that words for one office have in common.
_STEM = 6
_STOPS = frozenset('.!?…:;)]"”»’—')

_WORD = re.compile(r"\w+")
#: White space besides spaces and the ends of lines: most texts have none, and need not be split.
_SPACES = tuple(filter(str.isspace, map(chr, (*range(10), *range(11, 32), *range(33, 0x3001)))))

#: An office has no more words.
_BEGINNING = 12
#: More of a text says nothing new about names; and of so many characters the text is read for all labels together.
_ENOUGH, _TOGETHER = 400_000, 20_000_000


@dataclass(frozen=True, slots=True)
class Reading:
    """What a label says.

    Attributes:
        role: the words that are no part of the name.
        name: the name, as the document has it most fully.
        cert: how sure that is.
    """

    role: str
    name: str
    cert: Cert = None


@dataclass(frozen=True)
class Evidence:
    """What a page says of names.

    Attributes:
        page: the whole text.
        listed: names from the page's list of persons, in any order of words.
        labels: the words of every label.
        titles: words that stand before names, in small letters.
        offices: those of the titles that name an office.
        register: the sorted words, in small letters, of each name of the project's people.
        top: what stands above the first label.
        unnamed: labels that name nobody, in small letters.
        honours: those of the titles that are no office.
    """

    page: str
    listed: Collection[str]
    labels: frozenset[Words]
    titles: frozenset[str]
    offices: frozenset[str] = frozenset()
    register: Collection[Words] = ()
    top: str = ""
    unnamed: Collection[str] = ()
    honours: Collection[str] = ()

    @cached_property
    def text(self) -> str:
        """The part of the page that is looked at, with single spaces; names do not go over the end of a line."""
        enough = min(_ENOUGH, _TOGETHER // max(len(self.labels), 1))
        return single_spaced(self.page[:enough])

    @cached_property
    def folded(self) -> str:
        """The same in small letters without accents, each character in its place."""
        return folding(self.text)

    @cached_property
    def small(self) -> frozenset[str]:
        """The words that the text has in small letters."""
        return frozenset(filter(str.islower, re.findall(r"[^\W\d_]+", self.text)))

    @cached_property
    def mixed(self) -> frozenset[str]:
        """The words that the text has in other letters than capitals alone, as `alike` has them."""
        return frozenset(alike(word) for word in _WORD.findall(self.text) if not word.isupper())

    @cached_property
    def behind(self) -> Mapping[Words, Collection[Words]]:
        """What stands in labels behind each of their beginnings."""
        found: dict[Words, set[Words]] = defaultdict(set)
        for words in self.labels:
            for length in range(1, min(len(words), _BEGINNING)):
                found[words[:length]].add(words[length:])
        return found

    @cached_property
    def prose(self) -> tuple[str, ...]:
        """The lines of the text that end as sentences do; in a heading any word may have a capital."""
        return tuple(line for line in self.text.splitlines() if line[-1:] in _STOPS)

    @cached_property
    def _sorted(self) -> frozenset[Words]:
        return frozenset(tuple(sorted(name.casefold().split())) for name in self.listed)

    @cached_property
    def prefixed(self) -> bool:
        """Whether a label of the page is another one of two words with an office before it."""
        return any(len(words) > 2 and words[-2:] in self.labels for words in self.labels)  # noqa: PLR2004 - as said

    @cached_property
    def paired(self) -> bool:
        """Whether some labels are names of two words."""
        return any(len(words) == 2 and all(word.istitle() or word.isupper() for word in words) for words in self.labels)  # noqa: PLR2004 - as said

    @cached_property
    def reversed(self) -> bool:
        """Whether labels have the surname first: of "Berg Anna" the text says "Frau Berg", and never "Frau Anna"."""
        # Labels may be in capitals where the text is not; then one name is too little.
        two = [words for words in self.labels if len(words) == 2]  # noqa: PLR2004 - as said
        firsts = {words[0].casefold(): words[1].casefold() for words in two}
        lasts = set(firsts.values())
        least = 1 + any(" ".join(words).isupper() for words in two)
        told: set[str] = set()
        # Most texts have none of them; to take the signs off every word takes long.
        parts = {word.strip(_SIGNS) for word in set(self.text.split())}
        honoured = any(word.casefold() in self.honours for word in parts)
        for line in self.text.splitlines() if honoured else ():
            words = [word.strip(_SIGNS) for word in line.split()]
            for place, word in enumerate(words):
                if word.casefold() not in self.honours:
                    continue
                behind = [*words[place + 1 : place + 4], "", ""]
                if lasts & set(map(str.casefold, behind[:2])):
                    return False
                near = [word.casefold() if raised(word) else "" for word in behind[:3]]
                told.update(one for one, following in pairwise(near) if one in firsts and following != firsts[one])
        return len(told) >= least

    @cached_property
    def capitals(self) -> bool:
        """Whether most labels are in capitals."""
        return 2 * sum(" ".join(words).isupper() for words in self.labels) > len(self.labels)

    @cached_property
    def _stems(self) -> frozenset[str]:
        return frozenset(word[:_STEM] for word in self.offices if len(word) >= _STEM)

    def is_office(self, word: str) -> bool:
        """Whether a word has the stem of an office, which languages share."""
        return word.casefold()[:_STEM] in self._stems or word.casefold() in self.offices

    def is_surname(self, word: str) -> bool:
        """Whether the text has a word behind a title, as in "Chair Berg" and "Mr. Lindner"."""
        pattern = rf"(?<!\w)([^\W\d_]\w*)\.? {re.escape(word)}(?!\w)"
        before = (match[1] for match in re.finditer(pattern, self.text, re.IGNORECASE))
        return any(one.casefold() in self.titles - ARTICLES for one in before)

    @cached_property
    def commas(self) -> bool:
        """Whether labels have the surname first and a comma behind it: "Berg, Anna"; of roles some would come again."""
        found = [words[-1] for words in self.labels if len(words) == 2 and words[0].endswith(",")]  # noqa: PLR2004 - as said
        return len(found) > 1 and len(set(found)) == len(found)

    def is_listed(self, words: Sequence[str]) -> bool:
        """Whether the page's list of persons, or the project's register, has these words in any order."""
        known = tuple(sorted(word.casefold() for word in words))
        return known in self._sorted or (len(known) > 1 and known in self.register)

    def is_title(self, word: str) -> bool:
        """Whether a word stands before names and is no part of them."""
        return word.rstrip(".").casefold() in self.titles


def single_spaced(text: str) -> str:
    """Return the lines of a text with one space between two words."""
    lines = text.splitlines()
    if "  " in text or any(space in text for space in _SPACES):
        return "\n".join(" ".join(line.split()) for line in lines)
    return "\n".join(map(str.strip, lines))


def alike(word: str) -> str:
    """Return what all words have in common that a pattern takes for the same whatever their case, dotted i's included."""
    return word.casefold().replace("\u0307", "").replace("ı", "i")


def folding(text: str) -> str:
    """Return a text in small letters without accents, each character in its place: capitals are printed without them."""
    if text.isascii():
        return text.lower()
    return "".join(
        letter if len(letter := unicodedata.normalize("NFD", char)[0].lower()) == 1 else char for char in text
    )
