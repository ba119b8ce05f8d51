"""Functions of XPath in Python at the edges of Unicode and of the data types: exact, or a doubt."""

import pytest

from tei_kit.check.xpath import functions
from tei_kit.check.xpath.doubt import Doubt
from tei_kit.check.xpath.tree import Tree
from tei_kit.engines import libxml
from tei_kit.schema.python import patterns


@pytest.mark.parametrize("text", ["", " ", "a", " a  b\tc\n", "a\u00a0b c", "\u2003", "x\u0085y z"])
def test_words_are_between_xml_s_white_space_only(text: str) -> None:
    tokens = functions.tokens(text)
    assert tokens == [token for token in text.replace("\t", " ").replace("\n", " ").split(" ") if token]
    assert functions.words(text) == len(tokens)
    assert functions.normal(text) == " ".join(tokens)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("2031-05-14", {"date"}),
        ("2031-05-14+02:00", {"date"}),
        ("2031-05-14T23:59:59.5Z", {"dateTime"}),
        ("2031-05", {"gYearMonth"}),
        ("2031", {"gYear", "integer"}),
        ("00:00:00", {"time"}),
    ],
)
def test_each_lexical_form_is_of_its_own_type(text: str, kinds: set[str]) -> None:
    types = ("date", "dateTime", "gYearMonth", "gYear", "time", "integer")
    assert {kind for kind in types if functions.castable(text, kind)} == kinds


@pytest.mark.parametrize(
    "text", ["2031-02-30", "-0044", "12031", "24:00:00", "2031-05-14T24:00:00", "", "May", " 2031"]
)
def test_rarer_forms_and_no_forms_are_left_to_saxon(text: str) -> None:
    with pytest.raises(Doubt):
        functions.castable(text, "date")


@pytest.mark.parametrize("text", ["İ", "ΟΔΟΣ"])
def test_letters_whose_lower_case_depends_on_more_are_left_to_saxon(text: str) -> None:
    with pytest.raises(Doubt):
        functions.lower(text)


def test_a_string_of_two_nodes_is_left_to_saxon() -> None:
    with pytest.raises(Doubt):
        functions.one(["a", "b"])


def test_letters_beyond_ascii_match_too_much_and_are_then_left_to_saxon() -> None:
    pattern, exact = patterns.python(r"^\p{Lu}\p{Ll}+$")
    assert not exact
    assert functions.matches("Anna", pattern, exact=exact)
    assert not functions.matches("anna", pattern, exact=exact)
    assert not functions.matches("Анна Орса", pattern, exact=exact)
    with pytest.raises(Doubt):
        functions.matches("Анна", pattern, exact=exact)


@pytest.mark.parametrize("pattern", [r"[^\p{L}]", r"\i\c*", r"[a-z-[aeiou]]", r"\p{IsGreek}", "(", r"(a)\1"])
def test_patterns_that_python_has_otherwise_are_not_translated(pattern: str) -> None:
    with pytest.raises(patterns.UntranslatableError):
        patterns.python(pattern)


def test_the_end_of_a_pattern_is_the_end_of_the_text() -> None:
    pattern, exact = patterns.python("a$")
    assert not functions.matches("a\n", pattern, exact=exact)


def test_an_id_with_spaces_around_is_left_to_saxon_which_trims_it() -> None:
    with pytest.raises(Doubt):
        Tree(libxml.parse(b'<a xml:id=" x "/>', "test").getroot())


def test_comments_part_texts_and_are_no_part_of_the_value() -> None:
    tree = Tree(libxml.parse(b"<a>x<!-- no -->y<?no no?><b>z</b></a>", "test").getroot())
    assert tree.value(0) == "xyz"
    assert [text[2:] for text in tree.texts_in(0)] == [("x", True, False), ("y", False, False)]
