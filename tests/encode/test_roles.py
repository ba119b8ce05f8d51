"""Where a role ends and a name begins."""

import pytest

from tei_kit.encode import labels, people, profile
from tei_kit.encode.paragraphs import paragraphs

GENERIC = profile.load("generic")


def readings(text: str) -> set[tuple[str, str]]:
    found = list(labels.find(paragraphs(text), text, GENERIC).values())
    _, everyone = people.resolve(found, (), text, GENERIC)
    return {(person.role, person.name) for person in everyone if not person.group}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "El diputado Jaime Soler Marín Vega: Presidenta.\nLa secretaria Ana Costa: Sí.\nEl diputado Jaime Soler Marín Vega: Gracias.",
            {("El diputado", "Jaime Soler Marín Vega"), ("La secretaria", "Ana Costa")},
        ),
        (
            "Vors. Berg: Guten Tag.\nStS Lindner: Danke.\nVors. Berg: Bitte.\nStS Lindner: Im September.",
            {("Vors.", "Berg"), ("StS", "Lindner")},
        ),
        (
            "Here is Karl Lindner of the ministry.\nSTS LINDNER: Hello.\nANNA BERG: Welcome.\nSTS LINDNER: Thank you.\nANNA BERG: Yes.",
            {("STS", "Karl Lindner"), ("", "Anna Berg")},
        ),
        (
            "Frage Harrow: Wann?\nLindner: Bald.\nFrage Dubec: Und wer?\nLindner: Alle.\nFrage Harrow: Danke.\nLindner: Bitte.",
            {("Frage", "Harrow"), ("Frage", "Dubec"), ("", "Lindner")},
        ),
        (
            (
                "A senior harbour official will speak.\nMR. HOLM: Hello.\nSENIOR HARBOUR OFFICIAL: Hi.\nMR. HOLM: Thanks.\n"
                "SENIOR HARBOUR OFFICIAL: Yes."
            ),
            {("", "SENIOR HARBOUR OFFICIAL"), ("", "Holm")},
        ),
        (
            "Deputy Olaf Lind: Yes.\nDeputy Rosa Stone: No.\nDeputy Olaf Lind: Well.\nDeputy Rosa Stone: No.\nI saw Olaf Lind.",
            {("Deputy", "Olaf Lind"), ("Deputy", "Rosa Stone")},
        ),
        (
            "【田中港湾大臣】再開します。\n【記者】いつ、大臣は、港湾大臣として。\n【田中港湾大臣】九月です。\n【記者】どうも。\n前の港湾大臣も言った。",
            {("港湾大臣", "田中")},
        ),
        (
            "المؤتمر الصحفي لوزير الموانئ ناصر المرجان\nالوزير المرجان: أهلاً.\nسؤال: متى؟\nالوزير المرجان: قريباً.\nسؤال: شكراً.",
            {("الوزير", "ناصر المرجان")},
        ),
    ],
)
def test_role_and_name(text: str, expected: set[tuple[str, str]]) -> None:
    assert readings(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # An honour before a name in brackets: the label is an office.
        (
            "The Acting Speaker (Mr. Paul Dubec): Order.\nMr. Lind: No.\nThe Acting Speaker (Mr. Paul Dubec): Order.",
            {("The Acting Speaker", "Paul Dubec"), ("", "Lind")},
        ),
        (
            "The Aide, Office of the Chair (Mr. Dubec): Yes.\nMr. Lind: No.\nThe Aide, Office of the Chair (Mr. Dubec): Well.",
            {("The Aide, Office of the Chair", "Dubec"), ("", "Lind")},
        ),
        # A word that the text has in small letters, or a part of it, is an office before a name in brackets; "Berg" is none.
        (
            "Havneministeren (Nils Waman): Ja.\nBerg (Det Blå): Nej, ministeren.\nHavneministeren (Nils Waman): Jo.\nBerg (Det Blå): Nej.",
            {("Havneministeren", "Nils Waman"), ("", "Berg")},
        ),
        # An under-secretary is an office too.
        (
            "The Under-Secretary for Ports (Ann Lee): Yes.\nMr. Lind: No.\nThe Under-Secretary for Ports (Ann Lee): Well.",
            {("The Under-Secretary for Ports", "Ann Lee"), ("", "Lind")},
        ),
        # Abbreviations of offices.
        (
            "BK'in Merten: Ja.\nMP Lindqvist: Nein.\nBK'in Merten: Doch.\nMP Lindqvist: Nein.\nFrau Merten und Herr Lindqvist gingen.",
            {("BK'in", "Merten"), ("MP", "Lindqvist")},
        ),
        # Initials in capitals, in languages that decline names.
        ("Беседа с Павлом Дубцовым\nП.ДУБЦОВ: Рад.\nВОПРОС: Когда?\nП.ДУБЦОВ: Скоро.", {("", "Павл Дубцов")}),
        ("И.БОБР: Рад.\nВОПРОС: Когда?\nИ.БОБР: Скоро.", {("", "И.Бобр")}),
        (
            "П.Дубов: Рад.\nА.Липа: Меня зовут Анна Ивановна Липа.\nП.Дубов: Когда?\nА.Липа: Скоро.",
            {("", "П.Дубов"), ("", "Анна Ивановна Липа")},
        ),
        # Who is who in brackets of a list.
        (
            "Vera Holm (VHM), Tom Fox (TF)\nVHM: Yes.\nTF: No.\nVHM: Well.\nTF: No.",
            {("", "Vera Holm"), ("", "Tom Fox")},
        ),
        # The first word of a sentence is no forename.
        (
            "Mr. Lind: Can Berg be that?\nMr. Berg: You can.\nMr. Lind: Well.\nMr. Berg: Yes.",
            {("", "Lind"), ("", "Berg")},
        ),
        # The heading tells who the office is, not whom the speeches name.
        (
            "Remarks by President Anna Berg in Vik\nTHE PRESIDENT: President Orsa called.\nQ. Who?\nTHE PRESIDENT: President Orsa, says Berg.\nQ. Oh.",
            {("THE PRESIDENT", "Anna Berg")},
        ),
        (
            "News of the day\nAnna Berg is here, and so is President Berg's dog.\nTHE PRESIDENT: Hello.\nQ. Who?\nTHE PRESIDENT: Me.\nQ. Oh.",
            {("THE PRESIDENT", "Anna Berg")},
        ),
        (
            "President Visits White Hall\nGeneral Anna Berg came. President Anna Berg spoke in White Hall.\nTHE PRESIDENT: Hello.\nQ. Who?\nTHE PRESIDENT: Me.\nQ. Oh.",
            {("THE PRESIDENT", "Anna Berg")},
        ),
        # By forename and patronymic somebody is spoken to, where nobody else has the initial, and the surname is not of the other sex.
        (
            "П.Дубец: Прошу, Анна Ивановна.\nА.Липова: Спасибо, Павел Петрович.\nП.Дубец: Когда?\nА.Липова: Скоро.",
            {("", "Павел Дубец"), ("", "Анна Липова")},
        ),
        (
            "П.Дубец: Прошу, Анна Ивановна.\nА.Липов: Спасибо, Пётр Петрович.\nП.Ивин: Когда?\nА.Липов: Скоро.\nП.Дубец: Да.\nП.Ивин: Нет.",
            {("", "П.Дубец"), ("", "А.Липов"), ("", "П.Ивин")},
        ),
        (
            "П.С.Дубец: Да.\nА.Липова: Спасибо, Павел Сергеевич.\nП.С.Дубец: Нет.\nА.Липова: Да.",
            {("", "П.С.Дубец"), ("", "А.Липова")},
        ),
        # An office between surname and forename.
        ("主席：開會。\n陳委員明文：部長？\n主席：謝謝。\n陳委員明文：好。", {("", "主席"), ("委員", "陳明文")}),
        # A word of the language, however it is declined, is no forename.
        (
            "Poslankyně Anna Bergová: Ano.\nPetr Filip: Ne, poslankyni Bergovou.\nPoslankyně Anna Bergová: Ano.\nPetr Filip: Ne.",
            {("Poslankyně", "Anna Bergová"), ("", "Petr Filip")},
        ),
        # The name twice, with one letter in it.
        (
            "Photo of Seán Ó DubaigSeán Ó Dubaig: Yes.\nPhoto of Ann LeeAnn Lee: No.\nPhoto of Seán Ó DubaigSeán Ó Dubaig: Well.",
            {("", "Seán Ó Dubaig"), ("", "Ann Lee")},
        ),
    ],
)
def test_offices_and_names_of_further_kinds(text: str, expected: set[tuple[str, str]]) -> None:
    assert readings(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Initials behind an office in words; a particle among them.
        ("Министр портов П.Дубец: Рад.\nА.Липа: Когда?\nМинистр портов П.Дубец: Скоро.", {("Министр портов", "П.Дубец"), ("", "А.Липа")}),
        ("М.бен Омар: Рад.\nА.Липа: Когда?\nМ.бен Омар: Скоро.", {("", "М.бен Омар"), ("", "А.Липа")}),
        ("President Paul J. Dubec: Yes.\nAnn Lee: No.\nPresident Paul J. Dubec: Well.", {("President", "Paul J. Dubec"), ("", "Ann Lee")}),
        # A particle that stands in names only.
        ("King of Merrow Omar bin Isa Al Barra: Yes.\nAnn Lee: No.\nKing of Merrow Omar bin Isa Al Barra: Well.", {("King of Merrow", "Omar bin Isa Al Barra"), ("", "Ann Lee")}),
        # A title before a surname in capitals, and a surname that has small letters among them.
        ("PORT SECURITY ADVISOR HOLM: Yes.\nMR. LIND: No.\nPORT SECURITY ADVISOR HOLM: Well.", {("PORT SECURITY ADVISOR", "Holm"), ("", "Lind")}),
        ("MS. McENROY: Yes.\nMR. LIND: No.\nMS. McENROY: Well.", {("", "McEnroy"), ("", "Lind")}),
        # Words that all stand in small letters, none of them a name.
        (
            "The officials of the harbour, and a senior ferry pilot.\nSENIOR HARBOUR OFFICIAL: Yes.\nMR. LIND: No.\nSENIOR HARBOUR OFFICIAL: Well.",
            {("", "SENIOR HARBOUR OFFICIAL"), ("", "Lind")},
        ),
        # A day is nobody's name.
        ("The talks of the chair\nIssued on: May 14, 2031\nTHE CHAIR: Hello.\nQ. Who?\nTHE CHAIR: Me.\nQ. Oh.", {("", "THE CHAIR")}),
    ],
)  # fmt: skip
def test_offices_before_names_of_further_kinds(text: str, expected: set[tuple[str, str]]) -> None:
    assert readings(text) == expected
