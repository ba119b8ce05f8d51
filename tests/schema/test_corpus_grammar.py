"""A teiCorpus that is checked piece by piece is as valid as libxml2 and jing find it as a whole."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from agreement import generator, written
from lxml import etree
from mutants import mutant
from schema_judges import refused_by_jing

from tei_kit.check.run import check_bytes
from tei_kit.check.settings import Settings
from tei_kit.model.diagnostic import Diagnostic, Severity
from tei_kit.read.project import Project

SEED = 8


def _corpora(odd: Path) -> Iterator[etree._Element]:
    """An endless supply of corpora, most of them spoilt."""
    maker = generator(odd, SEED)
    vocabulary = sorted(maker.grammar.contents)
    attributes = sorted({one.ident for several in maker.grammar.attributes.values() for one in several})
    while True:
        document = maker.document("teiCorpus", size=maker.random.randint(20, 80))
        yield document
        for _ in range(4):
            yield mutant(document, vocabulary, attributes, maker.random)


def _check(data: bytes) -> list[Diagnostic]:
    return check_bytes(data, "x.xml", Project(), Settings())


@pytest.mark.judge
def test_the_pieces_are_as_valid_as_the_whole(root: Path, jing: list[str], tmp_path: Path) -> None:
    schemas = root / "schemas"
    files = written(_corpora(schemas / "event.odd"), 160, tmp_path)
    xsd = etree.XMLSchema(etree.parse(schemas / "event.xsd"))
    refused = refused_by_jing(jing, schemas / "event.rng", files)
    valid = 0
    for file in files:
        found = _check(file.read_bytes())
        complaints = [one.message for one in found if one.rule.layer == "grammar"]
        if xsd.validate(etree.parse(file, etree.XMLParser(collect_ids=False))):
            valid += 1
            assert file not in refused
            assert complaints == [], file.read_text(encoding="utf-8")
        else:
            assert file in refused
            # A rule that says more of a value than the grammar does stands in its place.
            assert [one for one in found if one.severity is Severity.ERROR], file.read_text(encoding="utf-8")
    assert 40 < valid < 120
