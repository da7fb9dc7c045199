"""News clusters for the measurements: articles of several outlets on one event each."""

from __future__ import annotations

import random
from pathlib import Path

from crosscheck.evaluation.clusters import Cluster, cluster_of
from crosscheck.store.rows import read_rows

FILE = "clusters_open.jsonl.gz"

__all__ = ["FILE", "Cluster", "read_clusters"]


def read_clusters(folder: Path, seed: int) -> tuple[Cluster, ...]:
    """Return all clusters in an order that ``seed`` decides, none when the data is not there."""
    if not (folder / FILE).is_file():
        print(f"skipped: {FILE} is not there")
        return ()
    clusters = [cluster_of(row) for row in read_rows(folder / FILE)]
    random.Random(seed).shuffle(clusters)  # noqa: S311  # a sample, not a secret
    return tuple(clusters)
