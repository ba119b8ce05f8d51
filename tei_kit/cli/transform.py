"""`tei-kit transform`: transcripts as pages, as text, as citations."""

import argparse
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from tei_kit.cli import workers
from tei_kit.model.errors import ExitCode, TeiKitError
from tei_kit.transform.catalogue import FORMATS

SUMMARY = "Turn TEI transcripts into HTML, text or citations, or into what your own stylesheet makes."
EXAMPLES = f"""formats:
{chr(10).join(f"  {entry.name:<9} {entry.summary}" for entry in FORMATS.values())}

examples:
  tei-kit transform transcript.xml --to html -o page.html
  tei-kit transform transcript.xml --to bibtex >> references.bib
  tei-kit transform - --to text < transcript.xml
  tei-kit transform corpus/ --to html --to text --to csl-json -o out/
  tei-kit transform transcript.xml --stylesheet my.xsl --param colour=blue

Several files, a folder, or several formats are written to the folder OUT, each file under its own name. Of a corpus
its transcripts are taken, of any other folder all .xml files; folders inside are kept.

Your own stylesheet (XSLT 3.0) may import ours, <xsl:import href="tei-kit:html.xsl"/>, and modules of its own
folder; it can read and write no other file.

exit codes: 0 done, 2 something could not be done (the rest is)
"""

#: How many messages of a stylesheet are shown.
MAX_MESSAGES = 20


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("paths", nargs="+", metavar="PATH", help="TEI files, folders, or - for standard input")
    kind = parser.add_mutually_exclusive_group(required=True)
    kind.add_argument(
        "--to",
        action="append",
        default=[],
        choices=FORMATS,
        metavar="FORMAT",
        help=f"one of: {', '.join(FORMATS)}; may be repeated",
    )
    kind.add_argument("--stylesheet", type=Path, metavar="XSL", help="a stylesheet of your own")
    parser.add_argument(
        "--param",
        action="append",
        default=[],
        metavar="NAME=VALUE",
        help="a stylesheet parameter, as a string; may be repeated",
    )
    parser.add_argument(
        "-o", "--output", type=Path, metavar="OUT", help="the file or folder to write (default: standard output)"
    )
    parser.add_argument(
        "--extension",
        default=".html",
        metavar="EXT",
        help="how the files in OUT are named that your own stylesheet makes (default: .html)",
    )
    parser.add_argument("--force", action="store_true", help="replace files that are there")
    workers.add_argument(parser)


def run(options: argparse.Namespace) -> ExitCode:
    """Transform and write."""
    options.to = list(dict.fromkeys(options.to))
    folder = options.output is not None and options.output.is_dir()
    if folder or len(options.paths) > 1 or len(options.to) > 1 or Path(options.paths[0]).is_dir():
        return _many(options)
    return _one(options)


def _one(options: argparse.Namespace) -> ExitCode:
    """One file, one format: to standard output or to the file that was named."""
    from tei_kit import files

    [source] = options.paths
    target: Path | None = options.output
    data = _made(source, options)
    if target and target.exists() and source != "-" and target.samefile(source):
        raise TeiKitError(f"{target}: the output would replace the transcript itself", "Choose another output.")
    if target:
        files.write(target, data, overwrite=options.force)
    else:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    return ExitCode.CLEAN


def _made(source: str, options: argparse.Namespace) -> bytes:
    from tei_kit.read import reader
    from tei_kit.transform import run as transforming

    document = reader.read(source)
    parameters = {} if source == "-" else transforming.surroundings(Path(source))
    parameters.update(_parameter(text) for text in options.param)
    if options.to:
        return transforming.transform(document, options.to[0], parameters=parameters).data
    messages: list[str] = []
    text = transforming.transform_by(options.stylesheet, document, parameters=parameters, listen=messages.append)
    heard = _Heard(options.stylesheet)
    heard.listen(messages)
    heard.end()
    return text.encode()


def _many(options: argparse.Namespace) -> ExitCode:
    """Several outputs: into a folder, and what fails does not stop the rest."""
    from tei_kit.cli.progress import track
    from tei_kit.transform import many, planning
    from tei_kit.workers import opened

    if options.output is None or "-" in options.paths:
        raise TeiKitError("several outputs need files to come from and a folder to go to", "Say -o FOLDER.")
    extension = options.extension if options.extension.startswith(".") else f".{options.extension}"
    wanted = planning.Wanted(
        tuple(options.to), options.stylesheet, extension, dict(map(_parameter, options.param)), options.force
    )
    found = planning.sources(options.paths)
    heard = _Heard(options.stylesheet)
    made, written, failed = 0, 0, 0
    # The processes compile while it is planned what goes where.
    with opened(options.workers, partial(many.get_ready, wanted), len(found)) as place:
        items = planning.plan(found, options.output, wanted)
        for done in track(many.transform_files(items, wanted, place), "Transforming", len(items)):
            made += bool(done.written)
            written += done.written
            failed += bool(done.errors)
            heard.listen(done.messages)
            for error in done.errors:
                print(f"tei-kit: {error.what}", *filter(None, [error.hint]), sep="\n  ", file=sys.stderr)
    heard.end()
    print(f"{_counted(made)} made into {_counted(written)} in {options.output}")
    if failed:
        print(f"tei-kit: {failed} of {_counted(len(items))} could not be transformed in full", file=sys.stderr)
    return ExitCode.FAILED if failed else ExitCode.CLEAN


def _counted(files: int) -> str:
    return "1 file" if files == 1 else f"{files} files"


class _Heard:
    """What a user's stylesheet says: shown as far as anybody would read it, counted to the end."""

    def __init__(self, stylesheet: Path | None) -> None:
        self._stylesheet = stylesheet
        self._messages = 0

    def listen(self, messages: Sequence[str]) -> None:
        for message in messages[: max(0, MAX_MESSAGES - self._messages)]:
            print(f"{self._stylesheet}: {message}", file=sys.stderr)
        self._messages += len(messages)

    def end(self) -> None:
        if self._messages > MAX_MESSAGES:
            print(f"{self._stylesheet}: … and {self._messages - MAX_MESSAGES} messages more", file=sys.stderr)


def _parameter(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not (name and equals):
        raise TeiKitError(f"--param {text}: a parameter is written NAME=VALUE")
    return name, value
