"""Labels that other signs than a colon tell: bold letters, tabulators, brackets, times, numbers, full stops, lines of their own."""

import pytest

from tei_kit.encode import labels, profile
from tei_kit.encode.paragraphs import paragraphs
from tei_kit.encode.structure import understand
from tei_kit.model.turn import Division, Page, Turn
from tei_kit.read.sources import html, markdown

GENERIC = profile.load("generic")
SPOKEN = ("Good morning to everybody.", "Thank you, and welcome.", "Shall we begin now?", "Yes, with the ferries.")


def found(text: str) -> list[str]:
    return [label.name for label in labels.find(paragraphs(text), text, GENERIC).values()]


def printed(form: str, *names: str) -> str:
    return "The council met.\n" + "\n".join(
        form.format(name=name, text=text) for name, text in zip(names, SPOKEN, strict=True)
    )


MIXED = ("Ms. Ann Lee", "Gov. Tom Fox", "Ms. Ann Lee", "Gov. Tom Fox")
CAPITALS = ("MS. LEE", "GEN. FOX", "MS. LEE", "GEN. FOX")


@pytest.mark.parametrize(
    ("form", "names"),
    [
        ("{name}\t{text}", MIXED),
        ("{name}  {text}", CAPITALS),
        ("[{name}] {text}", MIXED),
        ("[{name} (East Quay)] {text}", MIXED),
        ("{name}. – {text}", CAPITALS),
        ("{name}. {text}", CAPITALS),
        ("{name} 00:12\n{text}", MIXED),
        ("{name}, 1:02:03\n{text}", MIXED),
        ("12 {name}: {text}", MIXED),
        ("{name} (Ind) [10:01:40]\t{text}", MIXED),
        ("{name} (East Quay) (14:02). {text}", CAPITALS),
        ("{name}\t{text}", ("ДУБЕНКО П.С.", "ЛИНДА О.О.", "ДУБЕНКО П.С.", "ЛИНДА О.О.")),
        ("{name}\n{text}", ("ДУБЕНКО П.С.", "ЛИНДА О.О.", "ДУБЕНКО П.С.", "ЛИНДА О.О.")),
    ],
)
def test_a_sign_that_comes_back_tells_labels(form: str, names: tuple[str, ...]) -> None:
    assert found(printed(form, *names)) == list(names)


@pytest.mark.parametrize("form", ["{name}  {text}", "{name}\t{text}"])
def test_the_end_of_a_sentence_is_no_label(form: str) -> None:
    assert found(printed(form, "Thank you.", "Not so.", "Very well.", "Indeed.")) == []


def test_letters_before_a_dash_behind_a_full_stop() -> None:
    text = "Q. – Where is it?\nA. – Here.\nQ. – Since when?\nA. – Noon."
    rests = [label.rest.text for label in labels.find(paragraphs(text), text, GENERIC).values() if label.rest]
    assert rests == ["Where is it?", "Here.", "Since when?", "Noon."]


def test_an_abbreviation_makes_no_label_of_capitals() -> None:
    text = (
        printed("{name} – {text}", "Ann Lee", "Tom Fox", "Ann Lee", "Tom Fox")
        + "\nISS Commander Ola Lind – I also thank you."
    )
    assert found(text)[-1] == "ISS Commander Ola Lind"
    assert found(text.replace("ISS Commander Ola Lind", "THE LAST PART"))[-1] == "Tom Fox"


def test_a_field_is_no_label_in_a_line_of_its_own() -> None:
    assert found(printed("{name}\n{text}", "License: Free", "License: Bound", "License: Free", "License: Bound")) == []


def test_one_person_comes_back_between_others() -> None:
    lines = ("Präsidentin Rosa Kalb", "Abgeordneter Karl Lindner", "Präsidentin Rosa Kalb", "Abgeordnete Ines Dubec")
    text = printed("{name}\n{text}", *lines) + "\nPräsidentin Rosa Kalb\nWeitere Wortmeldungen gibt es nicht."
    assert found(text) == [*lines, "Präsidentin Rosa Kalb"]
    # Twice is enough for an office and a name, and for nothing else.
    twice = printed("{name}\n{text}", "Hafen Nord", "Lage", "Hafen Nord", "Ende")
    assert found(twice) == []
    assert found(twice.replace("Hafen Nord", "President Holm"))[0] == "President Holm"


def test_a_time_stands_above_a_label() -> None:
    lines = ("Präsidentin Rosa Kalb", "Abgeordneter Karl Lindner", "Präsidentin Rosa Kalb", "Abgeordnete Ines Dubec")
    text = printed("9.06\n{name}\n{text}", *lines) + "\nPräsidentin Rosa Kalb\nWeitere Wortmeldungen gibt es nicht."
    assert found(text) == [*lines, "Präsidentin Rosa Kalb"]


