"""Tables of turns, as CSV (RFC 4180) or JSON: a speaker and a text in each row.

A row becomes two paragraphs, the speaker's and the text's; that the first is a label is known, not guessed. Columns
besides those two are not words of anybody and are left out; the file itself is kept beside the draft's snapshot.
"""

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence

from tei_kit.model.errors import TeiKitError
from tei_kit.model.turn import Known, Page
from tei_kit.read.sources.decoding import checked, decode

#: What the columns may be called.
_SPEAKER = ("speaker", "name", "who", "speaker_name")
_TEXT = ("text", "speech", "utterance", "content", "paragraph")
_FACTS = ("title", "date", "published", "address", "language")
_HINT = "The first line must name the columns; speaker and text are needed."


def read_csv(data: bytes, name: str) -> Page:
    """Read a CSV file whose first row names the columns.

    Raises:
        TeiKitError: there are no such columns, or no rows.
    """
    text = decode(data, name)
    first = text.partition("\n")[0]
    # A speech may be longer than the 128 KB that the module takes a cell to have at most; the limit is the process's.
    before = csv.field_size_limit(max(len(text), 1))
    try:
        reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=max(",;\t", key=first.count))
        rows = [{(key or "").strip().casefold(): value for key, value in row.items()} for row in reader]
    except csv.Error as error:
        raise TeiKitError(f"{name}: not a CSV file: {error}", _HINT) from None
    finally:
        csv.field_size_limit(before)
    return _page(name, data, rows, {}, by_content=True)


def read_json(data: bytes, name: str) -> Page:
    """Read a JSON file: a list of rows, or an object with such a list and facts like title and date.

    Raises:
        TeiKitError: it is not JSON, or has no such rows.
    """
    try:
        value = json.loads(decode(data, name))
    except (ValueError, RecursionError) as error:
        raise TeiKitError(f"{name}: not JSON: {error}") from None
    facts = value if isinstance(value, dict) else {}
    lists = [value] if isinstance(value, list) else [entry for entry in facts.values() if isinstance(entry, list)]
    rows = next((rows for rows in lists if rows and all(isinstance(row, dict) for row in rows)), [])
    return _page(name, data, [{str(key).casefold(): row[key] for key in row} for row in rows], facts)


def _page(
    name: str,
    data: bytes,
    rows: Iterable[Mapping[str, object]],
    facts: Mapping[str, object],
    *,
    by_content: bool = False,
) -> Page:
    rows = list(rows)
    speakers: tuple[str, ...] = _SPEAKER
    texts: tuple[str, ...] = _TEXT
    if by_content and rows and not ({*_TEXT} & rows[0].keys() and {*_SPEAKER} & rows[0].keys()):
        speakers, texts = _columns(rows)
    known = Known(**{key: " ".join(str(facts[key]).split()) for key in _FACTS if isinstance(facts.get(key), str)})
    parts, labels = ([f"{known.title}\n\n"] if known.title else []), []
    length = sum(map(len, parts))
    for number, row in enumerate(rows, 1):
        speaker, text = (_cell(row, names) for names in (speakers, texts))
        if text is None:
            raise TeiKitError(f"{name}: row {number} has no text", _HINT)
        label = " ".join((speaker or "").split())
        if label and text.strip():
            labels.append((length, length + len(label)))
        parts += [f"{label}\n\n" if label else "", f"{text.strip()}\n\n"]
        length += sum(map(len, parts[-2:]))
    if not labels:
        raise TeiKitError(f"{name}: no speaker in any row", _HINT)
    text = "".join(parts)
    return checked(Page(name, text, text.encode(), known=known, labels=tuple(labels), original=data))


def _columns(rows: Sequence[Mapping[str, object]]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Tell the columns by what they hold: the text is the longest one, speakers are short and come back."""
    cells = {key: [str(row.get(key) or "") for row in rows] for key in rows[0] if key}
    if len(cells) < 2:  # noqa: PLR2004 - a speaker and a text
        return _SPEAKER, _TEXT
    text = max(cells, key=lambda key: sum(map(len, cells[key])))
    names = {key: len(set(column)) for key, column in cells.items() if key != text and any(map(_lettered, column))}
    returning = [key for key, different in names.items() if different < len(rows)]
    return ((returning[0],), (text,)) if returning else (_SPEAKER, _TEXT)


def _lettered(cell: str) -> bool:
    return any(map(str.isalpha, cell))


def _cell(row: Mapping[str, object], names: Iterable[str]) -> str | None:
    return next((str(row[name]) for name in names if row.get(name) is not None), None)
