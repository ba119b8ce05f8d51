"""Every key that a profile may have, and what its value must be."""

import re
from collections.abc import Callable, Mapping

Check = Callable[[object], bool]

#: The groups that a key's patterns must have.
GROUPS: Mapping[str, tuple[str, ...]] = {
    "evidence.lines": (),
    "lines.counter": (),
    "lines.time": ("hour", "minute"),
    "lines.date": ("year", "month", "day"),
    "lines.day-first": ("year", "month", "day"),
    "lines.venue": ("place",),
    "lines.published": ("printed",),
    "opening.title": ("title",),
    "opening.present": ("people",),
    "speakers.parts": (),
    "documents.signing": (),
    "documents.named-before": (),
    "documents.named-after": (),
}


def is_language(tag: object) -> bool:
    """Whether a value has the form of a language tag (BCP 47, section 2.1)."""
    return isinstance(tag, str) and re.fullmatch("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*", tag) is not None


def _texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


def _pair(value: object) -> bool:
    return isinstance(value, list) and len(value) == 2 and _texts(value)  # noqa: PLR2004 - a pair has two


def _table_of(check: Check) -> Check:
    return lambda value: isinstance(value, dict) and all(map(check, value.values()))


def _text(value: object) -> bool:
    return isinstance(value, str)


def _aside(value: object) -> bool:
    return _pair(value) and isinstance(value, list) and value[0] in ("kinesic", "vocal", "incident")


def _footer(value: object) -> bool:
    return value in ("seeAlso", "geography", "topics", "persons", "publicationStatus")


def _number(value: object) -> bool:
    return isinstance(value, int)


def _terms(value: object) -> bool:
    """Office, name, first day, and the day on which another one follows; "" where nobody has."""
    return isinstance(value, list) and all(_texts(term) and len(term) == 4 and _days(*term[2:]) for term in value)  # noqa: PLR2004 - as said


def _days(since: str, until: str) -> bool:
    day = r"\d{4}-\d\d-\d\d"
    return re.fullmatch(day, since) is not None and re.fullmatch(f"(?:{day})?", until) is not None


def _pairs(value: object) -> bool:
    return isinstance(value, list) and all(map(_pair, value))


KEYS: Mapping[str, Check] = {
    "title": _text,
    "language": is_language,
    **{f"evidence.{key}": _texts for key in ("address", "lines")},
    **{f"html.{key}": _texts for key in ("content", "skip", "aside", "tail")},
    **{f"source.{key}": _text for key in ("publisher", "address", "address-name", "licence", "licence-name")},
    "furniture.opening": _texts,
    "furniture.closing": _texts,
    **{f"opening.{key}": _texts for key in ("title", "records", "genres", "institutions", "skips", "present")},
    "footers": _table_of(_footer),
    **{
        f"lines.{key}": _texts
        for key in (
            "counter",
            "time",
            "date",
            "day-first",
            "venue",
            "omission",
            "break",
            "places",
            "opens",
            "weekdays",
            "rooms",
            "in",
            "issued",
        )
    },
    "lines.published": _text,
    "languages": _table_of(_texts),
    "months": _table_of(_number),
    "zones": _table_of(_text),
    "speakers.interpreted": _texts,
    "speakers.unnamed": _table_of(_text),
    "speakers.titles": _texts,
    "speakers.offices": _texts,
    "speakers.honours": _texts,
    "speakers.people": _table_of(_text),
    "speakers.parts": _pairs,
    "speakers.holders": _terms,
    "asides": _table_of(_aside),
    "events": _table_of(_text),
    "documents.named-before": _pairs,
    "documents.named-after": _pairs,
    **{f"documents.{key}": _texts for key in ("signing", "separators", "articles", "prepositions")},
    "documents.singular": _table_of(_text),
    "documents.plural": _table_of(_text),
}

TABLES = frozenset(key.partition(".")[0] for key in KEYS if "." in key)
