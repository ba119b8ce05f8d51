"""Dates that are none are the grammar's to refuse: the rules on people say nothing, and do not stop."""

from pathlib import Path

import pytest

from tei_kit.check.run import check_bytes
from tei_kit.read.project import Project

MEETING = "corpus/transcripts/event-2019-11-07-omsk-meeting.xml"
EVENT = 'type="meeting" when="2019-11-07T17:00:00"'


@pytest.mark.parametrize("date", ["019-11-07", "", "20191107", "-0044", "yesterday", "١٩٩٩-01-01"])
def test_a_date_that_is_none_is_no_age(root: Path, date: str) -> None:
    text = (root / MEETING).read_text(encoding="utf-8")
    assert EVENT in text
    wrong = text.replace(EVENT, f'type="meeting" when="{date}"')
    found = check_bytes(wrong.encode(), str(root / MEETING), Project.around(root / MEETING))
    assert {"TK408", "TK409", "TK410"}.isdisjoint(one.rule.code for one in found)


@pytest.mark.parametrize(
    ("year", "codes"), [("1950", {"TK410"}), ("1960", {"TK410"}), ("1970", set()), ("2099", set())]
)
def test_age_is_told_by_the_year(root: Path, year: str, codes: set[str]) -> None:
    text = (root / MEETING).read_text(encoding="utf-8").replace(EVENT, f'type="meeting" when="{year}"')
    found = check_bytes(text.encode(), str(root / MEETING), Project.around(root / MEETING))
    assert {one.rule.code for one in found} & {"TK409", "TK410"} == codes
