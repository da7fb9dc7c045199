"""How two quantities stand to each other, as intervals in one unit."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from crosscheck.model.values import Measure, Quantity
from crosscheck.text.quantities.units import convert_bounds


class QuantityRelation(Enum):
    """The relation of a first quantity to a second."""

    EQUAL = "equal"
    """The same amount, whatever the notation."""
    WITHIN = "within"
    """The first is finer and lies in the second: 1,234,567 within '1.2 million'."""
    CONTAINS = "contains"
    """The first is coarser and holds the second."""
    OVERLAPS = "overlaps"
    """Both can be true, neither holds the other."""
    EXCLUDES = "excludes"
    """They cannot both be true."""
    UNKNOWN = "unknown"
    """Another measure, or a unit that cannot be converted."""


_CONVERSE = {
    QuantityRelation.WITHIN: QuantityRelation.CONTAINS,
    QuantityRelation.CONTAINS: QuantityRelation.WITHIN,
}


@dataclass(frozen=True, slots=True)
class _Interval:
    """Bounds in the base unit; ``point`` is the figure as written, None if there is none."""

    low: Decimal | None
    high: Decimal | None
    point: Decimal | None
    is_figure: bool
    """A number without qualifier: its bounds are only the slack of its rounding."""


def relate_quantities(a: Quantity, b: Quantity) -> QuantityRelation:
    """Return how ``a`` stands to ``b``; ``relate_quantities(b, a)`` is the converse.

    Two plain figures are compatible only if one is a rounding of the other: 51 and 52 percent
    exclude each other although their slacks touch, 51 and 51.4 percent do not. Units are
    converted, currencies are not. What is counted is not looked at. A figure and a bound on
    the same number ('200', 'more than 200') overlap: papers use both for one number.

    >>> from crosscheck.text.quantities.finding import find_quantities
    >>> first, second = find_quantities("$1.2bn or 1,200 million dollars")
    >>> relate_quantities(first.value, second.value).value
    'equal'
    """
    if a.measure is not b.measure:
        return QuantityRelation.UNKNOWN
    if a.measure is Measure.SCORE:
        same = sorted((a.low, a.other), key=str) == sorted((b.low, b.other), key=str)
        return QuantityRelation.EQUAL if same else QuantityRelation.EXCLUDES
    left, right = _interval(a), _interval(b)
    if left[1] != right[1]:
        return QuantityRelation.UNKNOWN
    if a.unit == b.unit and _amount(a) == _amount(b):
        return QuantityRelation.EQUAL
    if left[0].is_figure and right[0].is_figure:
        return _relate_figures(left[0], right[0])
    return _relate_intervals(left[0], right[0])


def converse(relation: QuantityRelation) -> QuantityRelation:
    """Return the relation of the second quantity to the first."""
    return _CONVERSE.get(relation, relation)


FAR_APART = Decimal("1.25")
"""Ratio of two bounds of one direction above which they are not two wordings of one bound."""


def relate_amounts(a: Quantity, b: Quantity) -> QuantityRelation:
    """Relate two amounts; two bounds of one direction that lie far apart exclude each other.

    'Up to 50' and 'up to 125' overlap as intervals, but no two people would say both of one
    thing; 'more than 200' and 'more than 213' both may.
    """
    relation = relate_quantities(a, b)
    if relation in (QuantityRelation.UNKNOWN, QuantityRelation.EXCLUDES):
        return relation
    one_direction = (a.low is None) == (b.low is None) and (a.high is None) == (b.high is None)
    bounds = one_direction and (a.low is None or a.high is None) and a.unit == b.unit
    if bounds and a.nominal and b.nominal:
        smaller, larger = sorted((abs(a.nominal), abs(b.nominal)))
        if larger > smaller * FAR_APART:
            return QuantityRelation.EXCLUDES
    return relation


def _amount(value: Quantity) -> tuple[Decimal | None, Decimal | None, bool]:
    """Return what makes two quantities of one unit the same."""
    if _is_figure(value):
        return value.nominal, value.nominal, False
    return value.low, value.high, value.approximate


def _is_figure(value: Quantity) -> bool:
    """Return whether the quantity is a plain number, with no more than rounding slack."""
    bounded = value.low is not None and value.high is not None
    return bounded and value.nominal is not None and not value.approximate


def _interval(value: Quantity) -> tuple[_Interval, str]:
    """Return the quantity in its base unit, and the name of the dimension."""
    low, high, dimension = convert_bounds(value.low, value.high, value.unit)
    point = None
    if value.nominal is not None:
        least, most, _ = convert_bounds(value.nominal, value.nominal, value.unit)
        point = ((least or Decimal(0)) + (most or Decimal(0))) / 2
    return _Interval(low, high, point, _is_figure(value)), dimension


def _relate_figures(a: _Interval, b: _Interval) -> QuantityRelation:
    """Return the relation of two plain figures by which one rounds to which."""
    if a.point == b.point and (a.low, a.high) == (b.low, b.high):
        return QuantityRelation.EQUAL
    a_in_b, b_in_a = _holds(b, a.point), _holds(a, b.point)
    if a_in_b and b_in_a:
        if _width(a) == _width(b):
            return QuantityRelation.OVERLAPS
        narrower = _width(a) < _width(b)
        return QuantityRelation.WITHIN if narrower else QuantityRelation.CONTAINS
    if a_in_b:
        return QuantityRelation.WITHIN
    return QuantityRelation.CONTAINS if b_in_a else QuantityRelation.EXCLUDES


def _relate_intervals(a: _Interval, b: _Interval) -> QuantityRelation:
    """Return the relation of two intervals, one of which is more than a plain figure."""
    if a.is_figure and _holds(b, a.point):
        return QuantityRelation.WITHIN
    if b.is_figure and _holds(a, b.point):
        return QuantityRelation.CONTAINS
    if a.point is not None and a.point == b.point and a.is_figure != b.is_figure:
        return QuantityRelation.OVERLAPS
    if (a.low, a.high) == (b.low, b.high):
        return QuantityRelation.OVERLAPS
    if _covers(b, a):
        return QuantityRelation.WITHIN
    if _covers(a, b):
        return QuantityRelation.CONTAINS
    return QuantityRelation.OVERLAPS if _meets(a, b) else QuantityRelation.EXCLUDES


def _holds(interval: _Interval, point: Decimal | None) -> bool:
    """Return whether the point lies in the closed interval."""
    if point is None:
        return False
    above = interval.low is None or interval.low <= point
    return above and (interval.high is None or point <= interval.high)


def _covers(outer: _Interval, inner: _Interval) -> bool:
    """Return whether every amount of ``inner`` is one of ``outer``."""
    low = outer.low is None or (inner.low is not None and outer.low <= inner.low)
    high = outer.high is None or (inner.high is not None and inner.high <= outer.high)
    return low and high


def _meets(a: _Interval, b: _Interval) -> bool:
    """Return whether the closed intervals have an amount in common."""
    below = a.low is None or b.high is None or a.low <= b.high
    return below and (b.low is None or a.high is None or b.low <= a.high)


def _width(interval: _Interval) -> Decimal:
    """Return the length of a bounded interval."""
    return (interval.high or Decimal(0)) - (interval.low or Decimal(0))
