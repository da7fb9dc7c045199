"""Anaphors that count from the sentences before, and clocks whose day stands in brackets."""

from datetime import date

import pytest

from crosscheck.model.values import TimeStatus
from crosscheck.text.times import find_times


def _after(before: str, text: str) -> tuple[TimeStatus, date | None, date | None]:
    earlier = [match.value for match in find_times(before)]
    value = find_times(text, earlier=earlier)[-1].value
    return value.status, value.earliest, value.latest


@pytest.mark.parametrize(
    ("before", "text", "first", "last"),
    [
        ("It sank on 9 August 2022.", "That day, it burnt.", "2022-08-09", "2022-08-09"),
        ("It sank on 9 August 2022.", "It was raised the following day.", "2022-08-10",
         "2022-08-10"),
        ("It sank on 9 August 2022.", "It was built the year before.", "2021-01-01", "2021-12-31"),
        ("It was built in 2018.", "Later that year it burnt.", "2018-01-01", "2018-12-31"),
        ("It burnt in May 2018.", "It sank later that year.", "2018-01-01", "2018-12-31"),
        ("It sank on 9 August 2022. On 9 August 2022 it rained.", "Divers came the next day.",
         "2022-08-10", "2022-08-10"),
        ("It was built in 2018 and sank on 9 August 2022.", "Divers came the next day.",
         "2022-08-10", "2022-08-10"),
    ],
)  # fmt: skip
def test_an_anaphor_counts_from_the_one_date_before(
    before: str, text: str, first: str, last: str
) -> None:
    expected = date.fromisoformat(first), date.fromisoformat(last)
    assert _after(before, text) == (TimeStatus.RESOLVED, *expected)


@pytest.mark.parametrize(
    ("before", "text"),
    [
        ("It left on 8 August 2022 and sank on 9 August 2022.", "Divers came the next day."),
        ("It sank on Tuesday.", "Divers came the next day."),
        ("It left on 8 August 2022 and sank on Tuesday.", "Divers came the next day."),
        ("It sank in August 2022.", "Divers came the next day."),
        ("It sank on 9 August 2022.", "Divers came the day after the vote."),
        ("It sank on 9 August 2022.", "On Friday it was raised, and the next day towed."),
        ("It sank in the night.", "Divers came the next day."),
        ("Nothing happened.", "Divers came the next day."),
    ],
)
def test_an_anaphor_stays_one_when_no_single_date_is_meant(before: str, text: str) -> None:
    assert _after(before, text)[0] is TimeStatus.ANAPHORIC


@pytest.mark.parametrize(
    "text",
    [
        "The blast was at 10:35 a.m. (0735 GMT) Friday.",
        "The blast was at 10:35 a.m. (0735 GMT) on Friday.",
        "He left at 4 in the morning (4 a.m. EDT Friday).",
    ],
)
def test_a_clock_has_the_day_of_the_brackets_beside_it(text: str) -> None:
    value = find_times(text, date(1998, 8, 8))[0].value
    assert value.earliest == value.latest == date(1998, 8, 7)
    assert value.clock


@pytest.mark.parametrize(
    "text",
    [
        "The blast was at 10:35 a.m. (a witness said Friday).",
        "The blast was at 10:35 a.m., officials said Friday.",
        "The blast was at 10:35 a.m. (0735 GMT) in 1998.",
    ],
)
def test_another_day_is_not_that_of_the_clock(text: str) -> None:
    assert find_times(text, date(1998, 8, 8))[0].value.status is TimeStatus.PARTIAL


def test_post_and_pre_bound_a_year() -> None:
    after, before = (find_times(f"the {word}-1959 politics")[0].value for word in ("post", "pre"))
    assert (after.earliest, after.latest) == (date(1960, 1, 1), None)
    assert (before.earliest, before.latest) == (None, date(1958, 12, 31))
    assert find_times("the model-1959 engine") == ()
