"""Words of a profile's lists in a line, and the kinds of events that they tell."""

import pytest

from tei_kit.encode import profile, wording

GENERIC = profile.load("generic")


@pytest.mark.parametrize(
    ("word", "line", "stands"),
    [
        ("forum", "The Harbour Forum: a report", True),
        ("forum", "Forums of old", False),
        ("forum*", "Forums of old", True),
        ("*sitzung", "Plenarsitzung am Hafen", True),
        ("sitzung", "Plenarsitzung am Hafen", False),
        ("*sitzung", "Sitzungen", False),
        ("記者会見", "港務大臣記者会見の概要", True),
        ("meeting", "", False),
    ],
)
def test_words_in_a_line(word: str, line: str, *, stands: bool) -> None:
    assert bool(wording.found((word,), line)) is stands


def test_whole_line() -> None:
    assert [
        wording.whole(("press release", "transcript*"), line)
        for line in ("Press Release:", "Transcripts", "A press release")
    ] == [
        "press release",
        "transcript*",
        "",
    ]


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Conferência de imprensa conjunta", "press-conference"),
        ("Pressetreff på kaia", "press-conference"),
        ("Regierungspressekonferenz vom 3. Juni", "press-conference"),
        ("Пресс-конференции по итогам переговоров", "press-conference"),
        ("港務大臣記者会見の概要", "press-conference"),
        ("Declarații de presă comune", "press-statement"),
        ("Q2 2031 Earnings Conference Call", "call"),
        ("Harbour Forum: plenary session", "forum"),
        ("41. Sitzung der Kammer", "session"),
        ("Interview mit der Ministerin", "interview"),
        ("Remarks on herring", "speech"),
        ("What the tide brought", ""),
    ],
)
def test_kind_of_event(title: str, kind: str) -> None:
    assert wording.kind(title, GENERIC) == kind
