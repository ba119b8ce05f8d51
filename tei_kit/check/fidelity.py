"""Is every word of the source in the text, in order, and none besides? That is what fidelity means (docs/encoding.md).

Compared are tokens: words, and each other sign that is not white space. Of the TEI, only `text` counts; what `@resp`
marks is the editor's own, and `@rend` of a gap or milestone is the sign that the source prints there.
"""

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, cast
from urllib.parse import unquote

from tei_kit import config
from tei_kit.check import words
from tei_kit.check.alignment import align
from tei_kit.engines.libxml import Element, ElementTree
from tei_kit.model import address as addresses
from tei_kit.model.document import Document
from tei_kit.model.errors import TeiKitError
from tei_kit.model.span import Position
from tei_kit.read.text import SourceText

_BESIDE = re.compile(r" ?([^\w\s]) ?")
_WORD = re.compile(r"\w")
#: As many characters are normalised at once.
_BATCH = 200_000

Kind = Literal["missing", "added", "altered"]


@dataclass(frozen=True, slots=True)
class Difference:
    """A place where source and TEI part.

    Attributes:
        kind: what befell the source's words.
        source: the source's words; "" when added.
        position: where they stand, or would stand, in the source.
        tei: the TEI's words; "" when missing.
        path: the element that has them, or would have them, for example "text/body/div/sp[2]/p".
        line: the line of that element's start tag in the TEI file.
        element: that element itself.
    """

    kind: Kind
    source: str
    position: Position
    tei: str
    path: str
    line: int
    element: Element = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The copy of the page that a document points to.

    Attributes:
        path: the file.
        data: its bytes.
        recorded: the SHA-256 that the document records; "" when it records none.
    """

    path: Path
    data: bytes
    recorded: str

    @property
    def altered(self) -> bool:
        """Whether the file is not the one whose SHA-256 was recorded."""
        return self.recorded.lower() != hashlib.sha256(self.data).hexdigest()


def compare(source: str, tree: ElementTree) -> tuple[Difference, ...]:
    """Compare a source with the TEI made of it.

    Args:
        source: the whole text of the page.
        tree: the TEI document.

    Returns:
        The differences, in the source's order; none when every word is there.
    """
    if _same(source, tree):
        return ()
    printed = words.of_source(source)
    encoded = list(words.of_tei(tree))
    changes = align([place.text for place in printed], [token.text for token in encoded])
    if not changes:
        return ()
    text = SourceText(source, "utf-8")
    return tuple(_difference(change, printed, encoded, text, tree) for change in changes)


def _same(source: str, tree: ElementTree) -> bool:
    """Whether source and TEI have the same words and signs: of a faithful text no list of words is made.

    An edited text may have other white space than its source. That is made one space; where that is not enough, spaces beside signs, which end a word by themselves, are
    taken out: what is left is the same for two texts if, and only if, their words and signs are.
    """
    if _follows(source, words.runs(tree)):
        return True
    lines = source.splitlines()
    return _digest(lines, _spaced) == _digest(words.runs(tree), _spaced) or (
        _digest(lines, _bare) == _digest(words.runs(tree), _bare)
    )


def _follows(source: str, runs: Iterable[str]) -> bool:
    """Whether a source is these strings as they stand, with white space between them: of a draft nearly always."""
    at = 0
    for run in runs:
        text = run.strip()
        if not text:
            continue
        end = at
        while source[at : at + 1].isspace():
            at += 1
        # A string ends a word: where no white space does, a sign has to.
        joined = at == end > 0 and _WORD.match(source, at - 1) and _WORD.match(source, at)
        if joined or not source.startswith(text, at):
            return False
        at += len(text)
    return not source[at:].strip()


def _digest(parts: Iterable[str], normal: Callable[[str], str]) -> bytes:
    digest = hashlib.blake2b()
    word = False
    for part in _batched(parts):
        text = normal(part)
        if text:
            digest.update((" " if normal is _spaced or (word and _WORD.match(text)) else "").encode())
            digest.update(text.encode("utf-8", "surrogatepass"))
            word = _WORD.match(text[-1]) is not None
    return digest.digest()


def _batched(parts: Iterable[str]) -> Iterator[str]:
    """Join many short strings to few long ones, each a line: to normalise those takes a fourth of the time."""
    batch: list[str] = []
    size = 0
    for part in parts:
        batch.append(part)
        size += len(part)
        if size > _BATCH:
            yield "\n".join(batch)
            batch, size = [], 0
    yield "\n".join(batch)


def _spaced(text: str) -> str:
    return " ".join(text.split())


def _bare(text: str) -> str:
    return _BESIDE.sub(r"\1", _spaced(text))


def snapshot(document: Document) -> Snapshot:
    """Find the copy of the page that a document points to.

    Raises:
        TeiKitError: the document has no such pointer, it leads out of the project, or to no file.
    """
    path, pointer, recorded = Path(document.path), "", ""
    for reference in document.tree.iterfind(f".//{words.TEI}sourceDesc//{words.TEI}ref[@type='snapshot']"):
        pointer = reference.get("target", "")
        number = reference.getparent().find(f"{words.TEI}idno[@type='sha256']")
        recorded = (number.text or "").strip() if number is not None else ""
        break
    if not pointer:
        hint = 'Point to it in sourceDesc: <ref type="snapshot" target="../sources/….txt"/>.'
        raise TeiKitError(f"{document.path}: no pointer to a snapshot of the source", hint)
    target = _confined(path, pointer)
    try:
        return Snapshot(target, target.read_bytes(), recorded)
    except OSError as error:
        raise TeiKitError(f"{document.path}: cannot read the snapshot {pointer}: {error.strerror}") from None


def differences(document: Document, copy: Snapshot) -> tuple[Difference, ...]:
    """Compare a document with its snapshot.

    Raises:
        TeiKitError: the snapshot is not UTF-8.
    """
    return compare(text_of(copy), document.tree)


def text_of(copy: Snapshot) -> str:
    """Return the text of a snapshot.

    Raises:
        TeiKitError: it is not UTF-8.
    """
    try:
        return copy.data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise TeiKitError(f"{copy.path}: not UTF-8: byte {error.start:,} is 0x{copy.data[error.start]:02X}") from None


def project_of(path: Path) -> Path:
    """Return the folder that a document's snapshot has to be in.

    Args:
        path: the document; it need not exist.

    Returns:
        The folder of tei-kit.toml, else the one above the document's folder.
    """
    found = config.find(path.parent)
    return found.parent if found else path.resolve().parent.parent


def _confined(path: Path, pointer: str) -> Path:
    """Resolve a pointer inside the project."""
    parts = addresses.split(pointer)
    project = project_of(path)
    target = (path.parent / unquote(parts.path)).resolve()
    if parts.scheme or parts.netloc or not target.is_relative_to(project.resolve()):
        raise TeiKitError(
            f"{path}: the snapshot {pointer} is outside the project {project}",
            "Copy it into the project's sources/ folder.",
        )
    return target


def _difference(
    change: tuple[int, int, int, int],
    printed: Sequence[words.Place],
    encoded: Sequence[words.Token],
    text: SourceText,
    tree: ElementTree,
) -> Difference:
    start, end, first, last = change
    kind: Kind = "altered" if start < end and first < last else "missing" if start < end else "added"
    begin = printed[start].start if start < len(printed) else len(text.text)
    lost = text.text[begin : printed[end - 1].end] if start < end else ""
    near = encoded[min(first, len(encoded) - 1)].element if encoded else tree.getroot()
    found = " ".join(token.text for token in encoded[first:last])
    return Difference(kind, lost, text.position(begin), found, _path(near), cast("int", near.sourceline), near)


def _path(element: Element) -> str:
    steps = []
    for node in (element, *element.iterancestors()):
        name = node.tag.removeprefix(words.TEI)
        parent = node.getparent()
        same = [child for child in parent if child.tag == node.tag] if parent is not None else [node]
        steps.append(f"{name}[{same.index(node) + 1}]" if len(same) > 1 else name)
    return "/".join(reversed(steps[:-1])) or steps[-1]
