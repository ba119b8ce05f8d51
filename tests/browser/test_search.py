"""The search in a browser: words are found, facets narrow, a result leads to its paragraph."""

import pytest
from playwright.sync_api import Page, expect
from site_in_browser import Visit

pytestmark = pytest.mark.judge


def open_search(visit: Visit, address: str) -> Page:
    page = visit.browser.new_page()
    page.goto(f"{address}/search.html")
    expect(page.locator(".search-filter").first).to_be_visible()
    return page


def test_a_phrase_is_found_and_its_result_lands_on_the_paragraph(visit: Visit, searching: str) -> None:
    page = open_search(visit, searching)
    page.get_by_label("Words in the transcripts").fill('"swell of three metres"')
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_have_text("Found: 1")
    page.locator(".search-passages a", has_text="p.29").first.click()
    assert page.url == f"{searching}/event-2031-05-14-harbour-forum.html#p.29"
    expect(page.locator("[id='p.29']")).to_be_in_viewport()


def test_a_facet_narrows_what_is_found_and_stays_in_the_address(visit: Visit, searching: str) -> None:
    page = open_search(visit, searching)
    page.get_by_label("Words in the transcripts").fill("cooperation")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_have_text("Found: 2")
    page.get_by_label("Years").select_option("2031")
    expect(page.get_by_role("status")).to_have_text("Nothing found.")
    assert page.url.endswith("?year=2031&q=cooperation")
    page.get_by_label("Years").select_option("2019")
    expect(page.locator(".search-result")).to_have_count(2)


def test_words_of_a_reader_are_never_markup(visit: Visit, searching: str) -> None:
    page = visit.browser.new_page()
    dialogs: list[str] = []
    page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss())[0])
    page.goto(f"{searching}/search.html?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E")
    expect(page.locator(".search-filter").first).to_be_visible()
    assert dialogs == []
    assert page.locator("img").count() == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_of_the_search_has_no_barrier(visit: Visit, searching: str, axe: str, scheme: str) -> None:
    context = visit.browser.new_context(color_scheme=scheme, bypass_csp=True)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(f"{searching}/search.html?q=harbour")
    expect(page.locator(".search-result")).to_have_count(1)
    page.evaluate(axe)
    result = page.evaluate("axe.run(document, {resultTypes: ['violations'], preload: false})")
    assert [f"{v['id']}: {v['nodes'][0]['html']}" for v in result["violations"]] == []
    context.close()
