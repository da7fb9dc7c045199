"""Names: two names in, their relation out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from crosscheck.errors import UsageError
from crosscheck.evaluation.fields import take
from crosscheck.evaluation.task import Figures, Task, share
from crosscheck.model.labelled import LabelledRow
from crosscheck.text.names import (
    ONE_BEARER,
    NameRelation,
    relate_organisations,
    relate_people,
    relate_places,
)

MEANINGS = {
    "n": "labelled pairs",
    "accuracy": "share of them with the labelled relation",
    "others": "pairs of two bearers",
    "false_alarms": "share of them that are made one",
    "same": "pairs of one bearer",
    "split": "share of them that are called different",
}
RELATE: Mapping[str, Callable[[str, str], NameRelation]] = {
    "person": relate_people,
    "organisation": relate_organisations,
    "place": relate_places,
}


def measure(rows: Sequence[LabelledRow]) -> Figures:
    """Return how many relations are right, how many bearers are mixed up, how many split."""
    count: Counter[str] = Counter()
    for row in rows:
        relation = relation_of(row)
        count["right"] += relation.name == take(row, "relation", str)
        if take(row, "same", bool):
            count["same"] += 1
            count["split"] += relation is NameRelation.DIFFERENT
        else:
            count["others"] += 1
            count["merged"] += relation in ONE_BEARER
    return {
        "n": len(rows),
        "accuracy": share(count["right"], len(rows)),
        "others": count["others"],
        "false_alarms": share(count["merged"], count["others"]),
        "same": count["same"],
        "split": share(count["split"], count["same"]),
    }


def relation_of(row: LabelledRow) -> NameRelation:
    """Return the relation of the two names of a row."""
    kind = take(row, "kind", str)
    if kind not in RELATE:
        raise UsageError(f"{row.where}: no kind {kind!r}; there are {', '.join(RELATE)}")
    return RELATE[kind](take(row, "a", str), take(row, "b", str))


TASK = Task("name", measure, MEANINGS)
