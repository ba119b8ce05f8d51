"""Plain text made drafts: everything that `tei-kit encode` does, the proof that no word was lost included, on one processor."""

import random
from pathlib import Path

import documents
import tables
from measuring import side_by_side
from peers import OURS, Peer, words
from record import Goal, Report
from setting import ORDINARY, Setting

_ROUNDS = 2
_LARGE, _FILES, _LABELS = 20_000_000, 1_000, 5_000
_ONE, _MANY, _NAMES = "one text of 20 MB", "1,000 texts of 20 KB", "5,000 speakers in capitals, a line each"
#: Megabytes a second, and megabytes of memory.
_SPEED, _MEMORY = 5, 600
_FORENAMES, _SURNAMES = (
    ("Ilse", "Paul", "Orla", "Marten", "Dagny", "Tomas"),
    ("Orsa", "Dubec", "Tallow", "Venn", "Askel"),
)


def measure(setting: Setting) -> Report:
    """Draft a large text, many small ones, and one in which nobody speaks twice."""
    folder = setting.folder("sources")
    large, names = folder / "large.txt", folder / "names.txt"
    large.write_text(_text(_LARGE, 0), encoding="utf-8")
    names.write_text(_speakers(), encoding="utf-8")
    for number in range(_FILES):
        (setting.folder("sources/many") / f"text-{number:04}.txt").write_text(_text(ORDINARY, number), encoding="utf-8")
    many = setting.folder("sources/many")
    options = words(("--workers", "1", "--force", "-o", setting.folder("drafts") / "transcripts"))
    encode = f"{words((OURS, 'encode'))} {options}"
    peers = (
        Peer(_ONE, f"{encode} {words((large,))}"),
        Peer(_MANY, f"{encode} {words((many,))}/*.txt"),
        Peer(_NAMES, f"{encode} {words((names,))}"),
    )
    field = side_by_side(peers, _ROUNDS, setting.environment)
    read = {_ONE: _size(large), _MANY: sum(map(_size, many.iterdir())), _NAMES: _size(names)}
    rows = {
        name: [
            f"{read[name]:.1f}",
            f"{found.least:.2f}",
            f"{found.cpu:.2f}",
            f"{read[name] / found.least:.1f}",
            tables.memory(found.memory),
        ]
        for name, found in field.measured.items()
    }
    columns = ["drafted", "MB", "least, s", "processor, s", "MB/s (least)", "memory, MB"]
    report = Report(
        [
            f"{_ROUNDS} rounds; one process, start, comparison with the source and writing included.",
            "",
            *tables.grid(columns, rows),
        ]
    )
    report.keep("encode", field)
    for name in (_ONE, _MANY):
        speed = read[name] / field.measured[name].least
        report.goals.append(
            Goal(f"{name} drafted (least)", f"≥ {_SPEED} MB/s", f"{speed:.1f} MB/s", met=speed >= _SPEED)
        )
    memory = field.measured[_ONE].memory / 1e6
    report.goals.append(Goal(f"memory for {_ONE}", f"≤ {_MEMORY} MB", f"{memory:.0f} MB", met=memory <= _MEMORY))
    return report


def _size(path: Path) -> float:
    return path.stat().st_size / 1e6


def _text(size: int, seed: int) -> str:
    """Return a made-up page of about so many characters, as somebody copies it."""
    chance = random.Random(seed)  # noqa: S311 - made-up text, no secret
    people = [f"{forename} {surname}" for forename, surname in zip(_FORENAMES, _SURNAMES, strict=False)]
    lines = [f"Made-up session {seed}", "", "14 May 2031, Quay Hall, Merrow", ""]
    length = turns = 0
    while length < size:
        speaker = people[turns % len(people)]
        label = speaker if turns >= len(people) else f"Minister of Tides {speaker}"
        for paragraph in range(chance.randint(1, 4)):
            said = " ".join(documents.said(chance)).capitalize()
            lines += [f"{label}: {said}." if paragraph == 0 else f"{said}.", ""]
            length += len(lines[-2]) + 2
        turns += 1
    return "\n".join(lines)


def _speakers() -> str:
    """Return a made-up page on which everybody speaks once."""
    chance = random.Random(_LABELS)  # noqa: S311 - as above
    names: dict[str, None] = {}
    while len(names) < _LABELS:
        names[
            " ".join("".join(chance.choices(("BA", "DE", "KU", "LI", "MO", "NE", "RO", "SU"), k=4)) for _ in "12")
        ] = None
    turns = [f"{name}: We meet at the harbour and speak of the tides today.\n" for name in names]
    return "\n".join(["Made-up session", "", "14 May 2031, Quay Hall, Merrow", "", *turns])
