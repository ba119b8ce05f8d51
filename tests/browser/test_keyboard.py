"""Everything that a reader does, without a mouse."""

import pytest
from playwright.sync_api import Page, expect
from site_in_browser import Visit

pytestmark = pytest.mark.judge

FORUM = "event-2031-05-14-harbour-forum.html"


def focused(page: Page, attribute: str = "href") -> str | None:
    value: str | None = page.evaluate("name => document.activeElement.getAttribute(name)", attribute)
    return value


def tab_to(page: Page, selector: str, most: int = 120) -> None:
    """Press Tab until an element has the focus."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    pytest.fail(f"{selector} cannot be reached")


def test_the_masthead_is_passed_by_one_key_or_walked_through_in_its_order(served: Visit) -> None:
    with served.page("people.html", reduced_motion="reduce") as page:
        page.keyboard.press("Tab")
        expect(page.locator(":focus")).to_have_text("Skip to the content")
        page.keyboard.press("Tab")
        assert focused(page) == "index.html"
        parts = page.locator(".parts a").evaluate_all("links => links.map(link => link.getAttribute('href'))")
        for part in parts:
            page.keyboard.press("Tab")
            assert focused(page) == part
        assert page.locator(".parts [aria-current=page]").get_attribute("href") == "people.html"
        page.reload()
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.closest('main') !== null")


def test_every_focus_can_be_seen(served: Visit) -> None:
    for name in ("index.html", FORUM, "documents.html"):
        with served.page(name, reduced_motion="reduce") as page:
            for _ in range(30):
                page.keyboard.press("Tab")
                shown = page.evaluate(
                    "(() => { const e = document.activeElement, s = getComputedStyle(e), b = e.getBoundingClientRect();"
                    "return e === document.body || (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2 && s.opacity > 0.9"
                    " && b.width > 0 && b.bottom > 0 && b.top < innerHeight) || e.outerHTML.slice(0, 200) })()"
                )
                assert shown is True, (name, shown)


def test_a_facet_is_followed(served: Visit) -> None:
    with served.page("transcripts.html") as page:
        tab_to(page, '.facets a[href="language-fr.html"]')
        page.keyboard.press("Enter")
        page.wait_for_url("**/language-fr.html")
        expect(page.locator("h1")).to_have_text("French")
        expect(page.locator(".entry")).to_have_count(1)


def test_a_passage_is_cited_and_the_focus_returns(served: Visit) -> None:
    with served.page(FORUM, reduced_motion="reduce") as page:
        page.evaluate(
            "Object.defineProperty(navigator, 'clipboard', {value: {writeText: async words => { window.copied = words }}})"
        )
        tab_to(page, ".permalink[href='#p.6']", 200)
        page.keyboard.press("Enter")
        expect(page.get_by_role("button", name="Copy link")).to_be_focused()
        assert page.url.endswith("#p.6")
        page.keyboard.press("Enter")
        expect(page.get_by_role("status")).to_have_text("Copied")
        assert page.evaluate("copied") == f"{served.address}/{FORUM}#p.6"
        page.keyboard.press("Tab")
        page.keyboard.press("Space")
        page.wait_for_function("copied.startsWith('http') === false")
        page.keyboard.press("Escape")
        expect(page.get_by_role("button", name="Copy link")).to_have_count(0)
        assert focused(page) == "#p.6"


def test_a_picture_is_opened_as_a_table(served: Visit) -> None:
    with served.page("places.html") as page:
        tab_to(page, ".chart summary")
        page.keyboard.press("Enter")
        expect(page.get_by_role("row").filter(has_text="Omsk")).to_contain_text("54.98 73.37")


def test_a_search_leads_to_the_paragraph(served: Visit) -> None:
    with served.page("search.html", reduced_motion="reduce") as page:
        expect(page.get_by_label("Words in the transcripts")).to_be_focused()
        page.keyboard.type('"three metres"')
        page.keyboard.press("Enter")
        expect(page.get_by_role("status")).to_have_text("Found: 1")
        tab_to(page, ".search-passages a")
        page.keyboard.press("Enter")
        page.wait_for_url("**#p.29")
        expect(page.locator("[id='p.29']")).to_be_in_viewport()
