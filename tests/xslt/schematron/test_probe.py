"""The probe of a schema against the schema itself: it is silent exactly where nothing is found."""

import sys
from pathlib import Path

import pytest

from tei_kit.check.schematron import compile_probe, compile_schematron, findings
from tei_kit.check.table import RULES
from tei_kit.engines import libxml, saxon

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "rules"))

from rule_pages import FOLDER, TRANSCRIPT, Page, case, put, skeleton
from test_cases import CASES

OURS = [rule.code for rule in RULES if rule.layer == "schematron"]


def found(root: Path, document: bytes) -> list[str]:
    """What the rules find, after the probe has been seen to agree."""
    schemas = root / "schemas"
    codes = [finding.code for finding in findings(document, schemas / "event.sch.xsl")]
    assert bool(saxon.transform(schemas / "event.probe.xsl", document)) == bool(codes), codes
    return codes


@pytest.mark.parametrize("code", OURS)
def test_it_speaks_where_a_rule_fires(code: str, root: Path) -> None:
    example = case(Page.read(FOLDER / f"{code}.md").sections["Example"])
    assert code in found(root, example.files[example.marked])


@pytest.mark.parametrize("code", OURS)
def test_it_is_silent_where_a_rule_is(code: str, root: Path) -> None:
    example = case(Page.read(FOLDER / f"{code}.md").sections["Use instead"])
    assert found(root, example.files[example.marked]) == []


@pytest.mark.parametrize("number", range(len(CASES)))
def test_it_agrees_at_the_edges(number: int, root: Path) -> None:
    code, count, fragment, place = CASES[number]
    if "<time" not in fragment:
        assert found(root, put(skeleton(TRANSCRIPT), fragment, place).encode()).count(code) == count


@pytest.mark.parametrize("code", OURS)
def test_every_rule_is_in_it_by_itself(code: str, root: Path, tmp_path: Path) -> None:
    """With the other rules taken out, so that none speaks for another."""
    tree = libxml.parse((root / "schemas" / "event.sch").read_bytes(), "event.sch")
    for pattern in tree.getroot().findall("{*}pattern"):
        if pattern.get("id") != f"{code}.pattern":
            tree.getroot().remove(pattern)
    schema = libxml.serialise(tree)
    (tmp_path / "one.sch.xsl").write_bytes(compile_schematron(schema))
    (tmp_path / "one.probe.xsl").write_bytes(compile_probe(schema))
    page = Page.read(FOLDER / f"{code}.md")
    for section, fires in (("Example", True), ("Use instead", False)):
        example = case(page.sections[section])
        document = example.files[example.marked]
        assert any(findings(document, tmp_path / "one.sch.xsl")) == fires
        assert bool(saxon.transform(tmp_path / "one.probe.xsl", document)) == fires
