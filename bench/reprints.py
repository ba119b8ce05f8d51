"""Transcripts printed anew in other layouts: how well `encode` reads the same texts in layouts that nobody wrote them in.

    .venv/bin/python bench/reprints.py [--detail] [--layout NAME] [FOLDER...]

Each transcript whose turns are all read rightly as it stands is printed in every layout and read again; what the gold says of
its turns holds for all of them. A line a layout, and a total.
"""

import argparse
import datetime as dt
import json
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from gold import FOLDERS, Counts, rates, read
from layouts import LAYOUTS, Layout
from readings import NOTHING, Reading, compare, flat, of_gold, of_tei
from speeches import Speech, Text

from tei_kit.encode import Request, run
from tei_kit.model.turn import Division, Paragraph, Transcript, Turn

REQUEST = Request(Path("nowhere/transcripts"), Path("nowhere/sources"), dt.date(2039, 12, 31))
MEASURES = ("turns", "names", "split")
#: Notes and omissions, which are no layout.
_NOTE = re.compile(r"[(\[（〔<][^()\[\]（）〔〕<>]{0,80}[)\]）〕>]")


def texts(folder: Path) -> Iterator[tuple[str, Text]]:
    """Yield the transcripts of a folder that are read rightly as they stand."""
    for path in sorted(folder.iterdir()):
        file = folder / "gold" / f"{path.name.partition('.')[0]}.json"
        gold = json.loads(file.read_text(encoding="utf-8")) if path.is_file() and file.is_file() else []
        if not isinstance(gold, Mapping) or not gold["turns"]:
            continue
        draft = next(iter(run([read(path)], REQUEST)))
        right = of_gold(gold)
        # Cues of captions have times in them, which are no layout.
        captions = "-->" in draft.facts.page.text
        if not captions and not any(
            key == "turns" and outcome != "hit" for key, outcome, _ in compare(right, of_tei(draft.data))
        ):
            yield path.name, _text(draft.facts.page.text, draft.facts.transcript, right)


def _text(page: str, transcript: Transcript, gold: Reading) -> Text:
    divisions = (part for part in transcript.body if isinstance(part, Division))
    turns = [turn for part in divisions for turn in part.content if isinstance(turn, Turn)]
    head = [flat(line) for line in page[: turns[0].label[0].start].splitlines()]
    speeches = tuple(
        Speech(label, name, gold.roles.get(label, ""), _spoken(turn))
        for turn, (name, _, label) in zip(turns, gold.turns, strict=True)
    )
    return Text(tuple(filter(None, head)), speeches)


def _spoken(turn: Turn) -> tuple[str, ...]:
    """Return the paragraphs of a turn without what is left out or noted in them, where anything is left."""
    every = [flat(block.piece.text) for block in turn.body if isinstance(block, Paragraph)]
    words = [flat(_NOTE.sub(" ", paragraph)) for paragraph in every]
    return tuple(paragraph for paragraph in words if any(map(str.isalnum, paragraph))) or tuple(every)


def outcomes(text: Text, layout: Layout) -> list[tuple[str, str, str]]:
    """Print a text in a layout, read it, and compare; nothing where it cannot be printed so."""
    changed = layout.changed(text)
    if changed is None:
        return []
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"page{layout.suffix}"
        path.write_text(layout.printed(changed), encoding="utf-8")
        found = [of_tei(draft.data) for draft in run([read(path)], REQUEST)]
    turns = tuple(turn for reading in found for turn in reading.turns)
    roles = {label: role for reading in reversed(found) for label, role in reading.roles.items()}
    return list(compare(changed.reading, replace(NOTHING, turns=turns, roles=roles, facts={})))


def measured(known: Sequence[tuple[str, Text]], layout: Layout) -> Iterator[tuple[str, list[tuple[str, str, str]]]]:
    """Yield each text with its comparison in a layout."""
    for file, text in known:
        yield file, outcomes(text, layout)


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path, default=[folder for folder in FOLDERS if folder.is_dir()])
    parser.add_argument("--detail", action="store_true", help="show what was missed and what was false")
    parser.add_argument("--layout", action="append", help="only this one")
    options = parser.parse_args()
    known = [(f"{folder.name}/{file}", text) for folder in options.folders for file, text in texts(folder)]
    print(f"{len(known)} texts, {sum(len(text.speeches) for _, text in known)} turns")
    print(f"{'precision/recall':<42}" + "".join(f"{key:>13}" for key in ("texts", *MEASURES)))
    every: Counts = Counter()
    for title, layout in LAYOUTS.items():
        if options.layout and title not in options.layout:
            continue
        total: Counts = Counter()
        printed = 0
        for file, found in measured(known, layout):
            counts: Counts = Counter((key, outcome) for key, outcome, _ in found)
            total += counts
            printed += bool(found)
            faults = [f"    {key} {outcome}: {what}" for key, outcome, what in found if outcome != "hit"]
            if options.detail and faults:
                print(f"  {file}", *faults, sep="\n")
        every += total
        print(f"{title:<42}{printed:>13}" + "".join(f"{rates(total, key):>13}" for key in MEASURES))
    print(f"{'all':<55}" + "".join(f"{rates(every, key):>13}" for key in MEASURES))
    return 0


if __name__ == "__main__":
    sys.exit(main())
