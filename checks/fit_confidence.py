"""Reckons the shares of ``text.confidence`` from findings that were read, and prints them.

Then a reliability table: each fifth of the clusters is told the shares of the others.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from checks.judged import JUDGED
from checks.news import FILE
from crosscheck.evaluation.clusters import between_documents, cluster_of, report_on
from crosscheck.evaluation.scores import FOLDS, calibration_error, wilson
from crosscheck.evaluation.tasks.findings import finding_key, judged_clusters
from crosscheck.model.finding import Level
from crosscheck.store.rows import read_rows
from crosscheck.text.confidence import Group, group_of


@dataclass(frozen=True, slots=True)
class Read:
    """A finding that was read."""

    group: Group
    right: bool
    fold: int
    """Which fifth of the clusters it is of."""


def main() -> None:
    """Print the share of each group, and how well it holds for clusters it was not taken from."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("data", type=Path)
    read = list(findings(arguments.parse_args().data))
    for group in Group:
        own = [one.right for one in read if one.group is group]
        low, high = wilson(sum(own), len(own))
        told = f"{sum(own)} of {len(own)} right, between {low:.2f} and {high:.2f}"
        print(f"{group}: {succession(own):.2f} ({told})")
    told_before = [
        succession([o.right for o in read if o.group is one.group and o.fold != one.fold])
        for one in read
    ]
    error = calibration_error(told_before, [one.right for one in read])
    print(f"calibration error for clusters left out: {error:.3f}")


def findings(data: Path) -> Iterator[Read]:
    """Yield the findings between documents that a run tells of judged clusters and were judged."""
    labels, clusters = judged_clusters([*read_rows(JUDGED), *read_rows(data / FILE)])
    for number, cluster in enumerate(clusters):
        report = report_on(cluster_of(cluster).files)
        for finding in (one for level in Level for one in between_documents(report, level)):
            label = labels.get(finding_key(finding, report))
            if label is not None:
                group = group_of(finding.kind, finding.level)
                yield Read(group, label == "right", number % FOLDS)


def succession(right: Sequence[bool]) -> float:
    """Return the chance that the next one is right: Laplace's rule of succession, 2 digits."""
    return round((sum(right) + 1) / (len(right) + 2), 2)


if __name__ == "__main__":
    main()
