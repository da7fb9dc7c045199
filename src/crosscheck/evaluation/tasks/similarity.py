"""Similarity: two texts in, how near their vectors point out."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from crosscheck.encoders import encode
from crosscheck.evaluation.fields import take
from crosscheck.evaluation.pairs import Texts, alignment_scores, cosines, texts_of
from crosscheck.evaluation.scores import auc, spearman
from crosscheck.evaluation.task import Figures, Task, share
from crosscheck.model.labelled import LabelledRow
from crosscheck.text.vectors import matrix_of

MEANINGS = {
    "n": "pairs",
    "spearman": "rank correlation of the cosine with the score given",
    "n_dev": "pairs whose split is 'dev'",
    "spearman_dev": "the same correlation for them alone",
    "auc": "chance that an alignment score is higher for a true pair than for a false one",
    "auc_cosine": "the same for the cosine alone",
    "first": "share of the first texts whose own partner is the nearest of all second texts",
}


def measure(rows: Sequence[LabelledRow]) -> Figures:
    """Return how well cosines rank scores (``score``), part labels (``label``), or find partners.

    Rows have ``score``, a number; or ``label``, 0 or 1. Where all are 1 the task is to find
    each text's partner among those of all rows.
    """
    texts = texts_of(rows)
    if all("score" in row.fields for row in rows):
        return _ranked(rows, texts)
    labels = [take(row, "label", int) for row in rows]
    if 0 not in labels:
        return {"n": len(rows), "first": partners_found(texts)}
    told = [label == 1 for label in labels]
    return {
        "n": len(rows),
        "auc": auc(alignment_scores(texts), told),
        "auc_cosine": auc(cosines(texts), told),
    }


def _ranked(rows: Sequence[LabelledRow], texts: Texts) -> Figures:
    scores = [_number(row) for row in rows]
    near = cosines(texts)
    figures: dict[str, float | int | str] = {"n": len(rows), "spearman": spearman(near, scores)}
    dev = [index for index, row in enumerate(rows) if row.fields.get("split") == "dev"]
    if dev and len(dev) < len(rows):
        figures["n_dev"] = len(dev)
        figures["spearman_dev"] = spearman([near[i] for i in dev], [scores[i] for i in dev])
    return figures


def _number(row: LabelledRow) -> float:
    value = row.fields["score"]
    return float(value) if type(value) is int else take(row, "score", float)


def partners_found(texts: Texts) -> float:
    """Return the share of the first texts that point nearest to their own second text."""
    left, right = ([pair[side] for pair in texts] for side in (0, 1))
    near = matrix_of(encode(left)) @ matrix_of(encode(right)).T
    best = np.argmax(near, axis=1).tolist()
    return share(sum(right[j] == right[i] for i, j in enumerate(best)), len(texts))


TASK = Task("similarity", measure, MEANINGS)
