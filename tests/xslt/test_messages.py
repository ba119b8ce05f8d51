"""The user interface in six languages: words, numbers with nouns, dates, direction."""

import re
from pathlib import Path

import pytest
from page_reader import Page, run, tei

LANGUAGES = ("en", "ru", "de", "fr", "es", "ar")
TEXT = "<body><p>x</p></body>"


#: Nouns that stand behind a number, and the forms that a language has of them (Unicode CLDR, cardinal numbers).
NOUNS = ("speech", "word", "transcript", "document", "speaker", "mention", "place", "occasion")
FORMS = {"ru": ("one", "few", "many"), "ar": ("one", "two", "few", "many", "other")}

#: What only some languages need: forms of nouns, months that stand alone, "1er", numbers that are part of their noun.
OWN = re.compile(r"\w+\.(two|few|many)|count\.\w+|months\.alone|date\.first")


def messages(root: Path, language: str) -> dict[str, str]:
    text = (root / "xslt" / "modules" / "messages" / f"{language}.xsl").read_text(encoding="utf-8")
    pairs = re.findall(r"'([\w.-]+)': '((?:[^']|'')*)'", text)
    assert len(pairs) == len(dict(pairs)), "a key is there twice"
    return dict(pairs)


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_a_language_says_all_that_english_says_and_nothing_else(root: Path, language: str) -> None:
    english, words = messages(root, "en"), messages(root, language)
    assert english.keys() - words.keys() == set()
    assert [key for key in words.keys() - english.keys() if not OWN.fullmatch(key)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_messages_keep_their_placeholders_and_lists_their_length(root: Path, language: str) -> None:
    english, words = messages(root, "en"), messages(root, language)
    for key, value in words.items():
        assert value, key
        if key in english:
            assert sorted(re.findall(r"\{\w*\}", value)) == sorted(re.findall(r"\{\w*\}", english[key])), key
        if key.startswith("months"):
            assert len(set(value.split("|"))) == 12, key


@pytest.mark.parametrize("language", FORMS)
def test_every_noun_has_the_forms_of_its_language(root: Path, language: str) -> None:
    words = messages(root, language)
    assert [f"{noun}.{form}" for noun in NOUNS for form in FORMS[language] if f"{noun}.{form}" not in words] == []


@pytest.mark.parametrize("language", ["ru", "ar"])
def test_nothing_is_left_in_latin_letters_but_names(root: Path, language: str) -> None:
    latin = {
        key
        for key, value in messages(root, language).items()
        if re.search("[A-Za-z]", value) and not re.search("[а-яء-ي]", value)
    }
    assert {key for key in latin if not key.startswith("download.")} <= {
        "number.group",
        "date.day",
        "date.month",
        "count.one",
        "count.two",
        "document.of-kind",
    }


@pytest.mark.parametrize(
    ("language", "date", "month"),
    [
        ("en", "7 November 2019", "March 2020"),
        ("ru", "7 ноября 2019", "март 2020"),
        ("de", "7. November 2019", "März 2020"),
        ("fr", "7 novembre 2019", "mars 2020"),
        ("es", "7 de noviembre de 2019", "marzo de 2020"),
        ("ar", "7 نوفمبر 2019", "مارس 2020"),
    ],
)
def test_dates_are_in_the_words_of_the_language(language: str, date: str, month: str) -> None:
    for when, words in (("2019-11-07", date), ("2020-03", month)):
        stand_off = f'<listEvent><event when="{when}"/></listEvent>'
        page = Page(run("html.xsl", tei(TEXT, stand_off=stand_off), interface_language=language))
        assert words in page.words
        assert page.tags[0].attributes["dir"] == ("rtl" if language == "ar" else "ltr")


@pytest.mark.parametrize(
    ("language", "turns", "words"),
    [
        ("en", 1, "1 speech"),
        ("en", 2, "2 speeches"),
        ("ru", 1, "1 реплика"),
        ("ru", 3, "3 реплики"),
        ("ru", 12, "12 реплик"),
        ("ru", 21, "21 реплика"),
        ("fr", 0, "0 prise de parole"),
        ("ar", 2, "مداخلتان"),
        ("ar", 5, "5 مداخلات"),
        ("en", 999, "999 speeches"),
        ("en", 1000, "1,000 speeches"),
        ("de", 1200, "1.200 Redebeiträge"),
    ],
)
def test_nouns_stand_in_the_form_that_their_number_asks_for(language: str, turns: int, words: str) -> None:
    text = f"<body>{'<sp><p>x</p></sp>' * turns}</body>"
    assert words in Page(run("html.xsl", tei(text), interface_language=language)).words


@pytest.mark.parametrize(
    ("words", "said"), [(1_002_003, "1,002,003 words"), (10_040, "10,040 words"), (999_999, "999,999 words")]
)
def test_large_numbers_are_in_groups(words: int, said: str) -> None:
    extent = f'<extent><measure unit="words" quantity="{words}"/></extent><publicationStmt>'
    assert said in Page(run("html.xsl", tei(TEXT).replace(b"<publicationStmt>", extent.encode(), 1))).words


def test_a_project_says_single_words_in_its_own_way() -> None:
    page = Page(run("html.xsl", tei(TEXT), messages='{"facts": "At a glance"}'))
    assert page.by_id("page:facts").text == "At a glance"


def test_a_language_that_we_do_not_speak_is_english() -> None:
    assert Page(run("html.xsl", tei(TEXT), interface_language="tlh")).tags[0].attributes["lang"] == "en"
