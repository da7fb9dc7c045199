"""Properties of inferred publication dates: the true day is never left out."""

from collections.abc import Callable
from datetime import date, timedelta
from itertools import permutations

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.dating import documents_of, event_of

from crosscheck.model.source import Found, Published
from crosscheck.text.times.units import Unit, period_of

WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTHS = (
    "January February March April May June July August September October November December".split()
)
DAYS = st.dates(date(2001, 1, 1), date(2030, 12, 31))


WAYS: tuple[tuple[Callable[[date, date], bool], Callable[[date, date], str]], ...] = (
    (lambda written, happened: written == happened, lambda *_: "today"),
    (lambda written, happened: (written - happened).days == 1, lambda *_: "yesterday"),
    (
        lambda written, happened: (written - happened).days < 7,
        lambda _, happened: f"on {WEEKDAYS[happened.weekday()]}",
    ),
    (
        lambda written, happened: 1 < (written - happened).days < 13,
        lambda written, happened: f"{(written - happened).days} days ago",
    ),
    (
        lambda written, happened: (
            period_of(written - timedelta(days=7), Unit.WEEK) == period_of(happened, Unit.WEEK)
        ),
        lambda *_: "last week",
    ),
    (lambda written, happened: 12 <= (written - happened).days <= 16, lambda *_: "two weeks ago"),
    (
        lambda written, happened: period_of(written, Unit.MONTH) == period_of(happened, Unit.MONTH),
        lambda *_: "earlier this month",
    ),
)
"""When words are used for a happening, seen from the day of writing; and the words."""


@st.composite
def _articles(draw: st.DrawFn) -> tuple[date, list[str]]:
    """Draw the day on which an article appeared, its text, and a text that dates the same."""
    written = draw(DAYS)
    happened = written - timedelta(days=draw(st.integers(0, 30)))
    fitting = [words for fits, words in WAYS if fits(written, happened)]
    said = draw(st.sampled_from(fitting))(written, happened) if fitting else "a while ago"
    day = f"{happened.day} {MONTHS[happened.month - 1]} {happened.year}"
    return written, [
        f"The ferry Orla sank off Sandvik {said}.",
        f"The ferry Orla sank off Sandvik on {day}.",
    ]


def _published(texts: list[str]) -> list[Published]:
    return [one.document.published for one in event_of(documents_of(texts)).documents]


@settings(max_examples=60)
@given(_articles())
def test_an_inferred_interval_holds_the_day_from_which_the_words_were_made(
    drawn: tuple[date, list[str]],
) -> None:
    written, texts = drawn
    first, last = _published(texts)[0].days
    assert first is None or first <= written
    assert last is None or written <= last
    assert "a while ago" in texts[0] or (first is not None and last is not None)


@settings(max_examples=10)
@given(_articles(), st.integers(0, 6))
def test_the_order_of_documents_changes_nothing(drawn: tuple[date, list[str]], later: int) -> None:
    written, texts = drawn
    day = written + timedelta(days=later)
    chained = f"The ferry Orla sank off Sandvik on {WEEKDAYS[day.weekday()]}."
    documents = documents_of([*texts, chained])
    found = {
        frozenset((d.document.path, d.document.published) for d in event_of(order).documents)
        for order in permutations(documents)
    }
    assert len(found) == 1


@settings(max_examples=10)
@given(_articles())
def test_dating_twice_is_dating_once(drawn: tuple[date, list[str]]) -> None:
    once = event_of(documents_of(drawn[1])).documents
    assert event_of(once).documents == once


@settings(max_examples=10)
@given(_articles(), DAYS)
def test_a_stated_date_is_never_changed(drawn: tuple[date, list[str]], stated: date) -> None:
    documents = documents_of(drawn[1], [stated.isoformat()])
    found = event_of(documents).documents[0].document.published
    assert (found.day, found.found) == (stated, Found.SIDECAR)
