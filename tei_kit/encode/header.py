"""The TEI header of a draft (TEI P5, chapter 2, and 15.2 for participants and setting)."""

import hashlib
from collections.abc import Iterator

from tei_kit.encode import anchors, dates
from tei_kit.encode.extent import measures
from tei_kit.encode.facts import Facts
from tei_kit.encode.inline import words
from tei_kit.engines.builder import Tag, tag
from tei_kit.model.turn import Person

#: How languages are called in English; others go by their tag.
_LANGUAGES = {
    "ar": "Arabic",
    "be": "Belarusian",
    "bg": "Bulgarian",
    "cs": "Czech",
    "da": "Danish",
    "de": "German",
    "el": "Greek",
    "en": "English",
    "es": "Spanish",
    "fa": "Persian",
    "fi": "Finnish",
    "fr": "French",
    "he": "Hebrew",
    "hi": "Hindi",
    "hr": "Croatian",
    "hu": "Hungarian",
    "hy": "Armenian",
    "id": "Indonesian",
    "it": "Italian",
    "ja": "Japanese",
    "ka": "Georgian",
    "kk": "Kazakh",
    "ko": "Korean",
    "mr": "Marathi",
    "nb": "Norwegian Bokmål",
    "ne": "Nepali",
    "nl": "Dutch",
    "pl": "Polish",
    "pt": "Portuguese",
    "ro": "Romanian",
    "ru": "Russian",
    "sk": "Slovak",
    "sr": "Serbian",
    "sv": "Swedish",
    "th": "Thai",
    "tr": "Turkish",
    "uk": "Ukrainian",
    "und": "not determined",
    "vi": "Vietnamese",
    "zh": "Chinese",
}

_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


def header(facts: Facts, text: Tag) -> Tag:
    """Encode the header.

    Args:
        facts: the page and all that is known about it.
        text: the encoded text, for the extent.
    """
    today = facts.about.accessed.isoformat()
    profile = facts.profile.name
    change = f"Drafted by tei-kit encode with the profile {profile}; what carries cert is a guess."
    return tag(
        "teiHeader",
        _file(facts, text),
        _encoding(facts),
        _profile(facts),
        tag("revisionDesc", tag("change", change, when=today, who="#ed.kit"), status="draft"),
    )


def _file(facts: Facts, text: Tag) -> Tag:
    editor = tag("respStmt", tag("resp", "encoding"), tag("name", "tei-kit encode"), xml_id="ed.kit")
    counts = [tag("measure", unit=unit, quantity=str(count)) for unit, count in measures(text).items()]
    return tag(
        "fileDesc",
        tag("titleStmt", tag("title", facts.title, type="main"), editor),
        tag("extent", *counts),
        _publication(facts),
        tag("sourceDesc", _source(facts)),
    )


def _publication(facts: Facts) -> Tag:
    edition, profile = facts.about.edition, facts.profile
    licence = edition.licence or profile.text("source.licence")
    return tag(
        "publicationStmt",
        tag("publisher", edition.publisher or "unpublished"),
        _date("published", facts),
        tag("idno", f"{edition.base_url}{facts.about.identifier}", type="URI") if edition.base_url else None,
        _availability(
            licence, profile.text("source.licence-name") if licence == profile.text("source.licence") else ""
        ),
    )


def _availability(licence: str, name: str) -> Tag:
    if not licence:
        return tag("availability", tag("p", "Not known to the importer."), status="unknown")
    return tag("availability", tag("licence", name or licence, target=licence), status="free")


def _date(kind: str, facts: Facts) -> Tag:
    day = facts.about.accessed
    return tag("date", f"{day.day} {_MONTHS[day.month - 1]} {day.year}", type=kind, when=day.isoformat())


