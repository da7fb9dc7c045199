"""How easily two passages of one event give one amount, or one day, by chance.

Two reports of one fire that both say 1,102 houses mean the same houses, in whatever words; that
both say 'two' proves nothing. So the rarer an amount, the less alike its passages need to be.
Source: the self-information of a match (Shannon 1948); for record linkage, the weight of agreement
on a rare value (Winkler 1989, Frequency-based matching in Fellegi-Sunter).
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from crosscheck.model.contracts import Stated
from crosscheck.model.values import Measure, Quantity, TimeExpression
from crosscheck.text.amounts import amount_of, harm_two_ways, relation_of_amounts
from crosscheck.text.parties import Fit, party_fits
from crosscheck.text.quantities import QuantityRelation, relate_amounts

ANY_LIKENESS = 0.0
"""Three figures, or two of thousands and more: 48.4 percent, 65,000. Of 32 such pairs that were
read (``python -m checks.chance DATA``: amounts of 498 clusters, in passages of less than
FULL_LIKENESS mostly) 30 are one amount."""

LITTLE_LIKENESS = 0.04
"""Two figures: 17 people. From it on 34 of 34, below it 5 of 7."""

SOME_LIKENESS = 0.12
"""A round number, or one that many things share: 20 states, $2 trillion, 25 percent, 24 hours. From
it on 13 of 16, and one is another amount."""

MORE_LIKENESS = 0.2
"""A small number: three men. From it on 8 of 8."""

FULL_LIKENESS = 0.3
"""One or two of anything, the age of the young, 'dozens'; and amounts that only go together. Below
it 6 of 13."""

_SHARED = (Measure.PERCENT, Measure.DURATION, Measure.MONEY)
"""Measures in which whole numbers of two figures are common: 25 percent, 24 hours, $15."""

_FEW, _SMALL, _GROWN, _SCALE = 3, 10, 18, 1000


Figure = tuple[Measure, str, Decimal | None, Decimal | None, Decimal | None]
"""Measure, unit and numbers as written, whatever else is said of the amount."""


def figure_of(amount: Quantity) -> Figure:
    """Return the figure of an amount: that of 'about 5,200' is that of '5,200'."""
    first = amount.low if amount.nominal is None else amount.nominal
    last = amount.high if amount.nominal is None else None
    return amount.measure, amount.unit, first, last, amount.other


def least_likeness(amount: Quantity) -> float:
    """Return the likeness from which passages that give this same amount answer one question.

    The young are often of one age; whole shares, small sums and lengths of time of two figures are
    many things', and 'two thirds' has no figures.
    """
    nominal = amount.nominal
    if nominal is None:
        return LITTLE_LIKENESS if _is_range(amount) else FULL_LIKENESS
    if amount.measure is Measure.AGE and nominal < _GROWN:
        return FULL_LIKENESS
    if amount.measure is Measure.PERCENT and not any(sign.isdigit() for sign in amount.text):
        return FULL_LIKENESS
    figures = _figures(nominal) + (_figures(amount.other) if amount.other else 0)
    if figures > 2 or (figures > 1 and nominal >= _SCALE):
        return ANY_LIKENESS
    if figures > 1 and (nominal % 1 or amount.measure not in _SHARED):
        return LITTLE_LIKENESS
    if abs(nominal) > _SMALL:
        return SOME_LIKENESS
    return MORE_LIKENESS if abs(nominal) >= _FEW else FULL_LIKENESS


def is_rare(amount: Quantity) -> bool:
    """Tell whether passages that give this amount need hardly be alike to mean one."""
    return least_likeness(amount) <= LITTLE_LIKENESS


def are_one_rare_amount(a: Stated, b: Stated) -> bool:
    """Tell whether two answers are one amount that is rare enough for how alike they are.

    Then it is one whatever it counts: '81 people' and '81 individuals' got a letter. The killed
    are not the injured, and two who are named may be of one age.
    """
    least = likeness_needed(a, b)
    if least > LITTLE_LIKENESS or a.similarity < least or harm_two_ways(a, b):
        return False
    aged = amount_of(a.mention).measure is Measure.AGE
    apart = aged and Fit.APART in party_fits(a.claim, b.claim)
    return relation_of_amounts(a, b) is QuantityRelation.EQUAL and not apart


def are_alike_enough(a: Stated, b: Stated) -> bool:
    """Tell whether two passages are alike enough for their amounts, by how rare these are."""
    return a.similarity >= likeness_needed(a, b)


def likeness_needed(a: Stated, b: Stated) -> float:
    """Return the least likeness for two amounts: full where neither figure rounds the other."""
    one, other = amount_of(a.mention), amount_of(b.mention)
    least = max(least_likeness(one), least_likeness(other))
    if figure_of(one) == figure_of(other):
        equal = relate_amounts(one, other) is QuantityRelation.EQUAL
        return least if equal else max(least, LITTLE_LIKENESS)
    return max(least, SOME_LIKENESS) if are_rounded(one, other) else FULL_LIKENESS


NEAR = Decimal("0.05")
"""Share by which a rounded number differs from the exact one at most: '4,742', 'over 4,700'. Of
23 such pairs, or of one figure with and without a bound, that have the likeness they need, 21 are
one amount."""


def are_rounded(one: Quantity, other: Quantity) -> bool:
    """Tell whether of two amounts that go together one rounds the other, neither a small one."""
    if one.nominal is None or other.nominal is None:
        return False
    if relate_amounts(one, other) in (QuantityRelation.EXCLUDES, QuantityRelation.UNKNOWN):
        return False
    larger = max(abs(one.nominal), abs(other.nominal))
    small = max(least_likeness(one), least_likeness(other)) > SOME_LIKENESS
    return abs(one.nominal - other.nominal) <= larger * NEAR and not small


def _is_range(amount: Quantity) -> bool:
    """'Six to seven years', 'between 1.75 and 2 percent': two numbers that both must match."""
    bounded = amount.low is not None and amount.high is not None
    return bounded and not amount.approximate


def _figures(number: Decimal) -> int:
    """Return how many significant figures a number has: 2 of 38,000."""
    return len(number.normalize().as_tuple().digits)


def rounds_surely(one: Quantity, other: Quantity) -> bool:
    """Tell whether one amount rounds the other, and neither is of what is counted everywhere.

    'Some 50 people' and '49 people' may be any people; thousands of them, or dollars, hardly.
    """
    large = one.measure is not Measure.COUNT or (one.nominal or 0) >= _SCALE
    return large and are_rounded(one, other)


ONE_DAY = 0.18
"""Least likeness of two passages that give one rare day to tell one happening: from it on all 10
that were read in the same clusters do."""

_NEWS = timedelta(days=1)
"""Days around the publication on which everything may have happened."""


def is_rare_day(time: TimeExpression, published: date | None) -> bool:
    """Tell whether a time is written as a day of a month, and not that of the news itself."""
    day = time.earliest
    if day is None or day != time.latest or time.offset or time.clock:
        return False
    if not any(sign.isdigit() for sign in time.text):
        return False
    return published is None or abs(day - published) > _NEWS


def are_one_rare_day(a: Stated, b: Stated) -> bool:
    """Tell whether two answers are one rare day, in passages that are alike enough for it.

    The date of a signature is that of its message.
    """
    one, other = a.mention.value, b.mention.value
    if not (isinstance(one, TimeExpression) and isinstance(other, TimeExpression)):
        return False
    bare = a.claim.predicate.is_bare or b.claim.predicate.is_bare
    rare = is_rare_day(one, a.published) and is_rare_day(other, b.published)
    return rare and not bare and one.earliest == other.earliest and a.similarity >= ONE_DAY
