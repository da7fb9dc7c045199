"""Score found times against TIMEX3 annotation.

Source: TimeML 1.2.1, TIMEX3; relaxed and strict spans and 'value' as in TempEval-3
(UzZaman et al. 2013).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from crosscheck.evaluation.lengths import same_length
from crosscheck.evaluation.reading import FoundTime
from crosscheck.evaluation.task import share
from crosscheck.model.values import Granularity, TimeExpression, TimeStatus, TimeType
from crosscheck.text.times.units import month_span, year_span

Days = tuple[date, date]
_CALENDAR = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2})(?:T.*)?)?)?")
_LENGTH = re.compile(r"PT?[0-9X.]+[A-Z].*")
_DATED = (TimeType.DATE, TimeType.TIME)


@dataclass(frozen=True, slots=True)
class Timex:
    """An annotated time expression."""

    start: int
    end: int
    type: str
    value: str


@dataclass(frozen=True, slots=True)
class Judged:
    """An annotated expression, what was found over it, and whether the value is right."""

    gold: Timex
    found: tuple[FoundTime, ...]
    is_right: bool
    """The days that the words name are right, a preposition before them left out."""
    is_right_as_used: bool
    """The interval that a run compares is right: open after 'since', cut at the present."""


def days_of(value: str) -> Days | None:
    """Return the days of a TIMEX3 value with a day, month or year; None for all others.

    >>> days_of("1998-08")
    (datetime.date(1998, 8, 1), datetime.date(1998, 8, 31))
    >>> days_of("1998-W32") or days_of("PRESENT_REF") or days_of("199X")
    """
    found = _CALENDAR.fullmatch(value)
    if found is None:
        return None
    year, month, day = (int(part) if part else None for part in found.groups())
    try:
        if year is None or month is None:
            return year_span(year or 0)
        return month_span(year, month) if day is None else (date(year, month, day),) * 2
    except ValueError:
        return None


def named_days(value: TimeExpression) -> Days | None:
    """Return the days that the words themselves name, None when they are not known.

    TIMEX3 leaves 'since' and 'by' outside of the expression, as signals, and gives 'earlier
    this month' the value of the month; a run needs the open or cut interval instead.

    >>> from crosscheck.text.times import find_times
    >>> named_days(find_times("since 1990")[0].value)
    (datetime.date(1990, 1, 1), datetime.date(1990, 12, 31))
    """
    if value.status is not TimeStatus.RESOLVED or value.type not in _DATED:
        return None
    if value.year is not None and value.granularity is Granularity.YEAR:
        return year_span(value.year)
    if value.year is not None and value.month is not None:
        if value.day is not None:
            return (date(value.year, value.month, value.day),) * 2
        if value.granularity is Granularity.MONTH:
            return month_span(value.year, value.month)
    return _closed(value)


def _closed(value: TimeExpression) -> Days | None:
    if value.earliest is None or value.latest is None:
        return None
    return value.earliest, value.latest


def judge(gold: Sequence[Timex], found: Sequence[FoundTime]) -> list[Judged]:
    """Return each annotated expression with what was found over it."""
    return [_judged(timex, tuple(each for each in found if overlap(timex, each))) for timex in gold]


def _is_end(timex: Timex, days: Days, found: FoundTime) -> bool:
    """Tell whether a range that is found as one has these days as its first or last part.

    TIMEX3 annotates both ends of 'between 1994 and 1997', a run finds one range.
    """
    span = _closed(found.value)
    if span is None or found.value.granularity is not _granularity(timex.value):
        return False
    first, last = found.start, found.end
    begins = days[0] == span[0] and timex.end < last
    ends = days[1] == span[1] and timex.start > first
    return days[1] < span[1] if begins else ends and days[0] > span[0]


def _granularity(value: str) -> Granularity:
    return {4: Granularity.YEAR, 7: Granularity.MONTH}.get(len(value), Granularity.DAY)


def overlap(timex: Timex, found: FoundTime) -> bool:
    """Tell whether the two share a character."""
    return timex.start < found.end and found.start < timex.end


def _judged(timex: Timex, found: tuple[FoundTime, ...]) -> Judged:
    if timex.type in ("DURATION", "SET"):
        is_right = any(
            (each.value.type == timex.type and same_length(each.value.duration, timex.value))
            or (timex.type == "DURATION" and same_length(_counted(each.value), timex.value))
            for each in found
        )
        return Judged(timex, found, is_right, is_right)
    days = days_of(timex.value)
    return Judged(
        timex,
        found,
        days is not None
        and any(named_days(each.value) == days or _is_end(timex, days, each) for each in found),
        days is not None and any(_closed(each.value) == days for each in found if _is_date(each)),
    )


def _counted(value: TimeExpression) -> str:
    """Return the length in 'two days after the vote', which a run reads with its preposition.

    TIMEX3 annotates the length alone, the preposition is a signal outside of it.
    """
    return value.offset.replace("-", "") if value.status is TimeStatus.ANAPHORIC else ""


def is_scorable(timex: Timex) -> bool:
    """Tell whether the annotation names days, or a length, that can be compared."""
    if timex.type in ("DATE", "TIME"):
        return days_of(timex.value) is not None
    return _LENGTH.fullmatch(timex.value) is not None


def is_resolved(found: FoundTime) -> bool:
    """Tell whether a found expression claims days of the calendar."""
    return _is_date(found) and found.value.status is TimeStatus.RESOLVED


def _is_date(found: FoundTime) -> bool:
    return found.value.type in _DATED


def figures_of(
    documents: Sequence[tuple[Sequence[Timex], Sequence[FoundTime]]],
) -> Mapping[str, float | int]:
    """Return the figures over documents of annotated and found expressions."""
    count: Counter[str] = Counter()
    for gold, found in documents:
        for judged in judge(gold, found):
            kind = "date" if judged.gold.type in ("DATE", "TIME") else judged.gold.type.lower()
            if is_scorable(judged.gold):
                count[kind] += 1
                count[f"{kind} right"] += judged.is_right
                count["used right"] += kind == "date" and judged.is_right_as_used
            count["gold met"] += bool(judged.found)
        count.update(_counts_of_found(gold, found))
        count["gold"] += len(gold)
    return _shares(count)


def _counts_of_found(gold: Sequence[Timex], found: Sequence[FoundTime]) -> Counter[str]:
    count: Counter[str] = Counter(found=len(found))
    spans = {(timex.start, timex.end) for timex in gold}
    for each in found:
        is_met = any(overlap(timex, each) for timex in gold)
        count["found met"] += is_met
        count["same span"] += (each.start, each.end) in spans
        count["resolved"] += is_resolved(each)
        count["resolved alone"] += is_resolved(each) and not is_met
    return count


def _shares(count: Counter[str]) -> Mapping[str, float | int]:
    recall, precision = (
        share(count["gold met"], count["gold"]),
        share(count["found met"], count["found"]),
    )
    return {
        "n": count["date"],
        "exact": share(count["date right"], count["date"]),
        "exact_as_used": share(count["used right"], count["date"]),
        "resolved": count["resolved"],
        "spurious": share(count["resolved alone"], count["resolved"]),
        "spurious_any": share(count["found"] - count["found met"], count["found"]),
        "detection_precision": precision,
        "detection_recall": recall,
        "detection_f1": round(2 * precision * recall / max(precision + recall, 1e-9), 4),
        "detection_f1_strict": share(2 * count["same span"], count["gold"] + count["found"]),
        "duration_n": count["duration"],
        "duration_exact": share(count["duration right"], count["duration"]),
        "set_n": count["set"],
        "set_exact": share(count["set right"], count["set"]),
    }
