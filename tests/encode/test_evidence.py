"""What a document says against a label, and for one that comes once."""

import pytest

from tei_kit.encode import labels, people, profile
from tei_kit.encode.paragraphs import paragraphs
from tei_kit.encode.structure import understand
from tei_kit.model.turn import Page

GENERIC = profile.load("generic")


def found(text: str) -> list[str]:
    return [label.name for label in labels.find(paragraphs(text), text, GENERIC).values()]


def names(text: str) -> set[str]:
    labelled = list(labels.find(paragraphs(text), text, GENERIC).values())
    _, everyone = people.resolve(labelled, (), text, GENERIC)
    return {person.name for person in everyone if not person.group}


TALK = "Anna Berg: Good morning.\nPaul Dubec: Thank you.\nAnna Berg: Shall we begin?\nPaul Dubec: Yes.\n"


def test_lines_of_one_first_word_are_a_list_within_a_speech() -> None:
    assert (
        found(TALK + "House at Oak Lane: 96 flats, June.\nHouse at Elm Lane: 74 flats, May.\n")
        == ["Anna Berg", "Paul Dubec"] * 2
    )
    # An honour begins many labels.
    assert "Mr. Joren Vale" in found(TALK + "Mr. Joren Vale: Here.\nMr. Olaf Lind: Here.\nAnna Berg: Good.")


def test_a_programme_has_hours_and_no_speakers() -> None:
    text = "10:00 Uhr: Eröffnung durch Frau Berg\n12:00 Uhr: Musik: das Orchester\nDie Kanzlerin sagte zur Vorstellung des Programms: „Guten Tag, und willkommen.“\nDas Programm ist da. Zur Vorstellung des Programms kamen viele."
    assert found(text) == []
    assert found("Bundeskanzlerin Anna Berg: Guten Tag, und willkommen.\nDas Programm von Anna Berg ist da.") == [
        "Bundeskanzlerin Anna Berg"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The council has met.\nMembers of the Council: they were present today.\nOthers of the Council stayed at home.",
        "PRIMERO: Construir una línea de cables.\nSEGUNDO: Pagar entre dos.\nTERCERO: Esperar treinta meses.",
    ],
)
def test_a_text_without_speakers_has_none(text: str) -> None:
    assert found(text) == []


def test_the_first_line_may_be_all_that_is_said() -> None:
    assert found("Anna Berg: Good morning, and welcome.\nWe met yesterday.\nIt rained.") == ["Anna Berg"]


@pytest.mark.parametrize("label", ["Mme la présidente", "Veikko Nummela ps"])
def test_small_words_end_a_label_that_comes_back(label: str) -> None:
    text = f"{label}: Bonjour à tous.\nPaul Dubec: Merci.\n{label}: La parole est à vous.\nPaul Dubec: Oui.\n"
    assert found(text) == [label, "Paul Dubec"] * 2
    prose = "Ann Lee: Yes.\nOlaf Lind: No.\nVeikko Nummela explained: So.\nAnn Lee: Yes.\nVeikko Nummela explained: Well.\nOlaf Lind: No."
    assert "Veikko Nummela explained" not in found(prose)


def test_a_question_stands_above_the_first_who_comes_back() -> None:
    question = "STV-North: You have announced a visit of the Foreign Minister. What do you expect of it?\n"
    assert found(question + TALK)[0] == "STV-North"
    assert found(question.replace("?", ".") + TALK)[0] == "Anna Berg"


def test_initials_stand_above_the_first_who_comes_back() -> None:
    text = "Брифинг Серафимы Заволжской\nС.В.Заволжская: Добрый день! Начнём.\nВопрос: Когда?\nОтвет: Скоро.\nВопрос: А потом?\nОтвет: Потом."
    assert found(text)[0] == "С.В.Заволжская"


def test_an_address_is_no_label_where_the_name_alone_is_one() -> None:
    hearing = "The Chairman. Good morning.\nMr. Pell. Thank you.\nThe Chairman. Go on.\nMr. Pell, let's start with you. You have five minutes.\nMr. Pell. We need a roof.\n"
    assert found(hearing) == ["The Chairman", "Mr. Pell", "The Chairman", "Mr. Pell"]
    # "ministre" behind a comma is an office, where he is always called so.
    debate = "M. le président. La parole est à vous.\nM. Luc Marchand, ministre. Merci.\nM. le président. Bien.\nM. Luc Marchand, ministre des ports. Oui.\n"
    assert found(debate).count("M. Luc Marchand") == 2


