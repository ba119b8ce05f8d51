"""`Transcript` → the TEI element `text`: every word of the source, in its order, and none besides."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from tei_kit.encode import dates
from tei_kit.encode.inline import encode, gap, words
from tei_kit.encode.profile import Profile
from tei_kit.engines.builder import Tag, tag
from tei_kit.model.turn import (
    Break,
    Dateline,
    Division,
    Figure,
    Footer,
    Omission,
    Paragraph,
    Piece,
    Transcript,
    Turn,
)

#: Who is responsible for what the importer itself adds (docs/encoding.md: `@resp` marks it).
EDITOR = "#ed.kit"


@dataclass(frozen=True)
class _Context:
    profile: Profile
    mentions: Mapping[Piece, str]
    place: str | None
    numbers: Counter[str] = field(default_factory=Counter)

    def identifier(self, kind: str) -> str:
        self.numbers[kind] += 1
        return f"{kind}.{self.numbers[kind]}"


def text(transcript: Transcript, profile: Profile, place: str | None) -> Tag:
    """Encode the text.

    Args:
        transcript: the page, understood.
        profile: the site's signs.
        place: the identifier of the dateline's place.
    """
    mentions = {document.piece: f"doc.{number}" for number, document in enumerate(transcript.documents, 1)}
    context = _Context(profile, mentions, place)
    front = [tag("fw", words(piece), type="section") for piece in transcript.opening]
    top = _top(transcript, context)
    # The schema has no division without a paragraph: a mere title stands above the first part of the body.
    if transcript.summary or isinstance(transcript.body[0], Break):
        front += [_summary(transcript, top, context)] if top else []
        top = ()
    body: list[Tag] = []
    for part in transcript.body:
        body.append(_break(part) if isinstance(part, Break) else _division(part, top, context))
        top = ()
    back = [_footer(footer, context) for footer in transcript.footers]
    back += [tag("fw", words(piece), type="navigation") for piece in transcript.closing]
    return tag(
        "text",
        tag("front", *front) if front else None,
        tag("body", *body),
        tag("back", *back) if back else None,
    )


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
    date = tag("date", words(line.date), **_dated(line.when, line.until))
    time = (" ", tag("time", words(line.time), when=line.at)) if line.time else ()
    place: tuple[Tag | str, ...] = ()
    if line.place:
        ref = f"#{context.place}" if context.place else None
        place = (" ", tag("placeName", words(line.place), ref=ref, cert=line.cert))
    return tag("dateline", date, *time, *place)


def _dated(when: str, until: str) -> dict[str, str]:
    return {"from_": when, "to": until} if until else {"when": when}


def _paragraph(piece: Piece, context: _Context) -> Tag:
    children = encode(piece, context.profile, context.mentions)
    return tag("p", *children, xml_id=context.identifier("p"))


def _break(part: Break) -> Tag:
    return tag("milestone", unit="section", rend=words(part.piece))


def _division(division: Division, top: tuple[Tag, ...], context: _Context) -> Tag:
    content = (
        _turn(block, context) if isinstance(block, Turn) else _block(block, context) for block in division.content
    )
    return tag(
        "div",
        *top,
        _figure(division.figure) if division.figure else None,
        tag("head", words(division.head)) if division.head else None,
        *content,
        type=division.type,
        cert=division.cert,
    )


def _figure(figure: Figure) -> Tag:
    return tag(
        "figure",
        tag("head", words(figure.counter), type="counter"),
        tag("figDesc", words(figure.caption)) if figure.caption else None,
    )


def _block(block: Paragraph | Omission, context: _Context) -> Tag:
    return gap(words(block.piece)) if isinstance(block, Omission) else _paragraph(block.piece, context)


def _turn(turn: Turn, context: _Context) -> Tag:
    number = context.identifier("sp")
    group = turn.speaker.removeprefix("grp.") if turn.speaker.startswith("grp.") else None
    note = "Interpreted, as the label says."
    return tag(
        "sp",
        tag("note", note, type="interpreted", resp=EDITOR) if turn.interpreted else None,
        tag("speaker", "".join(words(piece) for piece in turn.label)),
        *(_block(block, context) for block in turn.body),
        xml_id=number,
        who=f"#{turn.speaker}",
        ana=f"#{group}" if group else None,
        cert=turn.cert,
    )


def _footer(footer: Footer, context: _Context) -> Tag:
    head = tag("head", words(footer.head))
    if footer.type == "publicationStatus":
        paragraphs = (tag("p", *_published(line, context.profile)) for line in footer.lines)
        return tag("div", head, *paragraphs, type=footer.type)
    items = _linked(footer, context.profile) if footer.type == "seeAlso" else _entries(footer)
    return tag("div", head, tag("list", *items), type=footer.type)


def _entries(footer: Footer) -> list[Tag]:
    name = {"geography": "placeName", "topics": "term", "persons": "persName"}.get(footer.type)
    return [tag("item", tag(name, words(line)) if name else words(line)) for line in footer.lines]


def _linked(footer: Footer, profile: Profile) -> list[Tag]:
    """Encode references to other pages: a title each, and below most of them a date."""
    items: list[list[Tag | str]] = []
    for line in footer.lines:
        day = dates.day(line.plain, profile)
        if day and items and len(items[-1]) == 1:
            items[-1] += [" ", tag("date", words(line), **_dated(day.when, day.until))]
        else:
            items.append([tag("ref", words(line))])
    return [tag("item", *children) for children in items]


def _published(line: Piece, profile: Profile) -> tuple[Tag | str, ...]:
    match = profile.published.fullmatch(line.plain) if profile.published else None
    when = dates.moment(match["printed"], profile) if match else ""
    if not match or not when:
        return (words(line),)
    start, end = match.span("printed")
    return words(line.text[:start]), tag("date", words(match["printed"]), when=when), words(line.text[end:])
