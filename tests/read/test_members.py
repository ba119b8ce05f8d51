"""A teiCorpus is cut where its members are, wherever the reading stops for more; lxml, which has the whole file, is the judge."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from tei_kit.model.span import Position
from tei_kit.read import members
from tei_kit.read.pieces import Piece

TEI = "http://www.tei-c.org/ns/1.0"
#: What may stand anywhere in an element, and looks like tags.
CONTENT = [
    "words > “мир” 🙂",
    "<p n='>' rend=\"/>'>\"/>",
    "<!-- <TEI> </TEI> <teiCorpus -->",
    "<![CDATA[<TEI></TEI></teiCorpus>]]>",
    "<?x <TEI/> </TEI>?>",
    "<TEIform/><TEI.2/><t:TEI xmlns:t='urn:x'><t:TEI/></t:TEI>",
    "<TEI n='inner'><p/></TEI>",
    "\r\n\t\n",
]
content = st.lists(st.sampled_from(CONTENT), max_size=5).map("".join)
misc = st.lists(st.sampled_from([" ", "\n", "<!-- </teiCorpus><TEI> -->", "<?tei-kit x?>"]), max_size=3).map("".join)
member = st.builds(
    "{}<TEI{}>{}</TEI>".format, misc, st.sampled_from(["", " xml:id='a'", f" xmlns='{TEI}'", "\n n='>'"]), content
) | st.just("<TEI/>")
prolog = st.sampled_from(
    ["", "<?xml version='1.0'?>\n", "\ufeff", "<!DOCTYPE teiCorpus [<!-- ]> <teiCorpus -->]>", "<!-- x -->"]
)
corpora = st.builds(
    f"{{}}<teiCorpus xmlns='{TEI}' xmlns:b='urn:b'><teiHeader>{{}}</teiHeader>{{}}{{}}</teiCorpus>{{}}".format,
    prolog,
    content.map(lambda text: text.replace("<TEI", "<tei").replace("</TEI>", "</tei>")),
    st.lists(member | content, max_size=6).map("".join),
    misc,
    misc,
)


def _pieces(text: str, largest: int = 1 << 30) -> list[Piece]:
    return [*members.pieces(io.BytesIO(text.encode()), largest)]


@given(corpora, st.integers(1, 40))
def test_every_member_is_cut_out_whole(text: str, chunk: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(members, "_CHUNK", chunk)
        patch.setattr(members, "PROLOG", 10)
        pieces = _pieces(text)
    assert b"".join(piece.data for piece in pieces).decode() == text
    whole = etree.fromstring(text.encode(), etree.XMLParser(collect_ids=False))
    wanted = [_canonical(child) for child in whole if child.tag == f"{{{TEI}}}TEI"]
    found = [etree.fromstring(piece.document(), etree.XMLParser(collect_ids=False)) for piece in pieces]
    assert [_canonical(root) for root, piece in zip(found, pieces, strict=True) if piece.kind == "member"] == wanted
    assert {piece.kind for piece in pieces} <= {"head", "member", "rest"}
    assert pieces[0].kind == "head"


@given(corpora)
def test_every_piece_knows_where_it_stands(text: str) -> None:
    data = text.encode()
    for piece in _pieces(text):
        for place in (piece.start, piece.end):
            before = data[: place.offset].decode().removeprefix("\ufeff")
            lines = before.replace("\r\n", "\n").replace("\r", "\n").split("\n")
            assert place == Position(len(lines), len(lines[-1]) + 1, place.offset)


def _canonical(element: etree._Element) -> bytes:
    # A prefix that is in scope and not used is no difference.
    return etree.tostring(element, method="c14n", exclusive=True, with_comments=True)


@pytest.mark.parametrize(
    ("data", "is_corpus"),
    [
        (b"<teiCorpus>", True),
        (b"\xef\xbb\xbf<?xml version='1.0'?>\n<!-- <TEI> --><?x ?>\n<t:teiCorpus\n xmlns:t=''>", True),
        (b"<!DOCTYPE teiCorpus [<!-- ] --><!ENTITY a ']>'>]><teiCorpus/>", True),
        (b"<TEI><teiCorpus>", False),
        (b"<!-- <teiCorpus> --><TEI>", False),
        (b"<teiCorpusx/>", False),
        (b"teiCorpus", False),
    ],
)
def test_a_corpus_is_known_by_its_root(data: bytes, is_corpus: bool) -> None:  # noqa: FBT001
    assert members.is_corpus(data) == is_corpus


@pytest.mark.parametrize("text", ["<teiCorpus><!--", "<teiCorpus><TEI><p>", "<teiCorpus><TEI/><", "<teiCorpus", "<"])
def test_what_is_cut_short_is_a_piece_to_its_end(text: str) -> None:
    assert b"".join(piece.data for piece in _pieces(text)).decode() == text


def test_a_piece_that_is_too_large_is_refused_where_it_begins(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(members, "_CHUNK", 100)
    text = f"<teiCorpus><teiHeader/>\n  <TEI/><TEI>{'x' * 2000}</TEI></teiCorpus>"
    with pytest.raises(members.TooLarge) as caught:
        _pieces(text, 1000)
    assert caught.value.start == Position(2, 9, 32)
