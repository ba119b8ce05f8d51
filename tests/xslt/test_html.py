"""xslt/html.xsl: what a reader gets from a transcript."""

import re
from base64 import b64encode
from hashlib import sha256
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from page_reader import Page, page, run, tei

from tei_kit.read import reader
from tei_kit.transform.run import transform, transform_by

NS = f"{{{reader.TEI}}}"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
#: Elements whose words stand together in a page, whatever is around them.
PIECES = {f"{NS}{name}" for name in ("p", "head", "speaker", "item", "quote", "figDesc", "fw", "signed", "desc")}

PERSONS = """<particDesc><listPerson>
<person xml:id="per.a"><persName>Ada Alpha</persName><affiliation><roleName>Minister</roleName></affiliation></person>
<personGrp xml:id="grp.press" role="press"><p>Journalists</p></personGrp>
</listPerson></particDesc>"""


def pieces(path: Path) -> list[str]:
    """The source's words, a string for each paragraph, label, heading …, in order, without what editors added."""
    root = reader.read(path).tree.getroot()
    found = []
    for element in root.find(f"{NS}text").iter():
        around = list(element.iterancestors())
        if element.tag in PIECES and not any(e.tag in PIECES or e.get("resp") for e in (*around, *[element][1:])):
            kept = [
                text
                for text in element.xpath(".//text()")
                if not any(e.get("resp") for e in (text.getparent(), *text.getparent().iterancestors()))
            ]
            found.append(" ".join("".join(kept).split()))
    return [words for words in found if words]


def transcripts() -> list[Path]:
    return sorted((Path(__file__).parents[2] / "corpus" / "transcripts").glob("*.xml"))


@pytest.mark.parametrize("path", transcripts(), ids=lambda path: path.stem)
@pytest.mark.parametrize("stylesheet", ["html.xsl", "text.xsl"])
def test_every_word_of_a_transcript_is_there_in_order(path: Path, stylesheet: str) -> None:
    result = run(stylesheet, path.read_bytes())
    words = Page(result).words if stylesheet == "html.xsl" else " ".join(result.split())
    place = 0
    expected = pieces(path)
    for piece in expected:
        found = words.find(piece, place)
        assert found >= 0, f"missing or out of order: {piece}"
        place = found + len(piece)
    assert len(expected) > 10


@pytest.mark.parametrize("path", transcripts(), ids=lambda path: path.stem)
def test_nothing_of_the_corpus_is_unhandled_and_tags_nest(path: Path) -> None:
    messages: list[str] = []
    result = Page(run("html.xsl", path.read_bytes(), messages.append))
    assert messages == []
    assert result.unbalanced == []
    assert result.all("div", "unhandled") == result.all("span", "unhandled") == []


@pytest.mark.parametrize("path", transcripts(), ids=lambda path: path.stem)
def test_every_turn_and_paragraph_has_its_own_id_and_a_link_to_it(path: Path) -> None:
    result = Page(run("html.xsl", path.read_bytes()))
    links = {tag.attributes["href"] for tag in result.all("a", "permalink")}
    ids = [tag.attributes["id"] for tag in result.tags if "id" in tag.attributes]
    assert len(ids) == len(set(ids))
    citable = [e.get(XML_ID) for e in reader.read(path).tree.getroot().iter(f"{NS}sp", f"{NS}p") if e.get(XML_ID)]
    assert citable
    for identifier in citable:
        assert identifier in ids
        assert f"#{identifier}" in links


def test_headings_never_skip_a_level() -> None:
    for path in transcripts():
        levels = [
            int(tag.name[1])
            for tag in Page(run("html.xsl", path.read_bytes())).tags
            if re.fullmatch("h[1-6]", tag.name)
        ]
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(after <= before + 1 for before, after in pairwise(levels))


def test_a_turn_shows_label_role_and_its_address() -> None:
    profile = PERSONS
    text = '<body><sp xml:id="sp.1" who="#per.a" ana="#host"><speaker>Minister Alpha:</speaker><p xml:id="p.1">Yes.</p></sp></body>'
    stand_off = (
        '<list><item><taxonomy><category xml:id="host"><catDesc>host</catDesc></category></taxonomy></item></list>'
    )
    result = page(text, profile=profile, stand_off=stand_off)
    assert result.by_id("sp.1").name == "section"
    assert result.all("h3", "speaker")[0].text == "Minister Alpha:"
    assert result.all("span", "role")[-1].text == "host"
    (link,) = [tag for tag in result.all("a", "permalink") if tag.attributes["href"] == "#sp.1"]
    assert link.attributes["aria-label"] == "Link to this turn: Ada Alpha"
    assert '<a href="#sp.1"><bdi>Ada Alpha</bdi></a>' in result.html


