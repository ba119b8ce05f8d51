"""A transcript as the importer sees it: slices of the source, and what each of them is.

Every value that holds words of the source holds them as a `Piece`, an exact slice with its place. The pieces of a
`Transcript`, in order, are the whole page but for white space: that is why no word can be lost on the way to TEI.
"""

from dataclasses import dataclass
from typing import Literal, NamedTuple

#: TEI's degrees of certainty (att.global.responsibility); None means that the importer is sure.
Cert = Literal["high", "medium", "low"] | None


class Piece(NamedTuple):
    """A slice of a page; a page has as many as lines, and a tuple is made in half the time of a dataclass.

    Attributes:
        text: the characters, as the source has them.
        start: the index of the first one in the page's text.
    """

    text: str
    start: int

    @property
    def end(self) -> int:
        """The index after the last character."""
        return self.start + len(self.text)

    @property
    def plain(self) -> str:
        """The characters with every no-break space as a space, for looking at; as long as the text."""
        return self.text.replace("\u00a0", " ").replace("\u202f", " ")

    def cut(self, start: int, end: int | None = None) -> "Piece":
        """Return the part from `start` to `end`, counted in this piece, without the white space at its edges."""
        part = self.text[start:end]
        text = part.strip()
        lead = 0 if len(text) == len(part) else len(part) - len(part.lstrip())
        return Piece(text, self.start + start + lead)


@dataclass(frozen=True, slots=True)
class Known:
    """What a file says of itself outside its text: in front matter, markup, or fields. "" is not said.

    Attributes:
        title: the title; it is the text's first line.
        date: the day of the event or page, as printed there.
        published: when the page was published.
        address: where the page is.
        language: BCP 47 tag of the text.
        site: the profile whose layout the page has.
    """

    title: str = ""
    date: str = ""
    published: str = ""
    address: str = ""
    language: str = ""
    site: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a source file.

    Attributes:
        name: the file as the user named it.
        text: the page's characters, without a byte order mark.
        data: the page's bytes in UTF-8: as the file has them, where it is plain text in UTF-8.
        first_line: the line of the file on which the page begins, 1-based.
        known: what the file says of itself.
        labels: where the format itself says that a speaker's label stands.
        original: the file, where it is something else than the page's bytes.
        suffix: the file's suffix.
    """

    name: str
    text: str
    data: bytes
    first_line: int = 1
    known: Known = Known()
    labels: tuple[tuple[int, int], ...] = ()
    original: bytes = b""
    suffix: str = ""

    def place(self, index: int) -> str:
        """Return "file:line:column" of a character of the page, for messages."""
        before = self.text[:index].replace("\r\n", "\n").replace("\r", "\n")
        line = self.first_line + before.count("\n")
        return f"{self.name}:{line}:{len(before) - before.rfind(chr(10))}"


class Paragraph(NamedTuple):
    """A paragraph of prose.

    Attributes:
        piece: its words.
        formes: what stands among them and is no part of the text: numbers of lines, heads of pages.
    """

    piece: Piece
    formes: tuple[Piece, ...] = ()


@dataclass(frozen=True, slots=True)
class FormeWork:
    """Words of the page around the text, in a line of their own: a link below a label, the head of a page."""

    piece: Piece


@dataclass(frozen=True, slots=True)
class Omission:
    """A printed sign, like <…>, that something was left out."""

    piece: Piece


@dataclass(frozen=True, slots=True)
class Aside:
    """A stage direction, like (Applause.), in a paragraph of its own."""

    piece: Piece


@dataclass(frozen=True, slots=True)
class Pull:
    """A line set apart that repeats the text, for the eye.

    Attributes:
        piece: the line.
        of: where the paragraph that has the same words starts in the page.
    """

    piece: Piece
    of: int


@dataclass(frozen=True, slots=True)
class Break:
    """A printed sign, like * * *, between two parts."""

    piece: Piece


@dataclass(frozen=True, slots=True)
class Figure:
    """A photograph's counter ("2 of 22") and caption."""

    counter: Piece
    caption: Piece | None


@dataclass(frozen=True, slots=True)
class Turn:
    """What one person says before another does.

    Attributes:
        label: the printed label, in one or more pieces, the colon included.
        aside: a note in brackets between the label and the speech, or None.
        speaker: the `Person.key` of whoever speaks.
        interpreted: whether the label says so.
        cert: how sure it is that this is a label.
        body: the speech, in order; it has at least one paragraph.
    """

    label: tuple[Piece, ...]
    aside: Piece | None
    speaker: str
    interpreted: bool
    cert: Cert
    body: tuple[Paragraph | Omission | Aside | Pull | FormeWork, ...]


