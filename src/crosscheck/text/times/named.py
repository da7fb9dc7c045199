"""Resolve calendar parts ('21 July', 'Tuesday', 'last May') to days."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from crosscheck.model.values import Granularity
from crosscheck.text.times.holidays import holiday
from crosscheck.text.times.lexicon import MONTHS, WEEKDAYS
from crosscheck.text.times.outcome import Outcome, dated, impossible, partial
from crosscheck.text.times.readings import Direction, Named, Side
from crosscheck.text.times.units import Unit, iso_offset, month_span, year_span

_NO_REFERENCE = "no publication day to count from"
_EITHER_SIDE = "past or future is not known"
_NEAR = timedelta(days=100)
"""Without a direction a date without a year is taken when it is at most this far away."""
_OF_THE_NEWS = timedelta(days=14)
"""Days around the publication within which a day in digits is taken for one of the news. Chosen,
not measured: of the articles of 1,136 open clusters one gives a date that can be read both ways."""
_NEAR_MONTH = timedelta(days=45)
"""The same for a month, whose year is left out more freely than that of a day."""
_FAR = timedelta(days=240)
"""A date this far away is passed over for one on the other side that is near, whatever the
tense: news adds the year, or 'last', to dates so long ago (AP Stylebook, 'months')."""
_LEAP_YEAR = 2000

Span = tuple[date, date]


def resolve_named(named: Named, reference: date | None, direction: Direction) -> Outcome:
    """The days that calendar parts name, as far as they are known.

    Bare weekdays are taken within a week of the reference, which counts: 'Friday' in a
    text of a Friday is that day. 'Last Friday' is the Friday before the reference, 'next
    Friday' the one after it, 'this Friday' the one of its week.
    Source: AP Stylebook, 'time element' and 'days of the week'.

    Raises:
        ValueError, OverflowError: a day is outside the calendar.
    """
    if named.granularity in (Granularity.YEAR, Granularity.DECADE, Granularity.CENTURY):
        return _years(named)
    if named.holiday is not None:
        return _holiday(named, named.holiday, reference, direction)
    if named.month is None:
        return _weekday(named, reference, direction)
    if named.day is not None:
        return _day(named, reference, direction)
    return _months(named, reference, direction)


def _years(named: Named) -> Outcome:
    count = {Granularity.DECADE: 10, Granularity.CENTURY: 100}.get(named.granularity, 1)
    return dated(named.granularity, *year_span(named.year or 0, count))


def _weekday(named: Named, reference: date | None, direction: Direction) -> Outcome:
    weekday = named.weekday or 0
    if reference is None:
        shift = named.week_shift
        offset = "" if shift is None else iso_offset(shift, Unit.WEEK)
        return partial(Granularity.DAY, weekday=weekday, offset=offset, reason=_NO_REFERENCE)
    days = _days_to_weekday(named, (weekday - reference.weekday()) % 7, direction, reference)
    if days is None:
        return partial(Granularity.DAY, weekday=weekday, reason=_EITHER_SIDE)
    day = reference + timedelta(days=days)
    return _counted(dated(Granularity.DAY, day, day), reference)


def _days_to_weekday(named: Named, ahead: int, direction: Direction, reference: date) -> int | None:
    """Days from the reference, when the weekday next comes ``ahead`` days after it."""
    in_week = (named.weekday or 0) - reference.weekday()
    if named.week_shift is not None:
        return in_week + 7 * named.week_shift
    match named.side:
        case Side.LAST:
            return ahead - 7
        case Side.NEXT:
            return ahead or 7
        case Side.THIS:
            return in_week
        case None:
            if ahead == 0 or direction is Direction.FUTURE:
                return ahead
            return ahead - 7 if direction is Direction.PAST else None


def _day(named: Named, reference: date | None, direction: Direction) -> Outcome:
    """A day of a month, checked against the calendar and its weekday."""
    if named.may_be_turned and reference is not None:
        named = _turned_to(reference, named)
    month, day = named.month or 1, named.day or 1
    if day > month_span(_LEAP_YEAR, month)[1].day:
        return _with_parts(impossible(Granularity.DAY, f"{_title(month)} has no day {day}"), named)
    year = _stated_year(named, reference)
    if year is not None:
        return _day_of_year(named, year)
    if reference is None:
        return _open(named, _NO_REFERENCE)
    return _nearest_day(named, reference, direction)


def _turned_to(reference: date, named: Named) -> Named:
    """Return a day in digits with the day first where only so it is one of the news.

    '5/6/2024' in an article of 6 June 2024 is 5 June, whatever its outlet writes elsewhere.
    """
    year, month, day = named.year or 1, named.month or 1, named.day or 1
    ahead, turned = (abs(date(year, *parts) - reference) for parts in ((month, day), (day, month)))
    is_news = turned <= _OF_THE_NEWS < ahead
    return replace(named, month=day, day=month) if is_news else named


def _day_of_year(named: Named, year: int) -> Outcome:
    month, day = named.month or 1, named.day or 1
    if day > month_span(year, month)[1].day:
        reason = f"{_title(month)} {year} has no day {day}"
        return replace(_with_parts(impossible(Granularity.DAY, reason), named), year=year)
    found = date(year, month, day)
    if named.weekday is not None and found.weekday() != named.weekday:
        return replace(_with_parts(_wrong_weekday(found), named), year=year)
    return dated(Granularity.DAY, found, found)


def _nearest_day(named: Named, reference: date, direction: Direction) -> Outcome:
    """The day in the year that fits; a near day of the wrong weekday is a fault of the text."""
    month, day = named.month or 1, named.day or 1
    years = range(max(reference.year - 1, 1), min(reference.year + 2, 10_000))
    found = [date(year, month, day) for year in years if day <= month_span(year, month)[1].day]
    fitting = [day for day in found if named.weekday in (None, day.weekday())]
    nearest = min(found, key=lambda day: abs(day - reference), default=None)
    if nearest and nearest not in fitting and (not fitting or abs(nearest - reference) <= _NEAR):
        return _with_parts(_wrong_weekday(nearest), named)
    chosen = _choose([(each, each) for each in fitting], reference, named.side, direction)
    if chosen is None:
        return _open(named, _EITHER_SIDE)
    return _counted(dated(Granularity.DAY, *chosen), reference)


def _wrong_weekday(day: date) -> Outcome:
    named = f"{day.day} {_title(day.month)} {day.year}"
    return impossible(Granularity.DAY, f"{named} is a {WEEKDAYS[day.weekday()].title()}")


def _holiday(named: Named, index: int, reference: date | None, direction: Direction) -> Outcome:
    year = _stated_year(named, reference)
    if year is not None:
        day = holiday(index, year)
        return dated(Granularity.DAY, day, day)
    if reference is None:
        return _open(named, _NO_REFERENCE)
    years = range(max(reference.year - 1, 1), min(reference.year + 2, 9_999))
    days = [holiday(index, year) for year in years]
    chosen = _choose([(day, day) for day in days], reference, named.side, direction)
    if chosen is None:
        return _open(named, _EITHER_SIDE)
    return _counted(dated(Granularity.DAY, *chosen), reference)


def _months(named: Named, reference: date | None, direction: Direction) -> Outcome:
    """A month, quarter or season, with or without its year."""
    month = named.month or 1
    year = _stated_year(named, reference)
    if year is not None:
        return dated(named.granularity, *month_span(year, month, named.months))
    if reference is None:
        return _open(named, _NO_REFERENCE)
    years = range(max(reference.year - 2, 1), min(reference.year + 2, 9_999))
    spans = [month_span(year, month, named.months) for year in years]
    chosen = _choose(spans, reference, named.side, direction)
    if chosen is None or (named.side is Side.NEXT and chosen[0].year == reference.year):
        return _open(named, _EITHER_SIDE)  # in July, 'next November' is this year's or the next
    return _counted(dated(named.granularity, *chosen), reference)


def _choose(
    spans: list[Span], reference: date, side: Side | None, direction: Direction
) -> Span | None:
    """The span that 'last', 'next', 'this' or the tense picks."""
    match side:
        case Side.LAST:
            return max((span for span in spans if span[1] < reference), default=None)
        case Side.NEXT:
            return min((span for span in spans if span[0] > reference), default=None)
        case Side.THIS:
            return min(spans, key=lambda span: _this_rank(span, reference), default=None)
        case None:
            return _choose_by_tense(spans, reference, direction)


def _this_rank(span: Span, reference: date) -> tuple[int, timedelta]:
    """'this' prefers the year of the reference, then what is nearer."""
    return abs(span[1].year - reference.year), _distance(span, reference)


def _choose_by_tense(spans: list[Span], reference: date, direction: Direction) -> Span | None:
    before = max((span for span in spans if span[0] <= reference), default=None)
    after = min((span for span in spans if span[1] >= reference), default=None)
    if before is None or after is None or before == after:
        return before or after
    back, ahead = _distance(before, reference), _distance(after, reference)
    near = _NEAR if before[0] == before[1] else _NEAR_MONTH
    match direction:
        case Direction.PAST:
            return after if back > _FAR and ahead < near else before
        case Direction.FUTURE:
            return before if ahead > _FAR and back < near else after
        case Direction.UNKNOWN:
            nearer = before if back <= ahead else after
            return nearer if min(back, ahead) <= _NEAR else None


def _distance(span: Span, reference: date) -> timedelta:
    """How far the reference is from the span; zero inside."""
    return max(span[0] - reference, reference - span[1], timedelta(0))


def _stated_year(named: Named, reference: date | None) -> int | None:
    if named.year is not None or named.year_shift is None or reference is None:
        return named.year
    return reference.year + named.year_shift


def _open(named: Named, reason: str) -> Outcome:
    offset = "" if named.year_shift is None else iso_offset(named.year_shift, Unit.YEAR)
    outcome = partial(named.granularity, month=named.month, offset=offset, reason=reason)
    return replace(outcome, day=named.day, weekday=named.weekday)


def _with_parts(outcome: Outcome, named: Named) -> Outcome:
    """The outcome with the parts as written."""
    return replace(
        outcome, year=named.year, month=named.month, day=named.day, weekday=named.weekday
    )


def _counted(outcome: Outcome, reference: date) -> Outcome:
    return replace(outcome, reason=f"counted from {reference.isoformat()}")


def _title(month: int) -> str:
    return MONTHS[month - 1].title()
