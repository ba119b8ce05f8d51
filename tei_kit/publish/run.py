"""The whole way from a corpus to a site."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from tei_kit import resources, workers
from tei_kit.publish import gather, machine, pages, plan, write
from tei_kit.publish.gather import Edition
from tei_kit.publish.index import Index
from tei_kit.publish.site import File, Kept
from tei_kit.workers.processes import jobs_for


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


def publish(corpus: Path, output: Path, track: gather.Track = gather.unwatched, jobs: int = 0) -> Site:
    """Publish a corpus: the same corpus gives the same bytes.

    Args:
        corpus: a folder with `transcripts/`, `registers/` and perhaps `tei-kit.toml`.
        output: the site's folder; a site that stands there is replaced in one step when all is made.
        track: watches the work.
        jobs: how many processes; 0 to choose.

    Raises:
        TeiKitError: a file cannot be published, or the output is not ours to replace; an old site stays as it was.
    """
    # Before the work, so that a wrong output is told at once.
    write.refuse_foreign(output.resolve())
    edition = gather.gather(corpus, track, jobs)
    index = Index(edition, plan.pages(edition), data=machine.listing(edition))
    warnings: list[str] = []
    count = write.replace(output, _files(index, track, warnings, jobs))
    return Site(output, len(edition.transcripts), count, tuple(warnings))


def _files(index: Index, track: gather.Track, warnings: list[str], jobs: int) -> Iterator[File | Kept]:
    shared = _shared(index.edition)
    yield from pages.assets()
    yield from machine.files(index)
    whole = index.whole
    for page in index.pages:
        if page.kind == "parallel":
            yield _parallel(index, shared, whole, page)
        else:
            yield pages.page(shared, whole, page)
    transcripts = index.edition.transcripts
    work = [
        pages.Job(transcript.id, str(transcript.path), transcript.data, index.around(place))
        for place, transcript in enumerate(transcripts)
    ]
    done = workers.spread(partial(pages.transcript, shared), work, jobs_for(len(work), jobs))
    for made in track(done, "Publishing", len(work)):
        warnings.extend(made.warnings)
        yield from made.files


def _parallel(index: Index, shared: pages.Shared, whole: bytes, page: plan.Page) -> File:
    data = {transcript.id: transcript.data for transcript in index.edition.transcripts}
    original = next(first for first, second in plan.translations(index.edition.transcripts) if second == page.key)
    return pages.parallel(shared, whole, data[original], data[page.key], page)


def _shared(edition: Edition) -> pages.Shared:
    publish = edition.settings.publish
    ours = resources.path("xslt") / "publish"
    return pages.Shared(
        registers=edition.registers,
        title=edition.settings.edition.title,
        language=edition.settings.edition.language,
        messages=json.dumps(dict(publish.messages), sort_keys=True),
        transcript_stylesheet=plan.configured(edition, publish.stylesheet) or ours / "page.xsl",
        page_stylesheet=plan.configured(edition, publish.pages_stylesheet) or ours / "pages.xsl",
    )
