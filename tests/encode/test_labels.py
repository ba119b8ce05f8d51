"""What is a speaker's label and what is not."""

import pytest

from tei_kit.encode import labels, people, profile
from tei_kit.encode.paragraphs import paragraphs

KREMLIN = profile.load("kremlin-en")


def found(text: str) -> dict[int, labels.Label]:
    return labels.find(paragraphs(text), text, KREMLIN)


def names(text: str) -> list[str]:
    return [label.name for label in found(text).values()]


def test_role_and_name_first_name_later_are_one_person() -> None:
    text = (
        "President of Ruritania Anna Berg: Good morning.\nPresident of Merrow Ilse Orsa: Good morning.\n"
        "Anna Berg: Shall we begin?\nIlse Orsa: Yes."
    )
    labelled = list(found(text).values())
    by_label, everyone = people.resolve(labelled, (), text, KREMLIN)
    assert [by_label[label.name].key for label in labelled] == ["per.berg", "per.orsa", "per.berg", "per.orsa"]
    assert [(person.name, person.role, person.cert) for person in everyone] == [
        ("Anna Berg", "President of Ruritania", None),
        ("Ilse Orsa", "President of Merrow", None),
    ]


def test_list_of_persons_tells_a_name_of_three_words() -> None:
    text = "Head of the Port Ana de Silva Souza: Welcome.\nGuest Paul Dubec: Thank you.\nPaul Dubec: And goodbye."
    _, everyone = people.resolve(list(found(text).values()), ["de Silva Souza Ana"], text, KREMLIN)
    assert [(person.name, person.role) for person in everyone] == [
        ("Ana de Silva Souza", "Head of the Port"),
        ("Paul Dubec", "Guest"),
    ]


def test_border_of_role_and_name_without_evidence_is_a_guess() -> None:
    text = "Commission President Ursula von der Leyen: Welcome to all of you."
    _, everyone = people.resolve(list(found(text).values()), (), text, KREMLIN)
    assert [(person.name, person.role, person.cert) for person in everyone] == [
        ("Ursula von der Leyen", "Commission President", "low")
    ]


def test_colon_on_the_next_line() -> None:
    text = "Anna Berg: Hello.\nPresident of Merrow Ilse Orsa\n: Thank you.\nAnna Berg: Welcome."
    label = found(text)[1]
    assert [piece.text for piece in label.pieces] == ["President of Merrow Ilse Orsa", ":"]
    assert label.rest is not None
    assert (label.rest.text, label.paragraphs) == ("Thank you.", 2)


def test_speech_on_the_line_below_the_label() -> None:
    label = found("Anna Berg:\nHello.\nIlse Orsa:\nHello.\nAnna Berg:\nShall we?")[0]
    assert label.rest is None


def test_unnamed_speakers_are_groups() -> None:
    text = "Anna Berg: Any questions?\nQuestion: When?\nQuestion: And where?\nAnna Berg: Soon."
    labelled = found(text)
    assert [label.name for label in labelled.values()] == ["Anna Berg", "Question", "Question", "Anna Berg"]
    _, everyone = people.resolve(list(labelled.values()), (), text, KREMLIN)
    assert [(person.key, person.group) for person in everyone] == [("per.berg", ""), ("grp.press", "press")]


def test_note_of_an_interpreter_is_no_part_of_the_name() -> None:
    label = found("Anna Berg (retranslated): Hello.\nIlse Orsa: Hello.\nAnna Berg: Well.")[0]
    assert (label.name, label.note) == ("Anna Berg", "retranslated")


def test_role_behind_a_comma() -> None:
    label = found("Tove Brandal, moderator: Hello.\nIlse Orsa: Hello.\nTove Brandal: Well.")[0]
    assert (label.name, label.role) == ("Tove Brandal", "moderator")


def test_guest_who_speaks_once_is_taken_with_some_doubt() -> None:
    labelled = found("Anna Berg: Hello.\nShip Captain Joren Vale: Here I am.\nAnna Berg: Welcome.")
    assert labelled[1].cert == "medium"
    assert labelled[0].cert is None


