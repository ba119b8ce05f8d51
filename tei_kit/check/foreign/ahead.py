"""Looking ahead over the files of a run, so that jing is started once for each grammar and not once for each file."""

from collections.abc import Callable, Iterable
from pathlib import Path

from tei_kit.check.foreign.options import Options, plainly_ours
from tei_kit.model.document import Document
from tei_kit.model.errors import TeiKitError
from tei_kit.read import reader

#: As much of a file as is looked at to see whether it names a foreign schema, in bytes.
_HEAD = 8192
#: As much as is kept in memory for one run of jing: files, and bytes.
_FILES, _BYTES = 500, 64 * 1024 * 1024


def prepare(files: Iterable[str], options_for: Callable[[str], tuple[Options, Path | None]]) -> None:
    """Let jing look at all documents that need it; the answers wait in the cache.

    What cannot be read is passed over here: the check itself says so, of each file.

    Args:
        files: paths.
        options_for: gives the options for a file, and the folder of its project.
    """
    waiting: dict[tuple[Options, Path | None], list[Document]] = {}
    for file in files:
        try:
            options, project = options_for(file)
            with open(file, "rb", buffering=0) as stream:  # noqa: PTH123 - for every file; pathlib takes twice as long
                if plainly_ours(stream.read(_HEAD), file, options):
                    continue
            documents = waiting.setdefault((options, project), [])
            documents.append(reader.read(file))
        except (TeiKitError, OSError):
            continue
        if len(documents) == _FILES or sum(len(document.data) for document in documents) > _BYTES:
            _run(waiting.pop((options, project)), options, project)
    for (options, project), documents in waiting.items():
        _run(documents, options, project)


def _run(documents: list[Document], options: Options, project: Path | None) -> None:
    from tei_kit.engines import jing

    # One document is as fast later; without jing there is nothing to be had together.
    if len(documents) > 1 and jing.available():
        from tei_kit.check.foreign import against

        against.prepare(documents, options, project)
