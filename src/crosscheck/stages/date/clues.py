"""Clues to a publication date, and the days that all of them leave."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from crosscheck.model.evidence import Evidence
from crosscheck.model.source import UNKNOWN_DATE, DateClue, Published, inferred
from crosscheck.text.times.units import month_span

Bounds = tuple[date | None, date | None]
"""First and last possible day; None is open."""


@dataclass(frozen=True, slots=True)
class DayOfYear:
    """Words that name the day on which they were written, but not its year."""

    month: int
    day: int
    shift: int
    """Days from the named day to that of writing: 1 for 'yesterday, 3 May'."""
    reason: str
    evidence: tuple[Evidence, ...]


def bounds_of(clues: Iterable[DateClue]) -> Bounds:
    """Return the days that all clues leave; the first is after the last when none is left."""
    earliest: date | None = None
    latest: date | None = None
    for clue in clues:
        if clue.earliest and (earliest is None or clue.earliest > earliest):
            earliest = clue.earliest
        if clue.latest and (latest is None or clue.latest < latest):
            latest = clue.latest
    return earliest, latest


def is_empty(bounds: Bounds) -> bool:
    """Tell whether no day is left.

    >>> is_empty((date(2022, 7, 2), date(2022, 7, 1))), is_empty((date(2022, 7, 2), None))
    (True, False)
    """
    earliest, latest = bounds
    return earliest is not None and latest is not None and earliest > latest


def published_of(clues: Sequence[DateClue]) -> Published:
    """Return the date that clues leave; unknown, with those that clash, when they leave none."""
    bounds = bounds_of(clues)
    if bounds == (None, None):
        return UNKNOWN_DATE
    reasons = _deciding(clues, bounds)
    if is_empty(bounds):
        return replace(UNKNOWN_DATE, reasons=reasons)
    return inferred(*bounds, reasons)


def _deciding(clues: Sequence[DateClue], bounds: Bounds) -> tuple[DateClue, ...]:
    """Return the clues that set either end, one for each: the document's own words first."""
    earliest, latest = bounds
    ordered = sorted(clues, key=_order)
    both = [c for c in ordered if (c.earliest, c.latest) == bounds]
    if both:
        return (both[0],)
    first = [c for c in ordered if earliest and c.earliest == earliest][:1]
    last = [c for c in ordered if latest and c.latest == latest][:1]
    return tuple(dict.fromkeys([*first, *last]))


def _order(clue: DateClue) -> tuple[int, tuple[Evidence, ...], str]:
    return len(clue.evidence), clue.evidence, clue.reason


def dated_by_year(words: DayOfYear, bounds: Bounds) -> DateClue | None:
    """Return what 'today, 3 May' says once the year is bounded: the first and last 3 May in it.

    >>> from crosscheck.model.evidence import Span
    >>> may = DayOfYear(5, 3, 0, "", (Evidence("d", Span(0, 1), "x"),))
    >>> clue = dated_by_year(may, (date(2021, 9, 1), date(2023, 1, 1)))
    >>> clue.earliest == clue.latest == date(2022, 5, 3)
    True
    """
    earliest, latest = bounds
    first = _first(words, earliest) if earliest else None
    last = _last(words, latest) if latest else None
    if first is None and last is None:
        return None
    return DateClue(first, last, words.reason, words.evidence)


_LEAP_CYCLE = 8
"""Years in which every day of the calendar occurs, 29 February among them, around 1900 too."""


def _first(words: DayOfYear, earliest: date) -> date | None:
    days = _days(words, earliest.year - 1, earliest.year + _LEAP_CYCLE)
    return min((day for day in days if day >= earliest), default=None)


def _last(words: DayOfYear, latest: date) -> date | None:
    days = _days(words, latest.year - _LEAP_CYCLE, latest.year + 1)
    return max((day for day in days if day <= latest), default=None)


def _days(words: DayOfYear, first: int, last: int) -> Iterator[date]:
    """Yield the days of writing in the years that have the named day."""
    for year in range(max(first, 1), min(last, 9_998) + 1):
        if words.day <= month_span(year, words.month)[1].day:
            yield date(year, words.month, words.day) + timedelta(days=words.shift)
