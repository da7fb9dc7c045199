"""How the shipped entailment model reads one fact as two outlets tell it.

``python -m checks.readings [--most N]``

``checks/gold/facts.jsonl.gz`` holds 2,521 invented facts of news events, each in eight sentences
as outlets might print them: ``a`` and, in other words, ``same``; ``less``, which follows from both;
``conflict1`` with another value and ``conflict2`` with another outcome, doer, cause or state, which
both exclude; ``compat1`` and ``compat2``, which look as if they did and can be as true: another
measure, a part, a later stage, what somebody else claims; and ``near``, another fact of the same
report. Their writers had not seen crosscheck; one fact in seven is told in long sentences with
side remarks. Nothing was learned from them.

Each sentence is read with ``a``, in both directions, and counted by the label that is likeliest.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from crosscheck.encoders.entailment import CONTRADICTION, ENTAILMENT, probabilities
from crosscheck.evaluation.fields import take
from crosscheck.model.labelled import LabelledRow
from crosscheck.store.rows import read_rows

FACTS = Path(__file__).parent / "gold" / "facts.jsonl.gz"
SORTS = {
    "same": ("same",),
    "less": ("less",),
    "conflict": ("conflict1", "conflict2"),
    "compatible": ("compat1", "compat2"),
    "near": ("near",),
}
READINGS = ("each follows", "one follows", "exclude each other", "neither")


def main() -> None:
    """Print how many sentences of each sort are read in which way."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--most", type=int, default=0, help="facts to read, 0 for all")
    most = arguments.parse_args().most
    facts = list(read_rows(FACTS))
    told: Counter[tuple[str, str]] = Counter()
    for fact in facts[: most or len(facts)]:
        told.update(readings_of(fact))
    print(f"{'':12}", *(f"{reading:>19}" for reading in READINGS))
    for sort in SORTS:
        total = sum(told[sort, reading] for reading in READINGS)
        shares = (told[sort, reading] / total for reading in READINGS)
        print(f"{sort:12}", *(f"{share:19.3f}" for share in shares), f"  of {total}")


def readings_of(fact: LabelledRow) -> Iterator[tuple[str, str]]:
    """Yield the sort of each sentence of a fact, and how it is read beside the first."""
    first = take(fact, "a", str)
    for sort, names in SORTS.items():
        for name in names:
            yield sort, reading_of(first, take(fact, name, str))


def reading_of(first: str, second: str) -> str:
    """Return which of READINGS the likeliest labels of both directions amount to."""
    directions = (probabilities(first, second), probabilities(second, first))
    labels = [max(range(3), key=told.__getitem__) for told in directions]
    if labels == [CONTRADICTION, CONTRADICTION]:
        return "exclude each other"
    follows = labels.count(ENTAILMENT)
    return ("neither", "one follows", "each follows")[follows]


if __name__ == "__main__":
    main()
