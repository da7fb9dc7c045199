"""What the frame of the page needs: its sections, its filters and its figures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from crosscheck.model.fact import Kind, Verdict
from crosscheck.view.facts import FactView
from crosscheck.view.page import EventView, Page
from crosscheck.view.summary import Tally
from crosscheck.view.words import KINDS, VERDICTS


@dataclass(frozen=True, slots=True)
class Section:
    """An entry of the contents."""

    anchor: str
    title: str
    total: int | None
    """How many rows it has; None where the number says nothing."""


@dataclass(frozen=True, slots=True)
class Choices:
    """What the filters can be set to: what occurs in the page, and nothing else."""

    kinds: tuple[tuple[Kind, str], ...]
    """(kind, words), in the order of the words."""
    verdicts: tuple[tuple[str, str], ...]
    """(value, words); a discrepancy is told by its level."""
    outlets: tuple[tuple[int, str], ...]
    """(number, name) of the documents, in order."""


def shown_facts(page: Page) -> frozenset[str]:
    """Return the ids of the facts that have an entry of their own on the page."""
    ids = {one.id for one in page.discrepancies.rows}
    ids.update(fact.id for fact in _facts(page.events.rows))
    return frozenset(ids)


def contents_of(page: Page, texts: int) -> tuple[Section, ...]:
    """Return the sections that the page has, in order."""
    return tuple(_contents(page, texts))


def choices_of(page: Page) -> Choices:
    """Return the settings of the filters."""
    facts = tuple(_facts(page.events.rows))
    disputes = page.discrepancies.rows
    kinds = {fact.kind for fact in facts}
    kinds.update(one.kind for one in disputes)
    kinds.update(one.kind for one in page.benign.rows)
    levels = {one.level for one in disputes}
    verdicts = {fact.verdict for fact in facts}
    documents = {number for fact in facts for number in fact.documents}
    documents.update(number for one in disputes for number in one.documents)
    return Choices(
        kinds=tuple(sorted(((kind, KINDS[kind]) for kind in kinds), key=lambda pair: pair[1])),
        verdicts=(
            *((level, level) for level in ("conflict", "tension") if level in levels),
            *((one.value, VERDICTS[one]) for one in Verdict if one in verdicts),
            *((("benign", "not a conflict"),) if page.benign.rows else ()),
        ),
        outlets=tuple(
            (source.number, source.label)
            for source in page.sources.rows
            if source.number in documents
        ),
    )


def figures_of(tally: Tally) -> tuple[tuple[str, str, int], ...]:
    """Return verdict, the section where it stands, and how many facts have it."""
    return (
        ("conflicting", "discrepancies", tally.conflicting),
        ("refined", "agreements", tally.refined),
        ("agreed", "agreements", tally.agreed),
        ("cannot-tell", "unclear", tally.cannot_tell),
        ("single-source", "single", tally.single_source),
    )


def _facts(events: Iterable[EventView]) -> Iterator[FactView]:
    for event in events:
        for section in (event.agreements, event.cannot_tell, event.single_source):
            yield from section.rows


def _contents(page: Page, texts: int) -> Iterator[Section]:
    events = page.events.rows
    sections = (
        ("agreements", "Agreements", sum(event.agreements.total for event in events)),
        ("unclear", "Cannot tell", sum(event.cannot_tell.total for event in events)),
        ("matrix", "Facts × outlets", sum(len(event.matrix.rows) for event in events)),
        ("benign", "Not a conflict", page.benign.total),
        ("single", "Single source", sum(event.single_source.total for event in events)),
        ("timeline", "Timeline", sum(event.timeline.total for event in events)),
        ("articles", "Side by side", texts),
        ("copies", "Who copies whom", page.origins.total + page.pairs.total),
        ("names", "Names", page.names.total),
        ("leftovers", "Set aside", page.leftovers.total),
    )
    yield Section("discrepancies", "Discrepancies", page.discrepancies.total)
    for anchor, title, total in sections:
        if total:
            uncounted = anchor in ("matrix", "copies", "articles")
            yield Section(anchor, title, None if uncounted else total)
    yield Section("sources", "Sources", page.sources.total)
    if page.skipped.total:
        yield Section("skipped", "Skipped", page.skipped.total)
