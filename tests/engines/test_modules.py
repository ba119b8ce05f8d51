"""A stylesheet handed over as one text means what it meant as files."""

from pathlib import Path
from urllib.parse import quote

import pytest

from tei_kit.engines import saxon
from tei_kit.engines.modules import assemble, readable
from tei_kit.model.errors import TeiKitError

HEAD = '<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">'


def write(folder: Path, **modules: str) -> Path:
    for name, body in modules.items():
        (folder / f"{name}.xsl").write_text(f"{HEAD}{body}</xsl:stylesheet>", encoding="utf-8")
    return folder / "main.xsl"


def rule(name: str, inner: str = "") -> str:
    return f'<xsl:template match="/"><{name}>{inner}</{name}></xsl:template>'


def result(stylesheet: Path) -> str:
    return saxon.transform(stylesheet, b"<x/>").partition("?>")[2]


NEXT = "<xsl:next-match/>"


def test_the_precedence_of_imports_is_that_of_the_files(tmp_path: Path) -> None:
    main = write(
        tmp_path,
        main=f'<xsl:import href="a.xsl"/><xsl:import href="b.xsl"/>{rule("main", NEXT)}',
        a=f'<xsl:import href="c.xsl"/>{rule("a", NEXT)}',
        b=f'<xsl:import href="d.xsl"/>{rule("b", NEXT)}',
        c=rule("c", NEXT),
        d=rule("d", NEXT),
    )
    assert assemble(main, tmp_path).count("data:") == 4
    assert result(main) == "<main><b><d><a><c/></a></d></b></main>"


def test_a_rule_that_asks_for_what_its_own_module_imports_gets_that(tmp_path: Path) -> None:
    main = write(
        tmp_path,
        main=f'<xsl:import href="a.xsl"/><xsl:import href="b.xsl"/>{rule("main", "<xsl:next-match/>")}',
        a=rule("a"),
        b=f'<xsl:import href="c.xsl"/>{rule("b", "<xsl:apply-imports/>")}',
        c=rule("c"),
    )
    assert result(main) == "<main><b><c/></b></main>"


def test_an_import_on_a_condition_stays_one(tmp_path: Path) -> None:
    main = write(
        tmp_path,
        main=f'<xsl:import href="a.xsl"/><xsl:import use-when="false()" href="b.xsl"/>{rule("main", NEXT)}',
        a=rule("a"),
        b=rule("b"),
    )
    assert result(main) == "<main><a/></main>"


def test_an_include_has_the_precedence_of_its_module(tmp_path: Path) -> None:
    main = write(
        tmp_path,
        main='<xsl:import href="a.xsl"/><xsl:include href="b.xsl"/>',
        a=rule("a"),
        b=rule("b", NEXT),
    )
    assert result(main) == "<b><a/></b>"


def test_an_error_has_the_line_of_its_module(tmp_path: Path) -> None:
    main = write(tmp_path, main='<xsl:import href="a.xsl"/>', a='\n<xsl:import\n href="b.xsl"/>\n<xsl:nonsense/>', b="")
    with pytest.raises(TeiKitError, match=r"a\.xsl:4"):
        saxon.transform(main, b"<x/>")


def test_an_error_while_it_runs_has_the_line_of_its_module(tmp_path: Path) -> None:
    function = (
        '<xsl:function name="f:one" xmlns:f="f" as="xs:string" xmlns:xs="http://www.w3.org/2001/XMLSchema">'
        '<xsl:param name="x"/>\n<xsl:sequence select="xs:string(1 + $x)"/></xsl:function>'
    )
    call = '<xsl:template match="/"><xsl:value-of select="f:one(current-date())" xmlns:f="f"/></xsl:template>'
    main = write(tmp_path, main=f'<xsl:import href="a.xsl"/>{call}', a=function)
    with pytest.raises(TeiKitError, match=r"^[^%]*a\.xsl:2[^%]*$"):
        saxon.transform(main, b"<x/>")


@pytest.mark.parametrize("name", ["a", "a--b", "é?", "PCEt", "a%2Fb", "a" * 200])
def test_the_name_of_a_module_is_found_in_its_address(name: str, tmp_path: Path) -> None:
    main = write(tmp_path, main=f'<xsl:import href="{quote(name)}.xsl"/>', **{name: "<!-- ?~o -->" + rule("a")})
    address = assemble(main, tmp_path).partition('href="')[2].partition('"')[0]
    # Saxon tells what follows the last "/".
    for told in (address, address.rpartition("/")[2]):
        assert readable(f"Error on line 2 of {told}: so") == f"Error on line 2 of {quote(name, safe='')}.xsl: so"


@pytest.mark.parametrize("words", ["PCEt", "PCEtAAAA", "PCEtA,;B", "PCEtLQ==", "see https://example.org/PCEtLS==, a;b"])
def test_other_words_of_a_message_stay(words: str) -> None:
    assert readable(words) == words


def test_a_module_that_several_import_is_handed_over_once(tmp_path: Path) -> None:
    main = write(
        tmp_path,
        main='<xsl:import href="a.xsl"/><xsl:import href="b.xsl"/>',
        a=f'<xsl:import href="c.xsl"/>{rule("a", NEXT)}',
        b='<xsl:import href="c.xsl"/>',
        c=rule("c"),
    )
    assert assemble(main, tmp_path).count("data:") == 3
    # As it was imported last: above a.xsl, which imports it too.
    assert result(main) == "<c/>"


def test_a_module_that_is_imported_twice_and_asks_for_the_next_rule_runs_twice(tmp_path: Path) -> None:
    main = write(
        tmp_path,
        main='<xsl:import href="a.xsl"/><xsl:import href="c.xsl"/>',
        a=f'<xsl:import href="c.xsl"/>{rule("a", NEXT)}',
        c=rule("c", NEXT),
    )
    assert result(main) == "<c><a><c/></a></c>"


def test_a_static_variable_is_seen_by_what_its_module_imports_after_it(tmp_path: Path) -> None:
    main = write(
        tmp_path,
        main='<xsl:variable name="there" static="yes" select="true()"/><xsl:import href="a.xsl"/>',
        a=f'{rule("a")}<xsl:template match="/" use-when="$there" priority="2"><seen/></xsl:template>',
    )
    assert result(main) == "<seen/>"


def test_static_variables_of_a_module_that_imports_nothing_leave_the_others_side_by_side(tmp_path: Path) -> None:
    main = write(
        tmp_path,
        main=f'<xsl:import href="a.xsl"/><xsl:import href="b.xsl"/>{rule("main", NEXT)}',
        a='<xsl:variable name="there" static="yes" select="true()"/>',
        b=f'<xsl:import href="c.xsl"/><xsl:template match="/" use-when="$there"><b>{NEXT}</b></xsl:template>',
        c=rule("c"),
    )
    assert assemble(main, tmp_path).count("data:") == 3
    assert result(main) == "<main><b><c/></b></main>"
