"""The minutes of the day that a time expression allows, and how two such sets lie."""

from __future__ import annotations

from crosscheck.model.values import Granularity, TimeExpression
from crosscheck.text.times.relations import TimeRelation, relate_masks

_HOUR, _DAY = 60, 24 * 60
_PARTS = {
    "MO": ((0, 12),), "MI": ((11, 14),), "AF": ((12, 18),), "EV": ((17, 24),),
    "NI": ((0, 6), (18, 24)),
}  # fmt: skip
"""Hours of the TIMEX3 parts of the day, wide, so that only clear contradictions exclude.
Source: TimeML 1.2.1, TIMEX3 value; the hours are those of common usage (Merriam-Webster:
morning ends and afternoon begins at noon, evening is late afternoon to bedtime)."""
_EDGES = {"START": (0, 3), "END": (1, 4), "MID": (1, 3)}
"""Quarters of a part of the day that 'early', 'late' and 'mid' leave."""
_ROUGH_MINUTES = 30
"""A clock on the full hour, or with 'about', may be this far off."""
_ZONE_HOURS = {
    "GMT": 0, "UTC": 0, "BST": 1, "CET": 1, "CEST": 2, "EET": 2, "EEST": 3, "MSK": 3,
    "EST": -5, "EDT": -4, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7, "JST": 9,
    "KST": 9,
}  # fmt: skip
"""Zones whose letters mean one thing; CST and IST do not. Source: IANA tz database."""


def relate_clocks(first: TimeExpression, second: TimeExpression) -> TimeRelation:
    """The relation of the times of day; none stated is the whole day."""
    relation = relate_masks(_minutes(first), _minutes(second))
    if relation is not TimeRelation.EQUAL and differ_in_zone(first, second):
        return TimeRelation.UNKNOWN
    if relation is TimeRelation.EXCLUDES and _is_rounding(first, second):
        return TimeRelation.UNKNOWN
    return relation


def relate_zoned(first: TimeExpression, second: TimeExpression) -> TimeRelation | None:
    """The relation of two clocks of different known zones on single days, else None."""
    one, other = _zoned_minute(first), _zoned_minute(second)
    if one is None or other is None or not differ_in_zone(first, second):
        return None
    if one == other:
        return TimeRelation.EQUAL
    is_near = _is_rounded(first, second) and abs(one - other) < _ROUGH_MINUTES
    return TimeRelation.UNKNOWN if is_near else TimeRelation.EXCLUDES


def _zoned_minute(value: TimeExpression) -> int | None:
    """Minutes since the first day, in UTC."""
    if value.earliest is None or value.earliest != value.latest or ":" not in value.clock:
        return None
    hours = _ZONE_HOURS.get(value.zone.upper())
    if hours is None or value.modifier in ("AFTER", "BEFORE"):
        return None
    return value.earliest.toordinal() * _DAY + _minute(value.clock) - hours * _HOUR


def is_small_hours(value: TimeExpression) -> bool:
    """True when the time of day lies before six in the morning, or may well."""
    return bool(value.clock) and _minute_or_part(value) < 6 * _HOUR


def _minute_or_part(value: TimeExpression) -> int:
    if ":" in value.clock:
        return _minute(value.clock)
    return 0 if value.clock in ("MO", "NI") and value.modifier == "START" else _DAY


def _minute(clock: str) -> int:
    return int(clock[:2]) * _HOUR + int(clock[3:])


def _minutes(value: TimeExpression) -> int:
    """The allowed minutes as bits."""
    is_open = (value.earliest is None) != (value.latest is None)
    if is_open:
        return _bits(0, _DAY)
    if ":" in value.clock:
        return _around(_minute(value.clock), value.modifier)
    hours = _PARTS.get(value.clock, ((0, 24),))
    if value.modifier not in _EDGES or value.granularity < Granularity.DAY:
        return sum(_bits(start * _HOUR, end * _HOUR) for start, end in hours)
    first, last = _EDGES[value.modifier]
    return sum(
        _bits(start * _HOUR + (end - start) * 15 * first, start * _HOUR + (end - start) * 15 * last)
        for start, end in hours
    )


def _around(minute: int, modifier: str) -> int:
    """The minute, or with 'after' and 'before' those that follow or precede it."""
    if modifier == "AFTER":
        return _bits(minute + 1, _DAY) if minute < _DAY - 1 else 1 << minute
    if modifier == "BEFORE":
        return _bits(0, minute) if minute else 1
    return 1 << minute


def _bits(start: int, end: int) -> int:
    return (1 << end) - (1 << start)


def differ_in_zone(first: TimeExpression, second: TimeExpression) -> bool:
    """True when both name a zone, and not the same."""
    zones = {first.zone.upper(), second.zone.upper()} - {""}
    return len(zones) == 2


def _is_rounding(first: TimeExpression, second: TimeExpression) -> bool:
    """'6 a.m.' and '6:14 a.m.': one is on the full hour or rough, and they are near."""
    if ":" not in first.clock or ":" not in second.clock:
        return False
    distance = abs(_minute(first.clock) - _minute(second.clock))
    return distance < _ROUGH_MINUTES and _is_rounded(first, second)


def _is_rounded(*values: TimeExpression) -> bool:
    return any(value.modifier == "APPROX" or value.clock.endswith(":00") for value in values)
