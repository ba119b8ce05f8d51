"""The body of a page → divisions of paragraphs and turns."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from tei_kit.encode.furniture import joined
from tei_kit.encode.label import Label
from tei_kit.encode.profile import Profile
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
#: A paragraph that is one note in brackets.
_BRACKETED = re.compile(r"\([^()]*[^\W\d_][^()]*\)|\[[^\[\]]*[^\W\d_][^\[\]]*\]|（[^（）]*[^\W\d_][^（）]*）")


@dataclass(frozen=True, slots=True)
class Body:
    """What is known of a body.

    Attributes:
        pieces: its paragraphs.
        labels: the labels, by the index of their paragraph.
        people: who is meant, by the label's name.
        profile: the site's signs.
        pulls: the paragraph that each pull quote repeats, by where the quote starts in the page.
        formes: where lines start that are no part of the text.
        page: the characters of a page whose lines are numbered, "" of any other.
    """

    pieces: tuple[Piece, ...]
    labels: Mapping[int, Label]
    people: Mapping[str, Person]
    profile: Profile
    pulls: Mapping[int, Piece] = field(default_factory=dict)
    formes: frozenset[int] = frozenset()
    page: str = ""


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
    heading = bool(report) and report[-1].start not in body.formes and _is_heading(report[-1])
    head = report.pop() if speech < end and heading else None
    divisions = []
    if report:
        # Prose after a break, once people have spoken, may be the report or somebody's speech going on.
        cert: Cert = "low" if after_speech else None
        divisions.append(Division("narrative", None, None, _blocks(report, body), cert))
    if speech < end:
        divisions.append(Division("session", None, head, _turns(body, speech, end)))
    return divisions


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
        notes = f"{label.note} {label.aside.text if label.aside else ''}".casefold()
        interpreted = any(word in notes for word in body.profile.texts("speakers.interpreted"))
        speaker = body.people[label.name].key
        content += [Turn(label.pieces, label.aside, speaker, interpreted, label.cert, tuple(blocks)), *after]
    return tuple(content)


def _blocks(pieces: list[Piece], body: Body) -> tuple[Block, ...]:
    """Tell omissions, stage directions and pull quotes from prose; where there is nothing else, the sign is the paragraph."""
    blocks = [_block(piece, body) for piece in pieces]
    if not any(isinstance(block, Paragraph) for block in blocks):
        blocks[0] = Paragraph(pieces[0])
    return joined(blocks, body.page) if body.page else tuple(blocks)


def _block(piece: Piece, body: Body) -> Block:
    if piece.start in body.formes:
        return FormeWork(piece)
    if piece.plain in body.profile.omissions:
        return Omission(piece)
    if piece.start in body.pulls:
        return Pull(piece, body.pulls[piece.start].start)
    return Aside(piece) if len(piece.text) <= _HEADING and _BRACKETED.fullmatch(piece.text) else Paragraph(piece)
