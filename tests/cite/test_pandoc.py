"""pandoc, which many write with, reads what we write for it: six formats, the same title, people, dates and address."""

import json
from pathlib import Path
from typing import Any

import pypandoc
import pytest
from sample import person, tei, turn
from test_judges import EVERYTHING, IDS, csl, text

from tei_kit.transform.run import transform

#: Our format → pandoc's reader of it.
READERS = {
    "csl-json": "csljson",
    "csl-yaml": "markdown",
    "bibtex": "bibtex",
    "biblatex": "biblatex",
    "ris": "ris",
    "endnote": "endnotexml",
}

#: The address, which pandoc looks for elsewhere in EndNote XML than EndNote puts it; and days, which it drops there and in RIS.
WITHOUT = {"endnote": {"URL", "day"}, "ris": {"day"}, "bibtex": {"day"}}


def read(source: str, to: str) -> dict[str, Any]:
    [item] = json.loads(pypandoc.convert_text(source, "csljson", format=READERS[to]))
    return dict(item)


def words(name: dict[str, str]) -> str:
    """A name's words in the order of its parts, whatever pandoc takes for a particle."""
    order = ("dropping-particle", "non-dropping-particle", "family", "literal", "given", "suffix")
    return " ".join(" ".join(name[part] for part in order if part in name).replace("-", " ").replace(",", " ").split())


@pytest.mark.parametrize("to", READERS)
@pytest.mark.parametrize("part", EVERYTHING, ids=IDS)
def test_pandoc_reads_it(root: Path, part: tuple[str, str], to: str) -> None:
    item, found = csl(root, part), read(text(root, part, to), to)
    assert found["title"] == item["title"]
    assert list(map(words, found.get("author", []))) == list(map(words, item.get("author", [])))
    for name, theirs in zip(item.get("author", []), found.get("author", []), strict=True):
        # "regions of the" it takes for a particle, but nothing for a given name.
        assert ("given" in name) == ("given" in theirs)
    if "URL" not in WITHOUT.get(to, ()):
        assert found["URL"] == item["URL"]
    # RIS and EndNote have one date, the event's.
    [date, *_] = (item.get("event-date", item["issued"]) if to in ("ris", "endnote") else item["issued"])["date-parts"]
    [year, *rest] = found["issued"]["date-parts"][0]
    assert year == date[0]
    assert "day" in WITHOUT.get(to, ()) or [year, *rest] == date


@pytest.mark.parametrize("part", EVERYTHING, ids=IDS)
def test_biblatex_is_a_speech_to_pandoc(root: Path, part: tuple[str, str]) -> None:
    item, found = csl(root, part), read(text(root, part, "biblatex"), "biblatex")
    if item["type"] == "speech":
        assert found["type"] == "speech"
        assert found.get("event") == item.get("event-title")
        assert found.get("event-place") == item.get("event-place")
        assert found["event-date"] == item["event-date"]
        assert found["genre"] == item["genre"]


def test_names_of_several_words_stay_whole() -> None:
    people = '<person xml:id="per.a"><persName>Jean Paul Sartre</persName></person>' + person("Ann", "Bee", "per.b")
    data = tei(people=people, turns=turn("#per.a") + turn("#per.b"))
    for to in READERS:
        first, second = read(transform(data, to).text, to)["author"]
        assert first in ({"literal": "Jean Paul Sartre"}, {"family": "Jean Paul Sartre"})
        assert second == {"family": "Bee", "given": "Ann"}
