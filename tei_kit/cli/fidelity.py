"""`tei-kit fidelity`: is every word of the source in the TEI?"""

import argparse
import sys
import textwrap
from pathlib import Path
from typing import TYPE_CHECKING

from tei_kit.model.errors import ExitCode, TeiKitError

if TYPE_CHECKING:
    from tei_kit.check.fidelity import Difference

SUMMARY = """Compare TEI files with the pages that they were made of, word by word.

Each file points to the copy of its page: <ref type="snapshot" target="../sources/….txt"/> in sourceDesc, with its
SHA-256. White space does not count; what @resp marks is the editor's own; @rend of a gap counts as printed."""

EXAMPLES = """examples:
  tei-kit fidelity corpus/transcripts/*.xml
  tei-kit fidelity corpus/transcripts/
  tei-kit fidelity corpus/transcripts/event-x.xml --at sp.7

exit codes: 0 no difference, 1 differences, 2 could not compare
"""

#: The width of one side of the comparison, and how much of a long difference is shown.
_SIDE, _LONGEST = 48, 400


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("files", nargs="+", metavar="FILE", help="a TEI file, or a folder of them")
    parser.add_argument("--at", metavar="ID", help="show where in the source the words of this element stand")


def run(options: argparse.Namespace) -> ExitCode:
    """Compare file by file; one that cannot be compared does not stop the others."""
    worst = ExitCode.CLEAN
    for path in _files(options.files):
        try:
            worst = max(worst, _show(path, options.at) if options.at else _compare(path))
        except TeiKitError as error:
            worst = ExitCode.FAILED
            print(f"tei-kit: {error.what}", *([f"  {error.hint}"] if error.hint else []), sep="\n", file=sys.stderr)
    return worst


def _files(names: list[str]) -> list[str]:
    found: list[str] = []
    for name in names:
        folder = Path(name)
        inside = sorted(map(str, folder.rglob("*.xml"))) if folder.is_dir() else [name]
        if not inside:
            raise TeiKitError(f"{name}: no .xml file in this folder")
        found += inside
    return found


def _compare(path: str) -> ExitCode:
    from tei_kit.check import fidelity
    from tei_kit.read import reader

    document = reader.read(path)
    copy = fidelity.snapshot(document)
    found = fidelity.differences(document, copy)
    if copy.altered:
        print(f"{path}: the snapshot {copy.path.name} is not the file whose SHA-256 was recorded")
    for difference in found:
        print(_side_by_side(path, copy.path, difference))
    if not found and not copy.altered:
        print(f"{path}: no difference")
    return ExitCode.FINDINGS if found or copy.altered else ExitCode.CLEAN


def _show(path: str, identifier: str) -> ExitCode:
    """Print where the words of an element stand in the source, and these words."""
    from tei_kit.check import anchors, fidelity
    from tei_kit.read import reader
    from tei_kit.read.text import SourceText

    document = reader.read(path)
    copy = fidelity.snapshot(document)
    source = SourceText(fidelity.text_of(copy), "utf-8")
    found = document.tree.xpath("//*[@xml:id = $id]", id=identifier)
    if not found:
        raise TeiKitError(f"{path}: no element has the identifier {identifier!r}")
    extent = anchors.extents(source.text, document.tree).get(found[0])
    if extent is None:
        raise TeiKitError(f"{path}: {identifier} has no words of the source", "Ask for an element of the text.")
    start, end = map(source.position, extent)
    print(f"{path}#{identifier}: {copy.path}:{start.line}:{start.column} to {end.line}:{end.column}")
    print(textwrap.indent("\n".join(map(_safe, source.text[slice(*extent)].splitlines())), "  "))
    return ExitCode.CLEAN


def _side_by_side(path: str, snapshot: Path, difference: "Difference") -> str:
    place = difference.position
    left = _column(f"{snapshot.name}:{place.line}:{place.column}", difference.source)
    right = _column(f"{Path(path).name}:{difference.line} {difference.path}", difference.tei)
    height = max(len(left), len(right))
    rows = zip(left + [""] * (height - len(left)), right + [""] * (height - len(right)), strict=True)
    return "\n".join([f"{path}: {difference.kind}", *(f"  {one:<{_SIDE}} | {two}".rstrip() for one, two in rows)])


def _column(head: str, words: str) -> list[str]:
    shown = "(nothing)" if not words else words if len(words) <= _LONGEST else f"{words[:_LONGEST]} …"
    return [part for row in (head, shown) for part in textwrap.wrap(_safe(row), _SIDE)]


def _safe(text: str) -> str:
    # A control character in a file must not command the reader's terminal.
    return "".join(sign if sign.isprintable() else " " for sign in text)
