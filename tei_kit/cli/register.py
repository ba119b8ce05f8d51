"""`tei-kit register`: proposals for registers, and their entries matched with authority records."""

import argparse
import datetime as dt
from collections.abc import Iterator
from pathlib import Path

from tei_kit import files
from tei_kit.model.errors import ExitCode, TeiKitError

SUMMARY = """Propose register entries for people who speak, or match entries with authority records; nothing is merged.

propose writes registers/proposed.xml: everybody in the transcripts without sameAs, with the turns that show it.
reconcile compares the persons of registers with a local file of records and shows what each may be; it asks no server."""

EXAMPLES = """examples:
  tei-kit register propose corpus/
  tei-kit register reconcile corpus/ wikidata.tsv
      wikidata.tsv: a first row "id name aliases", divided by tabulators; or a JSON list of such objects

exit codes: 0 done, 2 could not run
"""

_NS = {"t": "http://www.tei-c.org/ns/1.0"}
_ID = "{http://www.w3.org/XML/1998/namespace}id"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("action", choices=("propose", "reconcile"), help="what to do")
    parser.add_argument("corpus", type=Path, help="the folder that has transcripts/ and registers/")
    parser.add_argument(
        "records", nargs="?", type=Path, metavar="FILE", help="authority records, TSV or JSON (reconcile)"
    )
    parser.add_argument("--force", action="store_true", help="replace registers/proposed.xml")


def run(options: argparse.Namespace) -> ExitCode:
    """Propose or reconcile."""
    if options.action == "propose":
        return _propose(options.corpus, force=options.force)
    if options.records is None:
        raise TeiKitError(
            "register reconcile needs a file of records", "For example: wikidata.tsv with id, name, aliases."
        )
    return _reconcile(options.corpus, options.records)


def _propose(corpus: Path, *, force: bool) -> ExitCode:
    from tei_kit.encode.proposals import proposals, register
    from tei_kit.encode.run import schema_base
    from tei_kit.read import reader

    transcripts = sorted((corpus / "transcripts").glob("*.xml"))
    if not transcripts:
        raise TeiKitError(f"{corpus}: no transcripts/*.xml in this folder")
    found = proposals(reader.read(path).tree for path in transcripts)
    folder = corpus / "registers"
    taken = (identifier for identifier, _ in _entries(folder, skip="proposed"))
    target = folder / "proposed.xml"
    if found:
        today = dt.datetime.now(dt.UTC).date()
        files.write(target, register(found, taken, today, schema_base(folder, "")), overwrite=force)
        print(f"{target}: {len(found)} proposed")
    else:
        print("everybody who speaks is in a register")
    for proposal in found:
        print(
            f"  {proposal.name}" + (f", {'; '.join(proposal.roles)}" if proposal.roles else ""),
            *(f"    {place}" for place in proposal.evidence),
            sep="\n",
        )
    return ExitCode.CLEAN


def _reconcile(corpus: Path, source: Path) -> ExitCode:
    from tei_kit.encode.reconciliation import matches, records
    from tei_kit.read import reader
    from tei_kit.read.sources.decoding import decode

    known = records(decode(reader.read_bytes(source), str(source)), str(source))
    entries = list(_entries(corpus / "registers"))
    if not entries:
        raise TeiKitError(f"{corpus}: no persons in registers/")
    found = list(matches(entries, known))
    shown = [match.entry for match in found]
    for match in found:
        several = "  one of several" if shown.count(match.entry) > 1 else ""
        print(
            f'{match.entry}  {match.name}  <idno type="{match.record.kind}">{match.record.identifier}</idno>  {match.record.names[0]}: {match.reason}{several}'
        )
    print(f"{len(set(shown))} of {len({entry for entry, _ in entries})} entries have a record")
    return ExitCode.CLEAN


def _entries(folder: Path, skip: str = "") -> Iterator[tuple[str, str]]:
    """Yield identifier and each name of the persons in a folder of registers."""
    from tei_kit.read import reader

    for path in sorted(folder.glob("*.xml")):
        if path.stem == skip:
            continue
        for person in reader.read(path).tree.iterfind(".//t:listPerson//t:person", _NS):
            for name in person.iterfind("t:persName", _NS):
                yield person.get(_ID, ""), " ".join("".join(map(str, name.itertext())).split())