def test_an_initial_and_a_surname_in_capitals_before_a_full_stop() -> None:
    text = "ВЕДУЩАЯ. Добрый день.\nК. ЛЬВОВ-ТИХИЙ. Спасибо.\nВЕДУЩАЯ. Вопросы?\nК. ЛЬВОВ-ТИХИЙ. Нет.\nВЕДУЩАЯ. Всё."
    assert found(text) == ["ВЕДУЩАЯ", "К. ЛЬВОВ-ТИХИЙ", "ВЕДУЩАЯ", "К. ЛЬВОВ-ТИХИЙ", "ВЕДУЩАЯ"]
    assert found("Q. Yes.\nA. No.\nQ. Why?\nA. So.") == ["Q", "A", "Q", "A"]


def test_notes_stand_in_the_line_below_a_name() -> None:
    text = (
        "Eluned Lind\n(East Quay) (Ind)\nI thank the Minister for that long answer of hers.\nThe Minister for Ports\n(Ilse Sand)\nI met three operators, all of them twice.\n"
        "Eluned Lind\nI am grateful, and so is the whole of East Quay.\nIlse Sand\nI had not known that, and I am sorry to hear it.\nEluned Lind\nThank you."
    )
    assert found(text) == ["Eluned Lind", "Ilse Sand", "Eluned Lind", "Ilse Sand", "Eluned Lind"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Встреча Кирилла Львова-Тихого и Серафимы Заволжской\nК. ЛЬВОВ-ТИХИЙ: Да.\nС.ЗАВОЛЖСКАЯ: Нет.\nК. ЛЬВОВ-ТИХИЙ: Да.",
            {"Кирилл Львов-Тихий", "Серафима Заволжская"},
        ),
        (
            "홍보수석: 시작하겠습니다.\n한서윤 대통령: 반갑습니다.\n홍보수석: 질문 있습니까?\n대통령: 감사합니다.\n홍보수석: 네.",
            {"홍보수석", "한서윤"},
        ),
        (
            "The Chair: Hello.\nThe Chair Ann Lee: Yes.\nOlaf Lind: No.\nThe Chair: Well.\nOlaf Lind: So.",
            {"Ann Lee", "Olaf Lind"},
        ),
        (
            "Senhor Presidente, Eng.º Belmiro Faria de Sá: Bom dia.\nZeferino Lima: Sim.\nSenhor Presidente: Obrigado.\nZeferino Lima: Sim.",
            {"Belmiro Faria de Sá", "Zeferino Lima"},
        ),
    ],
)
def test_who_is_meant(text: str, expected: set[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # "PM" is an office's, and "Herrn" an honour.
        (
            "Premierminister Jorund Askvik kam.\nPM Askvik: Ja.\nBerg: Nein.\nPM Askvik: Doch.\nBerg: Gut, PM Askvik.",
            {"Jorund Askvik", "Berg"},
        ),
        (
            "Wir danken Herrn Lindqvist.\nMP Lindqvist: Ja.\nBerg: Nein.\nMP Lindqvist: Doch.\nBerg: Gut.",
            {"Lindqvist", "Berg"},
        ),
        # A forename of two parts has two initials.
        (
            "Жан-Керим Мамедов пришёл.\nЖ.-К.Мамедов: Да.\nП.Дубец: Нет.\nЖ.-К.Мамедов: Да.\nП.Дубец: Нет.",
            {"Жан-Керим Мамедов", "П.Дубец"},
        ),
        # An honour before an initial, and women's names in other cases.
        (
            "Hon. Tupou Fairek spoke.\nHON. T. FAIREK: Yes.\nLEE: No.\nHON. T. FAIREK: Yes.\nLEE: No.",
            {"Tupou Fairek", "Lee"},
        ),
        (
            "Поручаю Айгуль Нурлановой.\nА. НУРЛАНОВА: Да.\nП. ЛИНД: Нет.\nА. НУРЛАНОВА: Да.\nП. ЛИНД: Нет.",
            {"Айгуль Нурланова", "П. Линд"},
        ),
        # A small word behind a name is a party, behind another small one it is not.
        ("Liisa Berg kesk: Joo.\nOtso Lind: Ei.\nLiisa Berg kesk: Joo.\nOtso Lind: Ei.", {"Liisa Berg", "Otso Lind"}),
        # One office, one holder.
        (
            "Головуюча Марта Заворотна: Так.\nОстап Лінд: Ні.\nГоловуюча: Так.\nОстап Лінд: Ні.",
            {"Марта Заворотна", "Остап Лінд"},
        ),
    ],
)
def test_what_stands_before_or_behind_a_name(text: str, expected: set[str]) -> None:
    assert names(text) == expected


