"""The reference manual: complete, linked, and without script."""

import itertools
from pathlib import Path

import pytest
from lxml import etree, html
from odd_samples import element, write_odd

from tei_kit.schema import compile_odd


@pytest.fixture(scope="module")
def manual(root: Path) -> etree._Element:
    return html.fromstring((root / "schemas" / "event.html").read_bytes())


@pytest.fixture(scope="module")
def odd(root: Path) -> etree._ElementTree:
    return etree.parse(str(root / "schemas" / "event.odd"))


def page(tmp_path: Path, specifications: str) -> etree._Element:
    return html.fromstring(compile_odd(write_odd(tmp_path, specifications))[".html"])


def words(node: etree._Element) -> str:
    return " ".join(node.text_content().split())


def test_everything_that_is_specified_has_its_place(manual: etree._Element, odd: etree._ElementTree) -> None:
    there = {article.get("id") for article in manual.iter("article")}
    specified = {
        spec.get("ident")
        for spec in odd.iter("{*}elementSpec", "{*}macroSpec", "{*}dataSpec")
    }  # fmt: skip
    assert specified - there == set()


def test_every_link_leads_somewhere_on_the_page(manual: etree._Element) -> None:
    targets = {node.get("id") for node in manual.iter() if node.get("id")}
    links = [link.get("href") for link in manual.iter("a")]
    assert len(links) > 1_000
    assert [link for link in links if not link.startswith("#") or link[1:] not in targets] == []


def test_no_id_is_there_twice(manual: etree._Element) -> None:
    ids = [node.get("id") for node in manual.iter() if node.get("id")]
    assert len(ids) == len(set(ids))


def test_nothing_is_fetched_and_nothing_runs(manual: etree._Element) -> None:
    assert list(manual.iter("script", "link", "img", "iframe")) == []
    assert "url(" not in manual.find(".//style").text
    assert not [name for node in manual.iter() for name in node.attrib if name.startswith("on")]


def test_headings_go_down_one_step_at_a_time(manual: etree._Element) -> None:
    levels = [int(node.tag[1]) for node in manual.iter("h1", "h2", "h3", "h4")]
    assert levels[0] == 1
    assert all(later - earlier <= 1 for earlier, later in itertools.pairwise(levels))


def test_content_is_written_as_people_read_it(tmp_path: Path) -> None:
    content = (
        '<sequence><elementRef key="b" minOccurs="0"/><alternate minOccurs="1" maxOccurs="unbounded">'
        '<elementRef key="b"/><elementRef key="a"/></alternate><elementRef key="b" minOccurs="2" maxOccurs="3"/></sequence>'
    )
    manual = page(tmp_path, element("a", content) + element("b"))
    assert words(manual.get_element_by_id("a").find(".//dd")) == "b?, (b | a)+, b{2,3}"
    assert words(manual.get_element_by_id("b").find(".//dd")) == "text"


def test_an_example_shows_its_source(tmp_path: Path) -> None:
    example = (
        '<exemplum><egXML xmlns="http://www.tei-c.org/ns/Examples">\n      <a x="&lt;1&gt;">\n        a &amp; b\n'
        "      </a>\n    </egXML></exemplum>"
    )
    manual = page(tmp_path, element("a", more=example))
    assert manual.find(".//pre").text_content() == '<a x="&lt;1>">\n  a &amp; b\n</a>'


def test_rules_stand_with_the_element_that_they_look_at(manual: etree._Element) -> None:
    rules = words(manual.get_element_by_id("gap"))
    assert "TK501" in rules
    assert "TK501" not in words(manual.get_element_by_id("sp"))


def test_what_an_odd_says_never_becomes_markup(tmp_path: Path) -> None:
    evil = '<elementSpec ident="a" module="m"><desc>&lt;script&gt;alert(1)&lt;/script&gt;</desc><content><empty/></content></elementSpec>'
    manual = page(tmp_path, evil)
    assert list(manual.iter("script")) == []
    assert "<script>" in words(manual.get_element_by_id("a"))
