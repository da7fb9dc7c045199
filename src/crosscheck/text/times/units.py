"""Calendar units, their ISO 8601 designators, and the calendar periods that hold a day."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from enum import Enum

from crosscheck.model.values import Granularity


class Unit(Enum):
    """A calendar or clock unit: ISO 8601 designator, how many of it, granularity."""

    SECOND = ("T", "S", 1, Granularity.CLOCK)
    MINUTE = ("T", "M", 1, Granularity.CLOCK)
    HOUR = ("T", "H", 1, Granularity.CLOCK)
    DAY = ("", "D", 1, Granularity.DAY)
    WEEKEND = ("", "W", 1, Granularity.WEEKEND)
    WEEK = ("", "W", 1, Granularity.WEEK)
    FORTNIGHT = ("", "W", 2, Granularity.WEEK)
    MONTH = ("", "M", 1, Granularity.MONTH)
    QUARTER = ("", "M", 3, Granularity.QUARTER)
    YEAR = ("", "Y", 1, Granularity.YEAR)
    DECADE = ("", "Y", 10, Granularity.DECADE)
    CENTURY = ("", "Y", 100, Granularity.CENTURY)

    @property
    def is_clock(self) -> bool:
        """True for units below a day."""
        return self.value[0] == "T"

    @property
    def granularity(self) -> Granularity:
        """The granularity of a date that is named by this unit."""
        return self.value[3]


def iso_duration(amount: float | None, unit: Unit) -> str:
    """The ISO 8601 duration of so many units; ``X`` for an unknown number.

    A half unit that ISO would write as a fraction is written in the next smaller unit.
    Source: ISO 8601-1:2019, 5.5.2; ``X`` from TimeML 1.2.1, TIMEX3 ``value``.

    >>> iso_duration(3, Unit.DAY), iso_duration(0.5, Unit.HOUR), iso_duration(None, Unit.WEEK)
    ('P3D', 'PT30M', 'PXW')
    """
    clock, letter, factor, _ = unit.value
    if amount is None:
        return f"P{clock}X{letter}"
    total = amount * factor
    if total != int(total) and unit in _SMALLER:
        smaller, count = _SMALLER[unit]
        return iso_duration(round(total * count), smaller)
    return f"P{clock}{total:g}{letter}" if total != int(total) else f"P{clock}{int(total)}{letter}"


_SMALLER = {
    Unit.MINUTE: (Unit.SECOND, 60),
    Unit.HOUR: (Unit.MINUTE, 60),
    Unit.DAY: (Unit.HOUR, 24),
    Unit.YEAR: (Unit.MONTH, 12),
    Unit.DECADE: (Unit.YEAR, 1),
    Unit.CENTURY: (Unit.YEAR, 1),
}


def iso_offset(amount: int | None, unit: Unit, *, is_back: bool = False) -> str:
    """A signed shift in TIMEX3 manner; ``is_back`` is the sign of an unknown number.

    >>> iso_offset(-2, Unit.WEEK), iso_offset(3, Unit.DAY), iso_offset(0, Unit.MONTH)
    ('P-2W', 'P3D', 'P0M')
    """
    text = iso_duration(amount, unit)
    return text.replace("X", "-X") if amount is None and is_back else text


def month_span(year: int, month: int, count: int = 1) -> tuple[date, date]:
    """First and last day of ``count`` months.

    Raises:
        ValueError: the year is outside 1..9999.

    >>> month_span(2024, 2)
    (datetime.date(2024, 2, 1), datetime.date(2024, 2, 29))
    """
    last_year, last_month = divmod(year * 12 + month - 1 + count - 1, 12)
    first = date(year, month, 1)
    return first, date(last_year, last_month + 1, monthrange(last_year, last_month + 1)[1])


def year_span(year: int, count: int = 1) -> tuple[date, date]:
    """First and last day of ``count`` years.

    Raises:
        ValueError: a year is outside 1..9999.
    """
    return date(year, 1, 1), date(year + count - 1, 12, 31)


def shifted_day(day: date, amount: int, unit: Unit) -> date:
    """The day so many units away; a day that the month lacks becomes the month's last.

    Raises:
        ValueError, OverflowError: the result is outside the calendar.

    >>> shifted_day(date(2024, 3, 31), -1, Unit.MONTH)
    datetime.date(2024, 2, 29)
    """
    _, letter, factor, _ = unit.value
    if unit.is_clock:
        return day
    if letter in "DW":
        return day + timedelta(days=amount * factor * (7 if letter == "W" else 1))
    months = day.year * 12 + day.month - 1 + amount * factor * (12 if letter == "Y" else 1)
    year, month = divmod(months, 12)
    if not 1 <= year <= 9999:
        raise ValueError(f"no such year: {year}")
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def period_of(day: date, unit: Unit) -> tuple[date, date]:
    """The calendar period of that unit that holds the day.

    Weeks run from Monday to Sunday (ISO 8601-1:2019, 3.1.1.23); the weekend is the
    Saturday and Sunday of that week; the 2000s run from 2000 to 2009 and the 20th century
    from 1901 to 2000.

    Raises:
        ValueError, OverflowError: the period is outside the calendar.

    >>> period_of(date(2022, 7, 21), Unit.WEEK)
    (datetime.date(2022, 7, 18), datetime.date(2022, 7, 24))
    """
    monday = day - timedelta(days=day.weekday())
    match unit:
        case Unit.WEEK | Unit.FORTNIGHT:
            return monday, monday + timedelta(days=6)
        case Unit.WEEKEND:
            return monday + timedelta(days=5), monday + timedelta(days=6)
        case Unit.MONTH:
            return month_span(day.year, day.month)
        case Unit.QUARTER:
            return month_span(day.year, (day.month - 1) // 3 * 3 + 1, 3)
        case Unit.YEAR:
            return year_span(day.year)
        case Unit.DECADE:
            return year_span(max(day.year // 10 * 10, 1), 10)
        case Unit.CENTURY:
            return year_span((day.year - 1) // 100 * 100 + 1, 100)
        case _:
            return day, day
