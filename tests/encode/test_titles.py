"""Which of the first lines of a page is its title."""

import pytest

from tei_kit.encode import opening, profile
from tei_kit.encode.paragraphs import paragraphs
from tei_kit.encode.setting import day
from tei_kit.encode.structure import understand
from tei_kit.model.turn import Known, Page

SPEECHES = "\n\nMS. HOLM: Good afternoon, everybody.\n\nQ   When does it open?\n\nMS. HOLM: In May.\n"


def copied(text: str) -> Page:
    return Page("page.txt", text, text.encode())


def title(top: str, name: str = "generic") -> str:
    page = copied(top + SPEECHES)
    found = understand(page, profile.load(name)).title
    return " ".join(found.text.split()) if found else ""


@pytest.mark.parametrize(
    ("top", "expected"),
    [
        # A word for the event, and somebody who speaks.
        ("Ministry of Ports\n\nPress briefing by Vera Holm", "Press briefing by Vera Holm"),
        # The day below it.
        (
            "View settings\n\nFerries /\n\nMeeting with pilots of the harbour\n\nMay 14, 2031",
            "Meeting with pilots of the harbour",
        ),
        # The day above it.
        ("14 May 2031\n\nNew ferries for the islands of Vik", "New ferries for the islands of Vik"),
        # It goes on in the next line.
        ("Harbour Office\n\nPRESS BRIEFING BY\nVERA HOLM", "PRESS BRIEFING BY VERA HOLM"),
        # Nothing but the word: the first line stays.
        ("The ferry of Vik opens in May\n\nA session of the council", "The ferry of Vik opens in May"),
        # A dateline stands above: it has to be read.
        ("The ferry of Vik\n\nPort Ansel, 14 May 2031\n\nPress briefing by Vera Holm", "The ferry of Vik"),
        # The number of an entry.
        ("Council of Vik\n\n1. Opening of the sitting by Vera Holm", "Council of Vik"),
    ],
)
def test_title(top: str, expected: str) -> None:
    assert title(top) == expected


def test_day_above_the_title_is_the_day_of_the_event() -> None:
    page = copied(
        "For Immediate Release May 14, 2031\n\nPRESS BRIEFING BY VERA HOLM\n\nThe Briefing Room\n\n1:42 P.M. EDT"
        + SPEECHES
    )
    known = profile.load("whitehouse")
    read = understand(page, known)
    assert read.dateline is not None
    assert (day(page, read, known).value, read.dateline.place and read.dateline.place.text) == (
        "2031-05-14",
        "The Briefing Room",
    )
    assert [piece.text for piece in read.opening] == ["For Immediate Release May 14, 2031"]


def test_title_that_the_file_tells_is_not_looked_for() -> None:
    text = "Ministry of Ports\n\nPress briefing by Vera Holm" + SPEECHES
    told = Page("page.html", text, text.encode(), known=Known(title="Ministry of Ports"))
    lines = paragraphs(text)
    above = [opening.divide(lines, page, profile.load("generic"), 2)[0] for page in (copied(text), told)]
    assert list(map(len, above)) == [1, 0]


def test_line_below_the_time_that_stands_above_a_link_is_a_label() -> None:
    link = "Link to this: alone | in context"
    lines = [
        "Debates", "14 May 2031", "2:55 pm", "Ann Lee (Vik)", link, "It is open.", "Tom Fox (Ansel)", link, "It is not.",
        "Ann Lee (Vik)", link, "We shall see.", "Tom Fox (Ansel)", link, "We shall.",
    ]  # fmt: skip
    read = understand(copied("\n\n".join(lines)), profile.load("generic"))
    assert read.dateline is not None
    assert read.dateline.place is None
    assert sum(len(part.content) for part in read.body if hasattr(part, "content")) == 4


def test_day_between_title_and_place() -> None:
    page = copied("Remarks of Vera Holm\n\nIssued on: May 14, 2031\n\nThe Long Room\n\n1:42 P.M. EDT" + SPEECHES)
    known = profile.load("whitehouse")
    read = understand(page, known)
    assert read.dateline is not None
    assert (day(page, read, known).value, read.dateline.place and read.dateline.place.text) == (
        "2031-05-14",
        "The Long Room",
    )
    assert [piece.text for piece in read.summary] == ["Issued on: May 14, 2031"]


@pytest.mark.parametrize(
    ("lines", "place"),
    [
        (["May 14, 2031", "The Long Room", "1:42 P.M. EDT"], "The Long Room"),
        (["May 14, 2031", "Speeches", "The Long Room", "1:42 P.M. EDT"], "The Long Room"),
        (["May 14, 2031", "1:42 P.M. EDT", "Vik, D.C."], "Vik, D.C."),
        (["May 14, 2031", "It was a cold day.", "1:42 P.M. EDT"], None),
        (["May 14, 2031", "Held on Wednesday", "1:42 P.M. EDT"], None),
    ],
)
def test_place_above_the_time(lines: list[str], place: str | None) -> None:
    read = understand(copied("\n\n".join(["Remarks of Vera Holm", *lines]) + SPEECHES), profile.load("generic"))
    assert read.dateline is not None
    assert (read.dateline.place.text if read.dateline.place else None) == place