def test_chinese_labels_in_lines_of_their_own() -> None:
    text = (
        "出席委员：\n邝慕贞议员（主席）\n何秀珊议员\n列席：渔护署署长司徒炳坤先生\n主席\n会议开始。\n何秀珊议员\n主席，我有补充。\n"
        "司徒炳坤先生\n九月底。\n何议员\n撞断的那一盏呢？\n司徒炳坤先生\n在警署。\n主席\n多谢。\n何议员\n没有了。\n主席\n散会。"
    )
    assert found(text)[1] == "何秀珊议员"
    assert names(text) == {"邝慕贞", "何秀珊", "司徒炳坤"}


def test_a_word_in_capitals_behind_a_comma_is_an_office_and_a_degree_is_none() -> None:
    _, everyone = people.resolve(list(labels.find(paragraphs(HOSTED), HOSTED, GENERIC).values()), (), HOSTED, GENERIC)
    assert {(person.name, person.role) for person in everyone} == {("Sloane Petherick", "HOST"), ("Ann Lee", "")}


HOSTED = "SLOANE PETHERICK, HOST: Good morning.\nANN LEE, OBE: Thanks.\nSLOANE PETHERICK: So?\nANN LEE: Yes."


def test_a_day_names_nobody() -> None:
    text = "Prime Minister's statement: 9 January 2031\nThe Prime Minister: Good afternoon.\nAnna Berg: Hello.\nThe Prime Minister: Thank you.\nAnna Berg: Yes."
    assert names(text) == {"The Prime Minister", "Anna Berg"}


def test_a_note_above_the_speeches_names_nobody() -> None:
    text = "[All rose, and the Clerk read the Royal Order.]\nCLERK: Be seated.\nCLERK: The floor is open.\nMR. LIND: I thank you.\nCLERK: Next.\nMR. LIND: So."
    assert names(text) == {"Clerk", "Lind"}


def test_capitals_speak_twice_running() -> None:
    text = "SERGEANT-AT-ARMS: Order!\n[All stood.]\nSERGEANT-AT-ARMS: Be seated.\n" + TALK
    assert found(text)[:2] == ["SERGEANT-AT-ARMS"] * 2
    assert found(text.replace("SERGEANT-AT-ARMS", "Contents"))[0] == "Anna Berg"


def test_the_initials_of_an_office_are_nobodys() -> None:
    text = "A doorstop with the Prime Minister.\nJ: Why?\nPM: Because.\nJ: And Prime Minister, when?\nPM: Now."
    assert names(text) == {"J", "PM"}


def test_a_gentleman_before_a_dash_is_no_letter() -> None:
    text = "M. Jacob LIND - Bonjour.\nQUESTION - Quand ?\nM. Jacob LIND - En mai.\nQUESTION - Et qui ?\nM. Jacob LIND - Nous."
    assert found(text) == ["M. Jacob LIND", "QUESTION", "M. Jacob LIND", "QUESTION", "M. Jacob LIND"]


@pytest.mark.parametrize(
    ("first", "speaks"),
    [("Mr. NIELSON: Did you not ask them?", True), ("Interview: Will the ferry sail?", False)],
)
def test_a_first_line_that_asks(first: str, speaks: bool) -> None:  # noqa: FBT001 - a parameter of a test
    text = f"{first}\nMr. NORDEN: Yes, I did. It was I.\nWe all did so.\n"
    page = Page("page.txt", text, text.encode())
    assert (understand(page, GENERIC).title is None) == speaks


def test_a_number_within_a_speech_is_no_label() -> None:
    text = "А.Брезгин: Сколько их?\nИ.Зайцев: Отвечу.\nПервое: насосы.\nА.Брезгин: А мост?\nВопрос: Когда?\nОтвет: Скоро.\nВопрос: И где?\nОтвет: Там."
    assert "Первое" not in found(text)


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        (
            "Deputy Prime Minister – Chief of the Staff Vera Orlova",
            ("Deputy Prime Minister – Chief of the Staff", "Vera Orlova"),
        ),
        ("Ann Lee – Ferry Group – Analyst", ("Ferry Group – Analyst", "Ann Lee")),
    ],
)
def test_office_and_name_around_a_dash(label: str, expected: tuple[str, str]) -> None:
    text = TALK + f"{label}: Mr President, colleagues, it is as you say.\nAnna Berg: Thank you.\n"
    labelled = list(labels.find(paragraphs(text), text, GENERIC).values())
    _, everyone = people.resolve(labelled, (), text, GENERIC)
    assert expected in {(person.role, person.name) for person in everyone}
