"""A page → `Transcript`: what each paragraph is."""

from dataclasses import replace
from itertools import chain

from tei_kit.encode import (
    appended,
    closing,
    dateline,
    documents,
    flat,
    front,
    furniture,
    labels,
    opening,
    participants,
    people,
    repeats,
    setting,
)
from tei_kit.encode.body import Body, build
from tei_kit.encode.furniture import Furniture
from tei_kit.encode.label import Label
from tei_kit.encode.paragraphs import paragraphs
from tei_kit.encode.people import Register
from tei_kit.encode.profile import Profile
from tei_kit.model.turn import Figure, Footer, Page, Piece, Transcript

Pieces = tuple[Piece, ...]

#: Longer lines are prose, whatever stands above them.
_LINE = 250
#: A single heading at the end may be a word of the text; two are a footer.
_FOOTERS = 2


def understand(page: Page, profile: Profile, register: Register | None = None) -> Transcript:
    """Find out what the paragraphs of a page are.

    Args:
        page: one page.
        profile: what the site prints around a transcript.
        register: the project's people.
    """
    pieces = paragraphs(page.text)
    if not page.labels:
        pieces = tuple(chain.from_iterable(flat.unfold(piece, profile) for piece in pieces))
    first = front.first_label(pieces, page, profile)
    above, titled = opening.divide(pieces, page, profile, first)
    # "Title:" stands apart from the title that it stands before.
    first, pieces = first - (len(pieces) - len(titled)), titled
    below_all = closing.find(pieces, profile)
    known = closing.is_known(below_all, profile)
    pieces, footers = _footers(pieces[: len(pieces) - len(below_all)], profile, sure=known)
    top = front.read(pieces, page, profile, first)
    title, summary, line, rest = top.title, top.summary, top.dateline, top.rest
    if not _prose(rest, profile):
        # Nothing below the front: then it is the whole text.
        title, summary, line, rest = None, (), None, pieces
    ended = dateline.ending(rest, line, profile)
    # It goes into the last division, so that no break may stand between.
    if ended and line and _prose(rest[-2:-1], profile):
        rest, line = rest[:-1], replace(line, end=ended[0], ended=ended[1])
    figure, rest = _figure(rest, page.text, profile)
    around = Furniture(rest) if page.labels else furniture.find(rest)
    rest = around.pieces
    found = labels.given(rest, page.labels) if page.labels else _labels(around, page.text, profile)
    begins = min(found, default=0)
    if found and participants.is_list(rest[begins], profile):
        del found[begins]
    below = appended.find(rest, found, profile)
    rest = rest[: below.start]
    # A label of which nothing is left but a text below it was none.
    found = {
        index: label for index, label in found.items() if index + label.paragraphs - bool(label.rest) < below.start
    }
    listed = [line.plain for footer in footers if footer.type == "persons" for line in footer.lines]
    surnames = frozenset(label.words[-1].casefold() for label in found.values())
    present = participants.find((*summary, *rest[: min(found, default=0)]), surnames, profile)
    listed += [participant.name for participant in present]
    by_label, persons = people.resolve(
        list(found.values()), listed, page.text, profile, register, setting.printed(page, line, profile)
    )
    persons = participants.completed(persons, present)
    pulls = repeats.find(rest, found.keys())
    formes = frozenset(around.pieces[index].start for index in around.indices)
    body = build(Body(rest, found, by_label, profile, pulls, formes, page.text, around.numbered), figure)
    printed = tuple(item.document for item in below.listing.items) if below.listing else ()
    named = {document.piece.plain.casefold() for document in printed}
    told = (document for document in documents.find(body, profile) if document.piece.plain.casefold() not in named)
    return Transcript(
        above,
        title,
        summary,
        line,
        body,
        footers,
        below_all,
        persons,
        (*printed, *told),
        below.listing,
        below.texts,
        below.after,
        participants.silent(persons, present),
    )


def _labels(around: Furniture, text: str, profile: Profile) -> dict[int, Label]:
    """Find the labels among the paragraphs that are part of the text."""
    if not around.indices:
        return labels.find(around.pieces, text, profile)
    inner = around.inner
    marked = frozenset(place for place, index in enumerate(inner) if index in around.labels)
    found = labels.find([around.pieces[index] for index in inner], text, profile, marked)
    return {
        inner[place]: replace(label, paragraphs=inner[place + label.paragraphs - 1] - inner[place] + 1)
        for place, label in found.items()
    }


def _footers(pieces: Pieces, profile: Profile, *, sure: bool) -> tuple[Pieces, tuple[Footer, ...]]:
    """Divide the lists below the text from it.

    Args:
        pieces: the page without the site's labels.
        profile: knows the headings.
        sure: whether the site's own label stood below; then one heading is enough.
    """
    types = profile.table("footers")
    signs = profile.omissions | profile.breaks
    heads: list[int] = []
    for index in range(len(pieces) - 1, 0, -1):
        if pieces[index].plain in signs or len(pieces[index].text) > _LINE:
            break
        if pieces[index].plain in types and index + 1 < len(pieces) and index + 1 not in heads:
            heads.insert(0, index)
    if len(heads) < (1 if sure else _FOOTERS):
        return pieces, ()
    ends = [*heads[1:], len(pieces)]
    footers = tuple(
        Footer(types[pieces[head].plain], pieces[head], pieces[head + 1 : end])
        for head, end in zip(heads, ends, strict=True)
    )
    return pieces[: heads[0]], footers


def _figure(pieces: Pieces, text: str, profile: Profile) -> tuple[Figure | None, Pieces]:
    """Take a photograph's counter, and the line below it, off the top, where text remains below."""
    if len(pieces) < 2 or not dateline.is_counter(pieces[0].plain, profile):  # noqa: PLR2004 - the counter and the text
        return None, pieces
    caption, rest = pieces[1], pieces[2:]
    captioned = caption.plain not in profile.omissions | profile.breaks and not front.is_label(
        pieces[1:], text, profile
    )
    if captioned and _prose(rest, profile):
        return Figure(pieces[0], caption), rest
    return Figure(pieces[0], None), pieces[1:]


def _prose(pieces: Pieces, profile: Profile) -> bool:
    """Whether there is anything besides breaks."""
    return any(piece.plain not in profile.breaks for piece in pieces)
