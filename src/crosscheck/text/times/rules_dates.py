"""Forms that name calendar parts: days, weekdays, months, quarters, seasons, years, decades."""

from __future__ import annotations

import re

from crosscheck.model.values import Granularity
from crosscheck.text.times.kinds import Kind
from crosscheck.text.times.patterns import Rule
from crosscheck.text.times.phrase import Phrase
from crosscheck.text.times.readings import Anaphoric, Named, Ranged, Reading, Shifted, Side
from crosscheck.text.times.units import Unit

_SEASON_MONTHS = (12, 3, 6, 9)
_SIDES = (
    (Kind.LAST, Side.LAST),
    (Kind.PAST, Side.LAST),
    (Kind.NEXT, Side.NEXT),
    (Kind.COMING, Side.NEXT),
    (Kind.THIS, Side.THIS),
)


def side_of(phrase: Phrase) -> Side | None:
    """Which one 'last', 'this coming', 'next' pick."""
    return next((side for kind, side in _SIDES if phrase.get(kind)), None)


def _year_parts(phrase: Phrase) -> tuple[int | None, int | None]:
    """The year, or the shift of 'last year' from the reference's year."""
    if phrase.get(Kind.YEARUNIT) and phrase.unit is Unit.YEAR:
        side = side_of(phrase)
        return None, None if side is None else side.value
    return phrase.number(Kind.YEAR), None


def _full(phrase: Phrase) -> Reading:
    index = phrase.index(Kind.MONTH, Kind.MONTHLIKE)
    step = 2 if index + 1 < phrase.end and phrase.tokens[index + 1].kind is Kind.THE else 1
    before, after = _day_at(phrase, index - 1), _day_at(phrase, index + step)
    if before is None and after is None and phrase.tokens[index - 1].kind is Kind.HYPHEN:
        before = _day_at(phrase, index - 2)
    if before is None and index >= 2 and phrase.tokens[index - 1].kind is Kind.OF:
        before = _day_at(phrase, index - 2)
    year, shift = _year_parts(phrase)
    return Named(
        Granularity.DAY, year=year, month=int(phrase.tokens[index].number),
        day=after if after is not None else before,
        weekday=phrase.number(Kind.WEEKDAY, Kind.SHORTDAY), year_shift=shift,
        side=side_of(phrase) if shift is None else None,
    )  # fmt: skip


def _day_at(phrase: Phrase, index: int) -> int | None:
    """The day of the month at a token of the phrase."""
    if not phrase.first <= index < phrase.end:
        return None
    token = phrase.tokens[index]
    is_day = token.kind in (Kind.SMALL, Kind.DAYNUMBER, Kind.ORDINAL)
    return int(token.number) if is_day and 1 <= token.number <= 31 else None


def _iso(phrase: Phrase) -> Reading | None:
    token = phrase.need(Kind.ISODATE)
    year, month, day = (int(part) for part in token.text.split("-"))
    return _numeric_day(year, month, day)


def _numeric(phrase: Phrase) -> Reading | None:
    """Digits: 21/7/2022 and 7/21/2022 by what is possible, else the month first.

    Where both are possible, the other order is tried beside the day of publication.
    Source: month first is the order of US news (AP Stylebook, 'dates'); dotted dates are
    European, day first (DIN 5008 before 1996 and common use since).
    """
    token = phrase.need(Kind.NUMERICDATE)
    first, second, year = (int(part) for part in re.split(r"[/.]", token.text))
    if year < 100:
        year += 2000 if year < 50 else 1900
    if "." in token.text or (first > 12 >= second):
        return _numeric_day(year, second, first)
    both = first <= 12 and second <= 12 and first != second
    return _numeric_day(year, first, second, may_be_turned=both)


def _numeric_day(year: int, month: int, day: int, *, may_be_turned: bool = False) -> Reading | None:
    if not (1 <= month <= 12 and 1 <= day <= 31 and year >= 1):
        return None
    return Named(Granularity.DAY, year=year, month=month, day=day, may_be_turned=may_be_turned)


def _days_of_month(phrase: Phrase) -> Reading | None:
    """'3 to 5 May', 'July 21-23, 2022'."""
    days = phrase.all(Kind.SMALL, Kind.DAYNUMBER, Kind.ORDINAL)
    month = phrase.number(Kind.MONTH, Kind.MONTHLIKE)
    year, shift = _year_parts(phrase)
    first, last = (
        Named(Granularity.DAY, year=year, month=month, day=int(token.number), year_shift=shift)
        for token in days[:2]
    )
    return Ranged(first, last) if days[0].number < days[1].number else None


