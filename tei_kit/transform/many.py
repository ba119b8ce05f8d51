"""Many files, several formats each: planned first, then made some files at a time, in several processes when that pays."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from tei_kit import files
from tei_kit.model.document import Document
from tei_kit.model.errors import TeiKitError
from tei_kit.read import reader
from tei_kit.transform import run
from tei_kit.transform.catalogue import FORMATS
from tei_kit.workers import SERIAL, Together, Workers

#: So many files are made at a time, as long as they have no more than so many bytes together. First all are read, then each
#: stylesheet runs over all: what it needs is in the processor's cache then, and a transcript takes a tenth less (adr/0012).
_FILES, _BYTES = 16, 1 << 20


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
    return (_target(item, extension) for extension in wanted.extensions)


def _target(item: Item, extension: str) -> Path:
    return item.stem.with_name(item.stem.name + extension)


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
    work: Together[Item, Made] = Together(partial(_make, wanted, around))
    for item, made in zip(items, workers.spread(work, items, _lost, partial(_reads, items, wanted)), strict=True):
        errors = list(made.errors)
        for target, data in made.outputs:
            try:
                files.write(target, data, overwrite=wanted.overwrite)
            except TeiKitError as error:
                errors.append(error)
        written = len(made.outputs) + len(made.errors) - len(errors)
        yield Done(item.source, written, tuple(errors), made.messages)


@dataclass(slots=True)
class _Making:
    """A file while it is made: what is known of it, and what `Made` will have."""

    item: Item
    parameters: run.Parameters
    document: Document | None = None
    prepared: run.Prepared | None = None
    outputs: list[tuple[Path, bytes]] = field(default_factory=list)
    errors: list[TeiKitError] = field(default_factory=list)
    messages: list[str] = field(default_factory=list)

    @contextmanager
    def telling(self) -> Iterator[None]:
        """Note what cannot be made, and go on."""
        try:
            yield
        except TeiKitError as error:
            # As it can go from process to process: what explains a bad file knows more than it can take along.
            self.errors.append(TeiKitError(error.what, error.hint))


def _make(wanted: Wanted, around: Mapping[Path, run.Parameters], items: Iterable[Item]) -> Iterator[Made]:
    """Make the files, some at a time."""
    some: list[_Making] = []
    size = 0
    for item in items:
        one = _Making(item, {**around[item.source.parent], **wanted.parameters})
        some.append(one)
        with one.telling():
            one.document = reader.read(item.source)
            size += len(one.document.data)
        if len(some) == _FILES or size >= _BYTES:
            yield from _finished(some, wanted)
            some, size = [], 0
    yield from _finished(some, wanted)


def _finished(some: Sequence[_Making], wanted: Wanted) -> Iterator[Made]:
    """Take all that were read through one step after the other."""
    for one in some:
        with one.telling():
            one.prepared = run.prepare(one.document) if one.document else None
    for one in some:
        if one.prepared:
            one.parameters = run.cited(one.prepared, wanted.formats, one.parameters)
    for name, extension in zip(wanted.formats or ("",), wanted.extensions, strict=True):
        for one in some:
            with one.telling():
                if one.prepared:
                    one.outputs.append((_target(one.item, extension), _output(one, one.prepared, name, wanted)))
    return (Made(tuple(one.outputs), tuple(one.errors), tuple(one.messages)) for one in some)


def _output(one: _Making, prepared: run.Prepared, name: str, wanted: Wanted) -> bytes:
    if not wanted.stylesheet:
        return run.transform(prepared, name, parameters=one.parameters).data
    return run.transform_by(wanted.stylesheet, prepared, parameters=one.parameters, listen=one.messages.append).encode()


def _lost(item: Item) -> Made:
    what = f"{item.source}: the process that transformed it was ended, twice: for want of memory, or by a fault"
    return Made(errors=(TeiKitError(what, "Look at the file."),))


def _reads(items: Sequence[Item], wanted: Wanted) -> Iterator[Path]:
    """The files, and the user's stylesheet with the folder that it may import from."""
    yield from (item.source for item in items)
    if wanted.stylesheet:
        yield wanted.stylesheet.parent
