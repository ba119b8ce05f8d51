"""What stands above a title, and where and when an event was, as untidy pages print it."""

import pytest

from tei_kit.encode import language, profile
from tei_kit.encode.setting import day, place
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
    ("line", "expected"),
    [
        ("Location: Odd Fellows Hall, Quarry Hill", "Odd Fellows Hall, Quarry Hill"),
        ("Ort : Turnhalle", "Turnhalle"),
        ("2．場所　鉄道食文化会館　第2会議室", "鉄道食文化会館 第2会議室"),
        ("장  소  등대위원회회의실", "등대위원회회의실"),
        ("Date: 3 June 2031 Time: 7:00 p.m. Location: Odd Fellows Hall, Quarry Hill", "Odd Fellows Hall, Quarry Hill"),
        ("Given in Port Ansel on Tuesday, 3 June 2031", "Port Ansel"),
        ("Gegeben zu Weserstadt am 3. Juni 2031", "Weserstadt"),
        ("Mitschrift der Pressekonferenz in Weserstadt - Dienstag, 3. Juni 2031", "Weserstadt"),
        ("Given in June 2031", ""),
        ("Notes in June 2031 of 3 June 2031", ""),
        ("Our place is here", ""),
        ("Topic: the place", ""),
    ],
)
def test_place_with_its_name(line: str, expected: str) -> None:
    _page, transcript = read(f"A report on the meters\n{line}\n")
    assert place(transcript, GENERIC).value == expected


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
    assert day(page, transcript, GENERIC).value == expected


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
    assert day(page, understand(page, fitted), fitted).value == expected


@pytest.mark.parametrize(
    ("top", "title"),
    [
        # What names an event comes before the names of whose page it is, and what kind of text.
        ("MINISTRY OF PORTS\n\nDaily press briefing\n3 June 2031\n", "Daily press briefing"),
        ("News Transcript\n\nMinister Berg meets the press\n3 June 2031\n", "Minister Berg meets the press"),
        (
            "The Harbour Archive\nAnna Berg\nExchange With Reporters on Herring\n3 June 2031\n",
            "Exchange With Reporters on Herring",
        ),
        (
            "Ministério dos Portos\nConferência de imprensa conjunta\n3 de junho de 2031\n",
            "Conferência de imprensa conjunta",
        ),
        ("港務部\n港務大臣記者会見\n2031年6月3日\n", "港務大臣記者会見"),
        # Above the date, below the date, and twice.
        (
            "Government of Ruritania\nAnna Berg\nWhat the tide brought us this year\n3 June 2031\n",
            "What the tide brought us this year",
        ),
        ("Αρχική » Νέα\n3 June 2031\nWhat the tide brought\n", "What the tide brought"),
        (
            "Harbour News\n\nBerg stresses the tide, refrains from wind\n\n20 Min\nBerg stresses the tide, refrains from wind\n",
            "Berg stresses the tide, refrains from wind",
        ),
        # Notes of an archive above, a series, a heading's sign, a word that says it.
        (
            "You have reached a collection of old pages.\nNothing here is kept up to date any more.\nBriefing with Anna Berg\n3 June 2031\n",
            "Briefing with Anna Berg",
        ),
        ("Press briefing No 4\nThe northern channel opens again\n3 June 2031\n", "The northern channel opens again"),
        ("# FERRY DUES\n\n3 June 2031\n", "FERRY DUES"),
        ("Channel: 6\nTitle: Council on the geese\nRecorded On: 3 June 2031\n", "Council on the geese"),
        # The first line stays where nothing speaks against it.
        ("Water\nA report of the experts to the council\n3 June 2031\n", "Water"),
        ("Meeting of the experts\nPress release\n3 June 2031\n", "Meeting of the experts"),
        (
            "Government announces members of the new authority\n3 June 2031\nBackground\n",
            "Government announces members of the new authority",
        ),
        ("Meeting of the experts\n3 June 2031\nBriefing room\n", "Meeting of the experts"),
        ("31st meeting of the experts\n3 June 2031\n", "31st meeting of the experts"),
        ("Press briefing No 4\n3 June 2031\n", "Press briefing No 4"),
        (
            "Berg stresses the tide. She spoke at the meeting on the quay today and left.\nMeeting on the quay\n3 June 2031\n",
            "Meeting on the quay",
        ),
    ],
)
def test_title_among_other_lines(top: str, title: str) -> None:
    _, transcript = read(top)
    assert transcript.title is not None
    assert " ".join(transcript.title.text.split()) == title


@pytest.mark.parametrize(
    ("top", "when", "cert"),
    [
        ("Updated: 5 June 2031\nPress briefing of 3 June 2031\n", "2031-06-03", None),
        ("Press briefing\nPublished: 5 June 2031\nOn the quay, 3 June 2031, at noon\n", "2031-06-03", "medium"),
        ("Press briefing\nPublished: 5 June 2031\n", "2031-06-05", "low"),
        ("Press briefing\nThe minister spoke to us on 3 June 2031 about herring.\n", "2031-06-03", "low"),
        ("3 June 2031\nPress briefing on herring\n", "2031-06-03", "medium"),
        ("Press briefing\n3 June 2031\nUpdated: 5 June 2031\n", "2031-06-03", None),
    ],
)
def test_day_of_the_event_and_of_the_page(top: str, when: str, cert: str | None) -> None:
    page, transcript = read(top)
    told = day(page, transcript, GENERIC)
    assert (told.value, told.cert) == (when, cert)


@pytest.mark.parametrize(
    ("top", "expected"),
    [
        ("Press briefing\nPort Ansel, RU\n3 June 2031\n", "Port Ansel, RU"),
        ("Press briefing\nThe Map Room\n3 June 2031\n", "The Map Room"),
        ("Press briefing\nPort Ansel\n3 June 2031\nWe are glad to be in Port Ansel today.\n", "Port Ansel"),
        ("Press briefing\n3 June 2031\n10:30–11:05 a.m., Pier 4 briefing room\n", "Pier 4 briefing room"),
        ("Press briefing\nPort Ansel, Tuesday, 3 June 2031 / 3:15 p.m.\n", "Port Ansel"),
        ("Press briefing\nTove Brandal\n3 June 2031\n", ""),
        ("Press briefing\nTove Brandal, Press Secretary\n3 June 2031\n", ""),
        ("Press briefing\n3 June 2031\n10:30–11:05 a.m., as it was\n", ""),
        ("Minutes\nTranscript of the briefing on herring - 3 June 2031\n", ""),
    ],
)
def test_place_around_the_date(top: str, expected: str) -> None:
    _, transcript = read(top)
    assert place(transcript, GENERIC).value == expected


@pytest.mark.parametrize(
    ("line", "at"),
    [
        ("10:30–11:05 a.m., Pier 4 briefing room", "10:30:00"),
        ("1:30–2:45 p.m.", "13:30:00"),
        ("11:30–1:00 p.m.", "11:30:00"),
        ("13:30–14:45", "13:30:00"),
    ],
)
def test_half_of_the_day_behind_the_second_time(line: str, at: str) -> None:
    _, transcript = read(
        f"Press briefing\n3 June 2031, {line}\n" if "," not in line else f"Press briefing\n3 June 2031\n{line}\n"
    )
    assert transcript.dateline is not None
    assert transcript.dateline.at == at
