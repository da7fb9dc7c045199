"""What stands in a sentence that is shown beside its like is not listed once more."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.comparing import Article, matter_of
from tests.reporting.making import Making

from crosscheck.model.fact import Kind, Verdict
from crosscheck.stages.judge.echoes import without_shown_beside

FIRED = "The museum let its director go on Monday."
DISMISSED = "The board dismissed the head of the museum."
SAFE = "The pictures are safe since Friday."


def left(*, beside: bool, unclear: bool = True, verdict: Verdict = Verdict.REFINED) -> list[bool]:
    """Return which of two answers of one source are left, the first in a sentence shown with it."""
    making = Making()
    one = making.document("a.txt", f"{FIRED} {SAFE}", "Post")
    two = making.document("b.txt", DISMISSED, "Wire")
    event = making.event("museum", [one, two])
    fired, safe = making.claim(one, FIRED, "Monday"), making.claim(one, SAFE, "Friday")
    if beside:
        both = {FIRED: [fired], DISMISSED: [making.claim(two, DISMISSED, "museum")]}
        making.fact(event, Kind.STATEMENT, "Do they say the same?", verdict, both)
    for value, claim in (("Monday", fired), ("Friday", safe)):
        alone = Verdict.CANNOT_TELL if unclear else Verdict.SINGLE_SOURCE
        fact = making.fact(event, Kind.DATE, f"When: {value}", alone, {value: [claim]})
        if unclear:
            making.facts[-1] = replace(fact, silent=(), unclear=(two.id,))
    kept = without_shown_beside(making.facts, making.claims)
    return [fact in kept for fact in making.facts[-2:]]


@pytest.mark.parametrize("verdict", [Verdict.REFINED, Verdict.AGREED, Verdict.CONFLICTING])
def test_an_answer_in_a_sentence_shown_beside_the_other_is_not_listed(verdict: Verdict) -> None:
    assert left(beside=True, verdict=verdict) == [False, True]


def test_it_is_where_nothing_is_shown_beside_it() -> None:
    assert left(beside=False) == [True, True]


def test_it_is_where_the_other_report_is_known_not_to_say_it() -> None:
    assert left(beside=True, unclear=False) == [True, True]


PART = "interfering in the election of next year"
WHOLE = f"They are now {PART}"
OTHER = "They lie about the vote in Sandvik"


@pytest.mark.parametrize(("said", "told"), [(WHOLE, [WHOLE]), (OTHER, [OTHER, PART])])
def test_words_that_stand_in_a_longer_quotation_of_the_same_articles_are_told_once(
    said: str, told: list[str]
) -> None:
    bodies = (
        f'He accused them of "{PART}" on Sunday. "{said}," Anna Holm wrote on Monday.',
        f'"{said}," Holm wrote. She had spoken of "{PART}" before.',
    )
    matter = matter_of([Article(body, f"{n}.txt") for n, body in enumerate(bodies)])
    facts = [fact for fact in matter.judged().facts if fact.kind is Kind.QUOTE]
    assert sorted(position.value for fact in facts for position in fact.positions) == told
