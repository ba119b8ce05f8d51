"""Many files, several formats each: made some files at a time, in several processes when that pays."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from tei_kit import files
from tei_kit.engines import saxon
from tei_kit.model.document import Document
from tei_kit.model.errors import TeiKitError
from tei_kit.read import reader
from tei_kit.transform import run
from tei_kit.transform.planning import Item, Wanted, target_of
from tei_kit.workers import SERIAL, Together, Workers

#: So many files are made at a time, as long as they have no more than so many bytes together. First all are read, then each
#: stylesheet runs over all: what it needs is in the processor's cache then, and a transcript takes a tenth less (adr/0012).
_FILES, _BYTES = 16, 1 << 20


@dataclass(frozen=True, slots=True)
class Made:
    """What a worker made of a file.

    Attributes:
        outputs: files that are still to be written, their places and their bytes.
        written: how many files are written.
        errors: what could not be made or written.
        messages: what the user's stylesheet said.
    """

    outputs: tuple[tuple[Path, bytes], ...] = ()
    written: int = 0
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


def get_ready(wanted: Wanted) -> None:
    """Load what every file will need.

    Raises:
        TeiKitError: a stylesheet does not compile.
    """
    run.get_ready(wanted.formats)
    if wanted.stylesheet:
        saxon.prepare(wanted.stylesheet)


def transform_files(items: Sequence[Item], wanted: Wanted, workers: Workers = SERIAL) -> Iterator[Done]:
    """Make and write what is wanted of every file; what fails is told and stops nothing else.

    Args:
        items: from `planning.plan`.
        wanted: as there.
        workers: who makes it, and writes it, unless they are on another machine: then the files are written here.

    Raises:
        TeiKitError: the configuration around a file cannot be read, or there is nobody to work.
    """
    around = {folder: run.surroundings(folder / "any.xml") for folder in {item.source.parent for item in items}}
    work: Together[Item, Made] = Together(partial(_make, wanted, around, workers.here))
    for item, made in zip(items, workers.spread(work, items, _lost, partial(_reads, items, wanted)), strict=True):
        done = _written(made, wanted)
        yield Done(item.source, done.written, done.errors, done.messages)


def _written(made: Made, wanted: Wanted) -> Made:
    """Write what is still to be written."""
    errors: list[TeiKitError] = []
    for target, data in made.outputs:
        try:
            files.write(target, data, overwrite=wanted.overwrite or _is(target, data))
        except TeiKitError as error:
            errors.append(error)
    written = made.written + len(made.outputs) - len(errors)
    return Made((), written, (*made.errors, *errors), made.messages)


def _is(target: Path, data: bytes) -> bool:
    """Whether a file is there that was not there before, and is as it should be: of a worker that was ended, whose work is done again."""
    try:
        return target.read_bytes() == data
    except OSError:
        return False


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


def _make(wanted: Wanted, around: Mapping[Path, run.Parameters], here: bool, items: Iterable[Item]) -> Iterator[Made]:  # noqa: FBT001 - of a partial
    """Make the files, some at a time, and write them where that can be done here."""
    for made in _all(wanted, around, items):
        yield _written(made, wanted) if here else made


def _all(wanted: Wanted, around: Mapping[Path, run.Parameters], items: Iterable[Item]) -> Iterator[Made]:
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
            one.prepared = run.prepare(one.document, formats=wanted.formats) if one.document else None
    for one in some:
        if one.prepared:
            one.parameters = run.cited(one.prepared, wanted.formats, one.parameters)
    for name, extension in zip(wanted.formats or ("",), wanted.extensions, strict=True):
        for one in some:
            with one.telling():
                if one.prepared:
                    one.outputs.append((target_of(one.item, extension), _output(one, one.prepared, name, wanted)))
    return (Made(tuple(one.outputs), 0, tuple(one.errors), tuple(one.messages)) for one in some)


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
