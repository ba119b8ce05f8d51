"""The whole way from a corpus to a site."""

import json
from dataclasses import dataclass
from pathlib import Path

from tei_kit import resources
from tei_kit.publish import fidelity, gather, machine, manifest, pages, plan, standing, write
from tei_kit.publish.build import Build
from tei_kit.publish.gather import Edition
from tei_kit.publish.index import Index
from tei_kit.publish.standing import Standing
from tei_kit.workers import Processes, Workers


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
    edition = gather.gather(corpus, track, workers)
    index = Index(edition, plan.pages(edition), fidelity.faithful(edition.transcripts), machine.listing(edition))
    index.refuse_controls()
    build = Build(index, shared(edition), Standing(target, manifest.read(target)), promises)
    written = write.replace(output, build.files(track, workers), build.finish)
    standing.remember(target, written)
    warnings = (*machine.missing(edition.settings), *build.warnings)
    return Site(output, len(edition.transcripts), len(written.files), warnings)


def shared(edition: Edition) -> pages.Shared:
    """Return what every page of an edition is made with."""
    publish = edition.settings.publish
    ours = resources.path("xslt") / "publish"
    return pages.Shared(
        title=edition.settings.edition.title,
        language=edition.settings.edition.language,
        messages=json.dumps(dict(publish.messages), sort_keys=True),
        transcript_stylesheet=plan.configured(edition, publish.stylesheet) or ours / "page.xsl",
        page_stylesheet=plan.configured(edition, publish.pages_stylesheet) or ours / "pages.xsl",
    )
