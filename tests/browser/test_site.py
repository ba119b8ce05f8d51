"""What a reader meets in a browser, on a wide screen, a phone, in the dark and on paper."""

import subprocess
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect
from site_in_browser import Visit

from tei_kit.publish.run import publish
from tei_kit.transform.run import transform

pytestmark = pytest.mark.judge

FORUM = "event-2031-05-14-harbour-forum.html"


def style(page: Page, selector: str, property_name: str) -> str:
    value: str = page.eval_on_selector(
        selector, "(e, name) => getComputedStyle(e).getPropertyValue(name)", property_name
    )
    return value


def box(page: Page, selector: str) -> dict[str, float]:
    found = page.locator(selector).first.bounding_box()
    assert found is not None
    return dict(found)


def test_speakers_stand_in_the_margin_on_a_wide_screen_and_above_on_a_phone(visit: Visit) -> None:
    with visit.page(FORUM) as page:
        label, speech = box(page, "[id='sp.1'] .label"), box(page, "[id='sp.1'] .speech")
        assert label["x"] + label["width"] < speech["x"]
        assert abs(label["y"] - speech["y"]) < 10
        rail = box(page, ".facts")
        assert rail["x"] > speech["x"] + speech["width"]
    with visit.page(FORUM, "phone") as page:
        label, speech = box(page, "[id='sp.1'] .label"), box(page, "[id='sp.1'] .speech")
        assert label["y"] + label["height"] <= speech["y"] + 1


def test_an_arabic_turn_runs_from_right_to_left(visit: Visit) -> None:
    with visit.page(FORUM) as page:
        assert style(page, "[id='p.20']", "direction") == "rtl"
        assert style(page, "[id='sp.4'] h3", "direction") == "ltr"
        right = page.evaluate(
            "() => { const range = document.createRange(); const p = document.getElementById('p.20');"
            "range.selectNodeContents(p.firstChild); return p.getBoundingClientRect().right - range.getBoundingClientRect().right }"
        )
        assert abs(right) < 2


def test_a_paragraph_address_leads_to_the_paragraph_and_marks_it(visit: Visit) -> None:
    with visit.page(FORUM, reduced_motion="reduce") as page:
        plain = style(page, "[id='p.30']", "background-color")
        page.locator("[id='p.30']").hover()
        page.locator("[id='p.30'] .permalink").click()
        assert page.url.endswith("#p.30")
        expect(page.locator("[id='p.30']")).to_be_in_viewport()
        assert style(page, "[id='p.30']", "background-color") != plain


def test_a_passage_can_be_cited_and_its_link_copied(visit: Visit) -> None:
    with visit.page(FORUM, reduced_motion="reduce") as page:
        page.evaluate(
            "Object.defineProperty(navigator, 'clipboard', {value: {writeText: async words => { window.copied = words }}})"
        )
        page.locator("[id='p.30']").hover()
        page.locator("[id='p.30'] .permalink").click()
        page.get_by_role("button", name="Copy link").click()
        expect(page.get_by_role("status")).to_have_text("Copied")
        address = "https://example.org/tei-kit/event-2031-05-14-harbour-forum.html#p.30"
        assert page.evaluate("copied") == address
        page.get_by_role("button", name="Copy citation").click()
        cited = page.evaluate("copied")
        assert cited.endswith(address)
        assert "Harbour Forum: opening session" in cited
        page.keyboard.press("Escape")
        expect(page.get_by_role("button", name="Copy link")).to_have_count(0)
        assert page.evaluate("document.activeElement.getAttribute('href')") == "#p.30"


def test_without_scripts_everything_can_be_read_and_followed(visit: Visit) -> None:
    with visit.page(FORUM, java_script_enabled=False) as page:
        expect(page.locator("[id='p.30']")).to_be_visible()
        expect(page.get_by_role("button")).to_have_count(0)
        page.locator("[id='sp.2'] .permalink").first.focus()
        page.keyboard.press("Enter")
        assert page.url.endswith("#sp.2")
        page.get_by_role("link", name="People").click()
        page.get_by_role("link", name="Maren Quill").first.click()
        expect(page.locator("h1")).to_have_text("Maren Quill")


def test_a_picture_has_a_name_and_a_table(visit: Visit) -> None:
    with visit.page(FORUM) as page:
        expect(page.get_by_role("img", name="Share of speech")).to_be_visible()
        page.get_by_text("The picture as a table").click()
        expect(page.get_by_role("row").filter(has_text="Ilse Orsa")).to_contain_text("286")


def test_links_to_paragraphs_show_on_keyboard_focus_and_always_on_a_phone(visit: Visit) -> None:
    with visit.page(FORUM, reduced_motion="reduce") as page:
        link = "[id='p.30'] .permalink"
        assert style(page, link, "opacity") == "0"
        page.locator("[id='p.29'] .permalink").focus()
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.getAttribute('href')") == "#p.30"
        assert style(page, link, "opacity") == "1"
    with visit.page(FORUM, "phone", reduced_motion="reduce") as page:
        assert style(page, link, "opacity") == "1"


