"""Scoring of found times: what counts as right, as found, as spurious."""

from datetime import date

import pytest

from crosscheck.evaluation.reading import FoundTime
from crosscheck.evaluation.timex import Timex, days_of, figures_of, judge, named_days
from crosscheck.text.times import find_times

DAY = date(1998, 2, 13)


def found(text: str) -> list[FoundTime]:
    return [FoundTime(match.start, match.end, match.value) for match in find_times(text, DAY)]


def timex(text: str, words: str, value: str, kind: str = "DATE") -> Timex:
    start = text.index(words)
    return Timex(start, start + len(words), kind, value)


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("1998", "1998-01-01", "1998-12-31"),
        ("1996-02", "1996-02-01", "1996-02-29"),
        ("1998-02-13", "1998-02-13", "1998-02-13"),
        ("1998-02-13TNI", "1998-02-13", "1998-02-13"),
        ("1998-02-13T10:30", "1998-02-13", "1998-02-13"),
    ],
)
def test_a_year_a_month_and_a_day_are_intervals(value: str, first: str, last: str) -> None:
    assert days_of(value) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    "value", ["1998-W07", "1998-FA", "199X", "1998-XX", "PRESENT_REF", "P1Y", "1998-02-30", "0000"]
)
def test_other_values_are_not_scored(value: str) -> None:
    assert days_of(value) is None


def test_a_signal_before_the_words_does_not_make_them_wrong() -> None:
    text = "since 1990"
    (judged,) = judge([timex(text, "1990", "1990")], found(text))
    assert judged.is_right
    assert not judged.is_right_as_used


def test_earlier_this_month_names_the_month() -> None:
    assert named_days(find_times("earlier this month", DAY)[0].value) == (
        date(1998, 2, 1),
        date(1998, 2, 28),
    )


def test_each_end_of_a_range_is_judged_on_its_own() -> None:
    text = "between 1994 and 1997"
    gold = [timex(text, "1994", "1994"), timex(text, "1997", "1997")]
    assert [judged.is_right for judged in judge(gold, found(text))] == [True, True]
    wrong = [timex(text, "1994", "1995"), timex(text, "1997", "1994")]
    assert [judged.is_right for judged in judge(wrong, found(text))] == [False, False]


def test_a_coarser_or_finer_value_is_wrong() -> None:
    text = "in June 1996"
    for value in ("1996", "1996-06-01", "1996-07"):
        (judged,) = judge([timex(text, "June 1996", value)], found(text))
        assert judged.found
        assert not judged.is_right


def test_the_length_before_a_preposition_is_read_within_the_anaphor() -> None:
    text = "He left two days after the vote."
    for value, is_right in (("P2D", True), ("P3D", False)):
        (judged,) = judge([timex(text, "two days", value, "DURATION")], found(text))
        assert judged.is_right is is_right


def test_figures_tell_misses_spurious_and_lengths_apart() -> None:
    text = "On Tuesday and in May 1997 he waited for three days; it was his 1996 plan."
    gold = [
        timex(text, "Tuesday", "1998-02-10"),
        timex(text, "May 1997", "1997-06"),
        timex(text, "three days", "P3D", "DURATION"),
        timex(text, "plan", "1999"),
    ]
    figures = figures_of([(gold, found(text))])
    assert (figures["n"], figures["exact"]) == (3, 0.3333)
    assert (figures["resolved"], figures["spurious"]) == (3, 0.3333)
    assert (figures["duration_n"], figures["duration_exact"]) == (1, 1.0)
    assert (figures["detection_recall"], figures["detection_precision"]) == (0.75, 0.75)
    assert figures["detection_f1"] == figures["detection_f1_strict"] == 0.75


def test_nothing_annotated_and_nothing_found_is_no_division_by_zero() -> None:
    assert set(figures_of([((), ())]).values()) == {0}
