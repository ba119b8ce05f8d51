"""Lists that are divided into years, as long editions have them: the list, and a year of it."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect
from site_in_browser import WINDOWS, Visit

from tei_kit.publish import plan
from tei_kit.publish.run import publish

pytestmark = pytest.mark.judge

YEAR = re.compile(r"\.\d{4}\.html$")


@pytest.fixture(scope="module")
def divided(root: Path, browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Visit:
    """An edition of twelve years, published as if two transcripts were too many for a page."""
    sys.path.append(str(root / "bench"))
    from edition import edition

    folder = tmp_path_factory.mktemp("divided")
    corpus, site = edition(folder / "corpus", 12, 3_000), folder / "site"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(plan, "LONG", 1)
        publish(corpus, site)
    return Visit(browser, site, site.as_uri())


def chosen(divided: Visit) -> list[str]:
    """A year of each kind of page, and what it is a year of."""
    kinds = {}
    for name in filter(YEAR.search, divided.names()):
        body = re.search(r'<body class="([^"]*)"', (divided.site / name).read_text(encoding="utf-8"))
        assert body, name
        kinds[body[1]] = name
    assert {f"site-page {kind}-page" for kind in ("person", "organisation", "topic", "type", "language", "events")} <= {
        *kinds
    }
    return sorted(
        {*kinds.values(), *(YEAR.sub(".html", name) for name in kinds.values()), "transcripts.html", "people.html"}
    )


@pytest.mark.parametrize(("window", "scheme"), [("wide", "light"), ("phone", "dark")])
def test_divided_lists_have_no_barrier_and_are_not_too_wide(divided: Visit, axe: str, window: str, scheme: str) -> None:
    for page in divided.each(chosen(divided), window, color_scheme=scheme, reduced_motion="reduce", bypass_csp=True):
        assert page.evaluate("document.documentElement.scrollWidth") <= WINDOWS[window][0], page.url
        page.evaluate(axe)
        result = page.evaluate("axe.run(document, {resultTypes: ['violations'], preload: false})")
        assert [f"{v['id']}: {v['nodes'][0]['html']}" for v in result["violations"]] == [], page.url


def test_the_nu_checker_finds_no_error_in_divided_lists(divided: Visit, nu: list[str]) -> None:
    files = [str(divided.site / name) for name in chosen(divided)]
    checked = subprocess.run([*nu, "--errors-only", *files], capture_output=True, text=True, check=False)
    assert (checked.returncode, checked.stderr) == (0, "")


def test_a_year_leads_back_to_the_whole(divided: Visit) -> None:
    name = next(name for name in divided.names() if name.startswith("per.") and YEAR.search(name))
    with divided.page(name) as page:
        page.locator(".kicker a:not([rel])").click()
        page.wait_for_url(f"**/{YEAR.sub('.html', name)}")
        expect(page.locator(".years a").first).to_be_visible()


def test_a_year_leads_to_the_years_beside_it(divided: Visit) -> None:
    years = sorted(name for name in divided.names() if name.startswith("per.0.") and YEAR.search(name))
    assert len(years) > 2
    with divided.page(years[1]) as page:
        assert page.locator("link[rel=prev]").get_attribute("href") == years[0]
        page.locator(".kicker [rel=next]").click()
        page.wait_for_url(f"**/{years[2]}")
        page.get_by_role("navigation", name="Previous and next year").locator("[rel=prev]").click()
        page.wait_for_url(f"**/{years[1]}")
    with divided.page(years[0]) as page:
        expect(page.locator("[rel=prev]")).to_have_count(0)
        expect(page.locator(".sequence [rel=next]")).to_have_text(years[1].split(".")[2])
