"""Which element of one version of a document is which of another: by its words first, by its identifier at most besides.

Numbers move when a turn is put in, so they tell nothing by themselves. Elements of the same words hold the two versions
together (patience diff); between them, those of one name that are like one another are paired, in their order.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from tei_kit.check.alignment import align
from tei_kit.update.nodes import NUMBERED, Node, Tree, bag

#: Divisions come and go with a break in the source; what is in them is matched across their borders.
_DIVISIONS = frozenset(("text", "front", "body", "back", "div"))
#: Elements of which there are many side by side: alone in a gap, one is not the other for that.
_MANY = frozenset(("p", "sp", "person", "personGrp", "bibl", "item", "term", "category", "change", "note"))
#: As like as this, two elements are versions of one; an identifier that is the same says nearly as much.
_ALIKE, _SAME_ID = 0.4, 0.45
#: Gaps of more pairs than this are not looked into.
_PAIRS = 40_000

#: One document's units → another's, by `Unit.key`.
Pairs = dict[int, int]


@dataclass(frozen=True, slots=True)
class Unit:
    """What is matched as one: an element, or one tag of a division."""

    kind: Literal["open", "close", "node"]
    node: Node

    @property
    def key(self) -> int:
        """A number of its own in the document; for elements and start tags it is the element's."""
        return ~self.node.index if self.kind == "close" else self.node.index

    @property
    def start(self) -> int:
        """Where it begins."""
        return self.node.closing if self.kind == "close" else self.node.start

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.node.opened if self.kind == "open" else self.node.end


def units(parent: Node) -> list[Unit]:
    """Return what an element holds, divisions opened up."""
    return list(_units(parent))


def _units(parent: Node) -> Iterator[Unit]:
    for child in parent.children:
        if child.name in _DIVISIONS:
            yield Unit("open", child)
            yield from _units(child)
            yield Unit("close", child)
        else:
            yield Unit("node", child)


def pair(one: Tree, two: Tree, *, edited: bool) -> Pairs:
    """Pair the elements of two versions.

    Args:
        one: the earlier version.
        two: the later version.
        edited: whether the later one is the earlier one edited, so that identifiers tell something.
    """
    pairs: Pairs = {0: 0}
    left = [(one.root, two.root)]
    while left:
        first, second = left.pop()
        ours, theirs = units(first), units(second)
        for number, other in _paired(one, two, ours, theirs, edited=edited):
            pairs[ours[number].key] = theirs[other].key
            if ours[number].kind == "node":
                left.append((ours[number].node, theirs[other].node))
    return pairs


def said(tree: Tree, unit: Unit) -> str:
    """Return a string that is the same for units that say the same."""
    node = unit.node
    if unit.kind != "node":
        return f"{unit.kind} {node.name} {node.get('type')}"
    return f"{node.name} {' '.join(tree.words(node))}" if tree.words(node) else tree.canonical(node)


def _paired(
    one: Tree, two: Tree, ours: Sequence[Unit], theirs: Sequence[Unit], *, edited: bool
) -> Iterator[tuple[int, int]]:
    at = other = 0
    ends = (len(ours), len(ours), len(theirs), len(theirs))
    for start, end, first, last in [
        *align([said(one, unit) for unit in ours], [said(two, unit) for unit in theirs]),
        ends,
    ]:
        yield from zip(range(at, start), range(other, first), strict=True)
        for number, second in _alike(one, two, ours[start:end], theirs[first:last], edited=edited):
            yield start + number, first + second
        at, other = end, last


def _alike(
    one: Tree, two: Tree, ours: Sequence[Unit], theirs: Sequence[Unit], *, edited: bool
) -> list[tuple[int, int]]:
    """Pair what is most alike in a gap, in order: the heaviest common subsequence."""
    if not ours or not theirs or len(ours) * len(theirs) > _PAIRS:
        return []
    left, right = [_Looks.of(one, unit, ours) for unit in ours], [_Looks.of(two, unit, theirs) for unit in theirs]
    weights = [[first.like(second, edited=edited) for second in right] for first in left]
    best = [[0.0] * (len(right) + 1) for _ in range(len(left) + 1)]
    for row in range(len(left) - 1, -1, -1):
        for column in range(len(right) - 1, -1, -1):
            weight = weights[row][column]
            taken = best[row + 1][column + 1] + weight if weight > _ALIKE else 0.0
            best[row][column] = max(taken, best[row + 1][column], best[row][column + 1])
    return list(_traced(best, weights))


def _traced(best: list[list[float]], weights: list[list[float]]) -> Iterator[tuple[int, int]]:
    row = column = 0
    while row < len(weights) and column < len(weights[0]):
        weight = weights[row][column]
        if weight > _ALIKE and best[row][column] == best[row + 1][column + 1] + weight:
            yield row, column
            row, column = row + 1, column + 1
        elif best[row][column] == best[row + 1][column]:
            row += 1
        else:
            column += 1


@dataclass(frozen=True, slots=True)
class _Looks:
    unit: Unit
    bag: Counter[str]
    alone: bool

    @classmethod
    def of(cls, tree: Tree, unit: Unit, around: Sequence[Unit]) -> "_Looks":
        # One person's short answers have the label in common, and yet are not one answer.
        words = tree.words(unit.node, without="speaker") if unit.kind == "node" else []
        kind = _kind(unit)
        alone = unit.node.name not in _MANY and sum(_kind(other) == kind for other in around) == 1
        return cls(unit, bag(words), alone)

    def like(self, other: "_Looks", *, edited: bool) -> float:
        one, two = self.unit, other.unit
        if one.kind != two.kind or one.node.name != two.node.name:
            return 0.0
        named = _SAME_ID if edited and one.node.id and one.node.id == two.node.id else 0.0
        if one.kind != "node" or not (self.bag or other.bag):
            return named + (0.6 if _kind(one) == _kind(two) else 0.0)
        size = self.bag.total() + other.bag.total()
        alike = 2 * (self.bag & other.bag).total() / size
        if self.alone and other.alone and _kind(one) == _kind(two):
            alike = max(alike, 0.5)
        return alike + named


def _kind(unit: Unit) -> tuple[str, str, str, str]:
    return unit.kind, unit.node.name, unit.node.get("type"), unit.node.get("unit")


def elsewhere(one: Tree, two: Tree, pairs: Pairs, *, edited: bool) -> Pairs:
    """Pair by identifiers what is not where it was: entries in another order, and what an editor has put into an element.

    Args:
        one: the earlier version.
        two: the later version.
        pairs: what is paired already.
        edited: whether the later one is the earlier one edited; else numbers tell nothing.
    """
    taken = set(pairs.values())
    places = {node.id: node for node in two.nodes if node.id and node.index not in taken}
    found: Pairs = {}
    for node in one.nodes:
        other = places.get(node.id) if node.index not in pairs and (edited or not NUMBERED.fullmatch(node.id)) else None
        if other and other.name == node.name and bag(one.words(node)) & bag(two.words(other)):
            found[node.index] = other.index
    return found
