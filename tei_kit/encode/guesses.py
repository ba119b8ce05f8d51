"""What a draft is sure of, what it guessed and what it left to the editor, each with its place in the source."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from tei_kit.encode.facts import Facts
from tei_kit.encode.standoff import kind
from tei_kit.model.turn import Aside, Cert, Division, FormeWork, Omission, Paragraph, Piece, Pull, Turn

_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Guess:
    """A reading that the editor has to confirm.

    Attributes:
        about: what was guessed: "label", "name", "part", "participant", "date", "place", "division", "document", "event" or "language".
        element: the identifier of the element that carries it; "" for one that has none.
        words: the source's words.
        cert: how sure it is.
        reason: why it is a guess.
        start: where the words begin in the page's text.
        end: where they end.
        line: the line of the source, 1-based.
        column: the column, 1-based, in characters.
    """

    about: str
    element: str
    words: str
    cert: Cert
    reason: str
    start: int
    end: int
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where the words of an element stand in the page's text."""

    element: str
    start: int
    end: int


class Lines:
    """The lines of a page, found once."""

    def __init__(self, text: str, first: int = 1) -> None:
        lines = text.replace("\r\n", " \n").replace("\r", "\n").split("\n")
        self._starts = [0, *accumulate(len(line) + 1 for line in lines)]
        self._first = first

    def place(self, index: int) -> tuple[int, int]:
        """Return line and column of a character, both 1-based."""
        line = bisect_right(self._starts, index)
        return line + self._first - 1, index - self._starts[line - 1] + 1


def guesses(facts: Facts) -> tuple[Guess, ...]:
    """Return every guess of a draft, in the order of the source."""
    lines = Lines(facts.page.text, facts.page.first_line)
    found = [
        Guess(about, element, _shown(piece.text), cert, reason, piece.start, piece.end, *lines.place(piece.start))
        for about, element, piece, cert, reason in _found(facts)
    ]
    return tuple(sorted(found, key=lambda guess: guess.start))


def anchors(facts: Facts) -> tuple[Anchor, ...]:
    """Return where each turn and paragraph with an identifier stands in the source."""
    found: list[Anchor] = []
    paragraphs = 0
    for piece in facts.transcript.summary:
        paragraphs += 1
        found.append(Anchor(f"p.{paragraphs}", piece.start, piece.end))
    number = 0
    for block in _blocks(facts):
        if isinstance(block, Turn):
            number += 1
            found.append(Anchor(f"sp.{number}", block.label[0].start, block.body[-1].piece.end))
        for part in block.body if isinstance(block, Turn) else (block,):
            if isinstance(part, Paragraph):
                paragraphs += 1
                found.append(Anchor(f"p.{paragraphs}", part.piece.start, part.piece.end))
    return tuple(found)


def left(facts: Facts) -> tuple[str, ...]:
    """Return what the page did not tell, in words."""
    people = [person for person in facts.transcript.people if not person.group]
    parts = [
        "" if facts.transcript.title else "the title: no line could be one; the first words stand for it",
        "" if facts.day else "the date: none is printed at the top",
        "" if facts.venue else "the place: none is printed at the top",
        "" if facts.language != "und" else "the language: say --lang",
        "" if any(person.part for person in people) or not people else "who is host, chair or guest",
    ]
    unknown = [person.name for person in people if not person.entry]
    if unknown:
        parts.append(f"register entries for {', '.join(unknown)}")
    return tuple(filter(None, parts))


def _found(facts: Facts) -> Iterator[tuple[str, str, Piece, Cert, str]]:
    transcript = facts.transcript
    yield from _labels(facts)
    for about, fact, element in (("date", facts.when, ""), ("place", facts.where, facts.place or "")):
        if fact.piece and fact.cert:
            yield about, element, fact.piece, fact.cert, fact.reason
    for part in transcript.body:
        if isinstance(part, Division) and part.cert:
            piece = next(_pieces(part))
            spoken = "a line between two speeches that does not end as a sentence does"
            reason = spoken if part.type == "session" else "a report, or a speech that goes on"
            yield "division", "", part.head or piece, part.cert, reason
    for person, piece in transcript.present:
        yield (
            "participant",
            person.key,
            piece,
            person.cert,
            "a list above the speeches has this name; nobody speaks by it",
        )
    listed = len(transcript.listing.items) if transcript.listing else 0
    for number, document in enumerate(transcript.documents, 1):
        told = "a heading above the list" if number <= listed else "the prose"
        reason = f"{told} says {document.status}; the kind is that of its head word"
        yield "document", f"doc.{number}", document.piece, document.cert, reason
    name, cert = kind(facts)
    spoken = facts.guessed_language
    title = transcript.title or next(_pieces(next(part for part in transcript.body if isinstance(part, Division))))
    reason = f"the title says {name}" if cert == "medium" else "no word of the title tells the kind of event"
    yield "event", "ev", title, cert, reason
    if spoken:
        yield "language", "", title, "medium", f"{spoken}, because of the small words or the script of the text"


def _labels(facts: Facts) -> Iterator[tuple[str, str, Piece, Cert, str]]:
    """Yield the guesses about who speaks: each label that is unsure, each person once."""
    people = {person.key: person for person in facts.transcript.people}
    seen: set[str] = set()
    number = 0
    for block in _blocks(facts):
        if not isinstance(block, Turn):
            continue
        number += 1
        piece = block.label[0]
        if block.cert:
            yield "label", f"sp.{number}", piece, block.cert, "this name comes only once before a speech"
        person = people[block.speaker]
        if person.key in seen:
            continue
        seen.add(person.key)
        if person.cert:
            shown = f"role “{person.role}”, name “{person.name}”" if person.role else f"name “{person.name}”"
            why = "a list above the speeches has it so" if person.listed else "nothing else in the page shows it"
            yield "name", person.key, piece, person.cert, f"{shown}: {why}"
        if person.part:
            yield "part", person.key, piece, "medium", f"{person.part}, because of the words of the label"


def _blocks(facts: Facts) -> Iterator[Turn | Paragraph | Omission | Aside | Pull | FormeWork]:
    for part in facts.transcript.body:
        if isinstance(part, Division):
            yield from part.content


def _pieces(division: Division) -> Iterator[Piece]:
    for block in division.content:
        yield block.label[0] if isinstance(block, Turn) else block.piece


def _shown(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…"
