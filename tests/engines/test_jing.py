"""jing: many documents in one run, places, and what it must not do."""

from pathlib import Path

import pytest

from tei_kit.engines import jing as engine
from tei_kit.engines.jing import Complaint

pytestmark = [pytest.mark.judge, pytest.mark.usefixtures("jing")]

GRAMMAR = """<element name="a" xmlns="http://relaxng.org/ns/structure/1.0">
  <oneOrMore><choice><element name="b"><empty/></element><text/></choice></oneOrMore>
</element>
"""


@pytest.fixture
def grammar(tmp_path: Path) -> Path:
    path = tmp_path / "grammar.rng"
    path.write_text(GRAMMAR, encoding="utf-8")
    return path


def test_the_answers_are_in_the_order_of_the_documents(grammar: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "_BATCH", 2)
    said = engine.validate_many(grammar, [b"<a><c/></a>", b"<a/>", b"<a x=''/>"])
    assert [[complaint.message.split(";")[0] for complaint in each] for each in said] == [
        ['element "c" not allowed anywhere'],
        [],
        ['found attribute "x", but no attributes allowed here'],
    ]
    assert said[0][0].line == 1
    assert said[0][0].column == len("<a><c/>") + 1
    assert engine.validate_many(grammar, []) == []


def test_columns_are_utf_16_and_lines_any(grammar: Path) -> None:
    ((found,),) = engine.validate_many(grammar, ["<a>\r\né😀<c/></a>".encode()])
    assert (found.line, found.column) == (2, len("é") + 2 + len("<c/>") + 1)


def test_a_hundred_thousand_ampersands_are_no_attack(grammar: Path) -> None:
    assert engine.validate_many(grammar, [b"<a>" + b"&amp;" * 150_000 + b"</a>"]) == [()]


def test_what_is_no_grammar_is_refused(grammar: Path) -> None:
    grammar.write_text(GRAMMAR.replace("element", "elemental", 1).replace("</element>\n", "</elemental>\n"))
    with pytest.raises(engine.GrammarRefused, match=r"grammar\.rng:\d+:\d+: error"):
        engine.validate_many(grammar, [b"<a/>"])
    with pytest.raises(engine.GrammarRefused):
        engine.simplify(grammar)


def test_the_simple_form_is_one_file(grammar: Path) -> None:
    outer = grammar.parent / "outer.rng"
    outer.write_text('<externalRef href="grammar.rng" xmlns="http://relaxng.org/ns/structure/1.0"/>')
    simple = engine.simplify(outer)
    assert b"externalRef" not in simple
    assert b'name="b"' in simple


def test_the_users_java_settings_are_left_out(grammar: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JAVA_TOOL_OPTIONS", "-Xmx1k")
    assert engine.validate_many(grammar, [b"<a/>"]) == [()]


def test_without_java_there_is_one_clear_error(grammar: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from tei_kit.model.errors import TeiKitError

    monkeypatch.setattr(engine, "command", lambda: ())
    with pytest.raises(TeiKitError, match="jing is not here"):
        engine.validate_many(grammar, [b"<a/>"])


def test_a_message_of_several_lines_is_one_message() -> None:
    output = (
        '/x/0.xml:1:2: error: value of attribute "n" is invalid; must be equal to "a\nb"\n/x/0.xml:3:4: error: text'
    )
    lines = list(engine._lines(output))
    assert [line.complaint for line in lines] == [
        Complaint(1, 2, 'value of attribute "n" is invalid; must be equal to "a\nb"'),
        Complaint(3, 4, "text"),
    ]
