"""`tei-kit transform`: a transcript as a page, as text, as a citation."""

import argparse
import sys
from pathlib import Path

from tei_kit.model.errors import ExitCode, TeiKitError
from tei_kit.transform.catalogue import FORMATS

SUMMARY = "Turn a TEI transcript into HTML, text or a citation, or into what your own stylesheet makes."
EXAMPLES = f"""formats:
{chr(10).join(f"  {entry.name:<9} {entry.summary}" for entry in FORMATS.values())}

examples:
  tei-kit transform transcript.xml --to html -o page.html
  tei-kit transform transcript.xml --to bibtex >> references.bib
  tei-kit transform - --to text < transcript.xml
  tei-kit transform transcript.xml --stylesheet my.xsl --param colour=blue

Your own stylesheet (XSLT 3.0) may import ours, <xsl:import href="tei-kit:html.xsl"/>, and modules of its own
folder; it can read and write no other file.

exit codes: 0 done, 2 could not be done
"""

#: How many messages of a stylesheet are shown.
MAX_MESSAGES = 20


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("file", metavar="FILE", help="a TEI file, or - for standard input")
    kind = parser.add_mutually_exclusive_group(required=True)
    kind.add_argument("--to", choices=FORMATS, metavar="FORMAT", help=f"one of: {', '.join(FORMATS)}")
    kind.add_argument("--stylesheet", type=Path, metavar="XSL", help="a stylesheet of your own")
    parser.add_argument(
        "--param",
        action="append",
        default=[],
        metavar="NAME=VALUE",
        help="a stylesheet parameter, as a string; may be repeated",
    )
    parser.add_argument("-o", "--output", type=Path, metavar="OUT", help="the file to write (default: standard output)")
    parser.add_argument("--force", action="store_true", help="replace the file that is there")


def run(options: argparse.Namespace) -> ExitCode:
    """Transform and write."""
    from tei_kit import files

    target: Path | None = options.output
    data = _made(options)
    if target and target.exists() and options.file != "-" and target.samefile(options.file):
        raise TeiKitError(f"{target}: the output would replace the transcript itself", "Choose another output.")
    if target:
        files.write(target, data, overwrite=options.force)
    else:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    return ExitCode.CLEAN


def _made(options: argparse.Namespace) -> bytes:
    from tei_kit.read import reader
    from tei_kit.transform import run as transforming

    document = reader.read(options.file)
    parameters = {} if options.file == "-" else transforming.surroundings(Path(options.file))
    parameters.update(_parameter(text) for text in options.param)
    if options.to:
        return transforming.transform(document, options.to, parameters=parameters).data
    messages: list[str] = []
    text = transforming.transform_by(options.stylesheet, document, parameters=parameters, listen=messages.append)
    for message in messages[:MAX_MESSAGES]:
        print(f"{options.stylesheet}: {message}", file=sys.stderr)
    if len(messages) > MAX_MESSAGES:
        print(f"{options.stylesheet}: … and {len(messages) - MAX_MESSAGES} messages more", file=sys.stderr)
    return text.encode()


def _parameter(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not (name and equals):
        raise TeiKitError(f"--param {text}: a parameter is written NAME=VALUE")
    return name, value
