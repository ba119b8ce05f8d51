"""`tei-kit schema`: compile an ODD, or one that changes another."""

import argparse
import sys
from pathlib import Path

from tei_kit.model.errors import ExitCode, TeiKitError

SUMMARY = "Compile a TEI ODD into RELAX NG, XML Schema 1.0, Schematron and a reference manual."
EXAMPLES = """examples:
  tei-kit schema compile my.odd -o out/             make out/my.rng, .rnc, .xsd, .sch, .html
  tei-kit schema compile my.odd -o out/ --force     replace what is there
  tei-kit schema customise my.odd -o out/           the same for an ODD that changes another

an ODD that narrows tei-kit's own schema:
  <TEI xmlns="http://www.tei-c.org/ns/1.0">
    <schemaSpec ident="my" source="event.odd">
      <elementSpec ident="vocal" mode="delete"/>
      <elementSpec ident="event" mode="change">
        <attList><attDef ident="type" mode="change">
          <valList mode="change">
            <valItem ident="visit" mode="delete"/>
            <valItem ident="hearing" mode="add"><desc>a hearing</desc></valItem>
          </valList></attDef></attList>
      </elementSpec>
    </schemaSpec>
  </TEI>
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the actions of the command."""
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    for name, purpose in (
        ("compile", "compile an ODD"),
        ("customise", "compile an ODD that changes another one, named by schemaSpec/@source"),
    ):
        action = actions.add_parser(name, help=purpose, description=f"{purpose[0].upper()}{purpose[1:]}.")
        action.add_argument("odd", type=Path, metavar="ODD", help="the ODD file")
        action.add_argument("-o", "--output", type=Path, default=Path(), metavar="FOLDER", help="where the schemas go")
        action.add_argument("--force", action="store_true", help="replace schemas that are there already")
        action.add_argument(
            "--tei-source",
            type=Path,
            metavar="FILE",
            help="the TEI's p5subset.xml, for an ODD that takes modules from it",
        )


def run(options: argparse.Namespace) -> ExitCode:
    """Compile and write; notes about what a target cannot say go to standard error."""
    from tei_kit.files import write
    from tei_kit.schema import compile_with_notes, is_customisation

    if options.action == "customise" and not (options.tei_source or is_customisation(options.odd)):
        raise TeiKitError(
            f"{options.odd}: the ODD does not say what it changes",
            'Write <schemaSpec source="event.odd" …> for tei-kit\'s own schema, or name another ODD there.',
        )
    compiled = compile_with_notes(options.odd, options.tei_source)
    for note in compiled.notes:
        print(f"note: {note}", file=sys.stderr)
    files = {**compiled.files, **_compact(compiled.files[".rng"])}
    wanted = {options.output / f"{options.odd.stem}{ending}": data for ending, data in files.items()}
    changed = [path for path, data in wanted.items() if not (path.is_file() and path.read_bytes() == data)]
    # What is there comes first: when it may not be replaced, nothing at all is written.
    for path in sorted(changed, key=lambda path: not path.exists()):
        write(path, wanted[path], overwrite=options.force)
        print(path)
    return ExitCode.CLEAN


def _compact(grammar: bytes) -> dict[str, bytes]:
    """The compact syntax, when trang is there to make it; only people need it, so its absence is no failure."""
    from tei_kit.engines import trang

    try:
        return {".rnc": trang.compact(grammar)}
    except TeiKitError as error:
        print(f"note: no .rnc: {error.what}. {error.hint}".rstrip(), file=sys.stderr)
        return {}
