"""How often two sentences that are nearest to each other report the same, by what they share.

``python -m checks.alike DATA``: DATA is the folder of the news clusters. Pairs of sentences of two
articles of which neither article has a nearer one were drawn by how near they are, and others of
those that a first fit told, and read; the labels are in ``checks/gold/alike.jsonl``, and those of
another reader, from which nothing was learned, in ``alike_held.jsonl``. Prints the weights of
``text.alike`` as a logistic regression on the first gives them (an arguable pair is half a right
one), and of both how many are right from each share on, of all and of those that give no values
that differ.
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

GOLD = Path(__file__).parent / "gold"

Described = tuple[str, tuple[float, ...], bool]
"""The label of a pair, what describes it, and whether it gives values that differ."""


def main() -> None:
    """Print the weights, and two lines per share, of each set."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("data", type=Path)
    data = arguments.parse_args().data
    learned = _described(GOLD / "alike.jsonl", data)
    values = np.array([features for _, features, _ in learned])
    worth = np.array([WORTH[label] for label, _, _ in learned])
    print(len(learned), ", ".join(f"{weight:.2f}" for weight in regressed(values, worth)))
    _print(learned)
    held = _described(GOLD / "alike_held.jsonl", data)
    print(len(held), "from which nothing was learned")
    _print(held)


def _described(gold: Path, data: Path) -> list[Described]:
    read = ((label, set_beside(*pair)) for label, pair in read_pairs(gold, data))
    return [(label, describe(*pair), give_other_values(*pair)) for label, pair in read]


def _print(described: list[Described]) -> None:
    for least in np.arange(0.5, 0.95, 0.05):
        reached = [one for one in described if logistic(one[1], WEIGHTS) >= least]
        for name, kept in (("all", reached), ("told", [one for one in reached if not one[2]])):
            told = [label for label, _, _ in kept]
            print(f"{least:.2f} {name:5}", *(f"{label} {told.count(label)}" for label in LABELS))


if __name__ == "__main__":
    main()
