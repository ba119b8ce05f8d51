"""`tei-kit encode`: raw transcripts → drafts in TEI."""

import argparse
import datetime as dt
import os
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from tei_kit import files
from tei_kit.cli import workers
from tei_kit.model.errors import ExitCode, TeiKitError

if TYPE_CHECKING:
    from tei_kit.encode import Draft, Request

SUMMARY = """Draft one TEI file for each page of a transcript as copied.

The page itself is kept, byte for byte, beside the draft, and the draft is compared with it before anything is
written: not one word is lost. What the draft guesses carries the attribute cert."""

EXAMPLES = """inputs: plain text (.txt), HTML, Markdown with front matter (.md), Word (.docx), CSV and JSON with speaker and text

examples:
  tei-kit encode page.txt -o corpus/transcripts/
      writes corpus/transcripts/event-2019-11-07-….xml and corpus/sources/event-2019-11-07-….txt
  tei-kit encode page.txt -o corpus/transcripts/ --id event-2019-11-07-omsk-forum
      the same with a name of your own; say --id once for each page
  tei-kit encode - -o drafts/ --profile kremlin-en < page.txt
      from standard input, with the profile named
  tei-kit encode page.html -o drafts/ --report json
      every guess with its line and column, and where in the source each turn stands, as JSON
  tei-kit encode page.txt -o drafts/ --lang de --schema-base https://example.org/schemas/
  tei-kit encode page.txt --update corpus/transcripts/event-x.xml
      the page has changed: what it changed comes into the edited file, whatever the editor did stays

exit codes: 0 written, 1 with --update: conflicts, or words that would be lost; 2 could not run
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument(
        "sources",
        nargs="+",
        metavar="SOURCE",
        help="a transcript as copied or saved; - for plain text from standard input",
    )
    parser.add_argument("-o", "--output", type=Path, metavar="DIR", help="the folder of the drafts")
    parser.add_argument(
        "--update",
        action="append",
        default=[],
        metavar="FILE",
        help="bring what the source changed into this edited draft; say it once for each page",
    )
    parser.add_argument(
        "--former",
        default="",
        metavar="SOURCE",
        help="with --update: the source as it was, where the copy beside the draft is no longer that",
    )
    parser.add_argument(
        "--sources",
        type=Path,
        dest="snapshots",
        metavar="DIR",
        help="the folder of the pages as copied (default: sources/ beside the output folder)",
    )
    parser.add_argument(
        "--profile",
        default="auto",
        metavar="NAME",
        help="a profile's name, a .toml file, or auto (the default): the one that the page speaks for",
    )
    parser.add_argument(
        "--id",
        action="append",
        default=[],
        dest="identifiers",
        metavar="ID",
        help="the identifier and file name of the first, second … page",
    )
    parser.add_argument(
        "--id-prefix",
        default="event",
        metavar="WORD",
        help="the first part of identifiers made of date and title (default: event)",
    )
    parser.add_argument(
        "--lang", default="", metavar="TAG", help="the language of the text, as in xml:lang (default: the profile's)"
    )
    parser.add_argument(
        "--accessed", type=_day, metavar="DATE", help="the day on which the page was copied (default: today)"
    )
    parser.add_argument(
        "--schema-base",
        default="",
        metavar="DIR",
        help="folder or address of the schemas for <?xml-model?>, or none (default: the project's schemas/, else the installed ones)",
    )
    parser.add_argument(
        "--report", choices=("table", "json"), default="table", help="how guesses are shown (default: table)"
    )
    parser.add_argument(
        "--mend-mojibake", action="store_true", help="put characters right that were decoded wrongly once (needs ftfy)"
    )
    parser.add_argument(
        "--anchors",
        action="store_true",
        help="write into the draft, as @source, where in the page each element's words stand",
    )
    parser.add_argument(
        "--force",
        action="store_true",
        help="replace files that are there already; with --update, write in spite of conflicts",
    )
    workers.add_argument(parser)


def _day(text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"not a date like 2019-11-07: {text!r}") from None


def _today() -> dt.date:
    """Return the day of today, or that of SOURCE_DATE_EPOCH, for builds that must come out the same."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    now = dt.datetime.now(dt.UTC)
    return (dt.datetime.fromtimestamp(int(epoch), dt.UTC) if epoch.isdecimal() else now).date()


