"""Findings: clusters and what was judged of them in, how much of what a run tells is right out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from crosscheck.errors import UsageError
from crosscheck.evaluation.clusters import cluster_of, report_on
from crosscheck.evaluation.fields import take, take_rows
from crosscheck.evaluation.scores import calibration_error, wilson
from crosscheck.evaluation.task import Figures, Task, share
from crosscheck.model.fact import Verdict
from crosscheck.model.finding import Finding
from crosscheck.model.labelled import LabelledRow
from crosscheck.model.report import Report

LABELS = ("right", "arguable", "wrong")

Places = frozenset[tuple[str, int, int]]
"""Where the passages of a finding or of an agreement stand: digest of the file, start, end."""

_OF = {
    "conflict": "conflicts",
    "tension": "tensions",
    "agreed": "agreements",
    "refined": "agreements",
}

_WHAT = ("conflicts", "tensions", "agreements")


def _meanings(what: str) -> dict[str, str]:
    return {
        f"told_{what}": f"{what} that a run tells of them",
        f"judged_{what}": f"{what} among them that were judged",
        f"right_{what}": "share of the judged ones that are right",
        f"right_{what}_low": "lower bound of that share (Wilson score interval, 95 %)",
        f"wrong_{what}": "share of the judged ones that are wrong",
    }


MEANINGS = {
    "clusters": "clusters of which something was judged",
    **{name: meaning for what in _WHAT for name, meaning in _meanings(what).items()},
    "calibration_error": "mean gap between the confidence of judged findings and their being right",
}


@dataclass(frozen=True, slots=True)
class Told:
    """Something that a run tells."""

    what: str
    """``conflicts``, ``tensions`` or ``agreements``."""
    key: tuple[str, Places]
    """Its kind, and where its passages stand."""
    confidence: float
    """0 for an agreement."""


@dataclass(frozen=True, slots=True)
class Judged:
    """Something told, and what a person said of it."""

    told: Told
    label: str


def measure(rows: Sequence[LabelledRow]) -> Figures:
    """Return how much of what a run tells of judged clusters is right."""
    labels, clusters = judged_clusters(rows)
    told = [one for cluster in clusters for one in told_in(report_on(cluster_of(cluster).files))]
    judged = [Judged(one, labels[one.key]) for one in told if one.key in labels]
    figures: dict[str, float | int | str] = {"clusters": len(clusters)}
    for what in _WHAT:
        figures |= _figures(what, told, judged)
    found = [one for one in judged if one.told.what != "agreements"]
    figures["calibration_error"] = calibration_error(
        [one.told.confidence for one in found], [one.label == "right" for one in found]
    )
    return figures


def _figures(what: str, told: Sequence[Told], judged: Sequence[Judged]) -> Figures:
    own = [one.label for one in judged if one.told.what == what]
    return {
        f"told_{what}": sum(one.what == what for one in told),
        f"judged_{what}": len(own),
        f"right_{what}": share(own.count("right"), len(own)),
        f"right_{what}_low": wilson(own.count("right"), len(own))[0],
        f"wrong_{what}": share(own.count("wrong"), len(own)),
    }


def judged_clusters(
    rows: Sequence[LabelledRow],
) -> tuple[Mapping[tuple[str, Places], str], list[LabelledRow]]:
    """Return what was judged by kind and place, and the rows of the clusters it was judged on.

    Raises:
        UsageError: a label is unknown, or a judged cluster has no row.
    """
    labels: dict[tuple[str, Places], str] = {}
    named: dict[str, list[str]] = defaultdict(list)
    clusters = {}
    for row in rows:
        if "articles" in row.fields:
            clusters[take(row, "id", str)] = row
            continue
        label = take(row, "label", str)
        if label not in LABELS:
            raise UsageError(f"{row.where}: no label {label!r}; there are {', '.join(LABELS)}")
        labels[take(row, "kind", str), frozenset(_places(row))] = label
        named[take(row, "cluster", str)].append(row.where)
    for name, where in sorted(named.items()):
        if name not in clusters:
            raise UsageError(f"{where[0]}: no row holds the articles of {name!r}; name their file")
    return labels, [row for name, row in sorted(clusters.items()) if name in named]


def _places(row: LabelledRow) -> Iterator[tuple[str, int, int]]:
    for place in take_rows(row, "passages"):
        yield take(place, "sha256", str), take(place, "start", int), take(place, "end", int)


def told_in(report: Report) -> Iterator[Told]:
    """Yield the findings between documents and the agreements of a report."""
    digests = {document.id: document.sha256 for document in report.documents}
    for finding in report.findings:
        if finding.left.document != finding.right.document:
            key = finding_key(finding, report)
            yield Told(_OF[finding.level.value], key, finding.confidence)
    claims = {claim.id: claim for claim in report.claims}
    spans = {s.id: (digests[s.document], s.span.start, s.span.end) for s in report.sentences}
    for fact in report.facts:
        if fact.verdict in (Verdict.AGREED, Verdict.REFINED):
            own = {spans[claims[id_].sentence] for p in fact.positions for id_ in p.claims}
            yield Told(_OF[fact.verdict.value], (fact.kind.value, frozenset(own)), 0.0)


def finding_key(finding: Finding, report: Report) -> tuple[str, Places]:
    """Return what identifies a finding for every version: its kind, and where its sides stand."""
    digests = {document.id: document.sha256 for document in report.documents}
    sides = (finding.left, finding.right)
    return finding.kind.value, frozenset((digests[s.document], s.start, s.end) for s in sides)


TASK = Task("findings", measure, MEANINGS)
