"""Throw damaged files at read + check: no crash, no traceback, nothing that takes longer than five seconds.

    python bench/fuzz.py --minutes 10

A worker process checks; the parent watches it. A case that breaks it is kept in tests/fuzz/cases/, which a test runs.
"""

import argparse
import hashlib
import multiprocessing
import random
import sys
import time
import traceback
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CASES = ROOT / "tests" / "fuzz" / "cases"
LIMIT = 5.0

#: What strangers put into files, beside random bytes.
_TOKENS = [
    *(
        b"<",
        b">",
        b"&",
        b"&#0;",
        b"&#x110000;",
        b"&lt;",
        b"]]>",
        b"<![CDATA[",
        b"<!--",
        b"-->",
        b"<?x",
        b"?>",
        b"<!DOCTYPE TEI [",
        b"]>",
    ),
    *(
        b'<!ENTITY a "b">',
        b"&a;",
        b"xml:id",
        b'xml:id="p.1"',
        b'xmlns=""',
        b'xmlns:x="y"',
        b"<x:y/>",
        b"\x00",
        b"\xff\xfe",
        b"\xef\xbb\xbf",
    ),
    *(
        "\U0001f600".encode(),
        "\u202e".encode(),
        "é".encode("latin-1"),
        "\ud7ff".encode(),
        b"\xed\xa0\x80",
        b"\r",
        b"\t" * 50,
    ),
    *(
        b"<?tei-kit ignore TK4 x?>",
        b"<?tei-kit?>",
        b'<?xml-model href="../x.rng"?>',
        b'who="#"',
        b'target="a b  c"',
        b'when="99999999999"',
    ),
    *(
        b'encoding="utf-16"',
        b'encoding="latin-1"',
        b"<sp>" * 300,
        b"a" * 20000,
        b'ref="%"',
        b'ref="//["',
        b'ref="http://[x"',
        b"<TEI>",
    ),
]


def damage(data: bytes, chance: random.Random, others: list[bytes]) -> bytes:
    """Return the data with one to six damages."""
    for _ in range(chance.randint(1, 6)):
        at, to = sorted((chance.randint(0, len(data)), chance.randint(0, len(data))))
        to = min(to, at + chance.choice((1, 8, 200, 5000)))
        kind = chance.choice(("delete", "repeat", "token", "token", "noise", "graft", "change", "cut"))
        if kind == "delete":
            data = data[:at] + data[to:]
        elif kind == "repeat":
            data = data[:at] + data[at:to] * 2 + data[to:]
        elif kind == "token":
            data = data[:at] + chance.choice(_TOKENS) + data[at:]
        elif kind == "noise":
            data = data[:at] + chance.randbytes(chance.randint(1, 4)) + data[at + 1 :]
        elif kind == "graft":
            other = chance.choice(others)
            start = chance.randrange(len(other))
            data = data[:at] + other[start : start + 500] + data[at:]
        elif kind == "change":
            old, new = (bytes([chance.randrange(256)]) for _ in range(2))
            data = data.replace(old, new, chance.randint(1, 5))
        else:
            data = data[:at]
    return data


def work(pipe: Connection) -> None:
    """Check what comes through the pipe, and send back a traceback or nothing."""
    import io

    from tei_kit.check.run import check_bytes
    from tei_kit.read.project import Project
    from tei_kit.report import Setting, renderer

    project = Project.around(ROOT / "corpus")
    while True:
        try:
            data = pipe.recv()
        except EOFError:
            return
        try:
            found = check_bytes(data, str(ROOT / "corpus" / "transcripts" / "event-2031-05-14-fuzz.xml"), project)
            for name in ("concise", "json", "sarif", "github", "junit"):
                renderer(name)(found, io.StringIO(), Setting(("x.xml",)))
            pipe.send("")
        except Exception:  # noqa: BLE001 - whatever it is, it is what we look for
            pipe.send(traceback.format_exc())


def ask(data: bytes, start: Callable[[], tuple[multiprocessing.Process, Connection]]) -> str:
    """Return what is wrong with checking these bytes; empty for nothing."""
    process, pipe = start()
    pipe.send(data)
    if not pipe.poll(LIMIT):
        alive = process.is_alive()
        process.kill()
        return f"longer than {LIMIT} s" if alive else "the process died"
    try:
        answer: str = pipe.recv()
    except EOFError:
        return "the process died"
    return answer


def main() -> int:
    """Fuzz for a while and say what was found."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--seed", type=int, default=20311114)
    options = parser.parse_args()
    seeds = [path.read_bytes() for path in sorted((ROOT / "corpus").rglob("*.xml"))]
    chance = random.Random(options.seed)  # noqa: S311 - no secret
    running: list[tuple[multiprocessing.Process, Connection]] = []

    def start() -> tuple[multiprocessing.Process, Connection]:
        if not running or not running[0][0].is_alive():
            ours, theirs = multiprocessing.Pipe()
            process = multiprocessing.get_context("spawn").Process(target=work, args=(theirs,), daemon=True)
            process.start()
            theirs.close()
            ours.send(b"<TEI/>")  # the engines take their time the first time
            ours.poll(60)
            ours.recv()
            running[:] = [(process, ours)]
        return running[0]

    end, cases, broken = time.monotonic() + options.minutes * 60, 0, 0
    while time.monotonic() < end:
        data = damage(chance.choice(seeds), chance, seeds)
        cases += 1
        wrong = ask(data, start)
        if wrong:
            broken += 1
            CASES.mkdir(parents=True, exist_ok=True)
            name = hashlib.sha256(data).hexdigest()[:12]
            (CASES / f"{name}.xml").write_bytes(data)
            print(f"{name}: {wrong}", flush=True)
            running.clear()
    print(f"{cases:,} damaged files in {options.minutes:g} minutes, seed {options.seed}: {broken} broke the check")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
