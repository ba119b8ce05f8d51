"""Printed dates and times → W3C form (XML Schema part 2, sections 3.2.8 and 3.2.9)."""

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from tei_kit.encode.profile import Profile

#: No printed date is longer; longer lines are not looked at.
_LONGEST = 60
_NOON = 12
#: Thai years, counted from the Buddha's death, are so many more; years so late are none of ours.
_BUDDHIST, _LAST = 543, 2400
_NUMBER = re.compile(r"(?<!\d)\d{4}(?!\d)")
#: The word before a date, and the word for "year" behind it.
_FIRST = re.compile(r"([^\W\d_][^\s,]*),? +")
_YEAR = re.compile(r" ?[^\W\d_]{1,5}\.?$")
#: A word that may be a month's: whether it is, the table says. The names of all languages in one pattern take long to compile.
_NAME = r"[^\W\d_][^\s\d.,/()–—-]*"
_DIGITS = "〇一二三四五六七八九"
_HAN = re.compile(r"([〇零一二三四五六七八九]{1,4}|[二三四五六七八九]?十[一二三四五六七八九]?)(?=[年月日])")
#: The year before the first of each era.
_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "民國": 1911}
_ERA = re.compile(r"(?:中華)?(令和|平成|昭和|民國)[ 　]?(\d{1,3}|元)年")
_ISO = re.compile(r"(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?)(?:\.\d+)?(Z|[+-]\d\d:\d\d)?)?")


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
    # Without a digit there is no date; most lines have none.
    if len(printed) > _LONGEST or not any(map(str.isdecimal, printed)):
        return None
    return _day(printed, profile)


#: A date is looked for in the first lines of a page by everyone who reads them.
@lru_cache(maxsize=64)
def _day(printed: str, profile: Profile) -> Day | None:
    patterns, months = _patterns(profile)
    shown = western(printed).replace("\u00a0", " ").replace("\u202f", " ").strip("() ")
    first = _FIRST.match(shown)
    weekday = first and first[1].rstrip(".").casefold() in (*profile.texts("lines.weekdays"), "le", "den")
    bare = shown[first.end() :] if first and weekday else shown
    for text in dict.fromkeys((shown, _YEAR.sub("", shown), bare, _YEAR.sub("", bare))):
        for pattern in patterns:
            match = pattern.fullmatch(text)
            read = match and _read(match.groupdict(), months)
            if read:
                return read
    return None


def search(text: str, profile: Profile) -> re.Match[str] | None:
    """Find the first date of a running text."""
    return _search(text, profile) if _NUMBER.search(text) else None


@lru_cache(maxsize=64)
def _search(text: str, profile: Profile) -> re.Match[str] | None:
    patterns, months = _patterns(profile)
    # Every date has a year, and stands close around it: only there is it worth while to look.
    for year in _NUMBER.finditer(text):
        around = (max(year.start() - _LONGEST, 0), year.end() + _LONGEST)
        found = [
            match
            for pattern in patterns
            for match in pattern.finditer(text, *around)
            if _read(match.groupdict(), months)
        ]
        if found:
            return min(found, key=lambda match: (match.start(), -match.end()))
    return None


def within(text: str, profile: Profile) -> str:
    """Return the first single day that a line mentions, as xs:date; "" without one."""
    shown = western(text)
    found = search(shown, profile)
    read = _read(found.groupdict(), profile.values.get("months", {})) if found else None
    return read.when if read else ""


def western(text: str) -> str:
    """Write the years of Japanese and Chinese eras, and numbers in Chinese signs before year, month and day, with digits."""
    if "年" not in text:
        return text
    text = _HAN.sub(lambda match: str(_han(match[1])), text)
    return _ERA.sub(lambda match: f"{_ERAS[match[1]] + (1 if match[2] == '元' else int(match[2]))}年", text)


def _han(signs: str) -> int:
    """Return the value of a number up to 99 ("二十三"), or of a row of digits ("二〇三一")."""
    if "十" not in signs:
        return int("".join(str(_DIGITS.index(sign)) for sign in signs.replace("零", "〇")))
    tens, _, ones = signs.partition("十")
    return (_DIGITS.index(tens) if tens else 1) * 10 + (_DIGITS.index(ones) if ones else 0)


def time(printed: str, profile: Profile) -> str:
    """Read a text that is a time and nothing else, as xs:time; "" when it is not."""
    if len(printed) > _LONGEST or not printed.strip():
        return ""
    shown = printed.replace("\u00a0", " ").replace("\u202f", " ").strip("() ")
    for pattern in profile.patterns("lines.time"):
        match = pattern.fullmatch(shown)
        if match:
            return clock(match.groupdict(), profile.table("zones"))
    return ""


def clock(parts: Mapping[str, str | None], zones: Mapping[str, str]) -> str:
    """Make xs:time of an hour, a minute, half of the day and zone; "" where there is no such hour."""
    hour, minute = int(parts["hour"] or 0), int(parts["minute"] or 0)
    half, zone = parts.get("half"), (parts.get("zone") or "").replace("−", "-")
    if half:
        hour = hour % _NOON + (_NOON if half in "Pp" else 0)
    if re.fullmatch(r"[+-]\d\d\d\d", zone):
        zone = f"{zone[:3]}:{zone[3:]}"
    return f"{hour:02}:{minute:02}:00" + (zone if zone[:1] in "+-" else zones.get(zone, ""))


def moment(printed: str, profile: Profile) -> str:
    """Read "November 7, 2019, 17:00" as xs:dateTime, or a date alone as xs:date; "" when it is neither."""
    iso = _ISO.fullmatch(printed.strip())
    if iso:
        at = f"{iso[2]}:00" if iso[2] and len(iso[2]) == len("00:00") else iso[2]
        return f"{iso[1]}T{at}{iso[3] or ''}" if at else iso[1]
    whole = day(printed, profile)
    if whole:
        return "" if whole.until else whole.when
    split = re.fullmatch(r"(.+?),? +(\S+)", printed)
    if not split or len(printed) > _LONGEST:
        return ""
    date, at = day(split[1], profile), time(split[2], profile)
    return f"{date.when}T{at}" if date and at and not date.until else ""


@lru_cache(maxsize=16)
def _compiled(dates: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    return tuple(
        re.compile(rf"(?<!\d)(?:{pattern.replace('{month}', _NAME)})(?!\d)", re.IGNORECASE) for pattern in dates
    )


def _patterns(profile: Profile) -> tuple[tuple[re.Pattern[str], ...], Mapping[str, int]]:
    return _compiled(profile.texts("lines.date")), profile.values.get("months", {})


def _read(parts: dict[str, str | None], months: Mapping[str, int]) -> Day | None:
    def number(name: str | None) -> int:
        if name and name.isdecimal():
            return int(name)
        return months.get(name or "", 0) or months.get((name or "").lower(), 0)

    year = number(parts["year"])
    try:
        first = dt.date(year - _BUDDHIST if year > _LAST else year, number(parts["month"]), number(parts["day"]))
        if not parts.get("last"):
            return Day(first.isoformat())
        last = first.replace(month=number(parts.get("last_month") or parts["month"]), day=number(parts["last"]))
    except ValueError:
        return None
    return Day(first.isoformat(), last.isoformat()) if last > first else None
