"""The drawn column of the timeline: each answer as a mark, a bar or an open bar on one axis."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from math import log2

from crosscheck.text.times import describe_days
from crosscheck.view.page import EventView

WIDTH = 1000
"""Units of the axis; the picture is stretched to whatever room there is."""

LEAST = 14
"""Units of the narrowest mark."""

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Strip:
    """How one answer is drawn."""

    shape: str
    """day, span, open-start, open-end, or unplaced."""
    x: int
    width: int


@dataclass(frozen=True, slots=True)
class Axis:
    """A time axis on which long empty stretches are short."""

    first: str
    last: str
    """Its ends in words; empty when nothing can be placed."""
    moments: tuple[Strip, ...]
    """In the order of the event's moments."""
    appearances: tuple[Strip, ...]
    """In the order of the event's appearances."""


def axis_of(event: EventView) -> Axis:
    """Return the drawing of an event's timeline.

    Between two dates that are named, ``d`` days apart, the axis has a room that grows with
    ``log2(1 + d)``: what happened within a week and what happened decades ago stay legible
    on one line. The table beside it has the days.
    """
    rows = [(row.earliest, row.latest) for row in event.timeline.rows]
    shown = [(row.earliest, row.latest) for row in event.appearances.rows]
    stops = tuple(sorted(set(_stops((*rows, *shown)))))
    room = tuple(_room(stops))
    drawn = [_strip(stops, room, *days) for days in (*rows, *shown)]
    return Axis(
        first=_day(stops[0]) if stops else "",
        last=_day(stops[-1] - ONE_DAY) if stops else "",
        moments=tuple(drawn[: len(rows)]),
        appearances=tuple(drawn[len(rows) :]),
    )


def _stops(rows: Iterable[tuple[date | None, date | None]]) -> Iterator[date]:
    """Yield the days on which an answer begins, and those after it has ended."""
    for earliest, latest in rows:
        if earliest:
            yield earliest
            yield _after(earliest)
        if latest:
            yield latest
            yield _after(latest)


def _after(day: date) -> date:
    return day if day == date.max else day + ONE_DAY


def _room(stops: tuple[date, ...]) -> Iterator[int]:
    """Yield the place of each stop on the axis, with a margin for open ends."""
    gaps = [log2(1 + (b - a).days) for a, b in pairwise(stops)]
    scale = (WIDTH - 2 * MARGIN) / (sum(gaps) or 1.0)
    reached = 0.0
    for gap in (0.0, *gaps):
        reached += gap
        yield round(MARGIN + reached * scale)


MARGIN = 60
"""Units at both ends, into which an open bar runs."""


def _strip(
    stops: tuple[date, ...], room: tuple[int, ...], earliest: date | None, latest: date | None
) -> Strip:
    if earliest is None and latest is None:
        return Strip("unplaced", 0, WIDTH)
    start = room[bisect_right(stops, earliest) - 1] if earliest else 0
    end = room[bisect_right(stops, _after(latest)) - 1] if latest else WIDTH
    width = max(LEAST, end - start)
    if earliest is None:
        return Strip("open-start", 0, width)
    if latest is None:
        return Strip("open-end", start, WIDTH - start)
    return Strip("day" if earliest == latest else "span", min(start, WIDTH - width), width)


def _day(day: date) -> str:
    return describe_days(day, day).removeprefix("on ")
