"""How often two passages that give one amount or day mean one thing, by how rare it is.

``python -m checks.chance DATA``: DATA is the folder of the news clusters. Of the amounts and the
days that two articles of a cluster give alike, or rounded, in passages that had been too unlike to
be told, the pair that is most alike was read; the labels are in ``checks/gold/rare.jsonl``. Prints
how many are one, for each threshold of ``text.chance`` that a pair can have, from it on and below.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from checks.gates import Watch, watched
from checks.news import FILE
from crosscheck.evaluation.clusters import cluster_of
from crosscheck.evaluation.fields import take, take_rows
from crosscheck.model.fact import Kind
from crosscheck.model.labelled import LabelledRow
from crosscheck.model.report import Report
from crosscheck.stages.compare.compare import judge_pair
from crosscheck.store.rows import read_rows
from crosscheck.text.amounts import relation_of_amounts
from crosscheck.text.chance import ONE_DAY, likeness_needed
from crosscheck.text.quantities import QuantityRelation

READ = Path(__file__).parent / "gold" / "rare.jsonl"
LABELS = ("right", "arguable", "wrong")


def main() -> None:
    """Print a line per threshold and side of it."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("data", type=Path)
    data = arguments.parse_args().data
    clusters = {take(row, "id", str): row for row in read_rows(data / FILE)}
    told: Counter[tuple[str, float, bool, str]] = Counter()
    for name, rows in sorted(_by_cluster().items()):
        report, watch = watched(cluster_of(clusters[name]).files)
        for row in rows:
            told.update(
                [(*place, take(row, "label", str)) for place in _placed(row, report, watch)]
            )
    print(f"{'of':10} {'needed':>7} {'reached':>8} {'right':>6} {'arguable':>9} {'wrong':>6}")
    for of, needed, reached in sorted({place[:3] for place in told}):
        counts = [told[of, needed, reached, label] for label in LABELS]
        print(f"{of:10} {needed:7} {reached!s:>8} {counts[0]:6} {counts[1]:9} {counts[2]:6}")


def _by_cluster() -> dict[str, list[LabelledRow]]:
    found: dict[str, list[LabelledRow]] = {}
    for row in read_rows(READ):
        found.setdefault(take(row, "cluster", str), []).append(row)
    return found


def _placed(row: LabelledRow, report: Report, watch: Watch) -> Iterator[tuple[str, float, bool]]:
    """Yield of what a pair is that was read, the likeness it needs, and whether it has that."""
    digests = {document.id: document.sha256 for document in report.documents}
    places = {(digests[s.document], s.span.start, s.span.end): s.id for s in report.sentences}
    wanted = [
        places.get((take(p, "sha256", str), take(p, "start", int), take(p, "end", int)), "")
        for p in take_rows(row, "passages")
    ]
    texts = set(take(row, "values", list))
    kind = take(row, "kind", str)
    for fact_type, a, b, setting in watch.pairs.get((kind, frozenset(wanted)), ()):
        values = [stated.mention.value for stated in (a, b)]
        if {value.text for value in values} <= texts:
            score = judge_pair(fact_type, a, b, setting).score
            needed = ONE_DAY if kind == Kind.DATE.value else likeness_needed(a, b)
            equal = kind == Kind.DATE.value or relation_of_amounts(a, b) is QuantityRelation.EQUAL
            yield kind if equal else "rounded", needed, score >= needed
            return


if __name__ == "__main__":
    main()
