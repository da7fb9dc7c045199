"""Whether one day in two sentences that are near each other is that of one happening.

``python -m checks.nearby DATA``: DATA is the folder of the news clusters. Of each day that two
articles of 498 clusters both give and that was told of neither together, the two sentences that
are nearest were read; the labels are in ``checks/gold/nearby.jsonl``. Prints the weights of
``text.nearby`` as a logistic regression on them gives them (an arguable pair is half a right one),
and how many are right from each share on.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np

from checks.chance import LABELS, read_pairs
from checks.fit_likeness import regressed
from crosscheck.stages.compare.compare import set_beside
from crosscheck.text.likeness import logistic
from crosscheck.text.nearby import DAY, describe_day

READ = Path(__file__).parent / "gold" / "nearby.jsonl"
WORTH = {"right": 1.0, "arguable": 0.5, "wrong": 0.0}


def main() -> None:
    """Print the weights, and a line per share."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("data", type=Path)
    read = [
        (label, describe_day(*set_beside(*pair)))
        for label, pair in read_pairs(READ, arguments.parse_args().data)
    ]
    values = np.array([described for _, described in read])
    worth = np.array([WORTH[label] for label, _ in read])
    print(len(read), ", ".join(f"{weight:.2f}" for weight in regressed(values, worth)))
    for least in np.arange(0.5, 0.95, 0.05):
        told = [label for label, described in read if logistic(described, DAY) >= least]
        print(f"{least:.2f}", *(f"{label} {told.count(label)}" for label in LABELS))


if __name__ == "__main__":
    main()
