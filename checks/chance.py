"""How often two passages that give one amount or day mean one thing, by how rare it is.

``python -m checks.chance DATA``: DATA is the folder of the news clusters. Of the amounts and the
days that two articles of a cluster give alike, or rounded, in passages that had been too unlike to
be told, the pair that is most alike was read; the labels are in ``checks/gold/rare.jsonl``. Prints
how many are one, for each threshold of ``text.chance`` that a pair can have, from it on and below.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from checks.gates import Watch, watched
from checks.news import FILE
from crosscheck.evaluation.clusters import cluster_of
from crosscheck.evaluation.fields import take, take_rows
from crosscheck.model.contracts import FactType, Stated
from crosscheck.model.fact import Kind
from crosscheck.model.labelled import LabelledRow
from crosscheck.model.report import Report
from crosscheck.stages.compare.compare import judge_pair
from crosscheck.stages.compare.setting import Setting
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
    told: Counter[tuple[str, float, bool, str]] = Counter()
    for label, pair in read_pairs(READ, arguments.parse_args().data):
        told[(*_placed(*pair), label)] += 1
    print(f"{'of':10} {'needed':>7} {'reached':>8} {'right':>6} {'arguable':>9} {'wrong':>6}")
    for of, needed, reached in sorted({place[:3] for place in told}):
        counts = [told[of, needed, reached, label] for label in LABELS]
        print(f"{of:10} {needed:7} {reached!s:>8} {counts[0]:6} {counts[1]:9} {counts[2]:6}")


Pair = tuple[FactType, Stated, Stated, Setting]


def read_pairs(gold: Path, data: Path) -> Iterator[tuple[str, Pair]]:
    """Yield the label of each pair of answers that was read, and the pair as it is compared."""
    by_cluster: dict[str, list[LabelledRow]] = defaultdict(list)
    for row in read_rows(gold):
        by_cluster[take(row, "cluster", str)].append(row)
    clusters = {take(row, "id", str): row for row in read_rows(data / FILE)}
    for name in sorted(by_cluster):
        report, watch = watched(cluster_of(clusters[name]).files)
        for row in by_cluster[name]:
            pair = _pair(row, report, watch)
            if pair is not None:
                yield take(row, "label", str), pair


def _pair(row: LabelledRow, report: Report, watch: Watch) -> Pair | None:
    digests = {document.id: document.sha256 for document in report.documents}
    places = {(digests[s.document], s.span.start, s.span.end): s.id for s in report.sentences}
    wanted = [
        places.get((take(p, "sha256", str), take(p, "start", int), take(p, "end", int)), "")
        for p in take_rows(row, "passages")
    ]
    compared = watch.pairs.get((take(row, "kind", str), frozenset(wanted)), ())
    if texts := set(take(row, "values", list)):
        compared = [p for p in compared if {s.mention.value.text for s in p[1:3]} <= texts]
    return next(iter(compared), None)


def _placed(fact_type: FactType, a: Stated, b: Stated, setting: Setting) -> tuple[str, float, bool]:
    """Return of what kind a pair is, the likeness it needs, and whether it has that."""
    score = judge_pair(fact_type, a, b, setting).score
    dated = fact_type.kind is Kind.DATE
    needed = ONE_DAY if dated else likeness_needed(a, b)
    equal = dated or relation_of_amounts(a, b) is QuantityRelation.EQUAL
    return fact_type.kind.value if equal else "rounded", needed, score >= needed


if __name__ == "__main__":
    main()
