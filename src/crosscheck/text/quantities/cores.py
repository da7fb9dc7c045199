"""Numbers with their unit: single figures, ranges and scores."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from crosscheck.model.values import Measure
from crosscheck.text.quantities.bounds import rounding_slack
from crosscheck.text.quantities.currencies import read_currency_after, read_currency_before
from crosscheck.text.quantities.found import Amount
from crosscheck.text.quantities.numerals import Numeral, read_numeral
from crosscheck.text.quantities.tokens import Tape
from crosscheck.text.quantities.units import read_unit

_HUNDRED = Decimal(100)
_MINUS_UNITS = frozenset({"celsius", "fahrenheit", "degree", "percent"})
_LARGE = Decimal(1000)


@dataclass(frozen=True, slots=True)
class Figure:
    """A numeral with currency or unit; ``start`` and ``end`` are token indices."""

    start: int
    end: int
    numeral: Numeral
    measure: Measure = Measure.COUNT
    unit: str = ""

    @property
    def has_unit(self) -> bool:
        """Return whether anything but a bare number was written."""
        return self.measure is not Measure.COUNT


def read_figure(tape: Tape, index: int) -> tuple[Figure | None, int]:
    """Return the figure that begins at token ``index``, or None, and where to go on."""
    half = _half_unit(tape, index)
    if half:
        return half, half.end
    code, position = read_currency_before(tape, index)
    numeral, after = read_numeral(tape, position, money=bool(code))
    if numeral is None:
        return None, (index + 1 if code else after)
    if code:
        end = _dollars_after(tape, numeral.end)
        return Figure(index, end, numeral, Measure.MONEY, code), end
    figure = _with_unit(tape, Figure(index, numeral.end, numeral))
    return figure, figure.end


def _half_unit(tape: Tape, index: int) -> Figure | None:
    """Return 'half an hour', 'half a mile', 'half-hour' as half of the unit."""
    joint = tape[index + 1].low
    if tape[index].low != "half" or joint not in {"a", "an", "-", "‑"}:
        return None
    unit, end = read_unit(tape, index + (1 if joint in {"-", "‑"} else 2))
    if unit is None:
        return None
    half = Numeral(Decimal("0.5"), index, index + 1, Decimal("0.1"), in_words=True)
    return Figure(index, end, half, unit.measure, unit.name)


def _with_unit(tape: Tape, figure: Figure) -> Figure:
    """Return the figure with the unit or currency that follows it."""
    numeral, end = figure.numeral, figure.end
    if numeral.vague and tape[end].low == "of":
        end += 1
    large = numeral.multiplier >= _LARGE or numeral.value >= _LARGE
    code, after, hundredths = read_currency_after(tape, end, large)
    if code:
        if hundredths:
            numeral = _times(numeral, 1 / _HUNDRED)
        return replace(figure, numeral=numeral, end=after, measure=Measure.MONEY, unit=code)
    unit, after = read_unit(tape, end)
    if unit is None:
        return figure
    if unit.name == "basis point":
        numeral = _times(numeral, 1 / _HUNDRED)
        return replace(
            figure, numeral=numeral, end=after, measure=unit.measure, unit="percentage point"
        )
    return replace(figure, end=after, measure=unit.measure, unit=unit.name)


def _dollars_after(tape: Tape, index: int) -> int:
    """Return the index behind a repeated currency word: '$5-million-dollar', '$5 USD'."""
    joined = tape[index].low in {"-", "‑"} and tape[index].glued
    word = tape[index + joined].low
    return index + joined + 1 if word in {"dollar", "dollars", "usd"} else index


def _times(numeral: Numeral, factor: Decimal) -> Numeral:
    """Return the numeral in another unit."""
    vague = numeral.vague and (numeral.vague[0] * factor, numeral.vague[1] * factor)
    return replace(numeral, value=numeral.value * factor, place=numeral.place * factor, vague=vague)


def single(tape: Tape, figure: Figure) -> Amount:
    """Return the amount of one figure, with its rounding slack and its sign."""
    numeral, start = figure.numeral, figure.start
    if numeral.vague:
        low, high = numeral.vague
        return Amount(
            start, figure.end, numeral.start, numeral.end, figure.measure,
            low, high, low, high, figure.unit, True,
        )  # fmt: skip
    value = numeral.value
    if figure.unit in _MINUS_UNITS and _is_minus(tape, start):
        value, start = -value, start - 1
    slack = rounding_slack(numeral, figure.measure, figure.unit)
    return Amount(
        start, figure.end, numeral.start, numeral.end, figure.measure,
        value - slack, value + slack, value, value, figure.unit,
    )  # fmt: skip


def _is_minus(tape: Tape, start: int) -> bool:
    """Return whether 'minus' or a minus sign stands before the number."""
    before = tape[start - 1]
    if before.low == "minus":
        return True
    return before.low in {"-", "−"} and not before.glued and tape[start].glued


def span_of(first: Figure, second: Figure) -> Amount | None:
    """Return the range from one figure to another, None when it is not one.

    The unit and the scale of the second hold for the first where it has none:
    '1.5-3 million', '20 to 30 percent', '$20 to $30 million'.
    """
    left, right = first.numeral, second.numeral
    if left.vague or right.vague:
        return None
    measure, unit = second.measure, second.unit
    if not second.has_unit:
        measure, unit = first.measure, first.unit
    elif first.has_unit and (first.measure, first.unit) != (measure, unit):
        return None
    low = left.value * _shared_scale(left, right)
    if low >= right.value:
        return None
    return Amount(
        first.start, second.end, left.start, right.end, measure,
        low, right.value, low, right.value, unit,
    )  # fmt: skip


def _shared_scale(left: Numeral, right: Numeral) -> Decimal:
    """Return the scale that the second number lends to the first: 'two or three hundred'."""
    if left.multiplier > 1:
        return Decimal(1)
    scale = right.multiplier
    if scale == 1 and right.in_words and left.value < 10 and right.value % _HUNDRED == 0:
        scale = _HUNDRED
    return scale if left.value * scale < right.value else Decimal(1)


def score_of(first: Figure, second: Figure, end: int) -> Amount:
    """Return two whole numbers against each other."""
    left, right = first.numeral, second.numeral
    return Amount(
        first.start, end, left.start, right.end, Measure.SCORE,
        left.value, left.value, left.value, left.value, other=right.value,
    )  # fmt: skip
