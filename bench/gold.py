"""How well `encode` reads: precision and recall on hand-made gold, a line a transcript and a total a folder.

    .venv/bin/python bench/gold.py [--detail] FOLDER...

A folder holds transcripts, and in `gold/` beside them one JSON file each: title, date, place, gaps, signed_documents and
turns as [name, first six words, printed label]. What is measured is the TEI, not the importer's own idea of it.
"""

import argparse
import datetime as dt
import io
import json
import sys
import tempfile
import zipfile
from collections import Counter
from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path
from xml.sax.saxutils import escape

from readings import NOTHING, compare, of_gold, of_tei

from tei_kit.encode import Request, run
from tei_kit.encode.profile import layouts
from tei_kit.read import sources

ROOT = Path(__file__).resolve().parent.parent
HELD_OUT = ROOT / "bench/heldout"
FOLDERS = (
    ROOT.parent / "shared/samples/transcripts",
    ROOT / "bench/gold",
    HELD_OUT / "1",
    HELD_OUT / "2",
    HELD_OUT / "3",
    HELD_OUT / "4",
    HELD_OUT / "5",
)
#: A project whose register names who is only called by a surname in the shared samples.
PROJECT = ROOT / "bench/project"
MEASURES = ("turns", "names", "split", "title", "date", "place", "gaps", "signed", "pull_quotes", "full_texts")
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
Counts = Counter[tuple[str, str]]


def measured(folder: Path, project: Path = Path("nowhere")) -> Iterator[tuple[str, list[tuple[str, str, str]]]]:
    """Yield each transcript of a folder that has a gold file, with its comparison; a file of several pages has several.

    Args:
        folder: the transcripts.
        project: whose register is asked.
    """
    for path in sorted(folder.iterdir()):
        gold = folder / "gold" / f"{path.name.partition('.')[0]}.json"
        if path.is_file() and gold.is_file():
            request = Request(project / "transcripts", project / "sources", dt.date(2026, 11, 24))
            drafts = list(run([read(path)], request))
            right = json.loads(gold.read_text(encoding="utf-8"))
            pages = right if isinstance(right, list) else [right]
            outcomes = [
                outcome
                for page, draft in zip_longest(pages, drafts[: len(pages)])
                for outcome in compare(of_gold(page), of_tei(draft.data) if draft else NOTHING)
            ]
            yield f"{path.name} ({drafts[0].facts.profile.name})", outcomes


def read(path: Path) -> sources.Page:
    """Read a transcript; a Word document is kept as JSON, each paragraph's style and its runs with whether they are bold."""
    if not path.name.endswith(".docx.json"):
        return sources.read(str(path), layouts())
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / path.name.removesuffix(".json")
        file.write_bytes(word(json.loads(path.read_text(encoding="utf-8"))))
        return sources.read(str(file), layouts())


def word(paragraphs: list[dict[str, object]]) -> bytes:
    """Return a Word document of paragraphs."""
    body = ""
    for paragraph in paragraphs:
        runs = "".join(
            f'<w:r>{"<w:rPr><w:b/></w:rPr>" if bold else ""}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'
            for text, bold in paragraph["runs"]
        )
        style = f'<w:pPr><w:pStyle w:val="{paragraph["style"]}"/></w:pPr>' if paragraph["style"] else ""
        body += f"<w:p>{style}{runs}</w:p>"
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("word/document.xml", f'<w:document xmlns:w="{_WORD}"><w:body>{body}</w:body></w:document>')
    return data.getvalue()


def rates(counts: Counts, key: str) -> str:
    """Return precision and recall as "P/R", or "-" where there was nothing."""
    hit, miss, false = (counts[key, outcome] for outcome in ("hit", "miss", "false"))
    shown = [f"{hit / whole:.3f}" if whole else "-" for whole in (hit + false, hit + miss)]
    return "-" if shown == ["-", "-"] else "/".join(shown)


def label(folder: Path) -> str:
    """Return what a folder is called in a table."""
    return f"held out {folder.name}" if folder.parent == HELD_OUT else folder.name


def whole(folder: Path, project: Path = Path("nowhere")) -> Counts:
    """Return the outcomes of all transcripts of a folder."""
    return Counter((key, outcome) for _, outcomes in measured(folder, project) for key, outcome, _ in outcomes)


def table() -> str:
    """Return the results as a Markdown table, a row a folder that is there."""
    lines = [f"| precision/recall | {' | '.join(MEASURES)} |", "|---|" + "---:|" * len(MEASURES)]
    rows = {label(folder): whole(folder) for folder in filter(Path.is_dir, FOLDERS)}
    if FOLDERS[0].is_dir():
        # One guest has only a surname on the page; a project's register has the rest.
        rows[f"{label(FOLDERS[0])}, by a project that knows its guests"] = whole(FOLDERS[0], PROJECT)
    for name, counts in rows.items():
        lines.append(f"| {name} | {' | '.join(rates(counts, key) for key in MEASURES)} |")
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
        print(f"{f'all of {label(folder)}':<46}" + "".join(f"{rates(total, key):>13}" for key in MEASURES))
    return 0


if __name__ == "__main__":
    sys.exit(main())
