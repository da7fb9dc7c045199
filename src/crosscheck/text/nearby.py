"""One value in two sentences that are near each other as wholes.

Clauses that share few words may tell one thing: 'was found guilty Friday of lying to Congress',
'was convicted Friday of lying to lawmakers'. Where the sentences are near and both give one day or
one amount, they do: that both hold by chance is as unlikely as each alone, multiplied (Fellegi and
Sunter 1969, A Theory for Record Linkage).
"""

from __future__ import annotations

from crosscheck.model.contracts import LadderLevel, Stated
from crosscheck.model.fact import Outcome
from crosscheck.model.finding import BenignClass
from crosscheck.model.values import Measure, Quantity
from crosscheck.text.amounts import amount_of, harm_two_ways, relation_of_amounts
from crosscheck.text.chance import FULL_LIKENESS, SOME_LIKENESS, least_likeness
from crosscheck.text.dated import is_one_of_several, of_one_day, refinement, relation, rests_on
from crosscheck.text.happenings import have_other_speakers, is_limit_of_one
from crosscheck.text.lexicon import PURE_REPORTING, REPORTING
from crosscheck.text.likeness import logistic
from crosscheck.text.quantities import QuantityRelation
from crosscheck.text.sureness import log_odds
from crosscheck.text.times import TimeRelation

NEAR = 0.35
"""Least score of two sentences in which a day or an amount that both give is looked at: of days
in sentences from 0.35 to 0.4 that were read about half are of one happening."""

DAY_SHARE = 0.8
"""Least share of sentences that give one day, by how they are described, that tell one happening.
143 pairs were read and 137 are still compared: of these 70 reach it, 61 of them right, 6 arguable
and 3 wrong. The weights are fitted on the same pairs (``python -m checks.nearby DATA``); of 45
others, drawn from clusters that were not used, 36 are right, 6 arguable, 3 wrong."""

DAY = (2.17, 0.87, 0.88, 0.75, -0.65)
"""Intercept, and the weights of what ``describe_day`` gives: logistic regression on those pairs."""

NEAR_AMOUNT, NEAR_SMALL, NEAR_PAIR = 0.45, 0.5, 0.6
"""Least scores of two sentences that give one amount to count one thing: any amount, a small
number, one or two of anything. Of 40 such pairs with 0.5 for all, drawn from clusters that were not
used for choosing it, 37 are right."""

_GOING_TOGETHER = (TimeRelation.EQUAL, TimeRelation.WITHIN, TimeRelation.CONTAINS)


def describe_day(a: Stated, b: Stated) -> tuple[float, ...]:
    """Return what speaks for one happening: log odds of the likeness, nearness, leads, speakers.

    What two people say on one day is two things.
    """
    saying = {a.claim.predicate.lemma, b.claim.predicate.lemma} <= REPORTING
    return log_odds(a.similarity), a.near, float(a.first and b.first), float(saying)


def _are_one_day(a: Stated, b: Stated) -> bool:
    """Tell whether two answers are one day, or hours that go together, of sentences that are near.

    The date of a signature is that of its message, and on a day when somebody said something much
    is said: of 10 such pairs that were read 4 are of one utterance or act (docs/evaluation.md).
    """
    bare = a.claim.predicate.is_bare or b.claim.predicate.is_bare
    said = PURE_REPORTING & {a.claim.predicate.lemma, b.claim.predicate.lemma}
    if a.near < NEAR or bare or said or have_other_speakers(a, b) or is_limit_of_one(a, b):
        return False
    if is_one_of_several(a) or is_one_of_several(b) or rests_on(a, b):
        return False
    one_day = of_one_day(a, b) and relation(a, b) in _GOING_TOGETHER
    return one_day and logistic(describe_day(a, b), DAY) >= DAY_SHARE


def _are_one_amount(a: Stated, b: Stated) -> bool:
    """Tell whether two answers are one amount, in sentences that are near as wholes.

    Whole percentages are many things': '1 percent'. The killed are not the injured.
    """
    amounts = amount_of(a.mention), amount_of(b.mention)
    if a.near < max(map(_least_nearness, amounts)) or harm_two_ways(a, b):
        return False
    if any(amount.nominal is None or _is_whole_percentage(amount) for amount in amounts):
        return False
    return relation_of_amounts(a, b) is QuantityRelation.EQUAL


def _is_whole_percentage(amount: Quantity) -> bool:
    share = amount.nominal if amount.measure is Measure.PERCENT else None
    return share is not None and not share % 1


def _least_nearness(amount: Quantity) -> float:
    """Return how near two sentences must be, by the likeness that their amount asks for."""
    likeness = least_likeness(amount)
    if likeness >= FULL_LIKENESS:
        return NEAR_PAIR
    return NEAR_SMALL if likeness > SOME_LIKENESS else NEAR_AMOUNT


DAYS_NEARBY = (
    LadderLevel(
        "same-day-nearby",
        Outcome.SAME,
        "both give this day, in sentences that are near each other as wholes",
        lambda a, b: _are_one_day(a, b) and relation(a, b) is TimeRelation.EQUAL,
    ),
    LadderLevel(
        "finer-time-nearby", Outcome.REFINES, refinement, _are_one_day, BenignClass.REFINEMENT
    ),
)

AMOUNTS_NEARBY = (
    LadderLevel(
        "same-amount-nearby",
        Outcome.SAME,
        "both give this amount, in sentences that are near each other as wholes",
        _are_one_amount,
    ),
)
