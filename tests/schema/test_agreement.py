"""The three grammars agree with one another, and stay inside TEI."""

from pathlib import Path

import pytest
import xmlschema
from agreement import compare, documents, generator, mutants, written
from lxml import etree
from schema_judges import refused_by_jing

SEED = 20191107


@pytest.mark.judge
@pytest.mark.shared
def test_whatever_the_schema_accepts_tei_accepts(root: Path, shared: Path, jing: list[str], tmp_path: Path) -> None:
    odd = root / "schemas" / "event.odd"
    files = written(documents(odd, SEED), 2_000, tmp_path)
    assert refused_by_jing(jing, odd.with_suffix(".rng"), files) == {}, "the generator and the grammar differ"
    assert refused_by_jing(jing, shared / "tei" / "tei_all.rng", files) == {}


@pytest.mark.judge
def test_jing_libxml2_and_xmlschema_agree_on_every_mutant(root: Path, jing: list[str], tmp_path: Path) -> None:
    odd = root / "schemas" / "event.odd"
    verdicts = compare(jing, odd.parent, written(mutants(odd, SEED), 5_000, tmp_path))
    assert verdicts.quarrels == {}
    # A mutator that breaks everything, or nothing, would prove little.
    assert verdicts.valid > 1_000
    assert verdicts.invalid > 1_000


def test_the_generator_visits_the_whole_schema(root: Path) -> None:
    maker = generator(root / "schemas" / "event.odd", SEED)
    for _ in range(300):
        maker.document(size=80)
    grammar = maker.grammar
    attributes = {f"{name}/@{one.ident}" for name, several in grammar.attributes.items() for one in several}
    everything = set(grammar.contents) | attributes
    assert everything - set(maker.used) == set()


def test_xmlschema_still_takes_a_no_break_space_for_white_space(root: Path) -> None:
    """Why the mutator does not write U+00A0 between elements; when this fails, it may again."""
    document = '<TEI xmlns="http://www.tei-c.org/ns/1.0">{}<teiHeader/></TEI>'
    xsd = str(root / "schemas" / "event.xsd")
    reasons = [
        [error.reason for error in xmlschema.XMLSchema10(xsd).iter_errors(document.format(text))]
        for text in ("\u00a0", "words")
    ]
    assert not any("character data" in str(reason) for reason in reasons[0])
    assert any("character data" in str(reason) for reason in reasons[1])
    libxml2 = etree.XMLSchema(etree.parse(xsd))
    assert not libxml2.validate(etree.fromstring(document.format("\u00a0")))
    assert "Character content" in str(libxml2.error_log[0].message)
