"""A corpus of 1,000 transcripts: checked, and made into other forms."""

import shlex
from dataclasses import replace
from pathlib import Path

import tables
from measuring import side_by_side
from peers import (
    JAVA_AND_JING,
    JAVA_AND_SAXON,
    OURS,
    SCHEMAS,
    XSLT,
    Peer,
    in_sequence,
    jing,
    saxon,
    words,
)
from record import Report, at_least
from setting import Setting

FILES = 1_000
_ROUNDS, _FORM_ROUNDS = 3, 2
_TWO, _ONE = "tei-kit check, two processes", "tei-kit check, one process"
_TWICE = "two copies of the one-process run, side by side"
_JING, _BOTH = "jing alone, one JVM", "jing, then Saxon-HE on Java with the same Schematron, one JVM each"
_FORMS, _FORMS_ONE = "tei-kit transform, HTML, text and CSL, two processes", "the same, one process"
_ANEW = Path("AN-EMPTY-FOLDER")
_DIRECTORY = "Saxon-HE on Java in its directory mode, HTML alone"


def checked(setting: Setting) -> Report:
    """Check all of it, all layers."""
    folder = setting.corpus(FILES)
    check = words((OURS, "check", "--quiet", folder))
    alone = f"{check} --no-cache --workers 1"
    grammar = jing_over(folder, setting.scratch)
    svrl = setting.folder("corpus-svrl")
    peers = (
        Peer(_TWO, f"{check} --no-cache --workers 2"),
        Peer(_ONE, alone),
        Peer(_TWICE, f"{alone} & first=$!; {alone} & second=$!; wait $first && wait $second"),
        Peer("tei-kit check, warm cache", check),
        Peer(_JING, grammar, JAVA_AND_JING),
        Peer(
            _BOTH,
            in_sequence(grammar, saxon(SCHEMAS / "event.sch.xsl", folder / "transcripts", svrl)),
            f"{JAVA_AND_JING}, or libsaxonhe-java",
        ),
    )
    field = side_by_side(peers, _ROUNDS, setting.environment)
    report = Report([f"{_ROUNDS} rounds.", "", *tables.comparison(field, _TWO, _megabytes(folder))])
    report.keep("check", field)
    ours = field.measured[_TWO]
    share = field.measured[_TWICE].least / 2 / ours.least
    report.goals.append(
        at_least("1,000 transcripts on two cores, beside two independent runs side by side (least)", 0.9, share)
    )
    if _BOTH in field.measured:
        both, alone = (field.measured[name].middle / ours.middle for name in (_BOTH, _JING))
        what = "1,000 transcripts on two cores: jing, then Saxon-HE, beside us (median)"
        report.goals.append(at_least(what, 2, both, f"jing alone, which knows no rules: {alone:.2f} ×"))
    return report


def jing_over(folder: Path, scratch: Path) -> str:
    """The command that runs jing over all files of a corpus: a script, since they are many; empty where jing is missing."""
    if not jing():
        return ""
    script = scratch / f"jing-{folder.name}.sh"
    files = " ".join(shlex.quote(str(path)) for path in sorted((folder / "transcripts").iterdir()))
    script.write_text(f"exec {jing()} {files}\n", encoding="utf-8")
    return words(("sh", script))


def made(setting: Setting) -> Report:
    """Make pages, plain texts and citations of all of it, each time into an empty folder."""
    folder = setting.corpus(FILES)
    formats = ("--to", "html", "--to", "text", "--to", "csl-json")
    ours = words((OURS, "transform", folder, *formats, "-o", _ANEW))
    pages = words((OURS, "transform", folder, "--to", "html", "-o", _ANEW))

    def by_saxon(name: str) -> str:
        return saxon(XSLT / name, folder / "transcripts", _ANEW)

    three = in_sequence(*map(by_saxon, ("html.xsl", "text.xsl", "cite/csl-json.xsl")))
    peers = (
        Peer(_FORMS, f"{ours} --workers 2"),
        Peer(_FORMS_ONE, f"{ours} --workers 1"),
        Peer("tei-kit transform, HTML alone, two processes", f"{pages} --workers 2"),
        Peer(_DIRECTORY, by_saxon("html.xsl"), JAVA_AND_SAXON),
        Peer("Saxon-HE on Java in its directory mode, HTML, text and CSL one after the other", three, JAVA_AND_SAXON),
    )
    peers = tuple(replace(peer, command=_anew(peer.command, setting.folder("made"))) for peer in peers)
    field = side_by_side(peers, _FORM_ROUNDS, setting.environment)
    report = Report(
        [
            f"{_FORM_ROUNDS} rounds, each program into an empty folder.",
            "",
            *tables.comparison(field, _FORMS, _megabytes(folder)),
        ]
    )
    report.keep("forms", field)
    if {_FORMS, _DIRECTORY} <= set(field.measured):
        ratio = field.measured[_DIRECTORY].middle / field.measured[_FORMS].middle
        what = "HTML, text and CSL of 1,000 transcripts: Saxon-HE for the HTML alone, beside us (median)"
        report.goals.append(at_least(what, 2, ratio))
    return report


def _anew(command: str, folder: Path) -> str:
    """The command with an empty folder in the place of `_ANEW`: to replace a file takes a file system several times as long as to make one."""
    return command.replace(str(_ANEW), f'"$(mktemp -d {shlex.quote(str(folder))}/XXXXXX)"')


def _megabytes(folder: Path) -> float:
    return sum(path.stat().st_size for path in (folder / "transcripts").iterdir()) / 1e6
