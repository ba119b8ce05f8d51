"""A changed source into an edited draft: what comes in, what stays, what is a conflict."""

import datetime as dt
import re
from dataclasses import replace
from pathlib import Path

import pytest

from tei_kit.encode import Draft, Request, run
from tei_kit.model.errors import TeiKitError
from tei_kit.read import reader
from tei_kit.read.sources import plain
from tei_kit.update import Update, update

OLD = """Talks in Port Ansel
May 14, 2031
10:00
Port Ansel
Anna Berg: Good morning. The ferry leaves at nine.
The harbour is open.
Ilse Orsa: Thank you. When does it come back?
Anna Berg: At noon, as a rule.
Ilse Orsa: I see.
"""
REQUEST = Request(
    Path("c/transcripts"), Path("c/sources"), dt.date(2031, 5, 15), schemas="none", identifiers=("event-x",)
)


def draft(text: str, **changes: object) -> Draft:
    (made,) = run([plain.read(text.encode(), "page.txt")], replace(REQUEST, **changes))  # type: ignore[arg-type]
    return made


def updated(old: str, new: str, *edits: tuple[str, str], **changes: object) -> Update:
    text = draft(old, **changes).data.decode()
    for before, after in edits:
        assert before in text, before
        text = text.replace(before, after, 1)
    document = reader.parse(text.encode(), "c/transcripts/event-x.xml")
    return update(document, draft(old, **changes), draft(new, accessed=dt.date(2031, 6, 1), **changes))


def body(found: Update) -> str:
    return found.data.decode().partition("<text")[2]


def told(found: Update) -> list[tuple[str, str, str, str]]:
    return [(change.kind, change.where, change.before, change.theirs) for change in found.changes]


def test_words_come_in_and_the_editors_marks_stay() -> None:
    found = updated(
        OLD,
        OLD.replace("leaves at nine", "sails at nine"),
        ("The ferry leaves at nine", "The <persName>ferry</persName> leaves at <time>nine</time>"),
    )
    assert "The <persName>ferry</persName> sails at <time>nine</time>.</p>" in body(found)
    assert told(found) == [("changed", "p.1", "leaves", "sails")]


def test_turn_put_in_moves_no_identifier() -> None:
    found = updated(OLD, OLD.replace("Anna Berg: At noon", "Joren Vale: May I?\nAnna Berg: Yes.\nAnna Berg: At noon"))
    turns = re.findall(r'<sp xml:id="([^"]*)" who="([^"]*)"', body(found))
    assert turns == [
        ("sp.1", "#per.berg"),
        ("sp.2", "#per.orsa"),
        ("sp.2a", "#per.vale"),
        ("sp.2b", "#per.berg"),
        ("sp.3", "#per.berg"),
        ("sp.4", "#per.orsa"),
    ]
    assert re.findall(r'<p xml:id="([^"]*)"', body(found)) == ["p.1", "p.2", "p.3", "p.3a", "p.3b", "p.4", "p.5"]
    assert 'xml:id="per.vale"' in found.data.decode()
    assert '<measure unit="speeches" quantity="6"/>' in found.data.decode()


def test_turns_at_the_end_go_on_with_the_numbers() -> None:
    found = updated(OLD, f"{OLD}Anna Berg: Goodbye.\nIlse Orsa: Goodbye.\n")
    assert re.findall(r'<sp xml:id="([^"]*)"', body(found)) == [f"sp.{number}" for number in range(1, 7)]


def test_identifier_of_what_was_removed_is_not_given_again() -> None:
    first = updated(OLD, OLD.replace("Ilse Orsa: I see.\n", ""))
    assert ("removed", "sp.4", "Ilse Orsa: I see.", "") in told(first)
    assert "Removed: sp.4 p.5." in first.data.decode()
    again = reader.parse(first.data, "c/transcripts/event-x.xml")
    shorter = OLD.replace("Ilse Orsa: I see.\n", "")
    second = update(again, draft(shorter), draft(f"{shorter}Ilse Orsa: Another thing.\n"))
    assert re.findall(r'<sp xml:id="([^"]*)"', body(second)) == ["sp.1", "sp.2", "sp.3", "sp.5"]


def test_second_update_keeps_what_the_first_one_named() -> None:
    once = OLD.replace("Anna Berg: At noon", "Joren Vale: May I?\nAnna Berg: At noon")
    twice = once.replace("I see.", "I see. Good.")
    first = updated(OLD, once)
    second = update(reader.parse(first.data, "c/transcripts/event-x.xml"), draft(once), draft(twice))
    assert re.findall(r'<sp xml:id="([^"]*)"', body(second)) == ["sp.1", "sp.2", "sp.2a", "sp.3", "sp.4"]
    assert told(second) == [("changed", "p.5", "", "Good.")]


