"""Where speeches follow each other within one line: labels behind the ends of sentences, some of which come back."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from tei_kit.encode.fullnames import PARTICLES
from tei_kit.encode.label import cased, raised
from tei_kit.encode.profile import Profile

#: So many labels, of so many people, make a chain; a label is no longer, in characters and words.
_LEAST, _SEVERAL, _LONGEST, _WORDS = 3, 2, 150, 14
#: A name that comes once has so many words.
_NAME = range(2, 5)
#: A shorter word before a full stop is an abbreviation: "Prof.".
_ABBREVIATED = 5
_COLON = re.compile(r"[^\S\r\n]?(?::(?=[ (])|：|(?<=[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]):(?=\S))")
_NOTE = re.compile(r"[(（\[][^()（）\[\]]{1,80}[)）\]]\s?$")
_WORD = re.compile(r"\S+")
#: What a sentence ends with, and what a transcriber leaves of one that was cut off.
_ENDED = re.compile(r"(?:[.!?…。！？؟][»”\")\]’』」]*|[»”\")\]』」>*|-])$")
_UNSPACED = re.compile(r"(?<![^\s。！？!?」』”])[^\s:：。，,、！？!?]{1,12}$")


@dataclass(frozen=True, slots=True)
class _Found:
    start: int
    words: tuple[str, ...]
    behind: bool
    places: tuple[int, ...] = ()

    @property
    def ending(self) -> str:
        return " ".join(self.words[-2:]).casefold()


def find(text: str, profile: Profile) -> tuple[int, ...]:
    """Return where the labels begin; nothing where they make no chain.

    Args:
        text: one line.
        profile: knows labels that name nobody.
    """
    if text.count(":") + text.count("：") < _LEAST:
        return ()
    found = list(_candidates(text))
    times = Counter(label.ending for label in found)
    sure = [label for label in found if times[label.ending] > 1 or profile.group(" ".join(label.words))]
    again = set(sure)
    taken = [label for label in found if label in again or _single(label)]
    if len(sure) < _SEVERAL or len(taken) < _LEAST or len({label.ending for label in taken}) < _SEVERAL:
        return ()
    others = {label.ending: label.words for label in reversed(found) if label.behind}
    return tuple(_start(label, others.get(label.ending, ())) if label in again else label.start for label in taken)


def _single(label: _Found) -> bool:
    return label.behind and len(label.words) in _NAME and all(map(raised, label.words)) and cased(label.words[0])


def _candidates(text: str) -> Iterator[_Found]:
    for colon in _COLON.finditer(text):
        end = colon.start()
        note = _NOTE.search(text, max(end - _LONGEST, 0), end)
        limit = note.start() if note else end
        begin = max(limit - _LONGEST, 0)
        last = text[limit - 1 : limit]
        if last and last.isalpha() and not cased(last):
            match = _UNSPACED.search(text, begin, limit)
            if match:
                yield _Found(match.start(), (match[0],), behind=True)
            continue
        words = _back(list(_WORD.finditer(text, begin, limit)))
        if words:
            start = words[0].start()
            before = text[max(start - _LONGEST, 0) : start].rstrip()[-4:]
            behind = not before or bool(_ENDED.search(before))
            places = tuple(word.start() for word in words)
            yield _Found(start, tuple(word[0] for word in words), behind, places)


def _back(words: list[re.Match[str]]) -> list[re.Match[str]]:
    """Return the last words that a label can have: with a capital each, but for what is small in names."""
    found: list[re.Match[str]] = []
    for word in reversed(words[-_WORDS:]):
        text = word[0]
        whole = _ENDED.search(text) and not (text.endswith(".") and len(text) <= _ABBREVIATED and raised(text))
        # "Speaker 2": a number ends a label, and begins none.
        if whole or not (raised(text) or text in PARTICLES or (not found and text.isdecimal())):
            break
        found.insert(0, word)
    while found and not raised(found[0][0]):
        found.pop(0)
    return found


def _start(label: _Found, other: tuple[str, ...]) -> int:
    """Return where a label begins that comes again: what stands before it only here belongs to the sentence before."""
    if label.behind or not other:
        return label.start
    longest = _common(label.words, other)
    return label.places[len(label.words) - longest] if 0 < longest <= len(label.places) else label.start


def _common(one: tuple[str, ...], two: tuple[str, ...]) -> int:
    return next((count for count in range(min(len(one), len(two)), 0, -1) if one[-count:] == two[-count:]), 0)
