"""Functions and comparisons: exactly XPath's, or a doubt.

A doubt is also what Unicode's tables decide, which Saxon and Python have from different years.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import cache
from typing import Any

from tei_kit.check.xpath.doubt import Doubt
from tei_kit.check.xpath.tree import SPACE, Item


def string(item: Item) -> str:
    """fn:string of an attribute, a text or a string; nothing else can be told from others."""
    if isinstance(item, str):
        return item
    if isinstance(item, tuple):
        return str(item[2])
    raise Doubt


def one(items: Sequence[str]) -> str:
    """The one string; the empty string for none."""
    if len(items) > 1:
        raise Doubt
    return items[0] if items else ""


def exactly(items: Sequence[Item]) -> Item:
    """The one item that there must be."""
    if len(items) != 1:
        raise Doubt
    return items[0]


def compared(test: Callable[[str, str], bool], left: Sequence[str], right: Sequence[str]) -> bool:
    """A value comparison of strings, as `eq` and `lt` are: nothing where a side is nothing."""
    return bool(left) and bool(right) and test(exactly(left), exactly(right))


def some(items: Iterable[Item]) -> bool:
    """Whether there is any item."""
    return any(True for _ in items)


def truth(items: Sequence[bool]) -> bool:
    """The effective boolean value of at most one truth value."""
    return bool(items) and bool(exactly(items))


def shared(left: Iterable[Item], right: Iterable[Item]) -> bool:
    """The operator `=` of two sequences: whether they have an item in common."""
    return not set(left).isdisjoint(right)


def places(items: Iterable[str], item: str) -> list[int]:
    """fn:index-of."""
    return [place for place, other in enumerate(items, 1) if other == item]


def same(left: Sequence[Item], right: Sequence[Item]) -> bool:
    """Whether two sequences of one node each have the same."""
    return bool(left) and bool(right) and exactly(left) == exactly(right)


def intersection(left: Iterable[Item], right: Iterable[Item]) -> list[Item]:
    """The operator `intersect`, in no order."""
    those = set(right)
    return [item for item in dict.fromkeys(left) if item in those]


def local_name(name: str) -> str:
    """fn:local-name, of `{namespace}name`."""
    return name.rpartition("}")[2]


def plain_name(name: str) -> str:
    """fn:name of an attribute, where it has no prefix."""
    if name.startswith("{"):
        raise Doubt
    return name


def tokens(text: str) -> list[str]:
    """fn:tokenize of one argument: at XML's white space, of which Python's is a superset."""
    return text.split() if text.isascii() else _WORDS.findall(text)


_WORDS = re.compile(f"[^{SPACE}]+")


def normal(text: str) -> str:
    """fn:normalize-space."""
    return " ".join(tokens(text))


def words(text: str) -> int:
    """How many tokens there are: between single spaces they need not be cut out."""
    trimmed = text.strip(SPACE)
    if "  " in trimmed or "\n" in trimmed or "\t" in trimmed or "\r" in trimmed:
        return len(tokens(trimmed))
    return trimmed.count(" ") + 1 if trimmed else 0


def before(text: str, sign: str) -> str:
    """fn:substring-before."""
    return text.partition(sign)[0] if sign in text else ""


def after(text: str, sign: str) -> str:
    """fn:substring-after."""
    return text.partition(sign)[2]


def part(text: str | list[Item], start: int, length: int | None = None) -> Any:
    """fn:substring and fn:subsequence."""
    end = None if length is None else max(start - 1 + length, 0)
    return text[max(start - 1, 0) : end]


def lower(text: str) -> str:
    """fn:lower-case."""
    if "İ" in text or "Σ" in text:  # the two whose lower case Unicode makes depend on more than the letter
        raise Doubt
    return text.lower()


def translate(text: str, these: str, those: str) -> str:
    """fn:translate."""
    return text.translate(_table(these, those))


@cache
def _table(these: str, those: str) -> dict[int, str | None]:
    # The first mention of a character counts.
    pairs = [(sign, those[place] if place < len(those) else None) for place, sign in enumerate(these)]
    return {ord(sign): other for sign, other in reversed(pairs)}


def matches(text: str, pattern: str, *, exact: bool) -> bool:
    """fn:matches.

    Args:
        text: where to look.
        pattern: as `schema.python.patterns` translated it.
        exact: whether the pattern is exact; else it is so for ASCII, and for other texts it matches too often.
    """
    found = re.search(pattern, text) is not None
    if found and not exact and not text.isascii():
        raise Doubt
    return found


def digits(text: str) -> str:
    r"""fn:replace of \D by nothing, in an ASCII text."""
    if not text.isascii():
        raise Doubt
    return "".join(filter(str.isdigit, text))


def integer(text: str) -> int:
    """xs:integer of a string, where it is plain digits."""
    if not (text.isascii() and text.isdigit()):
        raise Doubt
    return int(text)


#: The lexical forms of types, as nearly everybody writes them. No value of one is a value of another.
_TIME = r"(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?"
_ZONE = r"(?:Z|[+-](?:0\d|1[0-3]):[0-5]\d)?"
_FORMS = {
    "date": rf"([1-9]\d{{3}})-(\d\d)-(\d\d){_ZONE}",
    "dateTime": rf"([1-9]\d{{3}})-(\d\d)-(\d\d)T{_TIME}{_ZONE}",
    "gYearMonth": rf"[1-9]\d{{3}}-(?:0[1-9]|1[0-2]){_ZONE}",
    "gYear": rf"[1-9]\d{{3}}{_ZONE}",
    "time": rf"{_TIME}{_ZONE}",
}


@cache
def _forms() -> dict[str, re.Pattern[str]]:
    return {form: re.compile(pattern, re.ASCII) for form, pattern in _FORMS.items()}


def castable(text: str, kind: str) -> bool:
    """`castable as`, of a string; a doubt where the text is of no known form: it may be a rarer one."""
    if kind == "integer":
        return re.fullmatch(rf"[{SPACE}]*[+-]?[0-9]+[{SPACE}]*", text) is not None
    for form, pattern in _forms().items():
        found = pattern.fullmatch(text)
        if found:
            if form in ("date", "dateTime") and not _is_day(*map(int, found.groups())):
                raise Doubt
            return form == kind
    raise Doubt


def _is_day(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
