"""What the source changed, brought into the edited file: element by element, and only where the editor left it as it was."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from tei_kit.update import prose
from tei_kit.update.identifiers import Versions, identifier
from tei_kit.update.matching import Unit, said, units
from tei_kit.update.nodes import Node, Tree

#: These speak of the edition, not of the source.
_OURS_ALONE = frozenset(("publicationStmt", "revisionDesc"))


@dataclass(frozen=True, slots=True)
class Edit:
    """A replacement in the text of ours."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Change:
    """What the source changed.

    Attributes:
        kind: what became of it in ours; a conflict stays as the editor has it.
        where: the element's identifier, or its path.
        before: the words, or the value, of the former source.
        ours: the editor's, in a conflict.
        theirs: those of the source now.
        place: where ours stand, or would stand, in the text of ours.
        node: the element of the new draft, by its index; None for what is gone.
        word: how many words of that element stand before.
    """

    kind: Literal["changed", "added", "removed", "conflict"]
    where: str
    before: str
    ours: str
    theirs: str
    place: int
    node: int | None
    word: int = 0


@dataclass(frozen=True)
class Merged:
    """What has to be done to ours, and what is said of it."""

    edits: list[Edit] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)


def merge(versions: Versions, *, faithful: bool, divided: bool = True) -> Merged:
    """Compare the drafts of the former and the new source, and find the place in ours of all that differs.

    Args:
        versions: with one set of identifiers (`identifiers.compared`).
        faithful: whether ours has the former source's words and no others: then nothing new is in it already.
        divided: whether divisions are made and taken away, too; else they are a conflict.
    """
    known, ids = set(versions.to_ours.values()), {node.id for node in versions.ours.nodes if node.id}
    merger = _Merger(versions, known, ids, faithful, divided)
    merger.inside(versions.base.root, versions.ours.root, versions.new.root)
    if not divided:
        body = next((node for node in versions.ours.nodes if node.name == "text"), versions.ours.root)
        texts = ("", "(divided as the file is)", "(divided anew)")
        merger.merged.changes.append(Change("conflict", "text", *texts, body.start, None))
    _moved_anchors(versions, merger.merged)
    return merger.merged


def _moved_anchors(versions: Versions, merged: Merged) -> None:
    """Let `@source` lead to where the words are now: no editor writes these."""
    for new, base in versions.from_new.items():
        if new >= 0 and base in versions.to_ours and "source" in versions.new.nodes[new].attributes:
            ours = versions.ours.nodes[versions.to_ours[base]].attributes.get("source")
            value = versions.new.nodes[new].get("source")
            if ours and ours.value != value and not any(one.start <= ours.start < one.end for one in merged.edits):
                merged.edits.append(Edit(ours.start, ours.end, value))


