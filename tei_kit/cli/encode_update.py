"""`tei-kit encode --update`: a changed source into files that an editor has worked on."""

import argparse
import os
import textwrap
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from tei_kit import files
from tei_kit.model.errors import ExitCode

if TYPE_CHECKING:
    from tei_kit.check.fidelity import Snapshot
    from tei_kit.encode import Draft, Request
    from tei_kit.model.document import Document
    from tei_kit.model.turn import Page
    from tei_kit.update import Update
    from tei_kit.update.merge import Change

#: The width of one column of a conflict, and how much of the words of a change is shown.
_SIDE, _SHOWN = 48, 60


def run(options: argparse.Namespace, request: "Request", pages: Sequence["Page"]) -> ExitCode:
    """Draft the former and the new source, merge, show, and write where nothing is in conflict."""
    from tei_kit.check import fidelity
    from tei_kit.read import reader
    from tei_kit.update import drafts, update

    documents = [reader.read(path) for path in options.update]
    copies = [fidelity.snapshot(document) for document in documents]
    request = drafts.asked(request, documents, copies)
    news = drafts.new(pages, request)
    formers = _formers(options, request, documents, copies, news)
    worst = ExitCode.CLEAN
    for document, copy, former, draft in zip(documents, copies, formers, news, strict=True):
        if former.facts.page.data == draft.facts.page.data:
            print(f"{document.path}: the source has not changed")
            continue
        found = update(document, former, replace(draft, snapshot=copy.path))
        for line in _lines(found):
            print(line)
        worst = max(worst, _write(found, copy, options))
    return worst


def _formers(
    options: argparse.Namespace,
    request: "Request",
    documents: Sequence["Document"],
    copies: Sequence["Snapshot"],
    news: Sequence["Draft"],
) -> list["Draft"]:
    from tei_kit.encode.profile import layouts
    from tei_kit.read import sources
    from tei_kit.update import drafts

    if not options.former:
        return [
            drafts.former(document, copy, draft, request, mend=options.mend_mojibake)
            for document, copy, draft in zip(documents, copies, news, strict=True)
        ]
    page = sources.read(options.former, layouts(options.profile), mend=options.mend_mojibake)
    parts = [draft.facts.page for draft in drafts.new([page], request)]
    return [
        drafts.of_page(part, document, draft, request)
        for part, document, draft in zip(parts, documents, news, strict=True)
    ]


def _lines(found: "Update") -> Iterator[str]:
    counts = Counter(change.kind for change in found.changes)
    told = ", ".join(f"{counts[kind]} {kind}" for kind in ("changed", "added", "removed") if counts[kind])
    conflicts = f"{counts['conflict']} in conflict" if counts["conflict"] else ""
    told = ", ".join(filter(None, (told, conflicts))) or "the words are the same"
    yield f"{found.document.path}, with {_name(found)} as it is now: {told}"
    quiet = [change for change in found.changes if change.kind != "conflict"]
    places = [_there(found, change) or f"here {_here(found, change)}" for change in quiet]
    wide, named = max(map(len, places), default=0), max((len(change.where) for change in quiet), default=0)
    for change, place in zip(quiet, places, strict=True):
        words = " → ".join(f"“{_short(text)}”" for text in (change.before, change.theirs) if text)
        yield f"  {change.kind:<7}  {_safe(change.where):<{named}}  {place:<{wide}}  {words}"
    for change in found.changes:
        if change.kind == "conflict":
            yield from _side_by_side(found, change)
    for difference in found.lost:
        place = f"{_name(found)}:{difference.position.line}:{difference.position.column}"
        yield f"  {difference.kind}  {place}  “{_short(difference.source)}” | {difference.path} “{_short(difference.tei)}”"


def _side_by_side(found: "Update", change: "Change") -> Iterator[str]:
    yield f"  conflict  {_safe(change.where)}: you and the source changed the same place"
    here = f"{Path(found.document.path).name}:{_here(found, change)}"
    there = _there(found, change)
    heads = (f"yours, {here}", f"the source now, {_name(found)}{f':{there}' if there else ''}")
    left, right = (_column(head, words) for head, words in zip(heads, (change.ours, change.theirs), strict=True))
    height = max(len(left), len(right))
    for one, two in zip(left + [""] * (height - len(left)), right + [""] * (height - len(right)), strict=True):
        yield f"    {one:<{_SIDE}} | {two}".rstrip()
    for line in textwrap.wrap(f"before: {_safe(change.before) or '(nothing)'}", 2 * _SIDE):
        yield f"    {line}"


def _column(head: str, words: str) -> list[str]:
    return [part for row in (head, words or "(nothing)") for part in textwrap.wrap(_safe(row), _SIDE)]


def _here(found: "Update", change: "Change") -> str:
    line, column = found.here(change)
    return f"{line}:{column}"


def _there(found: "Update", change: "Change") -> str:
    at = found.there(change)
    if at is None:
        return ""
    from tei_kit.encode.guesses import Lines

    page = found.draft.facts.page
    line, column = Lines(page.text, page.first_line).place(at)
    return f"{line}:{column}"


def _name(found: "Update") -> str:
    page = found.draft.facts.page
    return found.draft.snapshot.name if page.original else Path(page.name).name


def _short(text: str) -> str:
    words = _safe(" ".join(text.split()))
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…"


def _safe(text: str) -> str:
    # A control character in a file must not command the reader's terminal.
    return "".join(sign if sign.isprintable() else " " for sign in text)


def _write(found: "Update", copy: "Snapshot", options: argparse.Namespace) -> ExitCode:
    """Write the document and the copy of its source, if nothing is in conflict or the user said so."""
    open_ = bool(found.conflicts or found.lost)
    path = Path(found.document.path)
    if open_ and not options.output and not options.force:
        print("  nothing was written. To take over all but the conflicts, where yours stays, say --force;")
        print("  or write the result elsewhere with -o FOLDER, and see with tei-kit fidelity what is left.")
        return ExitCode.FINDINGS
    target = options.output / path.name if options.output else path
    beside = Path(os.path.relpath(copy.path, path.resolve().parent))
    snapshot = Path(os.path.normpath(target.parent / beside))
    page = found.draft.facts.page
    wanted = {snapshot: page.data}
    if page.original:
        original = replace(found.draft, snapshot=snapshot).original
        wanted |= {original: page.original} if original else {}
    if not options.output:
        _keep_former(wanted)
    for place, data in wanted.items():
        files.write(place, data, overwrite=options.force or not options.output)
    files.write(target, found.data, overwrite=options.force or not options.output)
    print(f"  written: {target}, {snapshot}")
    return ExitCode.FINDINGS if open_ else ExitCode.CLEAN


def _keep_former(wanted: dict[Path, bytes]) -> None:
    """Keep what the source was: institutions do not, and it is the evidence for what was published so far."""
    for path, data in wanted.items():
        former = path.read_bytes() if path.is_file() else data
        if former == data:
            continue
        names = (f"{path.stem}.former{number or ''}{path.suffix}" for number in count())
        kept = next(one for name in names if not (one := path.with_name(name)).exists() or one.read_bytes() == former)
        if not kept.exists():
            files.write(kept, former, overwrite=False)
        print(f"  the former source is kept: {kept}")
