"""Which article came first: by the clock where both tell the time, else by the day."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from tests.comparing import fact_type_of, pair_of

from crosscheck.model.contracts import Stated
from crosscheck.model.fact import Kind
from crosscheck.text.amounts import is_running_count, may_have_risen
from crosscheck.text.answers import ONE_WORDING
from crosscheck.text.precedence import is_earlier

DAY = date(2021, 3, 3)
NINE, THREE = (datetime(2021, 3, 3, hour, tzinfo=UTC) for hour in (9, 15))
LATE_IN_LIMA = datetime(2021, 3, 2, 23, 30, tzinfo=timezone(timedelta(hours=-5)))


def tolls(less: datetime | None, more: datetime | None, day: date | None) -> tuple[Stated, Stated]:
    matter = pair_of("The ferry sank and 12 were killed.", "The ferry sank; 14 were killed.")
    kind = fact_type_of(Kind.QUANTITY)
    a, b = matter.stated(kind, 0)[0], matter.stated(kind, 1)[0]
    return replace(a, published=day, instant=less), replace(b, published=day, instant=more)


@pytest.mark.parametrize(
    ("less", "more", "day", "earlier", "running"),
    [
        (NINE, THREE, DAY, True, True),
        (THREE, NINE, DAY, False, False),
        (NINE, NINE, DAY, False, False),
        (NINE, None, DAY, False, False),
        (None, None, None, False, False),
    ],
)
def test_a_toll_rises_in_the_course_of_a_day(
    less: datetime | None, more: datetime | None, day: date | None, earlier: bool, running: bool
) -> None:
    a, b = tolls(less, more, day)
    assert is_earlier(a, b) is earlier
    assert is_running_count(a, b) is is_running_count(b, a) is running


def test_the_clock_goes_before_the_calendar() -> None:
    early, late = tolls(datetime(2021, 3, 3, 1, 0, tzinfo=UTC), LATE_IN_LIMA, None)
    by_day = replace(early, published=date(2021, 3, 3)), replace(late, published=date(2021, 3, 2))
    assert is_earlier(*by_day)
    assert not is_earlier(*reversed(by_day))


def test_a_toll_may_have_risen_where_nobody_knows_which_article_is_later() -> None:
    assert may_have_risen(*tolls(None, None, None))
    assert not may_have_risen(*tolls(None, None, DAY))
    assert not may_have_risen(*tolls(NINE, THREE, None))


def test_a_toll_in_one_wording_is_told_of_one_time() -> None:
    a, b = tolls(None, None, None)
    assert not may_have_risen(replace(a, wording=ONE_WORDING), replace(b, wording=ONE_WORDING))
