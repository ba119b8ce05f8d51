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
