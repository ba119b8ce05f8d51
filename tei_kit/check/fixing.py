"""Mending a document: apply the fixes that a new check bears out, again and again until none is left.

A fix is borne out when the changed document can still be read, has no more errors than before, and the finding is gone.
When all of them together are not, halves are tried, so that one bad fix does not keep the others out. What the grammar refuses
hides what the rules would say, so the grammar's findings are mended first, and then only the grammar's errors are counted.
"""

import codecs
from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from tei_kit.model.diagnostic import Diagnostic, Severity
from tei_kit.model.errors import Unreadable
from tei_kit.model.fix import Edit
from tei_kit.read import reader
from tei_kit.read.text import SourceText, detect_encoding

#: Finds everything that is wrong with the bytes of a document.
Check = Callable[[bytes], list[Diagnostic]]

#: How often fixes are applied at most: each pass makes room for fixes that overlapped, or that another one hid.
PASSES = 100

_GRAMMAR = "grammar"


@dataclass(frozen=True, slots=True)
class Mended:
    """A document after mending.

    Attributes:
        path: the file as the user named it.
        before: its bytes as they were.
        after: its bytes as they should be; the same when nothing could be mended.
        applied: the findings that were mended, in the order in which they were.
        left: what is still found; of the bytes as they should be.
    """

    path: str
    before: bytes
    after: bytes
    applied: tuple[Diagnostic, ...]
    left: tuple[Diagnostic, ...] = ()


def mend(
    data: bytes, path: str, check: Check, *, unsafe: bool, keeps: Callable[[Diagnostic], bool] = lambda _: True
) -> Mended:
    """Mend a document in memory.

    Args:
        data: its bytes.
        path: its name.
        check: finds everything that is wrong with such bytes, also what nobody asked about.
        unsafe: whether the fixes that need an editor's eye afterwards are applied too.
        keeps: whether a finding is to be mended.
    """
    applied: list[Diagnostic] = []
    now = _State(data, check(data))
    for _ in range(PASSES):
        wanted = [one for one in now.found if one.fix and (unsafe or one.fix.safe) and keeps(one)]
        done, after = _most(now, [], apart(one for one in wanted if one.rule.layer == _GRAMMAR), check)
        if after is None:
            done, after = _most(now, [], apart(one for one in wanted if one.rule.layer != _GRAMMAR), check)
        if after is None:
            break
        now = after
        applied += done
    return Mended(path, data, now.data, tuple(applied), tuple(filter(keeps, now.found)))


def apart(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Return the diagnostics whose fixes do not touch one another; of those that do, the first."""
    taken: list[tuple[int, int]] = []
    chosen = []
    for diagnostic in diagnostics:
        edits = diagnostic.fix.edits if diagnostic.fix else ()
        places = [(edit.span.start.offset, edit.span.end.offset) for edit in edits]
        if places and not any(_touches(place, taken) for place in places):
            chosen.append(diagnostic)
            for place in places:
                insort(taken, place)
    return chosen


def apply(data: bytes, edits: Iterable[Edit]) -> bytes:
    """Return a file's bytes with edits; no byte outside their spans changes.

    Args:
        data: the bytes.
        edits: edits that do not overlap. What the file's encoding cannot hold becomes character references.
    """
    codec = _codec(data)
    pieces, at = [], 0
    for edit in sorted(edits, key=lambda edit: edit.span):
        pieces += [data[at : edit.span.start.offset], edit.replacement.encode(codec, "xmlcharrefreplace")]
        at = edit.span.end.offset
    return b"".join([*pieces, data[at:]])


@dataclass(frozen=True, slots=True)
class _State:
    data: bytes
    found: list[Diagnostic]


def _touches(place: tuple[int, int], taken: list[tuple[int, int]]) -> bool:
    index = bisect_left(taken, place)
    before = index > 0 and taken[index - 1][1] >= place[0]
    return before or (index < len(taken) and taken[index][0] <= place[1])


def _codec(data: bytes) -> str:
    """The codec for a piece of the file: without a byte order mark, and with the byte order that the file has."""
    codec = detect_encoding(data)
    if codec == "utf-16":
        return "utf-16-le" if data.startswith(codecs.BOM_UTF16_LE) else "utf-16-be"
    if codec == "utf-32":
        return "utf-32-le" if data.startswith(codecs.BOM_UTF32_LE) else "utf-32-be"
    return "utf-8" if codec == "utf-8-sig" else codec


def _most(
    start: _State, kept: list[Diagnostic], chosen: list[Diagnostic], check: Check
) -> tuple[list[Diagnostic], _State | None]:
    """Add to `kept` as many of `chosen` as are borne out; return these and the state that they lead to."""
    if not chosen:
        return kept, None
    after = _attempt(start, [*kept, *chosen], check)
    if after is not None or len(chosen) == 1:
        return ([*kept, *chosen], after) if after else (kept, None)
    half = len(chosen) // 2
    first, one = _most(start, kept, chosen[:half], check)
    both, two = _most(start, first, chosen[half:], check)
    return both, two or one


def _attempt(start: _State, chosen: Sequence[Diagnostic], check: Check) -> _State | None:
    edits = [edit for diagnostic in chosen if diagnostic.fix for edit in diagnostic.fix.edits]
    changed = apply(start.data, edits)
    if not _only_there(start.data, changed, edits):
        return None
    try:
        # The check may have been told to be silent about what cannot be read.
        reader.parse(changed, "")
    except Unreadable:
        return None
    found = check(changed)
    layer = _GRAMMAR if chosen[0].rule.layer == _GRAMMAR else ""
    if _errors(found, layer) > _errors(start.found, layer):
        return None
    there = {(one.rule.code, one.span.start.offset) for one in found if one.span}
    gone = all(
        (one.rule.code, _moved(one.span.start.offset, edits, _codec(changed))) not in there
        for one in chosen
        if one.span
    )
    return _State(changed, found) if gone else None


def _only_there(before: bytes, after: bytes, edits: Sequence[Edit]) -> bool:
    """Whether the edits did to the characters what they did to the bytes: not so in encodings with shift states."""
    try:
        source, codec = SourceText.decode(before), _codec(before)
        pieces, at = [], 0
        for edit in sorted(edits, key=lambda edit: edit.span):
            start, end = edit.span.start, edit.span.end
            pieces.append(source.text[at : source.index(start.line, start.column)])
            pieces.append(edit.replacement.encode(codec, "xmlcharrefreplace").decode(codec))
            at = source.index(end.line, end.column)
        return SourceText.decode(after).text == "".join([*pieces, source.text[at:]])
    except UnicodeError:
        return False


def _errors(found: Iterable[Diagnostic], layer: str) -> int:
    return sum(1 for one in found if one.severity is Severity.ERROR and one.rule.layer.startswith(layer))


def _moved(offset: int, edits: Iterable[Edit], codec: str) -> int:
    """Where something that began at an offset begins after the edits."""
    before = [edit for edit in edits if edit.span.start.offset < offset]
    new = sum(len(edit.replacement.encode(codec, "xmlcharrefreplace")) for edit in before)
    return offset + new - sum(edit.span.end.offset - edit.span.start.offset for edit in before)
