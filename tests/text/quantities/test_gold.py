"""The finder against labelled sentences: each floor is a promise of the package."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from crosscheck.evaluation.tasks.quantity import label_of
from crosscheck.text.quantities import find_quantities

GOLD = Path(__file__).parents[2] / "gold" / "quantities.jsonl"
LEAST_RIGHT = 0.97
MOST_FALSE_ALARMS = 0.02


def rows() -> list[dict[str, Any]]:
    return [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]


def found(row: dict[str, Any]) -> list[dict[str, Any]]:
    taken = tuple((start, end) for start, end in row.get("taken", ()))
    return [label_of(match) for match in find_quantities(row["text"], taken)]


def test_the_gold_is_large_and_has_hard_negatives() -> None:
    labelled = rows()
    assert len(labelled) >= 150
    assert sum(not row["expected"] for row in labelled) >= 40
    assert all(entry["quote"] in row["text"] for row in labelled for entry in row["expected"])


def test_almost_all_quantities_are_found_with_their_bounds() -> None:
    labelled = rows()
    wanted = [(row, entry) for row in labelled for entry in row["expected"]]
    missed = [(row["text"], entry) for row, entry in wanted if entry not in found(row)]
    assert 1 - len(missed) / len(wanted) >= LEAST_RIGHT, missed


def test_almost_nothing_is_found_where_nothing_is() -> None:
    negatives = [row for row in rows() if not row["expected"]]
    alarms = [(row["text"], found(row)) for row in negatives if found(row)]
    assert len(alarms) / len(negatives) <= MOST_FALSE_ALARMS, alarms


def test_almost_nothing_is_found_beside_what_is_there() -> None:
    labelled = rows()
    total = sum(len(row["expected"]) for row in labelled)
    spurious = [
        (row["text"], entry)
        for row in labelled
        for entry in found(row)
        if entry not in row["expected"]
    ]
    assert len(spurious) / total <= MOST_FALSE_ALARMS, spurious
