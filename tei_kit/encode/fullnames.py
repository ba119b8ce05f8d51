"""Names in full for labels that have a surname, initials or capitals only: as the text has them elsewhere."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from tei_kit.encode.declension import HERS, declined, nominative
from tei_kit.encode.evidence import Evidence, Reading, Words, alike, folding
from tei_kit.encode.label import raised

_INITIALS_FIRST = re.compile(r"[А-ЯЁ]\.")
_HIS = re.compile(r"(?:[оеё]в|ин|ий|ой)$")
_PATRONYMIC = re.compile(r"\w+(?:вич|вна|ична|инична|ович|евич|овна|евна)")
#: Shorter words, as "will" and "mark", are forenames too.
_NOUN = 5
#: A longer word in capitals stands for no name.
_CODE = 4
#: "McENROY" in capitals.
_SCOTTISH = re.compile(r"(?:[A-Z’'. -]+ )?(?:Mc|Mac)[A-Z’'-]{2,}")
_WHOLE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
#: "PM", "BK'in": capitals that stand for an office.
_SHORTENED = re.compile(r"[^\W\d_a-zа-яёіїєґ]{2,}(?:['’][a-z]+)?")
#: "James S. Brady" does not begin with his second initial.
_MIDDLE = re.compile(r"[^\W\d_]\.")
_SURNAME_FIRST = re.compile(r"(?P<surname>[^\W\d_][\w’'-]+) (?P<initials>(?:[^\W\d_a-zа-яёіїєґ]\. ?){1,2})")
#: Small words inside a name, and none of an office.
PARTICLES = frozenset(
    (
        "von",
        "van",
        "der",
        "den",
        "de",
        "di",
        "da",
        "du",
        "del",
        "della",
        "dos",
        "das",
        "la",
        "le",
        "el",
        "al",
        "bin",
        "ibn",
        "zu",
        "zur",
        "ter",
        "y",
        "e",
    )
)


def full_name(surname: str, initial: str, evidence: Evidence) -> str:
    """Return the fullest form in which a text names the bearer of a surname, "" if it never does."""
    # Chinese, Japanese and Korean names have no space inside.
    return "" if _WHOLE.match(surname) else _full_name(surname, initial, evidence)


def _full_name(surname: str, initial: str, evidence: Evidence) -> str:
    # Capitals may be printed without the accents that a name has.
    pattern = rf"(?<!\w)((?:[^\W\d_][\w.’'-]* ){{1,3}})({re.escape(folding(surname))})(?!\w)"
    found: Counter[Words] = Counter()
    capitals: Counter[Words] = Counter()
    initials: Counter[Words] = Counter()
    for match in re.finditer(pattern, evidence.folded):
        shown = evidence.text[slice(*match.span(2))]
        words: Words = (shown,)
        before = evidence.text[slice(*match.span(1))].split()
        if not raised(shown) or shown.isupper():
            capitals.update(_in_capitals(before, shown, initial, evidence))
            continue
        for place, word in reversed(list(enumerate(before))):
            small = place > 0 and not raised(before[place - 1]) and before[place - 1] not in PARTICLES
            if len(words) > 1 and small and not (initial and word.startswith(initial)):
                break  # in "Minister of Ports Paul Dubec" the ports belong to the minister
            if not raised(word) or evidence.is_title(word) or evidence.is_office(word) or _SHORTENED.fullmatch(word):
                break
            if place == 0 and word.lower() in evidence.small and _begins(evidence.text, match.start()):
                break  # "Can Shikuku be the one?"
            if len(word) >= _NOUN and {word.lower(), f"{word.lower()}s"} & evidence.small:
                break  # in "Ranking Member Lind" the member is a noun of the text
            words = (word, *words)
            inside = _MIDDLE.fullmatch(word) and place and raised(before[place - 1])
            if (not initial or word.startswith(initial)) and not inside:
                (initials if _MIDDLE.fullmatch(words[0]) else found)[words] += 1
            if initial and word.startswith(initial):
                break
    return " ".join(_fullest(found) or _fullest(initials)) or as_printed(_fullest(capitals), evidence)


def _begins(text: str, place: int) -> bool:
    """Whether a sentence begins somewhere."""
    before = text[max(place - 3, 0) : place].rstrip(' "“«„(')
    return not before or before[-1] in ".!?…:\n>"


def _in_capitals(before: Sequence[str], surname: str, initial: str, evidence: Evidence) -> Iterator[Words]:
    """Yield "VERA HOLM" and "VERA M. HOLM" where a list of those present is printed in capitals."""
    middle = len(before) > 1 and _MIDDLE.fullmatch(before[-1]) is not None
    words = before[-2:] if middle else before[-1:]
    word = words[0]
    if _MIDDLE.fullmatch(word):
        return  # the label itself
    if surname.isupper() and all(map(str.isupper, words)) and word.startswith(initial) and not evidence.is_title(word):
        yield (*words, surname)


def abbreviated(words: Words, evidence: Evidence) -> Reading | None:
    """Complete "TB" and "Ореховская И. О." with the one name of the text that has these initials."""
    label = " ".join(words)
    if label.isupper() and label.isalpha() and len(label) <= _CODE:
        # The list of those present says "Vera Holm (VHM)".
        listed = _only(rf"(?<!\w)[^\W\d_][\w.’'-]*(?: [^\W\d_][\w.’'-]*){{1,3}}(?= \({label}\))", evidence)
        if listed:
            return listed
    if 2 <= len(label) <= 3 and label.isupper() and label.isalpha():  # noqa: PLR2004 - as initials are
        letters = [rf"{letter}[^\W\d_]+" for letter in label]
        found = _only(rf"(?<!\w)(?:{' '.join(letters)})(?!\w| [^\W\d_a-z])", evidence)
        # "PM" is the Prime Minister, and nobody's initials.
        return None if found and all(map(evidence.is_title, found.name.split())) else found
    match = _SURNAME_FIRST.fullmatch(label)
    if match is None:
        return None
    surname = rf"(?i:{re.escape(match['surname'])})"
    forenames = " ".join(rf"{letter}[^\W\d_.]+" for letter in match["initials"] if letter.isalpha())
    return _only(rf"(?<!\w)(?:{forenames} {surname}|{surname} {forenames})(?!\w)", evidence) or Reading("", label)


def _only(pattern: str, evidence: Evidence) -> Reading | None:
    found = {match[0] for match in re.finditer(pattern, evidence.text)}
    return Reading("", found.pop(), "medium") if len(found) == 1 else None


def _fullest(found: Counter[Words]) -> Words:
    """Return the most common name, longer by the words that always stand before it."""
    best = max(found, key=lambda words: (found[words], -len(words)), default=())
    longer = [words for words in found if len(words) == len(best) + 1 and words[1:] == best]
    while best and len(longer) == 1 and found[longer[0]] == found[best] > 1:
        best = longer[0]
        longer = [words for words in found if len(words) == len(best) + 1 and words[1:] == best]
    return best


def as_printed(words: Iterable[str], evidence: Evidence) -> str:
    """Return a name that a label has in capitals as the text has it, else with small letters."""
    name = " ".join(words)
    if _SCOTTISH.fullmatch(name):
        begun, _, rest = name.partition("c")
        return f"{_capitalised(begun)}c{_capitalised(rest)}"
    if not name.isupper() or len(name) <= 2:  # noqa: PLR2004 - "Q" stays
        return name
    # Where all have their labels in capitals, thousands of patterns would find nothing but these.
    if not any(alike(word) in evidence.mixed for word in re.findall(r"\w+", name)):
        return _capitalised(name)
    found = Counter(match[0] for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", evidence.text, re.IGNORECASE))
    mixed = [shown for shown, _ in found.most_common() if not shown.isupper() and raised(shown)]
    return mixed[0] if mixed else _capitalised(name)


def _capitalised(name: str) -> str:
    """Write a name with small letters; a Turkish dotted capital has a small i, not an i and a dot."""
    return re.sub(r"[^\W\d_]+", lambda part: part[0].capitalize(), name).replace("i\u0307", "i")


def initialed(match: re.Match[str], evidence: Evidence) -> Reading:
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
    full = full_name(surname, initial, evidence)
    if full:
        return Reading(" ".join(more), full)
    pattern = rf"(?<!\w)({re.escape(initial)}[\w-]+) (?i:{declined(surname)})(?!\w)"
    surname = _capitalised(surname) if surname.isupper() else surname
    inflected = re.search(pattern, evidence.text)
    if inflected and len(inflected[1]) > 2:  # noqa: PLR2004 - an initial is no forename
        return Reading(
            " ".join(more), f"{nominative(inflected[1], hers=bool(HERS.search(surname.casefold())))} {surname}", "low"
        )
    # Of "П.С.Дубец" the page says as much as it wants to.
    addressed = _addressed(initial, surname, evidence) if match["initials"].count(".") == 1 else ""
    if addressed:
        return Reading(" ".join(more), f"{addressed} {surname}", "low")
    printed = match[0].split()[: -len(more)] if more else match[0].split()
    return Reading(" ".join(more), " ".join(printed).replace(match["surname"], surname), "low")


def _addressed(initial: str, surname: str, evidence: Evidence) -> str:
    """Return the forename by which "П.Дубец" is spoken to: "Павел Иванович", where nobody else has this initial."""
    others = [
        words
        for words in evidence.labels
        if words[0].startswith(initial) and words[-1][-3:].casefold() != surname[-3:].casefold()
    ]
    pairs = set(
        re.findall(rf"(?<!\w)({re.escape(initial)}[а-яё]+) ([А-ЯЁ][а-яё]+(?:вич|вна|ична|инична))(?!\w)", evidence.text)
    )
    if len(pairs) != 1 or any(_INITIALS_FIRST.match(words[0]) for words in others):
        return ""
    forename, patronymic = pairs.pop()
    # Surnames of women and men often differ.
    differs = HERS.search(surname) if patronymic.endswith("ич") else _HIS.search(surname)
    return "" if differs else forename
