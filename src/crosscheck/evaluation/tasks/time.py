"""Time expressions: text and day of publication in, interval out.

Two formats, told by the fields of the first row: documents with TIMEX3 annotation
(``dct, text, timexes``), and short texts with the resolutions of Recognizers-Text
(``text, ref, results``).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from crosscheck.errors import UsageError
from crosscheck.evaluation import resolutions, timex
from crosscheck.evaluation.fields import take, take_day, take_rows
from crosscheck.evaluation.reading import DatedText, read_times
from crosscheck.evaluation.task import Figures, Task
from crosscheck.model.labelled import LabelledRow

MEANINGS = {
    "n": "dates and times of a day, month or year (or range) that are scored",
    "exact": "share of them whose days are right",
    "exact_as_used": "the same with the interval that a run compares ('since 1990' is open)",
    "resolved": "found dates and times that claim days of the calendar",
    "spurious": "share of these that overlap nothing annotated",
    "spurious_any": "share of all that is found that overlaps nothing annotated",
    "detection_precision": "share of all that is found that overlaps something annotated",
    "detection_recall": "share of all annotated expressions that something found overlaps",
    "detection_f1": "harmonic mean of the two",
    "detection_f1_strict": "the same for equal spans",
    "duration_n": "annotated durations with an ISO length",
    "duration_exact": "share of them whose length is right",
    "set_n": "annotated sets with an ISO period",
    "set_exact": "share of them whose period is right",
    "dates_n": "scored single days",
    "dates_exact": "share of them that equal an accepted value",
    "ranges_n": "scored ranges of days",
    "ranges_exact": "share of them that equal an accepted value",
}


def measure(rows: Sequence[LabelledRow]) -> Figures:
    """Return the figures of either format."""
    first = rows[0].fields
    if "timexes" in first:
        return _measure_documents(rows)
    if "results" in first:
        return _measure_resolutions(rows)
    raise UsageError(f"{rows[0].where}: neither 'timexes' nor 'results' in it")


def _measure_documents(rows: Sequence[LabelledRow]) -> Figures:
    gold = [timexes_of(row) for row in rows]
    texts = [DatedText(take(row, "text", str), take_day(row, "dct")) for row in rows]
    return timex.figures_of(list(zip(gold, read_times(texts), strict=True)))


def timexes_of(row: LabelledRow) -> tuple[timex.Timex, ...]:
    """Return the annotated expressions of a document."""
    return tuple(
        timex.Timex(
            take(entry, "start", int), take(entry, "end", int),
            take(entry, "type", str), take(entry, "value", str),
        )
        for entry in take_rows(row, "timexes")
    )  # fmt: skip


def _measure_resolutions(rows: Sequence[LabelledRow]) -> Figures:
    expected = [resolutions.resolutions_of(row) for row in rows]
    texts = [DatedText(take(row, "text", str), _reference(row)) for row in rows]
    return resolutions.figures_of(list(zip(expected, read_times(texts), strict=True)))


def _reference(row: LabelledRow) -> date | None:
    """Return the day to count from; the specifications have texts without one."""
    return take_day(row, "ref") if row.fields.get("ref") is not None else None


TASK = Task("time", measure, MEANINGS)
