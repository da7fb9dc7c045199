"""Resolve counts from the reference day ('two weeks ago', 'next month') to days."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from crosscheck.text.times.outcome import Outcome, dated, partial
from crosscheck.text.times.readings import Direction, Shifted
from crosscheck.text.times.units import Unit, iso_offset, period_of, shifted_day


def resolve_shifted(shifted: Shifted, reference: date | None, direction: Direction) -> Outcome:
    """The calendar period so many units from the reference.

    'Last week' is the Monday-to-Sunday week before that of the reference; 'two months ago'
    is the whole month, and marked APPROX, because writers round counts of units.
    Source: TimeML 1.2.1 annotation guidelines, section on indexical expressions.

    Raises:
        ValueError, OverflowError: a day is outside the calendar.
    """
    offset = iso_offset(shifted.amount, shifted.unit, is_back=True)
    modifier = "APPROX" if shifted.rounded else ""
    granularity = shifted.unit.granularity
    if shifted.amount is None and shifted.unit is not Unit.WEEKEND:
        reason = "the number is not stated"
        return replace(partial(granularity, offset=offset, reason=reason), modifier=modifier)
    if reference is None:
        reason = "no publication day to count from"
        known = "" if shifted.amount is None else offset
        return replace(partial(granularity, offset=known, reason=reason), modifier=modifier)
    first, last = _span(shifted, reference, direction)
    if shifted.or_longer and shifted.amount is not None:
        longer = replace(shifted, amount=shifted.amount - 1)
        first = _span(longer, reference, direction)[0]
    if shifted.until_reference:
        last = reference
    if shifted.from_reference:
        first = reference
    return replace(
        dated(granularity, first, last),
        offset="" if shifted.amount is None else offset,
        modifier=modifier,
        reason=f"counted from {reference.isoformat()}",
    )


def _span(shifted: Shifted, reference: date, direction: Direction) -> tuple[date, date]:
    if shifted.amount is None or _is_weekend_just_past(shifted, reference, direction):
        return _weekend(reference, direction)
    day = shifted_day(reference, shifted.amount, shifted.unit)
    return period_of(day, shifted.unit)


def _is_weekend_just_past(shifted: Shifted, reference: date, direction: Direction) -> bool:
    """'Were out this weekend' of a Monday or Tuesday is the one before it."""
    this = shifted.unit is Unit.WEEKEND and shifted.amount == 0
    return this and direction is Direction.PAST and reference.weekday() < _MIDWEEK


_MIDWEEK = 2
"""Wednesday, from which on 'this weekend' is the next one whatever the tense."""


def _weekend(reference: date, direction: Direction) -> tuple[date, date]:
    """'the weekend': this one during it or ahead of it, else the one just past."""
    weekend = period_of(reference, Unit.WEEKEND)
    if weekend[0] <= reference or direction is Direction.FUTURE:
        return weekend
    return weekend[0] - timedelta(days=7), weekend[1] - timedelta(days=7)
