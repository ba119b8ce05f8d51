"""Printed dates and times → W3C form (XML Schema part 2, sections 3.2.8 and 3.2.9)."""

import datetime as dt
import re
from dataclasses import dataclass

from tei_kit.encode.profile import Profile

#: No printed date is longer; longer lines are not looked at.
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Day:
    """A day, or a range of days.

    Attributes:
        when: the first day, as xs:date.
        until: the last day; empty for a single day.
    """

    when: str
    until: str = ""


def day(printed: str, profile: Profile) -> Day | None:
    """Read a text that is a date and nothing else; None when it is not."""
    if len(printed) > _LONGEST:
        return None
    for pattern in profile.patterns("lines.date"):
        match = pattern.fullmatch(printed)
        read = match and _read(match.groupdict(), profile)
        if read:
            return read
    return None


def time(printed: str, profile: Profile) -> str:
    """Read a text that is a time and nothing else, as xs:time; "" when it is not."""
    if len(printed) > _LONGEST:
        return ""
    for pattern in profile.patterns("lines.time"):
        match = pattern.fullmatch(printed)
        if match:
            return f"{int(match['hour']):02}:{match['minute']}:00"
    return ""


def moment(printed: str, profile: Profile) -> str:
    """Read "November 7, 2019, 17:00" as xs:dateTime, or a date alone as xs:date; "" when it is neither."""
    whole = day(printed, profile)
    if whole:
        return "" if whole.until else whole.when
    split = re.fullmatch(r"(.+?),? +(\S+)", printed)
    if not split or len(printed) > _LONGEST:
        return ""
    date, clock = day(split[1], profile), time(split[2], profile)
    return f"{date.when}T{clock}" if date and clock and not date.until else ""


def _read(parts: dict[str, str | None], profile: Profile) -> Day | None:
    months = profile.table("months")

    def number(name: str | None) -> int:
        return int(name) if name and name.isdecimal() else months.get(name or "", 0)

    try:
        first = dt.date(number(parts["year"]), number(parts["month"]), number(parts["day"]))
        if not parts.get("last"):
            return Day(first.isoformat())
        last = first.replace(month=number(parts.get("last_month") or parts["month"]), day=number(parts["last"]))
    except ValueError:
        return None
    return Day(first.isoformat(), last.isoformat()) if last > first else None
