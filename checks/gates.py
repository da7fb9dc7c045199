"""What each gate of the ladders keeps back: findings that were read, and planted changes.

For every finding of ``checks/gold/judged.jsonl`` and every planted change that a run does not
tell, the level that decides its passages is taken out of the ladder, again and again, until they
make a conflict or a tension. One level: that gate alone keeps it back. What no gate keeps back is
not sure enough for a conflict or a tension; or its values were never set against each other,
since they were not read as values of one kind, or stand in no statement together.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from importlib import import_module
from pathlib import Path
from unittest.mock import patch

from checks.judged import JUDGED
from checks.news import FILE
from checks.planted import FILE as PLANTED
from checks.planted import read_cases
from crosscheck.evaluation.clusters import Files, cluster_of, report_on
from crosscheck.evaluation.fields import take
from crosscheck.evaluation.tasks.findings import judged_clusters
from crosscheck.evaluation.tasks.planted import KINDS
from crosscheck.model.contracts import FactType, LadderLevel, Stated
from crosscheck.model.fact import Comparison, Outcome
from crosscheck.model.finding import Level
from crosscheck.model.report import Report
from crosscheck.stages.compare import Setting
from crosscheck.stages.compare.compare import judge_pair
from crosscheck.store.rows import read_rows

TOLD = (Outcome.CONFLICT, Outcome.TENSION)
UNSURE = "not sure enough"
UNCOMPARED = "never compared"

compare = import_module("crosscheck.stages.compare.compare")
"""The module, which the package hides behind the function of the same name."""

Sentences = frozenset[str]
Pair = tuple[FactType, Stated, Stated, Setting]


@dataclass(slots=True)
class Watch:
    """Which levels keep the answers of two sentences from being told, as a run compares them."""

    pairs: dict[tuple[str, Sentences], list[Pair]] = field(default_factory=dict)
    """Kind and sentences → the pairs of their answers that were compared."""

    def judge(self, fact_type: FactType, a: Stated, b: Stated, setting: Setting) -> Comparison:
        """Return the verdict, and note of what."""
        key = fact_type.kind.value, frozenset((a.claim.sentence, b.claim.sentence))
        self.pairs.setdefault(key, []).append((fact_type, a, b, setting))
        return judge_pair(fact_type, a, b, setting)

    def kept(self, kind: str, sentences: Sentences) -> tuple[str, ...] | None:
        """Return the fewest levels that must go for something to be told of two sentences.

        None of them where it is told; no tuple at all where it never is.
        """
        found = [_gates(*pair) for pair in self.pairs.get((kind, sentences), ())]
        return min((gates for gates in found if gates is not None), key=len, default=None)


def _gates(fact_type: FactType, a: Stated, b: Stated, setting: Setting) -> tuple[str, ...] | None:
    """Return the levels that must go for the pair to be told; None where it never is."""
    found = judge_pair(fact_type, a, b, setting)
    gone: list[str] = []
    while found.outcome not in TOLD:
        if found.outcome in (Outcome.SAME, Outcome.REFINES) or found.level == "no-level":
            return None
        gone.append(found.level)
        ladder = tuple(level for level in fact_type.ladder if not _is_gone(level, gone))
        found = judge_pair(replace(fact_type, ladder=ladder), a, b, setting)
    return tuple(gone)


def _is_gone(level: LadderLevel, gone: Sequence[str]) -> bool:
    return level.name in gone and level.outcome not in TOLD


def main() -> None:
    """Print a line per gate: judged findings kept back, by label, and planted changes."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("data", type=Path)
    data = arguments.parse_args().data
    told: Counter[tuple[str, str]] = Counter()
    for gate, label in (*_judged(data), *_planted(data / PLANTED)):
        told[gate, label] += 1
    gates = sorted({gate for gate, _ in told}, key=lambda gate: (-told[gate, "wrong"], gate))
    print(f"{'gate':28} {'wrong':>6} {'arguable':>9} {'right':>6} {'planted':>8}")
    for gate in gates:
        counts = [told[gate, label] for label in ("wrong", "arguable", "right", "planted")]
        print(f"{gate:28} {counts[0]:6} {counts[1]:9} {counts[2]:6} {counts[3]:8}")


def _judged(data: Path) -> Iterator[tuple[str, str]]:
    read = [row for row in read_rows(JUDGED) if take(row, "told", str) in set(Level)]
    labels, clusters = judged_clusters([*read, *read_rows(data / FILE)])
    for cluster in clusters:
        report, watch = watched(cluster_of(cluster).files)
        digests = {document.id: document.sha256 for document in report.documents}
        places = {(digests[s.document], s.span.start, s.span.end): s.id for s in report.sentences}
        for (kind, passages), label in labels.items():
            sentences = frozenset(places[place] for place in passages if place in places)
            if len(passages) == len(sentences) == 2:
                found = (
                    watch.kept(kind, sentences) if (kind, sentences) in watch.pairs else UNCOMPARED
                )
                yield named(found), label


def _planted(path: Path) -> Iterator[tuple[str, str]]:
    for case in read_cases(path):
        report, watch = watched(case.changed)
        wanted = [_ids(report, words) for words in (case.sentence, case.counterpart)]
        found = [
            watch.kept(kind, sentences)
            for kind, sentences in watch.pairs
            if kind in KINDS[case.type] and all(sentences & ids for ids in wanted)
        ]
        least = min((gates for gates in found if gates is not None), key=len, default=None)
        yield named(least if found else UNCOMPARED), "planted"


def _ids(report: Report, words: str) -> frozenset[str]:
    told = " ".join(words.split())
    return frozenset(s.id for s in report.sentences if " ".join(s.text.split()) in told)


def watched(files: Files) -> tuple[Report, Watch]:
    """Return the report on the files, and what was noted while it was made."""
    watch = Watch()
    with patch.object(compare, "judge_pair", watch.judge):
        return report_on(files), watch


def named(gates: tuple[str, ...] | str | None) -> str:
    """Return what a reader calls the gates: the one, how many there are, or that it is told.

    None where no gate keeps a pair back, a name where there was no pair.
    """
    if gates is None or isinstance(gates, str):
        return gates or UNSURE
    if len(gates) > 1:
        return "two gates or more"
    return gates[0] if gates else "(told)"


if __name__ == "__main__":
    main()
