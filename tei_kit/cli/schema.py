"""`tei-kit schema`: compile an ODD."""

import argparse
from pathlib import Path

from tei_kit.model.errors import ExitCode

SUMMARY = "Compile a TEI ODD into RELAX NG, XML Schema 1.0 and Schematron."
EXAMPLES = """examples:
  tei-kit schema compile my.odd -o out/             make out/my.rng, my.xsd, my.sch
  tei-kit schema compile my.odd -o out/ --force     replace what is there
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the actions of the command."""
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    compiling = actions.add_parser("compile", help="compile an ODD that has its own specifications")
    compiling.add_argument("odd", type=Path, metavar="ODD", help="the ODD file")
    compiling.add_argument("-o", "--output", type=Path, default=Path(), metavar="FOLDER", help="where the schemas go")
    compiling.add_argument("--force", action="store_true", help="replace schemas that are there already")


def run(options: argparse.Namespace) -> ExitCode:
    """Compile and write."""
    from tei_kit.files import write
    from tei_kit.schema import compile_odd

    made = {f"{options.odd.stem}{ending}": data for ending, data in compile_odd(options.odd).items()}
    for name, data in made.items():
        path = options.output / name
        if path.is_file() and path.read_bytes() == data:
            continue
        write(path, data, overwrite=options.force)
        print(path)
    return ExitCode.CLEAN