def _month(phrase: Phrase) -> Reading:
    year, shift = _year_parts(phrase)
    month = phrase.number(Kind.MONTH, Kind.MONTHLIKE)
    side = None if shift is not None else side_of(phrase)
    return Named(Granularity.MONTH, year=year, month=month, year_shift=shift, side=side)


def _week_of_month(phrase: Phrase) -> Reading:
    """'the last week of July': the month, of which the edge tells which part."""
    year, shift = _year_parts(phrase) if phrase.get(Kind.YEAR) else (None, None)
    month = phrase.number(Kind.MONTH, Kind.MONTHLIKE)
    return Named(Granularity.MONTH, year=year, month=month, year_shift=shift)


def _weekday(phrase: Phrase) -> Reading:
    weekday = phrase.number(Kind.WEEKDAY, Kind.SHORTDAY)
    side = side_of(phrase)
    if phrase.get(Kind.WEEK) and side is not None:
        return Named(Granularity.DAY, weekday=weekday, week_shift=side.value)
    return Named(Granularity.DAY, weekday=weekday, side=side)


def _edge(phrase: Phrase) -> Reading | None:
    """'the end of July', 'the beginning of last year', 'the middle of the week'."""
    if phrase.get(Kind.MONTH, Kind.MONTHLIKE):
        return _month(phrase)
    if phrase.get(Kind.DECADE):
        return _decade(phrase)
    if phrase.get(Kind.YEAR):
        return _year(phrase)
    side = side_of(phrase)
    return Shifted(side.value if side else 0, phrase.unit)


def _quarter(phrase: Phrase) -> Reading | None:
    number = phrase.number(Kind.QUARTERCODE, Kind.ORDINAL)
    if number is None or not 1 <= number <= 4:
        return None
    year, shift = _year_parts(phrase)
    first = number * 3 - 2
    return Named(Granularity.QUARTER, year=year, month=first, year_shift=shift, months=3)


def _half_year(phrase: Phrase) -> Reading | None:
    number = phrase.number(Kind.ORDINAL)
    if number is None or not 1 <= number <= 2:
        return None
    year, shift = _year_parts(phrase)
    first = number * 6 - 5
    return Named(Granularity.QUARTER, year=year, month=first, year_shift=shift, months=6)


def _season(phrase: Phrase) -> Reading:
    year, shift = _year_parts(phrase)
    side = None if shift is not None else side_of(phrase)
    month = _SEASON_MONTHS[int(phrase.need(Kind.SEASON).number)]
    return Named(Granularity.SEASON, year, month, side=side, year_shift=shift, months=3)


def _year(phrase: Phrase) -> Reading:
    return Named(Granularity.YEAR, year=phrase.number(Kind.YEAR))


def _two_years(phrase: Phrase) -> Reading | None:
    """'2018-21', '2018/19'."""
    year, short = phrase.number(Kind.YEAR), phrase.all(Kind.SMALL, Kind.DAYNUMBER, Kind.NUMBER)
    if year is None or not short or len(short[0].text) != 2:
        return None
    last = year // 100 * 100 + int(short[0].number)
    if not year < last:
        return None
    return Ranged(Named(Granularity.YEAR, year=year), Named(Granularity.YEAR, year=last))


def _decade(phrase: Phrase) -> Reading:
    return Named(Granularity.DECADE, year=phrase.number(Kind.DECADE))


def _century(phrase: Phrase) -> Reading | None:
    number = phrase.number(Kind.ORDINAL)
    if number is None or phrase.unit is not Unit.CENTURY or not 1 <= number <= 30:
        return None
    return Named(Granularity.CENTURY, year=number * 100 - 99)


def _second_day(phrase: Phrase) -> Reading:
    """'25' in 'April 24 and 25': the month stands three words before."""
    year, shift = _year_parts(phrase)
    month = int(phrase.beside(-3).number)
    day = phrase.number(Kind.SMALL, Kind.DAYNUMBER)
    return Named(Granularity.DAY, year, month, day, year_shift=shift)


def _first_day(phrase: Phrase) -> Reading:
    """'24' in '24 and 25 April 1999': the month stands three words after."""
    year = phrase.beside(4)
    return Named(
        Granularity.DAY,
        year=int(year.number) if year.kind is Kind.YEAR else None,
        month=int(phrase.beside(3).number),
        day=phrase.number(Kind.SMALL, Kind.DAYNUMBER),
    )


def _holiday(phrase: Phrase) -> Reading:
    year, shift = _year_parts(phrase)
    index = phrase.number(Kind.HOLIDAY)
    side = None if shift is not None else side_of(phrase)
    return Named(Granularity.DAY, year=year, year_shift=shift, side=side, holiday=index)


