"""Facts in report.md: agreements, the matrix, single sources and the timeline, per event."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from crosscheck.model.fact import Kind, Verdict
from crosscheck.reporting.markdown.alike import IN_OWN_WORDS, alike_lines
from crosscheck.reporting.markdown.quoting import (
    CELL,
    and_more,
    block_quotes,
    bold,
    brief,
    fold,
    name_of,
    outlets,
    places_of,
    quoted,
    references,
    where,
)
from crosscheck.reporting.markdown.singles import single_lines
from crosscheck.reporting.markdown.tables import table
from crosscheck.text.markup import code_span, escape_markdown
from crosscheck.view.facts import FactView, PositionView
from crosscheck.view.matrix import Cell, Column, Matrix, Stand
from crosscheck.view.page import Capped, EventView, Page
from crosscheck.view.words import counted, listed

ASKED = 260
"""Characters of a question; a sentence that it asks about is not cut twice."""
QUESTION = 80
"""Characters of a question as the label of a row."""
VALUE = 60
"""Characters of a value in the matrix."""
NAMED_COLUMNS = 6
"""A matrix with more columns numbers them, with a key."""

STANDS = (
    "refines: compatible, with more or less detail. "
    "cannot tell: says something that could not be compared. "
    "unclear: may say it, in words that could not be matched. "
    "silent: reports the event, and no answer was found in it."
)


ALONE = (
    "What one source alone gives, in bold, as far as could be found. "
    "unclear: may say it, in words that could not be matched."
)


PERHAPS = "of one source that others may give too, in words that could not be matched"


def agreements(page: Page) -> Iterator[str]:
    """Yield what the outlets agree on, with the words folded below each table."""
    yield "## Agreements"
    if not any(event.agreements.total for event in page.events.rows):
        yield "None was found."
    yield from _per_event(page, lambda event: _agreed(event.agreements))


def unclear(page: Page) -> Iterator[str]:
    """Yield the questions whose answers could not be compared."""
    if any(event.cannot_tell.total for event in page.events.rows):
        yield "## Cannot tell"
        yield from _per_event(page, lambda event: _uncertain(event.cannot_tell))


def single_sources(page: Page) -> Iterator[str]:
    """Yield what one source alone says."""
    if any(event.single_source.total for event in page.events.rows):
        yield "## Single-source facts"
        yield ALONE
        yield from _per_event(page, lambda event: _single(event.single_source))


def matrices(page: Page) -> Iterator[str]:
    """Yield who says what to which question."""
    if any(event.matrix.rows for event in page.events.rows):
        yield "## Facts × outlets"
        yield STANDS
        yield from _per_event(page, lambda event: _matrix(event.matrix))


def timelines(page: Page) -> Iterator[str]:
    """Yield the answers to questions of time, earliest first."""
    if any(event.timeline.total for event in page.events.rows):
        yield "## Timeline"
        yield from _per_event(page, _timeline)


def _per_event(page: Page, section: Callable[[EventView], Iterator[str]]) -> Iterator[str]:
    """Yield the section of each event that has one, under its name when there are several."""
    for event in page.events.rows:
        blocks = tuple(section(event))
        if blocks and len(page.summary.events) > 1:
            yield f"### {brief(event.label)}"
        yield from blocks
    if page.events.more:
        yield f"And {page.events.more} more events, see `report.json`."


def _agreed(facts: Capped[FactView]) -> Iterator[str]:
    valued = [fact for fact in facts.rows if fact.kind is not Kind.STATEMENT]
    if valued:
        yield table(
            ["fact", "value", "outlets", "origins", "evidence"], (_agreement(row) for row in valued)
        )
        yield from fold("The words behind these agreements", _words(valued))
    if whole := [fact for fact in facts.rows if fact.kind is Kind.STATEMENT]:
        yield IN_OWN_WORDS
        yield "\n".join(alike_lines(whole))
    if facts.rows:
        yield and_more(facts.more)


def _words(facts: Sequence[FactView]) -> Iterator[str]:
    for fact in facts:
        yield f"**{brief(fact.question, ASKED)}**"
        yield from block_quotes(fact.positions)


def _agreement(fact: FactView) -> list[str]:
    several = len(fact.positions) > 1
    room = VALUE if several and fact.kind is not Kind.QUOTE else CELL
    values = "; ".join(_value(position, room, named=several) for position in fact.positions)
    origins = str(fact.origins)
    if fact.origins == 1 and len(fact.origin_labels) == 1:
        origins = f"1: {name_of(fact.origin_labels[0])}"
    return [
        brief(fact.question, ASKED),
        f"{values} — refined" if fact.verdict is Verdict.REFINED else values,
        outlets(fact.outlets),
        origins,
        references(places_of(fact.positions), in_table=True),
    ]


def _value(position: PositionView, room: int, *, named: bool) -> str:
    value = bold(position.value, room)
    if position.attributed and not position.own_voice:
        value += f", attributed to {brief(listed(position.told_by, 2), VALUE)}"
    return f"{value} ({outlets(position.outlets)})" if named else value


def _uncertain(facts: Capped[FactView]) -> Iterator[str]:
    """Yield what could not be compared, and folded what one source gives and others may."""
    alone = [fact for fact in facts.rows if fact.is_perhaps_alone]
    compared = [fact for fact in facts.rows if not fact.is_perhaps_alone]
    if compared:
        yield "\n".join(line for fact in compared for line in _lines(fact))
    lines = ["\n".join(single_lines(alone))] if alone else []
    yield from fold(f"{counted(len(alone), 'answer')} {PERHAPS}", lines)
    if facts.rows:
        yield and_more(facts.more)


def _single(facts: Capped[FactView]) -> Iterator[str]:
    if facts.rows:
        yield "\n".join(single_lines(facts.rows))
        yield and_more(facts.more)


def _lines(fact: FactView) -> Iterator[str]:
    reason = f" ({escape_markdown(fact.reason)})" if fact.reason else ""
    silent = f" Not found in: {outlets(fact.silent)}." if fact.silent else ""
    silent += f" Unclear: {outlets(fact.unclear)}." if fact.unclear else ""
    yield f"- **{brief(fact.question, ASKED)}**{reason}{silent}"
    for position in fact.positions:
        for passage in position.passages[:1]:
            place = where(passage.places[0])
            yield f"  - {brief(position.value)}: {quoted(passage.shown, 300)} — {place}"
        others = places_of((position,))[1:]
        if others:
            yield f"    (and {references(others)})"


def _matrix(matrix: Matrix) -> Iterator[str]:
    if not matrix.rows:
        return
    numbered = len(matrix.columns) > NAMED_COLUMNS
    heads = [_head(column, numbered=numbered) for column in matrix.columns]
    yield table(
        ["fact", *heads],
        (
            [brief(row.question, QUESTION), *(_cell(cell) for cell in row.cells)]
            for row in matrix.rows
        ),
    )
    if numbered:
        yield f"Columns: {'; '.join(_key(column) for column in matrix.columns)}."
    if matrix.more_columns:
        yield f"And {matrix.more_columns} more documents, see `report.json`."
    yield and_more(matrix.more_rows)


def _head(column: Column, *, numbered: bool) -> str:
    if numbered:
        return f"S{column.number}"
    return name_of(column.label) + (" (background)" if column.background else "")


def _key(column: Column) -> str:
    background = " (background)" if column.background else ""
    return f"S{column.number} {name_of(column.label)}{background}"


def _cell(cell: Cell) -> str:
    values = listed(tuple(brief(value, VALUE) for value in cell.values), 2)
    via = f" (via {brief(listed(cell.copied, 1), VALUE)})" if cell.copied else ""
    match cell.stand:
        case Stand.CONFLICTS:
            return f"**{values}**{via}"
        case Stand.REFINES | Stand.CANNOT_TELL | Stand.TENSION:
            return f"{cell.stand}: {values}{via}"
        case _:
            return f"{cell.stand}{via}"


def _timeline(event: EventView) -> Iterator[str]:
    if not event.timeline.rows:
        return
    days = ["", *(moment.days for moment in event.timeline.rows)]
    yield table(
        ["day", "as said", "what", "outlets", "evidence"],
        (
            [
                _day(moment.days, before),
                brief(moment.value),
                f"“{brief(moment.told, ASKED)}”" if moment.told else brief(moment.question, ASKED),
                outlets(moment.outlets),
                references(moment.places, in_table=True),
            ]
            for moment, before in zip(event.timeline.rows, days, strict=False)
        ),
    )
    yield and_more(event.timeline.more)


def _day(days: str, before: str) -> str:
    """Return the day of a row; one that goes on from the row before is not told again."""
    if not days:
        return "not fixed"
    return "″" if days == before else code_span(days)
