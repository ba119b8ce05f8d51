"""Every rule has its page, and the page's examples are its tests."""

import re
import subprocess
from pathlib import Path

import pytest
import rule_pages
from rule_pages import FOLDER, SECTIONS, Page, case

from tei_kit.check import session
from tei_kit.check.run import check_bytes
from tei_kit.check.table import RULES
from tei_kit.engines import libxml
from tei_kit.model.diagnostic import Rule
from tei_kit.read.project import Project


def page_of(rule: Rule) -> Page:
    return Page.read(FOLDER / f"{rule.code}.md")


every_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)


def test_the_skeleton_is_clean(tmp_path: Path) -> None:
    assert case("").check(tmp_path) == []


@every_rule
def test_a_rule_has_its_page(rule: Rule) -> None:
    page = page_of(rule)
    assert page.title == f"{rule.code} {rule.name}"
    assert tuple(page.sections)[: len(SECTIONS)] == SECTIONS
    assert set(page.sections) - set(SECTIONS) <= {"Options", "Notes"}
    assert all(text.strip() for text in page.sections.values())


@every_rule
def test_the_failing_example_fires_where_it_is_marked(
    rule: Rule, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if rule.code == "TK008":  # A page does not hold 256 MiB.
        monkeypatch.setattr(libxml, "MAX_BYTES", 50)
    if rule.code == "TK012":  # A page does not end processes: tests/workers/ does.
        monkeypatch.setattr(rule_pages, "check_bytes", lambda _data, path, *_rest: session.cut_short(path))
    example = case(page_of(rule).sections["Example"])
    found = example.check(tmp_path, rule.layer)
    assert [finding.rule.code for finding in found] == [rule.code], [finding.message for finding in found]
    (finding,) = found
    place = finding.span and (finding.span.start.offset, finding.span.end.offset)
    assert place == example.place, example.files[example.marked][slice(*(place or (0, 0)))]
    assert finding.message


@every_rule
def test_the_passing_example_is_silent(rule: Rule, tmp_path: Path) -> None:
    example = case(page_of(rule).sections["Use instead"])
    assert [finding.message for finding in example.check(tmp_path, rule.layer)] == []


def test_no_page_is_without_its_rule() -> None:
    pages = {path.stem for path in FOLDER.glob("TK*.md")}
    assert pages == {rule.code for rule in RULES}


def test_the_index_is_the_table() -> None:
    rows = re.findall(
        r"^\| \[(TK\d+)\]\((.*?)\) \| (.*?) \| (.*?) \| (.*?) \| (.*?) \|",
        (FOLDER / "index.md").read_text("utf-8"),
        re.MULTILINE,
    )
    assert rows == [
        (rule.code, f"{rule.code}.md", rule.name, rule.severity.value, rule.layer, "yes" if rule.fixable else "")
        for rule in RULES
    ]


def test_the_table_is_in_order_and_without_doubles() -> None:
    codes, names = [rule.code for rule in RULES], [rule.name for rule in RULES]
    assert codes == sorted(set(codes))
    assert len(set(names)) == len(names)


def test_the_schema_has_the_rules_of_its_layer(root: Path) -> None:
    schema = libxml.parse((root / "schemas" / "event.sch").read_bytes(), "event.sch")
    found = {
        element.get("id"): element.get("role")
        for element in schema.getroot().iter("{*}assert", "{*}report")
        if element.get("id", "").startswith("TK")
    }
    assert found == {rule.code: rule.severity.value for rule in RULES if rule.layer == "schematron"}


@pytest.mark.parametrize("path", sorted((FOLDER.parents[1] / "corpus").glob("*/*.xml")), ids=lambda path: path.name)
def test_the_corpus_is_silent(path: Path) -> None:
    assert [finding.message for finding in check_bytes(path.read_bytes(), str(path), Project.around(path))] == []


@pytest.mark.judge
def test_an_independent_grammar_of_schematron_takes_the_schema(root: Path, jing: list[str]) -> None:
    import lxml.isoschematron

    grammar = Path(lxml.isoschematron.__file__).parent / "resources" / "rng" / "iso-schematron.rng"
    result = subprocess.run(
        [*jing, grammar, root / "schemas" / "event.sch"], capture_output=True, text=True, check=False
    )
    assert (result.returncode, result.stdout) == (0, "")


@pytest.mark.judge
@pytest.mark.shared
def test_the_examples_to_follow_are_tei(shared: Path, jing: list[str], tmp_path: Path) -> None:
    """What a page recommends is inside TEI, by the TEI Consortium's own schema."""
    paths = []
    for rule in RULES:
        example = case(page_of(rule).sections["Use instead"])
        path = tmp_path / f"{rule.code}.xml"
        path.write_bytes(example.files[example.marked])
        paths.append(path)
    ours = [path for path in paths if not path.stem.startswith("TK9")]
    grammar = shared / "tei" / "tei_all.rng"
    result = subprocess.run([*jing, grammar, *ours], capture_output=True, text=True, check=False)
    assert (result.returncode, result.stdout) == (0, "")
