"""Who speaks: role and name told apart, the short form of a label led back to the full one."""

import re
from collections.abc import Iterable, Sequence

from tei_kit.encode.labels import Label
from tei_kit.encode.naming import slug, unique
from tei_kit.encode.profile import Profile
from tei_kit.model.turn import Cert, Person

Words = tuple[str, ...]


def resolve(
    labels: Sequence[Label], listed: Iterable[str], text: str, profile: Profile
) -> tuple[dict[str, Person], tuple[Person, ...]]:
    """Find out who the labels name.

    Args:
        labels: in the order of the text.
        listed: names from the page's list of persons, in any order of words.
        text: the whole page.
        profile: knows labels that name nobody.

    Returns:
        The person of each label's name, and all persons in order of appearance.
    """
    unnamed = profile.table("speakers.unnamed")
    every = {label.words for label in labels if label.name not in unnamed}
    behind = {label.words: label.role for label in reversed(labels) if label.role}
    known = [tuple(sorted(name.split())) for name in listed]
    people: dict[str, Person] = {}
    by_label: dict[str, Person] = {}
    text = " ".join(text.split())
    keys: set[str] = set()
    # Full labels first, so that "Vladimir Putin:" finds the person that "President of Russia Vladimir Putin:" made.
    for words in sorted(every, key=lambda words: (-len(words), words)):
        role, name, cert = (
            ("", " ".join(words), None) if " ".join(words) in people else _split(words, every, known, text)
        )
        found = people.get(name) or _of_surname(name, people)
        if found is None:
            key = unique((f"per.{slug(name.split()[-1])}", f"per.{slug(name)}"), keys)
            found = people[name] = Person(key, name, role or behind.get(words, ""), "", cert)
        by_label[" ".join(words)] = found
    for group in dict.fromkeys(unnamed[label.name] for label in labels if label.name in unnamed):
        person = Person(unique((f"grp.{slug(group)}",), keys), group, group=group)
        by_label |= {name: person for name, kind in unnamed.items() if kind == group}
    ordered = dict.fromkeys(by_label[label.name] for label in labels)
    return by_label, tuple(ordered)


def _split(words: Words, every: set[Words], listed: list[Words], text: str) -> tuple[str, str, Cert]:
    """Divide a label into role and name, and say how sure the border is."""
    shorter = [other for other in every if 1 < len(other) < len(words) and words[-len(other) :] == other]
    if shorter:
        # The longest shorter label may itself have a role: the border is at the shortest one.
        name = min(shorter, key=len)
        return " ".join(words[: -len(name)]), " ".join(name), None
    for length in range(len(words), 1, -1):
        if tuple(sorted(words[-length:])) in listed:
            return " ".join(words[:-length]), " ".join(words[-length:]), None
    if len(words) <= 2:  # noqa: PLR2004 - forename and surname, or one word
        return "", " ".join(words), None
    for length in (4, 3, 2):
        if length < len(words) and words[-length][0].isupper() and _stands_alone(words, length, text):
            return " ".join(words[:-length]), " ".join(words[-length:]), None
    length = _name_length(words)
    return " ".join(words[:-length]), " ".join(words[-length:]), "low"


def _stands_alone(words: Words, length: int, text: str) -> bool:
    """Whether the text has the last words of a label behind another word than the label has."""
    name = re.escape(" ".join(words[-length:]))
    return re.search(rf"(?<!\w)(?<!{re.escape(words[-length - 1])} ){name}(?!\w)", text) is not None


def _name_length(words: Words) -> int:
    """Guess how many words a name has: two, and small words inside it ("Ursula von der Leyen")."""
    length = 2
    while length < len(words) and words[-length][0].islower():
        length += 1
    return length


def _of_surname(name: str, people: dict[str, Person]) -> Person | None:
    """Return the one person with this surname, for a label that is a surname only."""
    found = [person for other, person in people.items() if other.split()[-1].casefold() == name.casefold()]
    return found[0] if len(found) == 1 else None
