"""The language of a text that does not tell it: by the small words that every sentence needs, else by its script."""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache

from tei_kit.encode.keys import is_language
from tei_kit.encode.profile import Profile
from tei_kit.encode.wording import unspaced
from tei_kit.model.turn import Page

Words = Sequence[tuple[str, Sequence[str]]]

#: So much of a text is looked at, in characters.
_READ = 6_000
#: So many small words are the least that tells, and the least share of all words.
_LEAST, _SHARE = 5, 0.06
#: By so much of its own count, and so many, the first language must be ahead of the second.
_AHEAD, _MORE = 0.12, 2
#: So much of a text's letters must be of one script for the script to tell.
_MOST = 0.7
#: Not \w, which leaves the vowel signs of Indic scripts out.
_WORD = re.compile(r"[^\s\d.,;:!?…«»“”„\"'’()\[\]–—/|।،؟-]+")


def guess(text: str, profile: Profile) -> str:
    """Return the BCP 47 tag of the language that a text is likely to be in; "" where nothing tells."""
    return _guess(text[:_READ], profile.languages)


def told(page: Page, profile: Profile, language: str = "") -> str:
    """Return the tag that the user, the profile or the file tells, in this order; "" where none does."""
    own = profile.text("language")
    if language or own != "und":
        return language or own
    return page.known.language if is_language(page.known.language) else ""


def fitted(page: Page, profile: Profile, language: str = "") -> Profile:
    """Return the profile for the language of a page: in nearly all, 5/6/2031 is in June.

    Args:
        page: the page, which may tell its language.
        profile: the profile, which may tell it too.
        language: what the user says.
    """
    found = told(page, profile, language) or guess(page.text, profile)
    return profile if found.partition("-")[0] in ("", "und", "en") else profile.day_first


@lru_cache(maxsize=4)
def _guess(text: str, languages: Words) -> str:
    shown = text.casefold()
    return _by_words(shown, languages) or _by_script(shown, languages)


def _by_words(text: str, languages: Words) -> str:
    counts: Mapping[str, int] = Counter(_WORD.findall(text))
    if not text.isascii() and any(map(unspaced, set(text))):
        totals = [(sum(_count(word, counts, text) for word in words), tag) for tag, words in languages]
    else:
        # Hundreds of words, of which a text has few.
        sums: Counter[str] = Counter()
        small = _tags(languages)
        for word in counts.keys() & small.keys():
            for tag in small[word]:
                sums[tag] += counts[word]
        totals = [(count, tag) for tag, count in sums.items()]
    found = sorted(totals, reverse=True)
    (first, tag), (second, _) = (*found, (0, ""), (0, ""))[:2]
    enough = first >= max(_LEAST, _SHARE * sum(counts.values()))
    return tag if enough and first - second >= max(_MORE, _AHEAD * first) else ""


@lru_cache(maxsize=4)
def _tags(languages: Words) -> Mapping[str, Sequence[str]]:
    """The languages that each small word is of; one that a language has twice counts twice."""
    tags: dict[str, list[str]] = defaultdict(list)
    for tag, words in languages:
        for word in words:
            tags[word].append(tag)
    return tags


def _count(word: str, counts: Mapping[str, int], text: str) -> int:
    return text.count(word) if unspaced(word[0]) else counts.get(word, 0)


def _by_script(text: str, languages: Words) -> str:
    """Return the one language known to be written in the script of the text, if it is the only one."""
    letters = {letter: count for letter, count in Counter(text).items() if letter.isalpha()}
    scripts: Counter[str] = Counter()
    for letter, count in letters.items():
        scripts[_script(letter)] += count
    if not scripts:
        return ""
    [(script, count)] = scripts.most_common(1)
    written = [tag for tag, words in languages if any(_script(word[0]) == script for word in words)]
    return written[0] if len(written) == 1 and count >= _MOST * scripts.total() else ""


def _script(letter: str) -> str:
    # Unicode's names begin with the script: "GEORGIAN LETTER AN" (Unicode Standard, section 4.8).
    return unicodedata.name(letter, "").partition(" ")[0]
