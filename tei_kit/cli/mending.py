"""What `tei-kit check` does with --fix, --unsafe-fixes and --diff: mend the files, or show how."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

from tei_kit.cli.progress import track
from tei_kit.model.errors import ExitCode, TeiKitError

if TYPE_CHECKING:
    from tei_kit.check.fixing import Mended
    from tei_kit.check.session import Wanted


def write(files: list[str], wanted: Wanted, options: argparse.Namespace) -> None:
    """Mend the files, and say on standard error how many findings were mended.

    Raises:
        TeiKitError: standard input is among them, or a file cannot be read or written.
    """
    if "-" in files:
        raise TeiKitError("standard input cannot be mended in place", "Name a file, or say --diff to see the changes.")
    changed = [each for each in _mended(files, wanted, options, write=True) if each.after != each.before]
    if not options.quiet:
        print(f"Mended {_counted(changed)}." if changed else "Nothing could be mended.", file=sys.stderr)


def show(files: list[str], wanted: Wanted, options: argparse.Namespace, *, colour: bool) -> ExitCode:
    """Write what would change to standard output, as a diff."""
    from tei_kit.report import diff

    changed = []
    for each in _mended(files, wanted, options, write=False):
        if each.after != each.before:
            changed.append(each)
            terminal = sys.stdout.isatty()
            sys.stdout.writelines(diff.render(each.path, each.before, each.after, terminal=terminal, colour=colour))
    sys.stdout.flush()
    if not options.quiet:
        print(f"Would mend {_counted(changed)}." if changed else "Nothing would be mended.", file=sys.stderr)
    return ExitCode.FINDINGS if changed else ExitCode.CLEAN


def _mended(files: list[str], wanted: Wanted, options: argparse.Namespace, *, write: bool) -> Iterator[Mended]:
    from tei_kit.check import session
    from tei_kit.workers import opened

    with opened(options.workers) as workers:
        mended = session.mend_files(files, wanted, workers, unsafe=options.unsafe_fixes, write=write)
        yield from track(mended, "Mending", len(files))


def _counted(changed: list[Mended]) -> str:
    findings = sum(len(each.applied) for each in changed)
    return f"{findings} finding{'' if findings == 1 else 's'} in {len(changed)} file{'' if len(changed) == 1 else 's'}"
