"""A site that was made step by step is the site that is made at once, and a page knows all that it shows."""

import random
import re
import shutil
import sys
from pathlib import Path

import pytest

from tei_kit.model.errors import TeiKitError
from tei_kit.publish import gather, machine, pages, parts, plan
from tei_kit.publish.index import Index
from tei_kit.publish.run import publish, shared
from tei_kit.publish.task import Task, perform

#: More than the front page shows.
FILES = 13


@pytest.fixture(scope="module")
def edition(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    sys.path.append(str(root / "bench"))
    from edition import edition

    return edition(tmp_path_factory.mktemp("made-up"), FILES, 5_000)


@pytest.fixture
def corpus(edition: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(edition, tmp_path / "corpus"))


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is made anew, by the name of its first file."""
    names: list[str] = []

    def watch(shared: pages.Shared, task: Task) -> pages.Made:
        names.append(task.name)
        return perform(shared, task)

    # What watches cannot be sent to another process.
    monkeypatch.setattr("tei_kit.workers.processes.processes_for", lambda *_: 1)
    monkeypatch.setattr("tei_kit.publish.build.perform", watch)
    return names


def tree(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def transcripts(corpus: Path) -> list[Path]:
    return sorted((corpus / "transcripts").glob("*.xml"))


@pytest.mark.parametrize(("whose", "long"), [("sample", 100), ("made-up", 100), ("made-up", 2)])
def test_a_page_made_of_its_part_is_the_page_made_of_the_whole(
    root: Path, edition: Path, monkeypatch: pytest.MonkeyPatch, whose: str, long: int
) -> None:
    monkeypatch.setattr(plan, "LONG", long)
    found = gather.gather(gather.read(root / "corpus" if whose == "sample" else edition))
    index = Index(found, plan.pages(found), data=machine.listing(found))
    frame = shared(found.settings, found.folder)
    for page in (page for page in index.pages if page.kind != "parallel"):
        known = (page.kind, page.key, page.year, page.file)
        of_part = pages.page(frame, *known, *map(bytes, parts.of(index, page))).files
        assert of_part == pages.page(frame, *known, *map(bytes, parts.whole(index, page))).files, page.file


@pytest.mark.parametrize("whose", ["sample", "made-up"])
def test_a_transcript_shows_of_an_entry_what_it_is_handed(root: Path, edition: Path, whose: str) -> None:
    found = gather.gather(gather.read(root / "corpus" if whose == "sample" else edition))
    index = Index(found, plan.pages(found))
    frame = shared(found.settings, found.folder)
    for place, here in enumerate(found.transcripts):
        known = (here.id, str(here.source.path), here.source.data, bytes(index.around(place)))
        whole = found.registers.part(here.record.pointers)
        assert whole.digest != here.near.digest
        assert pages.transcript(frame, *known, bytes(here.near)) == pages.transcript(frame, *known, bytes(whole))


def _word(corpus: Path, chance: random.Random) -> None:
    change(
        chance.choice(transcripts(corpus)), 'xml:id="p.3">', f'xml:id="p.3">{chance.choice(("tide", "quay <x/>"))[:4]} '
    )


def _title(corpus: Path, chance: random.Random) -> None:
    change(chance.choice(transcripts(corpus)), "Made-up session", "Renamed session")


def _speaker(corpus: Path, chance: random.Random) -> None:
    path = chance.choice(transcripts(corpus))
    speakers = re.findall(r'who="(#per\.\d+)"', path.read_text(encoding="utf-8"))
    change(path, f'who="{speakers[0]}"', f'who="{chance.choice(speakers)}"')


def _person(corpus: Path, chance: random.Random) -> None:
    number = chance.randrange(200)
    change(corpus / "registers" / "persons.xml", f"Name {number}</surname>", f"Name {number}x</surname>")


def _note(corpus: Path, chance: random.Random) -> None:
    change(corpus / "registers" / "persons.xml", "<note>Fictional", f"<note>Wholly {chance.randrange(9)} fictional")


def _office(corpus: Path, chance: random.Random) -> None:
    change(corpus / "registers" / "orgs.xml", f">Office {chance.randrange(9)}", ">Bureau ")


def _relation(corpus: Path, chance: random.Random) -> None:
    one, other = chance.sample(transcripts(corpus), 2)
    change(one, "</bibl></sourceDesc>", f'<relatedItem type="sameOccasion" target="{other.name}"/></bibl></sourceDesc>')


def _removed(corpus: Path, chance: random.Random) -> None:
    chance.choice(transcripts(corpus)).unlink()


def _description(corpus: Path, chance: random.Random) -> None:
    change(corpus / "tei-kit.toml", "Nobody in it exists", f"Nobody {chance.randrange(100)}")


EDITS = (_word, _title, _speaker, _person, _note, _office, _relation, _removed, _description)


@pytest.mark.parametrize("seed", range(2))
def test_after_any_edits_the_site_is_the_one_made_from_nothing(
    corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    chance = random.Random(seed)  # noqa: S311 - edits, no secret
    monkeypatch.setenv("TEI_KIT_CACHE", str(tmp_path / "cache"))
    # Every second edition has lists that are too long for one page.
    monkeypatch.setattr(plan, "LONG", 100 if seed % 2 else 3)
    publish(corpus, tmp_path / "site", promises=False)
    for edit in chance.sample(EDITS, len(EDITS)):
        edit(corpus, chance)
        if chance.random() < 0.7:
            publish(corpus, tmp_path / "site", promises=False)
    publish(corpus, tmp_path / "site", promises=False)
    monkeypatch.setenv("TEI_KIT_CACHE", str(tmp_path / "other"))
    publish(corpus, tmp_path / "fresh", promises=False)
    assert tree(tmp_path / "site") == tree(tmp_path / "fresh")


def test_a_list_that_is_too_long_has_a_page_for_each_year(
    corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(plan, "LONG", 3)
    publish(corpus, tmp_path / "site")
    pages = {path.name: path.read_text(encoding="utf-8") for path in (tmp_path / "site").glob("*.html")}
    identifiers = [path.stem for path in transcripts(corpus)]
    years = sorted({identifier[6:10] for identifier in identifiers})
    for stem in ("per.0", "language-en", "events"):
        volumes = {year: pages[f"{stem}.{year}.html"] for year in years}
        for year in years:
            assert f'<a href="{stem}.{year}.html">{year}</a>' in pages[f"{stem}.html"]
            assert f'<p class="kicker"><a href="{stem}.html">' in volumes[year]
        assert pages[f"{stem}.html"].count(">Years</h2>") == 1
        for identifier in identifiers:
            named = [year for year, html in volumes.items() if f'href="{identifier}.html"' in html]
            assert named == [identifier[6:10]]
            assert f'href="{identifier}.html"' not in pages[f"{stem}.html"]
    assert f'<a href="year-{years[0]}.html">{years[0]}</a>' in pages["transcripts.html"]
    turns = sum(path.read_text(encoding="utf-8").count('who="#per.0"') for path in transcripts(corpus))
    assert f'<p class="tally">{turns} speeches' in pages["per.0.html"]


def test_nothing_is_made_where_nothing_has_changed(corpus: Path, tmp_path: Path, made: list[str]) -> None:
    publish(corpus, tmp_path / "site")
    made.clear()
    publish(corpus, tmp_path / "site")
    assert made == []


def test_a_changed_word_touches_its_transcript_and_what_counts_or_shows_it(
    corpus: Path, tmp_path: Path, made: list[str]
) -> None:
    publish(corpus, tmp_path / "site")
    made.clear()
    path = transcripts(corpus)[4]
    change(path, 'xml:id="p.3">', 'xml:id="p.3">tide ')
    publish(corpus, tmp_path / "site")
    assert [name for name in made if name.startswith("event-")] == [f"{path.stem}.html"]
    assert "transcripts.html" in made
    assert not {"people.html", "places.html", "events.html", "documents.html", "feed.atom", "oai.xml"} & set(made)


@pytest.mark.parametrize(("what", "shown"), [("note", False), ("office", True)])
def test_a_changed_entry_touches_the_pages_that_show_it(
    corpus: Path, tmp_path: Path, made: list[str], what: str, *, shown: bool
) -> None:
    publish(corpus, tmp_path / "site")
    made.clear()
    texts = {f"{path.stem}.html": path.read_text(encoding="utf-8") for path in transcripts(corpus)}
    number = re.findall(r'xml:id="per\.([1-9]\d*)"', next(iter(texts.values())))[0]
    entry = f"Minister {number}</roleName></affiliation><note>"
    changed = f"{entry}Entirely " if what == "note" else f"First {entry}"
    change(corpus / "registers" / "persons.xml", entry, changed)
    publish(corpus, tmp_path / "site")
    named = {name for name, text in texts.items() if f'"per.{number}"' in text}
    assert 0 < len(named) < len(texts)
    assert set(made) & set(texts) == (named if shown else set())
    near = {f"per.{number}.html", "people.html"}
    assert near <= set(made) - named <= {*near, f"org.{int(number) % 40}.html"}


@pytest.fixture
def spoilt(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("TEI_KIT_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.mark.parametrize("how", ["gone", "cut", "altered"])
def test_a_spoilt_cache_changes_nothing(corpus: Path, tmp_path: Path, spoilt: Path, how: str) -> None:
    publish(corpus, tmp_path / "site")
    before = tree(tmp_path / "site")
    change(transcripts(corpus)[0], 'xml:id="p.3">', 'xml:id="p.3">tide ')
    for place in spoilt.rglob("*"):
        if place.is_file():
            data = place.read_bytes()
            place.write_bytes(
                {"gone": b"", "cut": data[: len(data) // 2], "altered": data[:70] + b"x" + data[71:]}[how]
            )
    publish(corpus, tmp_path / "site")
    change(transcripts(corpus)[0], 'xml:id="p.3">tide ', 'xml:id="p.3">')
    publish(corpus, tmp_path / "site")
    assert tree(tmp_path / "site") == before


def test_a_kept_page_with_a_link_to_what_has_gone_stops_the_site(corpus: Path, tmp_path: Path) -> None:
    one, other = transcripts(corpus)[:2]
    change(one, 'xml:id="p.3">', f'xml:id="p.3"><ref target="{other.name}#p.5">there</ref> ')
    publish(corpus, tmp_path / "site")
    change(other, 'xml:id="p.5"', 'xml:id="p.five"')
    with pytest.raises(TeiKitError, match=rf"lead nowhere: {one.stem}\.html → {other.stem}\.html#p\.5"):
        publish(corpus, tmp_path / "site", promises=False)


@pytest.mark.parametrize("encoding", ["utf-16", "iso-8859-1"])
def test_a_pointer_is_found_in_every_encoding(corpus: Path, tmp_path: Path, encoding: str) -> None:
    path = transcripts(corpus)[0]
    text = path.read_text(encoding="utf-8").replace("UTF-8", encoding.upper())
    text = text.replace('"../registers/places.xml#pl.', '"../registers/places.xml#&#112;l.')
    path.write_bytes(text.encode(encoding))
    publish(corpus, tmp_path / "site")
    assert '<a class="name" href="pl.' in (tmp_path / "site" / f"{path.stem}.html").read_text(encoding="utf-8")
