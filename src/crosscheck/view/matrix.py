"""Facts x outlets: what each document of an event says to each question."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from crosscheck.model.event import ONE_UTTERANCE, DocumentRole, Event
from crosscheck.model.fact import Fact, Kind, Position, Verdict
from crosscheck.model.finding import Level
from crosscheck.view.lookup import Lookup
from crosscheck.view.passages import value_shown


class Stand(StrEnum):
    """What a document says to a question, compared with the others."""

    AGREES = "agrees"
    REFINES = "refines"
    """Compatible, with more or less detail."""
    CONFLICTS = "conflicts"
    TENSION = "in tension"
    ONLY_SOURCE = "only source"
    CANNOT_TELL = "cannot tell"
    UNCLEAR = "unclear"
    """May say it, in words that could not be matched."""
    SILENT = "silent"
    NOT_ASKED = "–"
    """A background document, from which no answer was expected."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One document's answer to one question."""

    stand: Stand
    values: tuple[str, ...]
    """What it says; empty when it says nothing."""
    copied: tuple[str, ...]
    """Labels of other origins that its words go back to."""
    sentence: str
    """Id of the first sentence that says so, or empty."""


@dataclass(frozen=True, slots=True)
class Row:
    """One question with a cell per column."""

    fact: str
    question: str
    verdict: Verdict
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """One document."""

    document: str
    label: str
    number: int
    """Its place in the table of sources."""
    background: bool


@dataclass(frozen=True, slots=True)
class Matrix:
    """The questions of one event and what its documents say."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    more_columns: int
    more_rows: int
    """How many were left out to keep it readable."""


def matrix(
    find: Lookup,
    event: Event,
    facts: tuple[Fact, ...],
    levels: Mapping[str, Level],
    *,
    rows: int,
    columns: int,
) -> Matrix:
    """Return the matrix of an event, at most ``rows`` x ``columns`` large.

    ``levels`` tells of each disputed fact how strong the dispute is. Questions that only one
    document answers are left to their own section.
    """
    asked = tuple(fact for fact in facts if _is_asked_of_all(fact))
    spoken = {name for fact in asked for taken in fact.positions for name in taken.documents}
    shown = [
        document
        for document in sorted(event.documents, key=find.numbers.__getitem__)
        if find.role(document) is DocumentRole.REPORT or document in spoken
    ]
    heads = tuple(_column(find, document) for document in shown[:columns])
    return Matrix(
        columns=heads,
        rows=tuple(_row(find, fact, levels.get(fact.id), heads) for fact in asked[:rows]),
        more_columns=max(0, len(shown) - columns),
        more_rows=max(0, len(asked) - rows),
    )


def _is_asked_of_all(fact: Fact) -> bool:
    """Tell whether a fact is more than what one document gives and others may give."""
    documents = {name for position in fact.positions for name in position.documents}
    maybe = fact.verdict is Verdict.CANNOT_TELL and bool(fact.unclear) and len(documents) < 2
    return fact.verdict is not Verdict.SINGLE_SOURCE and not maybe


def whole_matrix(find: Lookup, levels: Mapping[str, Level]) -> Matrix:
    """Return every fact of the report, single sources too, against every document of an event."""
    inside = {document for event in find.report.events for document in event.documents}
    heads = tuple(_column(find, one.id) for one in find.report.documents if one.id in inside)
    rows = (_row(find, fact, levels.get(fact.id), heads) for fact in find.report.facts)
    return Matrix(columns=heads, rows=tuple(rows), more_columns=0, more_rows=0)


def _column(find: Lookup, document: str) -> Column:
    background = find.role(document) is not DocumentRole.REPORT
    return Column(document, find.labels[document], find.numbers[document], background)


def _row(find: Lookup, fact: Fact, level: Level | None, columns: Iterable[Column]) -> Row:
    taken: dict[str, list[tuple[Position, str]]] = {}
    for position in fact.positions:
        for name in position.claims:
            claim = find.claims[name]
            taken.setdefault(claim.document, []).append((position, claim.sentence))
    silent = set(fact.silent)
    cells = []
    for column in columns:
        said = taken.get(column.document)
        if said:
            cells.append(_cell(find, fact, column, said, level))
        else:
            stand = Stand.SILENT if column.document in silent else Stand.NOT_ASKED
            if column.document in fact.unclear:
                stand = Stand.UNCLEAR
            cells.append(Cell(stand, (), (), ""))
    return Row(fact.id, fact.question, fact.verdict, tuple(cells))


def _cell(
    find: Lookup,
    fact: Fact,
    column: Column,
    said: list[tuple[Position, str]],
    level: Level | None,
) -> Cell:
    """Return where a document stands; of whole sentences that say the same, nothing is repeated."""
    roots = _roots(find, column, said)
    if fact.kind is Kind.STATEMENT and fact.verdict in (Verdict.AGREED, Verdict.REFINED):
        return Cell(Stand.AGREES, (), roots, said[0][1])
    values = dict.fromkeys(value_shown(find, position) for position, _ in said)
    return Cell(_stand(fact, said[0][0], level), tuple(values), roots, said[0][1])


def _roots(find: Lookup, column: Column, taken: list[tuple[Position, str]]) -> tuple[str, ...]:
    """Return the labels of origins that the words share with other documents."""
    own = (find.documents[column.document].outlet, column.label, ONE_UTTERANCE)
    roots = (
        find.origins[origin]
        for position, said in taken
        for origin in find.origins_of.get(said, ())
        if origin in position.origins
    )
    shared = (root.label for root in roots if len(root.documents) > 1 and root.label not in own)
    return tuple(dict.fromkeys(shared))


def _stand(fact: Fact, position: Position, level: Level | None) -> Stand:
    if level is not None:
        return Stand.TENSION if level is Level.TENSION else Stand.CONFLICTS
    match fact.verdict:
        case Verdict.AGREED:
            return Stand.AGREES
        case Verdict.REFINED:
            return Stand.AGREES if position == fact.positions[0] else Stand.REFINES
        case Verdict.CONFLICTING:
            return Stand.CONFLICTS
        case Verdict.SINGLE_SOURCE:
            return Stand.ONLY_SOURCE
        case Verdict.CANNOT_TELL:
            return Stand.CANNOT_TELL
