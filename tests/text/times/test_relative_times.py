"""Times that count from the day of publication, or from something else in the text."""

from datetime import date

import pytest

from crosscheck.model.values import TimeExpression, TimeStatus, TimeType
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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They left yesterday.", "2022-08-10/2022-08-10"),
        ("They leave tomorrow.", "2022-08-12/2022-08-12"),
        ("the day before yesterday", "2022-08-09/2022-08-09"),
        ("They left last week.", "2022-08-01/2022-08-07"),
        ("They left last month.", "2022-07-01/2022-07-31"),
        ("They leave next month.", "2022-09-01/2022-09-30"),
        ("They left last year.", "2021-01-01/2021-12-31"),
        ("this weekend", "2022-08-13/2022-08-14"),
        ("last weekend", "2022-08-06/2022-08-07"),
        ("earlier this month", "2022-08-01/2022-08-11"),
        ("later this year", "2022-08-11/2022-12-31"),
        ("They had met 12 times so far this year.", "2022-01-01/2022-08-11"),
        ("They had met 12 times this month so far.", "2022-08-01/2022-08-11"),
        ("They left more than a week ago.", "2022-07-25/2022-08-07"),
        ("three days ago", "2022-08-08/2022-08-08"),
        ("two weeks ago", "2022-07-25/2022-07-31"),
        ("two months ago", "2022-06-01/2022-06-30"),
        ("two or three days ago", "2022-08-08/2022-08-09"),
        ("They fell ill 6-8 weeks ago.", "2022-06-13/2022-07-03"),
        ("It closed ten to twelve years ago.", "2010-01-01/2012-12-31"),
        ("between two and four months ago", "2022-04-01/2022-06-30"),
        ("two and four months ago", "2022-04-01/2022-04-30"),
        ("from yesterday to tomorrow", "2022-08-10/2022-08-12"),
        ("half a century ago", "1972-01-01/1972-12-31"),
        ("last quarter", "2022-04-01/2022-06-30"),
    ],
)
def test_deictic_times_count_from_the_publication_day(text: str, expected: str) -> None:
    assert interval(text) == expected


def test_the_weekend_is_the_past_one_until_the_tense_looks_ahead() -> None:
    assert interval("over the weekend") == "2022-08-06/2022-08-07"
    assert interval("over the weekend", direction=Direction.FUTURE) == "2022-08-13/2022-08-14"
    assert interval("over the weekend", date(2022, 8, 14)) == "2022-08-13/2022-08-14"


def test_this_weekend_is_the_one_just_past_where_early_in_the_week_the_tense_is_past() -> None:
    monday, wednesday = date(2022, 8, 8), date(2022, 8, 10)
    assert interval("They met this weekend.", monday) == "2022-08-06/2022-08-07"
    assert interval("They meet this weekend.", monday, Direction.FUTURE) == "2022-08-13/2022-08-14"
    assert interval("A fair is planned this weekend.", wednesday) == "2022-08-13/2022-08-14"


@pytest.mark.parametrize(
    ("text", "offset"),
    [
        ("two weeks ago", "P-2W"),
        ("last week", "P-1W"),
        ("yesterday", "P-1D"),
        ("next month", "P1M"),
        ("a few days ago", "P-XD"),
    ],
)
def test_without_a_publication_day_the_offset_remains(text: str, offset: str) -> None:
    value = only(text, None)
    assert (value.status, value.offset) == (TimeStatus.PARTIAL, offset)


def test_the_offset_is_kept_after_resolution() -> None:
    assert only("two weeks ago").offset == "P-2W"


def test_counted_weeks_are_rounded_and_counted_days_are_not() -> None:
    assert only("two weeks ago").modifier == "APPROX"
    assert only("two days ago").modifier == ""


@pytest.mark.parametrize(
    ("text", "offset"),
    [
        ("They met three days later.", "P3D"),
        ("They met the following day.", "P1D"),
        ("They met that day.", "P0D"),
        ("They met the day after the call.", "P1D"),
        ("They had met a week earlier.", "P-1W"),
        ("They met the year prior.", "P-1Y"),
        ("They met in the same year.", "P0Y"),
        ("They met about two months later.", "P2M"),
        ("They had met days earlier.", "P-XD"),
        ("They met later that year.", "P0Y"),
    ],
)
def test_anaphoric_times_are_never_counted_from_the_publication(text: str, offset: str) -> None:
    value = only(text)
    assert (value.status, value.offset) == (TimeStatus.ANAPHORIC, offset)
    assert value.earliest is value.latest is None


def test_the_following_tuesday_keeps_its_weekday() -> None:
    value = only("the following Tuesday")
    assert (value.status, value.weekday) == (TimeStatus.ANAPHORIC, 1)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("two days after Christmas Day", date(2021, 12, 27)),
        ("a week from Monday", date(2022, 8, 15)),
        ("the day before Aug. 9", date(2022, 8, 8)),
        ("10 years ago today", date(2012, 8, 11)),
        ("a week ago Sunday", date(2022, 7, 31)),
        ("two months before May 3, 1995", date(1995, 3, 3)),
    ],
)
def test_a_count_beside_a_day_counts_from_that_day(text: str, day: date) -> None:
    value = only(text)
    assert (value.earliest, value.latest, value.text) == (day, day, text)


def test_a_count_from_a_day_that_is_not_known_stays_partial() -> None:
    (match,) = find_times("two days after Christmas Day", None)
    assert match.value.status is TimeStatus.PARTIAL
    (match,) = find_times("two days after 30 February 2019", THURSDAY)
    assert match.value.status is TimeStatus.IMPOSSIBLE


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("They met on May 3, 1995, and again the next day.", "1995-05-04", "1995-05-04"),
        ("He arrived in June 1996 and left later that year.", "1996-01-01", "1996-12-31"),
        ("In 1990, he married; the following year he left.", "1991-01-01", "1991-12-31"),
        ("He was held on Aug. 2 and freed two days later.", "2022-08-04", "2022-08-04"),
    ],
)
def test_an_anaphor_counts_from_the_date_before_it_in_the_sentence(
    text: str, first: str, last: str
) -> None:
    value = find_times(text, THURSDAY)[-1].value
    assert value.status is TimeStatus.RESOLVED
    assert (str(value.earliest), str(value.latest)) == (first, last)


@pytest.mark.parametrize(
    "text",
    [
        "Police said Tuesday that he had been seen three days earlier.",
        "He fled on Aug. 2, the day before officers came.",
        "He fled in June 1996 and was caught two days later.",
        "He ruled from 1990 until the next day.",
        "He is back today, seven years later.",
        "It fell from a week ago after the previous week.",
    ],
)
def test_an_anaphor_without_a_sure_antecedent_stays_open(text: str) -> None:
    assert find_times(text, THURSDAY)[-1].value.status is TimeStatus.ANAPHORIC


def test_a_count_beyond_the_calendar_stays_partial() -> None:
    value = only("5000 years ago")
    assert (value.status, value.type) == (TimeStatus.PARTIAL, TimeType.DATE)
    assert value.reason == "outside the calendar"


def test_an_article_of_the_first_or_last_year_of_the_calendar_is_read() -> None:
    for reference in (date.min, date.max):
        for text in ("last year", "next week", "on Tuesday", "in May", "on May 3", "at Christmas"):
            assert find_times(text, reference)
