"""Score found times against the resolutions of the Recognizers-Text specifications.

Source: microsoft/Recognizers-Text, Specs/DateTime: ``date`` has a ``value``, ``daterange`` has
``start`` and an ``end`` that is the first day after it; several values are alternatives.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from crosscheck.evaluation.fields import take, take_rows
from crosscheck.evaluation.reading import FoundTime
from crosscheck.evaluation.task import share
from crosscheck.evaluation.timex import is_resolved, named_days
from crosscheck.model.labelled import LabelledRow

Ends = tuple[date | None, date | None]
KINDS = {"datetimeV2.date": "date", "datetimeV2.daterange": "range"}


@dataclass(frozen=True, slots=True)
class Resolution:
    """One expected expression with every value that is accepted."""

    start: int
    end: int
    """Half-open code points."""
    kind: str
    """``date``, ``range``, or empty for kinds that are not scored."""
    accepted: tuple[Ends, ...]
    """First and last day; None is open."""


def resolutions_of(row: LabelledRow) -> tuple[Resolution, ...]:
    """Return what a row expects.

    Raises:
        UsageError: a field is missing or of another type.
    """
    found = []
    for result in take_rows(row, "results"):
        kind = KINDS.get(take(result, "TypeName", str), "")
        accepted = tuple(_accepted(result.fields.get("Resolution"))) if kind else ()
        start, end = take(result, "Start", int), take(result, "End", int)
        found.append(Resolution(start, end + 1, kind, accepted))
    return tuple(found)


def _accepted(resolution: object) -> Iterator[Ends]:
    values = resolution.get("values") if isinstance(resolution, Mapping) else None
    for value in values if isinstance(values, list) else ():
        if not isinstance(value, Mapping):
            continue
        try:
            if "value" in value:
                day = date.fromisoformat(str(value["value"])[:10])
                yield day, day
            elif value.get("start") or value.get("end"):
                yield _day(value.get("start"), 0), _day(value.get("end"), 1)
        except (ValueError, OverflowError):
            continue  # 'not resolved', or a day before the calendar begins


def _day(text: object, back: int) -> date | None:
    return date.fromisoformat(str(text)[:10]) - timedelta(days=back) if text else None


def is_met(expected: Resolution, found: Sequence[FoundTime]) -> bool:
    """Tell whether an overlapping found expression has one of the accepted values."""
    for each in found:
        if each.start < expected.end and expected.start < each.end:
            value = each.value
            if (value.earliest, value.latest) in expected.accepted:
                return True
            if expected.kind == "date" and named_days(value) in expected.accepted:
                return True
    return False


def figures_of(
    rows: Sequence[tuple[Sequence[Resolution], Sequence[FoundTime]]],
) -> Mapping[str, float | int]:
    """Return the figures over rows of expected and found expressions."""
    count: Counter[str] = Counter()
    for expected, found in rows:
        for each in expected:
            if each.kind and each.accepted:
                count[each.kind] += 1
                count[f"{each.kind} right"] += is_met(each, found)
        for match in filter(is_resolved, found):
            count["resolved"] += 1
            count["alone"] += not any(
                match.start < each.end and each.start < match.end for each in expected
            )
    total = count["date"] + count["range"]
    return {
        "n": total,
        "exact": share(count["date right"] + count["range right"], total),
        "dates_n": count["date"],
        "dates_exact": share(count["date right"], count["date"]),
        "ranges_n": count["range"],
        "ranges_exact": share(count["range right"], count["range"]),
        "resolved": count["resolved"],
        "spurious": share(count["alone"], count["resolved"]),
    }
