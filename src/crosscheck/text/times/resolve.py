"""Resolve what a time expression says against a reference day, as far as it goes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TypeGuard

from crosscheck.model.values import Granularity, TimeExpression, TimeStatus, TimeType
from crosscheck.text.times.counted import count_from, resolve_anaphor
from crosscheck.text.times.named import resolve_named
from crosscheck.text.times.outcome import Outcome, dated, impossible, partial
from crosscheck.text.times.readings import (
    Anaphoric,
    Bound,
    Counted,
    Direction,
    Draft,
    Lasting,
    Named,
    Ranged,
    Reading,
    Repeated,
    Shifted,
    Side,
    TimeOfDay,
)
from crosscheck.text.times.shifted import resolve_shifted
from crosscheck.text.times.units import Unit, iso_duration, iso_offset, shifted_day

_OUTSIDE = "outside the calendar"


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known about the place where a time expression stands."""

    reference: date | None
    """The day the text was published, or None."""
    direction: Direction
    is_tense_known: bool = False
    """True when the direction comes from the verb, False when it is a default."""
    told_year: int | None = None
    """The year of 'that year', where the text names it before."""


def outcome_of(draft: Draft, setting: Setting, base: Outcome | None = None) -> Outcome:
    """What a draft says against the reference; an anaphor, against its antecedent ``base``."""
    try:
        if base is not None and isinstance(draft.reading, Anaphoric):
            found = resolve_anaphor(draft.reading, base)
            if found is not None:
                return found
        return _outcome(draft, setting)
    except (ValueError, OverflowError):
        return partial(Granularity.UNKNOWN, reason=_OUTSIDE)


def expression(draft: Draft, text: str, outcome: Outcome) -> TimeExpression:
    """The value of a draft whose words are ``text``."""
    kind = _type(draft)
    modifier = draft.bound.modifier if draft.bound else draft.modifier
    is_clock = draft.clock[2:3] == ":"
    granularity = outcome.granularity
    if draft.clock and kind is TimeType.TIME:
        granularity = Granularity.CLOCK if is_clock else Granularity.PART_OF_DAY
    return TimeExpression(
        text=text, type=kind, status=outcome.status, granularity=granularity,
        earliest=outcome.earliest, latest=outcome.latest, year=outcome.year,
        month=outcome.month, day=outcome.day, weekday=outcome.weekday, clock=draft.clock,
        zone=draft.zone, modifier=modifier or outcome.modifier, duration=outcome.duration,
        offset=outcome.offset, reason=outcome.reason,
    )  # fmt: skip


def _type(draft: Draft) -> TimeType:
    match draft.reading:
        case Lasting():
            return TimeType.DURATION
        case Repeated():
            return TimeType.SET
        case _:
            return TimeType.TIME if draft.clock else TimeType.DATE


def _outcome(draft: Draft, setting: Setting) -> Outcome:
    match draft.reading:
        case Named(is_of_told_year=True) as named:
            return _bounded(_in_told_year(named, setting.told_year), draft)
        case Named() as named:
            return _bounded(resolve_named(named, *_aimed(draft, setting)), draft)
        case Shifted() as shifted:
            return _bounded(resolve_shifted(shifted, *_aimed(draft, setting)), draft)
        case Counted() as counted:
            base = Draft(draft.first, draft.last, counted.base)
            return count_from(_outcome(base, setting), counted.amount, counted.unit)
        case Anaphoric() as anaphoric:
            return _anaphoric(anaphoric)
        case Lasting() as lasting:
            return _lasting(lasting, setting.reference)
        case Repeated() as repeated:
            return _repeated(repeated)
        case Ranged() as ranged:
            return _ranged(ranged, setting)
        case TimeOfDay():
            return partial(Granularity.CLOCK, reason="the day is not stated")


def _aimed(draft: Draft, setting: Setting) -> tuple[date | None, Direction]:
    """The reference, and the direction that the preposition settles.

    'since' looks back; 'until' and 'by' look forward unless the verb is known to tell of
    the past; 'until Tuesday' does so even then, as in 'was given until Tuesday'.
    """
    is_told = setting.is_tense_known and setting.direction is Direction.PAST
    if draft.bound is Bound.SINCE:
        return setting.reference, Direction.PAST
    if draft.bound is Bound.MOVED:
        return setting.reference, Direction.FUTURE
    if draft.bound is Bound.UNTIL and (_is_bare_weekday(draft.reading) or not is_told):
        return setting.reference, Direction.FUTURE
    if draft.bound in (Bound.BY, Bound.AHEAD) and not is_told:
        return setting.reference, Direction.FUTURE
    return setting.reference, setting.direction


def _is_bare_weekday(reading: Reading) -> bool:
    return isinstance(reading, Named) and reading.weekday is not None and reading.month is None


