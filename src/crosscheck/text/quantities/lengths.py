"""Lengths of time as amounts: 'nine years in prison', 'a call of an hour and 20 minutes'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from crosscheck.model.values import Measure, Quantity, TimeExpression
from crosscheck.text.quantities.found import QuantityMatch
from crosscheck.text.times import TimeMatch

_ISO = re.compile(r"P(T?)([0-9.]+)([YMWDHS])")
_UNITS = {
    "Y": "year", "M": "month", "W": "week", "D": "day", "TH": "hour", "TM": "minute",
    "TS": "second",
}  # fmt: skip
"""Designators of ISO 8601-1:2019, section 5.5.2, with ``T`` before those of clock time."""

_WINDOW = re.compile(
    r"(?:last|past|next|coming|previous|following|preceding|first|final|recent)\b", re.IGNORECASE
)
_AGO = re.compile(
    r"(?:,| and) [\w-]+ (?:minute|hour|day|week|month)s? (?:ago|later|earlier|before|after)\b",
    re.IGNORECASE,
)
_FRAME = re.compile(r"\b(?:in|over|within|during|every|per|single|an?|the)\s*$", re.IGNORECASE)
"""Words before '24 hours' that make it the time in which something is counted."""
_LEAD = re.compile(r"(?:an?|the|this|these|that|those)\s+", re.IGNORECASE)
_QUALIFIED = re.compile(
    r"\b(?:about|around|roughly|approximately|some|nearly|almost|over|under|than|least|most|to)\s*$",
    re.IGNORECASE,
)


def length_of(text: str, time: TimeMatch, amounts: Sequence[QuantityMatch]) -> QuantityMatch | None:
    """Return the amount that a length of time states, None where it only sets a frame.

    ``amounts`` are the quantities of the text. One that covers the time is its amount, with its
    qualifier or its other end; parts of one ('an hour and 20 minutes') are read as a whole. 'The
    last three years', 'the first 100 days' and 'two weeks and two days ago' say when, not how
    long, and 'over 24 hours' is what cases are counted by.
    """
    lead = _LEAD.match(text, time.start, time.end)
    start = lead.end() if lead else time.start
    before = text[: time.start].split()[-1:]
    if _WINDOW.match(text, start, time.end) or (before and _WINDOW.fullmatch(before[0])):
        return None
    if _AGO.match(text, time.end) or _is_frame(text, time):
        return None
    for match in (m for m in amounts if touches(m, time)):
        if match.start <= start and match.end >= time.end:
            return match if match.value.measure is Measure.DURATION else None
    if _QUALIFIED.search(text, 0, time.start):
        return None
    quantity = _as_quantity(time.value)
    if quantity is None:
        return None
    return QuantityMatch(time.start, time.end, time.start, time.end, quantity)


def _is_frame(text: str, time: TimeMatch) -> bool:
    return time.value.duration == "PT24H" and _FRAME.search(text, 0, time.start) is not None


def touches(amount: QuantityMatch, time: TimeMatch) -> bool:
    """Tell whether an amount and a time share any of their words."""
    return amount.start < time.end and time.start < amount.end


def _as_quantity(value: TimeExpression) -> Quantity | None:
    found = _ISO.fullmatch(value.duration)
    if found is None or value.modifier:
        return None
    clock, number, letter = found.groups()
    amount = Decimal(number)
    return Quantity(
        value.text, Measure.DURATION, amount, amount, False, _UNITS[clock + letter], nominal=amount
    )  # fmt: skip
