"""Who held an office on a day, where a profile knows it of its own site: "PRESIDENT BERG:", and nothing on the page has the forename."""

from dataclasses import dataclass, replace

from tei_kit.encode.evidence import ARTICLES, Reading
from tei_kit.encode.profile import Profile


@dataclass(frozen=True, slots=True)
class Term:
    """A term of office.

    Attributes:
        office: as labels have it, without an article, in small letters.
        name: forename and surname.
        since: the first day, as xs:date.
        until: the day on which another one follows; "" where nobody has.
    """

    office: str
    name: str
    since: str
    until: str

    def covers(self, day: str) -> bool:
        """Whether a day, as xs:date, is one of the term's."""
        return self.since <= day and not (self.until and self.until <= day)


def of(profile: Profile) -> tuple[Term, ...]:
    """Return the terms that a profile knows."""
    return tuple(Term(office.casefold(), *rest) for office, *rest in profile.values.get("speakers.holders", ()))


def completed(reading: Reading, day: str, terms: tuple[Term, ...]) -> Reading:
    """Give a holder of an office their full name, where the page has the office alone, or the surname besides.

    Args:
        reading: what the page says of a label.
        day: of the event, as xs:date; "" where nothing tells it.
        terms: what the profile knows.
    """
    if not reading.cert or not terms:
        return reading
    office = _bare(reading.role)
    if office:
        bearers = {
            term.name
            for term in terms
            if (term.office, term.name.split()[-1].casefold()) == (office, reading.name.casefold())
            and (not day or term.covers(day))
        }
        return replace(reading, name=min(bearers), cert="medium") if len(bearers) == 1 else reading
    holders = {term.name for term in terms if term.office == _bare(reading.name) and day and term.covers(day)}
    return Reading(reading.name, min(holders), "medium") if len(holders) == 1 else reading


def _bare(office: str) -> str:
    return " ".join(word for word in office.casefold().split() if word not in ARTICLES)
