"""News clusters for the measurements: articles of several outlets on one event each."""

from __future__ import annotations

import gzip
import json
import random
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from crosscheck.model.source import Found, Precision, Published, RawFile, SourceNote

FILE = "clusters_open.jsonl.gz"


@dataclass(frozen=True, slots=True)
class Cluster:
    """Articles on one event as the files that a run would load."""

    name: str
    files: tuple[RawFile, ...]


def read_clusters(folder: Path, seed: int) -> tuple[Cluster, ...]:
    """Return all clusters in an order that ``seed`` decides, none when the data is not there."""
    if not (folder / FILE).is_file():
        print(f"skipped: {FILE} is not there")
        return ()
    with gzip.open(folder / FILE, "rt", encoding="utf-8") as lines:
        clusters = [_cluster(json.loads(line)) for line in lines]
    random.Random(seed).shuffle(clusters)  # noqa: S311  # a sample, not a secret
    return tuple(clusters)


def _cluster(row: dict[str, object]) -> Cluster:
    name, articles = str(row["id"]), row["articles"]
    assert isinstance(articles, list)
    return Cluster(name, tuple(_file(name, index, told) for index, told in enumerate(articles)))


def _file(cluster: str, index: int, told: dict[str, str]) -> RawFile:
    path = f"{cluster}-{index}.txt"
    note = SourceNote(path, outlet=told["source"] or None, published=_published(told["date"]))
    return RawFile(path, f"{told['title']}\n\n{told['text']}\n".encode(), note)


def _published(written: str) -> Published | None:
    if len(written) != len("2019-03-22"):
        return None
    return Published(written, date.fromisoformat(written), Precision.DAY, Found.SIDECAR)
