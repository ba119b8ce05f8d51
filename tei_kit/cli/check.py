"""`tei-kit check`: what is wrong, where and why."""

from __future__ import annotations

import argparse
import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from tei_kit.cli import documents, workers
from tei_kit.cli.progress import track
from tei_kit.model.diagnostic import Diagnostic, Severity
from tei_kit.model.errors import ExitCode, TeiKitError
from tei_kit.report import DOCUMENTS, FOR_PEOPLE, FORMATS, STATISTICS, Setting, renderer

if TYPE_CHECKING:
    from tei_kit.check.baseline import Baseline
    from tei_kit.check.foreign.options import Options
    from tei_kit.check.session import Wanted

SUMMARY = "Check TEI files: well-formedness, grammar, rules, and pointers between files."
EXAMPLES = """examples:
  tei-kit check corpus/                          every .xml file of a folder
  tei-kit check transcript.xml                   one file
  tei-kit encode page.txt -o - | tei-kit check - standard input
  tei-kit check --output-format concise corpus/  one line a finding
  tei-kit check --fix corpus/                    mend what can be mended safely
  tei-kit check --diff --unsafe-fixes corpus/    show what could be mended, and change nothing
  tei-kit check --statistics corpus/             which rules are broken how often
  tei-kit check --schema tei_all.rng letters/    against another schema (RELAX NG, XSD, Schematron)

exit codes: 0 no error, 1 errors found, 2 could not run
"""

#: A few files are checked faster than looked up.
CACHED = 10

_LEVELS = [Severity.INFO, Severity.WARNING, Severity.ERROR]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument(
        "paths", nargs="*", metavar="PATH", default=["."], help="files, folders, or - for standard input"
    )
    parser.add_argument("--output-format", choices=list(FORMATS), default="full", help="how findings are shown")
    parser.add_argument(
        "--statistics", action="store_true", help="show how often each rule is broken, not each finding"
    )
    parser.add_argument("--fix", action="store_true", help="mend what cannot change the meaning, then check again")
    parser.add_argument(
        "--unsafe-fixes", action="store_true", help="mend also what you should look at afterwards (implies --fix)"
    )
    parser.add_argument(
        "--diff", action="store_true", help="show what would be mended, change nothing; exit code 1 if anything would"
    )
    parser.add_argument(
        "--fail-on",
        choices=[level.value for level in _LEVELS],
        default="error",
        help="the least severity that makes the exit code 1 (default: error)",
    )
    parser.add_argument("-q", "--quiet", action="store_true", help="print findings only, no summary")
    parser.add_argument("--select", type=_codes, default=(), metavar="CODES", help="look only for these: TK2,TK304")
    parser.add_argument("--ignore", type=_codes, default=(), metavar="CODES", help="leave these out: TK413,TK7")
    parser.add_argument("--isolated", action="store_true", help="ignore the project's configuration")
    parser.add_argument(
        "--update-baseline", action="store_true", help="write what is found into the project's baseline"
    )
    _add_schemas(parser)
    workers.add_argument(parser)
    parser.add_argument("--no-cache", action="store_true", help="look at every file anew")


def _add_schemas(parser: argparse.ArgumentParser) -> None:
    """The options of foreign schemas (docs/foreign-schemas.md)."""
    group = parser.add_argument_group("schemas that are not ours")
    group.add_argument(
        "--schema",
        type=Path,
        action="append",
        default=[],
        metavar="FILE",
        help="check against this schema instead of those that the files name (.rng, .rnc, .xsd, .sch); may be repeated",
    )
    group.add_argument(
        "--catalog",
        type=Path,
        action="append",
        default=[],
        metavar="FILE",
        help="an OASIS XML catalog; may be repeated",
    )
    group.add_argument("--phase", default="", metavar="NAME", help="the phase of Schematron schemas")
    group.add_argument("--allow-network", action="store_true", help="read schemas from http and https addresses")


def _foreign(options: argparse.Namespace) -> Options:
    from tei_kit.check.foreign.options import Options

    for path in (*options.schema, *options.catalog):
        if not path.is_file():
            raise TeiKitError(f"{path}: no such file", "Check the name; paths are relative to the current folder.")
    return Options(tuple(options.schema), (), tuple(options.catalog), options.phase, options.allow_network)


def _codes(text: str) -> tuple[str, ...]:
    return tuple(filter(None, text.replace(" ", "").split(",")))


