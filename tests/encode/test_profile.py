"""Profiles as data, and what is read by them: dates, pages, documents, names."""

import pickle
from pathlib import Path

import pytest

from tei_kit.encode import dates, documents, profile
from tei_kit.encode.choice import choose
from tei_kit.encode.inline import encode, gap
from tei_kit.encode.naming import is_ncname, slug, unique
from tei_kit.encode.pages import split
from tei_kit.encode.paragraphs import paragraphs
from tei_kit.encode.structure import understand
from tei_kit.model.errors import TeiKitError
from tei_kit.model.turn import Division, Page, Paragraph, Piece, Turn

KREMLIN = profile.load("kremlin-en")
GENERIC = profile.load("generic")


def page(text: str) -> Page:
    return Page("page.txt", text, text.encode())


def test_profile_is_chosen_by_the_lines_of_the_text() -> None:
    choice = choose(page("Events\nA title\nSee also\nText version\n"))
    assert choice.profile.name == "kremlin-en"
    assert choice.reasons == ("lines of the site: “Events”, “Text version”, “See also”",)
    assert choose(page("Events\nA title\nand no more\n")).profile.name == "generic"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("События\nВстреча\nСмотрите также\nДругое\nТекстовая версия\n", "kremlin-ru"),
        (
            "A title\n10:00 A.M. EDT\nQ    Why?\nMR. HOLM:  Because.\nQ    And?\nMR. HOLM:  Well.\nQ    So?\n",
            "whitehouse",
        ),
        (
            "Briefing\nQuestion: Why?\nAnna Berg: So.\nQuestion: And?\nAnna Berg: No.\nQuestion: Well?\n",
            "news-conference",
        ),
        (
            "Sitting\nThe Speaker: Order.\nMr Holm (Port Ansel): I rise.\nThe Speaker: Yes.\nMs Ek (Nardy): No.\nDr Lo (Vik): Aye.\n",
            "hansard",
        ),
    ],
)
def test_profile_is_chosen_by_how_labels_are_printed(text: str, expected: str) -> None:
    assert choose(page(text)).profile.name == expected


def test_shipped_profiles_are_well_made() -> None:
    assert profile.shipped() == ("generic", "hansard", "kremlin-en", "kremlin-ru", "news-conference", "whitehouse")
    for name in profile.shipped():
        assert profile.load(name).text("title")
        profile.try_patterns(name, profile.load(name).values)


@pytest.mark.parametrize(
    ("toml", "message"),
    [
        ("title = 3", "title is not of the right kind"),
        ("titel = 'x'", "unknown key titel"),
        ("[lines]\ndate = ['(']", "lines.date: not a pattern"),
        ("[lines]\ndate = ['2019']", "lacks the group day"),
        ("[lines]\nclock = ['x']", "unknown key lines.clock"),
        ("[months]\nMay = 'five'", "months is not of the right kind"),
        ("[asides]\nApplause = ['kinesic']", "asides is not of the right kind"),
        ("[asides]\nApplause = ['script', 'x']", "asides is not of the right kind"),
        ("[footers]\nMore = 'appendix'", "footers is not of the right kind"),
        ("not toml", "not a TOML file"),
    ],
)
def test_profile_of_ones_own_is_checked(tmp_path: Path, toml: str, message: str) -> None:
    path = tmp_path / "my.toml"
    path.write_text(toml, encoding="utf-8")
    with pytest.raises(TeiKitError, match=message):
        profile.load(str(path))


def test_profile_of_ones_own_is_used(tmp_path: Path) -> None:
    path = tmp_path / "my.toml"
    path.write_text(
        'title = "mine"\nlanguage = "de"\n[footers]\n"Mehr dazu" = "seeAlso"\n"Themen" = "topics"\n', "utf-8"
    )
    mine = profile.load(str(path))
    transcript = understand(page("Titel\nEin Text.\nMehr dazu\nEtwas\nThemen\nHafen"), mine)
    assert mine.name == "my"
    assert [footer.type for footer in transcript.footers] == ["seeAlso", "topics"]


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("November 7, 2019", dates.Day("2019-11-07")),
        ("June 10 − 11, 2010", dates.Day("2010-06-10", "2010-06-11")),
        ("May 31 – June 2, 2010", dates.Day("2010-05-31", "2010-06-02")),
        ("February 30, 2019", None),
        ("June 11 – 10, 2010", None),
        ("Nonember 7, 2019", None),
        ("Thursday, 7 November 2019", dates.Day("2019-11-07")),
        ("7 мая 2025 года", dates.Day("2025-05-07")),
        ("14. Mai 2031", dates.Day("2031-05-14")),
        ("le 14 mai 2031", dates.Day("2031-05-14")),
        ("14 de mayo de 2031", dates.Day("2031-05-14")),
        ("2031年5月14日", dates.Day("2031-05-14")),
        ("2031 жылғы 14 мамыр", dates.Day("2031-05-14")),
        ("14 مايو 2031", dates.Day("2031-05-14")),
        ("On November 7, 2019", None),
        ("", None),
    ],
)
def test_dates(printed: str, expected: dates.Day | None) -> None:
    assert dates.day(printed, KREMLIN) == expected


