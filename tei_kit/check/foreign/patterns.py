"""The patterns of a simplified RELAX NG grammar, as values, and what they become when something has been read.

Derivatives of patterns (J. Clark, "An algorithm for RELAX NG validation"): after each attribute, text or child, the pattern
for the rest. Equal patterns are one object, so each step is worked out once. A child is matched by the definitions that
it is valid for, which makes the automaton one of names and keeps the patterns small.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

#: A name class (RELAX NG, section 4.18): a test of (namespace, local name).
NameClass = Callable[[str, str], bool]

#: A hostile grammar can make patterns grow without end.
_MAX_PATTERNS = 200_000


class TooManyPatternsError(Exception):
    """The grammar makes more patterns than can be kept."""


class Pattern:
    """A pattern; compare with `is`.

    Attributes:
        kind: empty, notAllowed, text, choice, group, interleave, oneOrMore, list, data, value, attribute, element.
        parts: the patterns that it is made of.
        leaf: what the leaf is: a `Datatype`, a `Name`, a definition's key.
        nullable: whether it matches nothing at all.
    """

    __slots__ = ("kind", "leaf", "nullable", "parts")

    def __init__(self, kind: str, parts: "tuple[Pattern, ...]", leaf: Any, *, nullable: bool) -> None:
        self.kind = kind
        self.parts = parts
        self.leaf = leaf
        self.nullable = nullable


@dataclass(frozen=True, eq=False)
class Name:
    """A name class, with the one name that it has, if it has but one.

    Attributes:
        matches: the test.
        shown: the name as an editor writes it; empty where there are many.
    """

    matches: NameClass
    shown: str = ""


@dataclass(frozen=True, eq=False)
class Datatype:
    """What a text may be.

    Attributes:
        allows: the test.
        value: the one text that is allowed; None for a type.
        type: the type's name.
    """

    allows: Callable[[str], bool]
    value: str | None
    type: str


_known: dict[tuple[Any, ...], Pattern] = {}


def _make(kind: str, parts: tuple[Pattern, ...] = (), leaf: Any = None, *, nullable: bool = False) -> Pattern:
    key = (kind, parts, leaf)
    found = _known.get(key)
    if found is None:
        if len(_known) > _MAX_PATTERNS:
            _known.clear()
            raise TooManyPatternsError
        found = _known[key] = Pattern(kind, parts, leaf, nullable=nullable)
    return found


EMPTY = Pattern("empty", (), None, nullable=True)
NOT_ALLOWED = Pattern("notAllowed", (), None, nullable=False)
TEXT = Pattern("text", (), None, nullable=True)


def leaf(kind: str, content: Any, part: Pattern | None = None) -> Pattern:
    """A data, value, attribute or element pattern."""
    return _make(kind, (part,) if part else (), content)


def choice(patterns: Iterable[Pattern]) -> Pattern:
    """Any of these; flat, without repetition, in a fixed order."""
    flat: dict[Pattern, None] = {}
    for pattern in patterns:
        if pattern is not NOT_ALLOWED:
            flat.update(dict.fromkeys(pattern.parts if pattern.kind == "choice" else (pattern,)))
    if len(flat) <= 1:
        return next(iter(flat), NOT_ALLOWED)
    parts = tuple(sorted(flat, key=id))
    return _make("choice", parts, nullable=any(part.nullable for part in parts))


def group(one: Pattern, two: Pattern, kind: str = "group") -> Pattern:
    """One and then the other; with the kind "interleave", both in any order."""
    if one is NOT_ALLOWED or two is NOT_ALLOWED:
        return NOT_ALLOWED
    if one is EMPTY:
        return two
    if two is EMPTY:
        return one
    return _make(kind, (one, two), nullable=one.nullable and two.nullable)


def more(pattern: Pattern, kind: str = "oneOrMore") -> Pattern:
    """One or more; with the kind "list", a text of words that match."""
    if pattern in (NOT_ALLOWED, EMPTY) and kind == "oneOrMore":
        return pattern
    return _make(kind, (pattern,), nullable=pattern.nullable and kind == "oneOrMore")


#: What a leaf becomes; a leaf that the event does not concern becomes notAllowed.
_Leaf = Callable[[Pattern], Pattern]


def derive(pattern: Pattern, leaves: _Leaf, *, ordered: bool, skipping: bool = False) -> Pattern:
    """Return the pattern for what follows.

    Args:
        pattern: the pattern so far.
        leaves: what each leaf becomes.
        ordered: whether the parts of a group come one after the other; attributes do not.
        skipping: whether parts of a group may be left out: where something required is missing.
    """
    kind, parts = pattern.kind, pattern.parts
    if kind == "choice":
        return choice(derive(part, leaves, ordered=ordered, skipping=skipping) for part in parts)
    if kind == "oneOrMore":
        after = derive(parts[0], leaves, ordered=ordered, skipping=skipping)
        return group(after, choice((pattern, EMPTY)))
    if kind not in ("group", "interleave"):
        return leaves(pattern)
    one, two = parts
    first = group(derive(one, leaves, ordered=ordered, skipping=skipping), two, kind)
    if kind == "group" and ordered and not (one.nullable or skipping):
        return first
    rest = derive(two, leaves, ordered=ordered, skipping=skipping)
    before = EMPTY if kind == "group" and ordered else one
    return choice((first, group(before, rest, kind)))


@cache
def without_attributes(pattern: Pattern) -> Pattern:
    """Return the pattern as if all attributes that it still wants had been there."""
    if pattern.kind == "attribute":
        return EMPTY
    return _rebuilt(pattern, without_attributes)


@cache
def closed(pattern: Pattern) -> Pattern:
    """Return the pattern once there are no more attributes."""
    if pattern.kind == "attribute":
        return NOT_ALLOWED
    return _rebuilt(pattern, closed)


def _rebuilt(pattern: Pattern, change: _Leaf) -> Pattern:
    if pattern.kind == "choice":
        return choice(change(part) for part in pattern.parts)
    if pattern.kind in ("group", "interleave"):
        return group(change(pattern.parts[0]), change(pattern.parts[1]), pattern.kind)
    if pattern.kind == "oneOrMore":
        return more(change(pattern.parts[0]))
    return pattern


@cache
def required(pattern: Pattern, kind: str) -> frozenset[Pattern]:
    """Return the leaves of a kind without which the pattern cannot be matched."""
    if pattern.kind == kind:
        return frozenset((pattern,))
    if pattern.kind == "choice":
        return frozenset.intersection(*(required(part, kind) for part in pattern.parts))
    if pattern.kind in ("group", "interleave", "oneOrMore"):
        return frozenset().union(*(required(part, kind) for part in pattern.parts))
    return frozenset()


@cache
def leaves_of(pattern: Pattern, kind: str, *, first: bool = False) -> tuple[Pattern, ...]:
    """Return the leaves of a kind, all of them or only those that can come first."""
    if pattern.kind == kind:
        return (pattern,)
    if pattern.kind in ("attribute", "list"):
        return ()
    parts = pattern.parts
    if first and pattern.kind == "group" and not parts[0].nullable:
        parts = parts[:1]
    return tuple(dict.fromkeys(leaf for part in parts for leaf in leaves_of(part, kind, first=first)))


def taken(pattern: Pattern, accepted: frozenset[Pattern], *, ordered: bool, skipping: bool = False) -> Pattern:
    """Return the pattern once something has been read that these leaves accept; worked out once."""
    key = (pattern, accepted, ordered, skipping)
    if key not in _taken:
        _taken[key] = derive(
            pattern, lambda part: EMPTY if part in accepted else NOT_ALLOWED, ordered=ordered, skipping=skipping
        )
    return _taken[key]


_taken: dict[tuple[Pattern, frozenset[Pattern], bool, bool], Pattern] = {}


@cache
def after_words(pattern: Pattern) -> Pattern:
    """Return the pattern once a text among elements has been read."""
    return derive(pattern, lambda part: part if part is TEXT else NOT_ALLOWED, ordered=True)


def matches_text(pattern: Pattern, text: str) -> bool:
    """Whether a whole text matches a pattern: an attribute's value, or the content of an element without children."""
    if not text.strip() and pattern.nullable:
        return True
    return derive(pattern, lambda part: _after_text(part, text), ordered=True).nullable


def _after_text(pattern: Pattern, text: str) -> Pattern:
    if pattern.kind == "text":
        return pattern
    if pattern.kind in ("data", "value"):
        return EMPTY if pattern.leaf.allows(text) else NOT_ALLOWED
    if pattern.kind == "list":
        rest = pattern.parts[0]
        for word in text.split():
            rest = derive(rest, lambda part, word=word: _after_text(part, word), ordered=True)  # type: ignore[misc]
        return EMPTY if rest.nullable else NOT_ALLOWED
    return NOT_ALLOWED
