"""Facts in report.md: what is unclear, the matrix, single sources and the timeline, per event."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from crosscheck.reporting.markdown.quoting import (
    ASKED,
    VALUE,
    and_more,
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
from crosscheck.view.facts import FactView
from crosscheck.view.matrix import Cell, Column, Matrix, Stand
from crosscheck.view.page import EventView, Page
from crosscheck.view.words import counted, listed

QUESTION = 80
"""Characters of a question as the label of a row."""
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


PERHAPS = "of one source that others may tell too, in words that could not be matched"


def unclear(page: Page) -> Iterator[str]:
    """Yield the questions whose answers could not be compared."""
    if any(event.cannot_tell.total for event in page.events.rows):
        yield "## Cannot tell"
        yield from per_event(page, _uncertain)


def single_sources(page: Page) -> Iterator[str]:
    """Yield what one source alone says."""
    if any(_alone(event) or event.single_source.more for event in page.events.rows):
        yield "## Single-source facts"
        yield ALONE
        yield from per_event(page, _single)


def matrices(page: Page) -> Iterator[str]:
    """Yield who says what to which question."""
    if any(event.matrix.rows for event in page.events.rows):
        yield "## Facts × outlets"
        yield STANDS
        yield from per_event(page, lambda event: _matrix(event.matrix))


def timelines(page: Page) -> Iterator[str]:
    """Yield the answers to questions of time, earliest first."""
    if any(event.timeline.total for event in page.events.rows):
        yield "## Timeline"
        yield from per_event(page, _timeline)


def per_event(page: Page, section: Callable[[EventView], Iterator[str]]) -> Iterator[str]:
    """Yield the section of each event that has one, under its name when there are several."""
    for event in page.events.rows:
        blocks = tuple(section(event))
        if blocks and len(page.summary.events) > 1:
            yield f"### {brief(event.label)}"
        yield from blocks
    if page.events.more:
        yield f"And {page.events.more} more events, see `report.json`."


def _uncertain(event: EventView) -> Iterator[str]:
    """Yield what could not be compared, and folded what one source gives and others may.

    What stands in one sentence is told once: its other answers too.
    """
    facts = event.cannot_tell
    alone = [fact for fact in facts.rows if fact.is_perhaps_alone]
    compared = [fact for fact in facts.rows if not fact.is_perhaps_alone]
    if compared:
        yield "\n".join(line for fact in compared for line in _lines(fact))
    told = _sentences(alone)
    alone += [fact for fact in event.single_source.rows if _sentences([fact]) <= told]
    lines = list(single_lines(alone))
    told_first = sum(line.startswith("- ") for line in lines)
    yield from fold(
        f"{counted(told_first, 'sentence')} {PERHAPS}", ["\n".join(lines)] * bool(lines)
    )
    if facts.rows:
        yield and_more(facts.more)


def _single(event: EventView) -> Iterator[str]:
    if facts := _alone(event):
        yield "\n".join(single_lines(facts))
    if facts or event.single_source.more:
        yield and_more(event.single_source.more)


def _alone(event: EventView) -> list[FactView]:
    """Return the facts of one source whose sentences are not told as unclear."""
    told = _sentences(fact for fact in event.cannot_tell.rows if fact.is_perhaps_alone)
    return [fact for fact in event.single_source.rows if not _sentences([fact]) <= told]


def _sentences(facts: Iterable[FactView]) -> set[str]:
    """Return the first sentence in which each fact is told."""
    return {place.sentence for fact in facts for place in places_of(fact.positions)[:1]}


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
