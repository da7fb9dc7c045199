"""Publication dates that are stated, inferred, or not known."""

from datetime import date

import pytest

from crosscheck.model.evidence import Evidence, Span
from crosscheck.model.source import (
    UNKNOWN_DATE,
    DateClue,
    Found,
    Precision,
    Published,
    inferred,
)

FIRST, LAST = date(2022, 7, 21), date(2022, 7, 27)
CLUE = DateClue(FIRST, None, "told as past", (Evidence("d", Span(0, 7), "21 July"),))


def test_an_inferred_interval_has_neither_value_nor_day() -> None:
    found = inferred(FIRST, LAST, (CLUE,))
    assert (found.value, found.day, found.exact_day) == (None, None, None)
    assert (found.precision, found.found) == (Precision.INTERVAL, Found.INFERRED)
    assert found.days == (FIRST, LAST)


def test_an_inferred_interval_of_one_day_is_that_day() -> None:
    found = inferred(FIRST, FIRST, (CLUE,))
    assert (found.value, found.day, found.exact_day) == ("2022-07-21", FIRST, FIRST)
    assert found.precision is Precision.DAY


@pytest.mark.parametrize(
    ("value", "day", "precision", "days"),
    [
        ("2022-07-21", FIRST, Precision.DAY, (FIRST, FIRST)),
        ("2024-02", date(2024, 2, 1), Precision.MONTH, (date(2024, 2, 1), date(2024, 2, 29))),
        ("2022", date(2022, 1, 1), Precision.YEAR, (date(2022, 1, 1), date(2022, 12, 31))),
    ],
)
def test_a_stated_date_leaves_the_days_of_its_precision(
    value: str, day: date, precision: Precision, days: tuple[date, date]
) -> None:
    found = Published(value, day, precision, Found.SIDECAR)
    assert found.days == days
    assert found.exact_day == (day if precision is Precision.DAY else None)


def test_an_unknown_date_leaves_every_day() -> None:
    assert UNKNOWN_DATE.days == (None, None)
    assert UNKNOWN_DATE.exact_day is None


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ((None, None, Precision.INTERVAL, Found.INFERRED, None, None, (CLUE,)), "bounded"),
        ((None, None, Precision.INTERVAL, Found.INFERRED, LAST, FIRST, (CLUE,)), "interval"),
        ((None, None, Precision.INTERVAL, Found.INFERRED, FIRST, LAST, ()), "reasons"),
        ((None, None, Precision.DAY, Found.INFERRED, FIRST, FIRST, (CLUE,)), "is a day"),
        (("2022-07-21", FIRST, Precision.DAY, Found.INFERRED, FIRST, LAST, (CLUE,)), "is a day"),
        ((None, None, Precision.NONE, Found.UNKNOWN, FIRST, None, ()), "only an inferred"),
        (("2022-07-21", FIRST, Precision.DAY, Found.UNKNOWN, None, None, ()), "no value"),
        (("2022-07-21", None, Precision.DAY, Found.TEXT, None, None, ()), "together"),
    ],
)
def test_an_illegal_date_cannot_be_made(fields: tuple[object, ...], reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        Published(*fields)  # type: ignore[arg-type]  # illegal on purpose


def test_a_clue_bounds_a_side_and_has_words() -> None:
    with pytest.raises(ValueError, match="bounds"):
        DateClue(None, None, "", CLUE.evidence)
    with pytest.raises(ValueError, match="words"):
        DateClue(FIRST, None, "", ())
