"""Cases at the edges of the rules: what must and what must not be found, beyond the examples of the pages."""

from pathlib import Path

import pytest
from rule_pages import TRANSCRIPT, Case, put, skeleton

#: The rule, how many times it must be found, the fragment, and the XPath of the element that it replaces.
CASES = [
    # Pointers: several in one attribute, a mixture, addresses with fragments, words that are no pointers.
    ("TK203", 1, '<incident type="signing" corresp="#doc.1 #none"><desc>x</desc></incident>', ""),
    ("TK203", 0, '<ref target="https://example.org/#part">x</ref>', ""),
    ("TK203", 1, '<ref target="#">x</ref>', ""),
    ("TK203", 0, '<head n="#1">Documents signed</head>', "//t:back//t:head"),
    ("TK204", 1, '<incident type="signing" who="#per.orsa per.dubec" corresp="#doc.1"><desc>x</desc></incident>', ""),
    ("TK204", 1, '<ref target="doc.1">x</ref>', ""),
    ("TK204", 0, '<ref target="page.html">x</ref>', ""),
    ("TK204", 0, '<head n="doc.1">Documents signed</head>', "//t:back//t:head"),
    ("TK205", 1, '<incident type="signing" who="#per.orsa #org.merrow" corresp="#doc.1"><desc>x</desc></incident>', ""),
    ("TK205", 0, '<change when="2031-06-01" who="#ed.kit">x</change>', ""),
    ("TK207", 1, '<affiliation ref="#per.dubec"><roleName>Minister</roleName></affiliation>', ""),
    (
        "TK208",
        0,
        '<sp xml:id="sp.2" who="#per.dubec" ana="#guest #signatory"><speaker>D:</speaker><p xml:id="p.3">x</p></sp>',
        "",
    ),
    ("TK211", 0, '<ref target="mailto:a@example.org">x</ref>', ""),
    ("TK211", 0, '<ref target="HTTPS://example.org/">x</ref>', ""),
    ("TK211", 0, '<ref target="https://example.org/a:b">x</ref>', ""),
    (
        "TK211",
        0,
        '<date type="published" when="2031-05-14T10:00:00">14 May 2031</date>',
        "//t:bibl[@xml:id='src']/t:date[1]",
    ),
    ("TK212", 1, '<p xml:id="p.3" xml:lang="en-GB">Thank you.</p>', ""),
    ("TK213", 1, '<p xml:id="p.3" n=" ">Thank you.</p>', ""),
    # Dates: days, months, years, times and zones.
    ("TK301", 0, '<date when="2031-05">May 2031</date>', "//t:setting/t:date"),
    ("TK301", 0, '<date when="2031">2031</date>', "//t:setting/t:date"),
    ("TK301", 1, '<date when="2030">2030</date>', "//t:setting/t:date"),
    (
        "TK301",
        0,
        '<event xml:id="ev" type="forum" from="2031-05-12" to="2031-05-16" where="#pl.quay"><eventName>x</eventName></event>',
        "",
    ),
    (
        "TK301",
        0,
        '<event xml:id="ev" type="forum" notBefore="2031-05-12" notAfter="2031-05-16"><eventName>x</eventName></event>',
        "",
    ),
    (
        "TK301",
        0,
        '<event xml:id="ev" type="forum" when="2031-05-14T23:30:00+02:00"><eventName>x</eventName></event>',
        "",
    ),
    ("TK301", 0, '<event xml:id="ev" type="forum"><eventName>x</eventName></event>', ""),
    (
        "TK302",
        0,
        '<place xml:id="pl.city"><placeName>C</placeName><country key="XM">M</country><place xml:id="pl.quay"><placeName>Q</placeName></place></place>',
        "//t:place",
    ),
    ("TK304", 1, '<date when="2031-13">x</date>', "//t:setting/t:date"),
    ("TK304", 1, '<date when="2030-02-29">x</date>', "//t:setting/t:date"),
    ("TK304", 0, '<date when="2032-02-29">x</date>', "//t:listBibl/t:bibl/t:date"),
    ("TK304", 1, '<date when="2031-05-14T25:00:00">x</date>', "//t:setting/t:date"),
    ("TK304", 0, '<date when="2031-05-14T24:00:00">x</date>', "//t:setting/t:date"),
    ("TK304", 0, '<date when="-0044-03-15">x</date>', "//t:bibl[@xml:id='src']/t:date[1]"),
    ("TK305", 0, '<date from="2031-05-14T10:00:00+02:00" to="2031-05-14T09:00:00Z">x</date>', "//t:setting/t:date"),
    ("TK305", 1, '<date from="2031-05-14T10:00:00" to="2031-05-14T09:00:00">x</date>', "//t:setting/t:date"),
    ("TK305", 0, '<date from="2031-05" to="2031">x</date>', "//t:setting/t:date"),
    ("TK305", 1, '<date notBefore="2032" notAfter="2031-12">x</date>', "//t:setting/t:date"),
    ("TK306", 1, '<event xml:id="ev" type="forum" to="2031-05-14"><eventName>x</eventName></event>', ""),
    (
        "TK306",
        0,
        '<person xml:id="per.dubec"><persName>D</persName><affiliation ref="#org.nardy" from="2020"/></person>',
        "",
    ),
    ("TK307", 0, '<date type="accessed" when="2031-05-14">x</date>', "//t:bibl[@xml:id='src']/t:date[2]"),
    ("TK307", 0, '<date type="accessed" when="2031">x</date>', "//t:bibl[@xml:id='src']/t:date[2]"),
    ("TK308", 1, '<date type="published" when="2031-05-13">x</date>', "//t:publicationStmt/t:date"),
    # Printed dates: languages, order of parts, abbreviations, numbers that are no days.
    ("TK309", 0, '<date when="2031-05-14">May 14th, 2031, 17:40</date>', "//t:setting/t:date"),
    ("TK309", 0, '<date when="2031-05-14">14.05.2031</date>', "//t:setting/t:date"),
    ("TK309", 0, '<date when="2031-05-14">14 мая 2031 года</date>', "//t:setting/t:date"),
    ("TK309", 1, '<date when="2031-05-14">14 марта 2031 года</date>', "//t:setting/t:date"),
    ("TK309", 0, '<date when="2031-05-14">le 14 mai 2031</date>', "//t:setting/t:date"),
    ("TK309", 1, '<date when="2031-05-14">14. Juni 2031</date>', "//t:setting/t:date"),
    ("TK309", 1, '<date when="2031-05-14">Sept. 14, 2031</date>', "//t:setting/t:date"),
    ("TK309", 1, '<date when="2031-05-14">14 May 2013</date>', "//t:setting/t:date"),
    ("TK309", 1, '<date when="2031-05-14">15 May</date>', "//t:setting/t:date"),
    ("TK309", 0, '<date when="2031-05-14">on the second day</date>', "//t:setting/t:date"),
    ("TK309", 0, '<date when="2031">2031 or 2032</date>', "//t:setting/t:date"),
    ("TK309", 0, '<date when="2031-05">spring of 2031</date>', "//t:setting/t:date"),
    ("TK309", 0, '<date when="2031-05-14" calendar="#islamic">22 Muharram 1453</date>', "//t:setting/t:date"),
    ("TK310", 0, '<place xml:id="pl.quay"><placeName>Q</placeName><country key="XM"/><country>N</country></place>', ""),
    # Speeches.
    ("TK401", 0, '<sp xml:id="sp.2" cert="unknown"><speaker>A voice:</speaker><p xml:id="p.3">x</p></sp>', ""),
    (
        "TK401",
        1,
        '<sp xml:id="sp.2"><note type="interpreted" resp="#ed.kit">x</note><speaker>V:</speaker><p xml:id="p.3">x</p></sp>',
        "",
    ),
    (
        "TK403",
        0,
        '<sp xml:id="sp.2" who="#per.dubec"><speaker>D:</speaker><p xml:id="p.3"><vocal type="laughter"><desc>(Laughter.)</desc></vocal></p></sp>',
        "",
    ),
    ("TK403", 1, '<sp xml:id="sp.2" who="#per.dubec"><speaker>D:</speaker><p xml:id="p.3"><!-- later --></p></sp>', ""),
    ("TK404", 0, '<p xml:id="p.3"><gap reason="omitted"/></p>', ""),
    ("TK405", 0, '<p xml:id="p.3">Dear Colleagues: let us begin.</p>', ""),
    ("TK405", 0, '<p xml:id="p.3">I say: let us begin.</p>', ""),
    ("TK405", 0, '<p xml:id="p.3">The Republic of Merrow has one wish: peace.</p>', ""),
    ("TK405", 0, '<p xml:id="p.3">It is late, <hi>Ilse Orsa:</hi> let us begin.</p>', ""),
    ("TK405", 1, '<p xml:id="p.3">Question: When?</p>', ""),
    ("TK405", 1, '<p xml:id="p.3">Владимир Путин: Спасибо.</p>', ""),
    ("TK405", 1, '<p xml:id="p.3">Nasir al-Murjan: Thank you.</p>', ""),
    ("TK405", 1, '<p xml:id="p.3">President of Nardy J.-P. O’Hara: Thank you.</p>', ""),
    ("TK406", 0, '<sp xml:id="sp.2" who="#per.dubec"><speaker/><p xml:id="p.3">x</p></sp>', ""),
    ("TK413", 0, '<sp xml:id="sp.2" who="#grp.press"><speaker>Question:</speaker><p xml:id="p.3">x</p></sp>', ""),
    ("TK411", 0, '<measure unit="documents" quantity="7"/>', ""),
    # Gaps and incidents.
    ("TK502", 1, '<p xml:id="p.3">Thank you. [Laughter]</p>', ""),
    ("TK502", 1, '<p xml:id="p.3">Спасибо. (Аплодисменты.)</p>', ""),
    ("TK502", 1, '<p xml:id="p.3">Thank you. (Prolonged applause)</p>', ""),
    ("TK502", 0, '<p xml:id="p.3">The applause (laughter aside) was long.</p>', ""),
    ("TK502", 0, '<p xml:id="p.3">They clapped.</p>', ""),
    ("TK503", 1, '<p xml:id="p.3">x <kinesic type="applause"><desc/></kinesic></p>', ""),
    # Documents.
    ("TK605", 1, '<list><item corresp="#doc.1">A</item><item corresp="#doc.1">A</item></list>', "//t:back//t:list"),
    (
        "TK605",
        0,
        '<list><item corresp="#doc.1">A <list><item>a part of it</item></list></item></list>',
        "//t:back//t:list",
    ),
    ("TK606", 0, '<div type="seeAlso"><head>See also</head><list><item>x</item></list></div>', "//t:back/t:div"),
    (
        "TK608",
        0,
        '<persName ref="https://www.wikidata.org/wiki/Q1">P. Dubec</persName>',
        "//t:bibl[@xml:id='doc.1']/t:respStmt[2]/t:persName",
    ),
    # Publication.
    (
        "TK702",
        1,
        '<bibl xml:id="src"><title>T</title><ref type="snapshot" target="https://example.org/x.txt">x</ref></bibl>',
        "",
    ),
    ("TK703", 0, '<revisionDesc status="draft"><change who="#ed.kit">x</change></revisionDesc>', ""),
    ("TK706", 1, '<p xml:id="p.3"> Thank you.</p>', ""),
    ("TK706", 1, '<p xml:id="p.3">Thank you. </p>', ""),
    ("TK706", 0, '<p xml:id="p.3">Thank\n      you,\n      all.\n    </p>', ""),
    ("TK706", 0, '<p xml:id="p.3">\n      Thank you.</p>', ""),
    ("TK706", 0, '<p xml:id="p.3">Thank <hi>you</hi> all <hi>.</hi></p>', ""),
    ("TK706", 0, "<catDesc>host  or hostess</catDesc>", ""),
    ("TK707", 0, '<p xml:id="p.3">"Thank you."</p>', ""),
    ("TK707", 1, '<list><item>“a”</item><item>"b"</item></list>', "//t:back//t:list"),
]


def _named(case: tuple[str, int, str, str]) -> str:
    return f"{case[0]}-{case[1]}-{case[2][:60]}"


@pytest.mark.parametrize(("code", "count", "fragment", "place"), CASES, ids=[_named(case) for case in CASES])
def test_edge(code: str, count: int, fragment: str, place: str, tmp_path: Path) -> None:
    document = put(skeleton(TRANSCRIPT), fragment, place)
    if code == "TK301" and "<time" in fragment:
        document = document.replace('when="2031-05-14" where', 'when="2031-05-14T10:00:00+02:00" where')
    found = Case({TRANSCRIPT: document.encode()}, TRANSCRIPT, None).check(tmp_path)
    assert [finding.rule.code for finding in found].count(code) == count, [(f.rule.code, f.message) for f in found]


def test_registers_and_documents_without_text_are_not_asked_for_what_transcripts_have(tmp_path: Path) -> None:
    name = "registers/persons.xml"
    found = Case({name: skeleton(name).encode()}, name, None).check(tmp_path)
    assert {finding.rule.code for finding in found} <= {"TK214"}