def test_the_first_key_leads_past_the_masthead(visit: Visit) -> None:
    with visit.page(FORUM) as page:
        page.keyboard.press("Tab")
        skip = page.locator(":focus")
        expect(skip).to_have_text("Skip to the transcript")
        expect(skip).to_be_in_viewport()
        page.keyboard.press("Enter")
        assert page.url.endswith("#page:text")


def test_every_entry_of_the_contents_leads_to_something_visible(visit: Visit) -> None:
    with visit.page(FORUM) as page:
        targets = page.eval_on_selector_all(
            ".contents a",
            "links => links.map(a => document.getElementById(decodeURIComponent(a.hash.slice(1)))?.checkVisibility())",
        )
        assert len(targets) > 15
        assert all(targets)


def test_the_dark_scheme_is_dark_and_follows_the_system(visit: Visit) -> None:
    def brightness(scheme: Any) -> float:
        with visit.page(FORUM, color_scheme=scheme) as page:
            channels: float = page.evaluate(
                "getComputedStyle(document.body).backgroundColor.match(/[0-9.]+/g).slice(0, 3).reduce((a, b) => a + +b, 0)"
            )
            return channels

    assert brightness("dark") < 120
    assert brightness("light") > 700


def test_paper_has_the_text_and_the_citation_and_nothing_of_the_screen(visit: Visit) -> None:
    with visit.page(FORUM, color_scheme="dark") as page:
        page.emulate_media(media="print")
        for selector in (".masthead", ".contents", ".permalink", ".sequence", ".downloads", ".skip"):
            expect(page.locator(selector).first).to_be_hidden()
        expect(page.locator(".citation")).to_contain_text("https://example.org/tei-kit/event-2031-05-14-harbour-forum")
        expect(page.locator("[id='p.30']")).to_be_visible()
        assert style(page, "body", "background-color") == "rgb(255, 255, 255)"
        source = page.locator(".fact-source a").first
        assert "http" in source.evaluate("e => getComputedStyle(e, '::after').content")


def test_reduced_motion_is_honoured(visit: Visit) -> None:
    with visit.page(FORUM, reduced_motion="reduce") as page:
        assert style(page, "html", "scroll-behavior") == "auto"
    with visit.page(FORUM, reduced_motion="no-preference") as page:
        assert style(page, "html", "scroll-behavior") == "smooth"


def test_a_hostile_transcript_runs_nothing(visit: Visit, tmp_path: Path) -> None:
    words = "&lt;script&gt;alert(1)&lt;/script&gt;&lt;/title&gt;&lt;/style&gt;&lt;img src=x onerror=alert(1)&gt;&quot; onload=alert(1) ]]&gt; \u202e"
    (tmp_path / "transcripts").mkdir()
    (tmp_path / "transcripts" / "event-x.xml").write_text(
        f"""<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="event-x"><teiHeader><fileDesc><titleStmt><title>{words}</title></titleStmt>
        </fileDesc></teiHeader><text><body><sp xml:id="s" ana="{words}" who="{words}"><speaker>{words}</speaker><p rend="{words}" type="{words}">{words}
        <ref target="javascript:alert(1)" rend="{words}">x</ref><script>alert(1)</script></p></sp></body></text></TEI>""",
        encoding="utf-8",
    )
    publish(tmp_path, tmp_path / "site")
    opened = Visit(visit.browser, tmp_path / "site", (tmp_path / "site").as_uri())
    for name in ("event-x.html", "index.html"):
        with opened.page(name) as page:
            dialogs: list[str] = []
            page.on("dialog", lambda dialog, seen=dialogs: (seen.append(dialog.message), dialog.dismiss()))  # type: ignore[misc]
            page.reload()
            assert dialogs == []
            assert page.evaluate(
                "[...document.scripts].every(s => s.src.endsWith('/edition.js') || s.type === 'application/ld+json')"
            )
            assert "<script>alert(1)</script>" in page.inner_text("body")


def test_a_page_that_stands_alone_has_its_style(visit: Visit, nu: list[str], root: Path, tmp_path: Path) -> None:
    data = (root / "corpus" / "transcripts" / FORUM.replace(".html", ".xml")).read_bytes()
    (tmp_path / "alone.html").write_bytes(transform(data, "html").data)
    with Visit(visit.browser, tmp_path, tmp_path.as_uri()).page("alone.html") as page:
        assert style(page, "[id='sp.1']", "display") == "grid"
    checked = subprocess.run(
        [*nu, "--errors-only", str(tmp_path / "alone.html")], capture_output=True, text=True, check=False
    )
    assert checked.stderr == ""
