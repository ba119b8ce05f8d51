"""Identifiers that stay: what was published keeps its own, what comes in gets one that nothing ever had.

A turn put in behind `sp.7` is `sp.7a`, as a paragraph put into a law is; behind the last turn the numbers go on. The
identifiers of what was removed are in `revisionDesc`, and are not given again.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import count

from tei_kit.update.matching import Pairs, elsewhere, pair
from tei_kit.update.nodes import NUMBERED, Attribute, Node, Tree, read

Names = Mapping[str, str]


@dataclass(frozen=True)
class Versions:
    """The three versions of a document and which element of one is which of another; see `compared`.

    Attributes:
        base: what was drafted of the former source.
        ours: that, edited.
        new: what is drafted of the source as it is now.
        to_ours: base → ours.
        to_new: base → new.
        moved: what of base is in another place in new.
        from_new: new → base.
    """

    base: Tree
    ours: Tree
    new: Tree
    to_ours: Pairs
    to_new: Pairs
    moved: frozenset[int]
    from_new: Pairs = field(init=False)

    def __post_init__(self) -> None:
        """Turn one of the pairings round."""
        object.__setattr__(self, "from_new", {new: base for base, new in self.to_new.items()})


def compared(base: Tree, ours: Tree, new: Tree) -> Versions:
    """Compare three versions; ours and new get one set of identifiers."""
    to_ours, to_new = pair(base, ours, edited=True), pair(base, new, edited=False)
    to_ours |= elsewhere(base, ours, to_ours, edited=True)
    moved = elsewhere(base, new, to_new, edited=False)
    return _settled(Versions(base, ours, new, to_ours, to_new | moved, frozenset(moved)))


def _settled(versions: Versions) -> Versions:
    """Return the versions with the identifiers of ours in all three, and new ones for what is new."""
    base = {
        node.id: versions.ours.nodes[versions.to_ours[node.index]].id or node.id
        for node in versions.base.nodes
        if node.id and node.index in versions.to_ours
    }
    base |= _same_people(versions, base)
    new = _new(versions, base)
    # The pairs hold: nothing but the values of attributes changes.
    return replace(versions, base=_renamed(versions.base, base), new=_renamed(versions.new, new))


def _new(versions: Versions, base: Names) -> dict[str, str]:
    ours = {node.id for node in versions.ours.nodes if node.id}
    taken = ours | _mentioned(versions.ours)
    final: dict[str, str] = {}
    before: dict[str, str] = {}
    last = _last(versions)
    for node in versions.new.nodes:
        if not node.id:
            continue
        former = versions.from_new.get(node.index)
        numbered = NUMBERED.fullmatch(node.id)
        kind = numbered["kind"] if numbered else ""
        if former is not None and versions.base.nodes[former].id:
            name = versions.base.nodes[former].id
            final[node.id] = base.get(name, name)
        elif numbered:
            final[node.id] = _fresh(kind, before.get(kind, ""), taken, behind=node.index > last.get(kind, -1))
        else:
            final[node.id] = base.get(node.id, node.id)
        taken.add(final[node.id])
        before[kind] = final[node.id]
    return final


def _last(versions: Versions) -> dict[str, int]:
    """The last element of each numbered kind that there was before."""
    found = {}
    for node in versions.new.nodes:
        numbered = NUMBERED.fullmatch(node.id)
        if numbered and node.index in versions.from_new:
            found[numbered["kind"]] = node.index
    return found


def _fresh(kind: str, before: str, taken: set[str], *, behind: bool) -> str:
    if behind:
        numbers = [int(match["number"]) for name in taken if (match := NUMBERED.fullmatch(name)) and match[1] == kind]
        return f"{kind}.{max(numbers, default=0) + 1}"
    numbered = NUMBERED.fullmatch(before)
    stem = f"{kind}.{numbered['number']}" if numbered else f"{before or f'{kind}.0'}"
    return next(name for letters in _letters() if (name := f"{stem}{letters}") not in taken)


def _letters() -> Iterator[str]:
    for number in count():
        letters, rest = "", number
        while rest >= 0:
            letters, rest = chr(ord("a") + rest % 26) + letters, rest // 26 - 1
        yield letters


def _mentioned(ours: Tree) -> set[str]:
    """The identifiers that the document's history names."""
    return {
        match[0]
        for node in ours.nodes
        if node.name == "revisionDesc"
        for match in re.finditer(rf"\b{NUMBERED.pattern}\b", ours.text[node.opened : node.closing])
    }


def _same_people(versions: Versions, base: Names) -> dict[str, str]:
    """Whom an editor has made one with another: whoever speaks now where the draft has the one that is gone."""
    votes: dict[str, Counter[str]] = {}
    for former, mine in versions.to_ours.items():
        one = versions.base.nodes[former].get("who") if former >= 0 else ""
        two = versions.ours.nodes[mine].get("who") if one else ""
        if one and two:
            votes.setdefault(one.removeprefix("#"), Counter())[two.removeprefix("#")] += 1
    gone = [node.id for node in versions.base.nodes if node.name in ("person", "personGrp") and node.id not in base]
    there = {node.id for node in versions.ours.nodes}
    return {
        name: chosen
        for name in gone
        if name in votes and name not in there and (chosen := votes[name].most_common(1)[0][0]) in there
    }


def _renamed(tree: Tree, names: Names) -> Tree:
    if all(name == other for name, other in names.items()):
        return tree
    pieces, at = [], 0
    for node in tree.nodes:
        for key, attribute in node.attributes.items():
            value = names.get(attribute.value, attribute.value) if key == "xml:id" else _led(attribute, names)
            if value != attribute.value:
                pieces += [tree.text[at : attribute.start], value]
                at = attribute.end
    return read("".join([*pieces, tree.text[at:]]))


def _led(attribute: Attribute, names: Names) -> str:
    if "#" not in attribute.value:
        return attribute.value
    parts = attribute.value.split(" ")
    return " ".join(f"#{names.get(part[1:], part[1:])}" if part.startswith("#") else part for part in parts)


def identifier(tree: Tree, node: Node) -> str:
    """Return what an element is called in a report: its identifier, else its name behind the nearest one above it."""
    if node.id:
        return node.id
    above = [one for one in tree.nodes[: node.index] if one.start < node.start and one.end >= node.end]
    steps: list[str] = [node.name]
    for one in reversed(above):
        if one.id or one.name in ("teiHeader", "text"):
            return "/".join([one.id or one.name, *reversed(steps)])
        steps.append(one.name)
    return "/".join(reversed(steps))
