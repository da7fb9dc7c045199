"""What a document itself tells of the day on which it appeared."""

from datetime import date

import pytest
from tests.dating import date_of, dated

from crosscheck.model.source import Found

TIMES = [
    ("The ministry asked a court on 21 July 2022 to close the agency.", date(2022, 7, 21), None),
    ("The court was closed in May 2021.", date(2021, 5, 1), None),
    ("The party ruled the city between 2018 and 2021.", date(2021, 1, 1), None),
    ("The committee will meet on 28 March 2023.", None, date(2023, 3, 28)),
    ("The bridge opened on 3 May 2019. It will close on 9 June 2019.",
     date(2019, 5, 3), date(2019, 6, 9)),
    ("The mayor opened the bridge today, 3 May 2022.", date(2022, 5, 3), date(2022, 5, 3)),
    ("The mayor opened the bridge yesterday (2 May 2022).", date(2022, 5, 3), date(2022, 5, 3)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "earliest", "latest"), TIMES)
def test_a_dated_past_and_a_dated_plan_bound_the_date(
    text: str, earliest: date | None, latest: date | None
) -> None:
    found = date_of(text)
    assert found.found is Found.INFERRED
    assert (found.earliest, found.latest) == (earliest, latest)


@pytest.mark.parametrize(
    "text",
    [
        "The payment was due on 28 March 2023.",
        "The committee was scheduled to meet on 28 March 2023.",
        "The minister said that he would resign on 28 March 2023.",
        "The committee may meet on 28 March 2023.",
        "The permit runs until 28 March 2023.",
        "The club planned an April 10, 2023 deadline.",
        "“We will leave on 28 March 2023,” the minister wrote.",
        "We march, we will not wait — A. Lind (@alind) March 24, 2018",
        "The mayor will be heading home for the weekend on March 28, 2019.",
        "A haul, made public in early 2019, could cause rivals to think again.",
        "The senator and 2020 hopeful Cory Booker tweeted: “Try again.”",
        "The mayor opened the bridge on Tuesday.",
        "The mayor opened the bridge on 3 May.",
        "He was born around 1950.",
    ],
)
def test_what_only_may_lie_behind_or_ahead_bounds_nothing(text: str) -> None:
    assert date_of(text).found is Found.UNKNOWN
    assert date_of(text).reasons == ()


def test_the_last_past_day_and_the_first_plan_are_the_reasons() -> None:
    text = (
        "The bridge opened on 3 May 2019. It closed on 9 June 2019.\n\n"
        "It will be rebuilt in 2023. Work will begin on 1 August 2019."
    )
    found = date_of(text)
    assert [clue.evidence[0].quote for clue in found.reasons] == ["9 June 2019", "1 August 2019"]
    assert found.days == (date(2019, 6, 9), date(2019, 8, 1))
    for clue in found.reasons:
        (words,) = clue.evidence
        assert text[words.span.start : words.span.end] == words.quote


def test_words_that_contradict_each_other_infer_nothing() -> None:
    found = date_of("The bridge opened on 3 May 2019. The road will open on 1 April 2018.")
    assert found.found is Found.UNKNOWN
    assert found.days == (None, None)
    assert [clue.evidence[0].quote for clue in found.reasons] == ["3 May 2019", "1 April 2018"]


def test_an_update_line_is_a_last_day() -> None:
    found = date_of("The bridge opened on 3 May 2019.\n\nUpdated: 9 May 2019")
    assert found.days == (date(2019, 5, 3), date(2019, 5, 9))


def test_a_date_line_of_another_article_says_nothing() -> None:
    found = date_of("The bridge opened on 3 May 2019.\n\nJuly 22, 2019")
    assert found.days == (date(2019, 5, 3), None)


def test_today_without_a_year_is_dated_by_what_bounds_the_year() -> None:
    text = (
        "The mayor opened the bridge today, 3 May. The old one closed on 9 June 2021.\n\n"
        "A fair will be held on 1 August 2022."
    )
    assert date_of(text).day == date(2022, 5, 3)


def test_a_dateline_is_the_day_of_writing() -> None:
    found = date_of("SANDVIK, Aug. 9, 2022 - The ferry sank.", holes=("SANDVIK, Aug. 9, 2022 - ",))
    assert found.day in (None, date(2022, 8, 9))


def test_a_stated_date_is_left_alone() -> None:
    known = dated(["The ministry asked a court on 21 July 2022."], published=["2022-08-01"])
    assert known[0].found is Found.SIDECAR
    assert known[0].reasons == ()
