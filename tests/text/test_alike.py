"""Two sentences that are near as wholes report the same where nothing in them differs."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.comparing import fact_type_of, pair_of

from crosscheck.model.contracts import Stated
from crosscheck.model.fact import Kind
from crosscheck.text.alike import give_other_values, report_the_same

LET_GO = "The museum in Sandvik let its director go after a dispute about the new wing."
DISMISSED = "The board dismissed the head of the museum, with whom it had fought over an annex."


def of_both(left: str, right: str) -> tuple[Stated, Stated]:
    kind = fact_type_of(Kind.STATEMENT)
    matter = pair_of(left, right)
    return matter.stated(kind, 0)[0], matter.stated(kind, 1)[0]


def alike(
    left: str, right: str, near: float, *, nearest: bool = True, first: tuple[bool, bool]
) -> bool:
    a, b = (
        replace(stated, near=near, nearest=nearest, first=one)
        for stated, one in zip(of_both(left, right), first, strict=True)
    )
    found = report_the_same(a, b)
    assert report_the_same(b, a) is found
    return found


@pytest.mark.parametrize(
    ("near", "nearest", "first", "told"),
    [
        (0.7, True, (False, False), True),
        (0.7, False, (False, False), False),
        (0.63, True, (False, False), False),
        (0.63, True, (True, True), True),
        (0.63, True, (True, False), False),
        (0.55, True, (True, True), False),
    ],
)
def test_leads_need_be_less_near_than_others(
    near: float, nearest: bool, first: tuple[bool, bool], told: bool
) -> None:
    assert alike(LET_GO, DISMISSED, near, nearest=nearest, first=first) is told


def test_so_do_clauses_with_a_party_in_common() -> None:
    left = "Anna Holm dismissed the director of the museum after a long dispute."
    right = "{} has sent the head of the museum in Sandvik home for good."
    apart = (False, False)
    assert alike(left, right.format("Anna Holm"), 0.6, first=apart)
    assert not alike(left, right.format("The board"), 0.6, first=apart)


@pytest.mark.parametrize(
    ("left", "right", "differ"),
    [
        ("The fire in the archive hurt 12 people.", "The archive burned, and 30 were hurt.", True),
        (
            "The fire in the archive hurt 12 people.",
            "The archive burned; a dozen were hurt.",
            False,
        ),
        (
            "Shares rose 1.46 percent and 1 percent.",
            "Shares rose 1.24 percent and 1 percent.",
            True,
        ),
        ("Shares rose 1 percent in Sandvik.", "In Sandvik the shares rose by 1.2 percent.", False),
        ("The archive burned on Monday, May 3.", "On Tuesday, May 4, the archive burned.", True),
        ("The archive burned on Monday, May 3.", "In early May the archive burned down.", False),
        ("The pilots flew the aid to Peru.", "The pilots flew the aid to Chile.", True),
        ("The pilots flew the aid to Peru.", "The pilots flew aid to a town in Peru.", False),
        (
            "The harbour office approved the plan.",
            "The harbour office did not approve the harbour plan.",
            True,
        ),
        ("The ferry sailed from Pilar to Lund.", "The ferry was going to Pilar from Lund.", True),
        (
            "Anna Holm ended her campaign against the mayor for the Republican nomination.",
            "Anna Holm ended her bid on Friday, and said that she would support any Democrat.",
            False,
        ),
        ("The board supports the new harbour.", "The board opposes the new harbour there.", True),
        (
            "The fire in the hall was set by lightning.",
            "The fire in the hall was set by arson.",
            True,
        ),
        ("Anna Holm said the wing was safe.", "The wing is safe, Peter Lund said.", True),
        ("Anna Holm said the wing was safe.", "The wing is safe, officials said.", False),
    ],
)
def test_values_in_the_same_place_must_not_differ(left: str, right: str, *, differ: bool) -> None:
    a, b = of_both(left, right)
    assert give_other_values(a, b) is differ
    assert give_other_values(b, a) is differ


def test_a_place_that_the_other_sentence_names_in_passing_is_no_other_place() -> None:
    left = "The pilots flew aid from Peru to Chile after the storm."
    right = "The government of Peru sent its pilots and aid after the storm."
    assert not give_other_values(*of_both(left, right))
