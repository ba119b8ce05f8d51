"""Names and offices that their writing does not tell: labels in capitals, names of three words, commas, single words."""

import pytest

from tei_kit.encode import labels, people, profile
from tei_kit.encode.paragraphs import paragraphs

GENERIC = profile.load("generic")


def readings(text: str) -> set[tuple[str, str]]:
    found = list(labels.find(paragraphs(text), text, GENERIC).values())
    _, everyone = people.resolve(found, (), text, GENERIC)
    return {(person.role, person.name) for person in everyone if not person.group}


def talk(one: str, two: str, more: str = "") -> str:
    return f"{more}\n{one}: Good morning.\n{two}: Thank you.\n{one}: Shall we begin?\n{two}: Yes."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # The text has the name in small letters.
        (
            talk("PRESIDENT OF RURITANIA ANNA BERG", "PAUL DUBEC", "We met Anna Berg and Paul Dubec."),
            {("PRESIDENT OF RURITANIA", "Anna Berg"), ("", "Paul Dubec")},
        ),
        # It always has a word before it, which is the name's, or the office's.
        (
            talk("ISLE KEEPER OMAR ALI MURJAN", "TOVE HOLM", "Here are Omar Ali Murjan, our keeper, and Tove Holm."),
            {("ISLE KEEPER", "Omar Ali Murjan"), ("", "Tove Holm")},
        ),
        (
            talk("GOVERNOR OF VIK ILSE ORSA", "TOVE HOLM", "The Governor of Vik Ilse Orsa met Tove Holm."),
            {("GOVERNOR OF VIK", "Ilse Orsa"), ("", "Tove Holm")},
        ),
        # Particles are part of a name in capitals too.
        (talk("URSULA VAN DER MEER", "MIA DUBEC"), {("", "Ursula Van Der Meer"), ("", "Mia Dubec")}),
        # An initial never begins a name that has a forename before it.
        (talk("EDITH L. CARVER", "JONAH P. STRAND"), {("", "Edith L. Carver"), ("", "Jonah P. Strand")}),
        # Three words without evidence of an office are a name; a long one before two, where others have two, is none.
        (talk("JACINTO BARRALES VEGA", "ANA COSTA"), {("", "Jacinto Barrales Vega"), ("", "Ana Costa")}),
        (talk("HAFENMINISTER KARL LIND", "ANA COSTA"), {("HAFENMINISTER", "Karl Lind"), ("", "Ana Costa")}),
        (talk("МИНИСТЪР ИВАН ЛИНДОВ", "МАРА БЕЛЕВА"), {("МИНИСТЪР", "Иван Линдов"), ("", "Мара Белева")}),
        (talk("Lục Thị Bèo Hoa", "Trần Hải Lâm"), {("", "Lục Thị Bèo Hoa"), ("", "Trần Hải Lâm")}),
        (
            talk("Portmaster General Tove Holm", "Ana Costa", "The Portmaster General Ola Lind was before."),
            {("Portmaster General", "Tove Holm"), ("", "Ana Costa")},
        ),
        # The honour within a label.
        (
            talk("BUNDESMINISTER FÜR HÄFEN DR. NILS ORSA", "INES DUBEC"),
            {("BUNDESMINISTER FÜR HÄFEN", "Nils Orsa"), ("", "Ines Dubec")},
        ),
        (talk("LA SEÑORA ROSALES", "EL SEÑOR MOLINA"), {("", "Rosales"), ("", "Molina")}),
    ],
)
def test_names_in_capitals_and_of_many_words(text: str, expected: set[tuple[str, str]]) -> None:
    assert readings(text) == expected


@pytest.mark.parametrize(
    ("role", "name"),
    [
        ("Министр транспорта Российской Федерации", "Виталий Савин"),
        ("Председатель правления ПАО «Рурибанк»", "Герман Греф-Лидов"),
        ("Президент Республики Мерроу", "Омар бин Иса Аль Барра"),
        ("King of Merrow", "Omar bin Isa Al Barra"),
        ("El diputado", "Jaime Soler Marín Vega"),
    ],
)
def test_where_an_office_of_many_words_ends(role: str, name: str) -> None:
    assert (role, name) in readings(talk(f"{role} {name}", "Ana Costa"))


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("Quillan, Justice", ("Justice", "Quillan")),
        ("PRIMER MINISTRO DE QAMARAH, NASIR LINDO", ("PRIMER MINISTRO DE QAMARAH", "Nasir Lindo")),
        ("Nasir Lindo, Minister of Ports", ("Minister of Ports", "Nasir Lindo")),
        ("林海岱, 主席", ("主席", "林海岱")),
    ],
)
def test_office_and_name_around_a_comma(label: str, expected: tuple[str, str]) -> None:
    assert expected in readings(talk(label, "Ana Costa"))


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("PRESIDENT BERG (THROUGH INTERPRETER)", "Berg"),  # no name, though it is in capitals
        ("The Speaker (RSP)", "The Speaker"),  # a party
        ("Captain Orsa Kalb (Strait Ferries)", "Orsa Kalb"),  # the name stands before the brackets
        ("The Acting Speaker (Orsa Kalb)", "Orsa Kalb"),
    ],
)
def test_brackets_hold_a_name_or_none(label: str, name: str) -> None:
    assert name in {name for _, name in readings(talk(label, "Ana Costa"))}


def test_a_surname_is_whose_longer_label_has_it() -> None:
    # The text has other words before it more often.
    text = "Ministeri Laine and Ministeri Laine.\nSatamaministeri Ville Laine: Hello.\nAna Costa: Yes.\nLAINE: Thank you.\nAna Costa: Well.\nLAINE: So."
    assert readings(text) == {("Satamaministeri", "Ville Laine"), ("", "Ana Costa")}


def test_a_korean_name_has_no_words_before_it() -> None:
    text = (
        "존경하는 남궁해솔 위원장님\n남궁해솔: 감사합니다.\n표해진: 네, 그렇습니다.\n남궁해솔: 시작합니다.\n표해진: 네."
    )
    assert {name for _, name in readings(text)} == {"남궁해솔", "표해진"}


def found(text: str) -> list[str]:
    return [label.name for label in labels.find(paragraphs(text), text, GENERIC).values()]


def test_one_word_that_comes_once_speaks_where_others_do() -> None:
    text = talk("Holm", "Harrow") + "\nLind: You never wrote a line of it!\nHolm: Every line of it."
    assert "Lind" in found(text)
    # A word of the language is none.
    assert "Note" not in found(text.replace("Lind:", "Note:") + " Take note of it.")


def test_one_word_that_comes_once_is_a_surname_of_the_text() -> None:
    text = talk("Ana Costa", "Tove Holm", "We hear Senator Dray.") + "\nDray: I thank you both.\nAna Costa: Yes."
    assert "Dray" in found(text)
    assert "Dray" not in found(text.replace("Senator Dray", "nobody"))


def test_an_office_in_small_letters_before_a_name_that_speaks() -> None:
    text = f"rapporteur Paul Dubec: Dear colleagues, welcome.\n{talk('Paul Dubec', 'Tove Holm')}"
    assert "rapporteur Paul Dubec" in found(text)
    assert "rapporteur Paul Lind" not in found(text.replace("rapporteur Paul Dubec", "rapporteur Paul Lind"))


def test_captions_in_capitals_are_speeches() -> None:
    text = "Mayor: GOOD EVENING, ALL.\nTreadwell: THANK YOU.\nMayor: ITEM FOUR.\nTreadwell: I MOVE APPROVAL OF IT."
    assert found(text) == ["Mayor", "Treadwell"] * 2
