"""How well numbers rank, separate or fit labels: the measures that several tasks report."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

FOLDS = 5
BINS = 15
"""Bins of equal width of the calibration error, as in Guo et al. (2017)."""

Numbers = Sequence[float]
Array = np.ndarray[tuple[int, ...], np.dtype[np.float64]]


def ranks(values: Numbers) -> Array:
    """Return ranks from 1, ties sharing their mean rank."""
    _, place, count = np.unique(np.asarray(values), return_inverse=True, return_counts=True)
    found: Array = (np.cumsum(count) - (count - 1) / 2)[place]
    return found


def spearman(values: Numbers, labels: Numbers) -> float:
    """Return the rank correlation of values and labels, 0 where one of them is constant.

    >>> spearman([0.1, 0.4, 0.9], [1, 2, 5])
    1.0
    """
    left, right = ranks(values), ranks(labels)
    if len(left) < 2 or np.ptp(left) == 0 or np.ptp(right) == 0:
        return 0.0
    return round(float(np.corrcoef(left, right)[0, 1]), 4)


def auc(scores: Numbers, labels: Sequence[bool]) -> float:
    """Return the chance that a true pair scores higher than a false one; 0 without both.

    >>> auc([0.2, 0.8, 0.9], [False, True, True])
    1.0
    """
    told = np.asarray(labels, bool)
    true, false = int(told.sum()), int((~told).sum())
    if not true or not false:
        return 0.0
    above = float(ranks(scores)[told].sum()) - true * (true + 1) / 2
    return round(above / (true * false), 4)


def f1_by_folds(scores: Numbers, labels: Sequence[bool]) -> float:
    """Return the F1 of 'true' where each fold is split at the threshold best for the others."""
    values, told = np.asarray(scores), np.asarray(labels, bool)
    fold = np.arange(len(values)) % FOLDS
    said = np.zeros(len(values), bool)
    for number in range(FOLDS):
        rest = fold != number
        said[~rest] = values[~rest] >= _best_threshold(values[rest], told[rest])
    return _f1(said, told)


def _best_threshold(values: Array, told: np.ndarray[tuple[int, ...], np.dtype[np.bool_]]) -> float:
    options = np.unique(np.round(values, 2))
    return max(options.tolist(), key=lambda least: _f1(values >= least, told), default=0.0)


def _f1(
    said: np.ndarray[tuple[int, ...], np.dtype[np.bool_]],
    told: np.ndarray[tuple[int, ...], np.dtype[np.bool_]],
) -> float:
    both = int((said & told).sum())
    total = int(said.sum()) + int(told.sum())
    return round(2 * both / total, 4) if total else 0.0


def agreement(said: Sequence[bool], told: Sequence[bool]) -> tuple[float, float, float]:
    """Return precision, recall and F1 of what is said against what is labelled, 4 places.

    A share of nothing is 0.

    >>> agreement([True, True, False], [True, False, True])
    (0.5, 0.5, 0.5)
    """
    both = sum(one and other for one, other in zip(said, told, strict=True))
    precision, recall = (
        round(both / count, 4) if count else 0.0 for count in (sum(said), sum(told))
    )
    return precision, recall, _f1(np.asarray(said, bool), np.asarray(told, bool))


def calibration_error(sure: Numbers, right: Sequence[bool]) -> float:
    """Return the expected calibration error: mean gap of confidence and accuracy over bins.

    Source: Naeini, Cooper and Hauskrecht (2015); Guo et al. (2017).
    """
    values, told = np.asarray(sure), np.asarray(right, float)
    edges = np.linspace(0, 1, BINS + 1)
    error = 0.0
    for low, high in pairwise(edges.tolist()):
        inside = (values > low) & (values <= high)
        if inside.any():
            error += inside.mean() * abs(values[inside].mean() - told[inside].mean())
    return round(float(error), 4)


def wilson(part: int, whole: int) -> tuple[float, float]:
    """Return the 95 % score interval of a share, four places; (0, 1) of nothing.

    Source: Wilson (1927), Probable inference, the law of succession, and statistical inference.

    >>> wilson(80, 100)
    (0.7112, 0.8666)
    """
    if not whole:
        return 0.0, 1.0
    z = 1.959964
    middle = (part + z * z / 2) / (whole + z * z)
    reach = z / (whole + z * z) * (part * (whole - part) / whole + z * z / 4) ** 0.5
    return round(max(0.0, middle - reach), 4), round(min(1.0, middle + reach), 4)
