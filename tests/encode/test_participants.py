"""Lists of those who were present, as evidence for names and roles, and as people of the event."""

import datetime as dt
from pathlib import Path

import pytest

from tei_kit.encode import Request, profile, run
from tei_kit.encode.guesses import guesses
from tei_kit.encode.structure import understand
from tei_kit.model.turn import Page, Transcript

SPEECHES = (
    "WHITLOCK: Good morning. We open on Monday.\nQUESTION: Is it safe?\nPELLEGRIN: It is. We tested each pile.\n"
    "QUESTION: And the ferry?\nWHITLOCK: In June. Thank you.\n"
)


def page(top: str, speeches: str = SPEECHES) -> Page:
    text = f"Press briefing on Pier 4\n14 May 2031\n{top}\n{speeches}"
    return Page("page.txt", text, text.encode())


def read(top: str, speeches: str = SPEECHES) -> Transcript:
    return understand(page(top, speeches), profile.load("generic"))


def people(transcript: Transcript) -> list[tuple[str, str]]:
    return [(person.name, person.role) for person in transcript.people if not person.group]


@pytest.mark.parametrize(
    "line",
    [
        "Present: Dana Whitlock, Harbour Master; Omar Pellegrin, Chief Engineer; members of the press.",
        "Anwesend: Dana Whitlock (Harbour Master); Omar Pellegrin (Chief Engineer)",
        "Étaient présents : Dana Whitlock, Harbour Master ; Omar Pellegrin, Chief Engineer",
        "Присутствовали: Dana Whitlock – Harbour Master; Omar Pellegrin – Chief Engineer",
        "出席者：Dana Whitlock（Harbour Master）；Omar Pellegrin（Chief Engineer）",
        "Participants: Dana Whitlock (Harbour Master), Omar Pellegrin (Chief Engineer)",
        "PARTICIPANTS\nDana Whitlock, Harbour Master\nOmar Pellegrin, Chief Engineer",
    ],
)
def test_names_and_roles_of_those_who_speak(line: str) -> None:
    transcript = read(line)
    assert people(transcript) == [("Dana Whitlock", "Harbour Master"), ("Omar Pellegrin", "Chief Engineer")]
    assert transcript.present == ()
    assert all(person.cert == "medium" and person.listed for person in transcript.people if not person.group)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Present: Dana Whitlock, Omar Pellegrin", []),
        ("Present: Dr. Ilse Orsa (surveyor); Dana Whitlock", [("Ilse Orsa", "surveyor")]),
        ("Present: Minister Ilse Orsa; Dana Whitlock", [("Ilse Orsa", "Minister")]),
        ("In attendance: R. Nolan, P. Kelly", [("R. Nolan", ""), ("P. Kelly", "")]),
        ("Present: Ilse Orsa, Harbour Master", [("Ilse Orsa", "Harbour Master")]),
        # No list, no name, a sentence.
        ("Present: members of the press", []),
        ("Present members were Ilse Orsa; Jo Holm", []),
        ("Topics: Ilse Orsa; Jo Holm", []),
    ],
)
def test_those_who_were_present_and_do_not_speak(line: str, expected: list[tuple[str, str]]) -> None:
    assert [(person.name, person.role) for person, _ in read(line).present] == expected


def test_the_draft_lists_them_and_keeps_the_words() -> None:
    line = "Present: Dr. Ilse Orsa (surveyor); Dana Whitlock, Harbour Master."
    (draft,) = run([page(line)], Request(Path("x/t"), Path("x/s"), dt.date(2031, 6, 1)))
    assert b'<person xml:id="per.orsa" cert="medium">' in draft.data
    assert line.encode() in draft.data
    found = {(guess.about, guess.element): guess.words for guess in guesses(draft.facts)}
    assert found["participant", "per.orsa"] == "Dr. Ilse Orsa (surveyor)"


@pytest.mark.parametrize(
    ("below", "count"),
    [
        ("Partilhar: Facebook | X | E-mail\nÚltima atualização: 13.03.2031", 2),
        ("About us | Contact us | Help", 1),
        ("Published: 14 May 2031, 10:05", 1),
        ("© 2031 Ministry of Ports", 1),
        # Speech, a list of results, two names alone.
        ("Anna | Berg", 0),
        ("Yes: 41 | No: 37 | Absent: 2", 0),
        ("We met on 13.03.2031", 0),
        ("WHITLOCK: 13.03.2031", 0),
        ("The next meeting will be held on the quay: 14 May 2031", 0),
    ],
)
def test_lines_of_the_site_below_the_speeches(below: str, count: int) -> None:
    assert len(read("Pier 4", f"{SPEECHES}{below}\n").closing) == count
