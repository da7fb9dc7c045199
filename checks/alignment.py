"""How well alignment scores find paraphrases, with and without sentence vectors.

``python -m checks.alignment DATA`` reads pairs of news headlines that people rated 0 to 5 (STS
2013-2015), and prints for several weights of the cosine how they rank, and how many of the pairs
rated 4 or higher are found at the precision that words alone have at their thresholds.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from crosscheck.evaluation.pairs import cosines, overlaps
from crosscheck.evaluation.scores import spearman
from crosscheck.stages.align.sentences import OVERLAP, PARAPHRASE
from crosscheck.store.rows import read_rows

FILE = "paraphrase/sts_headlines_2013_2015.jsonl.gz"
ALIKE, SAME = 3.0, 4.0
"""Ratings: 'roughly equivalent', and 'mostly equivalent' (Agirre et al. 2013)."""


def main() -> None:
    """Print a line for each weight of the cosine."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("data", type=Path)
    path = arguments.parse_args().data / FILE
    if not path.is_file():
        print(f"skipped: {FILE} is not there")
        return
    rows = read_rows(path)
    texts = [(str(row.fields["a"]), str(row.fields["b"])) for row in rows]
    ratings = np.array([float(str(row.fields["score"])) for row in rows])
    shared, near = np.array(overlaps(texts)), np.maximum(0.0, cosines(texts))
    wanted = [float((ratings[shared >= least] >= ALIKE).mean()) for least in (PARAPHRASE, OVERLAP)]
    for weight in (0.0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0):
        scores = np.round(weight * near + (1 - weight) * shared, 4)
        told = [at_precision(scores, ratings, least) for least in wanted]
        found = ", ".join(f"{recall:.3f} from {least:.2f}" for least, recall in told)
        ranked = spearman(scores.tolist(), ratings.tolist())
        print(f"cosine {weight:.1f}: Spearman {ranked:.3f}; rated {SAME:g} or more found {found}")


def at_precision(
    scores: np.ndarray[tuple[int, ...], np.dtype[np.float64]],
    ratings: np.ndarray[tuple[int, ...], np.dtype[np.float64]],
    wanted: float,
) -> tuple[float, float]:
    """Return the least threshold with that share of alike pairs above it, and what it finds."""
    options: Sequence[float] = np.unique(np.round(scores, 2)).tolist()
    for least in options:
        chosen = scores >= least
        if float((ratings[chosen] >= ALIKE).mean()) >= wanted:
            same = ratings >= SAME
            return least, float((chosen & same).sum() / same.sum())
    return 1.0, 0.0


if __name__ == "__main__":
    main()
