"""A corpus of 500 MB in files, as a country's record of some years: everything that we do with it."""

import tables
from measuring import side_by_side
from parts.corpora import jing_over
from peers import JAVA_AND_JING, OURS, Peer, words
from record import Report
from setting import Setting

_FILES, _SIZE = 2_500, 200_000
_CHECK = "tei-kit check, two processes, filling its cache"


def measure(setting: Setting) -> Report:
    """Check and transform it once."""
    folder = setting.corpus(_FILES, _SIZE)
    megabytes = sum(path.stat().st_size for path in (folder / "transcripts").iterdir()) / 1e6
    check = words((OURS, "check", "--quiet", folder))
    formats = ("--to", "html", "--to", "text", "--to", "csl-json", "--force")
    peers = (
        Peer(_CHECK, f"{check} --workers 2"),
        Peer("tei-kit check, warm cache", check),
        Peer(
            "tei-kit transform, HTML, text and CSL, two processes",
            words((OURS, "transform", folder, *formats, "--workers", "2", "-o", setting.folder("national"))),
        ),
        Peer("jing alone, one JVM", jing_over(folder, setting.scratch), JAVA_AND_JING),
    )
    # No second round: the cache would be full for the first peer, too, and each takes a minute.
    field = side_by_side(peers, 0, setting.environment)
    report = Report(
        [
            f"{_FILES:,} transcripts of {_SIZE // 1000} KB, {megabytes:.0f} MB; one round, timed while the memory was looked at.",
            "",
            *tables.comparison(field, _CHECK, megabytes),
        ]
    )
    report.keep("national", field)
    return report
