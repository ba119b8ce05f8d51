"""How well `encode` reads: precision and recall on hand-made gold, a line a transcript and a total a folder.

    .venv/bin/python bench/gold.py [--detail] FOLDER...

A folder holds transcripts, and in `gold/` beside them one JSON file each: title, date, place, gaps, signed_documents and
turns as [name, first six words, printed label]. What is measured is the TEI, not the importer's own idea of it.
"""

import argparse
import datetime as dt
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from lxml import etree

from tei_kit.encode import Request, run
from tei_kit.encode.profile import layouts, load
from tei_kit.read import sources

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = (ROOT.parent / "shared/samples/transcripts", ROOT / "bench/gold")
MEASURES = ("turns", "names", "split", "title", "date", "place", "gaps", "signed")
_NS = {"t": "http://www.tei-c.org/ns/1.0"}
_ID = "{http://www.w3.org/XML/1998/namespace}id"
#: How many words of a turn tell it from others.
FIRST = 6


@dataclass(frozen=True, slots=True)
class Reading:
    """What a transcript says: by the gold, or by the TEI made of it.

    Attributes:
        turns: name, first words, printed label without its colon.
        roles: the role behind each label of a named person, by label.
        facts: title, date and place.
        gaps: how many omissions.
        signed: the documents signed.
    """

    turns: tuple[tuple[str, str, str], ...]
    roles: Mapping[str, str]
    facts: Mapping[str, str]
    gaps: int
    signed: tuple[str, ...]


def flat(text: str) -> str:
    """Return a text with single spaces."""
    return " ".join(text.split())


def role(words: str) -> str:
    """Return a role without honours like "Dr.", which are nobody's part in an event."""
    honours = load("generic").honours
    return " ".join(word for word in words.split() if word.rstrip(".").casefold() not in honours)


def of_gold(gold: Mapping[str, Any]) -> Reading:
    """Read a gold file."""
    turns = tuple((name, flat(first), flat(label)) for name, first, label in gold["turns"])
    roles = {label: role(label.removesuffix(name)) for name, _, label in turns if label.endswith(name)}
    facts = {key: gold.get(key) or "" for key in ("title", "date", "place")}
    return Reading(turns, roles, facts, gold.get("gaps", 0), tuple(gold.get("signed_documents", ())))


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
        roles.setdefault(label, role if label.endswith(name) and label != name else "")
    return Reading(
        tuple(turns),
        roles,
        {"title": _text(root, "titleStmt/t:title"), "date": _date(root), "place": _text(root, "setting/t:placeName")},
        len(root.findall(".//t:text//t:gap", _NS)),
        tuple(_text(bibl, "title") for bibl in root.iterfind(".//t:listBibl[@type='signedDocuments']/t:bibl", _NS)),
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


Counts = Counter[tuple[str, str]]


def compare(gold: Reading, found: Reading) -> Iterator[tuple[str, str, str]]:
    """Yield measure, outcome ("hit", "miss", "false") and what it is about."""
    ours, theirs = [turn[1] for turn in found.turns], [turn[1] for turn in gold.turns]
    pairs: list[tuple[int, int]] = []
    for block in SequenceMatcher(None, theirs, ours, autojunk=False).get_matching_blocks():
        pairs += [(block.a + step, block.b + step) for step in range(block.size)]
    one, two = {pair[0] for pair in pairs}, {pair[1] for pair in pairs}
    yield from (("turns", "hit", "") for _ in pairs)
    yield from (("turns", "miss", " | ".join(turn)) for place, turn in enumerate(gold.turns) if place not in one)
    yield from (("turns", "false", " | ".join(turn)) for place, turn in enumerate(found.turns) if place not in two)
    for place, other in pairs:
        right, name = gold.turns[place][0], found.turns[other][0]
        same = name == right or (right.startswith("[") and name.startswith("["))
        yield from _both("names", right, name, same=same)
    labels = {gold.turns[place][2]: found.turns[other][2] for place, other in reversed(pairs)}
    for label, printed in labels.items():
        if gold.roles.get(label):
            yield from _both(
                "split", label, found.roles.get(printed, ""), same=found.roles.get(printed) == gold.roles[label]
            )
    for key, value in gold.facts.items():
        if value or found.facts[key]:
            yield from _both(key, value, found.facts[key], same=value.casefold() == found.facts[key].casefold())
    yield from (("gaps", "hit", "") for _ in range(min(gold.gaps, found.gaps)))
    yield from (("gaps", "miss", str(gold.gaps)) for _ in range(gold.gaps - found.gaps))
    yield from (("gaps", "false", str(found.gaps)) for _ in range(found.gaps - gold.gaps))
    yield from _documents(gold.signed, found.signed)


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


def measured(folder: Path) -> Iterator[tuple[str, list[tuple[str, str, str]]]]:
    """Yield each transcript of a folder that has a gold file, with its comparison."""
    for path in sorted(folder.iterdir()):
        gold = folder / "gold" / f"{path.name.partition('.')[0]}.json"
        if path.is_file() and gold.is_file():
            request = Request(Path("corpus/transcripts"), Path("corpus/sources"), dt.date(2026, 11, 24))
            drafts = list(run([sources.read(str(path), layouts())], request))
            right = of_gold(json.loads(gold.read_text(encoding="utf-8")))
            outcomes = list(compare(right, of_tei(drafts[0].data)))
            yield f"{path.name} ({drafts[0].facts.profile.name})", outcomes


def rates(counts: Counts, key: str) -> str:
    """Return precision and recall as "P/R", or "-" where there was nothing."""
    hit, miss, false = (counts[key, outcome] for outcome in ("hit", "miss", "false"))
    shown = [f"{hit / whole:.3f}" if whole else "-" for whole in (hit + false, hit + miss)]
    return "-" if shown == ["-", "-"] else "/".join(shown)


def whole(folder: Path) -> Counts:
    """Return the outcomes of all transcripts of a folder."""
    return Counter((key, outcome) for _, outcomes in measured(folder) for key, outcome, _ in outcomes)


def table() -> str:
    """Return the results as a Markdown table, a row a folder that is there."""
    lines = [f"| precision/recall | {' | '.join(MEASURES)} |", "|---|" + "---:|" * len(MEASURES)]
    for folder in filter(Path.is_dir, FOLDERS):
        counts = whole(folder)
        lines.append(f"| {folder.name} | {' | '.join(rates(counts, key) for key in MEASURES)} |")
    return "\n".join(lines) + "\n"


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path, default=[folder for folder in FOLDERS if folder.is_dir()])
    parser.add_argument("--detail", action="store_true", help="show what was missed and what was false")
    options = parser.parse_args()
    print(f"{'precision/recall':<46}" + "".join(f"{key:>13}" for key in MEASURES))
    for folder in options.folders:
        total: Counts = Counter()
        for name, outcomes in measured(folder):
            counts: Counts = Counter((key, outcome) for key, outcome, _ in outcomes)
            total += counts
            print(f"{name:<46}" + "".join(f"{rates(counts, key):>13}" for key in MEASURES))
            if options.detail:
                print(
                    *(f"    {key} {outcome}: {what}" for key, outcome, what in outcomes if outcome != "hit"), sep="\n"
                )
        print(f"{f'all of {folder.name}':<46}" + "".join(f"{rates(total, key):>13}" for key in MEASURES))
    return 0


if __name__ == "__main__":
    sys.exit(main())