def _in_told_year(named: Named, year: int | None) -> Outcome:
    """The days of a date 'of that year', never of the year of publication by default."""
    found = resolve_named(replace(named, year=year), None, Direction.UNKNOWN)
    where = "that the text names" if year else "that is told elsewhere in the text"
    return (
        found
        if found.status is TimeStatus.IMPOSSIBLE
        else replace(found, reason=f"of a year {where}")
    )


def _bounded(outcome: Outcome, draft: Draft) -> Outcome:
    """The interval opened on one side. 'since' and 'by' include the day, 'after' does not.

    'after noon on Tuesday' bounds the time of day and leaves the day as it is.
    """
    if draft.bound is None or outcome.earliest is None or outcome.latest is None:
        return outcome
    if draft.clock and draft.bound in (Bound.AFTER, Bound.BEFORE):
        return outcome
    match draft.bound:
        case Bound.SINCE | Bound.ONWARD:
            return replace(outcome, latest=None)
        case Bound.AFTER:
            after = shifted_day(outcome.latest, 1, Unit.DAY)
            return replace(outcome, earliest=after, latest=None)
        case Bound.AHEAD | Bound.MOVED:
            return outcome
        case Bound.UNTIL | Bound.OPENING | Bound.BY:
            return replace(outcome, earliest=None)
        case Bound.BEFORE:
            before = shifted_day(outcome.earliest, -1, Unit.DAY)
            return replace(outcome, earliest=None, latest=before)


def _anaphoric(reading: Anaphoric) -> Outcome:
    granularity = Granularity.DAY if reading.weekday is not None else Granularity.UNKNOWN
    offset = ""
    if reading.month is not None:
        granularity = Granularity.MONTH
    elif reading.unit is not None:
        granularity = reading.unit.granularity
        if reading.weekday is None:
            offset = iso_offset(reading.amount, reading.unit, is_back=reading.is_back)
    return Outcome(
        TimeStatus.ANAPHORIC, granularity, month=reading.month, weekday=reading.weekday,
        offset=offset, reason="counts from something else in the text",
    )  # fmt: skip


def _lasting(reading: Lasting, reference: date | None) -> Outcome:
    duration = iso_duration(reading.amount, reading.unit)
    outcome = Outcome(TimeStatus.RESOLVED, reading.unit.granularity, duration=duration)
    amount = reading.amount
    if reading.side is None or reference is None or amount is None or amount != int(amount):
        return outcome
    steps = reading.side.value * int(amount)
    other = shifted_day(reference, steps, reading.unit)
    ends = (other, reference) if reading.side is Side.LAST else (reference, other)
    return replace(outcome, earliest=min(ends), latest=max(ends))


def _repeated(reading: Repeated) -> Outcome:
    return Outcome(
        TimeStatus.RESOLVED, reading.unit.granularity, weekday=reading.weekday,
        duration=iso_duration(reading.amount, reading.unit),
    )  # fmt: skip


def _ranged(reading: Ranged, setting: Setting) -> Outcome:
    """Both ends, the open one found from the other so that they follow each other.

    What is counted is counted from the reference: 'from yesterday to tomorrow'.
    """
    reference, direction = setting.reference, setting.direction
    if direction is Direction.FUTURE:
        first = _end(reading.first, reference, direction)
        last = _end(reading.last, _from(reading.last, first.earliest, reference), direction)
    else:
        last = _end(reading.last, reference, direction)
        first = _end(reading.first, _from(reading.first, last.latest, reference), Direction.PAST)
    for end in (first, last):
        if end.status is TimeStatus.IMPOSSIBLE:
            return end
    granularity = max(first.granularity, last.granularity)
    if first.earliest is None or last.latest is None:
        return _open_range(first, last)
    if first.earliest > last.latest and _is_yearless(reading.first):
        earlier = replace(reading.first, side=Side.LAST)
        first = _end(earlier, last.latest, Direction.PAST)
    if first.earliest is None or first.earliest > last.latest:
        return impossible(granularity, "the range ends before it begins")
    return replace(dated(granularity, first.earliest, last.latest), reason=last.reason)


def _from(reading: Named | Shifted, other: date | None, reference: date | None) -> date | None:
    """Return the day that an end of a range is found from: the other end, or the reference."""
    return reference if isinstance(reading, Shifted) else other or reference


def _is_yearless(reading: Named | Shifted) -> TypeGuard[Named]:
    """True for 'May' in 'from May to March', which is that of the year before."""
    return isinstance(reading, Named) and reading.year is None and reading.year_shift is None


def _end(reading: Named | Shifted, reference: date | None, direction: Direction) -> Outcome:
    if isinstance(reading, Shifted):
        return resolve_shifted(reading, reference, direction)
    return resolve_named(reading, reference, direction)


def _open_range(first: Outcome, last: Outcome) -> Outcome:
    """A range without a year: only a month that both ends share is known."""
    month = first.month if first.month == last.month else None
    return partial(Granularity.UNKNOWN, month=month, reason=first.reason or last.reason)
