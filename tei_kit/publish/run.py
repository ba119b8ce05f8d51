"""The whole way from a corpus to a site."""

import json
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from tei_kit import config, resources
from tei_kit.engines import saxon
from tei_kit.publish import fidelity, gather, machine, manifest, pages, plan, standing, write
from tei_kit.publish.build import Build
from tei_kit.publish.index import Index
from tei_kit.publish.standing import Standing
from tei_kit.workers import Processes, Workers, aside
from tei_kit.workers.paired import Paired


@dataclass(frozen=True, slots=True)
class Site:
    """What was published.

    Attributes:
        folder: where.
        transcripts: how many.
        files: how many files.
        warnings: what the stylesheets did not know and the configuration lacks, "PATH: MESSAGE".
    """

    folder: Path
    transcripts: int
    files: int
    warnings: tuple[str, ...]


def publish(
    corpus: Path,
    output: Path,
    track: gather.Track = gather.unwatched,
    workers: Workers = Processes(),  # noqa: B008 - a frozen value
    *,
    promises: bool = True,
) -> Site:
    """Publish a corpus: the same corpus gives the same bytes.

    Args:
        corpus: a folder with `transcripts/`, `registers/` and perhaps `tei-kit.toml`.
        output: the site's folder; a site that stands there is replaced in one step when all is made.
        track: watches the work.
        workers: who reads the transcripts and makes their pages.
        promises: whether no address of the site that stands there may be lost; a preview promises nothing.

    Raises:
        TeiKitError: a file cannot be published, or the output is not ours to replace; an old site stays as it was.
    """
    target = output.resolve()
    # Before the work, so that a wrong output is told at once.
    write.refuse_foreign(target)
    # A site that stands is left alone: what a killed run left beside it goes all the same.
    with suppress(OSError):
        write.mend(target)
    edition = gather.gather(corpus, track, workers)
    index = Index(edition, plan.pages(edition), fidelity.faithful(edition.transcripts), machine.listing(edition))
    index.refuse_controls()
    build = Build(index, shared(edition.settings, corpus), Standing(target, manifest.read(target)), promises)
    written = build.standing.old
    if not build.stands:
        written = write.replace(output, build.files(track, workers), build.finish)
        standing.remember(target, written)
    warnings = (*machine.missing(edition.settings), *build.warnings)
    return Site(output, len(edition.transcripts), len(written.files), warnings)


@contextmanager
def paired(workers: Workers, corpus: Path) -> Iterator[Workers]:
    """Let a second process get ready for what has changed in a corpus, where that is an advantage; for programs with one thread only.

    Args:
        workers: who is to work, as the user has it.
        corpus: its folder.
    """
    if workers != Processes() or saxon.started() or not aside.possible():
        yield workers
        return
    with Paired(partial(_get_ready, corpus)) as pair:
        yield pair


def _get_ready(corpus: Path) -> None:
    pages.get_ready(shared(config.load(corpus), corpus))


def shared(settings: config.Config, corpus: Path) -> pages.Shared:
    """Return what every page of an edition is made with.

    Raises:
        TeiKitError: a stylesheet that the configuration names is not there.
    """
    publish = settings.publish
    ours = resources.path("xslt") / "publish"
    return pages.Shared(
        title=settings.edition.title,
        language=settings.edition.language,
        messages=json.dumps(dict(publish.messages), sort_keys=True),
        transcript_stylesheet=plan.configured(settings, corpus, publish.stylesheet) or ours / "page.xsl",
        page_stylesheet=plan.configured(settings, corpus, publish.pages_stylesheet) or ours / "pages.xsl",
    )
