"""What stands above a title, and where and when an event was, as untidy pages print it."""

import pytest

from tei_kit.encode import language, profile
from tei_kit.encode.facts import day, named_place
from tei_kit.encode.structure import understand
from tei_kit.model.turn import Known, Page, Transcript

GENERIC = profile.load("generic")
TURNS = "Minister Anna Berg: Hello to all of you.\nJo Holm: Yes.\nAnna Berg: So.\nJo Holm: Thank you.\n"


def read(top: str, known: Known = Known()) -> tuple[Page, Transcript]:  # noqa: B008 - frozen, and empty
    text = top + TURNS
    page = Page("page.txt", text, text.encode(), known=known)
    return page, understand(page, GENERIC)


@pytest.mark.parametrize(
    ("top", "above", "title"),
    [
        ("Home / Committees / Water\nA report on the meters\n3 June 2031\n", 1, "A report on the meters"),
        ("THE FORUM\nHome | Programme | Partners\nWhat will we eat?\n22 January 2031\n", 2, "What will we eat?"),
        ("Trang chủ » Tin tức\nHọp báo thường kỳ của Bộ\n", 1, "Họp báo thường kỳ của Bộ"),
        ("Beranda   Dokumen   Foto\nPernyataan pers bersama\n", 1, "Pernyataan pers bersama"),
        # A bar below the title, a dateline with bars, and a title with a stroke are no menu.
        ("A report on the meters\nShare | Print | Save\n3 June 2031\n", 0, "A report on the meters"),
        ("A report on the meters\nOmsk | 7 November 2019 | 17:40\n", 0, "A report on the meters"),
        ("Talks in Omsk / Tolvik\n3 June 2031\n", 0, "Talks in Omsk / Tolvik"),
        ("Home | Programme | Partners\n3 June 2031\n", 0, "Home | Programme | Partners"),
    ],
)
def test_menu(top: str, above: int, title: str) -> None:
    _, transcript = read(top)
    assert transcript.title is not None
    assert (len(transcript.opening), transcript.title.text) == (above, title)


def test_title_that_the_file_tells() -> None:
    _, transcript = read("Press release\nFires on the moor\n3 June 2031\n", Known(title="Fires on the  moor"))
    assert transcript.title is not None
    assert ([piece.text for piece in transcript.opening], transcript.title.text) == (
        ["Press release"],
        "Fires on the moor",
    )


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("Location: Odd Fellows Hall, Quarry Hill", "Odd Fellows Hall, Quarry Hill"),
        ("Ort : Turnhalle", "Turnhalle"),
        ("2．場所　鉄道食文化会館　第2会議室", "鉄道食文化会館 第2会議室"),
        ("장  소  등대위원회회의실", "등대위원회회의실"),
        ("Our place is here", ""),
        ("Topic: the place", ""),
    ],
)
def test_place_with_its_name(line: str, place: str) -> None:
    _page, transcript = read(f"A report on the meters\n{line}\n")
    assert named_place(transcript, GENERIC) == place


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("2031 m. gegužės 8 d.", "2031-05-08"),
        ("১৪ আগস্ট ২০৩১", "2031-08-14"),
        ("29 ستمبر 2031ء", "2031-09-29"),
        ("8 दिसम्बर, 2031", "2031-12-08"),
        ("ngày 9 tháng 9 năm 2031", "2031-09-09"),
        ("23. lokakuuta 2031", "2031-10-23"),
        ("中華民國120年3月17日", "2031-03-17"),
        ("12 members 2031", ""),
    ],
)
def test_dates_of_many_languages(printed: str, expected: str) -> None:
    page, transcript = read(f"A report on the meters\n{printed}\n")
    assert day(page, transcript, GENERIC) == expected


def test_times_from_and_to() -> None:
    _, transcript = read("A report on the meters\n22 January 2031, 10:30 - 11:15 CET\nQuay Hall\n")
    line = transcript.dateline
    assert line is not None
    assert line.time is not None
    assert line.place is not None
    assert (line.time.text, line.at, line.place.text) == ("10:30 - 11:15 CET", "10:30:00+01:00", "Quay Hall")


@pytest.mark.parametrize(
    ("words", "expected"),
    [("El puerto está abierto y los barcos salen por la mañana con las redes de la ciudad", "2031-06-05"), ("", "")],
)
def test_figures_with_the_day_first(words: str, expected: str) -> None:
    text = f"Informe sobre los puertos\n05/06/2031\nMinister Anna Berg: {words}\nJo Holm: Yes.\nAnna Berg: So.\n"
    page = Page("page.txt", text, text.encode())
    fitted = language.fitted(page, GENERIC)
    assert day(page, understand(page, fitted), fitted) == expected
