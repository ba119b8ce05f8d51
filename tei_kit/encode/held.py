"""Who holds an office that a label names alone, by the names that stand beside it in the text."""

import re
from collections import Counter
from collections.abc import Iterable

from tei_kit.encode.evidence import ARTICLES, Evidence, Reading, Words, folding
from tei_kit.encode.fullnames import as_printed, full_name
from tei_kit.encode.offices import holder

#: So many lines may be a heading.
_HEADINGS = 5
#: What stands in them before whoever speaks.
_BY = ("by", "with", "and", "of", "par", "von", "mit", "de", "con")
_NAME = re.compile(r" ((?:[^\W\d_a-z](?:\.|[\w’'-]+)(?: (?=[^\W\d_a-z])|)){1,3})(?!\w)")
_POSSESSIVE = re.compile(r"['’]s$")
_APPOSED = re.compile(r"[^.:;,()]{0,60},")


def office(words: Words, evidence: Evidence) -> Reading:
    """Find who holds an office that a label names alone: "Remarks by President Berg" tells who THE PRESIDENT is."""
    role = " ".join(words)
    bare = " ".join(word for word in words if word.casefold() not in ARTICLES)
    # Most words of a heading have a capital; it is asked where no sentence tells.
    names = (
        _headed(bare, evidence, role)
        or _beside(bare, evidence.prose, evidence, role)
        or [
            name
            for name in _beside(bare, evidence.text.splitlines(), evidence, role)
            # "President Visits White House": a name ends its heading, or comes back.
            if " " not in name
            or f"{name}\n" in evidence.text
            or all(evidence.text.count(word) > 1 for word in name.split())
        ]
    )
    named = [name for name in names if not name.isupper()] if bare else []
    name = named[0] if named else as_printed(holder(words, evidence).split(), evidence)
    name = name if " " in name or not name else full_name(name, "", evidence) or name
    return Reading(role, name, "low") if name else Reading("", role, "low")


def _headed(office: str, evidence: Evidence, label: str) -> list[str]:
    """Return the name that a heading gives to an office, where it comes back: "Remarks by President Berg in Vik"."""
    lines = [line for line in evidence.top.splitlines() if line.strip()][:_HEADINGS]
    names = _beside(office, lines, evidence, label)
    if len(names) != 1:
        return []
    # "Remarks by President Berg" names whom it is by; of "President Visits Vik" the text says nothing more.
    by = re.compile(rf"(?<!\w)(?:{'|'.join(_BY)}) {re.escape(folding(office))} {re.escape(folding(names[0]))}(?!\w)")
    told = any(map(by.search, map(folding, lines)))
    return names if told or evidence.text.count(names[0]) > 1 else []


def _beside(office: str, lines: Iterable[str], evidence: Evidence, label: str) -> list[str]:
    """Return the names that follow an office, the most common one first; behind the label itself stands a speech."""
    found: Counter[str] = Counter()
    pattern = re.compile(rf"(?<!\w)(?<!\bvice )(?<!\bformer ){re.escape(folding(office))}(?![\w’']| ?:)")
    for line in lines if office else ():
        for match in pattern.finditer(folding(line)):
            # "the President of Ruritania, Anna Berg": behind a comma stands a full name.
            further = _APPOSED.match(line, match.end())
            name = _NAME.match(line, match.end()) or (further and _NAME.match(line, further.end()))
            apposed = name and " " in name[1] and line[name.end() : name.end() + 1] in ",.;:)"
            spoken = (
                match.end() <= len(label) and line.startswith(label) and line[name.end() :][:1] != ":" if name else True
            )
            if name and not spoken and (apposed or name.start() == match.end()):
                found[_POSSESSIVE.sub("", name[1])] += 1
    names = [name for name, _ in found.most_common()]
    return [name for name in names if not any(map(evidence.is_title, name.split()))]
