"""Entries of registers matched with a local file of authority records, offline; what matches is shown, never written."""

import csv
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from tei_kit.model.errors import TeiKitError

_HINT = "Records need an id and a name; names in other spellings stand in a column aliases, divided by |."


@dataclass(frozen=True, slots=True)
class Record:
    """An authority record: its identifier and its names."""

    identifier: str
    names: tuple[str, ...]

    @property
    def kind(self) -> str:
        """The value of `idno/@type`: Wikidata's items are Q and a number, VIAF's a number alone."""
        if re.fullmatch(r"Q\d+", self.identifier):
            return "Wikidata"
        return "VIAF" if self.identifier.isdecimal() else "other"


@dataclass(frozen=True, slots=True)
class Match:
    """A record that an entry may be, and why."""

    entry: str
    name: str
    record: Record
    reason: str


def records(data: str, name: str) -> tuple[Record, ...]:
    """Read authority records from TSV with a first row of names, or from a JSON list of objects.

    Raises:
        TeiKitError: it is neither, or a record lacks id or name.
    """
    try:
        rows = (
            json.loads(data) if data.lstrip()[:1] in "[{" else list(csv.DictReader(data.splitlines(), delimiter="\t"))
        )
    except (ValueError, csv.Error) as error:
        raise TeiKitError(f"{name}: cannot be read: {error}", _HINT) from None
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise TeiKitError(f"{name}: not a list of records", _HINT)
    return tuple(_record(row, number, name) for number, row in enumerate(rows, 1))


def _record(row: Mapping[str, object], number: int, name: str) -> Record:
    identifier, label, aliases = (row.get(key) or "" for key in ("id", "name", "aliases"))
    if not identifier or not label:
        raise TeiKitError(f"{name}: record {number} has no id or no name", _HINT)
    more = map(str, aliases) if isinstance(aliases, list) else str(aliases).split("|")
    address = str(identifier).rstrip("/").rpartition("/")[2]
    return Record(address, tuple(filter(None, (str(label).strip(), *(alias.strip() for alias in more)))))


def matches(entries: Iterable[tuple[str, str]], known: Iterable[Record]) -> Iterator[Match]:
    """Yield the records that entries may be: the same name, its words in another order, or initials for forenames.

    Args:
        entries: identifier and one name of each entry; an entry may come several times.
        known: the authority records.
    """
    by_words: dict[tuple[str, ...], list[Record]] = {}
    by_initials: dict[tuple[str, str], list[Record]] = {}
    for record in known:
        for name in record.names:
            by_words.setdefault(_words(name), []).append(record)
            by_initials.setdefault(_initials(name), []).append(record)
    seen: set[tuple[str, str]] = set()
    for entry, name in entries:
        exact = by_words.get(_words(name), [])
        for record in exact or by_initials.get(_initials(name), []):
            if (entry, record.identifier) not in seen:
                seen.add((entry, record.identifier))
                same = "the same name" if name in record.names else "the same words in another order"
                yield Match(entry, name, record, same if exact else "the same surname and initial")


def _words(name: str) -> tuple[str, ...]:
    return tuple(sorted(re.findall(r"[^\W_]+", name.casefold())))


def _initials(name: str) -> tuple[str, str]:
    words = re.findall(r"[^\W_]+", name.casefold()) or [""]
    return words[-1], words[0][:1]
