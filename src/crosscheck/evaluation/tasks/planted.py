"""Planted: articles with one change in one of them in, whether a run finds it out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from crosscheck.errors import UsageError
from crosscheck.evaluation.clusters import Files, between_documents, files_of, report_on
from crosscheck.evaluation.fields import take
from crosscheck.evaluation.task import Figures, Task, share
from crosscheck.model.finding import Finding, Level, Side
from crosscheck.model.labelled import LabelledRow
from crosscheck.model.report import Report

KINDS = {
    "weekday": {"date"},
    "date": {"date"},
    "number": {"quantity"},
    "money": {"quantity"},
    "percent": {"quantity"},
    "person": {"actor", "name", "attribution"},
    "place": {"place", "actor"},
    "negation": {"polarity"},
    "antonym": {"polarity", "statement"},
}
"""Kind of planted change → kinds of findings that are right for it."""

HALF = 0.5
"""Share of the shorter of two passages that both must have to be one."""

MEANINGS = {
    "n": "planted changes",
    "recall": "share of them that a finding of the right kind holds with both sentences",
    **{f"recall_{kind}": f"the same for changes of that kind ({kind})" for kind in sorted(KINDS)},
    "as_conflict": "share of them that are called a conflict, not only a tension",
    "clusters": "clusters without a change",
    "conflicts_per_cluster": "conflicts between documents that a run tells of them, per cluster",
    "findings_per_cluster": "the same for conflicts and tensions together",
}


@dataclass(frozen=True, slots=True)
class Case:
    """One cluster with one change planted in one of its articles."""

    base: str
    type: str
    untouched: Files
    changed: Files
    sentence: str
    """The changed sentence."""
    counterpart: str
    """The sentence of another article that says what it said before."""


def measure(rows: Sequence[LabelledRow]) -> Figures:
    """Return how many changes are found, and how much is told of clusters without one."""
    cases = [case_of(row) for row in rows]
    planted = Counter(case.type for case in cases)
    found: Counter[str] = Counter()
    conflicts = 0
    for case in cases:
        told = found_in(case, report_on(case.changed))
        found[case.type] += bool(told)
        conflicts += any(finding.level is Level.CONFLICT for finding in told)
    bases = {case.base: case.untouched for case in cases}
    reports = [report_on(files) for _, files in sorted(bases.items())]
    alarms = [sum(len(between_documents(r, level)) for r in reports) for level in Level]
    return {
        "n": len(cases),
        "recall": share(found.total(), len(cases)),
        **{f"recall_{kind}": share(found[kind], planted[kind]) for kind in sorted(planted)},
        "as_conflict": share(conflicts, len(cases)),
        "clusters": len(bases),
        "conflicts_per_cluster": share(alarms[list(Level).index(Level.CONFLICT)], len(bases)),
        "findings_per_cluster": share(sum(alarms), len(bases)),
    }


def case_of(row: LabelledRow) -> Case:
    """Return the case of a row.

    Raises:
        UsageError: a field is missing, of another type, or names a kind that there is not.
    """
    kind, documents = take(row, "type", str), row.fields.get("documents")
    if kind not in KINDS:
        raise UsageError(f"{row.where}: no kind of change {kind!r}; there are {', '.join(KINDS)}")
    if not isinstance(documents, Mapping):
        raise UsageError(f"{row.where}: 'documents' is no object of texts by file name")
    texts = {str(name): str(text) for name, text in documents.items()}
    sources = take(row, "sources_toml", str)
    changed = texts | {take(row, "file", str): take(row, "mutated", str)}
    return Case(
        take(row, "base", str),
        kind,
        files_of(texts, sources),
        files_of(changed, sources),
        take(row, "sentence", str),
        take(row, "counterpart", str),
    )


def found_in(case: Case, report: Report) -> list[Finding]:
    """Return the findings of the right kind whose sides are the changed sentence and the other."""
    texts = {document.id: document.text for document in report.documents}
    return [
        finding
        for finding in report.findings
        if finding.kind.value in KINDS[case.type]
        and _holds(finding, case.sentence, texts)
        and _holds(finding, case.counterpart, texts)
    ]


def _holds(finding: Finding, sentence: str, texts: Mapping[str, str]) -> bool:
    """Tell whether a side covers at least half of the sentence, or lies by half in it.

    The rows and a run may cut sentences apart in two ways: a signature, a line without a stop.
    """
    words = sentence.strip()
    return any(
        _shared(side, texts[side.document].find(words), len(words))
        >= HALF * min(side.end - side.start, len(words))
        for side in (finding.left, finding.right)
    )


def _shared(side: Side, start: int, length: int) -> int:
    """Return how many signs a side shares with a passage; none where the passage is not there."""
    return 0 if start < 0 else min(side.end, start + length) - max(side.start, start)


TASK = Task("planted", measure, MEANINGS)
