"""Measures a run against the parser alone, its memory, and its growth with the articles."""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from time import process_time

from checks.news import read_clusters
from crosscheck import pipeline
from crosscheck.annotators.english import BATCH
from crosscheck.annotators.english import pipeline as parser_model
from crosscheck.encoders.entailment import probabilities
from crosscheck.engines.local import LocalEngine
from crosscheck.model.report import Report
from crosscheck.model.source import RawFile
from crosscheck.store.inputs import load

SEEDS = Path(__file__).parents[1] / "seeds"

MOST_RATIO, MOST_MEGABYTES, MOST_GROWTH = 1.5, 700, 0.20
"""What a run may cost: times the parser without models, memory for the seeds, more time per
article."""

MOST_READ = {"seeds": 2.0, "100 articles": 3.0}
"""Times the parser with models: where every article reports an event, every sentence is read."""

SIZES = (50, 200, 800)


def main() -> int:
    """Print the measurements; exit with 1 when one is over its bound."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("data", type=Path, help="folder of the news clusters")
    arguments.add_argument("--seed", type=int, default=2)
    options = arguments.parse_args()
    files, _ = load([SEEDS])
    kept = [memory(), ratio("seeds", files)]
    clusters = read_clusters(options.data, options.seed)
    articles = [file for cluster in clusters for file in cluster.files]
    if articles:
        kept += [ratio("100 articles", articles[:100]), growth(articles)]
    return 0 if all(kept) else 1


def memory() -> bool:
    """Measure the largest resident size of a whole run over the seeds."""
    with tempfile.TemporaryDirectory() as out:
        command = [sys.executable, "-m", "crosscheck", "run", str(SEEDS), "--quiet", "--out", out]
        subprocess.run(command, check=True)
    megabytes = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    return judged("memory for the seeds", megabytes, MOST_MEGABYTES, "MB")


def ratio(name: str, files: Sequence[RawFile]) -> bool:
    """Measure a run against parsing the same blocks, both with the model loaded."""
    report = whole_run(files, models=True)
    blocks = [
        document.text[block.span.start : block.span.end]
        for document in report.documents
        for block in document.blocks
    ]
    alone, words, read = least_seconds(
        lambda: list(parser_model().pipe(blocks, batch_size=BATCH)),
        lambda: whole_run(files, models=False),
        lambda: whole_run(files, models=True),
    )
    print(f"{name}: parser alone {alone:.2f} s, by words {words:.2f} s, with models {read:.2f} s")
    by_words = judged(f"{name}: run without models / parser", words / alone, MOST_RATIO, "x")
    return judged(f"{name}: whole run / parser", read / alone, MOST_READ[name], "x") and by_words


def growth(articles: Sequence[RawFile]) -> bool:
    """Measure how much more time an article takes when there are many of them."""
    each = []
    for size in SIZES:
        each.append(least_seconds(lambda: whole_run(articles[:size]), times=1)[0] / size)  # noqa: B023
        print(f"{size} articles: {1000 * each[-1]:.1f} ms per article")
    return judged("growth per article", each[-1] / each[0] - 1, MOST_GROWTH, "")


def whole_run(files: Sequence[RawFile], *, models: bool = True) -> Report:
    """Run every stage in this process, nothing of an earlier run remembered."""
    probabilities.cache_clear()
    return pipeline.run(tuple(files), (), LocalEngine(), models=models)


def least_seconds(*work: Callable[[], object], times: int = 3) -> list[float]:
    """Return the least processor time that each piece of work took.

    They take turns, so that a slow spell of the machine meets them all.
    """
    taken: list[list[float]] = [[] for _ in work]
    for _ in range(times):
        for own, piece in zip(taken, work, strict=True):
            begun = process_time()
            piece()
            own.append(process_time() - begun)
    return [min(own) for own in taken]


def judged(name: str, value: float, bound: float, unit: str) -> bool:
    """Print a measurement with its bound and tell whether it is kept."""
    kept = value <= bound
    print(f"{name}: {value:.2f} {unit} (bound {bound}){'' if kept else ' EXCEEDED'}")
    return kept


if __name__ == "__main__":
    sys.exit(main())
