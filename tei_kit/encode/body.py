"""The body of a page → divisions of paragraphs and turns."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from tei_kit.encode.furniture import joined
from tei_kit.encode.label import Label, raised
from tei_kit.encode.profile import Profile
from tei_kit.encode.shapes import ended
from tei_kit.model.turn import (
    Aside,
    Break,
    Cert,
    Division,
    Figure,
    FormeWork,
    Omission,
    Paragraph,
    Person,
    Piece,
    Pull,
    Turn,
)

Block = Paragraph | Omission | Aside | Pull | FormeWork

#: Longer lines above a speech are prose, not its heading.
_HEADING = 150
#: So many headings stand above each other at most; so many paragraphs end with a sign where sentences do.
_HEADINGS, _ENDED = 3, 0.9
#: An entry of a list, which is no heading below another one.
_ENTRY = re.compile(r"(?:\d{1,3}[.)、]|[–—•·*-])\s")
#: A paragraph that is one note in brackets.
_BRACKETED = re.compile(r"\([^()]*[^\W\d_][^()]*\)|\[[^\[\]]*[^\W\d_][^\[\]]*\]|（[^（）]*[^\W\d_][^（）]*）")


@dataclass(frozen=True)
class Body:
    """What is known of a body.

    Attributes:
        pieces: its paragraphs.
        labels: the labels, by the index of their paragraph.
        people: who is meant, by the label's name.
        profile: the site's signs.
        pulls: the paragraph that each pull quote repeats, by where the quote starts in the page.
        formes: where lines start that are no part of the text.
        page: the page's characters.
        numbered: whether its lines are numbered.
    """

    pieces: tuple[Piece, ...]
    labels: Mapping[int, Label]
    people: Mapping[str, Person]
    profile: Profile
    pulls: Mapping[int, Piece] = field(default_factory=dict)
    formes: frozenset[int] = frozenset()
    page: str = ""
    numbered: bool = False

    @cached_property
    def headed(self) -> bool:
        """Whether a line without the end of a sentence can be told: paragraphs end with signs, and lines have no numbers."""
        long = [piece.text for piece in self.pieces if len(piece.text) > _HEADING // 2]
        return not self.numbered and sum(map(ended, long)) >= _ENDED * len(long) > 0


def build(body: Body, figure: Figure | None) -> tuple[Division | Break, ...]:
    """Divide a body at its breaks, and each part at its first label.

    Args:
        body: with at least one paragraph.
        figure: the photograph that stands first.
    """
    parts: list[Division | Break] = []
    start = 0
    for index, piece in enumerate((*body.pieces, None)):
        if piece is None or piece.plain in body.profile.breaks:
            spoken = any(isinstance(part, Division) and part.type == "session" for part in parts)
            parts += _divisions(body, start, index, after_speech=spoken)
            parts += [Break(piece)] if piece else []
            start = index + 1
    if not any(isinstance(part, Division) for part in parts):
        # Nothing but breaks: something has to be a paragraph, and why not they.
        return (Division("narrative", None, None, tuple(map(Paragraph, body.pieces)), "low"),)
    if figure:
        index, first = next((index, part) for index, part in enumerate(parts) if isinstance(part, Division))
        parts[index] = replace(first, figure=figure)
    return tuple(parts)


def _divisions(body: Body, start: int, end: int, *, after_speech: bool) -> list[Division]:
    """Make the divisions of the paragraphs from `start` to `end`, between two breaks."""
    speech = next((index for index in range(start, end) if index in body.labels), end)
    report = list(body.pieces[start:speech])
    listed = [_ENTRY.match(piece.text) is not None for piece in report[-2:]]
    heading = (
        bool(report) and report[-1].start not in body.formes and _is_heading(report[-1]) and listed != [True, True]
    )
    head = report.pop() if speech < end and heading else None
    divisions = []
    if report:
        # Prose after a break, once people have spoken, may be the report or somebody's speech going on.
        cert: Cert = "low" if after_speech else None
        divisions.append(Division("narrative", None, None, _blocks(report, body), cert))
    if speech < end:
        divisions += _sessions(body, speech, end, head)
    return divisions


def _sessions(body: Body, start: int, end: int, head: Piece | None) -> Iterator[Division]:
    """Divide speeches where a heading stands between two of them."""
    begins = start
    labelled = [index for index in range(start + 1, end) if index in body.labels]
    for index in labelled if body.headed else ():
        count = _headings(body, index)
        if count:
            yield Division(
                "session", None, head, _turns(body, begins, index - count), "medium" if begins > start else None
            )
            first, last = body.pieces[index - count], body.pieces[index - 1]
            head, begins = Piece(body.page[first.start : last.end], first.start), index
    yield Division("session", None, head, _turns(body, begins, end), "medium" if begins > start else None)


def _headings(body: Body, index: int) -> int:
    """Count the headings right above a label: lines that end as no sentence does, below one that does."""
    count = 0
    while count < _HEADINGS and _divides(body.pieces[index - count - 1], body):
        count += 1
    above = index - count - 1
    labelled = any(place in body.labels for place in range(above, index))
    return 0 if labelled or not ended(body.pieces[above].text) or body.pieces[above].start in body.formes else count


def _divides(piece: Piece, body: Body) -> bool:
    if len(piece.text) > _HEADING:
        return False
    plain = (
        piece.start not in body.formes and piece.start not in body.pulls and piece.plain not in body.profile.omissions
    )
    words = any(map(str.isalpha, piece.text)) and not _BRACKETED.fullmatch(piece.text)
    begins = words and (piece.text[0].isdecimal() or raised(piece.text[0]))
    return plain and begins and (piece.text[-1].isalnum() or piece.text[-1] in ")”»")


def _is_heading(piece: Piece) -> bool:
    return len(piece.text) <= _HEADING and piece.text[-1].isalnum()


def _turns(body: Body, start: int, end: int) -> tuple[Turn | Block, ...]:
    starts = [index for index in range(start, end) if index in body.labels]
    content: list[Turn | Block] = []
    for first, last in zip(starts, [*starts[1:], end], strict=True):
        label = body.labels[first]
        pieces = list(body.pieces[first + label.paragraphs : last])
        blocks = list(_blocks([label.rest, *pieces] if label.rest else pieces, body))
        after: list[Block] = []
        # What is left out at the end of a speech is whatever came next, as a rule other speeches.
        while not isinstance(blocks[-1], Paragraph):
            after.insert(0, blocks.pop())
        notes = f"{label.note} {label.aside.text}" if label.aside else label.note
        interpreted = bool(notes) and any(
            word in notes.casefold() for word in body.profile.texts("speakers.interpreted")
        )
        speaker = body.people[label.name].key
        content += [Turn(label.pieces, label.aside, speaker, interpreted, label.cert, tuple(blocks)), *after]
    return tuple(content)


def _blocks(pieces: list[Piece], body: Body) -> tuple[Block, ...]:
    """Tell omissions, stage directions and pull quotes from prose; where there is nothing else, the sign is the paragraph."""
    blocks = [_block(piece, body) for piece in pieces]
    if not any(isinstance(block, Paragraph) for block in blocks):
        blocks[0] = Paragraph(pieces[0])
    return joined(blocks, body.page) if body.numbered else tuple(blocks)


def _block(piece: Piece, body: Body) -> Block:
    if piece.start in body.formes:
        return FormeWork(piece)
    if piece.start in body.pulls:
        return Pull(piece, body.pulls[piece.start].start)
    if len(piece.text) > _HEADING:
        return Paragraph(piece)
    if piece.plain in body.profile.omissions:
        return Omission(piece)
    return Aside(piece) if _BRACKETED.fullmatch(piece.text) else Paragraph(piece)
