"""Discrepancies in report.md, and what only looks like one."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.reporting.markdown.quoting import (
    and_more,
    bold,
    brief,
    evidence,
    name_of,
    outlets,
    quoted,
    where,
)
from crosscheck.reporting.markdown.tables import table
from crosscheck.text.markup import escape_cell
from crosscheck.view.discrepancies import BenignView, Discrepancy
from crosscheck.view.facts import PositionView
from crosscheck.view.page import Page
from crosscheck.view.passages import Passage
from crosscheck.view.words import listed

TITLE = 300
"""Characters of a title."""
REASON = 1_000
"""Characters of an explanation."""
NAMED = 3
"""Origins and speakers named in one cell."""


def disputes(page: Page) -> Iterator[str]:
    """Yield the discrepancies, most severe first."""
    yield "## Discrepancies"
    if not page.discrepancies.total:
        yield "None was found."
    several = len(page.summary.events) > 1
    for number, discrepancy in enumerate(page.discrepancies.rows, 1):
        yield from _discrepancy(number, discrepancy, several=several)
    yield and_more(page.discrepancies.more)


def harmless(page: Page) -> Iterator[str]:
    """Yield the differences that look like a conflict and are none."""
    if not page.benign.total:
        return
    yield "## Looked like a conflict, is not"
    yield table(["one side", "other side", "why not"], (_benign(row) for row in page.benign.rows))
    yield and_more(page.benign.more)


def _discrepancy(number: int, discrepancy: Discrepancy, *, several: bool) -> Iterator[str]:
    level: str = discrepancy.level
    if discrepancy.confidence is not None:
        level += f", confidence {discrepancy.confidence:.2f}"
    yield f"### {number}. {brief(discrepancy.title, TITLE)} ({level})"
    if several and discrepancy.event:
        yield f"Event: {brief(discrepancy.event)}"
    yield table(
        ["position", "outlets", "origins", "attributed to"],
        (_position(position) for position in discrepancy.positions),
    )
    yield _why(discrepancy.reasons)
    yield from evidence(discrepancy.positions)
    if discrepancy.silent:
        yield f"Not found in: {outlets(discrepancy.silent)}."
    if discrepancy.unclear:
        names = outlets(discrepancy.unclear)
        yield f"Unclear, perhaps said in words that could not be matched: {names}."


def _why(reasons: tuple[str, ...]) -> str:
    """Return the one reason as a sentence, several as a list."""
    told = [brief(reason, REASON) for reason in reasons]
    return told[0] if len(told) == 1 else "\n".join(f"- {reason}" for reason in told)


def _position(position: PositionView) -> list[str]:
    speakers = tuple(name_of(speaker) for speaker in position.told_by)
    if position.own_voice:
        speakers = (*speakers, "own voice")
    origins = tuple(name_of(origin) for origin in position.origins)
    return [
        bold(position.value),
        outlets(position.outlets),
        f"{len(origins)}: {listed(origins, NAMED)}" if origins else "–",
        listed(speakers, NAMED),
    ]


def _benign(benign: BenignView) -> list[str]:
    return [
        _side(benign.left, benign.left_value),
        _side(benign.right, benign.right_value),
        f"*{escape_cell(benign.class_)}*: {brief(benign.reason, REASON)}",
    ]


def _side(passage: Passage, value: str) -> str:
    said = quoted(passage.shown)
    source = where(passage.places[0], in_table=True)
    if not value or value == passage.text:
        return f"{said} — {source}"
    return f"{bold(value)} in {said} — {source}"