def test_times_and_moments() -> None:
    assert dates.time("9:05", KREMLIN) == "09:05:00"
    assert dates.time("24:00", KREMLIN) == ""
    assert dates.time("3:09 P.M. EDT", GENERIC) == "15:09:00-04:00"
    assert dates.time("12:05 a.m.", GENERIC) == "00:05:00"
    assert dates.time("14.30 Uhr", GENERIC) == "14:30:00"
    assert dates.time("10:00 (GMT)", GENERIC) == "10:00:00Z"
    assert dates.moment("2021-04-16 17:51:44-04:00", GENERIC) == "2021-04-16T17:51:44-04:00"
    assert dates.moment("November 7, 2019, 17:40", KREMLIN) == "2019-11-07T17:40:00"
    assert dates.moment("November 7, 2019", KREMLIN) == "2019-11-07"
    assert dates.moment("soon", KREMLIN) == ""
    assert dates.day("14.5.2031", GENERIC) == dates.Day("2031-05-14")


@pytest.mark.parametrize("seam", ["", "\n", "\r\n\r\n", "  \n"])
def test_pages_are_cut_where_labels_meet(seam: str) -> None:
    one, two = f"Events\nOne\nText version{seam}", "Events\nText version Events are no seam.\nEventsful\nText version"
    assert [cut.text for cut in split(page(one + two), KREMLIN)] == [one, two]
    assert (
        split(page(one + two), KREMLIN)[1].first_line == (one + two)[: len(one)].replace("\r\n", "\n").count("\n") + 1
    )
    assert len(split(page(one + two), GENERIC)) == 1


def test_paragraphs_of_a_wrapped_text_are_joined() -> None:
    text = "The first paragraph is so long that it\ngoes on to the second line and is very\nlong.\n\nThe second one is as long as the first\nwas.\n"
    assert [piece.text for piece in paragraphs(text)] == [
        "The first paragraph is so long that it\ngoes on to the second line and is very\nlong.",
        "The second one is as long as the first\nwas.",
    ]
    assert [piece.text for piece in paragraphs("One.\nTwo.\n\nThree.\n")] == ["One.", "Two.", "Three."]
    assert all(text[piece.start : piece.end] == piece.text for piece in paragraphs(text))


