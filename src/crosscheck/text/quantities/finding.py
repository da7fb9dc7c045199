"""All quantities of a text, in order, in linear time.

What is not read as a quantity: years, dates and clock times, designators ('Resolution 2334',
'No. 10'), addresses, telephone numbers, keys ('F-16', '[12]'), proper names ('Forty Niners'),
'one' as a pronoun, ordinals in names and fixed phrases ('first lady', 'second-largest').
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from crosscheck.model.values import Measure
from crosscheck.text.quantities.bounds import Qualifier, read_after, read_before
from crosscheck.text.quantities.cores import Figure, read_figure, single
from crosscheck.text.quantities.exclusions import is_excluded
from crosscheck.text.quantities.found import Amount, QuantityMatch, make_match
from crosscheck.text.quantities.number_words import NUMBER_WORDS
from crosscheck.text.quantities.pairs import read_pair
from crosscheck.text.quantities.rates import is_whole, with_rate
from crosscheck.text.quantities.special import (
    is_age_limit,
    is_apposed_age,
    read_age_after,
    read_age_before,
    read_decade_age,
    read_magnitude_before,
    read_ordinal,
    read_share,
)
from crosscheck.text.quantities.tokens import EDGE, NUMBER, Tape, tokenise

_LONGEST_LEAD = 9
"""Tokens that may stand before a number and belong to it: two qualifiers and a currency."""
_LEAST_ESTIMATE = 5
_Found = tuple[tuple[Amount, ...], int]


def find_quantities(
    text: str, taken: tuple[tuple[int, int], ...] = ()
) -> tuple[QuantityMatch, ...]:
    """Return the quantities of ``text`` in order of their start, without overlaps.

    ``taken`` are spans (dates, times) that must not be read as quantities. ``counted`` is
    left empty: the noun is the parser's to find.

    >>> [match.value.text for match in find_quantities("More than 200 people paid $1.2bn.")]
    ['More than 200', '$1.2bn']
    >>> find_quantities("The council adopted Resolution 2334.")
    ()
    """
    tape = tokenise(text, taken)
    near = _near_numbers(tape)
    matches: list[QuantityMatch] = []
    index = 0
    while index < len(tape):
        if not near[index]:
            index += 1
            continue
        found, index = _read(text, tape, index)
        for match in found:
            if not matches or matches[-1].end <= match.start:
                matches.append(match)
    return tuple(matches)


def _near_numbers(tape: Tape) -> bytearray:
    """Return for each token whether a number begins at it or soon behind it.

    Most of a text is far from any number, and is not looked at again.
    """
    near = bytearray(len(tape))
    distance = _LONGEST_LEAD + 1
    for index in range(len(tape) - 1, -1, -1):
        token = tape.tokens[index]
        if token.kind == EDGE:
            distance = _LONGEST_LEAD + 1
            continue
        is_number = token.kind == NUMBER or token.low in NUMBER_WORDS
        distance = 0 if is_number else distance + 1
        near[index] = distance <= _LONGEST_LEAD
    return near


def _read(text: str, tape: Tape, index: int) -> tuple[list[QuantityMatch], int]:
    """Return the quantities that begin at token ``index``, and where to go on."""
    outer, position = read_before(tape, index)
    if tape.words(position - 1, 2) == ("than", "the"):
        position += 1  # 'less than the $5 billion that was asked for', not 'over the 51 votes'
    inner, position = read_before(tape, position)
    amounts, after = _read_amounts(tape, position, outer is not Qualifier.EXACT)
    if not amounts:
        return [], (index + 1 if position > index else after)
    matches = []
    for amount in amounts:
        qualifiers: tuple[Qualifier, ...] = ()
        start = amount.start
        if amount is amounts[0]:
            skipped = _is_topic(tape, index, amount)
            qualifiers = (inner,) if skipped else (outer, inner)
            start = amount.start if skipped or position == index else min(index, amount.start)
        last, end = read_after(tape, amount.end)
        kept = tuple(item for item in (*qualifiers, last) if item is not Qualifier.EXACT)
        matches.append(make_match(text, tape, amount, start, end, kept))
        after = max(after, end)
    return matches, after


def _is_topic(tape: Tape, index: int, amount: Amount) -> bool:
    """Return whether the word before the number is a preposition and no qualifier.

    'Over three days' is during them; 'about two key issues' and 'argue about 60 votes' are on them:
    a number below five that is spelled without a scale is hardly ever an estimate.
    """
    if tape[index].low == "over" and amount.measure is Measure.DURATION:
        return True
    talked_of = index > 0 and tape[index - 1].low.startswith(_TALKING)
    small = amount.measure is Measure.COUNT and amount.value < _LEAST_ESTIMATE
    return tape[index].low == "about" and (talked_of or (small and not amount.is_vague))


_TALKING = ("argu", "talk", "speak", "spoke", "worr", "complain", "brag")
"""Beginnings of verbs whose 'about' is part of them; who 'asked about 60 people' may have done
either."""


def _read_amounts(tape: Tape, index: int, is_qualified: bool) -> _Found:
    """Return the amounts read at ``index`` by the first reader that knows them."""
    for amount in (
        read_decade_age(tape, index),
        read_share(tape, index, is_qualified),
        read_ordinal(tape, index),
    ):
        if amount:
            return (amount,), amount.end
    between = tape[index].low == "between"
    figure, after = read_figure(tape, index + between)
    if figure is None:
        return (), (index + 1 if between else after)
    figure = _as_age(tape, figure)
    pair = read_pair(tape, figure, between or tape[index - 1].low == "between")
    if pair is None:
        return _one(tape, figure, is_qualified)
    amounts, shared, after = pair
    if shared:
        return _one(tape, shared, is_qualified)[0], after
    kept = tuple(_opened(tape, _aged_range(tape, amount), index) for amount in amounts)
    if kept and is_excluded(tape, figure.numeral, True, True):
        return (), after
    return kept, after


def _one(tape: Tape, figure: Figure, is_qualified: bool) -> _Found:
    """Return a single figure as an amount, or nothing when it is a name or a key."""
    if is_whole(tape, figure.start):
        return (), figure.end
    plain = figure.numeral.vague is not None
    if not plain and is_excluded(tape, figure.numeral, figure.has_unit, is_qualified):
        return (), figure.end
    start = read_magnitude_before(tape, figure.start)
    on_scale = tape.words(figure.end, 4) == ("on", "the", "richter", "scale")
    if start < figure.start or figure.unit == "magnitude" or (on_scale and not figure.has_unit):
        figure = replace(figure, start=start, measure=Measure.PHYSICAL, unit="magnitude")
    amount = single(tape, figure)
    if figure.measure is Measure.AGE:
        value = figure.numeral.value
        start = read_age_before(tape, figure.start)
        return (replace(amount, start=start, low=value, high=value),), figure.end
    return (with_rate(tape, amount),), figure.end


def _as_age(tape: Tape, figure: Figure) -> Figure:
    """Return the figure as an age where words or commas say so."""
    after = read_age_after(tape, figure)
    if after:
        return replace(figure, end=after[1], measure=Measure.AGE, unit=after[0])
    if figure.has_unit or figure.numeral.value > Decimal(122):
        return figure
    numeral = figure.numeral
    is_aged = is_apposed_age(tape, numeral) or is_age_limit(tape, numeral)
    if is_aged or read_age_before(tape, figure.start) < figure.start:
        return replace(figure, measure=Measure.AGE, unit="year")
    return figure


def _aged_range(tape: Tape, amount: Amount) -> Amount:
    """Return 'aged between 12 and 15' as an age."""
    first = amount.start - (tape[amount.start - 1].low == "between")
    start = read_age_before(tape, first)
    if amount.measure is Measure.COUNT and start < first:
        return replace(amount, start=start, measure=Measure.AGE, unit="year")
    return amount


def _opened(tape: Tape, amount: Amount, index: int) -> Amount:
    """Return the amount with the word 'between' before it."""
    if tape[index].low == "between":
        return replace(amount, start=min(amount.start, index))
    return amount
