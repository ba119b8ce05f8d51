"""The tree of values, and how it is written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tei_kit.engines import libxml
from tei_kit.engines.builder import serialise, tag
from tei_kit.model.errors import TeiKitError


def test_mixed_content_is_left_as_it_is_and_the_rest_indented() -> None:
    root = tag(
        "TEI",
        tag(
            "text",
            tag("p", "One ", tag("hi", "two"), tag("gap", rend="<…>"), " three"),
            tag("list", tag("item", tag("term", "x"))),
        ),
    )
    assert serialise(root, ()).decode() == (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<TEI xmlns="http://www.tei-c.org/ns/1.0">\n'
        "  <text>\n"
        '    <p>One <hi>two</hi><gap rend="&lt;…&gt;"/> three</p>\n'
        "    <list>\n"
        "      <item><term>x</term></item>\n"
        "    </list>\n"
        "  </text>\n"
        "</TEI>\n"
    )


def test_names_of_attributes() -> None:
    written = serialise(tag("TEI", xml_id="a", xml_lang="en", from_="2019", to=None), ()).decode()
    assert '<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="a" xml:lang="en" from="2019"/>' in written


def test_nothing_and_empty_text_are_left_out() -> None:
    assert tag("p", None, "", tag("gap")).children == (tag("gap"),)


def test_address_of_a_schema_cannot_end_its_instruction() -> None:
    written = serialise(tag("TEI"), (('a"?><evil/>&', "urn:x"),))
    assert b'<?xml-model href="a&quot;?&gt;&lt;evil/&gt;&amp;" type="application/xml" schematypens="urn:x"?>' in written
    assert libxml.parse(written, "x").getroot().tag == "{http://www.tei-c.org/ns/1.0}TEI"


@pytest.mark.parametrize("root", [tag("TEI", "\x07"), tag("TEI", n="\x00"), tag("TEI", "\ud800")])
def test_what_xml_cannot_hold_is_refused(root: object) -> None:
    with pytest.raises(TeiKitError, match="which XML cannot hold"):
        serialise(root, ())  # type: ignore[arg-type]


VALUES = st.text(
    st.one_of(
        st.sampled_from("&<>\"'\n\t \u00a0\u0085\U0001f600"),
        st.characters(codec="utf-8", exclude_categories=("Cc", "Cs"), exclude_characters="\ufffe\uffff"),
    ),
    max_size=8,
)


@given(value=VALUES, text=VALUES, tail=VALUES)
def test_what_is_written_is_what_libxml2_writes(value: str, text: str, tail: str) -> None:
    data = serialise(tag("p", text, tag("hi", tail, rend=value), tail, n=value), ())
    tree = libxml.parse(data, "x")
    root = tree.getroot()
    assert (root.get("n"), root.text or "", root[0].tail or "") == (value, text, tail)
    written = libxml.serialise(tree)
    assert written[written.index(b"<p") :] == data[data.index(b"<p") :].rstrip(b"\n")
