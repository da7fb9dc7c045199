"""Two stated times, one or both of a document whose publication date is inferred."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest
from tests.dating import documents_of, event_of

from crosscheck.model.annotation import AnnotatedDocument
from crosscheck.model.claim import Role
from crosscheck.model.contracts import FactType, Stated
from crosscheck.model.evidence import Evidence, Span
from crosscheck.model.fact import Comparison, Kind, Outcome
from crosscheck.model.source import DateClue, inferred
from crosscheck.pipeline import fact_types
from crosscheck.stages import compare
from crosscheck.stages import date as date_stage
from crosscheck.stages.align.sentences import bags_of, candidate_pairs, pairings_of, rate_pairs
from crosscheck.stages.compare.compare import judge_pair
from crosscheck.text.dated import compared_times, is_one_of_several, relation, rests_on, time_of
from crosscheck.text.similarity import weights_of
from crosscheck.text.times import TimeRelation

SANK = "The ferry Orla sank off Sandvik"
EQUAL, EXCLUDES, UNKNOWN = TimeRelation.EQUAL, TimeRelation.EXCLUDES, TimeRelation.UNKNOWN


def _inferred(document: AnnotatedDocument, days: tuple[str, str] | None) -> AnnotatedDocument:
    if days is None:
        return document
    first, last = (date.fromisoformat(day) for day in days)
    clue = DateClue(first, last, "said so", (Evidence("elsewhere", Span(0, 1), "x"),))
    known = replace(document.document, published=inferred(first, last, (clue,)))
    return replace(document, document=known)


def _stated(texts: Sequence[str], days: Sequence[tuple[str, str] | None]) -> list[Stated]:
    """Return the first time that each text states; ``days`` are inferred dates, None unknown."""
    pairs = zip(documents_of(texts), days, strict=True)
    found = event_of([_inferred(document, known) for document, known in pairs])
    setting = _setting(found)
    return [
        next(
            setting.stated(_dates(), claim, mention)
            for claim in found.claims
            if claim.document == document.document.id
            for mention in claim.mentions(Role.TIME)
        )
        for document in found.documents
    ]


def _setting(found: date_stage.Dated) -> compare.Setting:
    sentences = [sentence for one in found.documents for sentence in one.sentences]
    bags = bags_of(sentences)
    weights = weights_of(list(bags.values()))
    rated = rate_pairs(sentences, bags, weights, candidate_pairs(sentences, bags))
    return compare.setting_of(
        found.documents, found.claims, weights, found.datings, pairings=pairings_of(rated)
    )


def _dates() -> FactType:
    return next(fact_type for fact_type in fact_types() if fact_type.kind is Kind.DATE)


def _judged(texts: Sequence[str], days: Sequence[tuple[str, str] | None]) -> Comparison:
    """Return the verdict on two texts, the same from both sides."""
    a, b = _stated(texts, days)
    setting = _setting(event_of(documents_of(texts)))
    there, back = (judge_pair(_dates(), *pair, setting) for pair in ((a, b), (b, a)))
    assert (there.outcome, there.level) == (back.outcome, back.level)
    return there


WEEK = ("2022-08-08", "2022-08-10")
NEXT = ("2022-08-15", "2022-08-16")
LATER = ("2022-08-22", "2022-08-24")


@pytest.mark.parametrize(
    ("left", "right", "days", "expected"),
    [
        ("last week", "two weeks ago", (NEXT, LATER), EQUAL),
        ("last week", "last week", (NEXT, LATER), EXCLUDES),
        ("last week", "this week", (NEXT, WEEK), EQUAL),
        ("yesterday", "yesterday", (NEXT, LATER), EXCLUDES),
        ("yesterday", "last week", (WEEK, LATER), EXCLUDES),
        ("yesterday", "last week", (WEEK, NEXT), UNKNOWN),
        ("yesterday", "last week", (("2022-08-10", "2022-08-12"), NEXT), TimeRelation.WITHIN),
        ("yesterday", "last week", (WEEK, None), UNKNOWN),
    ],
)
def test_two_times_are_related_when_every_day_gives_the_same(
    left: str,
    right: str,
    days: tuple[tuple[str, str], tuple[str, str] | None],
    expected: TimeRelation,
) -> None:
    a, b = _stated([f"{SANK} {left}.", f"The mayor resigned {right}."], days)
    assert relation(a, b) is expected
    assert relation(b, a) is expected.converse


def test_a_time_does_not_agree_with_the_one_that_dated_it() -> None:
    a, b = _stated([f"{SANK} yesterday.", f"{SANK} on 9 August 2022."], (None, None))
    assert time_of(a).earliest == date(2022, 8, 9)
    assert rests_on(a, b)
    assert relation(a, b) is relation(b, a) is UNKNOWN
    assert [time.text for time in compared_times(a, b)] == ["yesterday", "9 August 2022"]


def test_what_the_words_say_by_themselves_still_counts() -> None:
    a, b = _stated([f"{SANK} on Tuesday.", f"{SANK} on 9 August 2022."], (None, None))
    assert relation(a, b) is TimeRelation.CONTAINS


def test_a_pair_that_dates_itself_is_not_told_as_agreement() -> None:
    texts = [f"{SANK} yesterday.", f"{SANK} on 9 August 2022."]
    found = _judged(texts, (None, None))
    assert (found.outcome, found.level) == (Outcome.INCOMPARABLE, "dated-by-the-other")


def test_what_cannot_be_told_names_the_inferred_days() -> None:
    texts = [f"{SANK} yesterday.", f"{SANK} last week."]
    found = _judged(texts, (NEXT, LATER))
    assert (found.outcome, found.level) == (Outcome.INCOMPARABLE, "unknown-reference")
    assert found.label == (
        "at least one time is relative to a publication date that is not known; one article "
        "appeared between 15 and 16 August 2022, the other between 22 and 24 August 2022, "
        "as far as can be inferred"
    )


def test_a_verdict_that_rests_on_an_inferred_date_says_so() -> None:
    found = _judged([f"{SANK} last week.", f"{SANK} on 9 August 2022."], (NEXT, None))
    assert "(publication date inferred: between 15 and 16 August 2022)" in found.label


def test_only_times_are_related() -> None:
    a, _ = _stated([f"{SANK} yesterday.", f"{SANK} on Tuesday."], (None, None))
    other = replace(a, mention=a.claim.mentions(Role.PREDICATE)[0])
    with pytest.raises(TypeError, match="not a time"):
        time_of(other)


def test_one_of_several_times_is_not_the_whole_answer() -> None:
    both, one = _stated(
        ["The poll was taken on Monday and Tuesday.", "The poll was taken on Monday."], [None, None]
    )
    assert is_one_of_several(both)
    assert not is_one_of_several(one)
