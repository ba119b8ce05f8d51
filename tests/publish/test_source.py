"""The TEI source of a transcript as a page: the file's own words, coloured."""

import re
from html import unescape

import pytest

from tei_kit import resources
from tei_kit.engines import saxon
from tei_kit.publish import links, source

FILE = """<?xml version="1.0"?>
<!-- a comment with <tags a="b"> and
     two lines -->
<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="event-x" n='1 > 0'
     xml:lang="en"><text><body><p xml:id="p.1">x="y" &lt;b&gt; &amp;amp;</p
><p><![CDATA[<p a="b">]]></p><lb/></body></text></TEI>
"""


@pytest.fixture(scope="module")
def page() -> str:
    about = '<e:page xmlns:e="urn:tei-kit:edition" kind="source" key="event-x" year="" file="event-x.source.html"/>'
    known = {
        "edition": b'<e:edition xmlns:e="urn:tei-kit:edition" title="E" language="en"/>',
        "registers": b"<registers/>",
        "tei": FILE.encode(),
        "lines": "HERE",
    }
    made = {
        saxon.transform(resources.path("xslt") / "publish" / name, about.encode(), known)
        for name in ("page.xsl", "pages.xsl")
    }
    # The stylesheet of transcripts makes the very page that the one of all other pages would make.
    [around] = made
    return around.replace("HERE", source.lines(FILE, "event-x.html", {"p.1"}))


def code(page: str) -> str:
    found = re.search(r"<code>\s*(.*)</code>", page, re.DOTALL)
    assert found
    return found[1]


def test_every_character_of_the_file_is_there_and_no_other(page: str) -> None:
    assert unescape(re.sub("<[^>]*>", "", code(page))).rstrip("\n") == FILE.rstrip("\n")


def test_tags_attributes_and_text_differ(page: str) -> None:
    assert re.findall("<b>([^<]*)</b>", code(page))[:2] == ["&lt;TEI", "&gt;"]
    assert '<b>&lt;TEI</b><i> xmlns="http://www.tei-c.org/ns/1.0" xml:id="</i>' in code(page)
    assert "n='1 &gt; 0'</i>" in code(page)
    assert [unescape(words) for words in re.findall("<em>([^<]*)</em>", code(page))] == [
        '<?xml version="1.0"?>',
        '<!-- a comment with <tags a="b"> and',
        "     two lines -->",
        '<![CDATA[<p a="b">]]>',
    ]


def test_what_looks_like_markup_in_the_text_is_text(page: str) -> None:
    assert '</a><i>"</i><b>&gt;</b>x="y" &amp;lt;b&amp;gt; &amp;amp;amp;<b>&lt;/p</b>\n' in code(page)


def test_an_id_is_a_link_to_what_it_names(page: str) -> None:
    assert '<i> xml:id="</i><a href="event-x.html#p.1">p.1</a>' in code(page)


def test_an_id_that_the_page_has_not_is_no_link(page: str) -> None:
    assert "<i>event-x</i>" in code(page)


def test_a_control_character_that_html_does_not_allow_is_replaced() -> None:
    assert "<b>&lt;p&gt;</b>a\ufffdb<b>&lt;/p&gt;</b>" in source.lines("<p>a\u0085b</p>", "x.html", ())


def test_the_id_of_another_script_is_an_address() -> None:
    assert '<a href="x.html#p.%D1%91">p.ё</a>' in source.lines('<p xml:id="p.ё"/>', "x.html", {"p.ё"})


def test_words_that_look_like_an_attribute_are_no_anchor() -> None:
    assert links.look(b'<p class="a" id="p.1">as in id="p.2" or <b>c id="p.3"</b></p>').ids == ("p.1",)
