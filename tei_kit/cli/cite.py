"""`tei-kit cite`: the citation of a transcript, a turn, a paragraph, a signed document or a corpus."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tei_kit.cite.styles import STYLES
from tei_kit.model.errors import ExitCode, TeiKitError
from tei_kit.transform.catalogue import CITATIONS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tei_kit.model.output import Output

SUMMARY = "Cite a transcript, a turn, a paragraph, a signed document or a corpus, as text or as a file for programs."

#: What `tei-kit cite FILE` prints.
DEFAULT = "apa"

_STYLES = {style.name: style.summary for style in STYLES.values()}
_FORMATS = {entry.name: entry.summary for entry in CITATIONS}
_WIDTH = max(map(len, _STYLES | _FORMATS))


def _listing(entries: dict[str, str]) -> str:
    return "\n".join(f"  {name:<{_WIDTH}}  {summary}" for name, summary in entries.items())


EXAMPLES = f"""styles:
{_listing(_STYLES)}

formats:
{_listing(_FORMATS)}

examples:
  tei-kit cite transcript.xml                                    in APA's style
  tei-kit cite transcript.xml#sp.2 --format chicago-notes        one turn, its speaker as the author
  tei-kit cite transcript.xml#p.3-p.5 --format mla               some paragraphs
  tei-kit cite transcript.xml#p.3 --in-text                      for the text: (Orsa, 2031, para. 3)
  tei-kit cite transcript.xml#doc.1 --format bibtex              a signed document
  tei-kit cite transcript.xml --all -o citations/                every style and format, a file each
  tei-kit cite a.xml b.xml --format ris -o two.ris               some transcripts in one file
  tei-kit cite corpus/ --format bibtex -o corpus.bib             every transcript of a corpus
  tei-kit cite corpus/ --whole --format cff -o CITATION.cff      the corpus as one thing

exit codes: 0 done, 2 could not be done; what a citation lacks is told on standard error
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument(
        "files",
        nargs="+",
        metavar="FILE[#ANCHOR]",
        help="a TEI file, with the xml:id of a part; or several files; or a project's folder",
    )
    kind = parser.add_mutually_exclusive_group()
    kind.add_argument(
        "--format",
        metavar="NAME",
        help=f"a style or format (default: {DEFAULT})",
    )
    kind.add_argument("--all", action="store_true", help="every style and format")
    parser.add_argument(
        "--whole", action="store_true", help="of a folder: the corpus as one thing, not its transcripts"
    )
    parser.add_argument(
        "--accessed", default="", metavar="DATE", help="the day on which you saw the page, as 2031-05-14"
    )
    parser.add_argument(
        "--in-text", action="store_true", help="of a style: the note, or what stands in brackets in the text"
    )
    parser.add_argument("--html", action="store_true", help="styles as HTML, which keeps their italics")
    parser.add_argument("-o", "--output", type=Path, metavar="OUT", help="the file to write; with --all, the folder")
    parser.add_argument("--force", action="store_true", help="replace files that are there")


def run(options: argparse.Namespace) -> ExitCode:
    """Cite and write."""
    from tei_kit.cite import run as citing
    from tei_kit.cite.gaps import gaps
    from tei_kit.report import Setting, concise

    if len(options.files) > 1:
        document, settings = citing.read_several(options.files, accessed=options.accessed)
    else:
        document, settings = citing.read(options.files[0], accessed=options.accessed, whole=options.whole)
    names = citing.NAMES if options.all else (options.format or DEFAULT,)
    if options.in_text and options.format in _FORMATS:
        raise TeiKitError(f"--in-text: {options.format} is a file for programs", f"Styles are: {', '.join(STYLES)}.")
    made: dict[str, Output] = {}
    for name in names:
        try:
            made[name] = citing.cite(document, name, settings, html=options.html, in_text_form=options.in_text)
        except TeiKitError as refusal:
            if not options.all:
                raise
            print(f"tei-kit: {name}: {refusal.what}", file=sys.stderr)
    if document.tree.getroot().tag.endswith("}TEI"):
        concise.render(gaps(document, settings), sys.stderr, Setting())
    _write(options, made, document.path)
    return ExitCode.CLEAN if made else ExitCode.FAILED


def _write(options: argparse.Namespace, made: "Mapping[str, Output]", path: str) -> None:
    from tei_kit import files

    if options.output and options.all:
        for output in made.values():
            files.write(options.output / (Path(path).stem + output.extension), output.data, overwrite=options.force)
    elif options.output:
        [output] = made.values()
        files.write(options.output, output.data, overwrite=options.force)
    else:
        for name, output in made.items():
            heading = f"== {name}\n".encode() if options.all else b""
            sys.stdout.buffer.write(heading + output.data)
        sys.stdout.buffer.flush()
