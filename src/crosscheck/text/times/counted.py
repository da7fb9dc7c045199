"""Count from a day that the text names: 'two days after Christmas', 'the next day'."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from crosscheck.model.values import Granularity, TimeStatus
from crosscheck.text.times.kinds import Kind, Token
from crosscheck.text.times.outcome import Outcome, dated
from crosscheck.text.times.outcome import partial as partly
from crosscheck.text.times.readings import (
    Anaphoric,
    Counted,
    Draft,
    Named,
    Shifted,
)
from crosscheck.text.times.units import Unit, period_of, shifted_day

_COARSE = (Unit.MONTH, Unit.QUARTER, Unit.YEAR, Unit.DECADE, Unit.CENTURY)


def join_counts(tokens: Sequence[Token], drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, with a count and the day that it counts from made one.

    'Two days after Christmas', 'a week from Monday', 'ten years ago today'.
    """
    joined: list[Draft] = []
    for draft in map(partial(_week_of, tokens), drafts):
        if joined and joined[-1].last >= draft.first:
            joined.pop()  # 'the weekend' in 'the weekend of May 3'
        whole = _joined(tokens, joined[-1], draft) if joined else None
        if whole is None:
            joined.append(draft)
        else:
            joined[-1] = whole
    return joined


def _week_of(tokens: Sequence[Token], draft: Draft) -> Draft:
    """'The week of Feb. 2' is the week that holds the day; all other drafts as they are."""
    base, start = draft.reading, draft.first
    if not isinstance(base, Named) or base.granularity is not Granularity.DAY or start < 2:
        return draft
    week, link = tokens[start - 2], tokens[start - 1]
    if link.kind is not Kind.OF or week.text.lower() not in ("week", "weekend") or draft.clock:
        return draft
    opens = start - 3 if start > 2 and tokens[start - 3].kind is Kind.THE else start - 2
    unit = Unit.WEEK if week.kind is Kind.WEEK else Unit.WEEKEND
    return Draft(opens, draft.last, Counted(0, unit, base))


def _joined(tokens: Sequence[Token], left: Draft, right: Draft) -> Draft | None:
    count, base = left.reading, right.reading
    if not isinstance(base, Named | Shifted) or left.clock or right.bound:
        return None
    between = tokens[left.last + 1 : right.first]
    if any(token.kind not in (Kind.THE, Kind.ON) for token in between) or len(between) > 1:
        return None
    if isinstance(count, Shifted):
        if not count.rounded or (count.amount or 0) >= 0 or not _is_near_day(base):
            return None
    elif not isinstance(count, Anaphoric) or not _leads_to_a_day(tokens, left, count):
        return None
    if not count.amount or count.unit is None or count.unit.is_clock:
        return None
    if between and between[0].kind is Kind.THE and _is_year(base):
        return None  # 'a day after the 2020 election'
    reading = Counted(count.amount, count.unit, base)
    return Draft(left.first, right.last, reading, right.clock, right.zone)


def _is_year(base: Named | Shifted) -> bool:
    return isinstance(base, Named) and base.granularity is Granularity.YEAR


def _is_near_day(base: Named | Shifted) -> bool:
    """True for the day in 'ten years ago today', 'a week ago Sunday'."""
    if isinstance(base, Shifted):
        return base.unit is Unit.DAY
    return base.weekday is not None and base.month is None


def _leads_to_a_day(tokens: Sequence[Token], draft: Draft, count: Anaphoric) -> bool:
    is_plain = count.month is None and count.weekday is None
    return is_plain and tokens[draft.last].kind in (Kind.AFTER, Kind.BEFORE, Kind.FROM)


def count_from(base: Outcome, amount: int, unit: Unit) -> Outcome:
    """The day or period so many units from another one, as far as that is known.

    Raises:
        ValueError, OverflowError: it is outside the calendar.
    """
    if base.status is TimeStatus.IMPOSSIBLE:
        return base
    first, last = base.earliest, base.latest
    if base.status is not TimeStatus.RESOLVED or first is None or last is None:
        return partly(Granularity.UNKNOWN, reason=base.reason or "the day is not known")
    if amount == 0 and first == last:
        return replace(dated(unit.granularity, *period_of(first, unit)), reason=_reason(first))
    if first == last:
        day = shifted_day(first, amount, unit)
        return replace(dated(Granularity.DAY, day, day), reason=_reason(first))
    if unit in _COARSE and (period := _shared(first, last, unit)) is not None:
        span = period_of(shifted_day(period, amount, unit), unit)
        return replace(dated(unit.granularity, *span), reason=_reason(first))
    return partly(Granularity.UNKNOWN, reason="the day to count from is not known")


def _shared(first: date, last: date, unit: Unit) -> date | None:
    """A day of the period that holds both, None when they lie in two."""
    return first if period_of(first, unit) == period_of(last, unit) else None


def _reason(day: date) -> str:
    return f"counted from {day.isoformat()}, which the text names"


def resolve_anaphor(reading: Anaphoric, base: Outcome) -> Outcome | None:
    """The period that an anaphor picks, counted from its antecedent; None when it is not known.

    Raises:
        ValueError, OverflowError: it is outside the calendar.
    """
    amount, unit = reading.amount or 0, reading.unit or Unit.DAY
    first, last = base.earliest, base.latest
    if first is None or last is None:
        return None
    is_day = first == last
    if unit is Unit.DAY:
        return count_from(base, amount, unit) if is_day else None
    if _shared(first, last, unit) is None:
        return None
    span = period_of(shifted_day(first, amount, unit), unit)
    return replace(dated(unit.granularity, *span), reason=_reason(first))
