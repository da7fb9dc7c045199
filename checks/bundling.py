"""Measures whether documents of one event are found together, and those of others kept apart.

Clusters are run alone, where every document reports the event, and mixed, where pairs of
documents of one cluster are right and pairs across clusters are wrong. Mixed clusters are tried
without their dates too: a user's folder rarely has any.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations
from pathlib import Path

from checks.fit_likeness import annotated
from checks.news import read_clusters
from crosscheck.model.annotation import AnnotatedDocument
from crosscheck.model.event import DocumentRole
from crosscheck.model.source import UNKNOWN_DATE
from crosscheck.stages.bundle import bundle

MIXES = ((2, 100), (4, 100), (10, 40), (40, 5))
"""Clusters in a mix, and how many mixes are drawn."""


def main() -> None:
    """Print the shares for clusters alone, and precision and recall of pairs for mixes."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("data", type=Path)
    arguments.add_argument("--seed", type=int, default=5)
    arguments.add_argument("--count", type=int, default=250)
    options = arguments.parse_args()
    clusters = read_clusters(options.data, options.seed)[: options.count]
    read = [documents for c in clusters if len(documents := annotated(c.files)) > 1]
    if not read:
        return
    alone = [_groups(documents) for documents in read]
    whole = sum(len(set(groups.values())) == 1 and None not in groups.values() for groups in alone)
    print(f"clusters alone: {whole} of {len(read)} whole = {whole / len(read):.3f}")
    for size, times in MIXES:
        for dated in (True, False):
            print(f"{size} clusters mixed, {'dated' if dated else 'undated'}: ", end="")
            print(_mixed(read, size, times, options.seed, dated=dated))


def _groups(documents: Sequence[AnnotatedDocument]) -> dict[str, str | None]:
    """Return document id → its event, None for what is no report of one."""
    _, placements = bundle(documents)
    return {p.document: p.event if p.role is DocumentRole.REPORT else None for p in placements}


def _mixed(
    read: Sequence[Sequence[AnnotatedDocument]], size: int, times: int, seed: int, *, dated: bool
) -> str:
    right = wrong = missed = 0
    draw = random.Random(seed)  # noqa: S311  # a sample, not a secret
    for _ in range(times):
        drawn = draw.sample(range(len(read)), min(size, len(read)))
        own = {d.document.id: number for number in drawn for d in read[number]}
        documents = [d if dated else _undated(d) for number in drawn for d in read[number]]
        event = _groups(sorted(documents, key=lambda d: d.document.id))
        for a, b in combinations(sorted(own), 2):
            same, found = own[a] == own[b], event[a] is not None and event[a] == event[b]
            right += same and found
            wrong += found and not same
            missed += same and not found
    return f"precision {right / (right + wrong):.3f}, recall {right / (right + missed):.3f}"


def _undated(annotated_document: AnnotatedDocument) -> AnnotatedDocument:
    document = replace(annotated_document.document, published=UNKNOWN_DATE)
    return replace(annotated_document, document=document)


if __name__ == "__main__":
    main()
