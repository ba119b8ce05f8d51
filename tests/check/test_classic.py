"""The classic mistakes: each gives exactly one finding, at the exact place, in an editor's words."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from tei_kit.check.run import check_bytes
from tei_kit.read.project import Project

SOURCE = "corpus/transcripts/event-2019-11-07-omsk-meeting.xml"


@dataclass(frozen=True)
class Mistake:
    """One edit of a clean transcript, and what must be said about it; «…» marks the span."""

    old: str
    new: str
    code: str
    says: str
    hint: str = ""


MISTAKES = {
    "unknown element": Mistake(
        "<speaker>President of Russia Vladimir Putin:</speaker>",
        "<«speakr»>President of Russia Vladimir Putin:</speakr>",
        "TK101",
        "there is no element <speakr>; did you mean <speaker>?",
        "Allowed here: ",
    ),
    "element far from its name": Mistake(
        '<sp xml:id="sp.2" who="#per.tokayev" ana="#guest">',
        '<«speech» xml:id="sp.2" who="#per.tokayev" ana="#guest">',
        "TK101",
        "there is no element <speech>; did you mean <sp>?",
    ),
    "element at the wrong place": Mistake(
        '<p xml:id="p.7">Thank you.</p>',
        '<«person» xml:id="p.7"><persName>Thank you.</persName></person>',
        "TK102",
        "<person> is not allowed inside <sp> at this place",
    ),
    "missing attribute": Mistake(
        '<gap reason="omitted" rend', "«<gap rend=\"&lt;…&gt;\"/>»<gap reason='omitted' rend", "TK501", "reason"
    ),
    "missing attribute of the grammar": Mistake(
        '<measure unit="speeches" quantity="2"/>',
        '«<measure quantity="2"/>»',
        "TK105",
        "<measure> needs the attribute unit",
    ),
    "unknown attribute": Mistake(
        '<sp xml:id="sp.2" who', '<sp «speaker»="x" xml:id="sp.2" who', "TK104", "<sp> has no attribute speaker"
    ),
    "bad date": Mistake(
        '<date when="2019-11-07">7 November 2019</date>',
        '<date when="«7.11.2019»">7 November 2019</date>',
        "TK106",
        'when="7.11.2019" on <date> is not a valid value',
        "Write dates as 2019-11-07",
    ),
    "value not in the list": Mistake(
        '<event xml:id="ev" type="meeting"',
        '<event xml:id="ev" type="«meting»"',
        "TK106",
        'type="meting" is not in the list of values; did you mean meeting?',
        "Allowed: ",
    ),
    "dangling pointer": Mistake('who="#per.tokayev"', 'who="«#per.nobody»"', "TK203", "#per.nobody"),
    "duplicate id": Mistake('<p xml:id="p.8">', '<p xml:id="«p.7»">', "TK108", "the id p.7 stands twice in this file"),
    "text not allowed": Mistake(
        '<sp xml:id="sp.2" who="#per.tokayev" ana="#guest">',
        '<sp xml:id="sp.2" who="#per.tokayev" ana="#guest"> «Loose words»',
        "TK107",
        "text is not allowed directly inside <sp>",
    ),
    "missing child": Mistake(
        '<item><ref>Trip to Omsk. Russia-Kazakhstan Interregional Cooperation Forum</ref> <date when="2019-11-07">November 7, 2019</date></item>',
        "",
        "TK103",
        "<list> is not complete",
    ),
    "wrong order": Mistake(
        "Kassym-Jomart Tokayev</persName>.</figDesc>",
        "Kassym-Jomart Tokayev</persName>.</figDesc><«head»>late</head>",
        "TK102",
        "<head> is not allowed inside <figure> at this place",
    ),
    "wrong namespace": Mistake(
        '<p xml:id="p.8">Mr President,</p>',
        '<«p» xmlns="">Mr President,</p>',
        "TK101",
        "<p> is not in the TEI namespace",
    ),
    "not well-formed": Mistake(
        '<p xml:id="p.8">Mr President,</p>', '<p xml:id="p.8">Mr President,«</sp>»', "TK001", "</sp> closes <p>"
    ),
}


def broken(text: str, mistake: Mistake) -> str:
    """Return the text with the mistake in it."""
    assert text.count(mistake.old) >= 1
    new = mistake.new.replace("«", "").replace("»", "")
    start = text.index(mistake.old)
    changed = text[:start] + new + text[start + len(mistake.old) :]
    if mistake.new.startswith("<«speech»"):
        end = changed.index("</sp>", start)
        changed = changed[:end] + "</speech>" + changed[end + 5 :]
    return changed


@pytest.mark.parametrize("mistake", MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_has_one_finding_at_its_place(mistake: Mistake, root: Path) -> None:
    changed = broken((root / SOURCE).read_text(encoding="utf-8"), mistake)
    found = check_bytes(changed.encode(), str(root / SOURCE), Project.around(root / SOURCE))
    found = [finding for finding in found if not finding.rule.code.startswith("TK8")]
    assert [finding.rule.code for finding in found] == [mistake.code], [finding.message for finding in found]
    assert mistake.says in found[0].message
    assert mistake.hint in found[0].hint
    span = found[0].span
    assert span is not None
    quoted = changed.encode()[span.start.offset : span.end.offset].decode()
    if "«" in mistake.new:
        assert quoted == mistake.new.partition("«")[2].partition("»")[0]


def test_the_corpus_has_no_finding(root: Path) -> None:
    files = sorted((root / "corpus").rglob("*.xml"))
    assert len(files) >= 7
    project = Project.around(root / "corpus")
    found = [finding for file in files for finding in check_bytes(file.read_bytes(), str(file), project)]
    assert found == []
