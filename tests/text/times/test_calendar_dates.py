"""Days, weekdays, months and years by name, with and without a day of publication."""

from datetime import date

import pytest

from crosscheck.model.values import Granularity, TimeExpression, TimeStatus
from crosscheck.text.times import Direction, find_times

THURSDAY = date(2022, 8, 11)


def only(
    text: str, reference: date | None = THURSDAY, direction: Direction = Direction.PAST
) -> TimeExpression:
    (match,) = find_times(text, reference, direction)
    assert match.value.text == text[match.start : match.end]
    return match.value


def interval(
    text: str, reference: date | None = THURSDAY, direction: Direction = Direction.PAST
) -> str:
    value = only(text, reference, direction)
    assert value.status is TimeStatus.RESOLVED
    return f"{value.earliest or ''}/{value.latest or ''}"


@pytest.mark.parametrize(
    "text",
    [
        "They met on July 21, 2022.",
        "They met on 21 July 2022.",
        "They met on Thursday, July 21, 2022.",
        "They met on Thursday 21st July 2022.",
        "They met on the 21st of July 2022.",
        "They met on 2022-07-21.",
        "They met on 7/21/2022.",
        "They met on 21/7/2022.",
        "They met on 21.07.2022.",
        "They met on Jul. 21, 2022.",
    ],
)
def test_every_usual_form_of_a_full_date_gives_its_day(text: str) -> None:
    assert interval(text, None) == "2022-07-21/2022-07-21"


def test_an_ambiguous_date_in_figures_is_read_month_first() -> None:
    assert interval("on 8/9/2022", None) == "2022-08-09/2022-08-09"


@pytest.mark.parametrize(
    ("written", "published", "day"),
    [
        ("10/8/2022", THURSDAY, "2022-08-10"),
        ("8/10/2022", THURSDAY, "2022-08-10"),
        ("8/9/2022", date(2022, 9, 9), "2022-09-08"),
        ("8/9/2022", date(2022, 12, 1), "2022-08-09"),
        ("8/8/2022", THURSDAY, "2022-08-08"),
    ],
)
def test_it_is_read_day_first_where_only_so_it_is_of_the_news(
    written: str, published: date, day: str
) -> None:
    assert interval(f"It sank on {written}.", published) == f"{day}/{day}"


def test_a_day_without_year_is_the_nearest_one() -> None:
    assert interval("It sank on Aug. 9.") == "2022-08-09/2022-08-09"
    assert interval("It sank on Nov. 25.", date(2021, 1, 7)) == "2020-11-25/2020-11-25"
    assert interval("The trial opens Jan. 14.", date(2021, 1, 7)) == "2021-01-14/2021-01-14"


def test_a_day_keeps_its_year_across_an_and() -> None:
    first, second = find_times("on July 21 and 22", THURSDAY)
    assert (first.value.earliest, second.value.earliest) == (date(2022, 7, 21), date(2022, 7, 22))
    first, second = find_times("on 21 and 22 July 2019", THURSDAY)
    assert (first.value.earliest, second.value.earliest) == (date(2019, 7, 21), date(2019, 7, 22))


def test_a_bare_weekday_lies_within_the_week_that_ends_with_the_publication() -> None:
    assert interval("They met on Tuesday.") == "2022-08-09/2022-08-09"
    assert interval("They met on Friday.") == "2022-08-05/2022-08-05"


def test_thursday_in_an_article_of_a_thursday_is_that_day() -> None:
    assert interval("They met Thursday.") == "2022-08-11/2022-08-11"
    assert interval("They will meet Thursday.", direction=Direction.FUTURE) == (
        "2022-08-11/2022-08-11"
    )


def test_a_weekday_of_a_sentence_about_the_future_comes_next() -> None:
    assert interval("They meet on Tuesday.", direction=Direction.FUTURE) == (
        "2022-08-16/2022-08-16"
    )


def test_a_weekday_without_a_tense_stays_open() -> None:
    value = only("Tuesday's vote", direction=Direction.UNKNOWN)
    assert (value.status, value.weekday) == (TimeStatus.PARTIAL, 1)


def test_the_direction_may_depend_on_the_place_in_the_text() -> None:
    text = "They met on Tuesday and meet again on Monday."
    first, second = find_times(
        text, THURSDAY, lambda start: Direction.FUTURE if start > 20 else Direction.PAST
    )
    assert (first.value.earliest, second.value.earliest) == (date(2022, 8, 9), date(2022, 8, 15))


def test_last_this_and_next_pick_a_weekday() -> None:
    assert interval("last Thursday") == "2022-08-04/2022-08-04"
    assert interval("this Friday") == "2022-08-12/2022-08-12"
    assert interval("next Thursday") == "2022-08-18/2022-08-18"
    assert interval("on Tuesday last week") == "2022-08-02/2022-08-02"


def test_months_follow_the_tense_and_the_words_before_them() -> None:
    assert interval("It began in July.") == "2022-07-01/2022-07-31"
    assert interval("It began in November.") == "2021-11-01/2021-11-30"
    assert interval("It ends in November.", direction=Direction.FUTURE) == "2022-11-01/2022-11-30"
    assert interval("last November") == "2021-11-01/2021-11-30"
    assert interval("in June last year") == "2021-06-01/2021-06-30"
    assert interval("in Sept. 2015") == "2015-09-01/2015-09-30"


