"""Assemble: everything of a run in one total order, with nothing left to chance."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from crosscheck.model.annotation import AnnotatedDocument
from crosscheck.model.claim import Claim
from crosscheck.model.contracts import FactType, LadderLevel
from crosscheck.model.event import Alignment, Event, Origin, OriginKind, Placement, Statement
from crosscheck.model.fact import Fact, Verdict
from crosscheck.model.finding import Benign, Finding
from crosscheck.model.report import Ladder, NameGroup, Report, Rung, Skipped, Tool

_VERDICTS = (
    Verdict.CONFLICTING,
    Verdict.AGREED,
    Verdict.REFINED,
    Verdict.CANNOT_TELL,
    Verdict.SINGLE_SOURCE,
)


def assemble(
    tool: Tool,
    documents: Sequence[AnnotatedDocument],
    placements: Sequence[Placement],
    events: Sequence[Event],
    claims: Sequence[Claim],
    alignments: Sequence[Alignment],
    statements: Sequence[Statement],
    facts: Sequence[Fact],
    findings: Sequence[Finding],
    benign: Sequence[Benign],
    origins: Sequence[Origin],
    names: Sequence[NameGroup],
    skipped: Sequence[Skipped],
    ladders: Sequence[Ladder] = (),
) -> Report:
    """Return the report; the order of the arguments' rows does not matter."""
    path = {d.document.id: d.document.path for d in documents}
    ordered = sorted(documents, key=lambda d: (d.document.path, d.document.id))
    placed = {placement.document: placement for placement in placements}
    start = {s.id: s.span.start for d in documents for s in d.sentences}
    return Report(
        tool=tool,
        documents=tuple(d.document for d in ordered),
        placements=tuple(placed[d.document.id] for d in ordered),
        sentences=tuple(sentence for d in ordered for sentence in d.sentences),
        events=tuple(sorted(events, key=lambda event: (-len(event.documents), event.id))),
        alignments=tuple(sorted(alignments, key=lambda one: (-one.score, one.a, one.b))),
        statements=tuple(sorted(statements, key=lambda one: one.id)),
        claims=tuple(
            sorted(claims, key=lambda c: (path[c.document], start[c.sentence], c.span, c.id))
        ),
        facts=tuple(sorted(facts, key=_fact_order)),
        findings=tuple(sorted(findings, key=lambda f: (-f.severity, -f.confidence, f.id))),
        benign=tuple(sorted(benign, key=lambda b: (b.class_.value, b.kind.value, b.id))),
        origins=tuple(sorted(_merged(origins), key=lambda o: (-len(o.documents), o.label, o.id))),
        names=tuple(sorted(set(names), key=lambda n: (n.kind, n.canonical, n.spellings))),
        skipped=tuple(sorted(set(skipped))),
        ladders=tuple(sorted(ladders, key=lambda one: one.kind)),
    )


def ladders_of(fact_types: Iterable[FactType]) -> list[Ladder]:
    """Return the ladders in the words that a reader is told."""
    return [
        Ladder(one.kind, one.source, tuple(_rung(level) for level in one.ladder))
        for one in fact_types
    ]


def _rung(level: LadderLevel) -> Rung:
    """Return a level; one that words its reason anew each time is told by its name."""
    words = level.label if isinstance(level.label, str) else level.name.replace("-", " ")
    return Rung(level.name, level.outcome, words)


def _fact_order(fact: Fact) -> tuple[str, int, float, int, str]:
    breadth = len({document for p in fact.positions for document in p.documents})
    return fact.event, _VERDICTS.index(fact.verdict), -fact.importance, -breadth, fact.id


def _merged(origins: Sequence[Origin]) -> list[Origin]:
    """Join the rows of one origin that came from different events."""
    rows: dict[str, tuple[str, OriginKind, set[str], set[str]]] = {}
    for origin in origins:
        row = rows.setdefault(origin.id, (origin.label, origin.kind, set(), set()))
        row[2].update(origin.documents)
        row[3].update(origin.sentences)
    return [
        Origin(id_, label, kind, tuple(sorted(docs)), tuple(sorted(sentences)))
        for id_, (label, kind, docs, sentences) in rows.items()
    ]