def test_a_paragraph_without_an_id_still_has_an_address_that_no_xml_id_can_take() -> None:
    result = page('<body><sp xml:id="sp.1"><p>One.</p><p>Two.</p></sp></body>')
    assert [tag.attributes["id"] for tag in result.all("p", "citable")] == ["sp.1:p.1", "sp.1:p.2"]


def test_a_right_to_left_turn_is_marked_and_named() -> None:
    result = page(
        '<body><sp xml:id="sp.1" xml:lang="ar"><speaker xml:lang="en">A (in Arabic):</speaker><p>صباح الخير.</p></sp></body>',
        profile='<langUsage><language ident="ar">Arabic</language></langUsage>',
    )
    (speech,) = result.all("div", "speech")
    assert (speech.attributes["lang"], speech.attributes["dir"]) == ("ar", "rtl")
    assert result.all("h3", "speaker")[0].attributes["dir"] == "ltr"
    assert [tag.text for tag in result.all("span", "language")] == ["Arabic", "Arabic"]


@pytest.mark.parametrize(
    ("tag", "direction"),
    [
        ("ar", "rtl"),
        ("he-IL", "rtl"),
        ("az", "ltr"),
        ("az-Arab", "rtl"),
        ("ks-Deva", "ltr"),
        ("fa-x-latn", "ltr"),
        ("en", "ltr"),
    ],
)
def test_the_script_decides_the_direction(tag: str, direction: str) -> None:
    result = page(f'<body><div><p xml:lang="{tag}">x</p></div></body>')
    assert result.all("p", "p")[0].attributes["dir"] == direction


def test_a_text_in_another_language_than_the_interface_says_so() -> None:
    result = page("<body><p>שלום</p></body>", lang="he")
    assert result.tags[0].attributes == {"lang": "en", "dir": "ltr"}
    assert result.all("div", "text")[0].attributes["dir"] == "rtl"


@pytest.mark.parametrize(
    ("mark", "words"),
    [
        ('<gap reason="omitted" rend="&lt;…&gt;"/>', "<…> part of the transcript omitted in the source"),
        ('<gap reason="inaudible"/>', "inaudible"),
        ('<gap reason="other"/>', "part of the transcript missing in the source"),
        ('<gap reason="omitted" rend="[…]"><desc resp="#e">greeting left out</desc></gap>', "[…] greeting left out"),
        ('<kinesic type="applause"><desc>(Applause.)</desc></kinesic>', "(Applause.)"),
        ('<kinesic type="applause"><desc>Applause</desc></kinesic>', "[Applause]"),
        ('<vocal type="laughter"/>', "[laughter]"),
        ('<incident type="signing"><desc>(They sign.)</desc></incident>', "(They sign.)"),
        ('<milestone unit="section" rend="* * *"/>', "* * *"),
    ],
)
def test_marks_between_turns_and_in_words_are_told_in_words(mark: str, words: str) -> None:
    between = page(f"<body><div>{mark}</div></body>")
    inside = page(f"<body><p>before {mark} after</p></body>")
    assert f" {words} " in f" {between.words} "
    assert f"before {words} after" in inside.words


def test_an_interpreted_turn_says_so_beside_its_label() -> None:
    result = page(
        '<body><sp xml:id="sp.1"><note type="interpreted" resp="#e">Spoken in French.</note><speaker>A:</speaker><p>Yes.</p></sp></body>'
    )
    assert "A: Spoken in French." in result.words
    assert result.words.count("Spoken in French.") == 1


def test_a_signed_document_shows_signatories_unknown_ones_too_and_where_it_is_mentioned() -> None:
    result = page(
        '<body><sp xml:id="sp.1" who="#per.a"><p xml:id="p.1">The <ref target="#doc.1">agreement</ref>.</p></sp></body>',
        profile=PERSONS,
        stand_off="""<listBibl type="signedDocuments"><bibl xml:id="doc.1" type="agreement" status="signed"><title>On Fog</title>
        <respStmt><resp>for</resp><persName ref="#per.a">Ada Alpha</persName><orgName>Merrow</orgName></respStmt>
        <respStmt><resp>for</resp><persName cert="unknown">unknown</persName><orgName>Nardy</orgName></respStmt>
        <date when="2031-05-14">14</date></bibl></listBibl>""",
    )
    document = result.by_id("doc.1")
    assert document.name == "article"
    assert "Ada Alpha for Merrow" in document.text
    assert "signatory not named in the source for Nardy" in document.text
    assert [tag.attributes["href"] for tag in result.all("a", "address")] == ["#p.1"]
    assert '<a class="ref" href="#doc.1">agreement</a>' in result.html


