"""What documents of one event tell of each other's dates."""

from dataclasses import replace
from datetime import date
from itertools import permutations

import pytest
from tests.dating import dated, documents_of, event_of

from crosscheck.model.claim import Role
from crosscheck.model.source import UNKNOWN_DATE, Found, Precision, Published
from crosscheck.model.values import TimeExpression, TimeStatus

SUNK = "The ferry Orla sank off Sandvik on 9 August 2022."

WORDS = [
    ("The ferry Orla sank off Sandvik on Tuesday.", "2022-08-09", "2022-08-15"),
    ("The ferry Orla sank off Sandvik yesterday.", "2022-08-10", "2022-08-10"),
    ("The ferry Orla sank off Sandvik last week.", "2022-08-15", "2022-08-21"),
    ("The ferry Orla sank off Sandvik three days ago.", "2022-08-12", "2022-08-12"),
    ("The ferry Orla sank off Sandvik earlier this month.", "2022-08-09", "2022-08-31"),
    ("The ferry Orla sank off Sandvik last month.", "2022-09-01", "2022-09-30"),
    ("The ferry Orla sank off Sandvik on Tuesday last week.", "2022-08-15", "2022-08-21"),
]


@pytest.mark.parametrize(("text", "earliest", "latest"), WORDS)
def test_relative_words_for_a_dated_happening_bound_the_date(
    text: str, earliest: str, latest: str
) -> None:
    found = dated([text, SUNK])[0]
    assert found.found is Found.INFERRED
    assert found.days == (date.fromisoformat(earliest), date.fromisoformat(latest))


def test_two_weeks_ago_is_rounded_and_leaves_more_days() -> None:
    first, last = dated(["The ferry Orla sank off Sandvik two weeks ago.", SUNK])[0].days
    assert first is not None
    assert last is not None
    assert first <= date(2022, 8, 22) <= date(2022, 8, 25) <= last
    assert (last - first).days < 21


def test_the_words_of_both_articles_are_the_reason() -> None:
    (clue,) = dated([WORDS[0][0], SUNK])[0].reasons
    assert [evidence.quote for evidence in clue.evidence] == ["Tuesday", "9 August 2022"]
    assert clue.reason == "the same happening is dated by another article"


def test_a_known_publication_date_dates_by_its_relative_words() -> None:
    texts = ["The ferry Orla sank off Sandvik yesterday.", WORDS[0][0]]
    assert dated(texts, [None, "2022-08-12"])[0].day == date(2022, 8, 10)


def test_a_month_that_is_stated_dates_as_a_month() -> None:
    first, second = documents_of([WORDS[2][0], "The ferry Orla sank off Sandvik last month."])
    month = Published("2022-09", date(2022, 9, 1), Precision.MONTH, Found.SIDECAR)
    second = replace(second, document=replace(second.document, published=month))
    found = event_of([first, second]).documents
    assert found[0].document.published.days == (date(2022, 8, 8), date(2022, 9, 11))
    assert found[1].document.published == month


NEAR_MISSES = [
    "The ferry Anna sank off Sandvik on Tuesday.",
    "The ferry Orla did not sink off Sandvik on Tuesday.",
    "The ferry Orla may have sunk off Sandvik on Tuesday.",
    "“The ferry Orla sank off Sandvik on Tuesday,” a passenger said.",
    "The ferry Orla will leave Sandvik on Tuesday.",
    "Nordline sold the ferry Orla to a yard in Sandvik on Tuesday.",
    "The ferry Orla sank off Sandvik on Tuesday, days after a fire on Friday.",
]


@pytest.mark.parametrize("text", NEAR_MISSES)
def test_what_may_be_another_happening_dates_nothing(text: str) -> None:
    assert dated([text, SUNK])[0] == UNKNOWN_DATE


def test_a_chain_of_documents_is_followed() -> None:
    texts = [
        "The ferry Orla sank off Sandvik yesterday.",
        f"{WORDS[0][0]} Nordline suspended the route to Sandvik today.",
        "Nordline suspended the route to Sandvik on Friday.",
    ]
    chained = dated([*texts, "Nordline suspended the route to Sandvik on 12 August 2022."])
    assert chained[1].day == date(2022, 8, 12)
    assert chained[0].day == date(2022, 8, 10)
    assert chained[2].days == (date(2022, 8, 12), date(2022, 8, 18))
    assert dated(texts) == [UNKNOWN_DATE] * 3


def test_a_document_that_others_contradict_is_not_dated_and_dates_no_other() -> None:
    texts = [
        "The ferry Orla sank off Sandvik yesterday. Nordline suspended the route to Sandvik today.",
        SUNK,
        "Nordline suspended the route to Sandvik on 16 August 2022.",
        "Nordline suspended the route to Sandvik yesterday.",
    ]
    found = dated(texts)
    assert found[0].found is Found.UNKNOWN
    assert {e.quote for clue in found[0].reasons for e in clue.evidence} == {
        "yesterday", "9 August 2022", "today", "16 August 2022",
    }  # fmt: skip
    assert found[3].day == date(2022, 8, 17)


def test_no_order_of_documents_changes_anything() -> None:
    texts = [WORDS[0][0], "The ferry Orla sank off Sandvik yesterday.", SUNK]
    documents = documents_of(texts)
    found = {
        frozenset((d.document.path, d.document.published) for d in event_of(order).documents)
        for order in permutations(documents)
    }
    assert len(found) == 1


def test_dating_again_changes_nothing() -> None:
    once = event_of(documents_of([WORDS[0][0], SUNK]))
    assert event_of(once.documents).documents == once.documents


def test_relative_times_are_resolved_when_every_day_reads_the_same() -> None:
    found = event_of(documents_of([WORDS[0][0], SUNK]))
    (told,) = (
        mention.value
        for claim in found.claims
        if claim.document == found.documents[0].document.id
        for mention in claim.mentions(Role.TIME)
    )
    assert isinstance(told, TimeExpression)
    assert told.status is TimeStatus.RESOLVED
    assert told.earliest == told.latest == date(2022, 8, 9)
    assert told.reason == (
        "counted from a publication date that is inferred: between 9 and 15 August 2022"
    )
