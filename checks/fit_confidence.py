"""Fits the coefficients of ``text.confidence`` on findings that were read, and prints them.

Then a reliability table: each fifth of the clusters is scored by what was fitted to the others.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from unittest.mock import patch

import numpy as np

from checks.fit_likeness import Array, regressed, scored
from checks.judged import JUDGED
from checks.news import FILE
from crosscheck.evaluation.clusters import cluster_of, report_on
from crosscheck.evaluation.scores import FOLDS, calibration_error
from crosscheck.evaluation.tasks.findings import finding_key, judged_clusters
from crosscheck.model.fact import Kind
from crosscheck.model.finding import Level
from crosscheck.stages.judge import severity
from crosscheck.store.rows import read_rows
from crosscheck.text.confidence import Group, group_of
from crosscheck.text.sureness import log_odds

EDGES = (0.0, 0.25, 0.5, 1.0)
"""Of the bins of the reliability table."""


@dataclass(frozen=True, slots=True)
class Read:
    """A finding that was read."""

    group: Group
    sure: float
    right: bool
    fold: int
    """Which fifth of the clusters it is of."""


def main() -> None:
    """Print base and slope, then how well they hold for clusters they were not fitted to."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("data", type=Path)
    read = list(findings(arguments.parse_args().data))
    values, right = described(read), np.array([float(one.right) for one in read])
    weights = fitted(values, right)
    for group, base in zip(Group, bases(weights), strict=True):
        print(f"{group}: {base:.2f}, {sum(one.group is group for one in read)} read")
    print(f"slope: {weights[-1]:.2f}")
    folds = np.array([one.fold for one in read])
    scores = np.zeros(len(read))
    for fold in range(FOLDS):
        rest = folds != fold
        scores[~rest] = scored(values[~rest], fitted(values[rest], right[rest]))
    report(scores, right)


def findings(data: Path) -> Iterator[Read]:
    """Yield the findings between documents that a run tells of judged clusters and were judged."""
    labels, clusters = judged_clusters([*read_rows(JUDGED), *read_rows(data / FILE)])
    with patch.object(severity, "chance_right", unscaled):
        for number, cluster in enumerate(clusters):
            report = report_on(cluster_of(cluster).files)
            for finding in report.findings:
                label = labels.get(finding_key(finding, report))
                if label is not None:
                    group = group_of(finding.kind, finding.level)
                    yield Read(group, finding.confidence, label == "right", number % FOLDS)


def unscaled(_kind: Kind, _level: Level, sure: float) -> float:
    """Return the sureness itself in place of the chance."""
    return sure


def described(read: Sequence[Read]) -> Array:
    """Return group and log odds of the sureness of each finding; values are the first group."""
    rows = [
        [
            float(one.group is Group.CONFLICT),
            float(one.group is Group.QUOTATION),
            log_odds(one.sure),
        ]
        for one in read
    ]
    return np.array(rows)


def fitted(values: Array, right: Array) -> Array:
    """Return intercept and weights; a sureness that speaks against a finding is left out."""
    weights = regressed(values, right)
    if weights[-1] >= 0:
        return weights
    return np.append(regressed(values[:, :-1], right), 0.0)


def bases(weights: Array) -> tuple[float, float, float]:
    """Return the log odds of each group, in the order of the groups."""
    return weights[0] + weights[1], weights[0] + weights[2], weights[0]


def report(scores: Array, right: Array) -> None:
    """Print the reliability table."""
    for low, high in pairwise(EDGES):
        inside = (scores > low) & (scores <= high)
        if inside.any():
            told = f"{scores[inside].mean():.2f} told, {right[inside].mean():.2f} right"
            print(f"confidence {low:.2f} to {high:.2f}: {int(inside.sum())} read, {told}")
    error = calibration_error(scores.tolist(), [bool(one) for one in right])
    print(f"calibration error: {error:.3f}")


if __name__ == "__main__":
    main()
