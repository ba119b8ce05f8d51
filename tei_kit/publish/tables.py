"""The edition as tables: one row a turn, a speaker of a transcript, a signature (RFC 4180, and tab-separated; Parquet on demand)."""

import csv
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module

from tei_kit.engines.libxml import Element
from tei_kit.model.errors import TeiKitError
from tei_kit.publish.gather import Edition
from tei_kit.publish.site import File

_E = "{urn:tei-kit:edition}"

#: A spreadsheet takes a cell that begins like this for a formula, and a transcript is anybody's text.
_FORMULA = ("=", "+", "@", "\t", "\r")

Row = dict[str, str | int]


@dataclass(frozen=True, slots=True)
class Table:
    """A table.

    Attributes:
        name: of its files, without the ending, and of its kind in the list of data.
        columns: their names; those of numbers end in "words", "turns" or "position".
        rows: makes the rows of one transcript.
    """

    name: str
    columns: tuple[str, ...]
    rows: Callable[[Element], Iterator[Row]]


def _about(entry: Element) -> Row:
    return {
        "transcript": entry.get("id", ""),
        "date": entry.get("when", "").partition("T")[0],
        "place": entry.get("place", ""),
        "event_type": entry.get("type", ""),
    }


def _turns(entry: Element) -> Iterator[Row]:
    for position, turn in enumerate(entry.findall(f"{_E}turn"), 1):
        yield _about(entry) | {
            "turn": turn.get("id", ""),
            "position": position,
            "speaker_id": turn.get("who", ""),
            "speaker": turn.get("name", ""),
            "role": turn.get("role", ""),
            "language": turn.get("language", ""),
            "interpreted": turn.get("interpreted", ""),
            "words": int(turn.get("words", "0")),
            "text": turn.text or "",
        }


def _speakers(entry: Element) -> Iterator[Row]:
    for person in entry.findall(f"{_E}participant"):
        if person.get("turns") != "0":
            yield _about(entry) | {
                "speaker_id": person.get("key", ""),
                "speaker": person.get("name", ""),
                "office": person.get("office", ""),
                "party_id": person.get("party", ""),
                "role": person.get("role", ""),
                "turns": int(person.get("turns", "0")),
                "words": int(person.get("words", "0")),
            }


def _signatures(entry: Element) -> Iterator[Row]:
    for document in entry.findall(f"{_E}document"):
        facts: Row = {
            "document": f"{entry.get('id')}#{document.get('id')}",
            "title": document.get("title", ""),
            "type": document.get("type", ""),
            "status": document.get("status", ""),
            "signed": document.get("when", ""),
            "signed_at": document.get("place", ""),
        }
        signatures = [dict(signature.attrib.items()) for signature in document.findall(f"{_E}signature")]
        for about in signatures or [{}]:
            yield (
                _about(entry)
                | facts
                | {
                    "signatory_id": str(about.get("person", "")),
                    "signatory": str(about.get("person-name", "")),
                    "party_id": str(about.get("party", "")),
                    "party": str(about.get("party-name", "")),
                }
            )


_WHERE = ("transcript", "date", "place", "event_type")

TABLES = (
    Table(
        "turns",
        (*_WHERE, "turn", "position", "speaker_id", "speaker", "role", "language", "interpreted", "words", "text"),
        _turns,
    ),
    Table("speakers", (*_WHERE, "speaker_id", "speaker", "office", "party_id", "role", "turns", "words"), _speakers),
    Table(
        "documents",
        (
            *_WHERE,
            *("document", "title", "type", "status", "signed", "signed_at"),
            *("signatory_id", "signatory", "party_id", "party"),
        ),
        _signatures,
    ),
)


def listing(edition: Edition) -> list[tuple[str, str]]:
    """Return the tables' files and kinds."""
    endings = ("csv", "tsv", *(("parquet",) if edition.settings.publish.parquet else ()))
    return [(f"data/{table.name}.{ending}", table.name) for table in TABLES for ending in endings]


def files(edition: Edition, entries: list[Element]) -> Iterator[File]:
    """Yield the tables' files.

    Raises:
        TeiKitError: Parquet is wanted and its package is not installed.
    """
    for table in TABLES:
        rows = [row for entry in entries for row in table.rows(entry)]
        yield File(f"data/{table.name}.csv", _separated(table, rows, ",", "\r\n"))
        yield File(f"data/{table.name}.tsv", _tabbed(table, rows))
        if edition.settings.publish.parquet:
            yield File(f"data/{table.name}.parquet", _parquet(table, rows))


def _separated(table: Table, rows: list[Row], delimiter: str, end: str) -> bytes:
    target = io.StringIO(newline="")
    writer = csv.writer(target, delimiter=delimiter, lineterminator=end)
    writer.writerow(table.columns)
    writer.writerows([_harmless(row[column]) for column in table.columns] for row in rows)
    return target.getvalue().encode()


def _harmless(value: str | int) -> str | int:
    """A cell that no spreadsheet runs: an apostrophe is put before what begins like a formula."""
    if isinstance(value, int):
        return value
    formula = value.startswith(_FORMULA) or (value[:1] == "-" and value[1:2] not in ("", " ", "\xa0"))
    return f"'{value}" if formula else value


def _tabbed(table: Table, rows: list[Row]) -> bytes:
    """Without quoting: a tab or line end in a cell is a space (IANA text/tab-separated-values)."""
    lines = [table.columns, *(tuple(str(_harmless(row[column])) for column in table.columns) for row in rows)]
    return "".join("\t".join(" ".join(cell.split()) for cell in line) + "\n" for line in lines).encode()


def _parquet(table: Table, rows: list[Row]) -> bytes:
    try:
        arrow, parquet = import_module("pyarrow"), import_module("pyarrow.parquet")
    except ModuleNotFoundError:
        raise TeiKitError(
            "publish.parquet is wanted, and pyarrow is not installed", "Install tei-kit[parquet], or set it to false."
        ) from None
    columns = {column: [row[column] for row in rows] for column in table.columns}
    numbers = ("words", "turns", "position")
    types = [(name, arrow.int64() if name in numbers else arrow.string()) for name in table.columns]
    target = io.BytesIO()
    parquet.write_table(arrow.table(columns, schema=arrow.schema(types)), target)
    return target.getvalue()
