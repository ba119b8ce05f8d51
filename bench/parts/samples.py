"""Documents of others, when ../shared has them: against the TEI's own grammar, which only jing and we read safely."""

import tables
from measuring import side_by_side
from peers import JAVA_AND_JING, OURS, ROOT, XMLLINT, Peer, jing_with, words, xmllint
from record import Report
from setting import Setting

_SHARED = ROOT.parent / "shared"
_SAMPLES = _SHARED / "samples" / "tei"
_GRAMMAR = _SHARED / "tei" / "tei_all.rng"
_OURS = "tei-kit check --schema tei_all.rng, everything anew"
_ROUNDS = 3
#: Findings are an answer: these documents are their owners'.
_ANSWERS = (0, 1)


def measure(setting: Setting) -> Report:
    """Check the samples against tei_all.rng."""
    files = sorted(_SAMPLES.rglob("*.xml"))
    if not files or not _GRAMMAR.is_file():
        return Report(["Not measured: there are no samples of other projects on this machine."])
    paths = words(files)
    check = words((OURS, "check", "--quiet", "--schema", _GRAMMAR, *files))
    jing = jing_with(_GRAMMAR)
    peers = (
        Peer(_OURS, f"{check} --no-cache", accepted=_ANSWERS),
        Peer("the same with a warm cache", check, accepted=_ANSWERS),
        Peer("jing, tei_all.rng, one JVM", jing and f"{jing} {paths}", JAVA_AND_JING, _ANSWERS),
        Peer("floor: libxml2 reads the files (xmllint)", xmllint(*files), XMLLINT),
    )
    field = side_by_side(peers, _ROUNDS, setting.environment)
    megabytes = sum(path.stat().st_size for path in files) / 1e6
    return Report(
        [
            f"{len(files)} documents of ParlaMint-AT and Parla-CLARIN, {megabytes:.1f} MB; {_ROUNDS} rounds.",
            "",
            *tables.comparison(field, _OURS, megabytes),
        ]
    )
