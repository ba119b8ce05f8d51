"""Who the page says was present: "Present: Dana Whitlock, Harbour Master; Omar Pellegrin", on one line or a line each.

The list bears out names and roles of those who speak. Whoever does not speak was there all the same.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from tei_kit.encode import shapes
from tei_kit.encode.naming import slug, unique
from tei_kit.encode.profile import Profile
from tei_kit.model.turn import Cert, Person, Piece

#: A list stands among so many lines above the speeches, and has so many entries at most.
_LINES, _ENTRIES = 60, 60
#: A role has no more words; a name stands in no longer line.
_ROLE, _LONGEST = 12, 160
_INITIALS = re.compile(r"(?:[^\W\d_]\. ?){1,3}[^\W\d_][\w’'-]+")
#: What stands between a name and a role.
_APART = re.compile(r"\s*,\s+|\s+[-–—]+\s+|\s*[（(]")
_SEMICOLON = re.compile(r"\s*[;；]\s*")
#: A comma that stands in no brackets, and a note in brackets.
_COMMA = re.compile(r"[、，,]\s*(?![^()（）]*[)）])")
_NOTE = re.compile(r"\s*[（(][^()（）]*[)）]$")


@dataclass(frozen=True, slots=True)
class Participant:
    """Somebody who was present.

    Attributes:
        name: the name.
        role: what stands beside it; "" where nothing does.
        piece: the words of the list.
    """

    name: str
    role: str
    piece: Piece


def find(lines: Sequence[Piece], speakers: Collection[str], profile: Profile) -> tuple[Participant, ...]:
    """Return those whom a list above the speeches names.

    Args:
        lines: what stands above the first speech.
        speakers: the last words of labels, in small letters.
        profile: knows the headings of such lists, and words before names.
    """
    found: dict[str, Participant] = {}
    for place, line in enumerate(lines[:_LINES]):
        match = next(
            filter(None, (pattern.fullmatch(line.plain) for pattern in profile.patterns("opening.present"))), None
        )
        if match is None:
            continue
        entries = _inline(line, match, speakers) if match["people"] else _below(lines[place + 1 : place + 1 + _ENTRIES])
        for entry in entries:
            participant = _participant(entry, profile)
            if participant:
                found.setdefault(participant.name.casefold(), participant)
            elif not match["people"]:
                break
    return tuple(found.values())


def is_list(line: Piece, profile: Profile) -> bool:
    """Whether a line is the heading of such a list, or a list that names somebody: "Participants:" may be a label too."""
    heads = [match for pattern in profile.patterns("opening.present") if (match := pattern.fullmatch(line.plain))]
    return bool(heads) and (not heads[0]["people"] or bool(find((line,), (), profile)))


def completed(persons: Sequence[Person], present: Collection[Participant]) -> tuple[Person, ...]:
    """Give those who speak the role that the list has for them, where no label tells one."""
    roles = {participant.name.casefold(): participant.role for participant in present}
    return tuple(_told(person, roles.get(person.name.casefold())) for person in persons)


def _told(person: Person, role: str | None) -> Person:
    if role is None or person.group:
        return person
    taken = bool(role and not person.role)
    cert: Cert = "medium" if taken or person.cert else None
    return replace(person, role=role if taken else person.role, cert=cert, listed=True)


def silent(persons: Sequence[Person], present: Collection[Participant]) -> tuple[tuple[Person, Piece], ...]:
    """Return those who were present and do not speak, with the words that name them."""
    taken = {person.key for person in persons}
    heard = {person.name.casefold() for person in persons}
    surnames = {name.split()[-1] for name in heard}
    return tuple(
        (
            Person(
                unique((f"per.{slug(_last(one.name))}", f"per.{slug(one.name)}"), taken),
                one.name,
                one.role,
                cert="medium",
            ),
            one.piece,
        )
        for one in present
        if one.name.casefold() not in heard and _last(one.name).casefold() not in surnames
    )


def _last(name: str) -> str:
    return name.rsplit(maxsplit=1)[-1]


def _inline(line: Piece, match: re.Match[str], speakers: Collection[str]) -> Iterator[Piece]:
    """Divide a line at its semicolons; at its commas where it has none, and names stand between them."""
    start = match.start("people")
    text = line.text[start:].rstrip(" .")
    parts = _spans(text, _SEMICOLON)
    if len(parts) == 1:
        apart = _spans(text, _COMMA)
        names = [_NOTE.sub("", text[one:two]) for one, two in apart]
        # What stands behind "Dana Whitlock, " may be an office or another name: somebody speaks by that.
        told = any(
            _last(name).casefold() in speakers or _INITIALS.fullmatch(name) or name != text[one:two]
            for name, (one, two) in zip(names[1:], apart[1:], strict=True)
        )
        parts = apart if told and all(map(_is_name, names)) else parts
    for one, two in parts[:_ENTRIES]:
        yield line.cut(start + one, start + two)


def _spans(text: str, sign: re.Pattern[str]) -> list[tuple[int, int]]:
    starts, ends = [0], []
    for match in sign.finditer(text):
        ends.append(match.start())
        starts.append(match.end())
    return [(one, two) for one, two in zip(starts, [*ends, len(text)], strict=True) if one < two]


def _below(lines: Sequence[Piece]) -> Iterator[Piece]:
    yield from (line.cut(0, len(line.text.rstrip(" ;.,"))) for line in lines)


def _participant(entry: Piece, profile: Profile) -> Participant | None:
    """Read "Dana Whitlock, Harbour Master", "Dr. Omar Pellegrin (engineer)", "Jo Holm – Clerk"."""
    if len(entry.text) > _LONGEST:
        return None
    apart = _APART.search(entry.plain)
    name = entry.plain[: apart.start()] if apart else entry.plain
    role = entry.plain[apart.end() :].strip(" )）") if apart else ""
    words = name.split()
    before = 0
    while before < len(words) - 1 and words[before].rstrip(".").casefold() in profile.titles:
        before += 1
    name = " ".join(words[before:])
    if not role and any(map(profile.is_office, words[:before])):
        role = " ".join(words[:before])
    whole = len(role.split()) <= _ROLE and not any(map(str.isdecimal, name))
    return (
        Participant(name, role, entry)
        if whole and not any(map(profile.is_office, words[before:])) and _is_name(name)
        else None
    )


def _is_name(text: str) -> bool:
    return shapes.like_a_name(text) or _INITIALS.fullmatch(text) is not None
