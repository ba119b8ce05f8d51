"""What a second publishing keeps, and what a site promises: links, addresses, colours, data."""

import csv
import io
import json
import shutil
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tei_kit.cli import main
from tei_kit.engines import libxml
from tei_kit.model.errors import TeiKitError
from tei_kit.publish import pages, theme
from tei_kit.publish.links import look
from tei_kit.publish.run import publish
from tei_kit.publish.task import Task, perform

MEETING = "event-2019-11-07-omsk-meeting"


@pytest.fixture
def corpus(root: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(root / "corpus", tmp_path / "corpus"))


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The transcripts that are made anew."""
    names: list[str] = []

    def watch(shared: pages.Shared, task: Task) -> pages.Made:
        if task.make is pages.transcript:
            names.append(task.name.removesuffix(".html"))
        return perform(shared, task)

    # What watches cannot be sent to another process.
    monkeypatch.setattr("tei_kit.workers.processes.processes_for", lambda *_: 1)
    monkeypatch.setattr("tei_kit.publish.build.perform", watch)
    return names


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def configure(corpus: Path, table: str) -> None:
    with (corpus / "tei-kit.toml").open("a", encoding="utf-8") as stream:
        stream.write(f"\n{table}\n")


def test_only_what_changed_is_made_anew_and_the_site_is_the_same_as_from_nothing(
    corpus: Path, tmp_path: Path, made: list[str]
) -> None:
    publish(corpus, tmp_path / "site")
    assert len(made) == len(list((corpus / "transcripts").glob("*.xml")))
    made.clear()
    publish(corpus, tmp_path / "site")
    assert made == []
    change(corpus / "transcripts" / f"{MEETING}.xml", "Thank you.", "Thank you very much.")
    publish(corpus, tmp_path / "site")
    assert made == [MEETING]
    publish(corpus, tmp_path / "fresh")
    kept, fresh = (
        {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
        for folder in (tmp_path / "site", tmp_path / "fresh")
    )
    assert kept == fresh


def test_a_changed_register_changes_the_pages_that_depend_on_it(corpus: Path, tmp_path: Path, made: list[str]) -> None:
    publish(corpus, tmp_path / "site")
    made.clear()
    change(corpus / "registers" / "places.xml", "Q898", "Q899")
    publish(corpus, tmp_path / "site")
    assert MEETING in made
    assert "wiki/Q899" in (tmp_path / "site" / "pl.omsk.html").read_text(encoding="utf-8")


def test_a_file_changed_by_hand_is_made_anew(corpus: Path, tmp_path: Path, made: list[str]) -> None:
    publish(corpus, tmp_path / "site")
    made.clear()
    (tmp_path / "site" / f"{MEETING}.html").write_text("by hand", encoding="utf-8")
    publish(corpus, tmp_path / "site")
    assert made == [MEETING]


def test_an_address_that_was_published_cannot_be_lost(corpus: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    publish(corpus, site)
    change(corpus / "transcripts" / f"{MEETING}.xml", 'xml:id="p.6"', 'xml:id="p.six"')
    with pytest.raises(TeiKitError, match=rf"published addresses are gone: {MEETING}\.html#p\.6") as caught:
        publish(corpus, site)
    hint = str(caught.value.hint)
    assert hint.startswith(
        f"The site stays as it was. Give the ids back, or say in {corpus / 'tei-kit.toml'} where each"
    )
    assert hint.endswith(f'[publish.redirects]\n"{MEETING}.html#p.6" = "…"')
    assert 'id="p.6"' in (site / f"{MEETING}.html").read_text(encoding="utf-8")
    configure(corpus, f'[publish.redirects]\n"{MEETING}.html#p.6" = "{MEETING}.html#p.six"')
    publish(corpus, site)
    page = (site / f"{MEETING}.html").read_text(encoding="utf-8")
    assert f'<p id="p.6">p.6: What stood at this address has moved: <a href="{MEETING}.html#p.six">' in page


def test_a_page_that_goes_leaves_a_redirect(corpus: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    publish(corpus, site)
    for path in (corpus / "transcripts").glob("event-2031*"):
        path.unlink()
    with pytest.raises(TeiKitError, match=r"gone: event-2031-05-14-harbour-forum\.html"):
        publish(corpus, site)
    gone = ("05-14-harbour-forum", "09-30-port-clair-briefing", "09-30-port-clair-briefing-en")
    configure(
        corpus, "[publish.redirects]\n" + "".join(f'"event-2031-{name}.html" = "{MEETING}.html"\n' for name in gone)
    )
    publish(corpus, site)
    page = (site / "event-2031-05-14-harbour-forum.html").read_text(encoding="utf-8")
    assert f'content="0; url={MEETING}.html"' in page


@pytest.mark.parametrize("target", ["javascript:alert(1)", "https://evil.example/", "../x.html", "a.html?x"])
def test_a_redirect_leads_nowhere_outside(corpus: Path, tmp_path: Path, target: str) -> None:
    configure(corpus, f'[publish.redirects]\n"old.html" = "{target}"')
    with pytest.raises(TeiKitError, match=r"publish\.redirects"):
        publish(corpus, tmp_path / "site")


def test_a_link_that_leads_nowhere_stops_the_site(
    corpus: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (corpus / "mine.xsl").write_text(
        """<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
        xmlns:tei="http://www.tei-c.org/ns/1.0" xmlns:h="urn:tei-kit:html"><xsl:import href="tei-kit:publish/page.xsl"/>
        <xsl:template match="tei:gap" mode="h:text"><a href="nowhere.html">gap</a></xsl:template></xsl:stylesheet>""",
        encoding="utf-8",
    )
    configure(corpus, '[publish]\nstylesheet = "mine.xsl"')
    assert main(["publish", str(corpus), "-o", str(tmp_path / "site")]) == 2
    assert "nowhere.html" in capsys.readouterr().err
    assert not (tmp_path / "site").exists()


def test_links_and_ids_are_read_as_written() -> None:
    seen = look(
        b'<p id="a&amp;b" class="x"><a href="x.html#p%2E1">href="no"</a><a href="https://x/">o</a><a href="#a">s</a>'
    )
    assert seen.ids == ("a&b",)
    assert seen.links == (("x.html", "p.1"), ("", "a"))


def test_the_site_tells_that_it_is_faithful_only_when_it_is(corpus: Path, tmp_path: Path) -> None:
    words = "compared with its source"
    publish(corpus, tmp_path / "site")
    assert words in (tmp_path / "site" / "about.html").read_text(encoding="utf-8")
    change(corpus / "transcripts" / f"{MEETING}.xml", "Thank you.", "Thank you very much.")
    publish(corpus, tmp_path / "site")
    assert words not in (tmp_path / "site" / "about.html").read_text(encoding="utf-8")


def test_contrast_is_that_of_wcag() -> None:
    assert theme.contrast("#000000", "#ffffff") == pytest.approx(21)
    assert theme.contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ('[publish.colours]\nrubric = "#ffcccc"', "rubric on paper has a contrast of 1."),
        ('[publish.colours]\nrubric = "red;} body{"', "is no colour"),
        ('[publish.colours]\nfuchsia = "#ff00ff"', "there is no such colour"),
        ('[publish]\nlogo = "../../secret.svg"', "outside the project"),
        ('[publish]\nlogo = "missing.svg"', "there is no file"),
        ('[publish]\nsearch = "yes"', "must be true or false"),
    ],
)
def test_a_look_that_cannot_be_is_refused(
    corpus: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], table: str, said: str
) -> None:
    configure(corpus, table)
    assert main(["publish", str(corpus), "-o", str(tmp_path / "site")]) == 2
    assert said in capsys.readouterr().err


def test_a_project_has_its_own_colours_logo_style_and_words(corpus: Path, tmp_path: Path) -> None:
    (corpus / "mark.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>', encoding="utf-8")
    (corpus / "own.css").write_text("h1 { color: var(--rubric); }", encoding="utf-8")
    configure(
        corpus,
        '[publish]\nlogo = "mark.svg"\nstyle = "own.css"\ncolours = {rubric = "#005a5a"}\nmessages = {"part.people" = "Who is who"}',
    )
    publish(corpus, tmp_path / "site")
    style = (tmp_path / "site" / "theme.css").read_text(encoding="utf-8")
    assert "--rubric: #005a5a" in style
    assert style.endswith("h1 { color: var(--rubric); }")
    page = (tmp_path / "site" / "people.html").read_text(encoding="utf-8")
    assert "<h1><bdi>Who is who</bdi></h1>" in page
    assert '<img class="logo" src="logo.svg" alt="">' in page


def test_the_tables_have_a_row_a_turn_and_no_formula(corpus: Path, tmp_path: Path) -> None:
    change(corpus / "transcripts" / f"{MEETING}.xml", ">Mr President, friends", ">=HYPERLINK(1) President, friends")
    publish(corpus, tmp_path / "site")
    data = (tmp_path / "site" / "data" / "turns.csv").read_bytes().decode()
    rows = list(csv.DictReader(io.StringIO(data, newline="")))
    assert len(rows) == 39
    assert rows[0]["text"].startswith("'=HYPERLINK")
    assert (rows[0]["speaker"], rows[0]["words"], rows[0]["date"]) == ("Vladimir Putin", "108", "2019-11-07")
    lines = (tmp_path / "site" / "data" / "turns.tsv").read_text(encoding="utf-8").splitlines()
    assert {line.count("\t") for line in lines} == {12}
    assert len(lines) == 40


def test_parquet_says_the_same_as_the_table(corpus: Path, tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    configure(corpus, "[publish]\nparquet = true")
    publish(corpus, tmp_path / "site")
    rows = parquet.read_table(tmp_path / "site" / "data" / "turns.parquet").to_pylist()
    assert [row["words"] for row in rows[:2]] == [108, 224]


def test_feed_sitemap_and_records_are_xml_that_names_every_transcript(corpus: Path, tmp_path: Path) -> None:
    publish(corpus, tmp_path / "site")
    for name in ("feed.atom", "sitemap.xml", "oai.xml"):
        data = (tmp_path / "site" / name).read_bytes()
        assert libxml.parse(data, name)
        for path in (corpus / "transcripts").glob("*.xml"):
            assert f"https://example.org/tei-kit/{path.stem}.html".encode() in data
    feed = ET.fromstring((tmp_path / "site" / "feed.atom").read_bytes())  # noqa: S314 - our own file
    assert feed.findtext("{http://www.w3.org/2005/Atom}updated") == "2031-10-03T00:00:00Z"


def test_places_and_dts_are_json_that_leads_to_files(corpus: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    publish(corpus, site)
    features = json.loads((site / "data" / "places.geojson").read_bytes())["features"]
    (omsk,) = (place for place in features if place["properties"]["title"] == "Omsk")
    assert omsk["geometry"]["coordinates"] == [73.37, 54.98]
    assert {"type": "closeMatch", "identifier": "wd:Q898"} in omsk["links"]
    entry = json.loads((site / "dts" / "index.json").read_bytes())
    base = "https://example.org/tei-kit/"
    for member in json.loads((site / "dts" / "collection" / "edition.json").read_bytes())["member"]:
        for template, name in ((entry["navigation"], "{resource}"), (entry["document"], "{resource}")):
            assert (site / template.removeprefix(base).replace(name, member["@id"])).is_file()
        navigation = json.loads((site / "dts" / "navigation" / f"{member['@id']}.json").read_bytes())
        page = look((site / f"{member['@id']}.html").read_bytes())
        assert navigation["member"]
        assert {unit["identifier"] for unit in navigation["member"]} <= set(page.ids)


def test_a_translation_stands_beside_its_original(corpus: Path, tmp_path: Path) -> None:
    translation = f"{MEETING}-fr"
    text = (corpus / "transcripts" / f"{MEETING}.xml").read_text(encoding="utf-8")
    for number in range(1, 13):
        text = text.replace(f'<p xml:id="p.{number}"', f'<p xml:id="p.{number}" corresp="{MEETING}.xml#p.{number}"')
    text = text.replace(f'xml:id="{MEETING}" xml:lang="en"', f'xml:id="{translation}" xml:lang="fr"')
    text = text.replace(">Welcome.<", ">Bienvenue.<")
    text = text.replace(
        "</bibl>\n      </sourceDesc>",
        f'<relatedItem type="original"><ptr target="{MEETING}.xml"/></relatedItem></bibl>\n      </sourceDesc>',
    )
    (corpus / "transcripts" / f"{translation}.xml").write_text(text, encoding="utf-8")
    publish(corpus, tmp_path / "site")
    page = (tmp_path / "site" / f"{translation}.parallel.html").read_text(encoding="utf-8")
    pair = page[page.index(">Welcome.") :]
    assert pair.index("Bienvenue.") < pair.index('class="pair"')
    for name in (MEETING, translation):
        assert f'href="{translation}.parallel.html"' in (tmp_path / "site" / f"{name}.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("places", [("site", "site"), ("one", "other")], ids=["again", "from nothing"])
def test_publishing_a_search_twice_gives_the_same_bytes(corpus: Path, tmp_path: Path, places: tuple[str, str]) -> None:
    pytest.importorskip("pagefind")
    configure(corpus, "[publish]\nsearch = true")
    trees = []
    for place in places:
        site = tmp_path / place
        publish(corpus, site)
        trees.append({path.relative_to(site): path.read_bytes() for path in site.rglob("*") if path.is_file()})
    assert trees[0] == trees[1]
    assert any(name.suffix == ".pf_filter" for name in trees[0])
