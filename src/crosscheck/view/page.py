"""The whole report as it is shown: every section in order, none longer than its limit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from crosscheck.model.event import Event
from crosscheck.model.fact import Fact, Verdict
from crosscheck.model.finding import Level
from crosscheck.model.report import Report, Skipped
from crosscheck.view.copies import Match, Pair, SharedOrigin, matches, pairs, shared_origins
from crosscheck.view.discrepancies import (
    BenignView,
    Discrepancy,
    benign_differences,
    discrepancies,
)
from crosscheck.view.facts import FactView, PositionView, show_fact
from crosscheck.view.lookup import Lookup, lookup
from crosscheck.view.making import Making, making_of
from crosscheck.view.matrix import Matrix, matrix
from crosscheck.view.sources import LeftoverView, NameView, SourceView, leftovers, names, sources
from crosscheck.view.summary import Summary, summary
from crosscheck.view.timeline import Appearance, Moment, appearances, timeline

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Limits:
    """How many rows a section shows; the rest is counted, and stands in report.json."""

    events: int
    discrepancies: int
    facts: int
    """Agreements, unclear facts and facts of one source: each, per event."""
    matrix_rows: int
    matrix_columns: int
    benign: int
    moments: int
    matches: int
    names: int
    leftovers: int
    """Documents with set-aside passages."""
    sources: int
    skipped: int


@dataclass(frozen=True, slots=True)
class Capped(Generic[T]):
    """The first rows of a section, and how many more there are."""

    rows: tuple[T, ...]
    more: int

    @property
    def total(self) -> int:
        """Return how many rows there are in all."""
        return len(self.rows) + self.more


@dataclass(frozen=True, slots=True)
class EventView:
    """One event with its facts."""

    id: str
    label: str
    agreements: Capped[FactView]
    cannot_tell: Capped[FactView]
    single_source: Capped[FactView]
    matrix: Matrix
    timeline: Capped[Moment]
    appearances: Capped[Appearance]


@dataclass(frozen=True, slots=True)
class Page:
    """Everything that a reader is shown."""

    summary: Summary
    discrepancies: Capped[Discrepancy]
    events: Capped[EventView]
    benign: Capped[BenignView]
    origins: Capped[SharedOrigin]
    pairs: Capped[Pair]
    matches: Capped[Match]
    names: Capped[NameView]
    leftovers: Capped[LeftoverView]
    sources: Capped[SourceView]
    skipped: Capped[Skipped]
    making: Making


def show_report(report: Report, limits: Limits) -> Page:
    """Return what a reader is shown of the report, in time linear in its size."""
    return show(lookup(report), limits)


def show(find: Lookup, limits: Limits) -> Page:
    """Return what a reader is shown of a report whose records can be looked up."""
    found = discrepancies(find)
    by_event: dict[str, list[Fact]] = {}
    for fact in find.report.facts:
        by_event.setdefault(fact.event, []).append(fact)
    events = find.report.events
    levels = {discrepancy.id: discrepancy.level for discrepancy in found}
    return Page(
        summary=summary(find, found),
        discrepancies=_capped(found, limits.discrepancies),
        events=Capped(
            tuple(
                _event(find, event, tuple(by_event.get(event.id, ())), levels, limits)
                for event in events[: limits.events]
            ),
            max(0, len(events) - limits.events),
        ),
        benign=_capped(benign_differences(find), limits.benign),
        origins=_capped(shared_origins(find), limits.matches),
        pairs=_capped(pairs(find), limits.matches),
        matches=_capped(matches(find), limits.matches),
        names=_capped(names(find), limits.names),
        leftovers=_capped(leftovers(find), limits.leftovers),
        sources=_capped(sources(find), limits.sources),
        skipped=_capped(find.report.skipped, limits.skipped),
        making=making_of(find.report.tool),
    )


def cited(page: Page) -> frozenset[str]:
    """Return the ids of the sentences that the page points to."""
    sentences = set(_in_positions(page))
    for benign in page.benign.rows:
        for passage in (benign.left, benign.right):
            sentences.update(place.sentence for place in passage.places)
    for match in page.matches.rows:
        sentences.update((match.left.sentence, match.right.sentence))
    for event in page.events.rows:
        sentences.update(place.sentence for row in event.timeline.rows for place in row.places)
        sentences.update(cell.sentence for row in event.matrix.rows for cell in row.cells)
    return frozenset(sentences - {""})


def _in_positions(page: Page) -> Iterator[str]:
    positions: list[PositionView] = [
        position for row in page.discrepancies.rows for position in row.positions
    ]
    for event in page.events.rows:
        for section in (event.agreements, event.cannot_tell, event.single_source):
            positions.extend(position for fact in section.rows for position in fact.positions)
    for position in positions:
        for passage in position.passages:
            yield from (place.sentence for place in passage.places)


def _event(
    find: Lookup,
    event: Event,
    facts: tuple[Fact, ...],
    levels: Mapping[str, Level],
    limits: Limits,
) -> EventView:
    rest = [fact for fact in facts if fact.id not in levels]
    unclear = (fact for fact in rest if fact.verdict is Verdict.CANNOT_TELL)
    single = (fact for fact in rest if fact.verdict is Verdict.SINGLE_SOURCE)
    agreed = (fact for fact in rest if fact.verdict in (Verdict.AGREED, Verdict.REFINED))
    return EventView(
        id=event.id,
        label=event.label,
        agreements=_facts(find, agreed, limits.facts),
        cannot_tell=_facts(find, unclear, limits.facts),
        single_source=_facts(find, single, limits.facts),
        matrix=matrix(
            find,
            event,
            facts,
            levels,
            rows=limits.matrix_rows,
            columns=limits.matrix_columns,
        ),
        timeline=_capped(timeline(find, facts), limits.moments),
        appearances=_capped(appearances(find, event), limits.moments),
    )


def _facts(find: Lookup, facts: Iterable[Fact], limit: int) -> Capped[FactView]:
    ordered = tuple(facts)
    shown = tuple(show_fact(find, fact) for fact in ordered[:limit])
    return Capped(shown, len(ordered) - len(shown))


def _capped(rows: Sequence[T], limit: int) -> Capped[T]:
    return Capped(tuple(rows[:limit]), max(0, len(rows) - limit))
