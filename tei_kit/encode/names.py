"""A label's words → role and name, by what the document says of them.

The evidence comes in this order: another label that is shorter, the page's list of persons, the name standing alone
in the text, words that also stand apart from each other. What is left is a guess, and is marked as one.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from tei_kit.encode.candidates import raised
from tei_kit.model.turn import Cert

Words = tuple[str, ...]

#: More of a text says nothing new about names; and of so many characters the text is read for all labels together.
_ENOUGH, _TOGETHER = 400_000, 20_000_000
_LONGEST_NAME, _THREE = 5, 3
_SUFFIXES = frozenset(("jr.", "jr", "sr.", "sr", "ii", "iii", "iv"))
_INITIALS = re.compile(
    r"(?P<initials>(?:[^\W\d_][a-zа-яё]?\.[ \u00a0]?){1,2})(?P<surname>[^\W\d_][\w’'-]+)(?P<more>(?:\s.*)?)"
)
_PATRONYMIC = re.compile(r"\w+(?:вич|вна|ична|инична|ович|евич|овна|евна)")
#: Endings that Slavic languages give to a name in a sentence, and what the forename's nominative has instead.
_CASES = "(?:а|у|ом|ым|е|ой|ого|ому|ю|я|ем)?"
_NOMINATIVES = (
    ("ия", "ий"),
    ("ию", "ий"),
    ("ием", "ий"),
    ("ея", "ей"),
    ("ею", "ей"),
    ("еем", "ей"),
    ("оря", "орь"),
    ("орю", "орь"),
    ("орем", "орь"),
    ("ом", ""),
    ("а", ""),
    ("у", ""),
    ("е", ""),
)


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
        register: the sorted words, in small letters, of each name of the project's people.
    """

    page: str
    listed: Collection[str]
    labels: frozenset[Words]
    titles: frozenset[str]
    register: Collection[Words] = ()

    @cached_property
    def text(self) -> str:
        """The part of the page that is looked at, with single spaces; names do not go over the end of a line."""
        enough = min(_ENOUGH, _TOGETHER // max(len(self.labels), 1))
        return "\n".join(" ".join(line.split()) for line in self.page[:enough].splitlines())

    @cached_property
    def _sorted(self) -> frozenset[Words]:
        return frozenset(tuple(sorted(name.casefold().split())) for name in self.listed)

    @cached_property
    def prefixed(self) -> bool:
        """Whether a label of the page is another one of two words with an office before it."""
        return any(len(words) > 2 and words[-2:] in self.labels for words in self.labels)  # noqa: PLR2004 - as said

    def is_listed(self, words: Sequence[str]) -> bool:
        """Whether the page's list of persons, or the project's register, has these words in any order."""
        known = tuple(sorted(word.casefold() for word in words))
        return known in self._sorted or (len(known) > 1 and known in self.register)

    def is_title(self, word: str) -> bool:
        """Whether a word stands before names and is no part of them."""
        return word.rstrip(".").casefold() in self.titles


def read(words: Words, evidence: Evidence) -> Reading:
    """Tell role and name of a label apart."""
    initials = _INITIALS.fullmatch(" ".join(words))
    if initials and not evidence.is_title(words[0]):
        return _initialed(initials, evidence)
    reading = _by_others(words, evidence)
    if reading:
        return reading
    titles = 0
    while titles < len(words) and evidence.is_title(words[titles]):
        titles += 1
    capitals = next((place for place in range(titles, len(words)) if not words[place].isupper()), len(words))
    if 0 < titles < capitals < len(words) and not raised(words[capitals]):
        # "Mr. CREWE of North Vik": the name is in capitals, where it is from is not.
        reading = _surname_only(words[:titles], words[titles:capitals], evidence)
        return replace(reading, role=f"{reading.role} {' '.join(words[capitals:])}")
    if titles and (titles >= len(words) - 1 or " ".join(words[titles:]).isupper()):
        return _surname_only(words[:titles], words[titles:], evidence)
    if len(words) <= 2:  # noqa: PLR2004 - forename and surname, or one word
        return Reading("", as_printed(words, evidence))
    return _alone(words, evidence) or _guessed(words, titles, evidence)


def _by_others(words: Words, evidence: Evidence) -> Reading | None:
    """Use shorter labels and the list of persons."""
    shorter = [words[-length:] for length in range(2, len(words)) if words[-length:] in evidence.labels]
    named = [other for other in shorter if not all(map(evidence.is_title, other[:-1]))]
    if named:
        # The longest shorter label may itself have a role: the border is at the shortest one.
        return _at(words, len(min(named, key=len)), None)
    for length in range(len(words), 1, -1):
        if evidence.is_listed(words[-length:]):
            return _at(words, length, None)
    return None


def _at(words: Words, length: int, cert: Cert) -> Reading:
    return Reading(" ".join(words[:-length]), " ".join(words[-length:]), cert)


def _alone(words: Words, evidence: Evidence) -> Reading | None:
    """Look for the last words of a label behind another word than the label has."""
    for length in (4, 3, 2):
        if length < len(words) and raised(words[-length]) and not evidence.is_title(words[-length]):
            name = re.escape(" ".join(words[-length:]))
            before = re.escape(words[-length - 1])
            if re.search(rf"(?<!\w)(?<!{before} ){name}(?!\w)", evidence.text):
                return _at(words, length, None)
    return None


def _guessed(words: Words, titles: int, evidence: Evidence) -> Reading:
    """Guess how many words a name has: two, small words inside it, and what never stands apart from it."""
    rest = words[titles:]
    whole = len(rest) == _THREE and all(map(raised, rest)) and not any(_is_word(word, evidence) for word in rest[:1])
    # Three words may be a name, where the page does not put offices before names of two as a rule.
    if whole and (titles or not evidence.prefixed):
        return Reading(" ".join(words[:titles]), as_printed(rest, evidence), "medium")
    length = 3 if words[-1].casefold() in _SUFFIXES and len(words) > 3 else 2  # noqa: PLR2004 - "Martin King Jr."
    while length < len(words) and not raised(words[-length]):
        length += 1
    while length < min(len(words), _LONGEST_NAME) and _belongs(words[-length - 1], words[-length], evidence):
        length += 1
    return _at(words, length, "low")


def _is_word(word: str, evidence: Evidence) -> bool:
    """Whether a word is a noun of the language: the text has it in small letters, or it is an acronym."""
    return word.isupper() or re.search(rf"(?<!\w){re.escape(word.lower())}", evidence.text) is not None


def _belongs(word: str, following: str, evidence: Evidence) -> bool:
    """Whether a word comes more than once, and never without the next one."""
    if not raised(word) or evidence.is_title(word) or word.isupper():
        return False
    alone = len(re.findall(rf"(?<!\w){re.escape(word)}(?!\w)", evidence.text))
    together = len(re.findall(rf"(?<!\w){re.escape(word)} {re.escape(following)}(?!\w)", evidence.text))
    return alone == together > 1 and not _is_word(word, evidence)


def _surname_only(titles: Words, rest: Words, evidence: Evidence) -> Reading:
    """Complete "MS. HOLM", "Senator Berg" and "THE PRESIDENT" with the name that the text has in full."""
    role = " ".join(titles)
    if not rest:
        return _office(role, titles, evidence)
    full = _full_name(" ".join(rest), "", evidence)
    if full:
        return Reading(role, full)
    return Reading(role, as_printed(rest, evidence), "low" if len(rest) == 1 else "medium")


def _office(role: str, titles: Words, evidence: Evidence) -> Reading:
    """Find who holds an office that a label names alone: "Remarks by President Berg" tells who THE PRESIDENT is."""
    office = " ".join(word for word in titles if word.casefold() not in ("the", "le", "la", "el", "il"))
    found = Counter(
        match[1]
        for match in re.finditer(rf"(?<!\w)(?i:{re.escape(office)}) ((?:[^\W\d_a-z][\w’'-]+ ?){{1,3}})", evidence.text)
    )
    names = [name.strip() for name, _ in found.most_common() if not any(map(evidence.is_title, name.split()))]
    named = [name for name in names if not name.isupper()] if office else []
    return Reading(role, named[0], "low") if named else Reading("", role, "low")


def _full_name(surname: str, initial: str, evidence: Evidence) -> str:
    """Return the fullest form in which a text names the bearer of a surname, "" if it never does."""
    pattern = rf"(?<!\w)((?:[^\W\d_][\w.’'-]* ){{1,3}})({re.escape(surname)})(?!\w)"
    found: Counter[str] = Counter()
    for match in re.finditer(pattern, evidence.text, re.IGNORECASE):
        forenames: list[str] = []
        for word in reversed(match[1].split()):
            if not raised(word) or evidence.is_title(word) or (word.isupper() and len(word) > 2):  # noqa: PLR2004 - "J." is one
                break
            forenames.insert(0, word)
            if initial and word.startswith(initial):
                break
        shown = match[2]
        if forenames and raised(shown) and (not initial or forenames[0].startswith(initial)) and not shown.isupper():
            found[" ".join((*forenames, shown))] += 1
    return found.most_common(1)[0][0] if found else ""


def as_printed(words: Iterable[str], evidence: Evidence) -> str:
    """Return a name that a label has in capitals as the text has it, else with small letters."""
    name = " ".join(words)
    if not name.isupper() or len(name) <= 2:  # noqa: PLR2004 - "Q" stays
        return name
    found = Counter(match[0] for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", evidence.text, re.IGNORECASE))
    mixed = [shown for shown, _ in found.most_common() if not shown.isupper() and raised(shown)]
    return mixed[0] if mixed else re.sub(r"[^\W\d_]+", lambda part: part[0].capitalize(), name)


def _initialed(match: re.Match[str], evidence: Evidence) -> Reading:
    """Complete "В.Путин" or "V. Putin": from what follows, the list of persons, or the text."""
    surname, initial = match["surname"], match["initials"][0]
    more = match["more"].split()
    # A box of the site's own may stand in the label: surname, forename, perhaps patronymic, office.
    if len(more) > 1 and more[0].casefold() == surname.casefold() and more[1].startswith(initial):
        start = 3 if len(more) > 2 and _PATRONYMIC.fullmatch(more[2]) else 2  # noqa: PLR2004 - as counted
        return Reading(" ".join(more[start:]), f"{more[1]} {surname}")
    for name in evidence.listed:
        words = name.split()
        forenames = [word for word in words if word.startswith(initial) and word.casefold() != surname.casefold()]
        if forenames and surname.casefold() in map(str.casefold, words):
            return Reading(" ".join(more), f"{forenames[0]} {surname}")
    full = _full_name(surname, initial, evidence)
    if full:
        return Reading(" ".join(more), full)
    inflected = re.search(rf"(?<!\w)({re.escape(initial)}[\w-]+) {re.escape(surname)}{_CASES}(?!\w)", evidence.text)
    if inflected and len(inflected[1]) > 2:  # noqa: PLR2004 - an initial is no forename
        return Reading(" ".join(more), f"{_nominative(inflected[1])} {surname}", "low")
    return Reading(" ".join(more), " ".join(match[0].split()[: -len(more)] if more else match[0].split()), "low")


def _nominative(forename: str) -> str:
    for ending, nominative in _NOMINATIVES:
        if forename.endswith(ending):
            return forename.removesuffix(ending) + nominative
    return forename
