"""What stands below the proceedings: the documents signed and their texts, the site's lists and labels."""

from collections.abc import Callable, Iterator, Sequence

from tei_kit.encode import dates
from tei_kit.encode.inline import words
from tei_kit.encode.profile import Profile
from tei_kit.engines.builder import Tag, tag
from tei_kit.model.turn import Footer, FullText, Listing, Piece, Transcript


def back(transcript: Transcript, profile: Profile, number: Callable[[], str]) -> list[Tag]:
    """Encode the back of a text.

    Args:
        transcript: the page, understood.
        profile: the site's signs.
        number: gives the next paragraph its identifier.
    """
    return [
        *([_listing(transcript.listing)] if transcript.listing else []),
        *(_full_text(text, number) for text in transcript.texts),
        *([_after(transcript.after, number)] if transcript.after else []),
        *(_footer(footer, profile) for footer in transcript.footers),
        *(tag("fw", words(piece), type="navigation") for piece in transcript.closing),
    ]


def dated(when: str, until: str) -> dict[str, str]:
    """Return the attributes of a day, or of a period."""
    return {"from_": when, "to": until} if until else {"when": when}


def _listing(listing: Listing) -> Tag:
    """Encode a printed list of documents; they are the first in the stand-off, in its order."""
    items = [tag("item", words(item.piece), corresp=f"#doc.{place}") for place, item in enumerate(listing.items, 1)]
    return tag("div", tag("head", words(listing.head)), tag("list", *items), type="signedDocuments")


def _full_text(text: FullText, number: Callable[[], str]) -> Tag:
    paragraphs = [tag("p", words(piece), xml_id=number()) for piece in text.body]
    closer = tag("closer", *_spaced([tag("signed", words(piece)) for piece in text.signed])) if text.signed else None
    body = tag("body", tag("head", words(text.head)), *paragraphs, closer)
    corresp = None if text.number is None else f"#doc.{text.number + 1}"
    return tag("div", tag("floatingText", body, type="document", corresp=corresp), type="fullText", cert="medium")


def _after(pieces: Sequence[Piece], number: Callable[[], str]) -> Tag:
    return tag("div", *(tag("p", words(piece), xml_id=number()) for piece in pieces), type="narrative", cert="low")


def _spaced(tags: list[Tag]) -> Iterator[Tag | str]:
    for place, one in enumerate(tags):
        yield from (one,) if place == 0 else (" ", one)


def _footer(footer: Footer, profile: Profile) -> Tag:
    head = tag("head", words(footer.head))
    if footer.type == "publicationStatus":
        paragraphs = (tag("p", *_published(line, profile)) for line in footer.lines)
        return tag("div", head, *paragraphs, type=footer.type)
    items = _linked(footer, profile) if footer.type == "seeAlso" else _entries(footer)
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
            items[-1] += [" ", tag("date", words(line), **dated(day.when, day.until))]
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
