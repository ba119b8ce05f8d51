"""The whole way from a corpus to a site."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tei_kit.publish import gather, pages, write
from tei_kit.publish.site import File


@dataclass(frozen=True, slots=True)
class Site:
    """What was published.

    Attributes:
        folder: where.
        transcripts: how many.
        files: how many files.
        warnings: what the stylesheets did not know, "PATH: MESSAGE".
    """

    folder: Path
    transcripts: int
    files: int
    warnings: tuple[str, ...]


def publish(corpus: Path, output: Path, track: gather.Track = gather.unwatched) -> Site:
    """Publish a corpus: the same corpus gives the same bytes.

    Args:
        corpus: a folder with `transcripts/`, `registers/` and perhaps `tei-kit.toml`.
        output: the site's folder; a site that stands there is replaced in one step when all is made.
        track: watches the work.

    Raises:
        TeiKitError: a file cannot be published, or the output is not ours to replace; an old site stays as it was.
    """
    # Before the work, so that a wrong output is told at once.
    write.refuse_foreign(output.resolve())
    edition = gather.gather(corpus, track)
    warnings: list[str] = []
    count = write.replace(output, _files(edition, track, warnings))
    return Site(output, len(edition.transcripts), count, tuple(warnings))


def _files(edition: gather.Edition, track: gather.Track, warnings: list[str]) -> Iterator[File]:
    yield from pages.site_files(edition)
    by_path = {Path(transcript.document.path): transcript for transcript in edition.transcripts}
    for path in track(by_path, "Publishing", len(by_path)):
        messages: list[str] = []
        yield from pages.transcript_files(edition, by_path[path], messages.append)
        warnings.extend(f"{path}: {message}" for message in messages)
