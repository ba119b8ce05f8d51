"""One small transcript, a whole process: what an editor waits for."""

import tables
from measuring import side_by_side
from peers import (
    FLOOR,
    JAVA_AND_JING,
    JAVA_AND_SAXON,
    NODE,
    OURS,
    SCHEMAS,
    XSLT,
    Peer,
    floors,
    grammar_peers,
    in_sequence,
    jing,
    pyschematron,
    saxon,
    saxon_js,
    words,
)
from record import Report, at_least, at_most
from setting import ORDINARY, Setting

_CHECK, _PAGE = "tei-kit check (all layers)", "tei-kit transform --to html"
_BOTH = "jing, then Saxon-HE on Java with the same Schematron"
_ROUNDS, _SELDOM = 10, 3


def checked(setting: Setting) -> Report:
    """Check it: grammar, rules, and what is between files."""
    file, svrl = setting.file(ORDINARY), setting.folder("svrl") / "one.svrl"
    rules = SCHEMAS / "event.sch.xsl"
    peers = (
        Peer(_CHECK, words((OURS, "check", "--quiet", "--no-cache", file))),
        *floors(file),
        *grammar_peers(file),
        Peer("Saxon-HE on Java, the same Schematron", saxon(rules, file, svrl), JAVA_AND_SAXON),
        Peer(
            _BOTH,
            in_sequence(jing() and f"{jing()} {file}", saxon(rules, file, svrl)),
            f"{JAVA_AND_JING}, or libsaxonhe-java",
        ),
        Peer("SaxonJS on Node.js, the same Schematron", saxon_js(rules, file, svrl), NODE, most=_SELDOM),
        Peer(
            "pyschematron, the same Schematron",
            pyschematron(SCHEMAS / "event.sch", file),
            "pyschematron (Python 3.12; PYSCHEMATRON names the program)",
        ),
    )
    field = side_by_side(peers, _ROUNDS, setting.environment)
    report = Report([f"{_ROUNDS} rounds, {_SELDOM} of SaxonJS.", "", *tables.comparison(field, _CHECK)])
    report.keep("check", field)
    if _CHECK in field.measured:
        ours = field.measured[_CHECK]
        floor = ours.least / field.measured[FLOOR].least
        report.goals.append(at_most("one transcript of 20 KB, cold, all layers, beside the floor (least)", 2.2, floor))
        if _BOTH in field.measured:
            ratio = field.measured[_BOTH].middle / ours.middle
            report.goals.append(
                at_least("one transcript of 20 KB, cold: jing, then Saxon-HE, beside us (median)", 7, ratio)
            )
    return report


def made(setting: Setting) -> Report:
    """Make a page of it."""
    file, page = setting.file(ORDINARY), setting.folder("html") / "one.html"
    html = XSLT / "html.xsl"
    peers = (
        Peer(_PAGE, words((OURS, "transform", file, "--to", "html", "--force", "-o", page))),
        Peer("Saxon-HE on Java, the same stylesheet", saxon(html, file, page), JAVA_AND_SAXON),
        Peer("SaxonJS on Node.js, the same stylesheet", saxon_js(html, file, page), NODE, most=_SELDOM),
    )
    field = side_by_side(peers, _ROUNDS // 2, setting.environment)
    report = Report([f"{_ROUNDS // 2} rounds, {_SELDOM} of SaxonJS.", "", *tables.comparison(field, _PAGE)])
    report.keep("html", field)
    return report
