"""Profiles: what a site prints around its transcripts, as data.

What `generic.toml` says of signs, months and words holds for every profile that does not say otherwise: a profile's
lists replace its lists, a profile's tables add to its tables.
"""

import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from difflib import get_close_matches
from functools import cache, cached_property, lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from tei_kit.encode.keys import GROUPS, KEYS, TABLES
from tei_kit.engines import html
from tei_kit.model.errors import TeiKitError
from tei_kit.read.sources import Layout

GENERIC = "generic"
#: So many letters are a stem.
_STEM = 6


@dataclass(frozen=True, eq=False)
class Profile:
    """One profile; each is loaded once, and is like no other.

    Attributes:
        name: its name, for `--profile`.
        values: what the TOML file says, by path ("lines.date"), on top of what the generic one does.
        own: the paths that the profile itself has.
    """

    name: str
    values: Mapping[str, Any]
    own: frozenset[str] = frozenset()

    def __reduce__(self) -> tuple[Callable[..., "Profile"], tuple[object, ...]]:
        """Go to another process by name, where it has the profile too: a profile is as large as a draft."""
        if self.name in shipped() and self in (_shipped(self.name), _shipped(self.name).day_first):
            return _fitted, (self.name, self is not _shipped(self.name))
        return Profile, (self.name, self.values, self.own)

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
        pairs = self.values.get(key, ())
        return tuple(zip(_compiled(tuple(one for one, _ in pairs)), (two for _, two in pairs), strict=True))

    def patterns(self, key: str) -> tuple[re.Pattern[str], ...]:
        """Return a list of patterns."""
        return _compiled(self.texts(key))

    @cached_property
    def languages(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Small words by the language that they tell."""
        return tuple((tag, tuple(words)) for tag, words in self.table("languages").items())

    @cached_property
    def omissions(self) -> frozenset[str]:
        """Every spelling of an omission."""
        return frozenset(self.texts("lines.omission"))

    @cached_property
    def breaks(self) -> frozenset[str]:
        """Every spelling of a break between parts."""
        return frozenset(self.texts("lines.break"))

    @cached_property
    def day_first(self) -> "Profile":
        """The profile for a text whose language writes the day before the month, in figures too."""
        return replace(
            self, values={**self.values, "lines.date": [*self.texts("lines.date"), *self.texts("lines.day-first")]}
        )

    @cached_property
    def published(self) -> re.Pattern[str] | None:
        """The line that tells when the page was published."""
        return re.compile(self.text("lines.published")) if self.text("lines.published") else None

    @cached_property
    def months(self) -> frozenset[str]:
        """The names of the months."""
        return frozenset(self.table("months"))

    @cached_property
    def kinds(self) -> Mapping[str, str]:
        """The kind of event, by a word for it in small letters."""
        return {word.casefold(): kind for word, kind in self.table("events").items()}

    @cached_property
    def unnamed(self) -> Mapping[str, str]:
        """The kind of group that speaks, by a label's words in small letters."""
        return {word.casefold(): group for word, group in self.table("speakers.unnamed").items()}

    @cached_property
    def titles(self) -> frozenset[str]:
        """Words that stand before a name and are no part of it, in small letters, without a full stop."""
        return frozenset(word.casefold() for word in self.texts("speakers.titles"))

    @cached_property
    def offices(self) -> frozenset[str]:
        """Those of the titles that name an office, not an honour."""
        return frozenset(word.casefold() for word in self.texts("speakers.offices"))

    @cached_property
    def _stems(self) -> frozenset[str]:
        return frozenset(word[:_STEM] for word in self.offices if len(word) >= _STEM)

    def is_office(self, word: str) -> bool:
        """Whether a word names an office, or has the stem of one: languages share them, as in "presiden", "prezident"."""
        word = word.casefold().rstrip(".").rpartition("-")[2]
        return word in self.offices or (len(word) >= _STEM and word[:_STEM] in self._stems)

    @cached_property
    def honours(self) -> frozenset[str]:
        """Words before a name that say nothing of the bearer's part."""
        return frozenset(word.casefold() for word in self.texts("speakers.honours"))

    @cached_property
    def _endings(self) -> tuple[str, ...]:
        return tuple(sorted((word for word in self.unnamed if len(word) > 1), key=len, reverse=True))

    def group(self, name: str) -> str:
        """Return the kind of group that a label means; "" for a label that names somebody.

        A compound counts as its last part: "Zusatzfrage" is a question, and whoever is "《日报》记者" a journalist.
        """
        word = name.casefold()
        if word in self.unnamed:
            return self.unnamed[word]
        # To ask for any of them takes a fraction of what it takes to ask which.
        ends = " " not in word and word.endswith(self._endings)
        compound = next(ending for ending in self._endings if word.endswith(ending)) if ends else ""
        # A Latin or Cyrillic word needs a part that is long enough not to be an accident.
        scripted = compound and (len(compound) > 4 or compound.lower() == compound.upper())  # noqa: PLR2004 - as said
        return self.unnamed[compound] if scripted else ""

    @cached_property
    def layout(self) -> Layout:
        """How the site builds its HTML."""
        return Layout(self.name, *(self.texts(f"html.{key}") for key in ("content", "skip", "aside", "tail")))


@lru_cache(maxsize=256)
def _compiled(patterns: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    return tuple(map(re.compile, patterns))


@cache
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
        return _shipped(name)
    if not name.endswith(".toml"):
        raise TeiKitError(f"no profile is called {name!r}", f"There are {', '.join(shipped())}; or name a .toml file.")
    try:
        data = Path(name).read_bytes()
    except OSError as error:
        raise TeiKitError(f"{name}: cannot read the profile: {error.strerror}") from None
    return _profile(name, data)


def layouts(name: str = "") -> tuple[Layout, ...]:
    """Return how the sites that profiles know build their HTML; only one's where a profile is named."""
    known = (load(name),) if name and name != "auto" else tuple(map(_shipped, shipped()))
    return tuple(profile.layout for profile in known if profile.layout.content)


@cache
def _shipped(name: str) -> Profile:
    return _profile(name, (files("tei_kit.encode") / "profiles" / f"{name}.toml").read_bytes())


def _fitted(name: str, day_first: bool) -> Profile:  # noqa: FBT001 - pickle takes no keywords
    return _shipped(name).day_first if day_first else _shipped(name)


def _profile(name: str, data: bytes) -> Profile:
    try:
        values = _flatten(name, tomllib.loads(data.decode("utf-8")))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise TeiKitError(f"{name}: not a TOML file: {error}") from None
    if name not in shipped():
        try_patterns(name, values)  # those of the shipped ones are held by a test
    base = _shipped(GENERIC).values if name != GENERIC else {}
    merged = {
        key: {**base[key], **values[key]}
        if isinstance(base.get(key), dict) and key in values
        else values.get(key, base.get(key))
        for key in (*base, *values)
    }
    return Profile(name.rpartition("/")[2].removesuffix(".toml"), merged, frozenset(values))


def _flatten(name: str, table: dict[str, Any], prefix: str = "") -> dict[str, Any]:
    values: dict[str, Any] = {}
    for key, value in table.items():
        path = prefix + key
        if path in KEYS:
            if not KEYS[path](value):
                raise TeiKitError(f"{name}: {path} is not of the right kind: {value!r}", "See the shipped profiles.")
            values[path] = value
        elif path in TABLES and isinstance(value, dict):
            values |= _flatten(name, value, f"{path}.")
        else:
            close = get_close_matches(path, [*KEYS, *TABLES], n=1)
            raise TeiKitError(f"{name}: unknown key {path}", f"Did you mean {close[0]}?" if close else "")
    return values


def try_patterns(name: str, values: Mapping[str, Any]) -> None:
    """Refuse a profile whose patterns or paths cannot be used.

    Raises:
        TeiKitError: one of them is not well made, or lacks a group.
    """
    for key, groups in GROUPS.items():
        value = values.get(key, [])
        for entry in [value] if isinstance(value, str) else value:
            pattern = entry if isinstance(entry, str) else entry[0]
            try:
                missing = set(groups) - set(re.compile(pattern).groupindex)
            except re.error as error:
                raise TeiKitError(f"{name}: {key}: not a pattern: {pattern!r}: {error}") from None
            if missing:
                raise TeiKitError(f"{name}: {key}: the pattern {pattern!r} lacks the group {min(missing)}")
    for key in ("content", "skip", "aside", "tail"):
        for path in values.get(f"html.{key}", ()):
            if not html.is_path(path):
                raise TeiKitError(f"{name}: html.{key}: not an XPath expression: {path!r}")
