"""Who held an office on the day of an event, as a profile knows it."""

from dataclasses import replace

import pytest

from tei_kit.encode import keys, labels, people, profile
from tei_kit.encode.paragraphs import paragraphs

SITE = replace(
    profile.load("generic"),
    values={
        **profile.load("generic").values,
        "speakers.holders": [
            ["President", "Anna Berg", "2029-01-20", "2033-01-20"],
            ["President", "Paul Dubec", "2033-01-20", ""],
            ["Harbour Master", "Jon Berg", "2029-01-20", ""],
        ],
    },
)


def speakers(text: str, day: str) -> list[tuple[str, str, str | None]]:
    found = list(labels.find(paragraphs(text), text, SITE).values())
    by_label, _ = people.resolve(found, (), text, SITE, day=day)
    read = [by_label[label.name] for label in found]
    return [(person.name, person.role, person.cert) for person in read]


@pytest.mark.parametrize(("day", "name"), [("2031-05-14", "Anna Berg"), ("2033-01-20", "Paul Dubec")])
def test_an_office_alone_is_its_holder_of_that_day(day: str, name: str) -> None:
    text = "THE PRESIDENT: Good morning.\nQ    Why?\nTHE PRESIDENT: Because.\nQ    When?"
    assert speakers(text, day)[0] == (name, "THE PRESIDENT", "medium")


@pytest.mark.parametrize("day", ["", "2028-12-31"])
def test_an_office_alone_stays_one_where_no_day_or_no_term_tells(day: str) -> None:
    text = "THE PRESIDENT: Good morning.\nQ    Why?\nTHE PRESIDENT: Because.\nQ    When?"
    assert speakers(text, day)[0][:2] == ("THE PRESIDENT", "")


def test_a_surname_behind_the_office_is_completed_and_a_guest_of_another_name_is_not() -> None:
    text = "PRESIDENT BERG: Good morning.\nPRESIDENT ORSA: Good morning.\nPRESIDENT BERG: Welcome.\nPRESIDENT ORSA: Thank you."
    assert [name for name, _, _ in speakers(text, "2031-05-14")] == ["Anna Berg", "Orsa"] * 2
    # Of a day when somebody else was President nobody of that name was.
    assert [name for name, _, _ in speakers(text, "2034-05-14")] == ["Berg", "Orsa"] * 2


def test_what_the_page_says_goes_before_what_the_profile_knows() -> None:
    text = (
        "Remarks by President Ilse Orsa.\nTHE PRESIDENT: Good morning.\nQ    Why?\nTHE PRESIDENT: Because.\nQ    When?"
    )
    assert speakers(text, "2031-05-14")[0][0] == "Ilse Orsa"


@pytest.mark.parametrize(
    "term", [["President", "Anna Berg", "2029"], ["President", "Anna Berg", "20 January 2029", ""], "President"]
)
def test_a_term_without_its_days_is_refused(term: object) -> None:
    assert not keys.KEYS["speakers.holders"]([term])
    assert keys.KEYS["speakers.holders"]([["President", "Anna Berg", "2029-01-20", ""]])
