"""One file that grows: how time and memory grow with it."""

import tables
from measuring import Field, side_by_side
from peers import JAVA_AND_SAXON, OURS, SCHEMAS, Peer, floors, grammar_peers, saxon, words
from plots import Chart
from record import Report
from setting import Setting

_OURS = "tei-kit check (all layers)"
_MEGABYTE = 1_000_000
#: Sizes in bytes, and how many rounds.
_SIZES = {20_000: 5, 200_000: 5, 2_000_000: 3, 50_000_000: 1}
#: What takes minutes beyond a size, in bytes, is measured in full only.
_LIMITS = {"xmlschema's command line, event.xsd": 2_000_000}


def measure(setting: Setting) -> Report:
    """Measure every size."""
    fields = {size: _one(setting, size, rounds) for size, rounds in _SIZES.items()}
    report = Report(["Rounds: " + ", ".join(f"{rounds} of {_named(size)}" for size, rounds in _SIZES.items()) + "."])
    names = list(dict.fromkeys(name for field in fields.values() for name in field.measured))
    columns = ["what", *map(_named, _SIZES)]
    report.lines += ["", "Seconds, median:", ""]
    seconds = {name: [_cell(field, name, "seconds") for field in fields.values()] for name in names}
    report.lines += tables.grid(columns, seconds)
    report.lines += ["", "Memory, MB:", ""]
    report.lines += tables.grid(columns, {name: [_cell(f, name, "memory") for f in fields.values()] for name in names})
    for size, field in fields.items():
        report.keep(str(size), field)
    report.lines += tables.missing(next(iter(fields.values())))
    drawn = [name for name in names if "starts" not in name and "import" not in name]
    across = "size of the file, MB"
    times = {_short(n): [(s / 1e6, f.measured[n].middle) for s, f in fields.items() if n in f.measured] for n in drawn}
    report.draw("sizes-time", Chart("Time of one file by its size", across, "seconds", times))
    sizes = {
        _short(n): [(s / 1e6, f.measured[n].memory / 1e6) for s, f in fields.items() if n in f.measured]
        for n in drawn
        if all(f.measured[n].memory for f in fields.values() if n in f.measured)
    }
    if sizes:
        report.draw("sizes-memory", Chart("Memory for one file by its size", across, "MB", sizes))
    return report


def _one(setting: Setting, size: int, rounds: int) -> Field:
    file = setting.file(size)
    svrl = setting.folder("svrl") / "size.svrl"
    rules = saxon(SCHEMAS / "event.sch.xsl", file, svrl)
    peers = (
        Peer(_OURS, words((OURS, "check", "--quiet", "--no-cache", file))),
        *floors(file),
        *grammar_peers(file),
        Peer("Saxon-HE on Java, the same Schematron", rules, JAVA_AND_SAXON),
    )
    return side_by_side(
        [peer for peer in peers if setting.full or size <= _LIMITS.get(peer.name, size)], rounds, setting.environment
    )


def _short(name: str) -> str:
    """A name for the chart: what stands in brackets stands in the table."""
    return name.partition(" (")[0]


def _named(size: int) -> str:
    return f"{size // 1_000} KB" if size < _MEGABYTE else f"{size // _MEGABYTE} MB"


def _cell(field: Field, name: str, what: str) -> str:
    found = field.measured.get(name)
    if not found:
        return "–"
    return f"{found.middle:.2f}" if what == "seconds" else tables.memory(found.memory)
