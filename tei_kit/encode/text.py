"""`Transcript` → the TEI element `text`: every word of the source, in its order, and none besides."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from tei_kit.encode.back import back, dated
from tei_kit.encode.inline import Mention, aside, encode, forme_work, gap, words
from tei_kit.encode.profile import Profile
from tei_kit.engines.builder import Tag, tag
from tei_kit.model.turn import (
    Aside,
    Break,
    Dateline,
    Division,
    Figure,
    FormeWork,
    Omission,
    Paragraph,
    Piece,
    Pull,
    Transcript,
    Turn,
)

#: Who is responsible for what the importer itself adds (docs/encoding.md: `@resp` marks it).
EDITOR = "#ed.kit"
#: Pull quotes are counted, and have no identifiers.
_PULLED = "pulled"


@dataclass(frozen=True)
class _Context:
    profile: Profile
    page: str
    mentions: Sequence[Mention]
    place: str | None
    parts: Mapping[str, str]
    numbers: Counter[str] = field(default_factory=Counter)
    paragraphs: dict[int, str] = field(default_factory=dict)
    order: Sequence[int] = ()

    def repeated(self, start: int) -> str | None:
        """Return the identifier of the paragraph that stands first from a place of the page on."""
        place = bisect_left(self.order, start)
        return f"#{self.paragraphs[self.order[place]]}" if place < len(self.order) else None

    def between(self, start: int, end: int) -> str:
        """Return what stands between two parts of a line; mere white space as a space."""
        if start == end:
            return ""
        return (words(self.page[start:end].strip()) and words(self.page[start:end])) or " "

    def identifier(self, kind: str) -> str:
        self.numbers[kind] += 1
        return f"{kind}.{self.numbers[kind]}"


def text(transcript: Transcript, page: str, profile: Profile, place: str | None) -> Tag:
    """Encode the text.

    Args:
        transcript: the page, understood.
        page: its characters.
        profile: the site's signs.
        place: the identifier of the dateline's place.
    """
    documents = {document.piece: f"doc.{number}" for number, document in enumerate(transcript.documents, 1)}
    mentions = sorted(documents.items(), key=lambda mention: mention[0].start)
    parts = {person.key: person.group or person.part for person in transcript.people}
    context = _Context(profile, page, mentions, place, parts)
    parts_of = _parts(transcript, context)
    if context.numbers[_PULLED]:
        # A pull quote may stand above what it repeats: its paragraph has an identifier once all are numbered.
        order = sorted(context.paragraphs)
        parts_of = _parts(transcript, replace(context, numbers=Counter(), order=order))
    front, body = parts_of
    below = back(transcript, context.profile, lambda: context.identifier("p"))
    return tag(
        "text",
        tag("front", *front) if front else None,
        tag("body", *body),
        tag("back", *below) if below else None,
    )


def _parts(transcript: Transcript, context: _Context) -> tuple[list[Tag], list[Tag]]:
    """Encode what stands above the proceedings, and them."""
    front = [tag("fw", words(piece), type="section") for piece in transcript.opening]
    top = _top(transcript, context)
    # The schema has no division without a paragraph: a mere title stands above the first part of the body.
    if transcript.summary or isinstance(transcript.body[0], Break):
        front += [_summary(transcript, top, context)] if top else []
        top = ()
    body: list[Tag] = []
    ended = _ended(transcript.dateline)
    last = max((place for place, part in enumerate(transcript.body) if isinstance(part, Division)), default=-1)
    for number, part in enumerate(transcript.body):
        below = ended if number == last else None
        body.append(_break(part) if isinstance(part, Break) else _division(part, top, below, context))
        top = ()
    return front, body


def _top(transcript: Transcript, context: _Context) -> tuple[Tag, ...]:
    """Encode title and dateline, as far as there are any."""
    title = (tag("head", words(transcript.title)),) if transcript.title else ()
    return (*title, _dateline(transcript.dateline, context)) if transcript.dateline else title


def _summary(transcript: Transcript, top: tuple[Tag, ...], context: _Context) -> Tag:
    head, *line = top
    if transcript.summary:
        paragraphs = [_paragraph(piece, context) for piece in transcript.summary]
        return tag("div", head, *paragraphs, *line, type="summary")
    # Without a paragraph of its own, the last line has to be one.
    *above, last = top
    return tag("div", *above, tag("p", *last.children, xml_id=context.identifier("p")), type="summary")


def _dateline(line: Dateline, context: _Context) -> Tag:
    """Encode the dateline in the order in which it is printed, with the signs between its parts."""
    ref = f"#{context.place}" if context.place else None
    parts: list[tuple[Piece | None, str, dict[str, str | None]]] = [
        (line.date, "date", {**dated(line.when, line.until)}),
        (line.time, "time", {"when": line.at}),
        (line.place, "placeName", {"ref": ref, "cert": line.cert}),
    ]
    children: list[Tag | str] = []
    end: int | None = None
    for piece, name, attributes in sorted(parts, key=lambda part: part[0].start if part[0] else -1):
        if piece is None:
            continue
        if end is not None:
            children.append(context.between(end, piece.start))
        children.append(tag(name, words(piece), **attributes))
        end = piece.end
    return tag("dateline", *children)


def _paragraph(piece: Piece, context: _Context, formes: tuple[Piece, ...] = ()) -> Tag:
    children = encode(piece, context.profile, context.mentions, formes)
    identifier = context.identifier("p")
    context.paragraphs[piece.start] = identifier
    return Tag("p", (("xml:id", identifier),), children)


def _break(part: Break) -> Tag:
    return tag("milestone", unit="section", rend=words(part.piece))


def _ended(line: Dateline | None) -> Tag | None:
    # No dateline: a document has one time, that of its beginning; the event's @to has this one.
    return tag("incident", tag("desc", words(line.end)), type="end") if line and line.end else None


def _division(division: Division, top: tuple[Tag, ...], below: Tag | None, context: _Context) -> Tag:
    content = (
        _turn(block, context) if isinstance(block, Turn) else _block(block, context) for block in division.content
    )
    return tag(
        "div",
        *top,
        _figure(division.figure) if division.figure else None,
        tag("head", words(division.head)) if division.head else None,
        *content,
        below,
        type=division.type,
        cert=division.cert,
    )


def _figure(figure: Figure) -> Tag:
    return tag(
        "figure",
        tag("head", words(figure.counter), type="counter"),
        tag("figDesc", words(figure.caption)) if figure.caption else None,
    )


def _block(block: Paragraph | Omission | Aside | Pull | FormeWork, context: _Context) -> Tag:
    if isinstance(block, Paragraph):
        return _paragraph(block.piece, context, block.formes)
    if isinstance(block, FormeWork):
        return forme_work(block.piece)
    if isinstance(block, Pull):
        context.numbers[_PULLED] += 1
        return tag("quote", words(block.piece), rend="pull", corresp=context.repeated(block.of))
    if isinstance(block, Aside):
        return aside(block.piece, context.profile)
    return gap(words(block.piece))


def _turn(turn: Turn, context: _Context) -> Tag:
    number = context.identifier("sp")
    part = context.parts.get(turn.speaker)
    note = "Interpreted, as the label says."
    return tag(
        "sp",
        tag("note", note, type="interpreted", resp=EDITOR) if turn.interpreted else None,
        Tag("speaker", (), ("".join([words(piece) for piece in turn.label]),)),
        aside(turn.aside, context.profile) if turn.aside else None,
        *[_block(block, context) for block in turn.body],
        xml_id=number,
        who=f"#{turn.speaker}",
        ana=f"#{part}" if part else None,
        cert=turn.cert,
    )
