"""Times of day, durations and sets."""

from datetime import date

import pytest

from crosscheck.model.values import Granularity, TimeExpression, TimeStatus, TimeType
from crosscheck.text.times import find_times

THURSDAY = date(2022, 8, 11)


def only(text: str, reference: date | None = THURSDAY) -> TimeExpression:
    (match,) = find_times(text, reference)
    return match.value


@pytest.mark.parametrize(
    ("text", "clock", "zone"),
    [
        ("at 6:14 a.m. on Tuesday", "06:14", ""),
        ("on Tuesday at 6.14am", "06:14", ""),
        ("on Tuesday at 6:14 p.m. local time", "18:14", "local time"),
        ("at 9 a.m. EST Tuesday", "09:00", "EST"),
        ("at 14:30 GMT on Tuesday", "14:30", "GMT"),
        ("at 1430 GMT on Tuesday", "14:30", "GMT"),
        ("on Tuesday evening at 6:30", "18:30", ""),
        ("at noon on Tuesday", "12:00", ""),
        ("early Tuesday morning", "MO", ""),
        ("on the evening of Tuesday", "EV", ""),
        ("in the early hours of Tuesday", "MO", ""),
        ("Tuesday night", "NI", ""),
        ("12 a.m. on Tuesday", "00:00", ""),
        ("12 p.m. on Tuesday", "12:00", ""),
    ],
)
def test_a_time_of_day_goes_with_its_day(text: str, clock: str, zone: str) -> None:
    value = only(text)
    assert (value.type, value.clock, value.zone) == (TimeType.TIME, clock, zone)
    assert value.earliest == value.latest == date(2022, 8, 9)


def test_a_clock_that_could_be_morning_or_evening_is_left_out() -> None:
    value = only("at 6:30 on Tuesday")
    assert (value.clock, value.type) == ("", TimeType.DATE)


def test_a_time_of_day_alone_is_partial() -> None:
    value = only("It broke at 6:14 a.m.")
    assert (value.status, value.clock, value.granularity) == (
        TimeStatus.PARTIAL,
        "06:14",
        Granularity.CLOCK,
    )


def test_last_night_and_tonight_are_nights() -> None:
    assert (only("last night").clock, only("last night").earliest) == ("NI", date(2022, 8, 10))
    assert (only("tonight").clock, only("tonight").earliest) == ("NI", THURSDAY)


def test_after_noon_bounds_the_clock_and_not_the_day() -> None:
    value = only("after noon on Tuesday")
    assert (value.modifier, value.earliest, value.latest) == (
        "AFTER",
        date(2022, 8, 9),
        date(2022, 8, 9),
    )


@pytest.mark.parametrize(
    ("text", "duration"),
    [
        ("It rained for three days.", "P3D"),
        ("a month-long strike", "P1M"),
        ("a two-hour call", "PT2H"),
        ("half an hour", "PT30M"),
        ("two and a half years", "P30M"),
        ("several days", "PXD"),
        ("It went on for years.", "PXY"),
        ("a five-year deal", "P5Y"),
        ("the past two months", "P2M"),
        ("in recent weeks", "PXW"),
        ("twenty-five minutes", "PT25M"),
        ("a fortnight", ""),
        ("After months of talks they agreed.", "PXM"),
        ("It will be ready within hours.", "PTXH"),
        ("the worst storm in decades", "PXY"),
        ("one hour and 30 minutes", "PT90M"),
        ("two years, three months", "P27M"),
        ("a weeklong visit", "P1W"),
        ("He was out all day.", "P1D"),
        ("an hour and a half", "PT90M"),
        ("a half-hour speech", "PT30M"),
        ("three straight days", "P3D"),
        ("It could take as long as a month.", "P1M"),
        ("It will last a week.", "P1W"),
    ],
)
def test_durations_are_iso_lengths(text: str, duration: str) -> None:
    found = [match.value.duration for match in find_times(text, THURSDAY)]
    assert found == ([duration] if duration else [])


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("They get $50 a day.", "P1D"),
        ("It kills 1,000 people a year.", "P1Y"),
        ("They hold dozens of interviews a day.", "P1D"),
        ("He runs three times a week.", "P1W"),
        ("It costs $3 per month.", "P1M"),
        ("It stays open 24 hours a day.", ""),
        ("He left the town a day after the vote.", ""),
        ("They waited for two buses a day later.", ""),
    ],
)
def test_a_rate_is_a_set_of_times(text: str, period: str) -> None:
    found = [m.value.duration for m in find_times(text, THURSDAY) if m.value.type is TimeType.SET]
    assert found == ([period] if period else [])


def test_a_length_that_ends_today_is_an_interval_too() -> None:
    value = only("over the past two months")
    assert (value.earliest, value.latest) == (date(2022, 6, 11), THURSDAY)


@pytest.mark.parametrize(
    ("text", "duration", "weekday"),
    [
        ("every Friday", "P1W", 4),
        ("on Fridays", "P1W", 4),
        ("daily flights", "P1D", None),
        ("twice a year", "P6M", None),
        ("every two weeks", "P2W", None),
        ("every other day", "P2D", None),
    ],
)
def test_sets_are_periods(text: str, duration: str, weekday: int | None) -> None:
    value = only(text)
    assert (value.type, value.duration, value.weekday) == (TimeType.SET, duration, weekday)
