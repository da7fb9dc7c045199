"""The composition root: which stages an article passes, in which order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial

from crosscheck import __version__, encoders
from crosscheck.annotators import english
from crosscheck.errors import NoSourceError
from crosscheck.intake import DOCUMENTS_PER_BATCH, Engine, documents_of
from crosscheck.intake import readers as readers
from crosscheck.model.annotation import AnnotatedDocument
from crosscheck.model.claim import Claim
from crosscheck.model.compared import Compared
from crosscheck.model.contracts import FactType
from crosscheck.model.event import DocumentRole, Event, Placement
from crosscheck.model.fact import Kind
from crosscheck.model.meaning import Entail, no_model
from crosscheck.model.reading import Guard, unguarded
from crosscheck.model.report import ModelUsed, Report, Skipped, Tool
from crosscheck.model.source import Found, RawFile
from crosscheck.model.unpacking import OpenFile
from crosscheck.plugins import find_plugins
from crosscheck.stages import align, assemble, bundle, compare, date, extract, judge, trace


@dataclass(frozen=True, slots=True)
class EventResult:
    """Everything that the stages find inside one event."""

    aligned: align.Aligned
    dated: date.Dated
    traced: trace.Traced
    judged: judge.Judged


@dataclass(frozen=True, slots=True)
class EventInput:
    """One event with its documents, their placements, and their claims."""

    event: Event
    documents: tuple[AnnotatedDocument, ...]
    placements: tuple[Placement, ...]
    claims: tuple[Claim, ...]


def run(
    raw_files: Iterable[RawFile | OpenFile | Skipped],
    skipped: Sequence[Skipped],
    engine: Engine,
    *,
    models: bool = True,
    guard: Guard = unguarded,
) -> Report:
    """Return the report on the files; without ``models`` sentences are compared by words alone.

    The files are asked for one batch at a time; ``guard`` limits the time for each.
    Raises: NoSourceError when not one of them is a document that can be compared.
    """
    documents, unread = documents_of(raw_files, engine, guard)
    if not documents:
        reasons = "; ".join(f"{s.path}: {s.reason}" for s in sorted(unread)[:3])
        raise NoSourceError(f"no readable article ({reasons}); name files with English articles")
    annotated = engine.map_records(
        "annotate", english.annotate_documents, documents, DOCUMENTS_PER_BATCH, heavy=True
    )
    claims = engine.map_records("extract", extract.extract, annotated, DOCUMENTS_PER_BATCH)
    events, placements = bundle.bundle(annotated)
    if models:
        annotated = _encoded(annotated, placements, engine)
    inputs = _inputs(events, annotated, placements, claims)
    entail = encoders.stance if models else no_model
    stage = partial(_judge_events, fact_types=fact_types(), entail=entail)
    results = engine.map_records("compare", stage, inputs, 1)
    alone = _dated_alone(events, annotated, claims)
    dated = [*(result.dated for result in results), *alone]
    tool = Tool(__version__, models_used(shipped=models), _notes(results, models))
    return _assembled(
        tool, annotated, events, placements, claims, results, dated, (*skipped, *unread)
    )


def models_used(*, shipped: bool = True) -> tuple[ModelUsed, ...]:
    """Return the parser model, and the ``shipped`` ones that read what it parsed.

    Raises: UsageError when the list of the latter is damaged.
    """
    own = [model.used for model in encoders.shipped_models()] if shipped else []
    return (english.model_used(), *own)


def fact_types() -> tuple[FactType, ...]:
    """Return the fact types, sorted by kind."""
    return find_plugins(
        "crosscheck.fact_types",
        "FACT_TYPE",
        FactType,
        lambda one: one.kind.value,
        "crosscheck.fact_types",
    )


def _encoded(
    annotated: Sequence[AnnotatedDocument], placements: Sequence[Placement], engine: Engine
) -> list[AnnotatedDocument]:
    """Add sentence vectors to the reports of events.

    Background is mostly long and is no report: it is aligned by its words alone.
    """
    reports = {p.document for p in placements if p.event and p.role is DocumentRole.REPORT}
    chosen = [one for one in annotated if one.document.id in reports]
    read = engine.map_records(
        "encode", encoders.encode_documents, chosen, DOCUMENTS_PER_BATCH, heavy=True
    )
    by_id = {one.document.id: one for one in read}
    return [by_id.get(one.document.id, one) for one in annotated]


def _notes(results: Sequence[EventResult], models: bool) -> tuple[str, ...]:
    found = [
        f"{result.aligned.event.label}: {note}"
        for result in results
        for note in (*result.aligned.notes, *result.judged.notes)
    ]
    without = "run without models: sentences were compared by their words alone"
    return tuple(found if models else [without, *found])


def _inputs(
    events: Sequence[Event],
    annotated: Sequence[AnnotatedDocument],
    placements: Sequence[Placement],
    claims: Sequence[tuple[Claim, ...]],
) -> list[EventInput]:
    by_id = {one.document.id: one for one in annotated}
    claims_of = {one.document.id: found for one, found in zip(annotated, claims, strict=True)}
    placed = {placement.document: placement for placement in placements}
    return [
        EventInput(
            event,
            tuple(by_id[document] for document in event.documents),
            tuple(placed[document] for document in event.documents),
            tuple(claim for document in event.documents for claim in claims_of[document]),
        )
        for event in events
    ]


def _judge_events(
    inputs: Sequence[EventInput], fact_types: Sequence[FactType], entail: Entail
) -> list[EventResult]:
    return [_judge_event(one, fact_types, entail) for one in inputs]


def _judge_event(one: EventInput, fact_types: Sequence[FactType], entail: Entail) -> EventResult:
    """Run the stages that work inside one event, as one pure function."""
    aligned = align.align(one.event, one.documents, one.claims)
    weights = dict(aligned.weights)
    dated = _dated(one, aligned, fact_types)
    setting = compare.setting_of(
        dated.documents,
        dated.claims,
        weights,
        dated.datings,
        entail,
        aligned.alignments,
        aligned.pairings,
    )
    claims = {claim.id: claim for claim in dated.claims}
    compared = compare.compare_all(aligned.statements, claims, fact_types, setting)
    traced = trace.trace(dated.documents, aligned.alignments, dated.claims)
    reports = tuple(p.document for p in one.placements if p.role is DocumentRole.REPORT)
    scene = judge.scene_of(
        one.event.id,
        reports,
        traced.of_claim,
        aligned.statements,
        dated.documents,
        claims,
        aligned.alignments,
    )
    judged = judge.judge(compared, dated.claims, setting.sentences, scene)
    return EventResult(aligned, dated, traced, judged)


def _dated(one: EventInput, aligned: align.Aligned, fact_types: Sequence[FactType]) -> date.Dated:
    """Compare what is said of times once, to date the documents that give no date."""
    compared: list[Compared] = []
    if any(d.document.published.found is Found.UNKNOWN for d in one.documents):
        setting = compare.setting_of(one.documents, aligned.claims, dict(aligned.weights))
        claims = {claim.id: claim for claim in aligned.claims}
        times = [fact_type for fact_type in fact_types if fact_type.kind is Kind.DATE]
        compared = compare.compare_all(aligned.statements, claims, times, setting)
    return date.date_event(one.documents, aligned.claims, compared, extract.times_of)


def _dated_alone(
    events: Sequence[Event],
    annotated: Sequence[AnnotatedDocument],
    claims: Sequence[tuple[Claim, ...]],
) -> list[date.Dated]:
    """Date the documents of no event by what they say themselves."""
    inside = {document for event in events for document in event.documents}
    return [
        date.date_event([one], found, (), extract.times_of)
        for one, found in zip(annotated, claims, strict=True)
        if one.document.id not in inside
    ]


def _assembled(
    tool: Tool,
    annotated: Sequence[AnnotatedDocument],
    events: Sequence[Event],
    placements: Sequence[Placement],
    claims: Sequence[tuple[Claim, ...]],
    results: Sequence[EventResult],
    dated: Sequence[date.Dated],
    skipped: Sequence[Skipped],
) -> Report:
    told = {claim.id: claim for one in dated for claim in one.claims}
    with_date = {document.document.id: document for one in dated for document in one.documents}
    return assemble.assemble(
        tool=tool,
        documents=[with_date.get(one.document.id, one) for one in annotated],
        placements=placements,
        events=events,
        claims=[told.get(claim.id, claim) for found in claims for claim in found],
        alignments=[row for result in results for row in result.aligned.alignments],
        statements=[row for result in results for row in result.aligned.statements],
        facts=[row for result in results for row in result.judged.facts],
        findings=[row for result in results for row in result.judged.findings],
        benign=[row for result in results for row in result.judged.benign],
        origins=[row for result in results for row in result.traced.origins],
        names=[row for result in results for row in result.aligned.names],
        skipped=skipped,
        ladders=assemble.ladders_of(fact_types()),
    )
