"""The program `tei-kit`: one file a command, one table of commands, exits decided here."""

import argparse
import atexit
import contextlib
import gc
import io
import os
import sys
from importlib import import_module
from typing import NoReturn

from tei_kit.model.errors import ExitCode, TeiKitError

#: Every command and its line in `tei-kit --help`; the module of the same name holds the rest.
COMMANDS = {
    "encode": "draft TEI from a transcript as copied",
    "check": "check TEI files and show what is wrong, where and why",
    "transform": "turn a TEI file into HTML, text or citation metadata",
    "cite": "cite a transcript, a turn, a signed document or a corpus",
    "publish": "turn a corpus into a static edition",
    "preview": "look at an edition while it is being made",
    "fidelity": "show that no word of the source was lost",
    "profile": "show what a site's profile makes of a page",
    "register": "propose register entries, and match them with authority files",
    "schema": "compile an ODD into RELAX NG, XSD and Schematron",
    "explain": "print the page of a rule",
    "rules": "list every rule",
}

EXAMPLES = """examples:
  tei-kit encode page.txt -o corpus/transcripts/    draft TEI from a copied page
  tei-kit check corpus/                             check a whole corpus
  tei-kit publish corpus/ -o site/                  make the static edition

exit codes: 0 clean, 1 findings, 2 could not run
"""


class _Help(argparse.RawDescriptionHelpFormatter):
    """Knows the terminal's width by itself: argparse would load shutil for it, with every compressor, at each start."""

    def __init__(self, prog: str) -> None:
        try:
            columns = int(os.environ.get("COLUMNS") or os.get_terminal_size().columns)
        except (OSError, ValueError):
            columns = 80
        super().__init__(prog, width=max(columns - 2, 40))


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        self.exit(ExitCode.FAILED, f"tei-kit: {message}\nTry '{self.prog} --help'.\n")


def _command(arguments: list[str]) -> str | None:
    """The command's name, when the first argument is one."""
    return arguments[0] if arguments and arguments[0] in COMMANDS else None


def _top() -> _Parser:
    width = max(map(len, COMMANDS))
    listing = "\n".join(f"  {name:<{width}}  {summary}" for name, summary in COMMANDS.items())
    parser = _Parser(
        prog="tei-kit",
        usage="tei-kit COMMAND [OPTIONS]",
        description=f"Encode, check and publish transcripts of official events as TEI/XML.\n\ncommands:\n{listing}\n\n"
        "'tei-kit COMMAND --help' tells more.",
        epilog=EXAMPLES,
        formatter_class=_Help,
    )
    parser.add_argument("--version", action="store_true", help="print the version and stop")
    parser.add_argument("command", nargs="?", choices=COMMANDS, metavar="COMMAND", help=argparse.SUPPRESS)
    return parser


def _run(arguments: list[str]) -> ExitCode:
    name = _command(arguments)
    if name is None:
        parser = _top()
        if parser.parse_args(arguments).version:
            from tei_kit.version import __version__

            print(f"tei-kit {__version__}")
        else:
            parser.print_help()
        return ExitCode.CLEAN
    module = import_module(f"tei_kit.cli.{name}")
    parser = _Parser(
        prog=f"tei-kit {name}",
        description=module.SUMMARY,
        epilog=module.EXAMPLES,
        formatter_class=_Help,
    )
    module.add_arguments(parser)
    result: ExitCode = module.run(parser.parse_args(arguments[1:]))
    return result


def main(arguments: list[str] | None = None) -> int:
    """Run the program and return its exit code."""
    for stream in (sys.stdout, sys.stderr):
        # A message may quote any character, whatever the terminal's encoding can show.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        code = _run(sys.argv[1:] if arguments is None else arguments)
        sys.stdout.flush()
        return code  # noqa: TRY300 - the flush can fail as well
    except TeiKitError as error:
        print(f"tei-kit: {error.what}", file=sys.stderr)
        if error.hint:
            print(f"  {error.hint}", file=sys.stderr)
        return ExitCode.FAILED
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # The reader (head, less) went away; Python would complain once more while closing standard output.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return ExitCode.FAILED
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        print(f"tei-kit: {where}{error.strerror or error}", file=sys.stderr)
        return ExitCode.FAILED


def program() -> NoReturn:
    """Run the program and end the process at once.

    Python's own end takes saxonche's engine down in order, for 20 ms that nobody needs; what has to be done at the end
    (folders unpacked from a zip file) is done here.
    """
    # Imports make many values and few cycles: looking for those after each 700 of them takes 3 ms of a cold start.
    gc.set_threshold(50_000)
    code = main()
    with contextlib.suppress(OSError):  # main has flushed, or said why it could not
        sys.stdout.flush()
        sys.stderr.flush()
    atexit._run_exitfuncs()  # noqa: SLF001 - the only way to run them before os._exit
    os._exit(code)