@dataclass(frozen=True)
class _Merger:
    all: Versions
    known: set[int]
    ids: set[str]
    faithful: bool
    divided: bool
    merged: Merged = field(default_factory=Merged)

    def inside(self, base: Node, ours: Node, new: Node) -> None:
        """Go through what an element holds: pairs, and between them what is gone and what has come."""
        former, mine, now = units(base), units(ours), units(new)
        behind = Unit("open", ours)
        at = other = 0
        while at < len(former) or other < len(now):
            gone, come = at, other
            while at < len(former) and not self._stays(former[at].key):
                at += 1
            while other < len(now) and not self._stays(self.all.from_new.get(now[other].key)):
                other += 1
            self._replaced(former[gone:at], now[come:other], behind, mine)
            if at < len(former):
                behind = self._kept(former[at], now[other], behind)
                at, other = at + 1, other + 1

    def _stays(self, base: int | None) -> bool:
        return base in self.all.to_new and base not in self.all.moved

    def _kept(self, base: Unit, new: Unit, behind: Unit) -> Unit:
        """Bring the changes of one element in; return what the next one stands behind in ours."""
        mine = self._ours(base)
        if mine is None:
            if base.kind == "node" and self._differ(self.all.base, base, self.all.new, new):
                self._conflict([base], [], [new], behind)
            return behind
        if base.kind != "close":
            self._attributes(base.node, mine.node, new.node)
        if base.kind == "node" and base.node.name not in _OURS_ALONE:
            self._content(base.node, mine.node, new.node)
        return mine

    def _ours(self, base: Unit) -> Unit | None:
        found = self.all.to_ours.get(base.key)
        return None if found is None else Unit(base.kind, self.all.ours.nodes[~found if found < 0 else found])

    def _differ(self, one: Tree, first: Unit, two: Tree, second: Unit) -> bool:
        if first.kind == "node":
            return one.canonical(first.node) != two.canonical(second.node)
        return first.kind == "open" and one.tag(first.node) != two.tag(second.node)

    def _content(self, base: Node, ours: Node, new: Node) -> None:
        one, two, three = self.all.base, self.all.ours, self.all.new
        moved = self._moved(base, ours)
        if one.content(base) == three.content(new) or (two.content(ours) == three.content(new) and not moved):
            return
        if not (one.prose(base) or two.prose(ours) or three.prose(new)):
            self.inside(base, ours, new)
            return
        done, clashes = prose.merge((one, base), (two, ours), (three, new), moved=moved)
        where = identifier(two, ours)
        plain = one.content(base) == two.content(ours) or _routine(ours)
        if clashes and plain:
            # Nobody edited it: what cannot be told word by word is taken whole.
            self._whole(ours, new)
            before, now = (tree.plain(node) for tree, node in ((one, base), (three, new)))
            self._tell(Change("changed", where, before, "", now, ours.opened, new.index), ours)
            return
        for step in done:
            self.merged.edits.append(Edit(step.start, step.end, step.text))
            self._tell(Change("changed", where, step.before, "", step.now, step.start, new.index, step.word), ours)
        for clash in clashes:
            parts = (clash.before, clash.ours, clash.theirs)
            self.merged.changes.append(Change("conflict", where, *parts, clash.start, new.index, clash.word))

    def _moved(self, base: Node, ours: Node) -> bool:
        """Whether words that an element no longer has stand elsewhere: the text has them all, as after a paragraph was split."""
        texts = [node.start for node in self.all.ours.nodes if node.name == "text"][:1]
        spoken = self.faithful and bool(texts) and ours.start > texts[0]
        return spoken and self.all.base.words(base) != self.all.ours.words(ours)

    def _whole(self, ours: Node, new: Node) -> None:
        text = self.all.new.text[new.opened : new.closing]
        if ours.closing == ours.opened == ours.end:
            self.merged.edits.append(Edit(ours.opened - 2, ours.opened, f">{text}</{ours.name}>"))
        else:
            self.merged.edits.append(Edit(ours.opened, ours.closing, text))

    def _attributes(self, base: Node, ours: Node, new: Node) -> None:
        for name in dict.fromkeys((*base.attributes, *new.attributes)):
            former, mine, now = (node.attributes.get(name) for node in (base, ours, new))
            values = tuple(one.value if one else None for one in (former, mine, now))
            if name in ("xml:id", "source") or values[0] == values[2] or values[1] == values[2]:
                continue
            value = _counted(*values) if name == "quantity" else values[2]
            where = f"{identifier(self.all.ours, ours)}/@{name}"
            if values[0] != values[1] and value == values[2]:
                texts = (values[0] or "", values[1] or "", values[2] or "")
                self.merged.changes.append(Change("conflict", where, *texts, ours.start, new.index))
                continue
            self.merged.edits.append(_set(self.all.ours, ours, name, value))
            texts = (values[0] or "", "", value or "")
            self._tell(Change("changed", where, *texts, ours.start, new.index), ours)

    def _tell(self, change: Change, node: Node) -> None:
        if not _routine(node):
            self.merged.changes.append(change)

    def _replaced(self, gone: Sequence[Unit], come: Sequence[Unit], behind: Unit, mine: Sequence[Unit]) -> None:
        """Take away what is gone from the source and put in what has come, unless the editor touched the one or did the other."""
        for unit in gone:
            if unit.key in self.all.moved:
                new = Unit(unit.kind, self.all.new.nodes[self.all.to_new[unit.key]])
                self._kept(unit, new, behind)
        gone = [unit for unit in gone if unit.key not in self.all.moved and self._counts(unit)]
        come = [unit for unit in come if self.all.from_new.get(unit.key) not in self.all.moved and self._counts(unit)]
        put = (
            set[str]() if self.faithful else {said(self.all.ours, unit) for unit in mine if unit.key not in self.known}
        )
        come = [unit for unit in come if not self._there(unit, put)]
        there = [(unit, ours) for unit in gone if (ours := self._ours(unit))]
        touched = any(self._differ(self.all.base, unit, self.all.ours, ours) for unit, ours in there)
        if touched or (come and len(there) < len(gone)):
            self._conflict(gone, [ours for _, ours in there], come, behind)
            return
        for unit, ours in there:
            self.merged.edits.append(Edit(self.all.ours.before(ours.start), ours.end, ""))
            if unit.kind == "node":
                words = self.all.ours.plain(ours.node)
                where = identifier(self.all.ours, ours.node)
                self.merged.changes.append(Change("removed", where, words, "", "", ours.start, None))
                self.merged.removed.extend(node.id for node in _all(ours.node) if node.id)
        if come:
            self._put(come, behind, mine)

    def _counts(self, unit: Unit) -> bool:
        return self.divided or unit.kind == "node"

    def _there(self, unit: Unit, put: set[str]) -> bool:
        """Whether the editor has put the same in already."""
        return unit.kind == "node" and (unit.node.id in self.ids or said(self.all.new, unit) in put)

    def _put(self, come: Sequence[Unit], behind: Unit, mine: Sequence[Unit]) -> None:
        ours, new = self.all.ours, self.all.new
        # A division cannot begin or end within an element that the editor has put around what stands there.
        divided = any(unit.kind != "node" for unit in come)
        within = divided and all(unit.key != behind.key for unit in mine) and behind.kind != "open"
        if within or (ours.text.startswith("/>", behind.end - 2) and behind.kind == "open"):
            self._conflict([], [], come, behind)
            return
        behind = self._past_own(behind, mine)
        beside = behind if behind.kind != "open" else next(iter(mine), behind)
        text = "".join(new.text[new.before(unit.start) : unit.end] for unit in come)
        text = _indented(text, _indent(new, come[0].start), _indent(ours, beside.start))
        self.merged.edits.append(Edit(behind.end, behind.end, text))
        for unit in come:
            if unit.kind == "node":
                words = new.plain(unit.node)
                where = identifier(new, unit.node)
                self.merged.changes.append(Change("added", where, "", "", words, behind.end, unit.node.index))

    def _past_own(self, behind: Unit, mine: Sequence[Unit]) -> Unit:
        """Go past what the editor has put behind an element: a half of it, as a rule, that was split off."""
        at = next((number for number, unit in enumerate(mine) if unit.key == behind.key), len(mine))
        for unit in mine[at + 1 :]:
            if unit.kind != "node" or any(node.index in self.known for node in _all(unit.node)):
                break
            behind = unit
        return behind

    def _conflict(self, base: Sequence[Unit], ours: Sequence[Unit], new: Sequence[Unit], behind: Unit) -> None:
        versions = ((self.all.base, base), (self.all.ours, ours), (self.all.new, new))
        before, mine, now = (
            " ".join(tree.plain(unit.node) for unit in found if unit.kind == "node") for tree, found in versions
        )
        tree, first = next((tree, found[0]) for tree, found in (versions[1], versions[0], versions[2]) if found)
        place = ours[0].start if ours else behind.end
        node = new[0].node.index if new else None
        self.merged.changes.append(Change("conflict", identifier(tree, first.node), before, mine, now, place, node))


