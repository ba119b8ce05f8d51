"""Where two sequences part, fast when they hardly do: patience diff.

Common ends are cut off, then words that are unique in both sequences and stand in the same order hold the rest
together, and only the gaps between them are compared word by word. The cost is near to linear for texts that are
nearly equal; a large gap without any such word is reported as one change instead of being searched for hours.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

#: A change: source[a:b] was replaced by tei[c:d].
Change = tuple[int, int, int, int]

#: Gaps of more pairs than this are not compared word by word.
_PAIRS = 250_000


def align(source: Sequence[str], target: Sequence[str]) -> list[Change]:
    """Return the changes that make `target` of `source`, in order; neighbouring ones are one."""
    merged: list[Change] = []
    for start, end, first, last in _changes(source, target, 0, len(source), 0, len(target)):
        if merged and merged[-1][1] == start and merged[-1][3] == first:
            merged[-1] = (merged[-1][0], end, merged[-1][2], last)
        else:
            merged.append((start, end, first, last))
    return merged


def _changes(
    source: Sequence[str], target: Sequence[str], start: int, end: int, first: int, last: int
) -> Iterator[Change]:
    while start < end and first < last and source[start] == target[first]:
        start, first = start + 1, first + 1
    while start < end and first < last and source[end - 1] == target[last - 1]:
        end, last = end - 1, last - 1
    if start == end and first == last:
        return
    anchors = _anchors(source, target, start, end, first, last)
    if not anchors:
        yield from _word_by_word(source, target, start, end, first, last)
        return
    for one, two in anchors:
        yield from _changes(source, target, start, one, first, two)
        start, first = one, two
    yield from _changes(source, target, start, end, first, last)


def _anchors(
    source: Sequence[str], target: Sequence[str], start: int, end: int, first: int, last: int
) -> list[tuple[int, int]]:
    """Pair the words that are unique on both sides, as far as their order is the same."""
    ones, twos = Counter(source[start:end]), Counter(target[first:last])
    places = {target[index]: index for index in range(first, last) if twos[target[index]] == 1}
    pairs = [
        (index, places[source[index]])
        for index in range(start, end)
        if ones[source[index]] == 1 and source[index] in places
    ]
    return _longest_rise(pairs)


def _longest_rise(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the longest part of the pairs whose second members rise (patience sorting)."""
    tops: list[int] = []
    piles: list[int] = []
    before: list[int | None] = []
    for number, (_, place) in enumerate(pairs):
        pile = bisect_left(tops, place)
        before.append(piles[pile - 1] if pile else None)
        tops[pile : pile + 1] = [place]
        piles[pile : pile + 1] = [number]
    chain: list[tuple[int, int]] = []
    at = piles[-1] if piles else None
    while at is not None:
        chain.append(pairs[at])
        at = before[at]
    return chain[::-1]


def _word_by_word(
    source: Sequence[str], target: Sequence[str], start: int, end: int, first: int, last: int
) -> Iterator[Change]:
    if (end - start) * (last - first) > _PAIRS:
        yield start, end, first, last
        return
    matcher = SequenceMatcher(None, source[start:end], target[first:last], autojunk=False)
    for operation, one, two, three, four in matcher.get_opcodes():
        if operation != "equal":
            yield start + one, start + two, first + three, first + four
