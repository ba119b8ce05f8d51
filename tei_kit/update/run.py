"""One document, its former source and the new draft → the document as it should be, and what is said of it."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from tei_kit.check import anchors, fidelity, fixing, words
from tei_kit.encode import Draft
from tei_kit.engines import libxml
from tei_kit.model.document import Document
from tei_kit.model.errors import TeiKitError
from tei_kit.model.fix import Edit
from tei_kit.read.text import SourceText
from tei_kit.update import merge as merging
from tei_kit.update import nodes
from tei_kit.update.identifiers import compared
from tei_kit.update.merge import Change, Merged, merge


@dataclass(frozen=True)
class Update:
    """A document and what a changed source makes of it.

    Attributes:
        document: the document as it was.
        draft: what is drafted of the new source.
        data: the bytes to be; conflicts are in them as the editor has them.
        changes: what the source changed, in the order of the document.
        lost: what would differ from the new source, though there was no conflict and the document was faithful before.
    """

    document: Document
    draft: Draft
    data: bytes
    changes: tuple[Change, ...]
    lost: tuple[fidelity.Difference, ...] = ()

    @property
    def conflicts(self) -> tuple[Change, ...]:
        """What both changed."""
        return tuple(change for change in self.changes if change.kind == "conflict")

    def here(self, change: Change) -> tuple[int, int]:
        """Return line and column of a change in the document as it was."""
        position = self._text.position(change.place)
        return position.line, position.column

    def there(self, change: Change) -> int | None:
        """Return where in the page's text a change stands; None for what is in the header or is gone."""
        extent = self._extents.get(change.node) if change.node is not None else None
        if extent is None:
            return None
        found = _words_of(self.draft.facts.page.text, extent)
        return found[min(change.word, len(found) - 1)]

    @cached_property
    def _text(self) -> SourceText:
        return SourceText.decode(self.document.data)

    @cached_property
    def _extents(self) -> dict[int, anchors.Extent]:
        tree = libxml.parse(self.draft.data, self.draft.path.name)
        found = anchors.extents(self.draft.facts.page.text, tree)
        return {number: found[one] for number, one in enumerate(tree.getroot().iter("*")) if one in found}


def _words_of(text: str, extent: anchors.Extent) -> Sequence[int]:
    """Return where the words of a part of a text begin."""
    start, end = extent
    return [start + place.start for place in words.of_source(text[start:end])]


def update(document: Document, former: Draft, draft: Draft) -> Update:
    """Bring what a source changed into a document that an editor has worked on.

    Args:
        document: the document.
        former: what is drafted, today, of the source that the document was made of.
        draft: what is drafted of the source as it is now, under the same circumstances.

    Raises:
        TeiKitError: the document's default namespace is another one, or its divisions cannot be brought together with
            those of the new source.
    """
    source = SourceText.decode(document.data)
    base, ours, new = (nodes.read(text) for text in (former.data.decode(), source.text, draft.data.decode()))
    faithful = not fidelity.compare(former.facts.page.text, document.tree)
    versions = compared(base, ours, new)
    merged = merge(versions, faithful=faithful)
    data, after = _applied(document, source, [*merged.edits, *_noted(ours, merged, draft)])
    if after is None:
        merged = merge(versions, faithful=faithful, divided=False)
        data, after = _applied(document, source, [*merged.edits, *_noted(ours, merged, draft)])
    if after is None:
        raise TeiKitError(
            f"{document.path}: the source is divided anew, and so is the file", "Divide one as the other."
        )
    changes = tuple(sorted(merged.changes, key=lambda change: change.place))
    lost: tuple[fidelity.Difference, ...] = ()
    if faithful and not any(change.kind == "conflict" for change in changes):
        lost = fidelity.compare(draft.facts.page.text, after)
    return Update(document, draft, data, changes, lost)


def _applied(
    document: Document, source: SourceText, edits: Sequence[merging.Edit]
) -> tuple[bytes, libxml.ElementTree | None]:
    """Return the bytes after the edits, and their tree; None where divisions that come and go no longer match."""
    steps = sorted(edits, key=lambda edit: (edit.start, edit.end))
    places = [Edit(source.span(step.start, step.end), _ended(step.text, source.text)) for step in steps]
    data = fixing.apply(document.data, places)
    try:
        return data, libxml.parse(data, document.path)
    except libxml.XmlProblem:
        return data, None


def _noted(ours: nodes.Tree, merged: Merged, draft: Draft) -> Iterator[merging.Edit]:
    """Write into the document's history what was done, with the identifiers that are not to be given again."""
    if not merged.edits:
        return
    day = draft.facts.about.accessed.isoformat()
    who = ' who="#ed.kit"' if any(node.id == "ed.kit" for node in ours.nodes) else ""
    change = f'<change when="{day}"{who}>{_told(merged)}</change>'
    history = next((node for node in ours.nodes if node.name == "revisionDesc"), None)
    header = next((node for node in ours.nodes if node.name == "teiHeader"), None)
    entries = [child for child in history.children if child.name == "change"] if history else []
    if entries:
        newest_first = len(entries) > 1 and entries[0].get("when") > entries[-1].get("when")
        beside = entries[0] if newest_first else entries[-1]
        space = ours.text[ours.before(beside.start) : beside.start]
        yield (
            merging.Edit(*(2 * (beside.start,)), change + space)
            if newest_first
            else merging.Edit(*(2 * (beside.end,)), space + change)
        )
    elif header and not history:
        yield merging.Edit(header.closing, header.closing, f"<revisionDesc>{change}</revisionDesc>")


def _told(merged: Merged) -> str:
    counts = Counter(change.kind for change in merged.changes)
    parts = [f"{counts[kind]} {kind}" for kind in ("changed", "added", "removed") if counts[kind]]
    gone = f" Removed: {' '.join(merged.removed)}." if merged.removed else ""
    return (
        f"Updated by tei-kit encode from the source as it is now: {', '.join(parts) or 'the words are the same'}.{gone}"
    )


def _ended(text: str, document: str) -> str:
    """Return text with the line ends that the document has."""
    return text.replace("\n", "\r\n") if "\r\n" in document else text