@pytest.mark.parametrize(
    "text",
    [
        "The appointments:\nInterior Minister: Vera Holm.\nMinister of Sport: Olaf Lind.\nMinister of Energy: Ida Ek.",
        "We agree on three things: trade, culture and sport.\nTo sum up: it is good.",
        "The hall opens at 10:30 and closes at 17:40.\n17:40: the doors close.",
        "First: peace.\nThen we go on.\nSecond: bread.",
        "See https://example.org/ and http://example.com/ for more.",
        "Let me say it plainly. This matters: we will do it.",
        "He asked me!Really Important: yes",
        "Needs: lxml; extra == 'x'\nExtra: x\nNeeds: dask>=2.1; extra == 'y'\nExtra: y\nNeeds: sphinx==3; extra == 'z'",
        "1.5: a number",
        ": a colon",
        "Anna Berg:",
    ],
)
def test_no_label(text: str) -> None:
    assert names(text) == []


def test_label_without_speech_is_no_label() -> None:
    assert names("Anna Berg: One.\nIlse Orsa:\nAnna Berg: Two.\nIlse Orsa: Three.") == [
        "Anna Berg",
        "Anna Berg",
        "Ilse Orsa",
    ]


def test_script_without_capitals_needs_a_label_to_come_back() -> None:
    assert names("主席：开会。\n代表：好。\n") == []
    assert names("主席：开会。\n代表：好。\n主席：谢谢。\n代表：再见。") == ["主席", "代表", "主席", "代表"]
    assert names("主席： 开会。\n代表： 好。\n主席： 谢谢。\n代表： 再见。") == ["主席", "代表", "主席", "代表"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # An office and a name before a speech, though nothing comes back.
        (
            "Beginning of the meeting\nPRESIDENT OF RURITANIA ANNA BERG: Good afternoon.\nI am glad.",
            ["PRESIDENT OF RURITANIA ANNA BERG"],
        ),
        (
            "Beginning of the meeting\nPresident of Ruritania Anna Berg:\nGood afternoon.\nI am glad.",
            ["President of Ruritania Anna Berg"],
        ),
        # Capitals are borne out by a title that has small letters.
        (
            "Remarks by Premier Berg\nPREMIER BERG: Hello.\nPREMIER ORSA: (As interpreted.) Hello.\nWith Premier Orsa.",
            ["PREMIER BERG", "PREMIER ORSA"],
        ),
        (
            "Беседа с Павлом Дубцом\nП.ДУБЕЦ: Рад видеть.\nВОПРОС: Когда?\nО дубцах — потом, но ДУБЕЦ знает.",
            ["П.ДУБЕЦ", "ВОПРОС"],
        ),
        # A letter that stands nowhere else.
        (
            "Remarks by President Berg\nPRESIDENT BERG: Hello.\nQ Will you go?\nPRESIDENT BERG: Yes.",
            ["PRESIDENT BERG", "Q", "PRESIDENT BERG"],
        ),
        # No title, no name besides: a note.
        ("The harbour is open.\nOpening Hours: Come on Monday.\nThe harbour is closed.", []),
        ("The minister answers.\nPrime Minister: we agree on the harbour.\nThe harbour is closed.", []),
        ("The press release.\nDirector General: Speaks for the harbour.\nThe harbour is closed.", []),
    ],
)
def test_label_that_comes_once_without_others(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("between", "expected"),
    [
        (["Student: Yes, I do."], ["Student"]),
        (["Voice from the back row: Thank you!"], ["Voice from the back row"]),
        (["Student: Yes.", "Another student: No."], ["Student", "Another student"]),
        (["My answer is simple: we build it."], []),
        (["One: Ports.", "Two: Piers.", "Three: Quays."], []),
        (["Friends, colleagues: Thank you."], []),
        (["Mr. Chairman, clocks matter: I thank you."], []),
        (["* * *", "Student: Yes."], []),
    ],
)
def test_whoever_speaks_twice_has_heard_somebody(between: list[str], expected: list[str]) -> None:
    lines = ["Anna Berg: Who is it?", "Ilse Orsa: I.", "Anna Berg: And what?", *between, "Anna Berg: Good."]
    assert names("\n".join(lines)) == ["Anna Berg", "Ilse Orsa", "Anna Berg", *expected, "Anna Berg"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A time behind the colon, and the speech below.
        (
            "Ann Lee: (01:20)\nGood evening.\nTom Fox: (02:10)\nHello.\nAnn Lee: (03:00)\nWelcome.",
            ["Ann Lee", "Tom Fox", "Ann Lee"],
        ),
        ("Doors open: 10:30\nThe hall is cold.\nDoors open: 11:30", []),
        # A tag of a programme before each label.
        (
            "<Speech>Mr. Lind: No.</Speech>\n<Speech>Mr. Berg: Yes.</Speech>\n<Speech>Mr. Lind: Well.</Speech>",
            ["Mr. Lind", "Mr. Berg", "Mr. Lind"],
        ),
        # Brackets with a line to themselves, or of a kind that text has not.
        ("（報道官）\n始めます。\n（記者）\nいつですか。\n（報道官）\n五月です。", ["報道官", "記者", "報道官"]),
        ("<질문> 언제입니까?\n<답변> 오월입니다.\n<질문> 요금은?\n<답변> 같습니다.", ["질문", "답변", "질문", "답변"]),
        ("(Applause)\nIt is open.\n(Laughter)\nIt is.\n(Applause)\nThank you.", []),
        # A number before the letter, and a label that comes back behind letters alone.
        (
            "THE CHAIR. [1.] We begin.\n[2.] Q. When?\nTHE CHAIR. In May.\n[3.] Q. Why?\nTHE CHAIR. So it is.",
            ["THE CHAIR", "Q", "THE CHAIR", "Q", "THE CHAIR"],
        ),
        # A number before lines, and a heading below one of them.
        (
            "Opening\nAnf. 1 Chair Ann Lee\nOpening\nWelcome, all of you.\nAnf. 2 Tom Fox\nThank you very much.\nAnf. 3 Chair Ann Lee\nGoodbye.",
            ["Chair Ann Lee", "Tom Fox", "Chair Ann Lee"],
        ),
        # The time of a recording before the speech, in the same line.
        (
            "Ann Lee (00:00:12) So it is.\nTom Fox (00:01:02) It is.\nAnn Lee (00:02:00) Well.",
            ["Ann Lee", "Tom Fox", "Ann Lee"],
        ),
        # A role behind a dash, in a line of its own, also where it comes once.
        (
            "Ann Lee -- Host\nWelcome, all of you.\nTom Fox -- Ferry Group -- Analyst\nThank you.\nAnn Lee -- Host\nSo.\nIda Ek -- Pilot\nYes.",
            ["Ann Lee", "Tom Fox", "Ann Lee", "Ida Ek"],
        ),
        (
            "VH: (welcome)\nIS: I propose it.\nWH: Who are they?\nIS: All of us.\nWH: Good.",
            ["VH", "IS", "WH", "IS", "WH"],
        ),
        # Lines that are cut end nowhere, also that of whoever speaks first.
        (
            (
                "SENATOR LIND: Good morning. I am Senator\nLind, and welcome all of you to this\nroom.\nMR. BERG: Thank you, Senator. I have one\nquestion.\n"
                "MS. HOLM: And I have another one, if\nI may.\nMR. BERG: After you.\nMS. HOLM: Thanks."
            ),
            ["SENATOR LIND", "MR. BERG", "MS. HOLM", "MR. BERG", "MS. HOLM"],
        ),
        # An initial between names, and initials behind a surname.
        (
            "Ann B. Lee. Hello there.\nTom Fox. Thank you.\nAnn B. Lee. Well.\nTom Fox. Good.",
            ["Ann B. Lee", "Tom Fox", "Ann B. Lee", "Tom Fox"],
        ),
        (
            "Дубец П. И. Да. Добрый день.\nЛипа А. Б. Нет.\nДубец П. И. Хорошо.\nЛипа А. Б. Спасибо.",
            ["Дубец П. И.", "Липа А. Б.", "Дубец П. И.", "Липа А. Б."],
        ),
        # Capitals that stand for names.
        (
            "IS: I propose it.\nWH: Who are they?\nIS: All of us.\nDE: Very well done.\nNB: see below",
            ["IS", "WH", "IS", "DE"],
        ),
        # A question with a comma is no name with its role; a small word no label.
        (
            "Ann Lee: Well.\nTom Fox: Yes.\nAnn Lee, I ask one thing: when will it sail?\nAnn Lee: In May.",
            ["Ann Lee", "Tom Fox", "Ann Lee"],
        ),
        (
            "Ann Lee: I have one\nquestion: who is it?\nTom Fox: Me, I think.\nAnn Lee: Good.",
            ["Ann Lee", "Tom Fox", "Ann Lee"],
        ),
    ],
)
def test_layouts_of_labels(text: str, expected: list[str]) -> None:
    generic = profile.load("generic")
    assert [label.name for label in labels.find(paragraphs(text), text, generic).values()] == expected
