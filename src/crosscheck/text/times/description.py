"""Say a time expression in a short normal form for people."""

from __future__ import annotations

import re
from datetime import date

from crosscheck.model.values import Granularity, TimeExpression, TimeStatus, TimeType
from crosscheck.text.times.lexicon import MONTHS, SEASONS, WEEKDAYS
from crosscheck.text.times.units import month_span, year_span

_PARTS = {"MO": "morning", "MI": "midday", "AF": "afternoon", "EV": "evening", "NI": "night"}
_EDGES = {"START": "early ", "MID": "mid-", "END": "late ", "APPROX": "about "}
_SUFFIXES = {"START": ", early", "MID": ", in the middle", "END": ", late"}
_BOUNDS_OF_CLOCK = {"AFTER": "after ", "BEFORE": "before "}
_NOUNS = {
    "Y": "year", "M": "month", "W": "week", "D": "day", "TH": "hour", "TM": "minute",
    "TS": "second",
}  # fmt: skip
_ISO = re.compile(r"P(T?)(-?[0-9.]+|-?X)([YMWDHS])")
_QUARTERS = ("first", "second", "third", "fourth")
_SEASON_OF = {12: 0, 3: 1, 6: 2, 9: 3}


def describe(value: TimeExpression) -> str:
    """The expression for people, in days and months rather than in its own words.

    >>> from crosscheck.text.times import find_times
    >>> [describe(m.value) for m in find_times("between March 1 and 7, 2019 or on Tuesday")]
    ['between 1 and 7 March 2019', 'Tuesday']
    """
    if value.status is TimeStatus.ANAPHORIC:
        return f"{value.text} (counted from something else in the text)"
    if value.status is TimeStatus.IMPOSSIBLE:
        return f"{value.text} ({value.reason})"
    match value.type:
        case TimeType.DURATION:
            return _about(value) + _length(value.duration)
        case TimeType.SET:
            return _repeated(value)
        case TimeType.DATE | TimeType.TIME:
            day = _resolved(value) if value.earliest or value.latest else _partial(value)
            return _with_clock(day, value) or value.text


def describe_days(earliest: date | None, latest: date | None) -> str:
    """Return a closed interval of days, open where a side is None, in words.

    >>> describe_days(date(2022, 7, 21), date(2022, 7, 27)), describe_days(date(2022, 7, 21), None)
    ('between 21 and 27 July 2022', 'on or after 21 July 2022')
    >>> describe_days(None, date(2022, 7, 21)), describe_days(None, None)
    ('on or before 21 July 2022', 'on a day that is not known')
    """
    if earliest is None:
        return f"on or before {_day(latest)}" if latest else "on a day that is not known"
    if latest is None:
        return f"on or after {_day(earliest)}"
    return (
        f"on {_day(earliest)}" if earliest == latest else _between_days("between", earliest, latest)
    )


def _about(value: TimeExpression) -> str:
    return "about " if value.modifier == "APPROX" else ""


def _length(duration: str, absolute: bool = False) -> str:
    found = _ISO.fullmatch(duration)
    if found is None:
        return duration
    clock, amount, letter = found.groups()
    noun = _NOUNS[clock + letter]
    if amount.endswith("X"):
        return f"some {noun}s"
    shown = amount.lstrip("-") if absolute else amount
    return f"{shown} {noun}" if shown == "1" else f"{shown} {noun}s"


def _repeated(value: TimeExpression) -> str:
    if value.weekday is not None:
        every = "every other " if value.duration == "P2W" else "every "
        return every + WEEKDAYS[value.weekday].title()
    length = _length(value.duration)
    return "every " + length.removeprefix("1 ")


def _resolved(value: TimeExpression) -> str:
    first, last = value.earliest, value.latest
    if first is None or last is None:
        return _open(value, first, last)
    named = _named_period(value, first, last)
    edge = "" if ":" in value.clock else value.modifier
    if named is None:
        return _between(first, last, is_rough=edge == "APPROX") + _SUFFIXES.get(edge, "")
    if first == last:
        return _about(value) + named if edge == "APPROX" and not value.clock else named
    if named.startswith("the ") and edge != "APPROX":
        return "the " + _EDGES.get(edge, "") + named.removeprefix("the ")
    return _EDGES.get(edge, "") + named


def _open(value: TimeExpression, first: date | None, last: date | None) -> str:
    """'since 1 June 2019', 'after 21 July 2022', 'until 5 May 2022', 'before 2019'."""
    if first is not None:
        is_after = value.modifier == "AFTER" and not _begins(value, first)
        return "after " + _anchor(value, first) if is_after else f"since {_day(first)}"
    if last is None:
        return ""
    return f"before {_anchor(value, last)}" if value.modifier == "BEFORE" else f"until {_day(last)}"


