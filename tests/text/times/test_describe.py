"""What people read for a time."""

from datetime import date

import pytest

from crosscheck.text.times import describe, find_times


@pytest.mark.parametrize(
    ("text", "description"),
    [
        ("on Tuesday", "Tuesday"),
        ("in July", "July"),
        ("on July 21", "21 July"),
        ("on July 21, 2022", "21 July 2022"),
        ("between March 1 and 7, 2019", "between 1 and 7 March 2019"),
        ("between 2018 and 2021", "between 2018 and 2021"),
        ("the early 2000s", "the early 2000s"),
        ("in mid-July", "mid-July"),
        ("early Tuesday morning", "early Tuesday morning"),
        ("Tuesday at 6:14 a.m. EST", "Tuesday, 06:14 EST"),
        ("two weeks ago", "about 2 weeks before publication"),
        ("yesterday morning", "1 day before publication, morning"),
        ("this month", "the month of publication"),
        ("in the third quarter of 2019", "the third quarter of 2019"),
        ("in summer", "summer"),
        ("for three days", "3 days"),
        ("for years", "some years"),
        ("every Friday", "every Friday"),
        ("daily", "every day"),
        ("since June 2019", "since 1 June 2019"),
        ("since June", "from June on"),
        ("before 2019", "before 2019"),
        ("until May 5, 2022", "until 5 May 2022"),
        ("after July 2022", "after July 2022"),
        ("three days later", "three days later (counted from something else in the text)"),
        ("29 February 2019", "29 February 2019 (February 2019 has no day 29)"),
        ("Christmas Eve", "Christmas Eve"),
    ],
)
def test_undated_articles(text: str, description: str) -> None:
    (match,) = find_times(text)
    assert describe(match.value) == description


@pytest.mark.parametrize(
    ("text", "description"),
    [
        ("last week", "between 1 and 7 August 2022"),
        ("two weeks ago", "between about 25 and 31 July 2022"),
        ("late Tuesday night", "9 August 2022, late night"),
        ("early Wednesday", "10 August 2022, early"),
        ("earlier this month", "between 1 and 11 August 2022"),
        ("after noon on Tuesday", "9 August 2022, after 12:00"),
        ("a decade ago", "about the 2010s"),
        ("last winter", "winter 2021"),
    ],
)
def test_dated_articles(text: str, description: str) -> None:
    (match,) = find_times(text, date(2022, 8, 11))
    assert describe(match.value) == description
