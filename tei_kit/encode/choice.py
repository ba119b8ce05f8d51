"""Which profile a page speaks for, and why."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from tei_kit.encode.profile import GENERIC, Profile, load, shipped
from tei_kit.model.turn import Page

#: So much evidence must be there before a profile is chosen.
_ENOUGH = 3
#: The page's own word for where it comes from is enough alone.
_SURE = 10
#: Longer lines are nobody's labels; more lines of one kind than this prove no more.
_LINE, _MOST = 120, 6
_SHOWN = 3
#: What a site prints, it prints within so many lines from the top or the bottom.
_HEAD, _TAIL = 2000, 200


@dataclass(frozen=True, slots=True)
class Choice:
    """A profile and what speaks for it.

    Attributes:
        profile: the profile.
        reasons: in words.
    """

    profile: Profile
    reasons: tuple[str, ...]


def choose(page: Page) -> Choice:
    """Choose the shipped profile that most of a page speaks for; the generic one when little does."""
    every = page.text.splitlines()
    seen = every if len(every) <= _HEAD + _TAIL else [*every[:_HEAD], *every[-_TAIL:]]
    starts = [line.strip()[:_LINE] for line in seen if line]
    lines = tuple(dict.fromkeys(line.strip() for line in starts if len(line) < _LINE))
    best, weight = load(GENERIC), 0
    why: tuple[str, ...] = ("nothing speaks for a site that is known",)
    flat = sum(map(bool, starts)) <= 1
    for profile in map(load, shipped()):
        found = list(_evidence(profile, page, lines, starts, flat=flat))
        own = sum(points for points, _ in found)
        if own >= _ENOUGH and own > weight:
            best, weight, why = profile, own, tuple(reason for _, reason in found)
    return Choice(best, why)


def _evidence(
    profile: Profile, page: Page, lines: Sequence[str], starts: Sequence[str], *, flat: bool
) -> Iterator[tuple[int, str]]:
    """Yield what speaks for a profile, with its weight."""
    if page.known.site == profile.name:
        yield _SURE, "the page is built as the profile says"
    for address in profile.texts("evidence.address") if "evidence.address" in profile.own else ():
        if re.match(rf"https?://([\w.-]+\.)?{re.escape(address)}(/|$)", page.known.address):
            yield _SURE, f"the page's address is at {address}"
    furniture = (*profile.texts("furniture.opening"), *profile.texts("furniture.closing"), *profile.table("footers"))
    found = [line for line in furniture if line in lines] if {"furniture.opening", "footers"} & profile.own else []
    if flat:
        found = [line for line in furniture if f" {line} " in f" {page.text.strip()} "]
    if found:
        yield len(found), f"lines of the site: {_listed(found)}"
    patterns = profile.patterns("lines.counter") if "lines.counter" in profile.own else ()
    if any(pattern.fullmatch(line) for pattern in patterns for line in lines):
        yield 1, "a photograph's counter"
    patterns = profile.patterns("evidence.lines") if "evidence.lines" in profile.own else ()
    # Hardly a line is like any of them: they are asked for one by one only where one is.
    some = list(filter(_any_of(patterns).match, starts)) if patterns else ()
    for pattern in patterns:
        alike = [match[0] for line in some if (match := pattern.match(line))]
        if len(alike) > 1:
            yield min(len(alike), _MOST), f"{len(alike)} lines like {_listed(list(dict.fromkeys(alike)))}"


@lru_cache
def _any_of(patterns: Sequence[re.Pattern[str]]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern.pattern})" for pattern in patterns))


def _listed(found: Sequence[str]) -> str:
    shown = ", ".join(f"“{line.strip()}”" for line in found[:_SHOWN])
    return f"{shown} …" if len(found) > _SHOWN else shown
