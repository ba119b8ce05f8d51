"""What `tei-kit encode` says of its drafts: a table for people, JSON for programs."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from tei_kit.encode.guesses import Guess, Lines, anchors, guesses, left

if TYPE_CHECKING:
    from tei_kit.encode import Draft

_VERSION = 1


def as_table(drafts: Iterable["Draft"]) -> str:
    """Return what a person reads: what is sure, each guess with its place, what is left."""
    return "\n".join(line for draft in drafts for line in _lines(draft))


def as_json(drafts: Iterable["Draft"]) -> str:
    """Return the same for programs, with the place in the source of every turn and paragraph."""
    return json.dumps(
        {"version": _VERSION, "drafts": [_entry(draft) for draft in drafts]}, ensure_ascii=False, indent=2
    )


def _lines(draft: "Draft") -> Iterator[str]:
    facts = draft.facts
    people = ", ".join(person.name for person in facts.transcript.people) or "nobody"
    yield f"{draft.path}"
    yield f"  {_safe(facts.title)}"
    yield f"  profile {facts.profile.name}" + (f": {_safe('; '.join(draft.reasons))}" if draft.reasons else "")
    yield f"  speeches: {_speeches(draft)} by {_safe(people)}"
    found = guesses(facts)
    yield f"  guesses to confirm: {len(found)}, in {_source(draft)}" if found else "  nothing guessed"
    places = [f"{guess.line}:{guess.column}" for guess in found]
    width = max(map(len, places), default=0)
    for place, guess in zip(places, found, strict=True):
        yield f"    {place:<{width}}  {guess.cert or '':<6}  {guess.about:<8}  “{_safe(guess.words)}”"
        yield f"    {'':<{width}}  {'':<6}  {'':<8}  {_safe(guess.reason)}"
    if rest := left(facts):
        yield f"  left to the editor: {_safe('; '.join(rest))}"


def _speeches(draft: "Draft") -> int:
    body = draft.facts.transcript.body
    return Counter(type(block).__name__ for part in body for block in getattr(part, "content", ()))["Turn"]


def _source(draft: "Draft") -> str:
    """The file whose lines are counted: the user's, or the text taken from it."""
    return draft.snapshot.name if draft.facts.page.original else Path(draft.facts.page.name).name


def _safe(text: str) -> str:
    # A control character in a file must not command the reader's terminal.
    return text if text.isprintable() else "".join(sign if sign.isprintable() else " " for sign in text)


def _entry(draft: "Draft") -> dict[str, object]:
    facts = draft.facts
    lines = Lines(facts.page.text, facts.page.first_line)
    return {
        "file": str(draft.path),
        "source": facts.page.name,
        "snapshot": str(draft.snapshot),
        "title": facts.title,
        "profile": {"name": facts.profile.name, "reasons": list(draft.reasons)},
        "date": facts.day,
        "place": facts.venue,
        "speeches": _speeches(draft),
        "people": [asdict(person) for person in facts.transcript.people],
        "guesses": [_guess(guess, draft) for guess in guesses(facts)],
        "left": list(left(facts)),
        "anchors": {
            anchor.element: {"start": anchor.start, "end": anchor.end, "line": line, "column": column}
            for anchor in anchors(facts)
            for line, column in [lines.place(anchor.start)]
        },
    }


def _guess(guess: Guess, draft: "Draft") -> dict[str, object]:
    return asdict(guess) | {"source": _source(draft)}
