"""Open ends and ranges."""

from datetime import date

import pytest

from crosscheck.model.values import TimeExpression, TimeStatus
from crosscheck.text.times import Direction, find_times

THURSDAY = date(2022, 8, 11)


def only(
    text: str, reference: date | None = THURSDAY, direction: Direction = Direction.PAST
) -> TimeExpression:
    (match,) = find_times(text, reference, direction)
    return match.value


def interval(
    text: str, reference: date | None = THURSDAY, direction: Direction = Direction.PAST
) -> str:
    value = only(text, reference, direction)
    return f"{value.earliest or ''}/{value.latest or ''}"


def test_since_opens_the_end_and_stays_outside_the_words() -> None:
    value = only("Prices have risen since June.")
    assert (value.text, value.modifier) == ("June", "AFTER")
    assert (value.earliest, value.latest) == (date(2022, 6, 1), None)


def test_after_begins_when_the_period_is_over() -> None:
    assert interval("They left after July.") == "2022-08-01/"


def test_before_ends_when_the_period_begins() -> None:
    value = only("They left before 2019.")
    assert (value.modifier, value.earliest, value.latest) == ("BEFORE", None, date(2018, 12, 31))


def test_until_and_by_look_ahead_when_no_verb_is_known() -> None:
    assert interval("The camp stays until Friday.") == "/2022-08-12"
    assert interval("They must leave by Friday.") == "/2022-08-12"


def test_by_follows_a_verb_that_is_known_to_tell_of_the_past() -> None:
    (match,) = find_times("By Friday all had left.", THURSDAY, lambda _: Direction.PAST)
    assert match.value.latest == date(2022, 8, 5)


def test_as_early_as_looks_ahead() -> None:
    assert interval("They could leave as early as Tuesday.") == "2022-08-16/2022-08-16"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The talks set up a likely vote on the bill Friday.", "2022-08-12"),
        ("As a Friday vote in the council neared, they met.", "2022-08-12"),
        ("They were invited to an upcoming Friday hearing.", "2022-08-12"),
        ("The store was likely set on fire Friday.", "2022-08-05"),
        ("Police named the likely cause of the blast Friday.", "2022-08-05"),
        ("The band announced its upcoming tour Tuesday.", "2022-08-09"),
        ("He opened fire on Monday as officers neared.", "2022-08-08"),
    ],
)
def test_what_is_pending_lies_ahead(text: str, day: str) -> None:
    assert interval(text) == f"{day}/{day}"


def test_onwards_opens_the_end() -> None:
    value = only("from the early 2000s onwards")
    assert (value.modifier, value.earliest, value.latest) == ("ON_OR_AFTER", date(2000, 1, 1), None)


def test_a_possessive_or_a_noun_after_the_day_keeps_it_closed() -> None:
    assert interval("after Tuesday's vote") == "2022-08-09/2022-08-09"
    assert interval("before Tuesday talks") == "2022-08-09/2022-08-09"


def test_an_open_end_without_a_year_stays_partial() -> None:
    value = only("since June", None)
    assert (value.status, value.month, value.modifier) == (TimeStatus.PARTIAL, 6, "AFTER")


def test_ranges_are_one_expression_with_their_words() -> None:
    value = only("He led it between 2018 and 2021, then left.")
    assert value.text == "between 2018 and 2021"
    assert (value.earliest, value.latest) == (date(2018, 1, 1), date(2021, 12, 31))


def test_ranges_of_all_kinds() -> None:
    assert interval("from 3 to 5 May") == "2022-05-03/2022-05-05"
    assert interval("July 21-23, 2019") == "2019-07-21/2019-07-23"
    assert interval("between March 1 and 7, 2019") == "2019-03-01/2019-03-07"
    assert interval("from Monday to Friday") == "2022-08-01/2022-08-05"
    assert interval("June-August 2019") == "2019-06-01/2019-08-31"
    assert interval("between November and February 2019") == "2018-11-01/2019-02-28"
    assert interval("in 2015\u20132016") == "2015-01-01/2016-12-31"
    assert interval("in 2018-19") == "2018-01-01/2019-12-31"


def test_a_range_ahead_runs_forward() -> None:
    assert interval("from Monday to Friday", direction=Direction.FUTURE) == (
        "2022-08-15/2022-08-19"
    )


def test_a_meeting_moved_from_one_day_to_another_is_no_range() -> None:
    first, second = find_times("The vote was moved from Monday to Wednesday.", THURSDAY)
    assert (first.value.text, second.value.text) == ("Monday", "Wednesday")


def test_a_range_that_ends_before_it_begins_is_impossible() -> None:
    assert only("between 2021 and 2018").status is TimeStatus.IMPOSSIBLE


def test_about_makes_a_date_rough() -> None:
    assert only("He was born around 1998.").modifier == "APPROX"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They postponed the vote until Friday.", "2022-08-12/2022-08-12"),
        ("They put the vote off until Friday.", "2022-08-12/2022-08-12"),
        ("The vote stays open until Friday.", "/2022-08-12"),
        ("They put the vote to members until Friday.", "/2022-08-12"),
    ],
)
def test_what_is_put_off_until_a_day_is_on_that_day(text: str, expected: str) -> None:
    assert interval(text) == expected


def test_the_year_of_an_event_is_no_day_to_count_from() -> None:
    found = find_times("It ends a day after the 2020 election.", THURSDAY, Direction.FUTURE)
    assert [match.value.text for match in found] == ["a day after", "2020"]
