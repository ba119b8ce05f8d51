"""`tei-kit check`: what is wrong, where and why."""

import argparse
import os
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from tei_kit.cli.progress import track
from tei_kit.model.diagnostic import Diagnostic, Severity
from tei_kit.model.errors import ExitCode, TeiKitError

SUMMARY = "Check TEI files: well-formedness, grammar, rules, and pointers between files."
EXAMPLES = """examples:
  tei-kit check corpus/                          every .xml file of a folder
  tei-kit check transcript.xml                   one file
  tei-kit encode page.txt -o - | tei-kit check - standard input
  tei-kit check --output-format concise corpus/  one line a finding

exit codes: 0 no error, 1 errors found, 2 could not run
"""

_LEVELS = [Severity.INFO, Severity.WARNING, Severity.ERROR]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument(
        "paths", nargs="*", metavar="PATH", default=["."], help="files, folders, or - for standard input"
    )
    parser.add_argument("--output-format", choices=["full", "concise"], default="full", help="how findings are shown")
    parser.add_argument(
        "--fail-on",
        choices=[level.value for level in _LEVELS],
        default="error",
        help="the least severity that makes the exit code 1 (default: error)",
    )
    parser.add_argument("-q", "--quiet", action="store_true", help="print findings only, no summary")


def run(options: argparse.Namespace) -> ExitCode:
    """Check and report."""
    files = [*_files(options.paths)]
    counts: Counter[Severity] = Counter()
    stream = sys.stdout
    colour = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    diagnostics = _counted(_diagnostics(files), counts)
    first = next(diagnostics, None)
    if first is not None:
        # What renders findings is not loaded for a clean corpus.
        from tei_kit.report import RENDERERS

        RENDERERS[options.output_format](chain([first], diagnostics), stream, colour)
    if not options.quiet:
        stream.write(_summary(len(files), counts) + "\n")
    stream.flush()
    failing = _LEVELS[_LEVELS.index(Severity(options.fail_on)) :]
    return ExitCode.FINDINGS if any(counts[level] for level in failing) else ExitCode.CLEAN


def _files(paths: list[str]) -> Iterator[str]:
    for path in paths:
        folder = Path(path)
        if path == "-" or not folder.is_dir():
            yield path
            continue
        found = sorted(
            file
            for file in folder.rglob("*.xml")
            if not any(part.startswith(".") for part in file.relative_to(folder).parts)
        )
        if not found:
            raise TeiKitError(f"{path}: no .xml file in this folder", "Name the folder that holds your transcripts.")
        yield from map(str, found)


def _diagnostics(files: list[str]) -> Iterator[Diagnostic]:
    from tei_kit.check import run as checking
    from tei_kit.read.project import Project

    projects: dict[Path, Project] = {}
    for file in track(files, "Checking", len(files)):
        folder = Path(file).parent.resolve()
        if folder not in projects:
            project = Project.around(Path(file))
            projects[folder] = next((known for known in projects.values() if known.folder == project.folder), project)
        yield from checking.check_file(file, projects[folder])


def _counted(diagnostics: Iterator[Diagnostic], counts: Counter[Severity]) -> Iterator[Diagnostic]:
    for diagnostic in diagnostics:
        counts[diagnostic.severity] += 1
        yield diagnostic


def _summary(files: int, counts: Counter[Severity]) -> str:
    checked = f"{files} file{'' if files == 1 else 's'} checked"
    if not counts:
        return f"{checked}, nothing found."
    names = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
    parts = [
        f"{counts[level]} {name}{'' if counts[level] == 1 else 's'}" for level, name in names.items() if counts[level]
    ]
    return f"{checked}: {', '.join(parts)}. 'tei-kit explain CODE' tells more about a rule."