def _other_weekday(phrase: Phrase) -> Reading:
    return Anaphoric(None, Unit.DAY, weekday=phrase.number(Kind.WEEKDAY))


RULES = (
    Rule("iso", "ISODATE TAIL", _iso, "2022-07-21"),
    Rule("numeric", "NUMERICDATE TAIL", _numeric, "7/21/2022"),
    Rule("days_month", "FROM? DAY (?:TO|HYPHEN|THROUGH|UNTIL) DAY OF? MON INYEAR? "
         "| BETWEEN DAY AND DAY OF? MON INYEAR?", _days_of_month, "from 3 to 5 May"),
    Rule("month_days", "FROM? MON DAY (?:TO|HYPHEN|THROUGH|UNTIL) DAY (?! [AMPM MONTH MONTHLIKE]) "
         "INYEAR? | BETWEEN MON DAY AND DAY INYEAR?", _days_of_month, "July 21-23, 2022"),
    Rule("full", "HEAD MODIF (?:WDAY COMMA? [ON THE]?)? (?: PICK? MON THE? DAY (?! HYPHEN? UNIT) "
         "| THE DAY OF MON | DAY OF? MON ) INYEAR? TAIL | DAY HYPHEN MON HYPHEN YEAR", _full,
         "Tuesday, 9 August 2022"),
    Rule("second_day", "(?<= MON DAY AND ) [SMALL DAYNUMBER] (?! HYPHEN? UNIT) INYEAR?",
         _second_day, "25"),
    Rule("first_day", "[SMALL DAYNUMBER] (?= AND DAY MON )", _first_day, "24"),
    Rule("holiday", "MODIF PICK? HOLIDAY INYEAR? TAIL", _holiday, "Christmas Eve"),
    Rule("month_year", "MODIF MON INYEAR", _month, "Sept. 2015"),
    Rule("edge", "THE? [BEGINNING MIDDLE END] OF (?: MON INYEAR? | YEAR | THE? DECADE "
         "| PICK PERIOD | THE [WEEK MONTHUNIT YEARUNIT QUARTER] )", _edge, "the end of July"),
    Rule("month_side", "MODIF (?: [LAST NEXT COMING] | THIS [PAST COMING]? ) MON", _month,
         "last November"),
    Rule("month_early", "[EARLY LATE MID] HYPHEN? MON", _month, "mid-July"),
    Rule("quarter", "THE? ORDINAL HYPHEN? QUARTER (?: OF? YEAR | OF? PICK YEARUNIT )? "
         "| QUARTERCODE (?: OF? YEAR )?", _quarter, "the third quarter of 2019"),
    Rule("half_year", "THE? ORDINAL HALF OF (?: YEAR | PICK YEARUNIT )", _half_year,
         "the first half of 2019"),
    Rule("week_of", "THE? [ORDINAL LAST] [WEEK WEEKEND] OF MON INYEAR?", _week_of_month,
         "the first week of May"),
    Rule("season", "MODIF (?: (?: [LAST NEXT COMING] | THIS [PAST COMING]? ) SEASON "
         "| THE? SEASON (?: OF? YEAR | OF? PICK YEARUNIT ) "
         "| (?<= [IN BY SINCE UNTIL DURING] ) (?:THE MODIF)? SEASON (?! OF) )", _season,
         "the summer of 2019"),
    Rule("fiscal", "FISCAL (?: YEARUNIT )? YEAR", _year, "fiscal 1997"),
    Rule("decade", "THE? MODIF DECADE", _decade, "the early 2000s"),
    Rule("century", "THE? MODIF ORDINAL HYPHEN? YEARUNIT", _century, "the 19th century"),
    Rule("other_weekday", "THE [FOLLOWING NEXT PREVIOUS SAME] WEEKDAY | THE WEEKDAY "
         "[BEFORE AFTER]", _other_weekday, "the following Tuesday"),
    Rule("weekday", "HEAD MODIF (?: [LAST NEXT COMING] | THIS [PAST COMING]? )? WEEKDAY "
         "(?: COMMA? OF? PICK WEEK )? TAIL | (?<= ON) SHORTDAY TAIL", _weekday,
         "early Tuesday morning"),
    Rule("month", "MON", _month, "July"),
    Rule("two_years", "YEAR HYPHEN [SMALL DAYNUMBER NUMBER]", _two_years, "2018-21"),
    Rule("year", "(?: [EARLY LATE MID] HYPHEN? )? YEAR", _year, "1998"),
)  # fmt: skip
"""In order of precedence; of two rules that fit at a place the first decides."""