def test_an_element_that_no_template_knows_is_shown_and_reported_once() -> None:
    messages: list[str] = []
    body = '<body><p>a <app xml:id="x"><rdg>shown</rdg></app> b <app>again</app></p><fooBar>block</fooBar></body>'
    result = Page(run("html.xsl", tei(body), messages.append))
    assert "a shown b again" in result.words
    assert "block" in result.words
    assert sorted(messages) == ["unhandled: app x", "unhandled: fooBar", "unhandled: rdg"]


NAMES = [
    "p", "ab", "list", "item", "quote", "hi", "ref", "note", "gap", "kinesic", "table", "row", "cell", "div", "head", "sp",
    "speaker", "figure", "figDesc", "persName", "date", "floatingText", "body", "closer", "signed", "milestone", "fooBar",
    "lg", "l", "cit", "bibl", "fw", "label", "desc",
]  # fmt: skip


@st.composite
def trees(draw: st.DrawFn, depth: int = 4) -> str:
    """Any nesting of elements, sensible or not, with numbered words between them."""
    name = draw(st.sampled_from(NAMES))
    children = draw(st.lists(trees(depth=depth - 1), max_size=3)) if depth else []
    words = [draw(st.sampled_from(["WORD ", ""])) for _ in range(len(children) + 1)]
    inner = "".join(word + child for word, child in zip(words, [*children, ""], strict=True))
    return f"<{name}>{inner}</{name}>"


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
@given(trees())
def test_no_word_is_dropped_whatever_the_nesting(tree: str) -> None:
    count = iter(range(10_000))
    numbered = re.sub("WORD", lambda _: f"w{next(count)}w", tree)
    wanted = set(re.findall(r"w\d+w", numbered))
    html, text = page(f"<body>{numbered}</body>"), run("text.xsl", tei(f"<body>{numbered}</body>"))
    assert wanted <= set(re.findall(r"w\d+w", html.words)), numbered
    assert wanted <= set(re.findall(r"w\d+w", text)), numbered
    assert html.unbalanced == []


HOSTILE_TARGETS = [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "&#x1;javascript:alert(1)", "java&#9;script:alert(1)", "data:text/html,x",
    "vbscript:x", "file:///etc/passwd", "blob:x", "//evil.example/x", "\\\\evil.example\\x", "/\\evil.example", "https:evil",
    "http://", "&#x200B;javascript:x", "about:blank", "urn:x",
]  # fmt: skip


@pytest.mark.parametrize("target", [t for t in HOSTILE_TARGETS if t != "&#x1;javascript:alert(1)"])
def test_an_odd_target_never_becomes_a_link(target: str) -> None:
    result = page(f'<body><p>see <ref target="{target}">here</ref> <ptr target="{target}"/></p></body>')
    assert "see here" in result.words
    links = [tag.attributes["href"] for tag in result.all("a") if not tag.attributes["href"].startswith("#")]
    assert [link for link in links if link != "java"] == []


@pytest.mark.parametrize(
    "target", ["https://a.example/?q=1&amp;r=2#f", "http://a.example/", "mailto:a@b.example", "other.xml#p.1"]
)
def test_a_harmless_target_is_a_link(target: str) -> None:
    result = page(f'<body><p><ref target="{target}">here</ref></p></body>')
    assert result.all("a", "ref")[0].attributes["href"] == target.replace("&amp;", "&")


