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
from crosscheck.model.values import Measure
from crosscheck.text.amounts import amount_of, harm_two_ways, relation_of_amounts
from crosscheck.text.chance import FULL_LIKENESS, SOME_LIKENESS, least_likeness
from crosscheck.text.dated import is_one_of_several, of_one_day, refinement, relation, rests_on
from crosscheck.text.happenings import have_other_speakers, is_limit_of_one
from crosscheck.text.lexicon import REPORTING
from crosscheck.text.likeness import logistic
from crosscheck.text.quantities import QuantityRelation
from crosscheck.text.sureness import log_odds
from crosscheck.text.times import TimeRelation

NEAR = 0.35
"""Least score of two sentences in which a day or an amount that both give is looked at."""

ONE_DAY = 0.8
"""Least share of sentences that give one day, by how they are described, that tell one happening:
of 137 that were read 70 reach it, and 61 are right, 6 arguable, 3 wrong
(``python -m checks.nearby DATA``)."""

DAY = (2.17, 0.87, 0.88, 0.75, -0.65)
"""Intercept, and the weights of what ``describe_day`` gives: logistic regression on those pairs."""

NEAR_AMOUNT = 0.45
"""Least score of two sentences that give one amount to count one thing, and"""

NEAR_SMALL, NEAR_PAIR = 0.5, 0.6
"""where it is a small number, or one or two of anything."""

_ONE_DAY = (TimeRelation.EQUAL, TimeRelation.WITHIN, TimeRelation.CONTAINS)


def describe_day(a: Stated, b: Stated) -> tuple[float, ...]:
    """Return what speaks for one happening: log odds of the likeness, nearness, leads, speakers.

    What two people say on one day is two things.
    """
    saying = {a.claim.predicate.lemma, b.claim.predicate.lemma} <= REPORTING
    return log_odds(a.similarity), a.near, float(a.first and b.first), float(saying)


def _are_one_day(a: Stated, b: Stated) -> bool:
    """Tell whether two answers are one day, or hours that go together, of sentences that are near.

    The date of a signature is that of its message.
    """
    bare = a.claim.predicate.is_bare or b.claim.predicate.is_bare
    if a.near < NEAR or bare or have_other_speakers(a, b) or is_limit_of_one(a, b):
        return False
    if is_one_of_several(a) or is_one_of_several(b) or rests_on(a, b):
        return False
    one_day = of_one_day(a, b) and relation(a, b) in _ONE_DAY
    return one_day and logistic(describe_day(a, b), DAY) >= ONE_DAY


def _are_one_amount(a: Stated, b: Stated) -> bool:
    """Tell whether two answers are one amount, in sentences that are near as wholes.

    Whole percentages are many things': '1 percent'. The killed are not the injured.
    """
    amount = amount_of(a.mention)
    if a.near < _least_nearness(least_likeness(amount)) or harm_two_ways(a, b):
        return False
    if amount.nominal is None or (amount.measure is Measure.PERCENT and not amount.nominal % 1):
        return False
    return relation_of_amounts(a, b) is QuantityRelation.EQUAL


def _least_nearness(likeness: float) -> float:
    """Return how near two sentences must be, by the likeness that their amount asks for."""
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
