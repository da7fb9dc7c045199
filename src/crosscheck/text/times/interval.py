"""Relate two time expressions: the sets of days and of minutes that they allow."""

from __future__ import annotations

from dataclasses import replace

from crosscheck.model.values import TimeExpression, TimeStatus, TimeType
from crosscheck.text.times.clocks import (
    differ_in_zone,
    is_small_hours,
    relate_clocks,
    relate_zoned,
)
from crosscheck.text.times.days import days_of, relate_days
from crosscheck.text.times.lengths import relate_lengths, relate_sets
from crosscheck.text.times.relations import TimeRelation, combine


def relate(a: TimeExpression, b: TimeExpression) -> TimeRelation:
    """How the times of ``a`` lie to those of ``b``; ``relate(b, a)`` is the converse.

    An expression denotes all days and minutes that it allows: 'Tuesday' every Tuesday,
    'July' every July, 'since June' no end. Days are settled first; times of day are
    compared only when the days do not exclude each other. Anaphoric and impossible times,
    and counts from unknown days of publication, are UNKNOWN.
    Source: after J. F. Allen, 'Maintaining knowledge about temporal intervals', CACM 26
    (1983), with its thirteen relations gathered into the five that a comparison needs.

    >>> from crosscheck.text.times import find_times
    >>> july, day = (find_times(text)[0].value for text in ("in July", "on July 21"))
    >>> relate(july, day).name
    'CONTAINS'
    """
    if a.status in _UNPLACED or b.status in _UNPLACED:
        return TimeRelation.UNKNOWN
    if _meaning(a) == _meaning(b):
        return TimeRelation.EQUAL
    if a.type is b.type is TimeType.DURATION:
        return relate_lengths(a, b)
    if a.type is b.type is TimeType.SET:
        return relate_sets(a, b)
    if TimeType.SET in (a.type, b.type):
        return TimeRelation.UNKNOWN
    return _relate_times(a, b)


_UNPLACED = (TimeStatus.ANAPHORIC, TimeStatus.IMPOSSIBLE)


def _meaning(value: TimeExpression) -> TimeExpression:
    """The expression without its words, unless they are all there is."""
    is_known = any(
        (value.earliest, value.latest, value.clock, value.offset, value.duration)
    ) or any(part is not None for part in (value.month, value.day, value.weekday))
    text = "" if is_known else value.text.casefold()
    return replace(value, text=text, reason="")


def _relate_times(a: TimeExpression, b: TimeExpression) -> TimeRelation:
    if (zoned := relate_zoned(a, b)) is not None:
        return zoned
    first, second = days_of(a), days_of(b)
    if first is None or second is None:
        return TimeRelation.UNKNOWN
    days = relate_days(first, second)
    if days is not TimeRelation.EXCLUDES:
        return combine(days, relate_clocks(a, b))
    may_meet = _may_share_a_night(a, b) or _may_share_an_hour(a, b)
    return TimeRelation.UNKNOWN if may_meet else days


def _may_share_a_night(a: TimeExpression, b: TimeExpression) -> bool:
    """'Tuesday night' may be the small hours of Wednesday."""
    return (a.clock == "NI" and _is_day_before(a, b) and is_small_hours(b)) or (
        b.clock == "NI" and _is_day_before(b, a) and is_small_hours(a)
    )


def _is_day_before(a: TimeExpression, b: TimeExpression) -> bool:
    if a.latest and b.earliest:
        return (b.earliest - a.latest).days == 1
    return a.weekday is not None and b.weekday is not None and (b.weekday - a.weekday) % 7 == 1


def _may_share_an_hour(a: TimeExpression, b: TimeExpression) -> bool:
    """Clocks of two zones, one of them unknown, on neighbouring days."""
    if ":" not in a.clock or ":" not in b.clock or not differ_in_zone(a, b):
        return False
    return _is_day_before(a, b) or _is_day_before(b, a)
