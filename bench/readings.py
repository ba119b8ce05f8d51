"""What a transcript says, by its gold and by the TEI made of it, and where the two differ."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from lxml import etree

from tei_kit.encode.profile import load

_NS = {"t": "http://www.tei-c.org/ns/1.0"}
_ID = "{http://www.w3.org/XML/1998/namespace}id"
#: How many words of a turn tell it from others.
FIRST = 6
#: What is only counted, and where the TEI has it.
COUNTED = {"gaps": "t:gap", "pull_quotes": "t:quote[@rend='pull']", "full_texts": "t:floatingText"}


@dataclass(frozen=True, slots=True)
class Reading:
    """What a transcript says: by the gold, or by the TEI made of it.

    Attributes:
        turns: name, first words, printed label without its colon.
        roles: the role behind each label of a named person, by label.
        facts: title, date and place.
        signed: the documents signed.
        counts: how many omissions, pull quotes and full texts.
    """

    turns: tuple[tuple[str, str, str], ...]
    roles: Mapping[str, str]
    facts: Mapping[str, str]
    signed: tuple[str, ...]
    counts: Mapping[str, int]


#: The reading of a draft that was not made: pages that were not told apart.
NOTHING = Reading((), {}, dict.fromkeys(("title", "date", "place"), ""), (), dict.fromkeys(COUNTED, 0))


def flat(text: str) -> str:
    """Return a text with single spaces."""
    return " ".join(text.split())


def role(words: str) -> str:
    """Return a role without honours like "Dr.", which are nobody's part in an event."""
    honours = load("generic").honours
    return " ".join(word for word in words.split() if word.rstrip(".").casefold() not in honours)


def of_gold(gold: Mapping[str, Any]) -> Reading:
    """Read a gold file: a fact that it does not mention is not judged, null is no such fact."""
    turns = tuple((name, flat(first), flat(label)) for name, first, label in gold["turns"])
    roles = {label: role(label.removesuffix(name)) for name, _, label in turns if label.endswith(name)}
    return Reading(
        turns,
        roles | gold.get("roles", {}),
        {key: flat(gold[key] or "") for key in ("title", "date", "place") if key in gold},
        tuple(gold.get("signed_documents", ())),
        {key: gold.get(key, 0) for key in COUNTED},
    )


def of_tei(data: bytes) -> Reading:
    """Read a draft."""
    root = etree.fromstring(data)
    people = {person.get(_ID): _person(person) for person in root.iterfind(".//t:listPerson/*", _NS)}
    turns, roles = [], {}
    for turn in root.iterfind(".//t:sp", _NS):
        label = re.sub(r"[\s:：.–—-]+$", "", flat("".join(turn.find("t:speaker", _NS).itertext())))
        name, role = people[turn.get("who").removeprefix("#")]
        words = " ".join("".join(part.itertext()) for part in turn.iterfind("t:p", _NS))
        turns.append((name, " ".join(words.split()[:FIRST]), label))
        roles.setdefault(label, role if role.casefold() in label.casefold() and label != name else "")
    return Reading(
        tuple(turns),
        roles,
        {"title": _text(root, "titleStmt/t:title"), "date": _date(root), "place": _text(root, "setting/t:placeName")},
        tuple(_text(bibl, "title") for bibl in root.iterfind(".//t:listBibl[@type='signedDocuments']/t:bibl", _NS)),
        {key: len(root.findall(f".//t:text//{path}", _NS)) for key, path in COUNTED.items()},
    )


def _person(element: Any) -> tuple[str, str]:
    if element.tag.endswith("personGrp"):
        return f"[{element.get('role')}]", ""
    return _text(element, "persName"), _text(element, "affiliation/t:roleName")


def _text(root: Any, path: str) -> str:
    found = root.find(f".//t:{path}", _NS)
    return flat("".join(found.itertext())) if found is not None else ""


def _date(root: Any) -> str:
    found = root.find(".//t:listEvent/t:event", _NS)
    return (found.get("when") or found.get("from") or "")[:10]


def compare(gold: Reading, found: Reading) -> Iterator[tuple[str, str, str]]:
    """Yield measure, outcome ("hit", "miss", "false") and what it is about."""
    theirs = [turn[1] for turn in gold.turns]
    ours = _begun([turn[1] for turn in found.turns], theirs)
    pairs: list[tuple[int, int]] = []
    for block in SequenceMatcher(None, theirs, ours, autojunk=False).get_matching_blocks():
        pairs += [(block.a + step, block.b + step) for step in range(block.size)]
    one, two = {pair[0] for pair in pairs}, {pair[1] for pair in pairs}
    yield from (("turns", "hit", "") for _ in pairs)
    yield from (("turns", "miss", " | ".join(turn)) for place, turn in enumerate(gold.turns) if place not in one)
    yield from (("turns", "false", " | ".join(turn)) for place, turn in enumerate(found.turns) if place not in two)
    for place, other in pairs:
        right, (name, _, label) = gold.turns[place][0], found.turns[other]
        yield from _both("names", right, name, same=_same_person(right, name, label))
    labels = {gold.turns[place][2]: found.turns[other][2] for place, other in reversed(pairs)}
    for label, printed in labels.items():
        if gold.roles.get(label):
            role = found.roles.get(printed, "")
            yield from _both("split", label, role, same=role.casefold() == gold.roles[label].casefold())
    for key, value in gold.facts.items():
        if value or found.facts[key]:
            yield from _both(key, value, found.facts[key], same=value.casefold() == found.facts[key].casefold())
    for key, right in gold.counts.items():
        other = found.counts[key]
        yield from ((key, "hit", "") for _ in range(min(right, other)))
        yield from ((key, "miss", str(right)) for _ in range(right - other))
        yield from ((key, "false", str(other)) for _ in range(other - right))
    yield from _documents(gold.signed, found.signed)


def _begun(ours: list[str], theirs: list[str]) -> list[str]:
    """Write a turn as the gold does where one of the two ends before its sixth word, at an aside, and the other goes on."""
    short = {text for text in theirs if len(text.split()) < FIRST}
    known = set(theirs)
    written = []
    for text in ours:
        words = text.split()
        begun = (" ".join(words[:count]) for count in range(len(words) - 1, 0, -1))
        longer = (other for other in theirs if len(words) < FIRST and other.startswith(f"{text} "))
        written.append(
            text if text in known or not text else next((b for b in begun if b in short), next(longer, text))
        )
    return written


def _same_person(right: str, name: str, label: str) -> bool:
    """Return whether a name is the gold's; whom the gold leaves unnamed may be a group, or the office that is printed."""
    if right.startswith("["):
        return name.startswith("[") or name.casefold() == label.casefold()
    return _folded(name) == _folded(right)


def _folded(name: str) -> str:
    # A dotted capital I of Turkish has a small letter with a dot too many.
    return name.casefold().replace("i\u0307", "i")


def _both(key: str, right: str, found: str, *, same: bool) -> Iterator[tuple[str, str, str]]:
    if same:
        yield key, "hit", ""
        return
    if right:
        yield key, "miss", right
    if found:
        yield key, "false", found


def _documents(right: tuple[str, ...], found: tuple[str, ...]) -> Iterator[tuple[str, str, str]]:
    one, two = ({text.casefold().rstrip(".;"): text for text in texts} for texts in (right, found))
    yield from (("signed", "hit", "") for text in one if text in two)
    yield from (("signed", "miss", one[text]) for text in one if text not in two)
    yield from (("signed", "false", two[text]) for text in two if text not in one)
