"""The table of formats."""

from tei_kit import resources
from tei_kit.transform.catalogue import CITATIONS, FORMATS


def test_every_format_has_its_stylesheet() -> None:
    folder = resources.path("xslt")
    assert [entry.name for entry in FORMATS.values() if not (folder / entry.stylesheet).is_file()] == []


def test_names_and_extensions_are_told_apart() -> None:
    assert list(FORMATS)[:3] == ["html", "text", "csl-json"]
    assert len({entry.extension for entry in FORMATS.values()}) == len(FORMATS)
    assert all(entry.extension.startswith(".") for entry in FORMATS.values())


def test_citations() -> None:
    assert [entry.name for entry in CITATIONS] == [
        *("csl-json", "csl-yaml", "bibtex", "biblatex", "ris", "endnote", "mods", "oai-dc", "datacite-xml"),
        *("datacite-json", "json-ld", "turtle", "meta-tags", "cff"),
    ]
