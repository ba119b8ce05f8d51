"""What is to be made of many files, and where it goes: known before anything is written."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tei_kit.model.errors import TeiKitError
from tei_kit.transform.catalogue import FORMATS


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


def sources(paths: Sequence[str]) -> list[tuple[Path, Path]]:
    """Find the files, each with the place that it has below what was named.

    Args:
        paths: files, folders (every .xml file below them), and projects (their transcripts).

    Raises:
        TeiKitError: there is nothing to do.
    """
    return [found for path in paths for found in _sources(Path(path))]


def plan(found: Sequence[tuple[Path, Path]], output: Path, wanted: Wanted) -> list[Item]:
    """Say where the outputs of files go, before anything is written.

    Args:
        found: from `sources`.
        output: a folder; below it files stand as below the folder that was named.
        wanted: what is to be made.

    Raises:
        TeiKitError: two files would be written to the same place, one would replace a transcript, or
            one is there already.
    """
    items = [Item(source, output / name.with_suffix("")) for source, name in found]
    takers: dict[Path, Path] = {}
    for item in items:
        for target in _targets(item, wanted):
            other = takers.setdefault(target, item.source)
            if other != item.source:
                raise TeiKitError(f"{other} and {item.source} would both be written to {target}", "Rename one of them.")
    originals = {source.resolve() for source in set(takers.values())}
    replaced = next((target for target in _resolved(takers) if target in originals), None)
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
    return (target_of(item, extension) for extension in wanted.extensions)


def target_of(item: Item, extension: str) -> Path:
    """Return where the form of a file is written whose name ends so."""
    return item.stem.with_name(item.stem.name + extension)