def named(text: str) -> list[tuple[str, str, str]]:
    division = Division("narrative", None, None, (Paragraph(Piece(text, 0)),))
    return [(found.piece.text, found.type, found.status) for found in documents.find([division], KREMLIN)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "In particular, a Concept for the Programme, agreements on culture and youth, as well as a joint action programme for the border were signed along with a number of bilateral documents on regions.",
            [
                ("Concept for the Programme", "concept", "signed"),
                ("agreements on culture and youth", "agreement", "signed"),
                ("joint action programme for the border", "programme", "signed"),
                ("bilateral documents on regions", "other", "signed"),
            ],
        ),
        (
            "They met. Then they signed the\u00a0Joint Statement by Anna Berg and Ilse Orsa. They left.",
            [("Joint Statement by Anna Berg and Ilse Orsa", "joint-statement", "signed")],
        ),
        ("A treaty on fish will be signed tomorrow.", [("treaty on fish", "treaty", "planned")]),
        ("Over 400 agreements signed in different areas.", []),
        ("An exchange of documents signed during the forum took place.", []),
        ("Agreements were signed too.", []),
        ("She was signed by the club.", []),
    ],
)
def test_documents_of_a_sentence(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert named(text) == expected


def test_structure_of_a_page() -> None:
    text = (
        "Events\nA title\nA summary.\nNovember 7, 2019\n17:40\nThe Hall\n2 of 22\nA caption.\nA report.\n* * *\n"
        "Opening of the talks\nRuritanian President Anna Berg (translated): Hello. <…> (Applause.)\nMore.\n<…>\n"
        "Question: Why?\nAnna Berg: Because.\n* * *\nA last word.\nSee also\nAnother page\nNovember 8, 2019\nText version"
    )
    transcript = understand(page(text), KREMLIN)
    assert transcript.dateline is not None
    assert (transcript.dateline.when, transcript.dateline.at) == ("2019-11-07", "17:40:00")
    report, _, session, _, last = transcript.body
    assert isinstance(report, Division)
    assert isinstance(session, Division)
    assert isinstance(last, Division)
    assert report.figure is not None
    assert report.figure.caption == Piece("A caption.", text.index("A caption."))
    assert session.head == Piece("Opening of the talks", text.index("Opening"))
    assert [type(block).__name__ for block in session.content] == ["Turn", "Omission", "Turn", "Turn"]
    first = session.content[0]
    assert isinstance(first, Turn)
    assert (first.speaker, first.interpreted, len(first.body)) == ("per.berg", True, 2)
    assert (last.type, last.cert) == ("narrative", "low")
    assert [(person.name, person.role) for person in transcript.people] == [
        ("Anna Berg", "Ruritanian President"),
        ("press", ""),
    ]


@pytest.mark.parametrize(
    ("top", "place"),
    [
        ("14 June 2031, 11:30\nLindhaven\n", "Lindhaven"),
        ("Port Ansel, 14 June 2031, 11:30\nQuay Hall\n", "Port Ansel"),
        ("14 June 2031, 11:30\nAnna Berg\n", None),
        ("14 June 2031, 11:30\nWe met in the town.\n", None),
    ],
)
def test_place_below_date_and_time(top: str, place: str | None) -> None:
    text = f"A title\n{top}Minister Anna Berg: Hello.\nJo Holm: Yes.\nAnna Berg\n: So.\n"
    line = understand(page(text), profile.load("generic")).dateline
    assert line is not None
    assert (line.when, line.at) == ("2031-06-14", "11:30:00")
    assert (line.place.text if line.place else None) == place


def test_omission_made_of_letters_is_no_part_of_a_word(tmp_path: Path) -> None:
    path = tmp_path / "my.toml"
    path.write_text('title = "mine"\nlanguage = "en"\n[lines]\nomission = ["cut"]\n', "utf-8")
    gaps = [node for node in encode(Piece("uncut cut cuts", 0), profile.load(str(path))) if not isinstance(node, str)]
    assert gaps == [gap("cut")]


def test_title_with_a_colon_is_no_label() -> None:
    transcript = understand(page("Anna Berg: A Life\nA text.\nAnother text."), GENERIC)
    assert transcript.title == Piece("Anna Berg: A Life", 0)


def test_identifiers() -> None:
    assert slug("Café “Über”: Ţară’s 2nd talk / ../x") == "cafe-uber-taras-2nd-talk-x"
    assert slug("Переговоры") == "переговоры"
    assert slug("…") == "untitled"
    assert len(slug("word " * 50)) <= 60
    assert slug("x" * 200) == "x" * 60
    assert not is_ncname("1a")
    assert not is_ncname("a/b")
    assert not is_ncname("a:b")
    assert not is_ncname("x²")
    assert is_ncname("event-2019-11-07.b")
    taken = {"per.berg"}
    assert [unique(("per.berg", "per.anna-berg"), taken) for _ in range(3)] == [
        "per.anna-berg",
        "per.berg-2",
        "per.berg-3",
    ]


def test_a_shipped_profile_goes_to_other_processes_by_name() -> None:
    hansard = profile.load("hansard")
    assert pickle.loads(pickle.dumps(hansard)) is hansard  # noqa: S301 - our own bytes
    assert pickle.loads(pickle.dumps(hansard.day_first)) is hansard.day_first  # noqa: S301 - as above


def test_any_other_profile_goes_whole(tmp_path: Path) -> None:
    path = tmp_path / "hansard.toml"
    path.write_text('language = "de"\n', encoding="utf-8")
    own = profile.load(str(path))
    came = pickle.loads(pickle.dumps(own))  # noqa: S301 - our own bytes
    assert (came.name, came.values, came.own) == ("hansard", own.values, frozenset({"language"}))
