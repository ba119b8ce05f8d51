"""Lines that look like labels, and have nothing behind them that anybody said."""

from tei_kit.encode import labels, profile
from tei_kit.encode.paragraphs import paragraphs

GENERIC = profile.load("generic")


def names(text: str) -> list[str]:
    return [label.name for label in labels.find(paragraphs(text), text, GENERIC).values()]


def test_a_programme_is_no_conversation() -> None:
    programme = (
        "09:00 Keynote: Anna Berg, “Tides”\n09:30 Panel 1: Locks\nGuests: Paul Dubec, Ilse Orsa\n"
        "10:30 Panel 2: Quays\nGuests: to be named\nQ&A: 15 minutes"
    )
    assert names(programme) == []
    # The same labels before what was said.
    assert names("09:00 Panel 1: We begin.\nGuests: Good morning.\n09:30 Panel 1: Thank you.\nGuests: Goodbye.") == [
        "Panel 1",
        "Guests",
        "Panel 1",
        "Guests",
    ]


def test_entries_of_a_list_with_bullets_are_no_labels() -> None:
    table = (
        "⦁시정명령\n⦁과태료 천원 3,600\n⦁공표\n▪열쇠를 잃은 행위 §23\n"
        "⦁시정명령\n⦁과징금 천원 900\n⦁공표\n▪문을 열어 둔 행위 §24\n"
        "⦁시정명령\n⦁과태료 천원 100\n⦁공표\n▪등을 끈 행위 §25"
    )
    assert names(table) == []
    speeches = "○議長\n渡船の件を議題とします。\n○港湾大臣\n渡船は春に始まります。\n○議長\n次に移ります。\n○港湾大臣\n承知しました。"
    assert names(speeches) == ["議長", "港湾大臣"] * 2


def test_lines_that_come_back_once_in_a_script_without_capitals_are_no_labels() -> None:
    prose = (
        "나루 소식\n항만청\n나루가 봄에 열린다.\n이용자는\n표를 미리 산다.\n조선소에서는\n배를 만든다.\n"
        "이용자는\n갑판에서 기다린다.\n그리고\n항만청\n배가 떠난다."
    )
    assert names(prose) == []


def test_an_office_before_a_small_letter_says_what_its_holder_does() -> None:
    notes = "The Prime Minister of Merrow met the press.\n\nPresident: will visit in autumn.\n\nPrime Minister: invited to the forum."
    assert names(notes) == []