def _routine(node: Node) -> bool:
    """Whether an element follows from the source's file and its length, and is nothing that anybody decides."""
    return node.name == "measure" or node.get("type") in ("sha256", "accessed")


def _counted(base: str | None, ours: str | None, new: str | None) -> str | None:
    """Return a count as it is once what the source adds or takes away is added: an editor may have counted otherwise."""
    if base and ours and new and base.isdecimal() and ours.isdecimal() and new.isdecimal():
        return str(max(int(ours) + int(new) - int(base), 0))
    return new


def _set(tree: Tree, node: Node, name: str, value: str | None) -> Edit:
    """Set, add or take away an attribute."""
    there = node.attributes.get(name)
    written = (value or "").replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;").replace("'", "&apos;")
    if there is None:
        at = node.start + 1 + len(node.name)
        return Edit(at, at, f' {name}="{written}"')
    if value is None:
        return Edit(tree.before(there.name), there.end + 1, "")
    return Edit(there.start, there.end, written)


def _all(node: Node) -> Iterator[Node]:
    yield node
    for child in node.children:
        yield from _all(child)


def _indent(tree: Tree, start: int) -> str | None:
    """Return the white space before what begins a line; None for what does not."""
    space = tree.text[tree.before(start) : start]
    return space.rpartition("\n")[2] if "\n" in space else None


def _indented(text: str, theirs: str | None, ours: str | None) -> str:
    if theirs is None or ours is None or theirs == ours:
        return text
    return text.replace(f"\n{theirs}", f"\n{ours}")
