from datetime import date

import pytest
from tests.annotating import annotate

from crosscheck.evaluation.reading import times_in
from crosscheck.model.values import TimeStatus


def times(text: str) -> dict[str, date | None]:
    return {t.value.text: t.value.earliest for t in times_in(annotate(text))}


@pytest.mark.parametrize(
    ("dated", "counted", "words", "day"),
    [
        (
            "The doctor was shot on 23 October 1998.",
            "Ten days before the shooting a car was seen.",
            "Ten days before",
            date(1998, 10, 13),
        ),
        (
            "The doctor was shot to death on 23 October 1998.",
            "Two men came to his house the day after his death.",
            "the day after",
            date(1998, 10, 24),
        ),
        (
            "The 9 August 2022 call lasted an hour.",
            "The Kremlin published a statement the day after the call.",
            "the day after",
            date(2022, 8, 10),
        ),
        (
            "The mayor resigned on 3 May 2021.",
            "The council met two days after she resigned.",
            "two days after",
            date(2021, 5, 5),
        ),
    ],
)
def test_a_time_counts_from_the_day_that_the_text_gives_the_event(
    dated: str, counted: str, words: str, day: date
) -> None:
    assert times(f"{dated}\n\n{counted}")[words] == day
    assert times(f"{counted}\n\n{dated}")[words] == day


@pytest.mark.parametrize(
    "dated",
    [
        "The doctor was shot on 23 October 1998. A guard was shot on 2 March 1999.",
        "The doctor was shot in October 1998.",
        "The car was sold on 23 October 1998.",
        "Nobody knows when it happened.",
    ],
)
def test_it_stays_open_when_the_event_has_no_day_or_several(dated: str) -> None:
    text = f"{dated}\n\nTen days before the shooting a car was seen."
    (found,) = [t.value for t in times_in(annotate(text)) if t.value.text == "Ten days before"]
    assert (found.status, found.earliest) == (TimeStatus.ANAPHORIC, None)


def test_an_event_that_is_not_definite_anchors_nothing() -> None:
    text = "He was shot on 23 October 1998.\n\nTen days before a shooting, prices fall."
    assert times(text)["Ten days before"] is None
