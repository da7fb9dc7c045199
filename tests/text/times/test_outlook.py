"""Words beside a time that tell whether it lies ahead or behind, whatever the verb's tense."""

from datetime import date

import pytest

from crosscheck.text.times import Direction, find_times

FRIDAY = date(1998, 2, 13)


def day(text: str, direction: Direction) -> str:
    (match,) = find_times(text, FRIDAY, lambda _: direction)
    return str(match.value.latest)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The hearing is set for Thursday.", "1998-02-19"),
        ("The meeting begins Saturday.", "1998-02-14"),
        ("He retires in June.", "1998-06-30"),
        ("She faces sentencing in April.", "1998-04-30"),
        ("It might come as soon as Sunday.", "1998-02-15"),
        ("He could be freed as early as Monday.", "1998-02-16"),
        ("It should be ready by Wednesday.", "1998-02-18"),
        ("The vote may follow on Tuesday.", "1998-02-17"),
        ("The talks, which resume Monday, are open.", "1998-02-16"),
        ("The game is Sunday.", "1998-02-15"),
        ("The bank is closing its doors in June.", "1998-06-30"),
        ("Lund, who is running for the old seat in June.", "1998-06-30"),
        ("The summit takes place in May.", "1998-05-31"),
        ("Monday is a holiday.", "1998-02-16"),
        ("It was a goal ahead of November's elections.", "1998-11-30"),
        ("He won voters ahead of the November vote.", "1998-11-30"),
    ],
)
def test_a_plan_lies_ahead_even_where_the_verb_seems_past(text: str, expected: str) -> None:
    assert day(text, Direction.PAST) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He knew as early as Monday.", "1998-02-09"),
        ("They may have left on Tuesday.", "1998-02-10"),
        ("He could not be found Monday.", "1998-02-09"),
        ("The plan must fail, he said Tuesday.", "1998-02-10"),
        ("Until Thursday, they had not called him a suspect.", "1998-02-12"),
        ("In May the siege was over.", "1997-05-31"),
        ("The court did not meet on Tuesday.", "1998-02-10"),
        ("Rebels failed to leave Monday.", "1998-02-09"),
        ("The vote was closed Tuesday.", "1998-02-10"),
        ("They met ahead of Tuesday's vote.", "1998-02-10"),
        ("It was a goal in November.", "1997-11-30"),
        ("They lost in a party vote on Tuesday.", "1998-02-10"),
        ("She asked for his tax returns on Tuesday.", "1998-02-10"),
        ("Lund\u2019s Tuesday speech was short.", "1998-02-10"),
        ("Lund's Tuesday speech was short.", "1998-02-10"),
    ],
)
def test_a_past_verb_keeps_its_side(text: str, expected: str) -> None:
    assert day(text, Direction.PAST) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lawyers will fight Wednesday's ruling.", "1998-02-11"),
        ("They will discuss Sunday's deadly attack.", "1998-02-08"),
        ("They will watch Sunday's game.", "1998-02-15"),
    ],
)
def test_a_day_of_what_has_happened_is_past(text: str, expected: str) -> None:
    assert day(text, Direction.FUTURE) == expected
