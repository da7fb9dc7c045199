from datetime import date

import pytest

from crosscheck.model.values import TimeExpression, TimeStatus
from crosscheck.text.times import find_times

PUBLISHED = date(2020, 1, 22)


def last(text: str) -> TimeExpression:
    return find_times(text, PUBLISHED)[-1].value


@pytest.mark.parametrize(
    ("text", "words", "day"),
    [
        ("In 2018 a file was sent on 1 May of that year.", "1 May of that year", date(2018, 5, 1)),
        ("He left in 2016, in June of the same year.", "June of the same year", date(2016, 6, 1)),
    ],
)
def test_that_year_is_the_one_that_the_sentence_names(text: str, words: str, day: date) -> None:
    assert (last(text).text, last(text).earliest) == (words, day)


def test_that_year_is_the_one_that_the_sentence_before_names() -> None:
    earlier = [match.value for match in find_times("He fell ill in 2018.", PUBLISHED)]
    (found,) = find_times("It was sent on 1 May of that year.", PUBLISHED, earlier=earlier)
    assert found.value.earliest == date(2018, 5, 1)


@pytest.mark.parametrize(
    "text",
    [
        "It was sent on 1 May of that year.",
        "Between 2016 and 2018, on 1 May of that year, it was sent.",
    ],
)
def test_that_year_is_never_the_year_of_publication_by_default(text: str) -> None:
    found = last(text)
    assert (found.status, found.month, found.day) == (TimeStatus.PARTIAL, 5, 1)
    assert found.earliest is None


def test_an_impossible_day_of_that_year_is_still_impossible() -> None:
    assert last("On 30 February of that year.").status is TimeStatus.IMPOSSIBLE
