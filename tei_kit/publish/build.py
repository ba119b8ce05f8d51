"""One making of a site: what is kept of the old one, what is made anew, and whether all of it holds together."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property, partial
from hashlib import sha256
from pathlib import Path

from tei_kit import resources
from tei_kit.cite.formatted import installed
from tei_kit.publish import machine, manifest, pages, plan, search, theme
from tei_kit.publish.gather import Track, stylesheets_digest
from tei_kit.publish.index import Index
from tei_kit.publish.links import Ledger
from tei_kit.publish.manifest import Manifest
from tei_kit.publish.site import File, Kept
from tei_kit.workers import Workers


@dataclass
class Build:
    """A site in the making.

    Attributes:
        index: the edition.
        shared: what every page is made with.
        old: the manifest of the site that stands there.
        folder: that site.
        promises: whether no address of that site may be lost.
        warnings: what the stylesheets did not know, "PATH: MESSAGE".
    """

    index: Index
    shared: pages.Shared
    old: Manifest
    folder: Path
    promises: bool = True
    warnings: list[str] = field(default_factory=list)
    _inputs: dict[str, str] = field(default_factory=dict)

    @cached_property
    def ledger(self) -> Ledger:
        """The book of all files and links."""
        return Ledger(self.old, self.index.edition.settings.publish.redirects)

    @cached_property
    def _program(self) -> str:
        """A digest of the stylesheets, the project's own included, and of whether citations can be formatted."""
        own = (self.shared.transcript_stylesheet, self.shared.page_stylesheet)
        ours = resources.path("xslt")
        folders = {ours, *(path.parent for path in own if not path.is_relative_to(ours))}
        return "".join((*map(stylesheets_digest, sorted(folders)), "cite" * installed()))

    def files(self, track: Track, workers: Workers) -> Iterator[File | Kept]:
        """Yield the site's files, those of transcripts that have not changed as they were."""
        for file in self._all(track, workers):
            if isinstance(file, Kept):
                self.ledger.keep(file.name)
            else:
                ours = file.name.endswith(".html") and "/" not in file.name
                self.ledger.add(file.name, file.data if ours else None)
            yield file

    def finish(self, new: Path) -> Manifest:
        """Check the finished site, add the search, and say what its manifest holds."""
        if self.index.edition.settings.publish.search:
            self._search(new)
        citable = (f"{transcript.id}.html" for transcript in self.index.edition.transcripts)
        return self.ledger.close(self._inputs, citable, promises=self.promises)

    def _search(self, new: Path) -> None:
        """Make the search's index, or keep it: Pagefind orders its facets by chance, so the same pages must not be indexed twice."""
        total = sha256()
        for transcript in self.index.edition.transcripts:
            total.update(sha256((new / f"{transcript.id}.html").read_bytes()).digest())
        self._inputs[search.FOLDER] = total.hexdigest()
        if self.old.inputs.get(search.FOLDER) != total.hexdigest() or not search.keep(self.folder, new, self.old.files):
            search.add(new)

    def _all(self, track: Track, workers: Workers) -> Iterator[File | Kept]:
        # Before the pages of the whole edition: with its index in memory, Saxon collects garbage for most of its time.
        yield from self._transcripts(track, workers)
        yield from pages.assets()
        yield from theme.files(self.index.edition)
        yield from machine.files(self.index)
        whole = self.index.whole
        for page in self.index.pages:
            if page.kind == "parallel":
                yield self._parallel(whole, page)
            else:
                yield pages.page(self.shared, whole, page)
        for old, new in self.index.gone:
            yield pages.redirect(self.shared, self.index.around(0), old, new)

    def _transcripts(self, track: Track, workers: Workers) -> Iterator[File | Kept]:
        work: list[pages.Job] = []
        for place, transcript in enumerate(self.index.edition.transcripts):
            job = pages.Job(transcript.id, str(transcript.path), transcript.data, self.index.around(place))
            digest = job.digest(self.shared, self._program)
            if self.old.inputs.get(job.id) == digest and self._stands(job):
                self._inputs[job.id] = digest
                yield from (Kept(name, self.old.files[name]) for name in job.names())
            else:
                work.append(job)
        done = workers.spread(partial(pages.transcript, self.shared), work, pages.refuse, self._reads)
        for job, made in zip(work, track(done, "Publishing", len(work)), strict=True):
            self.warnings.extend(made.warnings)
            # A transcript with warnings is made again, so that they are told again.
            if not made.warnings:
                self._inputs[job.id] = job.digest(self.shared, self._program)
            yield from made.files

    def _reads(self) -> Iterator[Path]:
        """The project's own stylesheets, with the folders that they may import from."""
        ours = resources.path("xslt")
        own = (self.shared.transcript_stylesheet, self.shared.page_stylesheet)
        yield from (path.parent for path in own if not path.is_relative_to(ours))

    def _stands(self, job: pages.Job) -> bool:
        """Whether a transcript's files are there as they were made."""
        return all(self.old.files.get(name) == manifest.digest(self.folder / name) != "" for name in job.names())

    def _parallel(self, whole: bytes, page: plan.Page) -> File:
        transcripts = self.index.edition.transcripts
        data = {transcript.id: transcript.data for transcript in transcripts}
        original = next(first for first, second in plan.translations(transcripts) if second == page.key)
        return pages.parallel(self.shared, whole, data[original], data[page.key], page)
