"""Held-out pairs that the training mix knows in part: ``python -m training.leaks DATA``.

Evidence of FEVER stands in the mix with other sentences around it. A held-out pair is known when
a pair of the mix has its hypothesis and nine of ten words of its premise.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from pathlib import Path

from training.mix import HELD_OUT, folded, read_mix, rows

COVERED = 0.9


def main() -> None:
    """Print how many pairs of each held-out set are known, and the places of those rows."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("data", type=Path)
    data = arguments.parse_args().data
    premises: dict[str, list[set[str]]] = defaultdict(list)
    for pair in read_mix(data):
        premises[folded(pair.hypothesis)].append(set(folded(pair.premise).split()))
    for name in HELD_OUT:
        told = list(rows(data / name))
        known = [
            number
            for number, row in enumerate(told)
            if any(
                is_covered(set(folded(row["premise"]).split()), premise)
                for premise in premises[folded(row["hypothesis"])]
            )
        ]
        print(f"{name}: {len(known)} of {len(told)} known {known}")


def is_covered(words: set[str], premise: set[str]) -> bool:
    """Tell whether nine of ten words stand in a premise."""
    return len(words & premise) >= COVERED * len(words)


if __name__ == "__main__":
    main()