def test_a_surname_and_the_name_in_full_in_lines_of_their_own() -> None:
    text = "HARBOR TONIGHT\nCORDELIA MARSH, ANCHOR\nGood evening.\nLEE\nThank you.\nMARSH\nSo it is.\nLEE\nYes.\nMARSH\nGood night."
    assert found(text) == ["CORDELIA MARSH", "LEE", "MARSH", "LEE", "MARSH"]


def test_one_letter_answers_once() -> None:
    assert found("A talk.\nQ. Where is it?\nA. Here.\nQ. Thank you.") == ["Q", "A", "Q"]
    assert found("A talk.\nQ: Where is it?\nA: Here.\nQ: Thank you.") == ["Q", "A", "Q"]
    assert found("A talk.\nQ. Where is it?\nA. Here.\nB. There.\nQ. Thank you.") == ["Q", "Q"]


def test_names_have_another_sign_than_letters() -> None:
    text = printed("{name} – {text}", "MS. LEE", "Q", "MS. LEE", "Q")
    assert found(text) == ["MS. LEE", "Q", "MS. LEE", "Q"]


def test_lines_that_end_as_sentences_of_any_script_are_no_labels() -> None:
    text = "वार्ता\nमंत्री अनिल वर्मा\nआप सबका स्वागत है।\nप्रश्न\nनौका कब चलेगी।\nमंत्री अनिल वर्मा\nसितंबर में।\nप्रश्न\nखर्च कौन देगा।"
    assert found(text) == ["मंत्री अनिल वर्मा", "प्रश्न"] * 2


def test_an_office_and_a_name_in_a_line_of_their_own() -> None:
    text = (
        printed("{name}\n{text}", "Ann Lee", "Tom Fox", "Ann Lee", "Tom Fox")
        + "\nGovernor of East Quay Ola Lind\nThe contract is ready."
    )
    assert found(text)[-1] == "Governor of East Quay Ola Lind"
    assert found(text.replace("Governor", "Ferries"))[-1] == "Tom Fox"


def test_whom_a_line_addresses_has_no_label() -> None:
    text = (
        printed("{name}\n{text}", "Mr. LEE", "Mr. FOX", "Mr. LEE", "Mr. FOX")
        + "\nMadam Speaker, I move\nto suspend it.\nMr. FOX\nSo.\nMadam Speaker, I yield\nto nobody."
    )
    assert "Madam Speaker" not in found(text)


def test_bold_words_of_markdown_end_where_a_speech_begins() -> None:
    page = markdown.read(
        b"**Ann Lee** Good morning.\n\n**Tom Fox**\nThank you.\n\n**Ann Lee:** So.\n\nIt is **bold** here.\n", "a.md"
    )
    assert page.text == "Ann Lee\tGood morning.\n\nTom Fox\nThank you.\n\nAnn Lee: So.\n\nIt is bold here.\n"


def test_bold_words_of_html_end_where_a_speech_begins() -> None:
    source = "<body><p><b>Ann Lee</b> Good morning.</p><p><strong>Tom Fox</strong>: Thanks.</p><p>It <b>is</b> so.</p><p><b>No</b>.</p></body>"
    assert html.read(source.encode(), "a.html").text == "Ann Lee\tGood morning.\nTom Fox: Thanks.\nIt is so.\nNo.\n"


def test_entries_of_a_list_in_markdown_have_a_line_each() -> None:
    page = markdown.read(
        b"They signed:\n1. A treaty\n2. A protocol\n\nIn that year of\n1931. It rained\n- often\n- much\n", "a.md"
    )
    assert (
        page.text
        == "They signed:\n\n1. A treaty\n\n2. A protocol\n\nIn that year of 1931. It rained\n\n- often\n\n- much\n"
    )


def test_speeches_below_a_list_of_documents_are_no_appendix() -> None:
    text = (
        "Remarks at the signing\n\nMASTER OF CEREMONIES\nWe now sign the following documents:\n\n1. Treaty on Ferries\n2. Protocol on Choirs\n\n"
        "THE PRIME MINISTER\nBefore we sign, a word.\n\nPRESIDENT ORAZOV\nThat is true.\n\nTHE PRIME MINISTER\nIt is done.\n\nPRESIDENT ORAZOV\nThank you."
    )
    page = Page("page.txt", text, text.encode())
    turns = [
        turn
        for part in understand(page, GENERIC).body
        if isinstance(part, Division)
        for turn in part.content
        if isinstance(turn, Turn)
    ]
    assert len(turns) == 5
