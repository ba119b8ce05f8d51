"""A run over many files: their projects and settings, the cache, and the processes."""

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tei_kit import config, files
from tei_kit.check import reads, run
from tei_kit.check.foreign.options import Options
from tei_kit.check.selection import Selection
from tei_kit.check.settings import Settings
from tei_kit.check.table import BY_CODE
from tei_kit.model.diagnostic import Diagnostic
from tei_kit.model.errors import Unreadable
from tei_kit.model.span import Position, Span
from tei_kit.read import reader
from tei_kit.read.project import Project
from tei_kit.workers import SERIAL, Workers

if TYPE_CHECKING:
    from tei_kit.check.fixing import Mended


#: From this size on, in bytes, a teiCorpus is not read into memory as other files are.
LARGE = 8 * 1024 * 1024


class Wanted(NamedTuple):
    """What the command line asks of a run, besides the configurations of the projects.

    Attributes:
        select: codes or families that replace the configured ones; empty for those.
        ignore: codes or families that are left out as well.
        cache: the folder of the cache; None for none.
        isolated: whether the projects' configurations are left out of account.
        foreign: schemas that are not ours, and how they may be read.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    cache: Path | None = None
    isolated: bool = False
    foreign: Options = Options()


def check_files(files: Sequence[str], wanted: Wanted, workers: Workers = SERIAL) -> Iterator[Iterable[Diagnostic]]:
    """Yield the findings of each file, in the files' order; those of a large teiCorpus come while it is read.

    Args:
        files: paths; "-" for standard input.
        wanted: what the command line asks.
        workers: who checks them.

    Raises:
        TeiKitError: a file cannot be opened, or a configuration is wrong.
    """
    if len(files) > 1:
        from tei_kit.check.foreign import ahead

        ahead.prepare([file for file in files if file != "-"], lambda file: _options(file, wanted))
    around = partial(reads.around, files, wanted.foreign)
    workers = SERIAL if "-" in files else workers  # standard input is this process's
    streamed = {file for file in files if _is_streamed(file, wanted)}
    others = [file for file in files if file not in streamed]
    found = workers.spread(partial(_check_file, wanted=wanted), others, cut_short, around)
    for file in files:
        yield _streamed(file, wanted) if file in streamed else next(found)


def mend_files(
    names: Sequence[str], wanted: Wanted, workers: Workers = SERIAL, *, unsafe: bool, write: bool
) -> "Iterator[Mended]":
    """Mend each file, and yield what became of it, in the files' order.

    Args:
        names: paths; "-" for standard input, which cannot be written.
        wanted: what the command line asks; only findings that count are mended, known or not.
        workers: who mends them; the files are written here.
        unsafe: whether the fixes that need an editor's eye afterwards are applied too.
        write: whether the files are changed.

    Raises:
        TeiKitError: a file cannot be opened or written, or a configuration is wrong.
    """
    around = partial(reads.around, names, wanted.foreign)
    workers = SERIAL if "-" in names else workers  # standard input is this process's
    changed: files.ChangedError | None = None
    for mended in workers.spread(partial(_mend_file, wanted=wanted, unsafe=unsafe), names, _as_it_was, around):
        if write and mended.after != mended.before:
            try:
                # A symbolic link stays one.
                files.write(Path(mended.path).resolve(), mended.after, overwrite=True, before=mended.before)
            except files.ChangedError as error:
                # An editor has saved it: the other files are mended all the same.
                changed = error
                yield replace(mended, after=mended.before, applied=())
                continue
        yield mended
    if changed:
        raise changed
    if write:
        # What was remembered of the projects' files may not be so any more.
        _project.cache_clear()
        _surroundings.cache_clear()


def settings_for(path: Path, wanted: Wanted) -> Settings:
    """Return the settings that rule a file.

    Raises:
        TeiKitError: its project's configuration is wrong.
    """
    return _surroundings(str(path if path.is_dir() else path.parent), wanted)[1]


@cache
def _surroundings(folder: str, wanted: Wanted) -> tuple[Project, Settings]:
    """The project and the settings of a folder's files, made once in a process."""
    configuration = config.load(Path(folder))
    home = configuration.path.parent if configuration.path else None
    return _project(home), _settings(Path(folder) if home is None else home, wanted)


def _folder(file: str) -> str:
    # For every file; pathlib takes ten times as long.
    return os.path.dirname(file)  # noqa: PTH120


def _options(file: str, wanted: Wanted) -> tuple[Options, Path | None]:
    """What a file's project says of foreign schemas, and its folder."""
    project, settings = _surroundings(_folder(file), wanted)
    return settings.foreign, project.folder


@cache
def _project(home: Path | None) -> Project:
    return Project(home)


@cache
def _settings(folder: Path, wanted: Wanted) -> Settings:
    configuration = config.Config() if wanted.isolated else config.load(folder)
    return Settings.of(configuration, wanted.select, wanted.ignore, wanted.foreign)


def _is_streamed(file: str, wanted: Wanted) -> bool:
    """Whether a file is a teiCorpus, and large: a small one is a file like any other."""
    try:
        if file == "-" or os.stat(file).st_size < LARGE:  # noqa: PTH116 - for every file; pathlib takes twice as long
            return False
        from tei_kit.check import stream

        return stream.takes_file(file, settings_for(Path(file), wanted))
    except OSError:
        # Which is said in its turn.
        return False


def _streamed(file: str, wanted: Wanted) -> Iterator[Diagnostic]:
    from tei_kit.check import stream

    project, settings = _surroundings(_folder(file), wanted)
    yield from stream.check_file(file, project, settings)


def _check_file(file: str, wanted: Wanted) -> list[Diagnostic]:
    name = reader.STDIN if file == "-" else file
    project, settings = _surroundings(_folder(file), wanted)
    try:
        data = reader.read_bytes(file)
    except Unreadable as problem:
        return run.refused(problem, settings)
    if wanted.cache is None or name == reader.STDIN:
        return run.check_bytes(data, name, project, settings)
    from tei_kit.check import cached

    return cached.check(data, name, project, settings, wanted.cache)


def cut_short(file: str) -> list[Diagnostic]:
    """Return what is said of a file that ended the process that checked it.

    No selection of rules leaves it out: what was not checked must not pass for clean.

    Args:
        file: its path.
    """
    hint = "The file is very large, or hits a fault of a library: look at it, and tell us if it looks harmless."
    start = Position(1, 1, 0)
    what = "the process that checked this file was ended, twice: for want of memory, or by a fault"
    return [Diagnostic(BY_CODE["TK012"], file, Span(start, start), what, hint)]


def _as_it_was(file: str) -> "Mended":
    """What becomes of a file that ended the process that mended it: nothing."""
    from tei_kit.check.fixing import Mended

    data = reader.read_bytes(file)
    return Mended(file, data, data, (), tuple(cut_short(file)))


def _mend_file(file: str, wanted: Wanted, *, unsafe: bool) -> "Mended":
    from tei_kit.check import fixing

    name = reader.STDIN if file == "-" else file
    project, settings = _surroundings(_folder(file), wanted)
    # A fix is judged by everything that is wrong, not only by what was asked for.
    everything = settings._replace(selection=Selection(severity=settings.selection.severity))
    return fixing.mend(
        reader.read_bytes(file),
        name,
        lambda data: run.check_bytes(data, name, project, everything),
        unsafe=unsafe,
        keeps=lambda diagnostic: settings.selection.keeps(diagnostic.rule.code, name),
    )
