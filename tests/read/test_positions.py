"""Spans are exact whatever the encoding, the line ends and the shape of the tag."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tei_kit.engines import libxml
from tei_kit.read import places
from tei_kit.read.places import locate
from tei_kit.read.positions import Target, path_of
from tei_kit.read.text import SourceText

SAMPLE = '<?xml version="1.0" encoding="{}"?>\r\n<a>é\U0001f600<b\n\tx = "1>"\r  y=\'2\'/> hello <c/>  <!-- x --> wor <d z="q">tt</d></a>'
CASES = [
    (Target(()), "<a>"),
    (Target((0,)), "<b\n\tx = \"1>\"\r  y='2'/>"),
    (Target((0,), part="name"), "b"),
    (Target((0,), "x", "name"), "x"),
    (Target((0,), "x", "value"), "1>"),
    (Target((0,), "y"), "y='2'"),
    (Target((), part="text"), "é\U0001f600"),
    (Target((2,), part="text"), "tt"),
    (Target((2,), part="whole"), '<d z="q">tt</d>'),
    (Target((1,), part="whole"), "<c/>"),
    (Target((), text=0), "é\U0001f600"),
    (Target((), text=3), " wor "),
    (Target((2,), text=0), "tt"),
]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le"])
@pytest.mark.parametrize(("target", "expected"), CASES, ids=[expected for _, expected in CASES])
def test_a_span_covers_exactly_the_target(encoding: str, target: Target, expected: str) -> None:
    text = SAMPLE.format("utf-16" if "16" in encoding else "utf-8")
    data = text.encode(encoding)
    source = SourceText.decode(data)
    span = locate(source, [target])[target]
    assert (
        text[source.index(span.start.line, span.start.column) : source.index(span.end.line, span.end.column)]
        == expected
    )
    codec = {"utf-16": "utf-16-le", "utf-8-sig": "utf-8"}.get(encoding, encoding)
    assert data[span.start.offset : span.end.offset].decode(codec) == expected


def test_latin_1_offsets_are_bytes_of_the_file() -> None:
    data = '<?xml version="1.0" encoding="ISO-8859-1"?><a>é<b c="ü"/></a>'.encode("latin-1")
    source = SourceText.decode(data)
    target = Target((0,), "c", "value")
    span = locate(source, [target])[target]
    assert data[span.start.offset : span.end.offset] == "ü".encode("latin-1")


def test_columns_count_characters_and_a_tab_is_one() -> None:
    source = SourceText.decode("<a>\n\t\U0001f600<b/></a>".encode())
    span = locate(source, [Target((0,))])[Target((0,))]
    assert (span.start.line, span.start.column, span.end.column) == (2, 3, 7)


def test_a_target_that_does_not_exist_has_no_span() -> None:
    assert locate(SourceText.decode(b"<a><b/></a>"), [Target((7,)), Target((0, 0))]) == {}


@given(st.recursive(st.just([]), lambda children: st.lists(children, max_size=4), max_leaves=20))
def test_the_path_of_every_element_leads_back_to_it(shape: list) -> None:
    counter = iter(range(10_000))

    def build(children: list) -> str:
        number = next(counter)
        return f"<e n='{number}'>t<!-- c --><?p i?>{''.join(map(build, children))}</e>"

    data = build(shape).encode()
    for element in libxml.parse(data, "x").getroot().iter("e"):
        target = Target(path_of(element), "n", "value")
        span = locate(SourceText.decode(data), [target])[target]
        assert data[span.start.offset : span.end.offset].decode() == element.get("n")


def test_the_attributes_of_an_element_are_looked_for_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Twenty thousand on one element, each with a finding, took two minutes."""
    looked: list[int] = []

    def attributes(text: str, start: int) -> Iterator[tuple[str, int, int, int, int]]:
        looked.append(start)
        return found(text, start)

    found = places.attributes
    monkeypatch.setattr(places, "attributes", attributes)
    targets = [Target((), f"a{number}") for number in range(50)]
    written = " ".join(f"{target.attribute}='x'" for target in targets)
    assert len(locate(SourceText.decode(f"<a {written}/>".encode()), targets)) == len(targets)
    assert looked == [0]
