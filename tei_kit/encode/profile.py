"""Profiles: what a site prints around its transcripts, as data."""

import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property
from importlib.resources import files
from pathlib import Path
from typing import Any

from tei_kit.model.errors import TeiKitError

#: How omissions and breaks are printed: signs, the same for every site; a profile may say otherwise.
_OMISSIONS = ["<…>", "‹…›", "‹…>", "<...>", "[…]", "[...]", "(…)", "(...)"]
_BREAKS = ["* * *", "***", "* * * *", "⁂", "– – –", "---", "———", "___"]

#: So many different lines must be a profile's own before it is chosen.
_ENOUGH = 3


def is_language(tag: str) -> bool:
    """Whether a text has the form of a language tag (BCP 47, section 2.1)."""
    return re.fullmatch("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*", tag) is not None


def _texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


def _pair(value: object) -> bool:
    return isinstance(value, list) and len(value) == 2 and _texts(value)  # noqa: PLR2004 - a pair has two


def _table_of(check: Callable[[object], bool]) -> Callable[[object], bool]:
    return lambda value: isinstance(value, dict) and all(map(check, value.values()))


def _text(value: object) -> bool:
    return isinstance(value, str)


def _aside(value: object) -> bool:
    return _pair(value) and isinstance(value, list) and value[0] in ("kinesic", "vocal", "incident")


def _footer(value: object) -> bool:
    return value in ("seeAlso", "geography", "topics", "persons", "publicationStatus")


def _language(value: object) -> bool:
    return isinstance(value, str) and is_language(value)


def _number(value: object) -> bool:
    return isinstance(value, int)


def _pairs(value: object) -> bool:
    return isinstance(value, list) and all(map(_pair, value))


#: Every key that a profile may have, by its path, with what its value must be.
_KEYS: Mapping[str, Callable[[object], bool]] = {
    "title": _text,
    "language": _language,
    **{f"source.{key}": _text for key in ("publisher", "address", "address-name", "licence", "licence-name")},
    "furniture.opening": _texts,
    "furniture.closing": _texts,
    "footers": _table_of(_footer),
    **{f"lines.{key}": _texts for key in ("counter", "time", "date", "omission", "break")},
    "lines.published": _text,
    "months": _table_of(_number),
    "speakers.interpreted": _texts,
    "speakers.unnamed": _table_of(_text),
    "asides": _table_of(_aside),
    "events": _table_of(_text),
    "documents.named-before": _pairs,
    "documents.named-after": _pairs,
    **{f"documents.{key}": _texts for key in ("separators", "articles", "prepositions")},
    "documents.singular": _table_of(_text),
    "documents.plural": _table_of(_text),
}

_TABLES = {key.partition(".")[0] for key in _KEYS if "." in key}


@dataclass(frozen=True)
class Profile:
    """One profile.

    Attributes:
        name: its name, for `--profile`.
        values: what the TOML file says, by path ("lines.date").
    """

    name: str
    values: Mapping[str, Any]

    def text(self, key: str) -> str:
        """Return a string, or "" when the profile does not say."""
        return str(self.values.get(key, ""))

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of strings."""
        return tuple(self.values.get(key, ()))

    def table(self, key: str) -> dict[str, Any]:
        """Return a table of the profile's own keys."""
        return dict(self.values.get(key, {}))

    def pairs(self, key: str) -> tuple[tuple[re.Pattern[str], str], ...]:
        """Return pairs of a pattern and a value."""
        return tuple((re.compile(pattern), value) for pattern, value in self.values.get(key, ()))

    def patterns(self, key: str) -> tuple[re.Pattern[str], ...]:
        """Return a list of patterns."""
        return tuple(map(re.compile, self.texts(key)))

    @cached_property
    def omissions(self) -> frozenset[str]:
        """Every spelling of an omission."""
        return frozenset(self.texts("lines.omission") or _OMISSIONS)

    @cached_property
    def breaks(self) -> frozenset[str]:
        """Every spelling of a break between parts."""
        return frozenset(self.texts("lines.break") or _BREAKS)

    @cached_property
    def published(self) -> re.Pattern[str] | None:
        """The line that tells when the page was published."""
        return re.compile(self.text("lines.published")) if self.text("lines.published") else None

    def evidence(self, lines: frozenset[str]) -> int:
        """Count how many different lines are this profile's own."""
        own = {*self.texts("furniture.opening"), *self.texts("furniture.closing"), *self.table("footers")}
        counters = self.patterns("lines.counter")
        counted = any(pattern.fullmatch(line) for line in lines for pattern in counters)
        return len(own & lines) + counted


