"""The words of the source (TK801 to TK805): every one is in the text, in order, and none besides."""

from collections.abc import Iterator
from typing import Any

from tei_kit.check.finding import Finding
from tei_kit.model.document import Document
from tei_kit.model.errors import TeiKitError
from tei_kit.read.positions import Target, path_of
from tei_kit.read.project import Project
from tei_kit.read.reader import STDIN

_TEI = {"t": "http://www.tei-c.org/ns/1.0"}
#: A page that was replaced altogether differs everywhere; the first places are enough to see that.
MOST = 20
_SHOWN = 60


def fidelity(document: Document, _project: Project) -> Iterator[Finding]:
    """TK801 to TK805: the words of the text are those of the snapshot that the document points to."""
    if document.path == STDIN:
        return
    pointer = document.tree.find(".//t:sourceDesc//t:ref[@type='snapshot']", _TEI)
    if pointer is None:
        return
    # A document without a snapshot, as all are in other projects, does not pay for this.
    from tei_kit.check import fidelity as words

    target = Target(path_of(pointer), "target", "value")
    try:
        copy = words.snapshot(document)
        differences = words.differences(document, copy)
    except TeiKitError as error:
        yield Finding("TK804", target, error.what.removeprefix(f"{document.path}: "), error.hint)
        return
    if copy.altered:
        recorded = pointer.getparent().find("t:idno[@type='sha256']", _TEI)
        hint = "Take the page as it was from the version history, or encode the new page and record its SHA-256."
        message = f"{copy.path.name} is not the file whose SHA-256 was recorded"
        yield Finding("TK805", _recorded(recorded, target), message, hint)
    for difference in differences[:MOST]:
        place = f"{copy.path.name}:{difference.position.line}:{difference.position.column}"
        code, message = _said(difference, place)
        yield Finding(code, Target(path_of(difference.element)), message, "'tei-kit fidelity' shows both side by side.")


def _recorded(element: Any, otherwise: Target) -> Target:
    return Target(path_of(element), part="text") if element is not None else otherwise


def _said(difference: Any, place: str) -> tuple[str, str]:
    source, tei = _short(difference.source), _short(difference.tei)
    if difference.kind == "missing":
        return "TK801", f"the source's words “{source}” ({place}) are missing here"
    if difference.kind == "added":
        return "TK802", f"the words “{tei}” are not in the source ({place})"
    return "TK803", f"“{tei}” stands for the source's “{source}” ({place})"


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…"
