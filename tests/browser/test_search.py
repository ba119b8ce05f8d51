"""The search in a browser: words are found, facets narrow, a result leads to its paragraph."""

import pytest
from playwright.sync_api import Page, expect
from site_in_browser import Visit

pytestmark = pytest.mark.judge


def open_search(served: Visit) -> Page:
    page = served.browser.new_page()
    page.goto(f"{served.address}/search.html")
    expect(page.locator(".search-filter").first).to_be_visible()
    return page


def test_a_phrase_is_found_and_its_result_lands_on_the_paragraph(served: Visit) -> None:
    page = open_search(served)
    page.get_by_label("Words in the transcripts").fill('"swell of three metres"')
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_have_text("Found: 1")
    expect(page.locator(".search-result .entry-place")).to_have_text(
        "14 May 2031 · forum · Quay Hall, Port Ansel, Merrow"
    )
    page.locator(".search-passages a", has_text="p.29").first.click()
    assert page.url == f"{served.address}/event-2031-05-14-harbour-forum.html#p.29"
    expect(page.locator("[id='p.29']")).to_be_in_viewport()


def test_a_facet_narrows_what_is_found_and_stays_in_the_address(served: Visit) -> None:
    page = open_search(served)
    page.get_by_label("Words in the transcripts").fill("cooperation")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_have_text("Found: 2")
    page.get_by_label("Years").select_option("2031")
    expect(page.get_by_role("status")).to_have_text("Nothing found.")
    assert page.url.endswith("?year=2031&q=cooperation")
    page.get_by_label("Years").select_option("2019")
    expect(page.locator(".search-result")).to_have_count(2)


def test_words_of_a_reader_are_never_markup(served: Visit) -> None:
    page = served.browser.new_page()
    dialogs: list[str] = []
    page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss())[0])
    page.goto(f"{served.address}/search.html?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E")
    expect(page.locator(".search-filter").first).to_be_visible()
    assert dialogs == []
    assert page.locator("img").count() == 0
