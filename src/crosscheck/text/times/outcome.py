"""The part of a time expression that resolving decides."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from crosscheck.model.values import Granularity, TimeStatus


@dataclass(frozen=True, slots=True)
class Outcome:
    """Fields of a TimeExpression, of the same meaning, before its words are added."""

    status: TimeStatus
    granularity: Granularity
    earliest: date | None = None
    latest: date | None = None
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    modifier: str = ""
    duration: str = ""
    offset: str = ""
    reason: str = ""


def dated(granularity: Granularity, earliest: date, latest: date) -> Outcome:
    """A resolved interval, with the calendar parts that all its days share."""
    year = earliest.year if earliest.year == latest.year else None
    month = earliest.month if year and earliest.month == latest.month else None
    is_day = earliest == latest
    return Outcome(
        TimeStatus.RESOLVED, granularity, earliest, latest, year, month,
        day=earliest.day if is_day else None,
        weekday=earliest.weekday() if is_day else None,
    )  # fmt: skip


def partial(
    granularity: Granularity,
    *,
    month: int | None = None,
    day: int | None = None,
    weekday: int | None = None,
    offset: str = "",
    reason: str,
) -> Outcome:
    """What remains known when the interval is not."""
    return Outcome(
        TimeStatus.PARTIAL, granularity, month=month, day=day, weekday=weekday,
        offset=offset, reason=reason,
    )  # fmt: skip


def impossible(granularity: Granularity, reason: str) -> Outcome:
    """A day that no calendar has."""
    return Outcome(TimeStatus.IMPOSSIBLE, granularity, reason=reason)
