"""One making of a site: what is kept of the old one, what is made anew, and whether all of it holds together."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, partial
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from tei_kit import config, resources
from tei_kit.cite.formatted import installed
from tei_kit.publish import machine, pages, parts, plan, program, redirects, search, theme
from tei_kit.publish.gather import Track
from tei_kit.publish.index import Index
from tei_kit.publish.links import Ledger, is_page
from tei_kit.publish.manifest import Manifest
from tei_kit.publish.site import File, Kept
from tei_kit.publish.standing import Standing
from tei_kit.publish.task import Chore, Task, perform, refuse
from tei_kit.workers import Workers


class _Steps(NamedTuple):
    """What a making of a site does: files that stay, tasks for everybody, chores for this process, and files that are quickly made."""

    kept: list[Kept]
    work: list[Task]
    chores: list[Chore]
    files: list[File]


def frame(shared: pages.Shared) -> str:
    """Return a digest of what is the same for all tasks: the program, the stylesheets, and what every page is made with."""
    stylesheets = (shared.transcript_stylesheet, shared.page_stylesheet)
    said = (program.digest(stylesheets), "cite" * installed(), shared.title, shared.language, shared.messages)
    return sha256("\0".join(said).encode()).hexdigest()


@dataclass
class Build:
    """A site in the making.

    Attributes:
        index: the edition.
        shared: what every page is made with.
        standing: the site that stands there.
        looks: style sheets, script, pictures and schemas.
        promises: whether no address of that site may be lost.
        warnings: what the stylesheets did not know, "PATH: MESSAGE".
    """

    index: Index
    shared: pages.Shared
    standing: Standing
    looks: list[File]
    promises: bool = True
    warnings: list[str] = field(default_factory=list)
    _inputs: dict[str, str] = field(default_factory=dict)

    @cached_property
    def ledger(self) -> Ledger:
        """The book of all files and links."""
        settings = self.index.edition.settings
        return Ledger(self.standing, settings.publish.redirects, str(settings.path or config.NAME))

    @cached_property
    def _frame(self) -> str:
        return frame(self.shared)

    def files(self, track: Track, workers: Workers) -> Iterator[File | Kept]:
        """Yield the site's files, those that are made of the same as before as they were."""
        for file in self._all(track, workers):
            if isinstance(file, Kept):
                self.ledger.keep(file.name)
            else:
                self.ledger.add(file.name, file.data if is_page(file.name) else None)
            yield file

    def finish(self, new: Path, sums: Mapping[str, str]) -> Manifest:
        """Check the finished site, add the search, and say what its manifest holds."""
        citable = [f"{transcript.id}.html" for transcript in self.index.edition.transcripts]
        added = self._search(new, sums, citable) if self.index.edition.settings.publish.search else {}
        closed = self.ledger.close(self._inputs, citable, promises=self.promises)
        return Manifest(added, closed.inputs, closed.anchors)

    def _search(self, new: Path, sums: Mapping[str, str], citable: list[str]) -> Mapping[str, str]:
        """Make the search's index, or keep it."""
        digest = sha256("".join(sums[page] for page in citable).encode()).hexdigest()
        self._inputs[search.FOLDER] = digest
        kept = search.keep(self.standing, new) if self.standing.old.inputs.get(search.FOLDER) == digest else {}
        return kept or search.add(new)

    @cached_property
    def stands(self) -> bool:
        """Whether the site that stands there is the one that would be made."""
        steps, old = self._steps, self.standing.old.files
        if steps.work or steps.chores or not self._found_again(steps.files):
            return False
        # The search's index stays while the pages do.
        searched = {name for name in old if name.startswith(f"{search.FOLDER}/")}
        if bool(searched) != self.index.edition.settings.publish.search or not all(map(self.standing.has, searched)):
            return False
        names = {file.name for file in steps.kept} | {file.name for file in steps.files} | searched
        inputs = {name for name in self.standing.old.inputs if name != search.FOLDER}
        return names == old.keys() and inputs == self._inputs.keys()

    def _found_again(self, files: Iterable[File]) -> bool:
        old = self.standing.old.files
        return all(
            old.get(file.name) == sha256(file.data).hexdigest() and self.standing.has(file.name) for file in files
        )

    @cached_property
    def _steps(self) -> _Steps:
        """What can stay and what is to be done."""
        steps = _Steps([], [], [], self.looks)
        for task in self._tasks():
            digest = self._inputs[task.name] = task.digest(self._frame)
            if self._stands(task.name, digest, task.names):
                steps.kept.extend(self._as_it_was(task.names))
            else:
                steps.work.append(task)
        for chore in machine.chores(self.index):
            digest = self._inputs[chore.names[0]] = sha256(f"{self._frame}{chore.digest}".encode()).hexdigest()
            if self._stands(chore.names[0], digest, chore.names):
                steps.kept.extend(self._as_it_was(chore.names))
            else:
                steps.chores.append(chore)
        return steps

    def _all(self, track: Track, workers: Workers) -> Iterator[File | Kept]:
        steps = self._steps
        done = workers.spread(partial(perform, self.shared), steps.work, refuse, self._reads)
        yield from steps.kept
        for chore in steps.chores:
            yield from chore.make().files
        yield from steps.files
        for task, made in zip(steps.work, track(done, "Publishing", len(steps.work)), strict=True):
            self.warnings.extend(made.warnings)
            if made.warnings:
                # It is made again next time, so that they are told again.
                del self._inputs[task.name]
            yield from made.files

    def _reads(self) -> Iterator[Path]:
        """The project's own stylesheets, with the folders that they may import from."""
        ours = resources.path("xslt")
        own = (self.shared.transcript_stylesheet, self.shared.page_stylesheet)
        yield from (path.parent for path in own if not path.is_relative_to(ours))

    def _stands(self, name: str, digest: str, names: tuple[str, ...]) -> bool:
        """Whether files are there as they were made, and would be made of the same again."""
        return self.standing.old.inputs.get(name) == digest and all(map(self.standing.has, names))

    def _as_it_was(self, names: tuple[str, ...]) -> list[Kept]:
        return [Kept(name, self.standing.old.files[name]) for name in names]

    def _tasks(self) -> Iterator[Task]:
        edition = self.index.edition
        for place, here in enumerate(edition.transcripts):
            # What a stylesheet of the project's own shows of an entry, nobody knows.
            known = edition.registers.part(here.record.pointers) if edition.settings.publish.stylesheet else here.near
            arguments = (here.id, str(here.source.path), here.source.data, self.index.around(place), known)
            yield Task(pages.names(here.id), pages.transcript, arguments)
        for page in self.index.pages:
            yield self._parallel(page) if page.kind == "parallel" else self._page(page)
        yield from machine.tasks(self.index)
        there = (*(page.file for page in self.index.pages), *(f"{name}.html" for name in self.index.by_id))
        for old, new in redirects.pages(edition.settings, there):
            yield Task((old,), pages.redirect, (old, new, self.index.bare))

    def _page(self, page: plan.Page) -> Task:
        if page.kind == "missing":
            edition, _ = parts.of(self.index, page)
            return Task((page.file,), pages.missing, (page.file, edition, theme.alone(self.index.edition.settings)))
        made_of = parts.whole if self.index.edition.settings.publish.pages_stylesheet else parts.of
        return Task((page.file,), pages.page, (page.kind, page.key, page.year, page.file, *made_of(self.index, page)))

    def _parallel(self, page: plan.Page) -> Task:
        transcripts = self.index.edition.transcripts
        original = next(first for first, second in plan.translations(transcripts) if second == page.key)
        both = [self.index.by_id[name] for name in (original, page.key)]
        registers = self.index.edition.registers.shown({key for one in both for key in one.record.pointers})
        edition = self.index.parallel(original, page.key)
        return Task((page.file,), pages.parallel, (page.file, *(one.source.data for one in both), edition, registers))
