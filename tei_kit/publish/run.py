"""The whole way from a corpus to a site."""

import json
import os
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from tei_kit import config, resources
from tei_kit.model.errors import TeiKitError
from tei_kit.publish import fidelity, gather, machine, manifest, pages, plan, standing, theme, write
from tei_kit.publish.build import Build, frame
from tei_kit.publish.index import Index
from tei_kit.publish.site import MANIFEST, File
from tei_kit.publish.standing import Standing
from tei_kit.publish.task import Task
from tei_kit.workers import Processes, Workers, ready
from tei_kit.workers.opening import Steps
from tei_kit.workers.ready import Ready


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
    # What a killed run left goes, even where the site is left alone.
    with suppress(OSError):
        write.mend(target)
    there = Standing(target, manifest.read(target))
    # Before the work, so that a wrong output is told at once.
    write.refuse_foreign(target, there.old)
    edited = there.old.files and _younger(corpus, target / MANIFEST)
    if edited:
        _wake(workers)
    sources = gather.read(corpus)
    common = shared(sources.settings, corpus)
    looks = [*pages.assets(common.title), *theme.files(sources.settings, corpus)]
    missing = machine.missing(sources.settings)
    made_of = _digest(sources, common, looks)
    if _the_same(there.memory, made_of, sources):
        return Site(output, len(sources.transcripts), len(there.old.files), missing)
    if there.old.files and not edited:
        _wake(workers)
    edition = gather.gather(sources, track, workers, there.old.files)
    proof = fidelity.proof(edition.transcripts)
    index = Index(edition, plan.pages(edition), not proof.doubted, machine.listing(edition))
    index.refuse_controls()
    build = Build(index, common, there, looks, promises)
    written = there.old
    if not build.stands:
        written = write.replace(output, build.files(track, workers), build.finish, there.old)
    # What is warned of is made again next time, so that it is told again.
    standing.remember(target, written, "" if build.warnings else made_of, proof)
    return Site(output, len(edition.transcripts), len(written.files), (*missing, *build.warnings))


def _younger(corpus: Path, site: Path) -> bool:
    """Whether a file of a corpus has been written since the site was: most likely a little has changed, and it pays to know that at once."""
    try:
        made = site.stat().st_mtime_ns
        for folder in filter(Path.is_dir, (corpus, corpus / "transcripts", corpus / "registers")):
            with os.scandir(folder) as entries:
                if any(entry.is_file() and entry.stat().st_mtime_ns > made for entry in entries):
                    return True
    except OSError:
        # Whatever it is, it is told where it matters.
        return False
    return False


def _wake(workers: Workers) -> None:
    """Let those who work get ready, though there is nothing to do yet."""
    deque(workers.spread(str, (), str), maxlen=0)


def _digest(sources: gather.Sources, common: pages.Shared, looks: Iterable[File]) -> str:
    """A digest of all that a site is made of, but for the copies of sources."""
    files = (part for file in looks for part in (file.name, sha256(file.data).hexdigest()))
    return sha256("\0".join([frame(common), sources.digest, *files]).encode()).hexdigest()


def _the_same(memory: standing.Memory, made_of: str, sources: gather.Sources) -> bool:
    """Whether the site that stands there, and was made of this, would be made of the same again."""
    files = {here.path.stem: here for here in sources.transcripts}
    return memory.made_of == made_of and memory.proof.holds(lambda name: files[name].parse())


@contextmanager
def prepared(workers: Workers, corpus: Path) -> Iterator[Workers]:
    """Let other processes get ready for what has changed in a corpus, where that is an advantage; for programs with one thread only.

    Args:
        workers: who is to work, as the user has it.
        corpus: its folder.
    """
    if workers != Processes() or not ready.possible():
        yield workers
        return
    steps: tuple[Steps, Steps] = ((), ())
    # What is wrong with the configuration is told where it is needed.
    with suppress(TeiKitError):
        steps = pages.steps(shared(config.load(corpus), corpus))
    with Ready(*steps, _is_of_transcript) as crew:
        yield crew


def _is_of_transcript(item: object) -> bool:
    """Whether it is the task of a transcript's page: not to read one, nor any other page."""
    return isinstance(item, Task) and item.make is pages.transcript


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
