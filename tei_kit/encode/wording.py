"""Words of a profile's lists in a line: whole ones, or with a star where any letters may stand."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache

from tei_kit.encode.profile import Profile

Words = tuple[str, ...]

#: Words are found by so many first letters; a shorter one is always asked for.
_BEGINNING = 2


def found(words: Words, line: str) -> str:
    """Return the first of some words that stands in a line; "" where none does.

    Args:
        words: in small letters; "*sitzung" is also the end of a longer word, "forum*" the beginning of one.
        line: the line.
    """
    shown = line.casefold()
    begun = _begun(words)
    # Nearly all words are not in a line: only those are asked for that begin as some part of it does.
    able = [entry for place in range(len(shown)) for entry in begun.get(shown[place : place + _BEGINNING], ())]
    able += begun.get("", ())
    return next((word for _, bare, word in sorted(able) if _stands(word, bare, shown)), "")


def whole(words: Words, line: str) -> str:
    """Return the first of some words that a line consists of; "" where it is none of them."""
    shown = line.casefold().strip(" .:：*_[]()")
    return next((word for bare, word in _bare(words) if bare in shown and _is(word, bare, shown)), "")


def kind(line: str, profile: Profile) -> str:
    """Return the kind of event that a word of a line tells; "" where none does."""
    word = found(tuple(profile.kinds), line)
    return profile.kinds[word] if word else ""


def unspaced(letter: str) -> bool:
    """Whether a letter is of a script that has no spaces, or hangs endings on words: Thai, kana, Chinese signs, Hangul."""
    return "\u0e00" <= letter <= "\u0e7f" or "\u3040" <= letter <= "\u9fff" or "\uac00" <= letter <= "\ud7a3"


@lru_cache(maxsize=64)
def _begun(words: Words) -> Mapping[str, Sequence[tuple[int, str, str]]]:
    """Some words in their order, each with the letters alone, by the first of those."""
    begun: dict[str, list[tuple[int, str, str]]] = defaultdict(list)
    for order, word in enumerate(words):
        bare = word.strip("*")
        begun[bare[:_BEGINNING] if len(bare) >= _BEGINNING else ""].append((order, bare, word))
    return dict(begun)


@lru_cache(maxsize=64)
def _bare(words: Words) -> tuple[tuple[str, str], ...]:
    # Nearly all words are not in a line: to ask for the letters alone is the fastest.
    return tuple((word.strip("*"), word) for word in words)


def _is(word: str, bare: str, line: str) -> bool:
    return (line.startswith(bare) or word[0] == "*") and (line.endswith(bare) or word[-1] == "*")


def _stands(word: str, bare: str, line: str) -> bool:
    start = line.find(bare)
    while start >= 0:
        end = start + len(bare)
        before = word[0] == "*" or not line[start - 1 : start].isalnum() or unspaced(bare[0])
        after = word[-1] == "*" or not line[end : end + 1].isalnum() or unspaced(bare[-1])
        if before and after:
            return True
        start = line.find(bare, start + 1)
    return False
