"""The edition as tables: one row a turn, a speaker of a transcript, a signature (RFC 4180, and tab-separated; Parquet on demand)."""

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from importlib import import_module

from tei_kit.config import Config
from tei_kit.engines.libxml import Element
from tei_kit.model.errors import TeiKitError
from tei_kit.publish.site import File

_E = "{urn:tei-kit:edition}"

#: A spreadsheet takes a cell that begins like this for a formula, and a transcript is anybody's text.
_FORMULA = ("=", "+", "@", "\t", "\r")

#: Columns of numbers.
_NUMBERS = ("words", "turns", "position")

Row = dict[str, str | int]


@dataclass(frozen=True, slots=True)
class Table:
    """A table.

    Attributes:
        name: of its files, without the ending, and of its kind in the list of data.
        columns: their names.
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


#: A table's name → its rows of one transcript: as CSV, as TSV, and the places (row, column) of cells that have an apostrophe put before.
Chunk = Mapping[str, tuple[str, str, Sequence[Sequence[int]]]]


def chunk(entry: Element) -> Chunk:
    """Return the rows of one transcript in every table, written."""
    made = {}
    for table in TABLES:
        rows = [[row[column] for column in table.columns] for row in table.rows(entry)]
        cells = [[_harmless(value) for value in row] for row in rows]
        guarded = [
            [line, place]
            for line, (row, written) in enumerate(zip(rows, cells, strict=True))
            for place, (value, cell) in enumerate(zip(row, written, strict=True))
            if value != cell
        ]
        made[table.name] = (_separated(cells), _tabbed(cells), guarded)
    return made


def digest(chunk: Chunk) -> dict[str, str]:
    """Return a digest of the rows by table."""
    return {
        name: sha256(f"{separated}\0{tabbed}\0{guarded}".encode()).hexdigest()
        for name, (separated, tabbed, guarded) in chunk.items()
    }


def listing(settings: Config) -> list[tuple[str, str]]:
    """Return the tables' files and kinds."""
    return [(f"data/{table.name}.{ending}", table.name) for table in TABLES for ending in endings(settings)]


def endings(settings: Config) -> tuple[str, ...]:
    """Return the forms of tables that an edition has."""
    return ("csv", "tsv", "parquet") if settings.publish.parquet else ("csv", "tsv")


def files(table: Table, chunks: Iterable[Chunk], forms: Sequence[str]) -> Iterator[File]:
    """Yield a table's files.

    Args:
        table: which.
        chunks: the rows of all transcripts.
        forms: endings of the files that are wanted.

    Raises:
        TeiKitError: Parquet is wanted and its package is not installed.
    """
    parts = [chunk[table.name] for chunk in chunks]
    head = [list(table.columns)]
    yield File(f"data/{table.name}.csv", "".join([_separated(head), *(part[0] for part in parts)]).encode())
    yield File(f"data/{table.name}.tsv", "".join([_tabbed(head), *(part[1] for part in parts)]).encode())
    if "parquet" in forms:
        rows = [row for separated, _, guarded in parts for row in _read(separated, guarded)]
        yield File(f"data/{table.name}.parquet", _parquet(table, rows))


def _separated(rows: Iterable[Sequence[str | int]]) -> str:
    target = io.StringIO(newline="")
    csv.writer(target, lineterminator="\r\n").writerows(rows)
    return target.getvalue()


def _read(separated: str, guarded: Sequence[Sequence[int]]) -> list[list[str]]:
    """The rows as they were before they were made harmless."""
    rows = list(csv.reader(io.StringIO(separated, newline="")))
    for line, place in guarded:
        rows[line][place] = rows[line][place][1:]
    return rows


def _harmless(value: str | int) -> str | int:
    """A cell that no spreadsheet runs: an apostrophe is put before what begins like a formula."""
    if isinstance(value, int):
        return value
    formula = value.startswith(_FORMULA) or (value[:1] == "-" and value[1:2] not in ("", " ", "\xa0"))
    return f"'{value}" if formula else value


def _tabbed(rows: Iterable[Sequence[str | int]]) -> str:
    """Without quoting: a tab or line end in a cell is a space (IANA text/tab-separated-values)."""
    return "".join("\t".join(" ".join(str(cell).split()) for cell in row) + "\n" for row in rows)


def _parquet(table: Table, rows: Sequence[Sequence[str]]) -> bytes:
    try:
        arrow, parquet = import_module("pyarrow"), import_module("pyarrow.parquet")
    except ModuleNotFoundError:
        raise TeiKitError(
            "publish.parquet is wanted, and pyarrow is not installed", "Install tei-kit[parquet], or set it to false."
        ) from None
    columns: dict[str, list[str] | list[int]] = {}
    types = []
    for place, name in enumerate(table.columns):
        number = name in _NUMBERS
        columns[name] = [int(row[place]) for row in rows] if number else [row[place] for row in rows]
        types.append((name, arrow.int64() if number else arrow.string()))
    target = io.BytesIO()
    parquet.write_table(arrow.table(columns, schema=arrow.schema(types)), target)
    return target.getvalue()