def _source(facts: Facts) -> Tag:
    profile = facts.profile
    address = facts.page.known.address or profile.text("source.address")
    name = "" if facts.page.known.address else profile.text("source.address-name")
    publisher = profile.text("source.publisher")
    published = _moment(facts)
    return tag(
        "bibl",
        tag("title", facts.title),
        tag("publisher", publisher) if publisher else None,
        tag("ref", name or address, target=address) if address else None,
        tag("date", _printed(published), type="published", when=published) if published else None,
        _date("accessed", facts),
        _availability(profile.text("source.licence"), profile.text("source.licence-name"))
        if profile.text("source.licence")
        else None,
        tag("ref", "the page as copied", type="snapshot", target=facts.about.snapshot),
        tag("idno", hashlib.sha256(facts.page.data).hexdigest(), type="sha256"),
        xml_id="src",
    )


def _moment(facts: Facts) -> str:
    """When the page was published, as the file or the footer says; "" when neither does."""
    if facts.page.known.published:
        return dates.moment(facts.page.known.published, facts.profile)
    pattern = facts.profile.published
    lines = [line.plain for footer in facts.transcript.footers for line in footer.lines] if pattern else []
    matches = [match for line in lines if pattern and (match := pattern.fullmatch(line))]
    return dates.moment(matches[0]["printed"], facts.profile) if matches else ""


def _printed(moment: str) -> str:
    year, month, day = moment[:10].split("-")
    clock = moment.partition("T")[2][:5]
    return f"{int(day)} {_MONTHS[int(month) - 1]} {year}" + (f", {clock}" if clock else "")


def _encoding(facts: Facts) -> Tag | None:
    people = facts.transcript.people
    roles = dict.fromkeys(kind for person in people if (kind := person.group or person.part))
    # Who is host or chair is read out of the words of a label: that somebody has this part is a guess.
    guessed = {person.part for person in people if not person.group}
    categories = [
        tag("category", tag("catDesc", role), xml_id=role, cert="medium" if role in guessed else None) for role in roles
    ]
    parts = (
        anchors.declaration(facts.about.snapshot) if facts.about.anchors else None,
        tag("classDecl", tag("taxonomy", *categories, xml_id="roles")) if roles else None,
    )
    return tag("encodingDesc", *parts) if any(parts) else None


def _profile(facts: Facts) -> Tag:
    name = _LANGUAGES.get(facts.language.partition("-")[0], facts.language)
    every = (*facts.transcript.people, *(person for person, _ in facts.transcript.present))
    people = [_person(person, facts.about.register) for person in every]
    terms = list(_terms(facts))
    return tag(
        "profileDesc",
        tag("langUsage", tag("language", name, ident=facts.language)),
        tag("particDesc", tag("listPerson", *people)) if people else None,
        _setting(facts),
        tag("textClass", tag("keywords", *terms)) if terms else None,
    )


def _terms(facts: Facts) -> Iterator[Tag]:
    for footer in facts.transcript.footers:
        if footer.type == "topics":
            yield from (tag("term", words(line)) for line in footer.lines)


def _person(person: Person, register: str) -> Tag:
    if person.group:
        return tag("personGrp", tag("p", "Not named in the source"), xml_id=person.key, role=person.group)
    return tag(
        "person",
        tag("persName", words(person.name)),
        tag("affiliation", tag("roleName", words(person.role))) if person.role else None,
        xml_id=person.key,
        sameAs=f"{register}#{person.entry}" if person.entry else None,
        cert=person.cert,
    )


def _setting(facts: Facts) -> Tag | None:
    line = facts.transcript.dateline
    day = facts.day
    place = words(facts.venue)
    if line is None and not day and not place:
        return None
    single = {"when": day} if day else {}
    dated = {"from_": line.when, "to": line.until} if line and line.until else single
    printed = words(line.date) if line and line.date else _printed(day) if day else ""
    cert = facts.where.cert
    return tag(
        "settingDesc",
        tag("listPlace", tag("place", tag("placeName", place), xml_id=facts.place, cert=cert)) if place else None,
        tag(
            "setting",
            tag("date", printed, **dated, cert=facts.when.cert) if day else None,
            tag("time", words(line.time), when=line.at) if line and line.time else None,
            tag("placeName", place, ref=f"#{facts.place}") if place else None,
        ),
    )
