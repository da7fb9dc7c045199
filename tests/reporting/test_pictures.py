"""The drawings of the page: the axis of the timeline, and who copies whom."""

import re
from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from tests.reporting.sample import full

from crosscheck.reporting.html import LIMITS
from crosscheck.reporting.html.arcs import MOST_DOCUMENTS, ROW, WEIGHTS, drawing_of
from crosscheck.reporting.html.glance import CELL, SIGNS, glance_of
from crosscheck.reporting.html.strips import LEAST, WIDTH, Axis, axis_of
from crosscheck.view.lookup import lookup
from crosscheck.view.matrix import Stand
from crosscheck.view.page import Capped, EventView, Page, show

DAYS = st.one_of(st.none(), st.dates())


def page() -> Page:
    return show(lookup(full()), LIMITS)


def axis(*rows: tuple[date | None, date | None]) -> Axis:
    event: EventView = page().events.rows[0]
    moment = event.timeline.rows[0]
    moments = tuple(replace(moment, earliest=a, latest=b) for a, b in rows)
    return axis_of(replace(event, timeline=Capped(moments, 0), appearances=Capped((), 0)))


def test_each_kind_of_time_has_its_shape() -> None:
    drawn = axis(
        (date(2020, 1, 1), date(2020, 1, 1)),
        (date(2020, 1, 1), date(2020, 12, 31)),
        (date(2020, 6, 1), None),
        (None, date(2020, 6, 1)),
        (None, None),
    )
    shapes = [strip.shape for strip in drawn.moments]
    assert shapes == ["day", "span", "open-end", "open-start", "unplaced"]
    assert (drawn.first, drawn.last) == ("1 January 2020", "31 December 2020")


def test_later_stands_further_right_and_an_interval_contains_its_days() -> None:
    drawn = axis(
        (date(1998, 1, 1), date(1998, 12, 31)),
        (date(2019, 5, 14), date(2019, 5, 14)),
        (date(2019, 5, 1), date(2019, 5, 31)),
    )
    year, day, month = drawn.moments
    assert year.x + year.width <= month.x < day.x
    assert day.x + day.width <= month.x + month.width + LEAST


def test_nothing_to_place_has_no_ends() -> None:
    assert (axis((None, None)).first, axis((None, None)).last) == ("", "")


@given(st.lists(st.tuples(DAYS, DAYS), max_size=8))
def test_every_strip_lies_on_the_axis(rows: list[tuple[date | None, date | None]]) -> None:
    ordered = [(b, a) if a and b and b < a else (a, b) for a, b in rows]
    for strip in axis(*ordered).moments:
        assert 0 <= strip.x <= strip.x + strip.width <= WIDTH
        assert strip.width >= LEAST or strip.shape.startswith("open")


def labels(count: int = 100) -> dict[str, tuple[int, str]]:
    return {one.id: (n, f"<{n}>") for n, one in enumerate(full().documents[:count], 1)}


def test_the_drawing_joins_documents_and_the_roots_that_they_share() -> None:
    drawing = drawing_of(page(), labels())
    assert [(node.number, node.kind) for node in drawing.nodes] == [
        (1, "document"),
        (2, "document"),
        (3, "document"),
        (0, "agency"),
        (0, "statement"),
    ]
    assert [arc.kind for arc in drawing.arcs] == ["same-words", "paraphrase", *["root"] * 4]
    assert drawing.height == ROW * 5
    assert all(1 <= arc.weight <= WEIGHTS for arc in drawing.arcs)
    assert all(re.fullmatch(r"M\d+ \d+C-?\d+ \d+ -?\d+ \d+ \d+ \d+", a.path) for a in drawing.arcs)


def test_what_is_not_drawn_is_counted() -> None:
    (first, *_) = page().pairs.rows
    ids = [f"d-{n}" for n in range(MOST_DOCUMENTS + 5)]
    rows = tuple(replace(first, left=ids[0], right=other) for other in ids[1:])
    crowded = replace(page(), pairs=Capped(rows, 0), origins=Capped((), 0))
    drawing = drawing_of(crowded, {id_: (n, id_) for n, id_ in enumerate(ids, 1)})
    assert (len(drawing.nodes), drawing.more) == (MOST_DOCUMENTS, 5)


def test_at_a_glance_each_stand_has_a_sign_in_the_place_of_its_question() -> None:
    (event,) = page().events.rows
    glance = glance_of(event.matrix)
    assert [strip.document for strip in glance.strips] == [c.document for c in event.matrix.columns]
    for place, strip in enumerate(glance.strips):
        stands = [row.cells[place].stand for row in event.matrix.rows]
        drawn = {
            (int(x) - 2) // CELL: name
            for name, path in strip.signs
            for x in re.findall(r"M(\d+) 2", path)
        }
        asked = {n: stand for n, stand in enumerate(stands) if stand is not Stand.NOT_ASKED}
        assert drawn == {n: stand.name.lower().replace("_", "-") for n, stand in asked.items()}
    assert glance.width == CELL * len(event.matrix.rows)


def test_signs_are_told_apart_by_their_shape() -> None:
    assert len(set(SIGNS.values())) == len(SIGNS)
