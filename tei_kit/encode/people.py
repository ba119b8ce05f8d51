"""Who speaks: the labels of one person led back to that person, over the whole document."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from tei_kit.encode import names, terms
from tei_kit.encode.evidence import ARTICLES, Evidence, Reading, Words
from tei_kit.encode.label import Label
from tei_kit.encode.naming import slug, unique
from tei_kit.encode.profile import Profile
from tei_kit.model.turn import Person

#: Who is who is said so far from the top at most, in characters.
_TOP = 20_000
#: Name and identifier of a project's people, by the sorted words of each of their names in small letters.
Register = Mapping[Words, tuple[str, str]]


def resolve(
    labels: Sequence[Label],
    listed: Iterable[str],
    text: str,
    profile: Profile,
    register: Register | None = None,
    day: str = "",
) -> tuple[dict[str, Person], tuple[Person, ...]]:
    """Find out who the labels name.

    Args:
        labels: in the order of the text.
        listed: names from the page's list of persons, in any order of words.
        text: the whole page.
        profile: knows labels that name nobody.
        register: name and identifier of the project's people, by the sorted words of each of their names.
        day: of the event, as xs:date; "" where nothing tells it.

    Returns:
        The person of each label's name, and all persons in order of appearance.
    """
    named = [label for label in labels if not profile.group(label.name)]
    every = frozenset(label.words for label in named)
    top = text[: min(labels[0].pieces[0].start, _TOP)] if labels else ""
    evidence = Evidence(
        page=text,
        listed=tuple(listed),
        labels=every,
        titles=profile.titles,
        offices=profile.offices,
        register=register or {},
        top=top,
        unnamed=profile.unnamed,
        honours=profile.honours,
    )
    behind = {label.words: label.role for label in reversed(named) if label.role}
    people = _People(profile, register or {}, day)
    holders: dict[str, set[str]] = {}
    for label in named:
        if label.role:
            holders.setdefault(label.role.casefold(), set()).add(label.name)
    held_by: dict[str, set[str]] = {}
    # Full labels first, so that "Vladimir Putin:" finds the person that "President of Russia Vladimir Putin:" made.
    for words in sorted(every, key=lambda words: (-len(words), words)):
        reading = names.read(words, evidence, people.names)
        held = holders.get(" ".join(words).casefold(), set())
        if len(held) == 1 and words not in behind:
            # An office that another label gives to one person alone.
            whole = names.read(tuple(min(held).split()), evidence, people.names)
            reading = Reading(" ".join(words), whole.name, "medium")
        else:
            named_so = held_by.get(_bare(" ".join(words)), set())
            if len(named_so) == 1 and words not in behind:
                # "The Chair", and another label is "The Chair Ann Lee".
                reading = Reading(" ".join(words), min(named_so), "medium")
        if reading.role and " " in reading.name:
            held_by.setdefault(_bare(reading.role), set()).add(reading.name)
        role = _without_honours(behind.get(words, "") or reading.role, profile)
        people.add(words, replace(reading, role=role))
    by_label = people.by_label()
    groups = {label.name: group for label in labels if (group := profile.group(label.name))}
    for group in dict.fromkeys(groups.values()):
        person = Person(unique((f"grp.{slug(group)}",), people.keys), group, group=group)
        by_label |= {name: person for name, kind in groups.items() if kind == group}
    ordered = dict.fromkeys(by_label[label.name] for label in labels)
    return by_label, tuple(ordered)


class _People:
    """The persons found so far, and whom each label means."""

    def __init__(self, profile: Profile, register: Register, day: str) -> None:
        self.keys: set[str] = set()
        self.names: dict[str, set[str]] = {}
        self._known = {label.casefold(): name for label, name in profile.table("speakers.people").items()}
        self._terms = terms.of(profile)
        self._day = day
        self._register = register
        self._parts = profile.pairs("speakers.parts")
        self._readings: dict[Words, Reading] = {}

    def add(self, words: Words, reading: Reading) -> None:
        """Take a label's reading, completed by what site and project know."""
        known = self._known.get(" ".join(words).casefold())
        if known and reading.cert:
            reading = Reading(reading.role, known, "medium")
        elif reading.cert:
            found = self._register.get((reading.name.casefold(),))
            reading = replace(reading, name=found[0]) if found else terms.completed(reading, self._day, self._terms)
        self._readings[words] = reading
        if " " in reading.name:
            self.names.setdefault(reading.name.split()[-1].casefold(), set()).add(reading.name)

    def by_label(self) -> dict[str, Person]:
        """Make a person of each name, a surname alone being the one person who bears it."""
        persons: dict[str, Person] = {}
        surnames: dict[str, set[str]] = {}
        forenames: dict[str, set[str]] = {}
        found: dict[str, str] = {}
        for words, reading in sorted(self._readings.items(), key=lambda entry: -len(entry[1].name.split())):
            bearers = surnames.get(reading.name.casefold(), set())
            # "Tove" is Tove Brandal, where nobody else has that name, in front or behind.
            bearers = bearers or (forenames.get(reading.name.casefold(), set()) if " " not in reading.name else set())
            name = min(bearers) if len(bearers) == 1 and reading.name not in persons else reading.name
            if name not in persons:
                persons[name] = self._person(reading)
                surnames.setdefault(name.split()[-1].casefold(), set()).add(name)
                if " " in name and reading.cert != "low":
                    forenames.setdefault(name.split()[0].casefold(), set()).add(name)
            elif reading.role and not persons[name].role:
                persons[name] = replace(persons[name], role=reading.role)
            found[" ".join(words)] = name
        return {label: persons[name] for label, name in found.items()}

    def _person(self, reading: Reading) -> Person:
        surname = reading.name.split()[-1]
        key = unique((f"per.{slug(surname)}", f"per.{slug(reading.name)}"), self.keys)
        entry = self._register.get(tuple(sorted(reading.name.casefold().split())))
        office = f"{reading.role} {reading.name}".strip()
        part = next((part for pattern, part in self._parts if re.search(pattern, office)), "")
        return Person(key, reading.name, reading.role, "", reading.cert, part, entry[1] if entry else "")


def _bare(office: str) -> str:
    """Return an office in small letters without articles."""
    return " ".join(word for word in office.casefold().split() if word not in ARTICLES)


def _without_honours(role: str, profile: Profile) -> str:
    """Take "Mr." and "Dr." off the ends of a role."""
    words = role.split()
    if len(words) > 1 and len(words[0]) <= 2 and words[1].rstrip(".").casefold() in profile.honours:  # noqa: PLR2004 - "O SR."
        words = words[1:]
    for end in (0, -1):
        while words and words[end].rstrip(".").casefold() in profile.honours:
            words.pop(end)
    return " ".join(words)
