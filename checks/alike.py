"""How often two sentences that are nearest to each other report the same, by what they share.

``python -m checks.alike DATA``: DATA is the folder of the news clusters. Pairs of sentences of two
articles of which neither article has a nearer one were drawn by how near they are, and pairs of
sentences of leads, and read; the labels are in ``checks/gold/alike.jsonl``. Prints the weights of
``text.alike`` as a logistic regression on them gives them (an arguable pair is half a right one),
and how many are right from each share on, of all and of those that give no values that differ.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np

from checks.chance import LABELS, read_pairs
from checks.fit_likeness import regressed
from checks.nearby import WORTH
from crosscheck.stages.compare.compare import set_beside
from crosscheck.text.alike import WEIGHTS, describe, give_other_values
from crosscheck.text.likeness import logistic

READ = Path(__file__).parent / "gold" / "alike.jsonl"


def main() -> None:
    """Print the weights, and two lines per share."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("data", type=Path)
    pairs = list(read_pairs(READ, arguments.parse_args().data))
    read = [(label, set_beside(*pair)) for label, pair in pairs]
    described = [(label, describe(*pair), give_other_values(*pair)) for label, pair in read]
    values = np.array([features for _, features, _ in described])
    worth = np.array([WORTH[label] for label, _, _ in described])
    print(len(read), ", ".join(f"{weight:.2f}" for weight in regressed(values, worth)))
    for least in np.arange(0.5, 0.95, 0.05):
        reached = [one for one in described if logistic(one[1], WEIGHTS) >= least]
        for name, kept in (("all", reached), ("told", [one for one in reached if not one[2]])):
            told = [label for label, _, _ in kept]
            print(f"{least:.2f} {name:5}", *(f"{label} {told.count(label)}" for label in LABELS))


if __name__ == "__main__":
    main()
