"""The search's index in one order: the same pages give the same bytes.

Pagefind lists filters, and their values, in the order of a hash table with a random seed. A file is named by its content, and what names it is
named by its own: so both are written anew, from the filters to `pagefind-entry.json`. An index of a form that is not known here stays as it is.
"""

import gzip
import json
import zlib
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any

from tei_kit.publish import cbor
from tei_kit.publish.cbor import Value

#: Before the content of every file of an index, by which Pagefind's programs know it.
_SIGNATURE = b"pagefind_dcd"

#: Where the list of all filters stands among the parts of `*.pf_meta`.
_FILTERS = 3

#: What reading an index of another form may raise.
_UNKNOWN = (AttributeError, EOFError, LookupError, OSError, TypeError, ValueError, zlib.error)

#: How many hexadecimal digits of a digest name a file: as many as Pagefind gives the file that names all others.
_DIGITS = 10


def settle(folder: Path) -> None:
    """Put an index in order.

    Args:
        folder: the index, with `pagefind-entry.json`.
    """
    entry_file = folder / "pagefind-entry.json"
    try:
        entry: dict[str, Any] = json.loads(entry_file.read_bytes())
        languages: dict[str, dict[str, Any]] = entry["languages"]
        # All is read before anything is written.
        settled = {language: _settled(folder, about["hash"]) for language, about in languages.items()}
    except _UNKNOWN:
        return
    for language, (name, files, gone) in settled.items():
        languages[language]["hash"] = name
        for path in gone:
            path.unlink(missing_ok=True)
        for path, data in files.items():
            path.write_bytes(data)
    entry_file.write_text(json.dumps(entry, ensure_ascii=False, sort_keys=True), encoding="utf-8")


def _settled(folder: Path, name: str) -> tuple[str, dict[Path, bytes], list[Path]]:
    """The index of one language: its new name, its new files, and those that go."""
    language = name.partition("_")[0]
    meta_file = folder / f"pagefind.{name}.pf_meta"
    meta = _list(_read(meta_file))
    gone, files, filters = [meta_file], {}, []
    for pair in _list(meta[_FILTERS]):
        of, old = _list(pair)
        filter_file = folder / "filter" / f"{old}.pf_filter"
        called, values = _list(_read(filter_file))
        data = cbor.encode([called, sorted(_list(values), key=_first)])
        new = f"{language}_{sha256(data).hexdigest()[:_DIGITS]}"
        gone.append(filter_file)
        files[filter_file.with_name(f"{new}.pf_filter")] = _packed(data)
        filters.append([of, new])
    meta[_FILTERS] = sorted(filters, key=_first)
    data = cbor.encode(meta)
    new = f"{language}_{sha256(data).hexdigest()[:_DIGITS]}"
    files[folder / f"pagefind.{new}.pf_meta"] = _packed(data)
    return new, files, gone


def _list(value: Value) -> list[Value]:
    if not isinstance(value, list):
        raise TypeError(value)
    return value


def _first(pair: Value) -> str:
    return str(_list(pair)[0])


def _read(file: Path) -> Value:
    data = gzip.decompress(file.read_bytes())
    if not data.startswith(_SIGNATURE):
        raise ValueError(file)
    return cbor.decode(data.removeprefix(_SIGNATURE))


def _packed(data: bytes) -> bytes:
    """The bytes of a file; gzip's header would have the time and the system."""
    packed = BytesIO()
    with gzip.GzipFile(filename="", mode="wb", fileobj=packed, mtime=0) as file:
        file.write(_SIGNATURE + data)
    return packed.getvalue()
