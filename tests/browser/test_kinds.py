"""Every kind of page, in an interface of each direction: no barrier, no error, nothing from elsewhere, nothing too wide."""

import re
import subprocess
from typing import Any

import pytest
from playwright.sync_api import Page, expect
from site_in_browser import WINDOWS, Visit

pytestmark = pytest.mark.judge

#: The classes of the pages' bodies.
KINDS = {
    "transcript-page",
    "missing-page",
    "missing-page redirect-page",
    *(
        f"site-page {kind}-page"
        for kind in (
            *("front", "transcripts", "year", "type", "language", "people", "person", "organisations", "organisation"),
            *("places", "place", "topics", "topic", "documents", "document", "events", "event", "source", "parallel"),
            *("about", "editorial", "encoding", "data", "search"),
        )
    ),
}


@pytest.fixture(params=["served", "arabic"])
def edition(request: pytest.FixtureRequest) -> Visit:
    visit: Visit = request.getfixturevalue(request.param)
    return visit


def settled(page: Page) -> None:
    """Wait until the search stands, and show what shows on hover."""
    if page.url.endswith("/search.html"):
        expect(page.locator(".search-filter").first).to_be_visible()
    page.add_style_tag(content=".permalink { opacity: 1 !important; transition: none !important }")


def test_every_kind_of_page_is_there(edition: Visit) -> None:
    kinds = {re.search(r'<body class="([^"]*)"', (edition.site / name).read_text("utf-8")) for name in edition.kinds()}
    assert {kind[1] for kind in kinds if kind} == KINDS


@pytest.mark.parametrize(
    ("site", "window", "scheme"),
    [
        ("served", "wide", "light"),
        ("served", "wide", "dark"),
        ("served", "phone", "light"),
        ("served", "phone", "dark"),
        ("arabic", "wide", "dark"),
        ("arabic", "phone", "light"),
    ],
)
def test_no_kind_has_a_barrier_or_is_too_wide(
    request: pytest.FixtureRequest, axe: str, site: str, window: str, scheme: Any
) -> None:
    edition: Visit = request.getfixturevalue(site)
    # The policy is bypassed for axe's own style sheets.
    options = {"color_scheme": scheme, "reduced_motion": "reduce", "bypass_csp": True}
    for page in edition.each(edition.kinds(), window, **options):
        settled(page)
        # innerWidth would grow with what overflows: a phone zooms out.
        assert page.evaluate("document.documentElement.scrollWidth") <= WINDOWS[window][0], page.url
        page.evaluate(axe)
        result = page.evaluate("axe.run(document, {resultTypes: ['violations'], preload: false})")
        assert [f"{v['id']}: {v['nodes'][0]['html']}" for v in result["violations"]] == [], page.url


def test_every_kind_keeps_to_its_policy_and_to_its_own_server(edition: Visit) -> None:
    for name in edition.kinds():
        html = (edition.site / name).read_text(encoding="utf-8")
        alone = name == "404.html"
        allowed = "style-src 'sha256-" if alone else "script-src 'self'"
        assert f"content=\"default-src 'none'; {allowed}" in html, name
        assert "unsafe-inline" not in html, name
        assert not re.search(r"<[^>]+ (?:style|on\w+)=", html), name
        assert ("<style" in html) is alone, name
    # A violation would be told on the console, a foreign file among the requests: Visit.each refuses both.
    for page in edition.each(edition.kinds()):
        expect(page.locator("h1")).to_be_visible()


def test_every_kind_can_be_read_without_scripts(edition: Visit) -> None:
    for page in edition.each(edition.kinds(), java_script_enabled=False):
        expect(page.locator("h1")).to_be_visible()
        expect(page.get_by_role("button")).to_have_count(1 if page.url.endswith("/search.html") else 0)
        assert page.locator(".parts a, main a").count() > 0, page.url


def test_the_nu_checker_finds_no_error(edition: Visit, nu: list[str]) -> None:
    files = [str(path) for pattern in ("*.html", "*.css", "*.svg") for path in edition.site.glob(pattern)]
    command = [*nu, "--errors-only", "--also-check-css", "--also-check-svg", *sorted(files)]
    checked = subprocess.run(command, capture_output=True, text=True, check=False)
    assert checked.stderr == ""
    assert checked.returncode == 0


def test_an_interface_from_right_to_left_is_its_mirror(served: Visit, arabic: Visit) -> None:
    for edition, right in ((served, False), (arabic, True)):
        with edition.page("people.html") as page:
            title = page.locator(".edition-title").bounding_box()
            node, label = (page.locator(f".chart .{name}").first.bounding_box() for name in ("node", "label"))
            assert title
            assert node
            assert label
            assert (title["x"] > 640) is right
            assert (label["x"] > node["x"]) is right
            assert page.locator("h1").evaluate("e => getComputedStyle(e).direction") == ("rtl" if right else "ltr")


def test_pictures_can_be_read_on_a_phone_and_their_words_do_not_overlap(edition: Visit) -> None:
    measure = """[...document.querySelectorAll('.chart svg text')].map(text => {
      const box = text.getBoundingClientRect(), svg = text.closest('.chart > svg'), frame = svg.getBoundingClientRect();
      return {size: parseFloat(getComputedStyle(text).fontSize) * frame.width / svg.viewBox.baseVal.width, words: text.textContent,
        label: text.classList.contains('label'), left: box.left, right: box.right, top: box.top, bottom: box.bottom,
        inside: box.left >= frame.left - 2 && box.right <= frame.right + 2}})"""
    for name in ("index.html", "people.html", "places.html", "documents.html", "event-2031-05-14-harbour-forum.html"):
        with edition.page(name, "phone") as page:
            texts = page.evaluate(measure)
            assert texts, name
            assert [text for text in texts if text["size"] < 10 or not text["inside"]] == [], name
            labels = [text for text in texts if text["label"]]
            for place, one in enumerate(labels):
                for other in labels[:place]:
                    apart = one["left"] >= other["right"] or other["left"] >= one["right"]
                    # Line boxes are higher than letters.
                    assert apart or one["top"] >= other["bottom"] - 5 or other["top"] >= one["bottom"] - 5, (one, other)