def run(options: argparse.Namespace) -> ExitCode:
    """Check and report."""
    if options.statistics and options.output_format not in STATISTICS:
        hint = f"There are: {', '.join(STATISTICS)}."
        raise TeiKitError(f"--statistics cannot be written as {options.output_format}", hint)
    files = [*documents.named(options.paths)]
    colour = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    if options.update_baseline:
        return _update_baseline(files, options)
    if options.diff:
        from tei_kit.cli import mending

        return mending.show(files, _wanted(files, options), options, colour=colour)
    counts = _Counts()
    if options.fix or options.unsafe_fixes:
        from tei_kit.cli import mending

        mending.write(files, _wanted(files, options), options)
    named = ["<stdin>" if file == "-" else file for file in files]
    setting = Setting(named, frozenset(_LEVELS[_LEVELS.index(Severity(options.fail_on)) :]), colour)
    _report(counts.all(_diagnostics(files, options)), sys.stdout, options, setting)
    # Nothing may disturb what a program reads.
    stream = sys.stdout if options.output_format in FOR_PEOPLE else sys.stderr
    if not options.quiet:
        print(_summary(len(files), counts), file=stream)
    sys.stdout.flush()
    return ExitCode.FINDINGS if any(counts.severities[level] for level in setting.failing) else ExitCode.CLEAN


def _report(diagnostics: Iterator[Diagnostic], stream: TextIO, options: argparse.Namespace, setting: Setting) -> None:
    first = next(diagnostics, None)
    # What renders findings is not loaded for a clean corpus.
    if first is not None or options.output_format in DOCUMENTS:
        found = chain([first] if first else [], diagnostics)
        renderer(options.output_format, statistics=options.statistics)(found, stream, setting)


def _by_file(files: list[str], options: argparse.Namespace) -> Iterator[Iterable[Diagnostic]]:
    from tei_kit.check import session
    from tei_kit.check.run import get_ready
    from tei_kit.workers import opened

    with opened(options.workers, get_ready) as workers:
        found = session.check_files(files, _wanted(files, options), workers)
        yield from track(found, "Checking", len(files))


def _wanted(files: list[str], options: argparse.Namespace) -> Wanted:
    from tei_kit.check import session

    place = None
    if not options.no_cache and len(files) >= CACHED:
        from tei_kit.engines import store

        place = store.folder()
    return session.Wanted(options.select, options.ignore, place, options.isolated, _foreign(options))


def _diagnostics(files: list[str], options: argparse.Namespace) -> Iterator[Diagnostic]:
    """Yield what is found and not known from a baseline."""
    from tei_kit.check import session

    wanted = _wanted(files, options)
    baselines: dict[Path, Baseline] = {}
    for file, found in zip(files, _by_file(files, options), strict=True):
        path = session.settings_for(Path(file), wanted).baseline if found else None
        if path is None:
            yield from found
            continue
        from tei_kit.check import baseline

        if path not in baselines:
            baselines[path] = baseline.Baseline.read(path)
        yield from (each for each in found if not baselines[path].knows(baseline.key(each, path.parent)))


def _update_baseline(files: list[str], options: argparse.Namespace) -> ExitCode:
    from tei_kit.check import baseline, session

    wanted = _wanted(files, options)
    path = session.settings_for(Path(files[0]), wanted).baseline
    if path is None:
        raise TeiKitError(
            "the project has no baseline", 'Write baseline = "baseline.json" under [check] in tei-kit.toml.'
        )
    keys = (baseline.key(each, path.parent) for found in _by_file(files, options) for each in found)
    print(f"{path}: {baseline.write(path, keys)} known findings")
    return ExitCode.CLEAN


class _Counts:
    """What has gone by: findings by severity, and fixes by whether they are safe."""

    def __init__(self) -> None:
        self.severities: Counter[Severity] = Counter()
        self.fixes: Counter[bool] = Counter()

    def all(self, diagnostics: Iterator[Diagnostic]) -> Iterator[Diagnostic]:
        """Count each finding on its way."""
        for diagnostic in diagnostics:
            self.severities[diagnostic.severity] += 1
            if diagnostic.fix:
                self.fixes[diagnostic.fix.safe] += 1
            yield diagnostic


def _summary(files: int, counts: _Counts) -> str:
    checked = f"{files} file{'' if files == 1 else 's'} checked"
    found = counts.severities
    if not found:
        return f"{checked}, nothing found."
    names = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
    parts = [
        f"{found[level]} {name}{'' if found[level] == 1 else 's'}" for level, name in names.items() if found[level]
    ]
    said = [f"{checked}: {', '.join(parts)}."]
    options = {True: "--fix", False: "--unsafe-fixes"}
    fixes = [f"{option} can mend {counts.fixes[safe]}" for safe, option in options.items() if counts.fixes[safe]]
    said += [f"{', '.join(fixes)}."] if fixes else []
    return " ".join([*said, "'tei-kit explain CODE' tells more about a rule."])