def test_hostile_words_are_inert() -> None:
    hostile = "&lt;script&gt;alert(1)&lt;/script&gt;&lt;/title&gt;&lt;img src=x onerror=alert(1)&gt; ]]&gt; --&gt; &lt;/style&gt; \u202e\u2066 \u0085"
    quoted = "&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;' onload='x"
    attributes = " ".join(
        f'{name}="{quoted}"'
        for name in ("xml:id", "xml:lang", "who", "ana", "rend", "type", "when", "reason", "style", "onclick")
    )
    body = "".join(
        f"<{name} {attributes.replace(quoted, quoted + name, 1)}>{hostile}</{name}>"
        for name in (
            "p",
            "sp",
            "gap",
            "kinesic",
            "milestone",
            "ref",
            "date",
            "head",
            "note",
            "list",
            "figure",
            "script",
            "style",
        )
    )
    data = tei(
        f"<body>{body}</body>",
        title=hostile,
        profile=f'<langUsage><language ident="{quoted}">{hostile}</language></langUsage>'
        f'<particDesc><listPerson><person xml:id="{quoted}"><persName>{hostile}</persName></person></listPerson></particDesc>',
        stand_off=f'<listEvent><event type="{quoted}" when="{quoted}" where="{quoted}"><eventName>{hostile}</eventName></event></listEvent>'
        f'<listBibl type="signedDocuments"><bibl type="{quoted}" status="{quoted}" subtype="{quoted}"><title>{hostile}</title></bibl></listBibl>',
    )
    result = Page(run("html.xsl", data))
    assert result.unbalanced == []
    assert not {"script", "img", "iframe", "object", "embed", "form", "input", "svg", "base"} & {
        tag.name for tag in result.tags
    }
    names = {name for tag in result.tags for name in tag.attributes}
    assert not {name for name in names if name.startswith("on") or name in {"style", "src", "srcdoc"}}
    ids: list[Any] = [tag.attributes["id"] for tag in result.tags if "id" in tag.attributes]
    assert not [identifier for identifier in ids if re.search(r"""[\s"'<>]""", identifier)]
    assert "<script>alert(1)</script>" in result.words
    assert "\u0085" not in result.html


def test_the_first_of_two_equal_ids_has_it() -> None:
    result = page('<body><p xml:id="p.1">One.</p><p xml:id="p.1">Two.</p></body>')
    assert result.by_id("p.1").text.startswith("One.")


def test_ids_of_the_page_itself_cannot_clash_with_ids_of_a_text() -> None:
    own = {tag.attributes["id"] for tag in page("<body><p>x</p></body>").tags if "id" in tag.attributes}
    assert own
    assert all(":" in identifier for identifier in own)


def test_a_page_that_stands_alone_allows_no_script_and_names_no_other_file() -> None:
    result = page("<body><p>x</p></body>")
    (policy,) = [tag for tag in result.all("meta") if "http-equiv" in tag.attributes]
    assert "default-src 'none'" in policy.attributes["content"]
    assert "script-src" not in policy.attributes["content"]
    assert result.all("link") == []
    assert "x{}" in run("html.xsl", tei("<body><p>x</p></body>"), css="x{}")


def test_the_style_of_a_page_that_stands_alone_is_allowed_by_its_hash() -> None:
    html = transform(tei("<body><p>x</p></body>"), "html").text
    style = html[html.index("<style>") + 7 : html.index("</style>")]
    assert "--paper" in style
    assert f"style-src 'sha256-{b64encode(sha256(style.encode()).digest()).decode()}'" in html


def test_six_lines_change_how_an_element_looks(root: Path, tmp_path: Path) -> None:
    record = (root / "docs/adr/0005-pages.md").read_text(encoding="utf-8")
    example = record[record.index("```xml") + 6 :].partition("```")[0].strip()
    assert len(example.splitlines()) == 6
    stylesheet = tmp_path / "mine.xsl"
    stylesheet.write_text(example, encoding="utf-8")
    html = transform_by(stylesheet, tei("<body><p>Yes. <kinesic><desc>(Applause.)</desc></kinesic></p></body>"))
    assert "Yes. <b>(Applause.)</b>" in html
    assert "--paper" in html


@pytest.mark.parametrize("stylesheet", ["html.xsl", "text.xsl"])
@pytest.mark.parametrize("name", ["hi", "div", "quote", "fooBar"])
def test_deep_nesting_is_read_as_deep_as_the_safe_reader_goes(stylesheet: str, name: str) -> None:
    depth = 240
    assert "bottom" in run(stylesheet, tei(f"<body>{f'<{name}>' * depth}bottom{f'</{name}>' * depth}</body>"))


def test_addresses_without_ids_are_numbered_from_the_nearest_id() -> None:
    result = page(
        '<body><p>0</p><div xml:id="d"><p>1</p><sp><p>2</p></sp><sp xml:id="s"><p>3</p><p>4</p></sp></div><sp><p>5</p></sp></body>'
    )
    ids = [
        tag.attributes["id"] for tag in result.tags if "id" in tag.attributes and "page:" not in tag.attributes["id"]
    ]
    assert ids == ["text:p.1", "d", "d:p.1", "d:sp.1", "d:p.2", "s", "s:p.1", "s:p.2", "text:sp.3", "text:p.6"]
