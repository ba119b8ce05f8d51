"""Checking a teiCorpus of any size: piece by piece, with no more than one member in memory (docs/adr/0014).

The corpus's own header and lists are checked as a document with an empty TEI in the place of the members; each member as a
document of its own, which may point to what the corpus shares and to other members. Both are what libxml2 says of the whole
file, since the grammar of a member does not depend on its neighbours.
"""

import io
from collections.abc import Callable, Iterator
from functools import cached_property, partial
from pathlib import Path
from typing import BinaryIO

from tei_kit.check import ids, ignores, look, run
from tei_kit.check.finding import Finding
from tei_kit.check.look import Corpus, Seen
from tei_kit.check.settings import Settings
from tei_kit.model.diagnostic import Diagnostic
from tei_kit.model.document import Document
from tei_kit.model.errors import Unreadable
from tei_kit.model.span import Span
from tei_kit.read import members, wide
from tei_kit.read.pieces import Piece
from tei_kit.read.positions import Target, path_of
from tei_kit.read.project import Project

_RAISE = "Raise check.largest-{} in tei-kit.toml where it is meant to be so large."


def takes(data: bytes, path: str, settings: Settings) -> bool:
    """Whether a file in memory is a teiCorpus that names no grammar but ours."""
    narrow = wide.narrowed(data)
    return members.is_corpus(narrow) and _is_ours(io.BytesIO(narrow), path, settings)


def takes_file(path: str, settings: Settings) -> bool:
    """Whether a file that may be larger than memory is a teiCorpus that names no grammar but ours.

    Raises:
        OSError: it cannot be read.
    """
    with Path(path).open("rb") as stream:
        if not members.is_corpus(stream.read(members.PROLOG)):
            return False
        stream.seek(0)
        return _is_ours(stream, path, settings)


def _opened(path: str) -> BinaryIO:
    return Path(path).open("rb")


def _is_ours(stream: BinaryIO, path: str, settings: Settings) -> bool:
    try:
        return look.ours(next(members.pieces(stream, settings.largest_member)), path, settings)
    except members.TooLarge:
        # Which is then said.
        return True


def check_bytes(data: bytes, path: str, project: Project, settings: Settings) -> Iterator[Diagnostic]:
    """Yield what is found in a teiCorpus in memory, in the order of the file."""
    narrow = wide.narrowed(data)
    found = _Run(lambda: io.BytesIO(narrow), path, project, settings).findings()
    yield from found if narrow is data else wide.moved(found, data)


def check_file(path: str, project: Project, settings: Settings) -> Iterator[Diagnostic]:
    """Yield what is found in a teiCorpus that may be larger than memory, in the order of the file.

    Raises:
        TeiKitError: the file cannot be read.
    """
    size = Path(path).stat().st_size
    if size > settings.largest_corpus:
        reason = f"the corpus has {size:,} bytes; the limit is {settings.largest_corpus:,}"
        yield from run.refused(Unreadable("TK008", path, None, reason, _RAISE.format("corpus")), settings)
        return
    yield from _Run(partial(_opened, path), path, project, settings).findings()


class _Run:
    """What is known of a corpus while its pieces go by."""

    def __init__(self, opened: Callable[[], BinaryIO], path: str, project: Project, settings: Settings) -> None:
        self._opened = opened
        self._path = path
        self._settings = settings
        self._corpus = Corpus(path, project, settings)
        self._ids = ids.Ids()
        self._shared: frozenset[str] = frozenset()
        self._ignores: list[ignores.Ignore] = []
        self._carried: list[Finding] = []

    def findings(self) -> Iterator[Diagnostic]:
        head: tuple[Piece, Document] | None = None
        try:
            with self._opened() as stream:
                for piece in members.pieces(stream, self._settings.largest_member):
                    seen = look.at(piece, self._corpus)
                    if isinstance(seen, list):
                        yield from self._placed(piece, seen)
                        return
                    if piece.kind == "head":
                        head = (piece, seen.document)
                        self._begin(seen)
                    yield from self._settled(piece, seen)
        except members.TooLarge as problem:
            yield from self._too_large(problem)
        if head and (unused := self._kept(ignores.unused(self._ignores))):
            yield from self._placed(head[0], run.diagnostics(head[1], unused, self._settings))

    def _begin(self, head: Seen) -> None:
        """Keep what the members share; what is excepted for the whole file is excepted in each of them."""
        self._corpus = look.shared(self._corpus, head)
        self._shared = frozenset(head.ids)
        self._ignores = [ignore for ignore in head.ignores if not ignore.path]
        self._carried = head.carried

    def _settled(self, piece: Piece, seen: Seen) -> Iterator[Diagnostic]:
        """What one document cannot decide is decided, and what remains is placed in the file."""
        findings = [*self._resolved(seen), *self._repeated(seen)]
        if piece.kind == "member":
            findings += self._carried
            self._carried = []
        own = [ignore for ignore in seen.ignores if ignore.path or piece.kind != "head"]
        findings = ignores.left(ignores.left(findings, own), self._ignores)
        kept = self._kept([*findings, *seen.said, *ignores.unused(own)])
        if kept:
            yield from self._placed(piece, run.diagnostics(seen.document, kept, self._settings))

    def _resolved(self, seen: Seen) -> Iterator[Finding]:
        """A pointer that leads nowhere in its member may lead to another member (TK203)."""
        for finding in seen.findings:
            if finding.code != "TK203":
                yield finding
                continue
            value = look.attribute(seen.document, finding.target)
            outside = [
                pointer
                for pointer in value.split()
                if pointer.startswith("#") and pointer[1:] not in self._shared and pointer[1:] not in seen.ids
            ]
            missing = next((pointer for pointer in outside if pointer[1:] not in self._everywhere), "")
            if missing:
                told = finding.message.replace(outside[0], missing).replace(f'"{outside[0][1:]}"', f'"{missing[1:]}"')
                yield finding._replace(message=told)

    @cached_property
    def _everywhere(self) -> ids.Ids:
        """Every id of the file: the file is read once more, and only where a pointer leaves its member."""
        return ids.all_of(self._opened)

    def _repeated(self, seen: Seen) -> Iterator[Finding]:
        """Ids that stood in the file before (TK108); those twice in one piece are the grammar's."""
        for name in seen.ids:
            if not self._ids.add(name):
                element = seen.document.tree.xpath("//*[@xml:id = $id]", id=name)[0]
                yield Finding(
                    "TK108",
                    Target(path_of(element), "xml:id", "value"),
                    f"the id {name} stands twice in this file",
                    "Give this one another id; ids that were published keep theirs.",
                )

    def _kept(self, findings: list[Finding]) -> list[Finding]:
        return [finding for finding in findings if self._settings.selection.keeps(finding.code, self._path)]

    def _placed(self, piece: Piece, found: list[Diagnostic]) -> Iterator[Diagnostic]:
        for diagnostic in found:
            fix = diagnostic.fix
            if fix:
                fix = fix._replace(edits=tuple(edit._replace(span=piece.span(edit.span)) for edit in fix.edits))
            yield diagnostic._replace(span=diagnostic.span and piece.span(diagnostic.span), fix=fix)

    def _too_large(self, problem: members.TooLarge) -> Iterator[Diagnostic]:
        limit = self._settings.largest_member
        reason = f"what begins here has more than {limit:,} bytes before the next member of the corpus"
        hint = f"Is </TEI> missing? {_RAISE.format('member')}"
        place = Span(problem.start, problem.start)
        yield from run.refused(Unreadable("TK008", self._path, place, reason, hint), self._settings)
