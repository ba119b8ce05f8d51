"""The classic mistakes against a stranger's grammar: jing and libxml2 say the same, in an editor's words, at the place."""

import random
import sys
from collections import Counter
from pathlib import Path

import pytest
from mistakes import LETTER, MISTAKES, Mistake

from tei_kit.check.foreign import explaining, grammars
from tei_kit.check.foreign.plan import Options
from tei_kit.check.foreign.sources import Sources
from tei_kit.check.run import check_bytes
from tei_kit.check.settings import Settings
from tei_kit.engines import jing as engine
from tei_kit.model.diagnostic import Diagnostic
from tei_kit.read import reader
from tei_kit.read.project import Project

HERE = Path(__file__).parent
#: The second half of an exchange is a mistake of its own.
TWICE = {"wrong order"}

each = pytest.mark.parametrize("name", MISTAKES)


def found_in(text: str, schema: str = "letters.rng", encoding: str = "utf-8") -> list[Diagnostic]:
    settings = Settings(foreign=Options(schemas=(HERE / schema,)))
    return check_bytes(text.encode(encoding), "letter.xml", Project(), settings)


def hold(mistake: Mistake, found: list[Diagnostic], count: int) -> None:
    assert len(found) == count, [(one.rule.code, one.message) for one in found]
    first = found[0]
    assert (first.rule.code, mistake.says in first.message) == (mistake.code, True), first.message
    assert mistake.hint in first.hint
    assert first.span is not None
    if mistake.marked:
        data = mistake.document.encode()
        assert data[first.span.start.offset : first.span.end.offset].decode() == mistake.marked


pytestmark = pytest.mark.judge


@pytest.fixture
def asked(jing: list[str]) -> None:
    """All the letters have been shown to jing in one run, and the cache has the simplified grammar."""
    assert jing
    grammar = grammars.gathered((HERE / "letters.rng").as_uri(), Sources(), compact=False)
    grammars.validate_many(grammar, [LETTER.encode(), *(mistake.document.encode() for mistake in MISTAKES.values())])
    assert grammars._simplified(grammar)
    grammars._simplified.cache_clear()


@pytest.mark.usefixtures("asked")
@each
def test_jing_in_an_editors_words(name: str) -> None:
    hold(MISTAKES[name], found_in(MISTAKES[name].document), 2 if name in TWICE else 1)


@pytest.mark.usefixtures("asked", "no_jing")
@each
def test_libxml2_on_the_simplified_grammar_says_the_same(name: str) -> None:
    hold(MISTAKES[name], found_in(MISTAKES[name].document), 2 if name in TWICE else 1)


@pytest.mark.usefixtures("asked")
def test_a_right_letter_is_silent() -> None:
    assert found_in(LETTER) == []


@pytest.mark.usefixtures("asked")
@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig"])
def test_the_place_is_right_in_other_encodings(encoding: str) -> None:
    text = MISTAKES["text not allowed"].document.replace("\n", "\r\n")
    (found,) = found_in(text, encoding=encoding)
    assert found.span is not None
    data = text.encode(encoding)[found.span.start.offset : found.span.end.offset]
    assert data.decode("utf-16-le" if encoding == "utf-16" else "utf-8") == "loose words 😀"


@pytest.mark.usefixtures("no_jing")
def test_without_jing_and_cache_the_answer_is_called_incomplete(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TEI_KIT_CACHE", str(tmp_path))
    assert [one.rule.code for one in found_in(LETTER)] == ["TK903"]
    found = found_in(MISTAKES["unknown element"].document)
    assert [one.rule.code for one in found] == ["TK903", "TK101"]
    assert "did you mean <head>?" in found[1].message


def test_a_java_that_does_not_start_is_not_the_end(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("TEI_KIT_CACHE", str(tmp_path))
    monkeypatch.setattr(engine, "command", lambda: (sys.executable, "-c", "raise SystemExit('no Java here')"))
    found = found_in(MISTAKES["unknown element"].document)
    assert [one.rule.code for one in found] == ["TK903", "TK903", "TK101"]
    assert "jing failed: no Java here" in found[0].message + found[1].message


@pytest.mark.usefixtures("asked")
def test_what_is_found_without_jing_is_what_jing_finds() -> None:
    """300 letters with random slips, in one run of jing: valid for one is valid for the other."""
    letters = [mutant(random.Random(seed)).encode() for seed in range(300)]  # noqa: S311 - no secret
    grammar = grammars.gathered((HERE / "letters.rng").as_uri(), Sources(), compact=False)
    judged = [len(said) for said in grammars.validate_many(grammar, letters)]
    ours = []
    for letter in letters:
        root = reader.parse(letter, "letter.xml").tree.getroot()
        ours.append(len(explaining.explain(root, grammars._patterns(grammar), grammars._vocabulary(grammar))))
    differing = [number for number, (one, two) in enumerate(zip(judged, ours, strict=True)) if bool(one) != bool(two)]
    assert differing == []
    assert Counter(map(bool, ours))[False] > 20, "some slips leave a letter valid"


PARTS = (
    "<p>a</p>",
    "<head>b</head>",
    '<date when="1871-06-10">c</date>',
    '<date when="tomorrow"/>',
    '<gap reason="illegible"/>',
    "<gap/>",
    "<list><item>1</item></list>",
    "<item> 2 </item>",
    "<item>two</item>",
    "<title/>",
    "words",
    "<!-- a comment -->",
    '<ref target="#p1">d</ref>',
    '<p n="a  b" xml:lang="ru">e</p>',
    '<p xml:lang="?">f</p>',
)


def mutant(chance: random.Random) -> str:
    """The letter with a part put in, taken out, or both."""
    lines = LETTER.splitlines(keepends=True)
    for _ in range(chance.randint(1, 2)):
        if chance.random() < 0.7:
            lines.insert(chance.randrange(2, len(lines)), chance.choice(PARTS))
        else:
            whole = [number for number, line in enumerate(lines) if line.count("<") in (0, 2, 4, 6) or "/>" in line]
            del lines[chance.choice(whole)]
    return "".join(lines)
