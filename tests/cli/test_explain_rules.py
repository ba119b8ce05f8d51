"""`tei-kit explain` and `tei-kit rules`."""

import pytest

from tei_kit.check.table import RULES
from tei_kit.cli import main
from tei_kit.cli.explain import page


@pytest.mark.parametrize("name", ["TK203", "tk203", "dangling-pointer"])
def test_explain_prints_the_page_of_a_code_or_name(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", name]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith("# TK203 dangling-pointer\n\nerror, found by: schematron\n\n## What it does\n")
    assert "«#per.dubek»" in printed


def test_explain_prints_several_pages(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "TK204", "TK203"]) == 0
    printed = capsys.readouterr().out
    assert printed.index("# TK204") < printed.index("# TK203")
    assert "can be mended by itself" in printed.split("# TK203")[0]


@pytest.mark.parametrize(
    ("name", "near"), [("TK20", "TK2"), ("dangling-pointers", "TK203"), ("TK999", "TK"), ("danglig", "TK203")]
)
def test_explain_offers_a_near_rule(name: str, near: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", name]) == 2
    said = capsys.readouterr().err
    assert f"there is no rule '{name}'" in said
    assert f"Did you mean {near}" in said


def test_explain_offers_the_list_where_nothing_is_near(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "zzzzzz"]) == 2
    assert "tei-kit rules" in capsys.readouterr().err


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_pages_are_printed_without_what_is_for_tests(rule) -> None:  # noqa: ANN001 - parametrised
    assert "<!-- replaces" not in page(rule)
    assert "<!-- saved" not in page(rule)


def test_rules_lists_every_rule(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == [rule.code for rule in RULES]
    assert any("pointer-without-hash*" in line for line in lines)


def test_rules_lists_a_family(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", "tk5"]) == 0
    assert [line[:5] for line in capsys.readouterr().out.splitlines()] == ["TK501", "TK502", "TK503"]


def test_rules_of_no_family_is_an_error(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", "XX"]) == 2
    assert "begins with 'XX'" in capsys.readouterr().err
