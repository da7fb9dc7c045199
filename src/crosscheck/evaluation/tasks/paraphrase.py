"""Paraphrase: two texts in, whether they say the same out."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.evaluation.fields import take
from crosscheck.evaluation.pairs import alignment_scores, meanings, texts_of
from crosscheck.evaluation.scores import auc, f1_by_folds
from crosscheck.evaluation.task import Figures, Task
from crosscheck.model.labelled import LabelledRow

MEANINGS = {
    "n": "pairs",
    "auc": "chance that a paraphrase scores higher than another pair",
    "auc_alignment": "the same for the alignment score alone",
    "auc_entailment": "the same for entailment in both directions alone",
    "f1": "of paraphrases, each fifth split at the threshold that is best for the others",
}


def measure(rows: Sequence[LabelledRow]) -> Figures:
    """Return how well the pair score parts pairs with ``label`` 1 from those with 0."""
    texts = texts_of(rows)
    told = [take(row, "label", int) == 1 for row in rows]
    alike, same = alignment_scores(texts), meanings(texts)
    scores = pair_scores(alike, same)
    return {
        "n": len(rows),
        "auc": auc(scores, told),
        "auc_alignment": auc(alike, told),
        "auc_entailment": auc(same, told),
        "f1": f1_by_folds(scores, told),
    }


def pair_scores(alike: Sequence[float], same: Sequence[float]) -> list[float]:
    """Return the mean of alignment score and mutual entailment of each pair."""
    return [round((one + other) / 2, 4) for one, other in zip(alike, same, strict=True)]


TASK = Task("paraphrase", measure, MEANINGS)
