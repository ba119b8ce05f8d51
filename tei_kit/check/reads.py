"""Which files a check reads besides the documents: what has to go with them to a machine that does not see them."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from tei_kit import config
from tei_kit.check.foreign.options import Options

#: Beside a document that belongs to no project, only such files are looked at.
_SUFFIXES = frozenset({".xml", ".txt", ".rng", ".rnc", ".xsd", ".sch", ".xsl", ".odd"})


def around(files: Iterable[str], foreign: Options) -> Iterator[Path]:
    """Yield files and folders: the documents, their projects, and the schemas that the user names.

    Args:
        files: the documents.
        foreign: what the user says of foreign schemas; a schema's own folder goes with it, for what it includes.
    """
    folders: set[Path] = set()
    for path in map(Path, files):
        yield path
        if path.parent not in folders:
            folders.add(path.parent)
            yield from _project(path.parent)
    yield from (path.parent for path in (*foreign.schemas, *foreign.catalogs))


def _project(folder: Path) -> Iterator[Path]:
    configuration = config.find(folder)
    if configuration is not None:
        yield configuration.parent
    else:
        yield from (path for path in sorted(folder.iterdir()) if path.suffix in _SUFFIXES and path.is_file())
