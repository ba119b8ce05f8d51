"""The search's index: the same pages give the same bytes, whatever order Pagefind wrote them in."""

import gzip
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tei_kit.publish import canonical, cbor
from tei_kit.publish.cbor import Value

VALUES = st.recursive(st.integers(-(2**64), 2**64 - 1) | st.text(), st.lists, max_leaves=30)


def packed(value: Value) -> bytes:
    # Without the time, which xdist would see in the names of cases.
    return gzip.compress(b"pagefind_dcd" + cbor.encode(value), mtime=0)


def index(folder: Path, filters: dict[str, list[Value]]) -> Path:
    """Write an index of one language with these filters and their values, in this order."""
    (folder / "filter").mkdir(parents=True)
    pairs: list[Value] = []
    for name, values in filters.items():
        pairs.append([name, f"en_{name}"])
        (folder / "filter" / f"en_{name}.pf_filter").write_bytes(packed([name, values]))
    (folder / "pagefind.en_0.pf_meta").write_bytes(packed(["1.5.2", [["en_page", 7]], [], pairs, [], ["title"]]))
    languages = {"en": {"hash": "en_0", "wasm": "en", "page_count": 1}}
    (folder / "pagefind-entry.json").write_text(json.dumps({"version": "1.5.2", "languages": languages}))
    return folder


def tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_an_index_has_one_order(tmp_path: Path) -> None:
    years: list[Value] = [["2031", [0, 300]], ["2019", [1]]]
    one = index(tmp_path / "one", {"year": years, "kind": [["forum", [0]]]})
    other = index(tmp_path / "other", {"kind": [["forum", [0]]], "year": years[::-1]})
    canonical.settle(one)
    canonical.settle(other)
    assert tree(one) == tree(other)


def test_every_name_in_a_settled_index_leads_to_its_file(tmp_path: Path) -> None:
    folder = index(tmp_path / "index", {"year": [["2031", [0]], ["2019", [1]]], "kind": [["forum", [0]]]})
    canonical.settle(folder)
    entry = json.loads((folder / "pagefind-entry.json").read_text())
    (meta_file,) = folder.glob("*.pf_meta")
    assert meta_file.name == f"pagefind.{entry['languages']['en']['hash']}.pf_meta"
    meta = cbor.decode(gzip.decompress(meta_file.read_bytes()).removeprefix(b"pagefind_dcd"))
    assert isinstance(meta, list)
    assert meta[1:3] == [[["en_page", 7]], []]
    assert isinstance(meta[3], list)
    found: dict[Value, Value] = {}
    for name, file in meta[3]:  # type: ignore[misc]
        data = gzip.decompress((folder / "filter" / f"{file}.pf_filter").read_bytes())
        called, values = cbor.decode(data.removeprefix(b"pagefind_dcd"))  # type: ignore[misc]
        assert called == name
        found[name] = values
    assert found == {"kind": [["forum", [0]]], "year": [["2019", [1]], ["2031", [0]]]}
    assert len(list((folder / "filter").iterdir())) == len(found)


@pytest.mark.parametrize(
    ("file", "data"),
    [
        ("pagefind-entry.json", b"{"),
        ("pagefind-entry.json", b'{"languages": ["en"]}'),
        ("pagefind.en_0.pf_meta", b"no gzip"),
        ("pagefind.en_0.pf_meta", packed([])[:-9]),
        ("pagefind.en_0.pf_meta", packed(["x" * 99])[:12] + b"no deflate"),
        ("pagefind.en_0.pf_meta", gzip.compress(b"another signature", mtime=0)),
        ("pagefind.en_0.pf_meta", packed(["2.0"])),
        ("filter/en_year.pf_filter", packed("year")),
        ("filter/en_year.pf_filter", gzip.compress(b"pagefind_dcd\xf6", mtime=0)),
    ],
)
def test_an_index_of_another_form_stays_as_it_is(tmp_path: Path, file: str, data: bytes) -> None:
    folder = index(tmp_path / "index", {"kind": [["visit", [1]], ["forum", [0]]], "year": [["2031", [0]]]})
    (folder / file).write_bytes(data)
    before = tree(folder)
    canonical.settle(folder)
    assert tree(folder) == before


@given(VALUES)
def test_what_is_read_is_written_again(value: Value) -> None:
    assert cbor.decode(cbor.encode(value)) == value


@given(st.binary(max_size=40))
def test_bytes_are_a_value_or_refused(data: bytes) -> None:
    try:
        value = cbor.decode(data)
    except ValueError:
        return
    assert cbor.decode(cbor.encode(value)) == value


@pytest.mark.parametrize(
    ("value", "data"),
    [  # RFC 8949, appendix A
        (23, "17"),
        (24, "1818"),
        (1000, "1903e8"),
        (1000000, "1a000f4240"),
        (18446744073709551615, "1bffffffffffffffff"),
        (-10, "29"),
        (-1000, "3903e7"),
        ("\u00fc", "62c3bc"),
        ([1, [2, 3]], "8201820203"),
    ],
)
def test_cbor_is_as_the_standard_has_it(value: Value, data: str) -> None:
    assert cbor.encode(value).hex() == data
    assert cbor.decode(bytes.fromhex(data)) == value