def test_edges_keep_the_whole_period_and_say_which_part() -> None:
    value = only("in early July")
    assert (value.earliest, value.latest) == (date(2022, 7, 1), date(2022, 7, 31))
    assert value.modifier == "START"
    assert only("at the end of 2009").modifier == "END"
    assert only("in mid-July").modifier == "MID"
    assert only("the last week of May").modifier == "END"


def test_years_decades_and_centuries_are_intervals() -> None:
    assert interval("It fell in 1998.") == "1998-01-01/1998-12-31"
    assert interval("the 1990s") == "1990-01-01/1999-12-31"
    assert interval("the early 2000s") == "2000-01-01/2009-12-31"
    assert interval("in the 19th century") == "1801-01-01/1900-12-31"


def test_quarters_halves_and_seasons_are_intervals() -> None:
    assert interval("in the third quarter of 2019") == "2019-07-01/2019-09-30"
    assert interval("in Q1 2020") == "2020-01-01/2020-03-31"
    assert interval("in the first half of 2019") == "2019-01-01/2019-06-30"
    assert interval("in the summer of 2019") == "2019-06-01/2019-08-31"
    assert interval("last winter") == "2021-12-01/2022-02-28"


def test_named_days_follow_their_calendar_rule() -> None:
    assert interval("on Christmas Eve 2019") == "2019-12-24/2019-12-24"
    assert interval("on Thanksgiving Day") == "2021-11-25/2021-11-25"
    assert interval("on Good Friday") == "2022-04-15/2022-04-15"
    assert interval("on Easter Sunday 2024") == "2024-03-31/2024-03-31"


def test_more_named_days_follow_their_calendar_rule() -> None:
    assert interval("on Martin Luther King Day") == "2022-01-17/2022-01-17"
    assert interval("on Presidents' Day 1998") == "1998-02-16/1998-02-16"
    assert interval("on the Fourth of July") == "2022-07-04/2022-07-04"
    assert interval("on Veterans Day 2019") == "2019-11-11/2019-11-11"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("in '96", "1996-01-01/1996-12-31"),
        ("in April of 1987", "1987-04-01/1987-04-30"),
        ("on 05-Aug-2016", "2016-08-05/2016-08-05"),
        ("from june 26th of 2020 to june the 28th 2020", "2020-06-26/2020-06-28"),
        ("the week of Feb. 2, 1998", "1998-02-02/1998-02-08"),
        ("the weekend of May 3, 1997", "1997-05-03/1997-05-04"),
        ("from April to June", "2022-04-01/2022-06-30"),
        ("from Oct. 2019 to March 2020", "2019-10-01/2020-03-31"),
        ("Jan-Feb 2017", "2017-01-01/2017-02-28"),
        ("before 2010 or later", "/2009-12-31"),
    ],
)
def test_less_usual_forms_are_read(text: str, expected: str) -> None:
    assert interval(text) == expected


def test_a_range_over_the_turn_of_the_year_begins_in_the_year_before() -> None:
    assert interval("from November to March") == "2021-11-01/2022-03-31"
    value = only("from September to August")
    assert value.status is TimeStatus.RESOLVED
    assert value.earliest is not None
    assert value.latest is not None
    assert only("from May 2019 to March 2018").status is TimeStatus.IMPOSSIBLE


def test_a_fiscal_year_is_rough() -> None:
    assert (only("fiscal 1997").modifier, interval("fiscal year 1997")) == (
        "APPROX",
        "1997-01-01/1997-12-31",
    )


def test_without_a_publication_day_only_the_named_parts_are_known() -> None:
    tuesday = only("They met on Tuesday.", None)
    assert (tuesday.status, tuesday.weekday, tuesday.earliest) == (TimeStatus.PARTIAL, 1, None)
    july = only("They met in July.", None)
    assert (july.status, july.month, july.granularity) == (
        TimeStatus.PARTIAL,
        7,
        Granularity.MONTH,
    )
    day = only("They met on Tuesday, July 21.", None)
    assert (day.weekday, day.month, day.day, day.year) == (1, 7, 21, None)
    assert only("in June last year", None).offset == "P-1Y"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("on 29 February 2019", "February 2019 has no day 29"),
        ("on 31 June", "June has no day 31"),
        ("on Wednesday, 3 May 2022", "3 May 2022 is a Tuesday"),
        ("on Monday, Aug. 9", "9 August 2022 is a Tuesday"),
    ],
)
def test_a_day_that_no_calendar_has_is_impossible(text: str, reason: str) -> None:
    value = only(text)
    assert (value.status, value.reason) == (TimeStatus.IMPOSSIBLE, reason)
    assert value.earliest is value.latest is None


def test_the_right_weekday_and_a_leap_day_are_possible() -> None:
    assert interval("on Tuesday, 3 May 2022") == "2022-05-03/2022-05-03"
    assert interval("on 29 February 2020") == "2020-02-29/2020-02-29"
