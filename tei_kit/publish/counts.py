"""What pages of many transcripts count. They are handed the numbers, not the transcripts: a number that stays keeps the page as it was."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from html import unescape
from typing import TYPE_CHECKING, NamedTuple

from tei_kit.publish.pieces import Pieces, attributes_of, signatures

if TYPE_CHECKING:
    from tei_kit.publish.record import Record

#: How much of the titles of what binds two people is told: more than a picture's table shows (xslt/publish/pages/charts.xsl).
_TOLD = 200
#: How many people the picture of who spoke with whom shows at most.
_CROWD = 24

_NAME = re.compile(r"<e:([a-z]+)")

#: Says that translations were left out of the numbers beside it.
ONCE = "<e:once/>"

#: Id of a translation → ids of its originals in the edition.
Originals = Mapping[str, Collection[str]]


class Speaker(NamedTuple):
    """Somebody who says something in a transcript."""

    key: str
    name: str
    group: bool


class Facts(NamedTuple):
    """What is counted of a transcript.

    Attributes:
        facets: (kind, key), each once.
        speakers: who says something, in the transcript's order.
        places: keys of where it was and of the places that its header names.
        topics: keys of its topics.
    """

    facets: tuple[tuple[str, str], ...]
    speakers: tuple[Speaker, ...]
    places: Sequence[str]
    topics: Sequence[str]


class Counted(NamedTuple):
    """How often a thing occurs in a transcript.

    Attributes:
        transcripts: 1 where the transcript itself is about it.
        turns: how many are its.
        documents: how many it has signed, or are signed for it.
        mentions: how many there are of it.
        words: how many there are in its turns.
    """

    transcripts: int
    turns: int
    documents: int
    mentions: int
    words: int

    @property
    def spoken(self) -> tuple[int, int]:
        """How many turns and words are its."""
        return self.turns, self.words


def year(pieces: Pieces) -> str:
    """The year of a transcript; "" where it has no date."""
    found = pieces.attributes.get("when", "")[:4]
    return found if len(found) == len("2031") and found.isascii() and found.isdigit() else ""


def facts(pieces: Pieces) -> Facts:
    """Return what is counted of a transcript."""
    kinds: dict[str, list[Mapping[str, str]]] = {}
    for _, xml in pieces.listed:
        kinds.setdefault(_NAME.match(xml)[1], []).append(attributes_of(xml))  # type: ignore[index]
    speakers = [one for one in kinds.get("participant", ()) if int(one["turns"])]
    topics = [one["key"] for one in kinds.get("topic", ())]
    known = pieces.attributes
    place = known.get("place-key", "")
    facets = [
        ("year", year(pieces)),
        ("type", known.get("type", "")),
        *(("person", one["key"]) for one in speakers),
        ("place", place),
        *(("topic", key) for key in topics),
        *(("language", one["tag"]) for one in kinds.get("language", ())),
    ]
    return Facts(
        tuple(dict.fromkeys(facet for facet in facets if facet[1])),
        tuple(Speaker(one["key"], one["name"], one["group"] == "true") for one in speakers),
        tuple(dict.fromkeys(filter(None, (place, *(one["key"] for one in kinds.get("place", ())))))),
        tuple(dict.fromkeys(topics)),
    )


def occurrences(pieces: Pieces) -> dict[str, Counted]:
    """Return how often each thing occurs in a transcript."""
    found: dict[str, Counter[str]] = {}

    def add(keys: Iterable[str], what: str, number: int = 1) -> None:
        for key in keys:
            found.setdefault(key, Counter())[what] += number

    known = facts(pieces)
    add({*known.places, *known.topics}, "transcripts")
    for who, xml in pieces.turns:
        add({*who}, "turns")
        add({*who}, "words", int(attributes_of(xml)["words"]))
    for keys, _ in pieces.mentions:
        add(keys, "mentions")
    for _, xml in pieces.documents:
        signed = {one.get(of, "") for one in signatures(xml) for of in ("person", "party")}
        add(filter(None, signed), "documents")
    return {key: Counted(*(numbers[name] for name in Counted._fields)) for key, numbers in sorted(found.items())}


def facets(counted: Iterable[Facts]) -> dict[tuple[str, str], int]:
    """Return how many transcripts there are of each year, kind, speaker, place, topic and language."""
    return Counter(facet for one in counted for facet in one.facets)


def facet_elements(found: Mapping[tuple[str, str], int]) -> Iterator[str]:
    """Yield facets as elements of the index."""
    yield from (f'<e:facet kind="{kind}" key="{key}" count="{count}"/>' for (kind, key), count in found.items())


def once(records: Iterable["Record"], originals: Originals) -> list["Record"]:
    """Return the transcripts whose speech is counted: what was said once counts once, in the original where it is among them.

    Args:
        records: the transcripts.
        originals: id of a translation → ids of its originals.
    """
    chosen = list(records)
    ids = {record.id for record in chosen}
    return [record for record in chosen if ids.isdisjoint(originals.get(record.id, ()))]


def figures(records: Iterable["Record"], counted: Iterable[Facts], originals: Originals) -> Iterator[str]:
    """Yield how much there is of what, as elements of the index."""
    chosen = list(records)
    spoken = once(chosen, originals)
    numbers = {
        "transcript": len(chosen),
        "speech": sum(int(record.attributes.get("speeches") or 0) for record in spoken),
        "speaker": len({speaker.key for one in counted for speaker in one.speakers if not speaker.group}),
        "document": sum(len(record.documents) for record in chosen),
    }
    yield from (f'<e:figure of="{noun}" count="{number}"/>' for noun, number in numbers.items())
    if len(spoken) < len(chosen):
        yield ONCE


def said(found: Iterable["Record"], key: str, originals: Originals) -> Iterator[str]:
    """Yield how much somebody says in transcripts, as elements of the index; nothing where they say nothing.

    Args:
        found: the transcripts.
        key: the person's.
        originals: id of a translation → ids of its originals.
    """
    speaking = [record for record in found if key in record.counted and record.counted[key].turns]
    counted = once(speaking, originals)
    if counted:
        turns, words = (
            sum(numbers) for numbers in zip(*(record.counted[key].spoken for record in counted), strict=True)
        )
        yield f'<e:said turns="{turns}" words="{words}"/>'
    if len(counted) < len(speaking):
        yield ONCE


def presence(records: Sequence["Record"], originals: Originals) -> dict[str, str]:
    """Return how often each thing occurs: its key → an element of the index."""
    found: dict[str, Counter[str]] = {}
    spoken = {record.id for record in once(records, originals)}
    for record in records:
        for key, numbers in record.counted.items():
            told = {"transcripts": numbers.transcripts, "documents": numbers.documents}
            if record.id in spoken:
                told |= {"turns": numbers.turns, "mentions": numbers.mentions}
            if any(told.values()):
                found.setdefault(key, Counter()).update(told)
    return {
        key: f'<e:presence key="{key}" transcripts="{numbers["transcripts"]}" turns="{numbers["turns"]}"'
        f' documents="{numbers["documents"]}" mentions="{numbers["mentions"]}"/>'
        for key, numbers in found.items()
    }


def talks(records: Sequence["Record"], counted: Iterable[Facts], originals: Originals) -> Iterator[str]:
    """Yield who spoke with whom: the pairs of speakers of the same transcripts, as elements of the index."""
    names: dict[str, str] = {}
    pairs: dict[tuple[str, str], list[str]] = {}
    spoken = {record.id for record in once(records, originals)}
    for record, one in zip(records, counted, strict=True):
        if record.id not in spoken:
            continue
        people = sorted({speaker.key for speaker in one.speakers if not speaker.group})
        for speaker in one.speakers:
            names.setdefault(speaker.key, speaker.name)
        for place, first in enumerate(people):
            for second in people[place + 1 :]:
                pairs.setdefault((first, second), []).append(record.attributes.get("title", ""))
    order = sorted(pairs, key=lambda pair: (-len(pairs[pair]), pair))
    crowd = set(list(dict.fromkeys(name for pair in order for name in pair))[:_CROWD])
    for first, second in (pair for pair in order if crowd.issuperset(pair)):
        titles = pairs[first, second]
        yield (
            f'<e:tie from="{first}" from-name="{names[first]}" to="{second}" to-name="{names[second]}"'
            f' weight="{len(titles)}" where="{_some(titles)}"/>'
        )


def _some(titles: list[str]) -> str:
    """As many of the titles as are told of."""
    said = titles[0]
    for title in titles[1:]:
        if len(unescape(said)) > _TOLD:
            break
        said += f"; {title}"
    return said


def sources(records: Iterable["Record"]) -> Iterator[str]:
    """Yield who published the sources, and how many, as elements of the index."""
    found = Counter(source for record in records if (source := record.attributes.get("source")))
    yield from (f'<e:source name="{name}" count="{count}"/>' for name, count in found.items())
