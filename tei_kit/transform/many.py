"""Many files, several formats each: planned first, then made file by file, in several processes when that pays."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from tei_kit import files
from tei_kit.model.errors import TeiKitError
from tei_kit.read import reader
from tei_kit.transform import run
from tei_kit.transform.catalogue import FORMATS
from tei_kit.workers import SERIAL, Workers


@dataclass(frozen=True, slots=True)
class Item:
    """A file, and where what becomes of it is written.

    Attributes:
        source: the TEI file.
        stem: the written files' path without their extensions.
    """

    source: Path
    stem: Path


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be made of every file.

    Attributes:
        formats: names of the catalogue; none when a stylesheet is given.
        stylesheet: a user's own.
        extension: how the files are named that it makes.
        parameters: for the stylesheets, beside what the project says.
        overwrite: whether files that are there may be replaced.
    """

    formats: tuple[str, ...] = ()
    stylesheet: Path | None = None
    extension: str = ""
    parameters: Mapping[str, str] = field(default_factory=dict)
    overwrite: bool = False

    @property
    def extensions(self) -> tuple[str, ...]:
        """How the names of the files end that are written."""
        return (self.extension,) if self.stylesheet else tuple(FORMATS[name].extension for name in self.formats)


@dataclass(frozen=True, slots=True)
class Made:
    """What a worker made of a file.

    Attributes:
        outputs: the written files' places and their bytes.
        errors: what could not be made.
        messages: what the user's stylesheet said.
    """

    outputs: tuple[tuple[Path, bytes], ...] = ()
    errors: tuple[TeiKitError, ...] = ()
    messages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Done:
    """What became of a file.

    Attributes:
        source: the file.
        written: how many files it was made into.
        errors: what could not be done.
        messages: what the user's stylesheet said.
    """

    source: Path
    written: int
    errors: tuple[TeiKitError, ...] = ()
    messages: tuple[str, ...] = ()


def plan(paths: Sequence[str], output: Path, wanted: Wanted) -> list[Item]:
    """Find the files and say where their outputs go, before anything is written.

    Args:
        paths: files, folders (every .xml file below them), and projects (their transcripts).
        output: a folder; below it files stand as below the folder that was named.
        wanted: what is to be made.

    Raises:
        TeiKitError: there is nothing to do, two files would be written to the same place, one would replace a transcript, or
            one is there already.
    """
    items = [Item(source, output / name.with_suffix("")) for path in paths for source, name in _sources(Path(path))]
    takers: dict[Path, Path] = {}
    for item in items:
        for target in _targets(item, wanted):
            other = takers.setdefault(target, item.source)
            if other != item.source:
                raise TeiKitError(f"{other} and {item.source} would both be written to {target}", "Rename one of them.")
    sources = {source.resolve() for source in set(takers.values())}
    replaced = next((target for target in _resolved(takers) if target in sources), None)
    if replaced:
        raise TeiKitError(f"{replaced}: an output would replace the transcript itself", "Choose another output.")
    there = [] if wanted.overwrite else [target for target in takers if target.exists()]
    if there:
        others = f", and {len(there) - 1} more of {len(takers)}" if len(there) > 1 else ""
        raise TeiKitError(
            f"{there[0]} is there already{others}", "Say --force to replace what is there, or choose another output."
        )
    return items


def _sources(path: Path) -> Iterator[tuple[Path, Path]]:
    """Yield the files that a path means, each with the place that it has below it."""
    if not path.is_dir():
        if not path.exists():
            raise TeiKitError(f"{path}: no such file", "Check the name; paths are relative to the current folder.")
        yield path, Path(path.name)
        return
    home = path / "transcripts" if (path / "transcripts").is_dir() else path
    found = sorted(file for file in home.rglob("*.xml") if file.is_file() and not _hidden(file.relative_to(home)))
    if not found:
        raise TeiKitError(f"{path}: no .xml file in this folder", "Name the folder that holds your transcripts.")
    for file in found:
        yield file, file.relative_to(home)


def _hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)


def _resolved(targets: Iterable[Path]) -> Iterator[Path]:
    """The targets' real places; of each folder once, for they are few."""
    folders: dict[Path, Path] = {}
    for target in targets:
        if target.parent not in folders:
            folders[target.parent] = target.parent.resolve()
        yield folders[target.parent] / target.name


def _targets(item: Item, wanted: Wanted) -> Iterator[Path]:
    for extension in wanted.extensions:
        yield item.stem.with_name(item.stem.name + extension)


def transform_files(items: Sequence[Item], wanted: Wanted, workers: Workers = SERIAL) -> Iterator[Done]:
    """Make and write what is wanted of every file; what fails is told and stops nothing else.

    Args:
        items: from `plan`.
        wanted: as there.
        workers: who makes it; the files are written here, since a worker may not see this machine's folders.

    Raises:
        TeiKitError: the configuration around a file cannot be read, or there is nobody to work.
    """
    around = {folder: run.surroundings(folder / "any.xml") for folder in {item.source.parent for item in items}}
    work = partial(_make, wanted, around)
    for item, made in zip(items, workers.spread(work, items, _lost, partial(_reads, items, wanted)), strict=True):
        errors = list(made.errors)
        for target, data in made.outputs:
            try:
                files.write(target, data, overwrite=wanted.overwrite)
            except TeiKitError as error:
                errors.append(error)
        written = len(made.outputs) + len(made.errors) - len(errors)
        yield Done(item.source, written, tuple(errors), made.messages)


def _make(wanted: Wanted, around: Mapping[Path, run.Parameters], item: Item) -> Made:
    parameters: run.Parameters = {**around[item.source.parent], **wanted.parameters}
    outputs: list[tuple[Path, bytes]] = []
    errors: list[TeiKitError] = []
    messages: list[str] = []
    try:
        prepared = run.prepare(reader.read(item.source))
        parameters = run.cited(prepared, wanted.formats, parameters)
    except TeiKitError as error:
        return Made(errors=(_told(error),))
    for name, target in zip(wanted.formats or ("",), _targets(item, wanted), strict=True):
        try:
            if wanted.stylesheet:
                text = run.transform_by(wanted.stylesheet, prepared, parameters=parameters, listen=messages.append)
                data = text.encode()
            else:
                data = run.transform(prepared, name, parameters=parameters).data
        except TeiKitError as error:
            errors.append(_told(error))
        else:
            outputs.append((target, data))
    return Made(tuple(outputs), tuple(errors), tuple(messages))


def _lost(item: Item) -> Made:
    what = f"{item.source}: the process that transformed it was ended, twice: for want of memory, or by a fault"
    return Made(errors=(TeiKitError(what, "Look at the file."),))


def _reads(items: Sequence[Item], wanted: Wanted) -> Iterator[Path]:
    """The files, and the user's stylesheet with the folder that it may import from."""
    yield from (item.source for item in items)
    if wanted.stylesheet:
        yield wanted.stylesheet.parent


def _told(error: TeiKitError) -> TeiKitError:
    """The error as it can go from process to process: what explains a bad file knows more than it can take along."""
    return TeiKitError(error.what, error.hint)
