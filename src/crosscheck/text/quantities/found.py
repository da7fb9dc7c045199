"""One amount found in a text, and how it is put together from tokens and bounds."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from crosscheck.model.values import Measure, Quantity
from crosscheck.text.quantities.bounds import APPROXIMATE, Bounds, Qualifier, apply_qualifier
from crosscheck.text.quantities.tokens import Tape


@dataclass(frozen=True, slots=True)
class QuantityMatch:
    """A quantity with its place; all offsets are half-open code points of the text."""

    start: int
    end: int
    """Cover approximator, number, scale and unit, not the counted noun."""
    number_start: int
    number_end: int
    """Cover the number with its scale: '1.2 billion' in 'more than $1.2 billion'; both
    numbers of a range or score."""
    value: Quantity


@dataclass(frozen=True, slots=True)
class Amount:
    """A core that was read: token indices (half-open), bounds and measure."""

    start: int
    end: int
    number_start: int
    number_end: int
    measure: Measure
    low: Decimal | None
    high: Decimal | None
    value: Decimal
    """What a qualifier works on: the number as written, the lower of two."""
    top: Decimal
    """The upper number of a range, else ``value``."""
    unit: str = ""
    is_vague: bool = False
    other: Decimal | None = None

    @property
    def is_range(self) -> bool:
        """Return whether two numbers were written as the ends of an interval."""
        return self.top != self.value


def make_match(
    text: str, tape: Tape, amount: Amount, start: int, end: int, qualifiers: tuple[Qualifier, ...]
) -> QuantityMatch:
    """Return the match for an amount with its qualifiers, innermost last."""
    bounds = Bounds(amount.low, amount.high)
    for qualifier in reversed(qualifiers):
        measure = Measure.MONEY if amount.is_vague else amount.measure
        lower = apply_qualifier(qualifier, bounds, amount.value, measure)
        if amount.is_range or amount.is_vague:
            upper = apply_qualifier(qualifier, bounds, amount.top, measure)
            lower = _spread(qualifier, lower, upper)
        bounds = lower
    approximate = amount.is_vague or bool(APPROXIMATE.intersection(qualifiers))
    first, last = tape[start].start, tape[end - 1].end
    nominal = None if amount.is_vague or amount.is_range else amount.value
    return QuantityMatch(
        first,
        last,
        tape[amount.number_start].start,
        tape[amount.number_end - 1].end,
        Quantity(
            text=text[first:last],
            measure=amount.measure,
            low=_plain(bounds.low),
            high=_plain(bounds.high),
            approximate=approximate,
            unit=amount.unit,
            other=amount.other,
            nominal=_plain(nominal),
        ),
    )


def _spread(qualifier: Qualifier, lower: Bounds, upper: Bounds) -> Bounds:
    """Return the bounds of a qualified range: its lower end from one, its upper from the other."""
    if qualifier in (Qualifier.AT_MOST, Qualifier.LESS_THAN):
        return upper
    if qualifier in (Qualifier.AT_LEAST, Qualifier.MORE_THAN):
        return lower
    return Bounds(lower.low, upper.high)


def _plain(value: Decimal | None) -> Decimal | None:
    """Return the value without trailing zeros or exponent, so that equal amounts look equal.

    >>> _plain(Decimal("1.200E+6"))
    Decimal('1200000')
    """
    if value is None:
        return None
    reduced = value.normalize()
    exponent = reduced.as_tuple().exponent
    if isinstance(exponent, int) and exponent > 0:
        reduced = reduced.quantize(Decimal(1))
    return reduced + 0
