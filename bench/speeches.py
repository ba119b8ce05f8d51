"""Transcripts as their speeches, and what becomes of the labels where they are printed in another form."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace

from readings import FIRST, NOTHING, Reading, flat


@dataclass(frozen=True, slots=True)
class Speech:
    """A turn.

    Attributes:
        label: as it is printed, without its sign.
        name: who speaks, by the gold; "[press]" and the like are nobody's name.
        role: what the gold has of the label for a role.
        paragraphs: what is said.
    """

    label: str
    name: str
    role: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Text:
    """A transcript: the lines above the first turn, and the turns."""

    head: tuple[str, ...]
    speeches: tuple[Speech, ...]

    @property
    def reading(self) -> Reading:
        """What is right."""
        turns = tuple((each.name, flat(" ".join(each.paragraphs)), each.label) for each in self.speeches)
        begun = tuple((name, " ".join(words.split()[:FIRST]), label) for name, words, label in turns)
        roles = {each.label: each.role for each in reversed(self.speeches) if each.role}
        return replace(NOTHING, turns=begun, roles=roles, facts={})


Changed = Callable[[Text], Text | None]


def relabelled(new: Callable[[Speech], str | None]) -> Changed:
    """Return what gives every speech another label, where each can have one and two people never have the same."""

    def changed(text: Text) -> Text | None:
        speeches = []
        for each in text.speeches:
            label = new(each)
            if label is None:
                return None
            folded, of = label.casefold(), each.role.casefold()
            speeches.append(replace(each, label=label, role=each.role if of in folded else ""))
        return replace(text, speeches=tuple(speeches))

    return changed


def upper(each: Speech) -> str | None:
    """Print a label in capitals, where the script has small letters."""
    return each.label.upper() if each.label.upper() != each.label.lower() and not _georgian(each.label) else None


def name(each: Speech) -> str | None:
    """Print the name alone, or whatever names nobody."""
    return each.label if each.name.startswith("[") else each.name


def party(each: Speech) -> str | None:
    """Print a party behind the name."""
    return each.label if each.name.startswith("[") or "(" in each.label else f"{each.name} (RHB)"


def apposed(each: Speech) -> str | None:
    """Print the role behind the name and a comma."""
    return f"{each.name}, {each.role}" if each.role and not each.name.startswith("[") else name(each)


def later(text: Text) -> Text | None:
    """Print the label in full where somebody speaks first, and the surname in capitals after that."""
    names = {each.name for each in text.speeches if not each.name.startswith("[")}
    surnames = Counter(name.split()[-1] for name in names)
    seen: set[str] = set()
    speeches = []
    for each in text.speeches:
        last = each.name.split()[-1]
        again = (
            each.name in seen
            and surnames[last] == 1
            and " " in each.name
            and last.upper() != last.lower()
            and not _georgian(last)
        )
        first = replace(each, label=f"{each.role} {each.name}".strip()) if each.name in names else each
        speeches.append(replace(each, label=last.upper(), role="") if again else first)
        seen.add(each.name)
    return replace(text, speeches=tuple(speeches)) if any(each.label.isupper() for each in speeches) else None


def letters(question: str, answer: str) -> Changed:
    """Return what labels an interview of two by letters."""

    def changed(text: Text) -> Text | None:
        order = list(dict.fromkeys(each.name for each in text.speeches))
        if len(order) != 2:  # noqa: PLR2004 - who asks and who answers
            return None
        labels = {order[0]: (question, "[press]"), order[1]: (answer, "[answer]")}
        return replace(
            text,
            speeches=tuple(
                replace(each, label=labels[each.name][0], name=labels[each.name][1], role="") for each in text.speeches
            ),
        )

    return changed


def _georgian(text: str) -> bool:
    return any("ა" <= letter <= "ჿ" for letter in text)
