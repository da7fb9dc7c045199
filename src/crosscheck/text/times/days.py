"""The set of days that a time expression allows, and how two such sets lie."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from crosscheck.model.values import Granularity, TimeExpression, TimeStatus
from crosscheck.text.times.relations import TimeRelation, combine, relate_masks

_NEVER, _ALWAYS = date.min.toordinal() - 1, date.max.toordinal() + 1
_ALL_MONTHS, _ALL_DAYS, _ALL_WEEKDAYS = (1 << 12) - 1, (1 << 31) - 1, (1 << 7) - 1
_LONGEST_WALK = 800
"""Days that are looked at one by one; every weekday and month occurs in a longer span."""
_THIRDS_OF_MONTH = {"START": range(1, 17), "MID": range(8, 25), "END": range(17, 32)}
_OPEN_ENDS = frozenset({"BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER"})
_SLACK = {
    Granularity.DAY: 1, Granularity.WEEKEND: 2, Granularity.WEEK: 4, Granularity.MONTH: 16,
    Granularity.QUARTER: 46, Granularity.SEASON: 46, Granularity.YEAR: 183,
    Granularity.DECADE: 1827, Granularity.CENTURY: 18263,
}  # fmt: skip
"""Days by which a rounded time may miss: half a unit, as in rounding."""


@dataclass(frozen=True, slots=True)
class Span:
    """All days of a closed interval of ordinals."""

    first: int
    last: int
    slack: int = 0
    """Days by which either end may be off."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """All days of any year with one of these months, days of the month and weekdays."""

    months: int = _ALL_MONTHS
    days: int = _ALL_DAYS
    weekdays: int = _ALL_WEEKDAYS
    """Bit masks; bit 0 is January, the first, Monday."""
    is_whole: bool = True
    """False when the expression says more than the pattern can hold."""


def days_of(value: TimeExpression) -> Span | Pattern | None:
    """The days that the expression allows; None when nothing is known."""
    if value.earliest or value.latest:
        return _narrowed(_span(value), value)
    if value.status is not TimeStatus.PARTIAL or value.modifier in _OPEN_ENDS:
        return None
    if value.month is None and value.day is None and value.weekday is None:
        return Pattern(is_whole=not value.offset) if value.clock or value.offset else None
    return Pattern(
        _months(value),
        _days(value),
        _ALL_WEEKDAYS if value.weekday is None else 1 << value.weekday,
        is_whole=value.granularity is not Granularity.UNKNOWN and not value.offset,
    )


def _span(value: TimeExpression) -> Span:
    first = value.earliest.toordinal() if value.earliest else _NEVER
    last = value.latest.toordinal() if value.latest else _ALWAYS
    is_rough = value.granularity is Granularity.SEASON
    is_rough |= value.modifier == "APPROX" and ":" not in value.clock
    return Span(first, last, _SLACK.get(value.granularity, 1) if is_rough else 0)


def _narrowed(span: Span, value: TimeExpression) -> Span:
    """'early July' is its first half, 'mid-July' its middle half; halves, to be lenient."""
    length = span.last - span.first + 1
    if value.granularity >= Granularity.DAY or length == 1:
        return span
    half, quarter = (length + 1) // 2, length // 4
    late = length - half
    match value.modifier:
        case "START":
            return Span(span.first, span.first + half - 1, span.slack)
        case "MID":
            return Span(span.first + quarter, span.last - quarter, span.slack)
        case "END":
            return Span(span.last - late + 1, span.last, span.slack)
        case _:
            return span


def _months(value: TimeExpression) -> int:
    if value.month is None:
        return _ALL_MONTHS
    count = 3 if value.granularity in (Granularity.QUARTER, Granularity.SEASON) else 1
    return sum(1 << (value.month - 1 + step) % 12 for step in range(count))


def _days(value: TimeExpression) -> int:
    if value.day is not None:
        return 1 << (value.day - 1)
    if value.granularity is Granularity.MONTH and value.modifier in _THIRDS_OF_MONTH:
        return sum(1 << (day - 1) for day in _THIRDS_OF_MONTH[value.modifier])
    return _ALL_DAYS


def relate_days(first: Span | Pattern, second: Span | Pattern) -> TimeRelation:
    """The relation of two sets of days."""
    match first, second:
        case Span(), Span():
            return _relate_spans(first, second)
        case Pattern(), Pattern():
            return _doubted(_relate_patterns(first, second), first, second)
        case Pattern(), Span():
            return _doubted(_relate_mixed(first, second), first)
        case Span(), Pattern():
            return _doubted(_relate_mixed(second, first), second).converse
    raise AssertionError("days are spans or patterns")


def _doubted(relation: TimeRelation, *patterns: Pattern) -> TimeRelation:
    """Only exclusion is sure when a pattern does not hold all that is said."""
    if relation is TimeRelation.EXCLUDES or all(pattern.is_whole for pattern in patterns):
        return relation
    return TimeRelation.UNKNOWN


def _relate_spans(first: Span, second: Span) -> TimeRelation:
    if (first.first, first.last) == (second.first, second.last):
        return TimeRelation.EQUAL
    gap = max(first.first, second.first) - min(first.last, second.last)
    if gap > 0:
        is_near = gap <= max(first.slack, second.slack)
        return TimeRelation.UNKNOWN if is_near else TimeRelation.EXCLUDES
    if first.first <= second.first and second.last <= first.last:
        return TimeRelation.CONTAINS
    if second.first <= first.first and first.last <= second.last:
        return TimeRelation.WITHIN
    return TimeRelation.OVERLAPS


def _relate_patterns(first: Pattern, second: Pattern) -> TimeRelation:
    return combine(
        relate_masks(first.months, second.months),
        relate_masks(first.days, second.days),
        relate_masks(first.weekdays, second.weekdays),
    )


def _relate_mixed(pattern: Pattern, span: Span) -> TimeRelation:
    """A pattern against dated days, checked day by day.

    A pattern never ends, so a span can lie within it, but it never within a span.
    """
    is_full = pattern == Pattern(is_whole=pattern.is_whole)
    first, last = max(span.first, _NEVER + 1), min(span.last, _ALWAYS - 1)
    if last - first >= _LONGEST_WALK:
        return TimeRelation.CONTAINS if is_full else TimeRelation.OVERLAPS
    fits = [_fits(pattern, date.fromordinal(day)) for day in range(first, last + 1)]
    if not any(fits):
        return TimeRelation.UNKNOWN if span.slack else TimeRelation.EXCLUDES
    return TimeRelation.CONTAINS if all(fits) else TimeRelation.OVERLAPS


def _fits(pattern: Pattern, day: date) -> bool:
    return bool(
        pattern.months >> (day.month - 1) & 1
        and pattern.days >> (day.day - 1) & 1
        and pattern.weekdays >> day.weekday() & 1
    )
