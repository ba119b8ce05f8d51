"""What candidates for labels look like beside each other: whose come back, which are a list, which nobody speaks."""

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping
from functools import lru_cache

from tei_kit.encode.label import Label, cased, is_voice, raised

#: Longer texts are speeches, if so many of their signs are letters.
_LONG, _LETTERS = 60, 0.8
_SENTENCE = re.compile(r"[.!?…。！？؟।][»”\"'’)\]』」]*(?:</[^\W\d_]{2,20}>)?$")
#: From so many entries on, "Post: Name." lines are a list.
_LIST = 3
_INITIALED = re.compile(r"(?:[^\W\d_][a-zа-яё]?\.[ \u00a0-]?){1,2}[^\W\d_][\w-]+")


def initialed(label: Label) -> bool:
    """Whether a label begins with initials, as "В.Путин" does."""
    return _INITIALED.match(label.name) is not None


def coded(label: Label) -> bool:
    """Whether a label is a few capitals that stand for a name: "TB", "JHD"."""
    return 2 <= len(label.name) <= 4 and label.name.isalpha() and label.name.isupper()  # noqa: PLR2004 - as initials are


def spoken(found: Mapping[int, Label]) -> frozenset[str]:
    """Return the endings of labels behind which somebody seems to speak: "Photo: Agency" never ends as a sentence does."""
    ends: dict[str, list[bool]] = {}
    rests = [label.rest.text for label in found.values() if label.rest]
    for label in found.values():
        ends.setdefault(ending(label), []).append(label.rest is None or said(label.rest.text))
    every = [whole for told in ends.values() for whole in told]
    if 2 * sum(every) < len(every) and 2 * sum(map(_wordy, rests)) >= len(rests):
        return frozenset(ends)  # the script ends its sentences with nothing
    return frozenset(ending for ending, whole in ends.items() if 3 * sum(whole) >= len(whole))


def said(text: str) -> bool:
    """Whether a text is a sentence, or long: of "src/*" and "lxml; extra == 'html'" too few signs are letters."""
    if whole(text):
        return True
    return (ended(text) or len(text) > _LONG) and _wordy(text)


def whole(text: str) -> bool:
    """Whether a text ends as a sentence does."""
    return _SENTENCE.search(text[-_LONG:]) is not None


def _wordy(text: str) -> bool:
    signs = [sign for sign in text if not sign.isspace()]
    return sum(map(_written, signs)) >= _LETTERS * len(signs)


def _written(sign: str) -> bool:
    """Whether a sign is of a word; Indian scripts write vowels as marks."""
    return sign.isalpha() or unicodedata.category(sign)[0] == "M"


def ended(text: str) -> bool:
    """Whether a text ends with a sign, as sentences do, and greetings before more of a speech."""
    return unicodedata.category(text[-1])[0] == "P"


def listed(found: Mapping[int, Label]) -> frozenset[int]:
    """Return the candidates that are entries of a list: neighbours that all have a mere name behind the colon."""
    found_in_list: set[int] = set()
    run: list[int] = []
    names = Counter(label.name for label in found.values())
    rests = [(label.name, label.rest.text) for label in found.values() if label.rest]
    speech = {name for name, rest in rests if ended(rest) or not names_only(rest)}
    lists = {name for name, _ in rests} - speech
    found_in_list.update(index for index, label in found.items() if label.name in lists)
    for index, label in sorted(found.items()):
        if run and index != run[-1] + 1:
            run = []
        mere = _mere_name(label) and (names[label.name] == 1 or (label.rest is not None and not ended(label.rest.text)))
        run = [*run, index] if mere else []
        if len(run) >= _LIST:
            found_in_list.update(run)
    return frozenset(found_in_list)


def names_only(text: str) -> bool:
    """Whether a text is a list of names, and no sentence: most of its words have a capital."""
    words = text.split(maxsplit=12)
    if len(words) <= 12 and text.isupper() and whole(text):  # noqa: PLR2004 - the same
        return False  # captions are in capitals
    return len(words) > 1 and 5 * sum(map(capital, words)) >= 4 * len(words) and len(words) <= 12  # noqa: PLR2004 - two names of four


def _mere_name(label: Label) -> bool:
    # Of a speech no more words are read than a name has.
    words = label.rest.text.rstrip(".;,").split(maxsplit=6) if label.rest and label.paragraphs == 1 else []
    return 2 <= len(words) <= 6 and all(map(capital, words))  # noqa: PLR2004 - a name has two to six words


def capital(word: str) -> bool:
    """Whether a word begins with a capital, in a script that has small letters too."""
    # Where a script has no small letters, every word of a speech would look like a name's.
    return raised(word) and cased(word)


def like_a_name(text: str) -> bool:
    """Whether a text is two to four words with a capital each, as a name is."""
    words = text.split()
    return 2 <= len(words) <= 4 and all(map(capital, words))  # noqa: PLR2004 - forenames and surnames


def ending(label: Label) -> str:
    """Return what labels of one person share: the last two words, which are the name when a role stands before it."""
    return _ending(label.again or label.name)


@lru_cache(maxsize=8192)
def _ending(name: str) -> str:
    return " ".join(name.split()[-2:]).casefold()


def alternating(found: Mapping[int, Label]) -> frozenset[str]:
    """Return the endings that come back after another one: whoever speaks twice has heard somebody in between."""
    order = [ending(label) for _, label in sorted(found.items())]
    last: dict[str, int] = {}
    seen = set()
    for place, name in enumerate(order):
        if place - last.get(name, place) > 1:
            seen.add(name)
        last[name] = place
    return frozenset(seen)


def form(label: Label) -> tuple[str, bool]:
    """Return how a label is printed: the sign behind it, and whether its words are in capitals, half of them at least."""
    sign = re.search(r"[\W_]*$", label.pieces[-1].text)
    # "ISS Commander Ann Lee" has an abbreviation among its words.
    words = [word for word in label.words if raised(word) and len(word.rstrip(".")) > 1]
    large = [word.isupper() and len(word) > 2 for word in words]  # noqa: PLR2004 - "UN"
    capitals = 2 * sum(large) >= len(large) > 0
    return sign[0].lstrip(")）]”»") if sign else "", capitals


def mark(label: Label) -> str:
    """Return what stands before labels and before nothing else: a bullet, or what programs call voices; "" for neither."""
    first = label.pieces[0].text[0]
    if unicodedata.category(first) in ("So", "Sm", "Po") and first not in "\"'¿¡":
        return first
    return "voice" if is_voice(label.name) else ""


def kind(label: Label) -> tuple[str, ...]:
    """Return how the words of a label are written where it tells names from other lines: initials, capitals, a note."""
    name = re.sub(r"[^\W\d_]\.", "X.", label.name)
    if "X." in name or (label.name.isupper() and cased(label.name)):
        return (re.sub(r"[^\W\d_]{2,}", "W", name), "capitals" if label.name.isupper() else "")
    # Behind a comma or a dash.
    return ("note",) if label.note else ("role",) if label.role else ()
