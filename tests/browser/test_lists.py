"""Lists and facets, translations side by side, addresses that have moved or never were."""

import pytest
from playwright.sync_api import expect
from site_in_browser import Visit

pytestmark = pytest.mark.judge

BRIEFING = "event-2031-09-30-port-clair-briefing"


def test_a_facet_says_how_many_transcripts_its_list_has(served: Visit) -> None:
    with served.page("transcripts.html") as page:
        facets = page.locator(".facet a").evaluate_all(
            "links => links.map(a => [a.getAttribute('href'), parseInt(a.parentElement.querySelector('.facet-count').textContent)])"
        )
        lists = [facet for facet in facets if facet[0].startswith(("year-", "type-", "language-", "top."))]
        assert len(lists) > 9
        for href, count in lists:
            page.goto(f"{served.address}/{href}")
            expect(page.locator(".entry")).to_have_count(count)


def test_a_translation_stands_beside_its_original_block_by_block(served: Visit) -> None:
    with served.page(f"{BRIEFING}.html") as page:
        page.get_by_role("link", name="Read beside the translation").click()
        page.wait_for_url("**.parallel.html")
        expect(page.locator("h1 bdi")).to_have_attribute("lang", "fr")
        rows = page.locator(".pair:not(.pair-heads)").evaluate_all(
            "rows => rows.map(row => [...row.children].map(cell => ({lang: cell.lang, words: cell.textContent.trim(), top: cell.getBoundingClientRect().top,"
            " tags: [...cell.children].map(block => block.localName).join()})))"
        )
        assert len(rows) > 20
        for left, right in rows:
            assert left["words"]
            assert right["words"]
            assert (left["tags"], left["top"]) == (right["tags"], right["top"])
        spoken = [row for row in rows if row[0]["lang"]]
        assert {(left["lang"], right["lang"]) for left, right in spoken} == {("fr", "en")}
        (reply,) = (row for row in rows if row[0]["words"].startswith("Quelqu’un de réveillé."))
        assert reply[1]["words"].startswith("Somebody who is awake.")
        page.locator(".pair .address", has_text="p.9").last.click()
        assert page.url == f"{served.address}/{BRIEFING}-en.html#p.9"
    with served.page(f"{BRIEFING}-en.parallel.html", "phone") as page:
        left, right = (page.locator(".pair-heads .cell").nth(place).bounding_box() for place in (0, 1))
        assert left
        assert right
        assert right["y"] >= left["y"] + left["height"]


def test_an_address_that_has_moved_leads_on(served: Visit) -> None:
    page = served.browser.new_page()
    page.goto(f"{served.address}/event-old.html")
    page.wait_for_url("**/event-2019-11-07-omsk-forum.html")
    page.close()


def test_a_wrong_address_is_told_with_the_ways_into_the_edition(served: Visit) -> None:
    with served.page("404.html") as page:
        expect(page.locator("h1")).to_have_text("There is no such page")
        page.get_by_role("link", name="People").click()
        assert page.url == f"{served.address}/people.html"


def test_a_wrong_address_at_any_depth_has_its_style(served: Visit) -> None:
    page = served.browser.new_page()
    html = (served.site / "404.html").read_text(encoding="utf-8")
    page.route("**/deep/er/nothing.html", lambda route: route.fulfill(status=404, body=html, content_type="text/html"))
    page.goto(f"{served.address}/deep/er/nothing.html")
    assert page.locator("h1").evaluate("e => getComputedStyle(e).fontWeight") == "400"
    assert page.locator("li").first.evaluate("e => getComputedStyle(e.parentElement).listStyleType") == "none"
    page.get_by_role("link", name="People").click()
    page.wait_for_url(f"{served.address}/people.html")
    page.close()


def test_rows_of_documents_are_cards_on_a_phone_and_stay_a_table(served: Visit) -> None:
    with served.page("documents.html", "phone") as page:
        row = page.get_by_role("row").filter(has_text="Agreement on Shared Pilotage")
        cells = row.get_by_role("cell")
        assert cells.count() == 5
        expect(row.get_by_role("rowheader")).to_have_text("Agreement on Shared Pilotage in the Ansel Strait")
        for box in (cells.nth(place).bounding_box() for place in range(5)):
            assert box
            assert box["x"] + box["width"] <= 390
