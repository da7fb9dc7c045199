"""A quantity in words that a reader understands without its source."""

from __future__ import annotations

from decimal import Decimal

from crosscheck.model.values import Measure, Quantity

_INVARIANT = frozenset({"km", "cm", "mm", "kg", "g", "lb", "km/h", "mph", "celsius", "fahrenheit"})
_IRREGULAR = {"foot": "feet", "inch": "inches", "century": "centuries", "square km": "square km"}


def describe_quantity(value: Quantity) -> str:
    """Return the quantity in plain words, with its unit and what is counted.

    >>> describe_quantity(Quantity("some 600,000", Measure.COUNT, Decimal(540000),
    ...     Decimal(660000), True, counted="refugee", nominal=Decimal(600000)))
    'about 600,000 (refugee)'
    """
    if value.measure is Measure.SCORE:
        return f"{_number(value.low)} to {_number(value.other)}"
    if value.measure is Measure.ORDINAL:
        return f"number {_number(value.low)}"
    counted = f" ({value.counted})" if value.counted else ""
    return f"{_amount(value)}{_unit(value)}{counted}"


def _amount(value: Quantity) -> str:
    """Return the bounds in words, with the number as written where there is one."""
    low, high, nominal = value.low, value.high, value.nominal
    if low is None and high is None:
        return "an unknown number"
    if high is None:
        strict = nominal is not None and low is not None and nominal < low
        return f"more than {_number(nominal)}" if strict else f"at least {_number(low)}"
    if low is None:
        strict = nominal is not None and nominal > high
        return f"less than {_number(nominal)}" if strict else f"at most {_number(high)}"
    if nominal is None:
        return f"{_number(low)} to {_number(high)}" + (", roughly" if value.approximate else "")
    return f"about {_number(nominal)}" if value.approximate else _number(nominal)


def _unit(value: Quantity) -> str:
    """Return the unit as it stands behind a number."""
    if value.measure is Measure.AGE:
        return f" {value.unit}s old" if value.unit else " years old"
    if value.measure is Measure.PERCENT:
        return "%"
    return f" {_plural(value)}" if value.unit else ""


def _plural(value: Quantity) -> str:
    """Return the unit in the number that its amount asks for: '1 mile', '10 miles', '12 feet'."""
    unit = value.unit
    invariant = value.measure is Measure.MONEY or unit in _INVARIANT
    if invariant or value.nominal == 1:
        return unit
    for singular, plural in _IRREGULAR.items():
        if unit.endswith(singular):
            return unit.removesuffix(singular) + plural
    return f"{unit}s"


def _number(number: Decimal | None) -> str:
    """Return the number with thousands separators, without needless digits."""
    if number is None:
        return "?"
    if not number.is_finite():
        return str(number)
    return f"{number:,f}"
