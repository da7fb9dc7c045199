"""Quantities: a sentence in, amounts with their bounds out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from decimal import Decimal

from crosscheck.errors import UsageError
from crosscheck.evaluation.fields import take, take_rows
from crosscheck.evaluation.task import Figures, Task, share
from crosscheck.model.labelled import LabelledRow
from crosscheck.text.quantities import QuantityMatch, find_quantities

MEANINGS = {
    "n": "labelled quantities",
    "accuracy": "share of them found with measure, bounds, unit and roughness",
    "negatives": "sentences in which nothing is to be found",
    "false_alarms": "share of them in which something is found",
    "extra": "share of all that is found that no label has, in the other sentences",
}
_LABELS = ("quote", "measure", "low", "high", "unit", "approximate")


def measure(rows: Sequence[LabelledRow]) -> Figures:
    """Return how many labelled quantities are found, and what is found without a label."""
    count: Counter[str] = Counter()
    for row in rows:
        expected = [_label(entry) for entry in take_rows(row, "expected")]
        found = [label_of(match) for match in find_quantities(take(row, "text", str), _taken(row))]
        count["n"] += len(expected)
        count["right"] += sum(label in found for label in expected)
        if expected:
            count["found"] += len(found)
            count["extra"] += sum(label not in expected for label in found)
        else:
            count["negatives"] += 1
            count["alarms"] += bool(found)
    return {
        "n": count["n"],
        "accuracy": share(count["right"], count["n"]),
        "negatives": count["negatives"],
        "false_alarms": share(count["alarms"], count["negatives"]),
        "extra": share(count["extra"], count["found"]),
    }


def label_of(match: QuantityMatch) -> dict[str, object]:
    """Return a found quantity in the form of the labels."""
    value = match.value
    found: dict[str, object] = {
        "quote": value.text,
        "measure": value.measure.value,
        "low": _number(value.low),
        "high": _number(value.high),
        "unit": value.unit,
        "approximate": value.approximate,
    }
    return found if value.other is None else {**found, "other": _number(value.other)}


def _number(value: Decimal | None) -> str | None:
    return None if value is None else f"{value:f}"


def _label(entry: LabelledRow) -> Mapping[str, object]:
    missing = [name for name in _LABELS if name not in entry.fields]
    if missing:
        raise UsageError(f"{entry.where}: no field {missing[0]!r}")
    return entry.fields


def _taken(row: LabelledRow) -> tuple[tuple[int, int], ...]:
    """Return the spans that dates have taken already; none when the field is missing."""
    found = []
    pairs: Sequence[object] = take(row, "taken", list[object]) if "taken" in row.fields else ()
    for pair in pairs:
        if not isinstance(pair, list) or [type(end) for end in pair] != [int, int]:
            raise UsageError(f"{row.where}: 'taken' is no list of pairs of offsets")
        found.append((pair[0], pair[1]))
    return tuple(found)


TASK = Task("quantity", measure, MEANINGS)
