"""What each line of a page was taken for, so that whoever writes a profile sees what it matches."""

from collections.abc import Iterator
from dataclasses import dataclass

from tei_kit.encode.guesses import Lines
from tei_kit.model.turn import Break, Cert, Division, Footer, Page, Piece, Transcript, Turn


@dataclass(frozen=True, slots=True)
class Mark:
    """A paragraph of the page and its part.

    Attributes:
        line: the line of the source on which it begins, 1-based.
        part: "title", "label", "paragraph", "date" and so on.
        words: its words.
        note: more about it: who speaks, what type a footer has, how sure it is.
    """

    line: int
    part: str
    words: str
    note: str = ""


def marks(page: Page, transcript: Transcript) -> tuple[Mark, ...]:
    """Return the parts of a page in the order of the source."""
    lines = Lines(page.text, page.first_line)
    found = sorted(_parts(transcript), key=lambda part: part[1].start)
    return tuple(
        Mark(lines.place(piece.start)[0], part, " ".join(piece.text.split()), note) for part, piece, note in found
    )


def _parts(transcript: Transcript) -> Iterator[tuple[str, Piece, str]]:
    yield from (("furniture", piece, "opening") for piece in transcript.opening)
    if transcript.title:
        yield "title", transcript.title, ""
    yield from (("summary", piece, "") for piece in transcript.summary)
    line = transcript.dateline
    if line:
        dated = f"{line.when}/{line.until}" if line.until else line.when
        told = ((line.date, "date", dated), (line.time, "time", line.at), (line.place, "place", _sure(line.cert)))
        yield from ((part, piece, note) for piece, part, note in (*told, (line.end, "end", line.ended)) if piece)
    names = {person.key: person for person in transcript.people}
    for part in transcript.body:
        if isinstance(part, Break):
            yield "break", part.piece, ""
        else:
            yield from _division(
                part, {key: f"{person.role} | {person.name}".lstrip(" |") for key, person in names.items()}
            )
    yield from _below(transcript)
    for footer in transcript.footers:
        yield from _footer(footer)
    yield from (("furniture", piece, "closing") for piece in transcript.closing)


def _division(division: Division, names: dict[str, str]) -> Iterator[tuple[str, Piece, str]]:
    if division.figure:
        yield "counter", division.figure.counter, ""
        if division.figure.caption:
            yield "caption", division.figure.caption, ""
    if division.head:
        yield "heading", division.head, ""
    for block in division.content:
        if not isinstance(block, Turn):
            yield type(block).__name__.lower(), block.piece, division.type
            continue
        yield "label", block.label[0], f"{names[block.speaker]} {_sure(block.cert)}".strip()
        if block.aside:
            yield "aside", block.aside, ""
        yield from ((type(part).__name__.lower(), part.piece, "") for part in block.body)


def _below(transcript: Transcript) -> Iterator[tuple[str, Piece, str]]:
    if transcript.listing:
        yield "documents", transcript.listing.head, "a list of signed documents"
        yield from (("document", item.piece, item.document.type) for item in transcript.listing.items)
    for text in transcript.texts:
        yield "full text", text.head, ""
        yield from (("paragraph", piece, "full text") for piece in text.body)
        yield from (("signature", piece, "") for piece in text.signed)
    yield from (("paragraph", piece, "narrative") for piece in transcript.after)


def _footer(footer: Footer) -> Iterator[tuple[str, Piece, str]]:
    yield "footer", footer.head, footer.type
    yield from (("entry", piece, footer.type) for piece in footer.lines)


def _sure(cert: Cert) -> str:
    return f"({cert} certainty)" if cert else ""