def shipped() -> tuple[str, ...]:
    """Return the names of the profiles that come with tei-kit."""
    folder = files("tei_kit.encode") / "profiles"
    return tuple(sorted(entry.name.removesuffix(".toml") for entry in folder.iterdir() if entry.name.endswith(".toml")))


def load(name: str) -> Profile:
    """Load a profile.

    Args:
        name: a shipped profile's name, or the path of a TOML file.

    Raises:
        TeiKitError: there is no such profile, or it is not well made.
    """
    if name in shipped():
        data = (files("tei_kit.encode") / "profiles" / f"{name}.toml").read_bytes()
    elif name.endswith(".toml"):
        try:
            data = Path(name).read_bytes()
        except OSError as error:
            raise TeiKitError(f"{name}: cannot read the profile: {error.strerror}") from None
    else:
        raise TeiKitError(f"no profile is called {name!r}", f"There are {', '.join(shipped())}; or name a .toml file.")
    try:
        values = _flatten(name, tomllib.loads(data.decode("utf-8")))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise TeiKitError(f"{name}: not a TOML file: {error}") from None
    _try_patterns(name, values)
    return Profile(name.rpartition("/")[2].removesuffix(".toml"), values)


def choose(text: str) -> Profile:
    """Choose the shipped profile that most lines of a text speak for; the generic one when few do."""
    lines = frozenset(line.strip() for line in re.split(r"[\r\n]+", text) if len(line) < 80)  # noqa: PLR2004
    best = max(map(load, shipped()), key=lambda profile: profile.evidence(lines))
    return best if best.evidence(lines) >= _ENOUGH else load("generic")


def _flatten(name: str, table: dict[str, Any], prefix: str = "") -> dict[str, Any]:
    values: dict[str, Any] = {}
    for key, value in table.items():
        path = prefix + key
        if path in _KEYS:
            if not _KEYS[path](value):
                raise TeiKitError(f"{name}: {path} is not of the right kind: {value!r}", "See the shipped profiles.")
            values[path] = value
        elif path in _TABLES and isinstance(value, dict):
            values |= _flatten(name, value, f"{path}.")
        else:
            close = get_close_matches(path, [*_KEYS, *_TABLES], n=1)
            raise TeiKitError(f"{name}: unknown key {path}", f"Did you mean {close[0]}?" if close else "")
    return values


#: The groups that a key's patterns must have.
_GROUPS = {
    "lines.counter": (),
    "lines.time": ("hour", "minute"),
    "lines.date": ("year", "month", "day"),
    "lines.published": ("printed",),
    "documents.named-before": (),
    "documents.named-after": (),
}


def _try_patterns(name: str, values: Mapping[str, Any]) -> None:
    for key, groups in _GROUPS.items():
        value = values.get(key, [])
        for entry in [value] if isinstance(value, str) else value:
            pattern = entry if isinstance(entry, str) else entry[0]
            try:
                missing = set(groups) - set(re.compile(pattern).groupindex)
            except re.error as error:
                raise TeiKitError(f"{name}: {key}: not a pattern: {pattern!r}: {error}") from None
            if missing:
                raise TeiKitError(f"{name}: {key}: the pattern {pattern!r} lacks the group {min(missing)}")