def run(options: argparse.Namespace) -> ExitCode:
    """Read, draft, compare, and only then write."""
    from tei_kit import encode
    from tei_kit.cli import encode_report, encode_update
    from tei_kit.encode.profile import layouts
    from tei_kit.read import sources

    if not options.output and not options.update:
        raise TeiKitError("where to is not said", "Name the folder of the drafts with -o, or a file with --update.")
    output = options.output or Path()
    request = encode.Request(
        output=output,
        snapshots=options.snapshots or Path(os.path.normpath(output / ".." / "sources")),
        accessed=options.accessed or _today(),
        profile=options.profile,
        prefix=options.id_prefix,
        identifiers=tuple(options.identifiers),
        language=options.lang,
        schemas=options.schema_base,
        anchors=options.anchors,
    )
    lost: TeiKitError | None = None
    if len(options.sources) > 1 and not (options.identifiers or options.update or "-" in options.sources):
        drafts, lost = _many(request, options)
    else:
        known = layouts(options.profile)
        pages = [sources.read(source, known, mend=options.mend_mojibake) for source in options.sources]
        if options.update:
            return encode_update.run(options, request, pages)
        prove = _proof(request)
        drafts = list(encode.run(pages, request))
        for draft in drafts:
            prove(draft)
    for draft in drafts:
        _refuse_to_replace(draft, force=options.force)
    for draft in drafts:
        files.write(draft.snapshot, draft.facts.page.data, overwrite=True)
        if draft.original:
            files.write(draft.original, draft.facts.page.original, overwrite=True)
        files.write(draft.path, draft.data, overwrite=options.force)
    print(encode_report.as_json(drafts) if options.report == "json" else encode_report.as_table(drafts))
    if lost:
        raise lost
    return ExitCode.CLEAN


def _many(request: "Request", options: argparse.Namespace) -> tuple[list["Draft"], TeiKitError | None]:
    """Several sources, which may be drafted side by side: no name of a draft is the user's; and what is said of those lost."""
    from tei_kit.cli.progress import track
    from tei_kit.encode.many import LostError, draft_files
    from tei_kit.workers import opened

    with opened(options.workers) as place:
        made = draft_files(options.sources, request, place, prove=_proof(request), mend=options.mend_mojibake)
        drafts: list[Draft] = []
        try:
            drafts.extend(track(made, "Drafting", len(options.sources)))
        except LostError as error:
            return drafts, error
        return drafts, None


def _proof(request: "Request") -> Callable[["Draft"], None]:
    """Return what proves each draft; which project they are for is looked up once."""
    from tei_kit.check.fidelity import project_of

    return partial(_verify, project_of(request.output / "draft.xml").resolve())


def _verify(project: Path, draft: "Draft") -> None:
    """Compare the draft with its page as `tei-kit fidelity` will: a difference is a fault of ours, and nothing may be written."""
    from tei_kit.check.fidelity import compare
    from tei_kit.engines import libxml

    if not Path(os.path.realpath(draft.snapshot)).is_relative_to(project):
        hint = "Name a folder inside it with --sources: a document may not point to files elsewhere."
        raise TeiKitError(f"{draft.snapshot.parent} is outside the project {project}", hint)
    found = compare(draft.facts.page.text, libxml.parse(draft.data, draft.path.name))
    if found:
        page = draft.facts.page
        raise TeiKitError(
            f"{page.name}: the draft {draft.path.name} would differ from its source: {found[0].kind} {found[0].source or found[0].tei!r}",
            "This is a fault of tei-kit: please report it with the source.",
        )


def _refuse_to_replace(draft: "Draft", *, force: bool) -> None:
    """Look at both files before either is written, so that no half of a pair is left behind."""
    if force:
        return
    wanted = [(draft.path, draft.data), (draft.snapshot, draft.facts.page.data)]
    wanted += [(draft.original, draft.facts.page.original)] if draft.original else []
    for path, data in wanted:
        same = path is not draft.path and path.is_file() and path.read_bytes() == data
        if path.exists() and not same:
            raise TeiKitError(f"{path} exists already", "Say --force to replace it, or choose another output.")
