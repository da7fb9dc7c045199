"""The relations of names against labelled pairs: each floor is a promise of the package."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from crosscheck.text.names import (
    NameRelation,
    relate_organisations,
    relate_people,
    relate_places,
)

GOLD = Path(__file__).parents[2] / "gold" / "names.jsonl"
LEAST_RIGHT = 0.97
MOST_FALSE_ALARMS = 0.02
RELATE: dict[str, Callable[[str, str], NameRelation]] = {
    "person": relate_people,
    "organisation": relate_organisations,
    "place": relate_places,
}
ONE_BEARER = (NameRelation.SAME, NameRelation.SHORT_FORM, NameRelation.VARIANT)


def rows() -> list[dict[str, Any]]:
    return [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]


def relation(row: dict[str, Any]) -> NameRelation:
    return RELATE[row["kind"]](row["a"], row["b"])


def test_the_gold_is_large_and_has_hard_negatives() -> None:
    labelled = rows()
    assert len(labelled) >= 150
    assert sum(not row["same"] for row in labelled) >= 60
    assert {row["kind"] for row in labelled} == set(RELATE)


def test_almost_all_relations_are_right() -> None:
    labelled = rows()
    wrong = [row for row in labelled if relation(row).name != row["relation"]]
    assert 1 - len(wrong) / len(labelled) >= LEAST_RIGHT, wrong


def test_almost_no_two_bearers_are_made_one() -> None:
    others = [row for row in rows() if not row["same"]]
    merged = [row for row in others if relation(row) in ONE_BEARER]
    assert len(merged) / len(others) <= MOST_FALSE_ALARMS, merged


def test_almost_no_bearer_is_split() -> None:
    same = [row for row in rows() if row["same"]]
    split = [row for row in same if relation(row) is NameRelation.DIFFERENT]
    assert len(split) / len(same) <= MOST_FALSE_ALARMS, split


def test_the_order_of_the_names_changes_nothing() -> None:
    for row in rows():
        assert relation(row) is RELATE[row["kind"]](row["b"], row["a"]), row
