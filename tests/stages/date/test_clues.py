"""The days that clues leave together."""

from datetime import date
from itertools import permutations

from crosscheck.model.evidence import Evidence, Span
from crosscheck.model.source import DateClue, Found
from crosscheck.stages.date.clues import (
    DayOfYear,
    bounds_of,
    dated_by_year,
    is_empty,
    published_of,
)


def clue(first: int | None, last: int | None, at: int = 0, other: bool = False) -> DateClue:
    """Return a clue that leaves days of July 2022."""
    days = [date(2022, 7, day) if day else None for day in (first, last)]
    own = Evidence("a", Span(at, at + 1), "x")
    evidence = (own, Evidence("b", Span(0, 1), "y")) if other else (own,)
    return DateClue(days[0], days[1], "said so", evidence)


def test_clues_leave_their_common_days_in_any_order() -> None:
    clues = [clue(3, None), clue(5, 20), clue(None, 9), clue(1, 30)]
    found = {bounds_of(order) for order in permutations(clues)}
    assert found == {(date(2022, 7, 5), date(2022, 7, 9))}


def test_no_clue_leaves_everything() -> None:
    assert bounds_of([]) == (None, None)
    assert published_of([]).found is Found.UNKNOWN


def test_the_reasons_are_those_that_set_an_end_the_own_words_first() -> None:
    clues = [clue(5, None, 9, other=True), clue(5, None, 4), clue(5, None, 2), clue(None, 9, 7)]
    assert published_of(clues).reasons == (clues[2], clues[3])


def test_one_clue_that_sets_both_ends_is_enough() -> None:
    clues = [clue(5, None, 1), clue(5, 9, 2, other=True), clue(None, 9, 3)]
    assert published_of(clues).reasons == (clues[1],)


def test_contradicting_clues_leave_no_day_and_are_kept() -> None:
    clues = [clue(8, None, 1), clue(None, 3, 2), clue(2, None, 3)]
    assert is_empty(bounds_of(clues))
    found = published_of(clues)
    assert (found.found, found.days) == (Found.UNKNOWN, (None, None))
    assert found.reasons == (clues[0], clues[1])


def test_a_day_of_the_year_needs_a_bound() -> None:
    named = DayOfYear(2, 29, 1, "", (Evidence("a", Span(0, 1), "x"),))
    assert dated_by_year(named, (None, None)) is None
    found = dated_by_year(named, (date(2021, 1, 1), None))
    assert found is not None
    assert (found.earliest, found.latest) == (date(2024, 3, 1), None)
