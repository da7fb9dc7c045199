"""Days that news names instead of dating, with the calendar rule of each.

Only days that mean one thing in English-language news; 'Independence Day' does not.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

HOLIDAYS = (
    "christmas eve", "christmas day", "christmas", "boxing day", "new year's eve",
    "new year's day", "valentine's day", "halloween", "thanksgiving day", "thanksgiving",
    "labor day", "memorial day", "election day", "easter sunday", "easter monday", "easter",
    "good friday", "palm sunday", "ash wednesday", "armistice day",
    "martin luther king day", "martin luther king jr. day", "presidents day", "presidents' day",
    "st. patrick's day", "fourth of july", "columbus day", "veterans day", "groundhog day",
    "father's day", "juneteenth", "bastille day", "all saints' day",
    "pearl harbor day", "patriots' day", "cinco de mayo", "guy fawkes night",
)  # fmt: skip
"""Lower-case names; the index of a name is its number."""


def holiday(index: int, year: int) -> date:
    """The day of the holiday in a year.

    Source: 5 U.S.C. 6103 (federal holidays), 2 U.S.C. 7 (Election Day);
    Easter of the Western churches after the anonymous Gregorian algorithm (J. Meeus,
    'Astronomical Algorithms', ch. 8).

    >>> holiday(HOLIDAYS.index("thanksgiving"), 2022), holiday(HOLIDAYS.index("easter"), 2024)
    (datetime.date(2022, 11, 24), datetime.date(2024, 3, 31))
    """
    return _RULES[HOLIDAYS[index]](year)


def _fixed(month: int, day: int) -> Callable[[int], date]:
    return lambda year: date(year, month, day)


def _from_easter(days: int) -> Callable[[int], date]:
    return lambda year: _easter(year) + timedelta(days=days)


def _weekday_from(month: int, day: int, weekday: int) -> Callable[[int], date]:
    """The first such weekday on or after a day."""

    def found(year: int) -> date:
        first = date(year, month, day)
        return first + timedelta(days=(weekday - first.weekday()) % 7)

    return found


def _easter(year: int) -> date:
    century, rest = divmod(year, 100)
    moon = 19 * (year % 19) + century - century // 4 - (century - (century + 8) // 25 + 1) // 3
    moon = (moon + 15) % 30
    week = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    shift = (year % 19 + 11 * moon + 22 * week) // 451
    month, day = divmod(moon + week - 7 * shift + 114, 31)
    return date(year, month, day + 1)


_RULES: dict[str, Callable[[int], date]] = {
    "christmas eve": _fixed(12, 24),
    "christmas day": _fixed(12, 25),
    "christmas": _fixed(12, 25),
    "boxing day": _fixed(12, 26),
    "new year's eve": _fixed(12, 31),
    "new year's day": _fixed(1, 1),
    "valentine's day": _fixed(2, 14),
    "halloween": _fixed(10, 31),
    "thanksgiving day": _weekday_from(11, 22, 3),
    "thanksgiving": _weekday_from(11, 22, 3),
    "labor day": _weekday_from(9, 1, 0),
    "memorial day": _weekday_from(5, 25, 0),
    "election day": _weekday_from(11, 2, 1),
    "easter sunday": _from_easter(0),
    "easter monday": _from_easter(1),
    "easter": _from_easter(0),
    "good friday": _from_easter(-2),
    "palm sunday": _from_easter(-7),
    "ash wednesday": _from_easter(-46),
    "armistice day": _fixed(11, 11),
    "martin luther king day": _weekday_from(1, 15, 0),
    "martin luther king jr. day": _weekday_from(1, 15, 0),
    "presidents day": _weekday_from(2, 15, 0),
    "presidents' day": _weekday_from(2, 15, 0),
    "st. patrick's day": _fixed(3, 17),
    "fourth of july": _fixed(7, 4),
    "columbus day": _weekday_from(10, 8, 0),
    "veterans day": _fixed(11, 11),
    "groundhog day": _fixed(2, 2),
    "father's day": _weekday_from(6, 15, 6),
    "juneteenth": _fixed(6, 19),
    "bastille day": _fixed(7, 14),
    "all saints' day": _fixed(11, 1),
    "pearl harbor day": _fixed(12, 7),
    "patriots' day": _weekday_from(4, 15, 0),
    "cinco de mayo": _fixed(5, 5),
    "guy fawkes night": _fixed(11, 5),
}