@pytest.mark.parametrize(
    ("edit", "new", "where"),
    [
        (("leaves at nine", "leaves at <sic>nine</sic>"), ("leaves at nine", "leaves at ten"), "p.1"),
        (("leaves at nine", "leaves at 9"), ("leaves at nine", "leaves at ten"), "p.1"),
        (('who="#per.berg">', 'who="#per.orsa">'), ("Anna Berg: Good", "Joren Vale: Good"), "sp.1/@who"),
        (('<p xml:id="p.5">I see', '<p xml:id="p.5" rend="small">I see'), ("Ilse Orsa: I see.\n", ""), "sp.4"),
        (
            ('<title type="main">Talks', '<title type="main">First talks'),
            ("Talks in", "Meetings in"),
            "teiHeader/fileDesc/titleStmt/title",
        ),
    ],
)
def test_what_both_touched_is_a_conflict_and_stays(edit: tuple[str, str], new: tuple[str, str], where: str) -> None:
    found = updated(OLD, OLD.replace(*new), edit)
    assert where in [change.where for change in found.conflicts]
    assert edit[1] in found.data.decode()


def test_conflict_has_both_places() -> None:
    found = updated(OLD, OLD.replace("at nine", "at ten"), ("at nine", "at 9"))
    (conflict,) = found.conflicts
    line, column = found.here(conflict)
    assert found.document.data.decode().splitlines()[line - 1][column - 1 :].startswith(conflict.ours.split()[0])
    at = found.there(conflict)
    assert at is not None
    assert found.draft.facts.page.text[at:].startswith("ten")
    assert (conflict.before, conflict.ours, conflict.theirs) == (
        "The ferry leaves at nine.",
        "The ferry leaves at 9.",
        "The ferry leaves at ten.",
    )


def test_element_whose_words_all_change_is_a_conflict_since_it_may_say_otherwise() -> None:
    found = updated(OLD, OLD.replace("The ferry", "The tram"), ("ferry", '<name ref="#ferry">ferry</name>'))
    assert [change.where for change in found.conflicts] == ["p.1"]


def test_what_the_editor_removed_stays_removed() -> None:
    edit = ('<p xml:id="p.2">The harbour is open.</p>', "")
    assert "harbour" not in body(updated(OLD, OLD.replace("I see", "I see it"), edit))
    assert [change.kind for change in updated(OLD, OLD.replace("is open", "is shut"), edit).changes] == ["conflict"]


def test_what_the_editor_did_as_the_source_does_now_is_done_once() -> None:
    turn = '<sp xml:id="sp.2x" who="#per.berg"><speaker>Anna Berg:</speaker><p>Soon.</p></sp>'
    found = updated(
        OLD,
        OLD.replace("Anna Berg: At noon", "Anna Berg: Soon.\nAnna Berg: At noon"),
        ('<sp xml:id="sp.3"', f'{turn}<sp xml:id="sp.3"'),
    )
    assert body(found).count("Soon.") == 1


def test_person_whom_the_editor_made_one_with_another_speaks_in_new_turns() -> None:
    old = OLD.replace("Ilse Orsa: I see", "I. Orsa-Berg: I see").replace(
        "Ilse Orsa: Thank", "I. Orsa-Berg: Yes.\nIlse Orsa: Thank"
    )
    text = draft(old).data.decode()
    other = re.search(r'(?s)\s*<person xml:id="(per.orsa-berg[^"]*)".*?</person>', text)
    assert other
    merged = text.replace(other[0], "").replace(f'who="#{other[1]}"', 'who="#per.orsa"')
    document = reader.parse(merged.encode(), "c/transcripts/event-x.xml")
    found = update(document, draft(old), draft(f"{old}Anna Berg: Well.\nI. Orsa-Berg: Well.\n"))
    assert re.findall(r'who="([^"]*)"', body(found))[-2:] == ["#per.berg", "#per.orsa"]


def test_formatting_comments_and_line_ends_stay() -> None:
    text = draft(OLD).data.decode().replace("  ", "\t").replace("<body>", "<body><!-- mine -->").replace("\n", "\r\n")
    document = reader.parse(text.encode(), "c/transcripts/event-x.xml")
    found = update(document, draft(OLD), draft(OLD.replace("Ilse Orsa: I see.", "Anna Berg: So.\nIlse Orsa: I see.")))
    after = found.data.decode()
    assert '\r\n\t\t\t\t<sp xml:id="sp.3a" who="#per.berg">\r\n\t\t\t\t' in after
    assert "\n" not in after.replace("\r\n", "")
    lines = [line for line in text.splitlines() if "quantity" not in line and "sha256" not in line]
    assert [line for line in lines if line not in after] == []


def test_break_put_in_divides_the_file() -> None:
    found = updated(
        OLD, OLD.replace("Anna Berg: At noon", "* * *\nAnna Berg: At noon"), ("I see", "I <emph>see</emph>")
    )
    assert '<milestone unit="section" rend="* * *"/>' in body(found)
    assert body(found).count('<div type="session">') == 2
    assert "I <emph>see</emph>." in body(found)


def test_anchors_follow_the_words() -> None:
    found = updated(OLD, OLD.replace("Good morning. ", ""), anchors=True)
    sources = dict(re.findall(r'<sp xml:id="([^"]*)"[^>]*source="src:([0-9,]+)"', body(found)))
    start, end = map(int, sources["sp.4"].split(","))
    assert found.draft.facts.page.text[start:end] == "Ilse Orsa: I see."


def test_document_of_another_default_namespace_is_refused() -> None:
    text = '<t:TEI xmlns:t="http://www.tei-c.org/ns/1.0" xml:id="event-x"><t:text/></t:TEI>'
    with pytest.raises(TeiKitError, match="default namespace"):
        update(reader.parse(text.encode(), "x.xml"), draft(OLD), draft(f"{OLD}More.\n"))
