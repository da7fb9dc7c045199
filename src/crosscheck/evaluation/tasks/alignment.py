"""Alignment: two sentences in, whether a run would align them out."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.evaluation.fields import take
from crosscheck.evaluation.pairs import alignment_scores, texts_of
from crosscheck.evaluation.scores import agreement
from crosscheck.evaluation.task import Figures, Task
from crosscheck.model.labelled import LabelledRow
from crosscheck.stages.align.sentences import OVERLAP_READ, PARAPHRASE_READ

_LEAST = {"aligned": OVERLAP_READ, "restated": PARAPHRASE_READ}

MEANINGS = {
    "n": "pairs",
    "pairs_labelled": "pairs labelled 1: they belong together",
    "aligned_precision": "share of the pairs that are aligned, however loosely, that belong",
    "aligned_recall": "share of the pairs that belong together that are aligned",
    "aligned_f1": "harmonic mean of the two",
    "restated_precision": "the same precision of pairs aligned as paraphrases or duplicates",
    "restated_recall": "the same recall",
    "restated_f1": "harmonic mean of the two",
}


def measure(rows: Sequence[LabelledRow]) -> Figures:
    """Return precision, recall and F1 of alignment at the scores from which a run aligns."""
    scores = alignment_scores(texts_of(rows))
    told = [take(row, "label", int) == 1 for row in rows]
    figures: dict[str, float | int | str] = {"n": len(rows), "pairs_labelled": sum(told)}
    for name, least in _LEAST.items():
        found = agreement([score >= least for score in scores], told)
        for measured, value in zip(("precision", "recall", "f1"), found, strict=True):
            figures[f"{name}_{measured}"] = value
    return figures


TASK = Task("alignment", measure, MEANINGS)
