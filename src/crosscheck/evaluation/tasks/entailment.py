"""Entailment: two texts in, whether the second follows from the first, or is excluded, out."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.encoders.entailment import probabilities
from crosscheck.errors import UsageError
from crosscheck.evaluation.fields import take
from crosscheck.evaluation.scores import auc, calibration_error
from crosscheck.evaluation.task import Figures, Task, share
from crosscheck.model.labelled import LabelledRow

LABELS = ("entailment", "neutral", "contradiction")
"""Order of the model's probabilities."""

REST = "not_entailment"

MEANINGS = {
    "n": "labelled pairs",
    "accuracy": "share of them with the right label, among those that occur in the file",
    "auc": "chance that a pair of the first kind scores higher than one of the other kind",
    "auc_not_entailed": "the same for the probability that the second text does not follow",
    "calibration_error": "mean gap between how sure the model is and how often it is right",
    **{
        f"{label}_recall": f"share of the pairs labelled {label} that are found" for label in LABELS
    },
}


def measure(rows: Sequence[LabelledRow]) -> Figures:
    """Return how many labels are right, of the labels that occur in the file.

    With neutral pairs it is one of three; without, entailment against contradiction; where
    pairs are ``not_entailment``, contradiction against the rest.
    """
    told = [_label(row) for row in rows]
    read = [probabilities(take(row, "premise", str), take(row, "hypothesis", str)) for row in rows]
    if REST in told:
        return _of_two(read, told)
    kinds = [label for label in LABELS if label in told]
    said = [max(kinds, key=lambda kind: row[LABELS.index(kind)]) for row in read]
    right = [one == other for one, other in zip(said, told, strict=True)]
    sure = [_sure(row, kinds) for row in read]
    return {
        "n": len(rows),
        "accuracy": share(sum(right), len(rows)),
        "calibration_error": calibration_error(sure, right),
        **({} if len(kinds) != 2 else {"auc": _separated(read, told, kinds[0])}),
        **{f"{kind}_recall": _recall(said, told, kind) for kind in kinds},
    }


def _of_two(read: Sequence[tuple[float, float, float]], told: Sequence[str]) -> Figures:
    """Measure contradiction against the rest: summaries with an error, and those without."""
    said = [REST if row[2] == max(row) else LABELS[0] for row in read]
    right = sum(one == other for one, other in zip(said, told, strict=True))
    wrong = [label == REST for label in told]
    return {
        "n": len(read),
        "accuracy": share(right, len(read)),
        "auc": auc([row[2] for row in read], wrong),
        "auc_not_entailed": auc([1 - row[0] for row in read], wrong),
    }


def _sure(row: tuple[float, float, float], kinds: Sequence[str]) -> float:
    """Return the probability of the best of the kinds, among them alone."""
    own = [row[LABELS.index(kind)] for kind in kinds]
    return max(own) / sum(own)


def _separated(read: Sequence[tuple[float, float, float]], told: Sequence[str], kind: str) -> float:
    index = LABELS.index(kind)
    return auc([row[index] for row in read], [label == kind for label in told])


def _recall(said: Sequence[str], told: Sequence[str], kind: str) -> float:
    found = sum(one == other == kind for one, other in zip(said, told, strict=True))
    return share(found, sum(label == kind for label in told))


def _label(row: LabelledRow) -> str:
    label = take(row, "label", str)
    if label not in (*LABELS, REST):
        raise UsageError(f"{row.where}: no label {label!r}; there are {', '.join(LABELS)}, {REST}")
    return label


TASK = Task("entailment", measure, MEANINGS)
