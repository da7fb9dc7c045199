"""How two times lie to each other."""

from datetime import date

import pytest

from crosscheck.model.values import TimeExpression
from crosscheck.text.times import TimeRelation, find_times, relate

THURSDAY = date(2022, 8, 11)


def only(text: str, reference: date | None = None) -> TimeExpression:
    (match,) = find_times(text, reference)
    return match.value


@pytest.mark.parametrize(
    ("first", "second", "relation"),
    [
        ("on Tuesday", "on Tuesday", "equal"),
        ("on Tuesday", "on Wednesday", "excludes"),
        ("in July", "on July 21", "contains"),
        ("in July", "in June", "excludes"),
        ("on Tuesday", "in July", "overlaps"),
        ("on Tuesday, July 21", "on July 21", "within"),
        ("on July 21", "on July 22", "excludes"),
        ("on Tuesday morning", "on Tuesday", "within"),
        ("at 6:14 a.m.", "in the morning", "within"),
        ("on Tuesday morning", "on Tuesday evening", "excludes"),
        ("Tuesday at 6:14 a.m.", "Tuesday at 6:41 a.m.", "excludes"),
        ("Tuesday at 6 a.m.", "Tuesday at 6:14 a.m.", "unknown"),
        ("on Tuesday night", "at 2 a.m. on Wednesday", "unknown"),
        ("early Tuesday morning", "at 6:14 a.m. on Tuesday", "contains"),
        ("two weeks ago", "last week", "unknown"),
        ("two weeks ago", "two weeks ago", "equal"),
        ("yesterday morning", "on Tuesday evening", "excludes"),
        ("in summer", "in July", "contains"),
        ("in the third quarter", "in May", "excludes"),
        ("in early July", "on July 28", "excludes"),
        ("in early July", "on July 3", "contains"),
        ("since June", "on July 21", "unknown"),
        ("the following day", "the following day", "unknown"),
        ("on 31 June", "in June", "unknown"),
    ],
)
def test_partial_times(first: str, second: str, relation: str) -> None:
    assert relate(only(first), only(second)) == relation


@pytest.mark.parametrize(
    ("first", "second", "relation"),
    [
        ("on Tuesday", "on 9 August 2022", "contains"),
        ("on Tuesday", "on 10 August 2022", "excludes"),
        ("on July 21", "on 21 July 2022", "contains"),
        ("on July 21", "on 22 July 2022", "excludes"),
        ("on Tuesday", "in 2022", "overlaps"),
    ],
)
def test_a_weekday_is_checked_against_the_calendar(first: str, second: str, relation: str) -> None:
    assert relate(only(first), only(second)) == relation


@pytest.mark.parametrize(
    ("first", "second", "relation"),
    [
        ("on Tuesday", "on 9 August 2022", "equal"),
        ("yesterday", "on Wednesday", "equal"),
        ("last week", "on 5 August", "contains"),
        ("between 2018 and 2021", "in 2020", "contains"),
        ("between 2018 and 2021", "between 2020 and 2023", "overlaps"),
        ("since June", "on July 21", "contains"),
        ("since July", "in June", "excludes"),
        ("since June", "until Friday", "overlaps"),
        ("two weeks ago", "on 28 July", "contains"),
        ("two weeks ago", "on 2 August", "unknown"),
        ("two weeks ago", "on 9 August", "excludes"),
        ("the early 1990s", "in 1998", "excludes"),
        ("9 a.m. EST on 9 August 2022", "14:00 GMT on 9 August 2022", "equal"),
        ("9 a.m. EST on 9 August 2022", "9:14 a.m. on 9 August 2022", "unknown"),
        ("9 a.m. EST on 9 August 2022", "10:05 GMT on 9 August 2022", "excludes"),
        ("11 p.m. EST on 9 August 2022", "4 a.m. GMT on 10 August 2022", "equal"),
        ("11 p.m. EST on 9 August 2022", "4 a.m. CST on 10 August 2022", "unknown"),
        ("9 a.m. EST on 9 August 2022", "14:10 GMT on 9 August 2022", "unknown"),
        ("over the past two months", "in July", "contains"),
        ("after noon on Tuesday", "on Tuesday at 9:15 a.m.", "excludes"),
    ],
)
def test_resolved_times(first: str, second: str, relation: str) -> None:
    assert relate(only(first, THURSDAY), only(second, THURSDAY)) == relation


@pytest.mark.parametrize(
    ("first", "second", "relation"),
    [
        ("for three days", "for 72 hours", "equal"),
        ("for three days", "for four days", "excludes"),
        ("for about three days", "for four days", "unknown"),
        ("for a month", "for 30 days", "unknown"),
        ("for 12 months", "for one year", "equal"),
        ("for several days", "for three days", "unknown"),
        ("weekly talks", "talks every Friday", "contains"),
        ("every Monday", "every Friday", "excludes"),
        ("every Monday", "on Monday", "unknown"),
        ("for three days", "on Monday", "unknown"),
    ],
)
def test_lengths_and_sets(first: str, second: str, relation: str) -> None:
    assert relate(only(first), only(second)) == relation


def test_only_contains_and_within_change_places() -> None:
    assert TimeRelation.CONTAINS.converse is TimeRelation.WITHIN
    assert TimeRelation.WITHIN.converse is TimeRelation.CONTAINS
    assert TimeRelation.OVERLAPS.converse is TimeRelation.OVERLAPS
