"""The first screen of a report: how many of what, and what was left out."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations

from crosscheck.model.event import DocumentRole, Event, OriginKind
from crosscheck.model.fact import Fact, Verdict
from crosscheck.model.finding import Level
from crosscheck.text.connected import connected
from crosscheck.view.discrepancies import Discrepancy
from crosscheck.view.lookup import Lookup


@dataclass(frozen=True, slots=True)
class Tally:
    """How many facts have each verdict."""

    total: int
    agreed: int
    refined: int
    conflicting: int
    single_source: int
    cannot_tell: int


@dataclass(frozen=True, slots=True)
class Apart:
    """A document that is no report of the event, and why."""

    document: str
    path: str
    label: str
    role: DocumentRole
    reason: str


@dataclass(frozen=True, slots=True)
class EventSummary:
    """One event in figures."""

    id: str
    label: str
    documents: int
    outlets: int
    origins: int
    facts: Tally


@dataclass(frozen=True, slots=True)
class Summary:
    """The whole run in figures."""

    title: str
    documents: int
    outlets: int
    """Distinct outlets that are known by name."""
    unnamed: int
    """Documents whose outlet is unknown."""
    origins: int
    """Independent origins among the reports of each event, an outlet of several counted once;
    statements that several quote do not add to it."""
    facts: Tally
    conflicts: int
    tensions: int
    events: tuple[EventSummary, ...]
    apart: tuple[Apart, ...]
    foreign: int
    """Articles in other languages than English: recognised, and not compared."""


def summary(find: Lookup, found: tuple[Discrepancy, ...]) -> Summary:
    """Return the figures of the first screen."""
    report = find.report
    outlets = {document.outlet for document in report.documents if document.outlet}
    levels = Counter(discrepancy.level for discrepancy in found)
    by_event: dict[str, list[Fact]] = {}
    for fact in report.facts:
        by_event.setdefault(fact.event, []).append(fact)
    origins = _origins(find)
    return Summary(
        title=_title(report.events),
        documents=len(report.documents),
        outlets=len(outlets),
        unnamed=sum(document.outlet is None for document in report.documents),
        origins=len(set().union(*origins.values())),
        facts=tally(report.facts),
        conflicts=levels[Level.CONFLICT],
        tensions=levels[Level.TENSION],
        events=tuple(_event(find, event, by_event, origins) for event in report.events),
        apart=_apart(find),
        foreign=sum(skipped.code == "language" for skipped in report.skipped),
    )


def tally(facts: Iterable[Fact]) -> Tally:
    """Count the verdicts of the facts."""
    counts = Counter(fact.verdict for fact in facts)
    return Tally(
        total=counts.total(),
        agreed=counts[Verdict.AGREED],
        refined=counts[Verdict.REFINED],
        conflicting=counts[Verdict.CONFLICTING],
        single_source=counts[Verdict.SINGLE_SOURCE],
        cannot_tell=counts[Verdict.CANNOT_TELL],
    )


def _title(events: tuple[Event, ...]) -> str:
    if not events:
        return "no event that several documents share"
    return events[0].label if len(events) == 1 else f"{len(events)} events"


def _event(
    find: Lookup,
    event: Event,
    facts: Mapping[str, list[Fact]],
    origins: Mapping[str, set[str]],
) -> EventSummary:
    outlets = {find.documents[name].outlet for name in event.documents} - {None}
    return EventSummary(
        id=event.id,
        label=event.label,
        documents=len(event.documents),
        outlets=len(outlets),
        origins=len(origins.get(event.id, ())),
        facts=tally(facts.get(event.id, ())),
    )


COPIED_SHARE = 0.3
"""Share of the shorter report's sentences that it must share with another to be its copy."""


def _origins(find: Lookup) -> dict[str, set[str]]:
    """Map each event to its origins: one for an outlet, and for outlets that share their text.

    Each is named by a document, and outlets count as one where one of them copies the other in
    that event, or both of them a third.
    """
    first = {d.outlet: d.id for d in reversed(find.report.documents) if d.outlet}
    voice = {d.id: first.get(d.outlet or "", d.id) for d in find.report.documents}
    reports = {
        placement.document: placement.event
        for placement in find.report.placements
        if placement.role is DocumentRole.REPORT and placement.event is not None
    }
    links: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for document, event in reports.items():
        links[event].append((voice[document], voice[document]))
    for one, other in _copied(find):
        if one in reports and reports[one] == reports.get(other):
            links[reports[one]].append((voice[one], voice[other]))
    return {event: set(connected(pairs).values()) for event, pairs in links.items()}


def _copied(find: Lookup) -> list[tuple[str, str]]:
    """Return the pairs of documents of which one is a copy of the other."""
    shared: Counter[tuple[str, str]] = Counter()
    for origin in find.report.origins:
        if origin.kind in (OriginKind.DOCUMENT, OriginKind.AGENCY):
            own = Counter(find.sentences[id_].document for id_ in origin.sentences)
            for one, other in combinations(origin.documents, 2):
                shared[one, other] += min(own[one], own[other])
    lengths = Counter(sentence.document for sentence in find.report.sentences)
    return [
        (one, other)
        for (one, other), number in shared.items()
        if number >= COPIED_SHARE * min(lengths[one], lengths[other])
    ]


def _apart(find: Lookup) -> tuple[Apart, ...]:
    return tuple(
        Apart(
            placement.document,
            find.documents[placement.document].path,
            find.labels[placement.document],
            placement.role,
            placement.reason,
        )
        for placement in find.report.placements
        if placement.role is not DocumentRole.REPORT
    )