@dataclass(frozen=True, slots=True)
class Division:
    """A part of the body.

    Attributes:
        type: "narrative" (a report) or "session" (speeches).
        figure: the photograph above it.
        head: its heading.
        content: what it holds, in order.
        cert: how sure the type is.
    """

    type: Literal["narrative", "session"]
    figure: Figure | None
    head: Piece | None
    content: tuple[Paragraph | Omission | Aside | Pull | FormeWork | Turn, ...]
    cert: Cert = None


@dataclass(frozen=True, slots=True)
class Footer:
    """A list below the text, like "See also".

    Attributes:
        type: the `div/@type` that docs/encoding.md gives it.
        head: its heading.
        lines: what stands below.
    """

    type: str
    head: Piece
    lines: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Person:
    """Someone who speaks.

    Attributes:
        key: the `xml:id` to be.
        name: the name, as printed.
        role: the words before the name in the fullest label.
        group: the kind of an unnamed group, like "press"; empty for a person.
        cert: how sure the border between role and name is.
        part: the part that the person has in the event, like "host"; empty when nothing tells it.
        entry: the identifier of the person in the project's register; empty when it has none.
        listed: whether a list of those present has the name.
    """

    key: str
    name: str
    role: str = ""
    group: str = ""
    cert: Cert = None
    part: str = ""
    entry: str = ""
    listed: bool = False


@dataclass(frozen=True, slots=True)
class Dateline:
    """When and where, as printed.

    Attributes:
        date: the printed date; None where only the file's own facts tell it.
        when: the same as xs:date; empty when nothing tells it.
        until: the last day of a range, as xs:date; empty otherwise.
        time: the printed time.
        at: the same as xs:time; empty without a time.
        place: the printed place.
        cert: how sure it is that this is a place.
        end: the printed time at which the event ended.
        ended: the same as xs:time.
    """

    date: Piece | None
    when: str
    until: str
    time: Piece | None
    at: str
    place: Piece | None
    cert: Cert = None
    end: Piece | None = None
    ended: str = ""


@dataclass(frozen=True, slots=True)
class Signed:
    """A document that the narrative says was signed.

    Attributes:
        piece: the words that name it.
        type: a value of `bibl/@type`, like "agreement".
        status: "signed", "announced", "adopted" or "planned".
        cert: how sure the reading of the prose is.
    """

    piece: Piece
    type: str
    status: str
    cert: Cert


@dataclass(frozen=True, slots=True)
class Listed:
    """An entry of a printed list of documents: the line, and the document that it names."""

    piece: Piece
    document: Signed


@dataclass(frozen=True, slots=True)
class Listing:
    """A printed list of the documents signed.

    Attributes:
        head: its heading.
        items: its entries; there is at least one.
    """

    head: Piece
    items: tuple[Listed, ...]


@dataclass(frozen=True, slots=True)
class FullText:
    """The appended text of a document.

    Attributes:
        head: its title.
        body: its paragraphs; there is at least one.
        signed: the lines of signatures below it.
        number: which entry of the printed list it is, from 0; None where no list has it.
    """

    head: Piece
    body: tuple[Piece, ...]
    signed: tuple[Piece, ...]
    number: int | None


@dataclass(frozen=True, slots=True)
class Transcript:
    """A page, understood.

    Attributes:
        opening: the site's labels above the title.
        title: the title; None when the page has no line that could be one.
        summary: the paragraphs between title and dateline.
        dateline: when and where.
        body: divisions and the breaks between them; never empty.
        footers: the lists below.
        closing: the site's labels at the end.
        people: everyone who speaks, in order of appearance.
        documents: what was signed; first what the printed list has, in its order.
        listing: the printed list of documents, or None.
        texts: full texts of documents, below the speeches.
        after: paragraphs below the list that are no text of a document.
        present: those who the page says were there and who do not speak, with the words that name them.
    """

    opening: tuple[Piece, ...]
    title: Piece | None
    summary: tuple[Piece, ...]
    dateline: Dateline | None
    body: tuple[Division | Break, ...]
    footers: tuple[Footer, ...]
    closing: tuple[Piece, ...]
    people: tuple[Person, ...]
    documents: tuple[Signed, ...]
    listing: Listing | None = None
    texts: tuple[FullText, ...] = ()
    after: tuple[Piece, ...] = ()
    present: tuple[tuple[Person, Piece], ...] = ()
