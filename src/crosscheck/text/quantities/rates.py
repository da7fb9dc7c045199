"""Rates: '35 per 100,000 people', '12 deaths for every 1,000 births'."""

from __future__ import annotations

from dataclasses import replace

from crosscheck.model.values import Measure
from crosscheck.text.quantities.found import Amount
from crosscheck.text.quantities.numerals import read_numeral
from crosscheck.text.quantities.tokens import NUMBER, WORD, Tape

_LEAST_WHOLE = 100
"""Rates are stated for a hundred, a thousand, 100,000 (WHO Indicator Metadata Registry)."""
_LEAST_CHANCE = 10_000
"""Smaller numbers behind 'in' are years; up to 1,000 the share in percent is read."""
_ONE = frozenset({"1", "one", "One"})
_FARTHEST = 4
"""Words between the number and 'per': '12 confirmed new deaths per 1,000'."""


def with_rate(tape: Tape, amount: Amount) -> Amount:
    """Return a count with the unit 'per 100000' where a whole follows, else the amount."""
    if amount.measure is not Measure.COUNT:
        return amount
    chance = _chance(tape, amount.end)
    if chance and amount.value == 1:
        return replace(amount, unit=f"per {chance}")
    for position in range(amount.end, amount.end + _FARTHEST + 1):
        whole = _whole(tape, position)
        if whole:
            return replace(amount, unit=f"per {whole}")
        if tape[position].kind != WORD:
            return amount
    return amount


def is_whole(tape: Tape, index: int) -> bool:
    """Return whether the number at ``index`` is the whole of a rate, and counts nothing."""
    if tape[index - 2].raw in _ONE and _chance(tape, index - 1):
        return True
    return tape[index].kind == NUMBER and any(_whole(tape, index - back) for back in (1, 2))


def _chance(tape: Tape, position: int) -> int:
    """Return the number behind 'in' where it is too large for a year: '1 in 100,000', else 0."""
    if tape[position].low != "in":
        return 0
    numeral, _ = read_numeral(tape, position + 1)
    if numeral is None or numeral.vague or numeral.value < _LEAST_CHANCE:
        return 0
    return int(numeral.value)


def _whole(tape: Tape, position: int) -> int:
    """Return the number behind 'per', 'for every' or 'in every' at a position, 0 if none."""
    every = tape.words(position, 2) in {("for", "every"), ("in", "every")}
    if not every and tape[position].low != "per":
        return 0
    numeral, _ = read_numeral(tape, position + 1 + every)
    if numeral is None or numeral.value < _LEAST_WHOLE or numeral.vague:
        return 0
    return int(numeral.value)
