"""Stand-alone publication dates: a line, or a value of metadata, that holds nothing else."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta, timezone

from crosscheck.model.source import Found, Precision, Published

_MONTHS = "january february march april may june july august september october november december"
_NAMES = {
    name[:length]: number
    for number, name in enumerate(_MONTHS.split(), 1)
    for length in (3, 4, len(name))
}

_MONTH = r"(?P<month>[a-z]{3,9})\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:1[89]|20)\d\d)"
_CLOCK = (
    r"(?P<hour>\d{1,2})(?:[:.h](?P<minute>\d\d)(?::(?P<second>\d\d)(?:\.\d{1,6})?)?)?"
    r"\s?(?P<half>[ap]\.?m\.?)?\s?(?P<zone>z|utc|gmt|bst|[ecmp][sd]?t|ist|cest|cet|msk)?"
    r"\s?(?P<shift>[+-]\d{1,2}(?::?\d\d)?)?(?: time)?"
)
_JOINT = r"(?:\s?[,|·•–—-]\s?|\s)(?:at\s)?"
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s)?"
_WORDS = rf"(?:{_MONTH}\s{_DAY},?\s{_YEAR}"
_OTHER = (
    r"|(?P<day2>\d{1,2})(?:st|nd|rd|th)?[\s-](?P<month2>[a-z]{3,9})\.?,?[\s-]"
    r"(?P<year2>(?:1[89]|20)\d\d)"
)
_NUMBERS = (
    r"|(?P<year3>(?:1[89]|20)\d\d)[-/.](?P<month3>\d{1,2})[-/.](?P<day3>\d{1,2})"
    r"|(?P<first>\d{1,2})[/.](?P<other>\d{1,2})[/.](?P<year4>(?:1[89]|20)\d\d))"
)
_LABEL = (
    r"(?:(?:first |originally |last )?(?:published|posted|updated|modified|created|issued|date"
    r"|publication date|print|filed)(?:\s?(?:on|at|:))*\s?)?"
)
_DATE = _WEEKDAY + _WORDS + _OTHER + _NUMBERS
_DATE_FIRST = re.compile(rf"{_LABEL}{_DATE}(?:(?:{_JOINT}|t){_CLOCK})?")
_WHOLE = re.compile(rf"\b{_WORDS}{_OTHER}{_NUMBERS}")
_CLOCK_FIRST = re.compile(rf"{_LABEL}{_CLOCK}{_JOINT}{_DATE}")
_UPDATED = re.compile(r"\W*\(?(?:last |first )?(?:updated|published|modified)\b.*")
_ZONES = {"z": 0, "utc": 0, "gmt": 0, "bst": 60, "est": -300, "edt": -240, "cst": -360}
_ZONES |= {"cdt": -300, "mst": -420, "mdt": -360, "pst": -480, "pdt": -420, "cet": 60}
_ZONES |= {"cest": 120, "msk": 180}
"""Minutes east of UTC. 'ET' and its like leave open whether summer time holds."""

LONGEST = 120
"""Longest date line in characters."""


def parse_published(line: str, found: Found = Found.TEXT) -> Published | None:
    """Return the date that a line states, None when it holds anything else.

    A day and month in figures whose order cannot be told is no date.

    >>> parse_published("January 1, 2018 17:08").value
    '2018-01-01T17:08:00'
    >>> parse_published("Published 9 Aug 2022").value
    '2022-08-09'
    >>> parse_published("3/4/2020"), parse_published("He left on 9 Aug 2022")
    (None, None)
    """
    core = " ".join(line.lower().split()).strip(" |()[]*_·•.,-–—")
    if not 8 <= len(core) <= LONGEST:
        return None
    for pattern in (_DATE_FIRST, _CLOCK_FIRST):
        match = pattern.match(core)
        if match and (match.end() == len(core) or _UPDATED.fullmatch(core, match.end())):
            return _published(match, found)
    return None


def published_within(words: str) -> Published | None:
    """Return the first whole date, day, month and year, that words hold.

    >>> published_within("LIMA, March 3, 2021 (Andes Press) - ").value
    '2021-03-03'
    """
    match = _WHOLE.search(words.lower())
    return parse_published(match.group()) if match else None


def _published(match: re.Match[str], found: Found) -> Published | None:
    try:
        day = _day(match)
        moment = _moment(match)
    except ValueError:
        return None
    if day is None:
        return None
    if moment is None:
        return Published(day.isoformat(), day, Precision.DAY, found)
    instant = datetime.combine(day, moment)
    return Published(instant.isoformat(), day, Precision.INSTANT, found)


def _day(match: re.Match[str]) -> date | None:
    if match["month"] or match["month2"]:
        name = match["month"] or match["month2"]
        month = _NAMES.get(name)
        day, year = match["day"] or match["day2"], match["year"] or match["year2"]
        return date(int(year), month, int(day)) if month else None
    if match["year3"]:
        return date(int(match["year3"]), int(match["month3"]), int(match["day3"]))
    first, other, year = int(match["first"]), int(match["other"]), int(match["year4"])
    if first > 12 or first == other:
        return date(year, other, first)
    return date(year, first, other) if other > 12 else None


def _moment(match: re.Match[str]) -> time | None:
    if match["hour"] is None or not (match["minute"] or match["half"]):
        return None
    hour = int(match["hour"])
    if match["half"]:
        if not 1 <= hour <= 12:
            raise ValueError("no such hour")
        hour = hour % 12 + (12 if match["half"].startswith("p") else 0)
    return time(hour, int(match["minute"] or 0), int(match["second"] or 0), tzinfo=_zone(match))


def _zone(match: re.Match[str]) -> timezone | None:
    name, shift = match["zone"], match["shift"]
    if shift:
        digits = shift[1:].replace(":", "")
        hours, minutes = (digits[:-2], digits[-2:]) if len(digits) > 2 else (digits, "0")
        east = int(hours) * 60 + int(minutes)
        return timezone(timedelta(minutes=-east if shift[0] == "-" else east))
    return timezone(timedelta(minutes=_ZONES[name])) if name in _ZONES else None
