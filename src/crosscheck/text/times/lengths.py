"""How two durations or two sets of times lie to each other."""

from __future__ import annotations

import re

from crosscheck.model.values import TimeExpression
from crosscheck.text.times.relations import TimeRelation

_ISO = re.compile(r"P(T?)([0-9.]+)([YMWDHS])")
_MINUTES = {
    "Y": 525_960.0, "M": 43_830.0, "W": 10_080.0, "D": 1_440.0,
    "TH": 60.0, "TM": 1.0, "TS": 1 / 60,
}  # fmt: skip
"""Minutes of the designators; the year is the Julian one of 365.25 days, a month its twelfth."""
_UNEVEN = frozenset("YM")
_SAME = 1e-6
_UNEVEN_SHARE = 0.1
"""Months are 28 to 31 days long, up to a tenth off their mean."""
_ROUGH_SHARE = 0.25
"""'about three days' may be off by this share."""


def relate_lengths(first: TimeExpression, second: TimeExpression) -> TimeRelation:
    """The relation of two durations: equal, excluding, or not to be told.

    >>> from crosscheck.text.times import find_times
    >>> week, days = (find_times(f"for {t}")[0].value for t in ("one week", "seven days"))
    >>> relate_lengths(week, days).name
    'EQUAL'
    """
    one, other = _length(first.duration), _length(second.duration)
    if one is None or other is None:
        is_same = first.duration == second.duration
        return TimeRelation.EQUAL if is_same else TimeRelation.UNKNOWN
    share = abs(one[0] - other[0]) / max(one[0], other[0], _SAME)
    if share <= _SAME:
        return TimeRelation.EQUAL
    tolerance = _ROUGH_SHARE if "APPROX" in (first.modifier, second.modifier) else 0.0
    if one[1] != other[1]:
        tolerance = max(tolerance, _UNEVEN_SHARE)
    return TimeRelation.UNKNOWN if share <= tolerance else TimeRelation.EXCLUDES


def relate_sets(first: TimeExpression, second: TimeExpression) -> TimeRelation:
    """The relation of two sets: 'weekly' contains 'every Friday', which excludes Mondays."""
    relation = relate_lengths(first, second)
    if relation is not TimeRelation.EQUAL or first.weekday == second.weekday:
        return relation
    if first.weekday is None:
        return TimeRelation.CONTAINS
    return TimeRelation.WITHIN if second.weekday is None else TimeRelation.EXCLUDES


def _length(duration: str) -> tuple[float, bool] | None:
    """Minutes, and whether they are counted in months or years."""
    found = _ISO.fullmatch(duration)
    if found is None:
        return None
    clock, amount, letter = found.groups()
    return float(amount) * _MINUTES[clock + letter], not clock and letter in _UNEVEN
