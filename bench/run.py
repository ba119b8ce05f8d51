"""Measure us beside the peers, section by section, and join the results in bench/RESULTS.md.

python bench/run.py               what takes minutes (`make bench`)
python bench/run.py --full        everything (`make bench-full`)
python bench/run.py SECTION...    these sections only; the others stay as they were measured
python bench/run.py --join        measure nothing, join what was measured
python bench/run.py --list        name the sections
"""

import argparse
import sys
import tempfile
import time
import traceback
from pathlib import Path

import record
from record import Report
from sections import SECTIONS, Section, chosen
from setting import Setting


def main() -> int:
    """Measure and join; 1 when a section failed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sections", nargs="*", metavar="SECTION")
    parser.add_argument("--full", action="store_true")
    parser.add_argument("--join", action="store_true")
    parser.add_argument("--list", action="store_true")
    options = parser.parse_args()
    if options.list:
        for name, section in SECTIONS.items():
            print(f"{name:<11} {section.title}{' (full only)' if section.full else ''}")
        return 0
    failed = [] if options.join else _measure(chosen(options.sections, full=options.full), full=options.full)
    record.join({name: section.title for name, section in SECTIONS.items()})
    return 1 if failed else 0


def _measure(sections: dict[str, Section], *, full: bool) -> list[str]:
    """Measure; a section that fails says so in its results, and the rest goes on. Return the names of those."""
    failed = []
    with tempfile.TemporaryDirectory(prefix="tei-kit-bench-") as folder:
        for name, section in sections.items():
            print(f"\n== {name}: {section.title}", flush=True)
            measured, began = record.beginning(full=full), time.monotonic()
            try:
                report = section.measure(Setting(Path(folder), full or section.full))
            except Exception as error:  # noqa: BLE001 - whatever it is, the others are measured all the same
                traceback.print_exc()
                report = Report(
                    [f"Could not be measured: {type(error).__name__}: {' '.join(str(error).split())[:500]}"]
                )
                failed.append(name)
            measured["seconds"] = round(time.monotonic() - began)
            record.save(name, report, measured)
            print("\n".join(report.lines), f"({measured['seconds']} s)", sep="\n", flush=True)
    return failed


if __name__ == "__main__":
    sys.exit(main())