def _begins(value: TimeExpression, day: date) -> bool:
    """True when the day is the first of what the words name: 'since', not 'after'."""
    if value.day is not None:
        return value.day == day.day
    if value.month is not None:
        return value.month == day.month
    return value.year is None or value.year == day.year


def _anchor(value: TimeExpression, fallback: date) -> str:
    """What the words name: '21 July 2022', 'July 2022', '2022'."""
    month = MONTHS[value.month - 1].title() if value.month else ""
    parts = [str(part) for part in (value.day, month, value.year) if part]
    return " ".join(parts) or _day(fallback)


def _named_period(value: TimeExpression, first: date, last: date) -> str | None:
    """A calendar period by its name: 'July 2022', 'the 1990s'; None for other intervals."""
    match value.granularity:
        case _ if first == last:
            return _day(first)
        case Granularity.MONTH if month_span(first.year, first.month) == (first, last):
            return f"{MONTHS[first.month - 1].title()} {first.year}"
        case Granularity.QUARTER if month_span(first.year, first.month, 3) == (first, last):
            return f"the {_QUARTERS[(first.month - 1) // 3]} quarter of {first.year}"
        case Granularity.SEASON if first.month in _SEASON_OF:
            return f"{SEASONS[_SEASON_OF[first.month]]} {first.year}"
        case Granularity.YEAR if year_span(first.year) == (first, last):
            return str(first.year)
        case Granularity.DECADE if year_span(first.year, 10) == (first, last):
            return f"the {first.year}s"
        case _:
            return None


def _between(first: date, last: date, *, is_rough: bool) -> str:
    between = "between about" if is_rough else "between"
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return f"{between} {first.year} and {last.year}"
    return _between_days(between, first, last)


def _between_days(between: str, first: date, last: date) -> str:
    if (first.year, first.month) == (last.year, last.month):
        return f"{between} {first.day} and {_day(last)}"
    begin = _day(first).removesuffix(f" {last.year}")
    return f"{between} {begin} and {_day(last)}"


def _day(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1].title()} {day.year}"


def _partial(value: TimeExpression) -> str:
    parts = []
    if value.weekday is not None:
        parts.append(WEEKDAYS[value.weekday].title())
    if value.month is not None:
        parts.append(_partial_month(value))
    named = ", ".join(parts)
    if value.offset:
        named = ", ".join([*parts, _shift(value.offset)])
    if not named or ":" in value.clock:
        return named
    if value.modifier == "AFTER":
        return f"from {named} on"
    return _PREFIXES.get(value.modifier, "") + named


_PREFIXES = _EDGES | {
    "ON_OR_AFTER": "since ", "BEFORE": "before ", "ON_OR_BEFORE": "until ",
}  # fmt: skip


def _partial_month(value: TimeExpression) -> str:
    month = value.month or 1
    if value.day is not None:
        return f"{value.day} {MONTHS[month - 1].title()}"
    if value.granularity is Granularity.QUARTER:
        return f"the {_QUARTERS[(month - 1) // 3]} quarter"
    if value.granularity is Granularity.SEASON and month in _SEASON_OF:
        return SEASONS[_SEASON_OF[month]]
    return MONTHS[month - 1].title()


def _shift(offset: str) -> str:
    """'2 weeks before publication'."""
    found = _ISO.fullmatch(offset)
    if found is None:
        return offset
    if found[2] == "0":
        return f"the {_NOUNS[found[1] + found[3]]} of publication"
    side = "before" if found[2].startswith("-") else "after"
    return f"{_length(offset, absolute=True)} {side} publication"


def _with_clock(day: str, value: TimeExpression) -> str:
    """The day with its time: '9 August 2022, early morning', 'Tuesday, 06:14 GMT'."""
    is_dated = value.earliest is not None and value.earliest == value.latest
    if not value.clock:
        return day + _SUFFIXES.get(value.modifier, "") if is_dated else day
    clock = _PARTS.get(value.clock, value.clock)
    if ":" in clock:
        bound = _BOUNDS_OF_CLOCK.get(value.modifier, "") if is_dated else ""
        clock = f"{bound or _about(value)}{clock} {value.zone}".strip()
        return f"{day}, {clock}" if day else clock
    if value.earliest or value.latest or value.offset:
        return f"{day}, {_EDGES.get(value.modifier, '')}{clock}"
    return f"{day} {clock}" if day else _EDGES.get(value.modifier, "") + clock
