"""Labels in the many ways in which they are printed, and what only looks like one: the importer's own reading."""

import pytest

from tei_kit.encode import profile
from tei_kit.encode.marks import marks
from tei_kit.encode.structure import understand
from tei_kit.model.turn import Page


def labels(text: str, name: str = "generic") -> list[str]:
    page = Page("page.txt", text, text.encode())
    found = marks(page, understand(page, profile.load(name)))
    return [mark.note.partition(" (")[0] for mark in found if mark.part == "label"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "A talk\nMr. Speaker\nOrder. I call the Prime Minister, who has been asked about ferries many times.\n"
                "The Prime Minister\nI thank the House. The ferries will sail in September, as I have said before now.\n"
                "Dilys Penrose\n(North Vik)\nWill he tell us the date?\nThe Prime Minister\nI will write.\nMr. Speaker\nOrder."
            ),
            ["Mr. Speaker", "The Prime Minister", "Dilys Penrose", "The Prime Minister", "Mr. Speaker"],
        ),
        (
            (
                "Debates\nPresident. – The next item.\nIlse Orsa, Commissioner. – It is time – and money.\nPresident. – Closed.\n"
                "Ilse Orsa, Commissioner. – Thanks."
            ),
            ["President", "Commissioner | Ilse Orsa", "President", "Commissioner | Ilse Orsa"],
        ),
        (
            "A talk\nJoe Holm (00:12):\nWelcome.\nAnna Berg (00:19):\nThank you: really.\nJoe Holm (00:25):\nWell.",
            ["Joe Holm", "Anna Berg", "Joe Holm"],
        ),
        (
            (
                "A talk\nHon. Dilys Penrose (Minister of Ports, Lib.): It sails.\nSome hon. members: Oh, oh!\n"
                "The Speaker: Order.\nHon. Dilys Penrose: It does.\nThe Speaker: Order."
            ),
            [
                "Minister of Ports | Dilys Penrose",
                "audience",
                "The Speaker",
                "Minister of Ports | Dilys Penrose",
                "The Speaker",
            ],
        ),
        (
            (
                "A talk\nStudent of the Faculty of Physics Maria Ivanova: Good day.\nAnna Berg: Hello.\n"
                "M. Ivanova: May I ask?\nAnna Berg: As I told Minister Falk: do.\nAnna Berg said to Mr Falk: do."
            ),
            [
                "Student of the Faculty of Physics | Maria Ivanova",
                "Anna Berg",
                "Student of the Faculty of Physics | Maria Ivanova",
                "Anna Berg",
            ],
        ),
        (
            "Talks with Abdel Fattah el-Sisi\nPresident of Egypt Abdel Fattah el-Sisi: Welcome.\nAnna Berg: Thanks.\nA. el-Sisi: Shall we?\nAnna Berg: Yes.",
            [
                "President of Egypt | Abdel Fattah el-Sisi",
                "Anna Berg",
                "President of Egypt | Abdel Fattah el-Sisi",
                "Anna Berg",
            ],
        ),
    ],
)
def test_labels(text: str, expected: list[str]) -> None:
    assert labels(text) == expected


def test_sign_that_speeches_share_is_told_by_the_labels_that_come_back() -> None:
    # Every speech addresses the president, and has a colon: neither keeps the dash from being the sign.
    speeches = [
        f"President. – The next item is number {number}.\n"
        f"Paul Dubec, rapporteur. – Madam President, I say this on {number}: it is long enough.\n"
        "Karl Lindner (PPE). – Madam President, once more."
        for number in range(300)
    ]
    assert len(labels("\n".join(["Verbatim report", *speeches]))) == 900
