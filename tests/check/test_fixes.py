"""What each fix writes, whether it is safe, and when it keeps its hands off."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import mending_samples
import pytest
from mending_samples import CLEAN, broken, check, mended

from tei_kit.check.cache import Cache
from tei_kit.check.fixes import FIXES
from tei_kit.check.fixes.languages import NAMES
from tei_kit.check.table import RULES

Change = tuple[str, str]


@dataclass(frozen=True)
class Case:
    """Changes that break the clean transcript, and those that should stand in it once it is mended."""

    code: str
    fix: Literal["safe", "unsafe"]
    wrong: tuple[Change, ...]
    right: tuple[Change, ...] = ()


THANKS = '<p xml:id="p.7">Thank you.</p>'
SPEAKER = "<speaker>President of Russia Vladimir Putin:</speaker>"
LANGUAGE = '<language ident="en">English</language>'
LINE = "\n        "


def paragraph(words: str) -> Change:
    """The paragraph p.7 with other words."""
    return THANKS, f'<p xml:id="p.7">{words}</p>'


def counted(words: int) -> Change:
    """The number of words in the extent."""
    return 'quantity="332"', f'quantity="{words}"'


CASES = {
    "element, one slip": Case("TK101", "safe", ((SPEAKER, SPEAKER.replace("speaker", "speakr")),)),
    "element, wrong case": Case(
        "TK101",
        "safe",
        (("<titleStmt>", "<titlestmt>"), ("</titleStmt>", "</titlestmt >")),
        (("</titleStmt>", "</titleStmt >"),),
    ),
    "element, far off": Case(
        "TK101",
        "unsafe",
        (('<sp xml:id="sp.2"', '<speech xml:id="sp.2"'), ("</sp>\n        <gap", "</speech>\n        <gap")),
    ),
    "empty element": Case("TK101", "safe", (('<measure unit="words"', '<mesure unit="words"'),)),
    "attribute": Case("TK104", "safe", (('ana="#guest"', 'anna="#guest"'),)),
    "attribute of the XML namespace": Case("TK104", "safe", (('<p xml:id="p.8">', '<p id="p.8">'),)),
    "value of a list": Case(
        "TK106", "unsafe", (('type="meeting"', "type='metting'"),), (('type="meeting"', "type='meeting'"),)
    ),
    "id of the root": Case("TK201", "unsafe", (('xml:id="event-2019-11-07-omsk-meeting"', 'xml:id="omsk"'),)),
    "no id of the root": Case(
        "TK201",
        "unsafe",
        ((' xml:id="event-2019-11-07-omsk-meeting" xml:lang', " xml:lang"), ("<TEI xmlns", "<TEI\txmlns")),
        (
            (
                '<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="event-2019-11-07-omsk-meeting"',
                '<TEI xml:id="event-2019-11-07-omsk-meeting"\txmlns="http://www.tei-c.org/ns/1.0"',
            ),
        ),
    ),
    "pointer": Case("TK204", "safe", (('who="#per.tokayev"', 'who="per.tokayev"'),)),
    "pointers": Case(
        "TK204",
        "safe",
        (('ana="#guest"', 'ana="guest\n#host  host"'),),
        (('ana="#guest"', 'ana="#guest\n#host  #host"'),),
    ),
    "language": Case(
        "TK212",
        "safe",
        (('<p xml:id="p.8">', '<p xml:id="p.8" xml:lang="ru">'),),
        (
            ('<p xml:id="p.8">', '<p xml:id="p.8" xml:lang="ru">'),
            (LANGUAGE, f'{LANGUAGE}{LINE}<language ident="ru">Russian</language>'),
        ),
    ),
    "language and script": Case(
        "TK212",
        "safe",
        (('<p xml:id="p.8">', '<p xml:id="p.8" xml:lang="kk-Latn">'),),
        (
            ('<p xml:id="p.8">', '<p xml:id="p.8" xml:lang="kk-Latn">'),
            (LANGUAGE, f'{LANGUAGE}{LINE}<language ident="kk-Latn">Kazakh (Latn)</language>'),
        ),
    ),
    "language nobody knows": Case(
        "TK212",
        "unsafe",
        (('<p xml:id="p.8">', '<p xml:id="p.8" xml:lang="qx">'),),
        (
            ('<p xml:id="p.8">', '<p xml:id="p.8" xml:lang="qx">'),
            (LANGUAGE, f'{LANGUAGE}{LINE}<language ident="qx">qx</language>'),
        ),
    ),
    "speeches": Case("TK411", "safe", (('quantity="2"', 'quantity="12"'),)),
    "words": Case("TK412", "safe", ((counted(333)),)),
    "applause": Case(
        "TK502",
        "unsafe",
        (paragraph("Thank you. (Applause.)"), counted(333)),
        (paragraph('Thank you. <kinesic type="applause"><desc>(Applause.)</desc></kinesic>'), counted(333)),
    ),
    "laughter, twice": Case(
        "TK502",
        "unsafe",
        (paragraph("[Laughter] you. [Laughter]"), counted(333)),
        (
            paragraph(
                '<vocal type="laughter"><desc>[Laughter]</desc></vocal> you. <vocal type="laughter"><desc>[Laughter]</desc></vocal>'
            ),
            counted(333),
        ),
    ),
    "spaces between": Case("TK706", "safe", (paragraph("Thank   you."),)),
    "spaces at both edges": Case("TK706", "safe", (paragraph("  Thank you. "),)),
    "no-break spaces stay": Case(
        "TK706",
        "safe",
        (paragraph(" \N{NO-BREAK SPACE}Thank  \N{NO-BREAK SPACE} you."), counted(333)),
        (paragraph("\N{NO-BREAK SPACE}Thank \N{NO-BREAK SPACE} you."), counted(333)),
    ),
    "quotation marks": Case(
        "TK707",
        "unsafe",
        (paragraph('“Thank” &quot;you&#34; ("so").'), counted(333)),
        (paragraph("“Thank” “you” (“so”)."), counted(333)),
    ),
    "German quotation marks": Case("TK707", "unsafe", (paragraph('„Thank“ "you".'),), (paragraph("„Thank“ „you“."),)),
    "Polish quotation marks": Case("TK707", "unsafe", (paragraph('„Thank” "you".'),), (paragraph("„Thank” „you”."),)),
    "guillemets": Case("TK707", "unsafe", (paragraph('«Thank» "you".'),), (paragraph("«Thank» «you»."),)),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_a_fix_writes_what_is_right(case: Case) -> None:
    data = broken(*case.wrong).encode()
    found = check(data)
    assert [(one.rule.code, one.fix.safe if one.fix else None) for one in found] == [(case.code, case.fix == "safe")]
    made = mended(data)
    assert made.after.decode() == broken(*case.right)
    assert [one.rule.code for one in made.applied] == [case.code]
    assert check(made.after) == []


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_only_safe_fixes_are_applied_unasked(case: Case) -> None:
    data = broken(*case.wrong).encode()
    assert (mended(data, unsafe=False).after != data) == (case.fix == "safe")


def test_the_table_and_the_rules_say_the_same() -> None:
    assert set(FIXES) == {rule.code for rule in RULES if rule.fixable}
    assert {case.code for case in CASES.values()} == set(FIXES)


HANDS_OFF = {
    "no name is near": (('<p xml:id="p.7">', '<zyxwv xml:id="p.7">'), ("Thank you.</p>", "Thank you.</zyxwv>")),
    "a value of no list": (('when="2019-11-07">November', 'when="tomorrow">November'),),
    "an id that is not there": (('who="#per.tokayev"', 'who="per.nobody"'),),
    "no language is listed": ((LANGUAGE, ""), ('<p xml:id="p.8">', '<p xml:id="p.8" xml:lang="ru">')),
    "an odd quotation mark": (paragraph('“Thank” you 5".'), counted(333)),
    "a quotation mark that opens twice": (paragraph('“Thank” "you "so.'), counted(333)),
    "applause in a CDATA section": (paragraph("Thank <![CDATA[(Applause.)]]>"),),
}


@pytest.mark.parametrize("wrong", HANDS_OFF.values(), ids=HANDS_OFF)
def test_a_fix_that_nobody_can_tell_is_not_guessed(wrong: tuple[Change, ...]) -> None:
    data = broken(*wrong).encode()
    assert check(data) != []
    assert mended(data).after == data


def test_a_prefix_is_kept() -> None:
    text = broken(
        (
            'xmlns="http://www.tei-c.org/ns/1.0"',
            'xmlns="http://www.tei-c.org/ns/1.0" xmlns:t="http://www.tei-c.org/ns/1.0"',
        )
    )
    wrong = broken((SPEAKER, "<t:speakr>President of Russia Vladimir Putin:</t:speakr>"), text=text)
    right = broken((SPEAKER, "<t:speaker>President of Russia Vladimir Putin:</t:speaker>"), text=text)
    assert mended(wrong.encode()).after.decode() == right
    clap = '<t:p xml:id="p.7">Thank (Applause.)</t:p>'
    tagged = '<t:p xml:id="p.7">Thank <t:kinesic type="applause"><t:desc>(Applause.)</t:desc></t:kinesic></t:p>'
    assert mended(broken((THANKS, clap), text=text).encode()).after.decode() == broken((THANKS, tagged), text=text)


def test_nested_misspelt_elements_are_mended_one_after_the_other() -> None:
    wrong = broken(
        ('<sp xml:id="sp.1"', '<spp xml:id="sp.1"'),
        ("</sp>", "</spp>"),
        (SPEAKER, SPEAKER.replace("speaker", "speakr")),
    )
    assert mended(wrong.encode()).after.decode() == CLEAN


def test_spaces_beside_children_are_words_of_the_sentence() -> None:
    text = broken(paragraph("Thank <hi>you </hi> so <hi> much</hi> indeed "), counted(335))
    assert [one.rule.code for one in check(text.encode())] == ["TK706"]
    assert mended(text.encode()).after.decode() == broken(
        paragraph("Thank <hi>you </hi> so <hi> much</hi> indeed"), counted(335)
    )


def test_every_language_has_one_name() -> None:
    assert len(NAMES) > 70
    assert all(name[0].isupper() and name == name.strip() for name in NAMES.values())
    assert mending_samples.CLEAN.count('<language ident="en">' + NAMES["en"]) == 1


def test_a_cache_keeps_fixes(tmp_path: Path) -> None:
    found = check(broken(CASES["applause"].wrong[0], CASES["language"].wrong[0]).encode())
    assert any(one.fix for one in found)
    kept = Cache(tmp_path)
    kept.keep("0" * 64, found)
    assert kept.diagnostics("0" * 64) == found
