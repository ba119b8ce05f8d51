"""The user interface in six languages: words, numbers with nouns, dates, direction."""

import re
from pathlib import Path

import pytest
from page_reader import Page, run, tei

LANGUAGES = ("en", "ru", "de", "fr", "es", "ar")
TEXT = "<body><p>x</p></body>"


def keys(root: Path, language: str) -> set[str]:
    text = (root / "xslt" / "modules" / "messages" / f"{language}.xsl").read_text(encoding="utf-8")
    return set(re.findall(r"'([\w.-]+)':", text))


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_a_language_has_no_words_that_the_interface_does_not_ask_for(root: Path, language: str) -> None:
    extra = {key for key in keys(root, language) - keys(root, "en") if not key.endswith((".two", ".few", ".many"))}
    assert extra <= {"months.alone", "date.first"}


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_every_language_says_all_that_a_transcript_needs(root: Path, language: str) -> None:
    english = {
        key for key in keys(root, "en") if key.startswith(("fact.", "gap", "mark.", "part.", "permalink", "cite"))
    }
    assert english - keys(root, language) <= {"fact.signature"}


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
        ("de", 1200, "1.200 Redebeiträge"),
    ],
)
def test_nouns_stand_in_the_form_that_their_number_asks_for(language: str, turns: int, words: str) -> None:
    text = f"<body>{'<sp><p>x</p></sp>' * turns}</body>"
    assert words in Page(run("html.xsl", tei(text), interface_language=language)).words


def test_a_project_says_single_words_in_its_own_way() -> None:
    page = Page(run("html.xsl", tei(TEXT), messages='{"facts": "At a glance"}'))
    assert page.by_id("page:facts").text == "At a glance"


def test_a_language_that_we_do_not_speak_is_english() -> None:
    assert Page(run("html.xsl", tei(TEXT), interface_language="tlh")).tags[0].attributes["lang"] == "en"
