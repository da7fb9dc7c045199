"""How two ages of one person compare, whatever their sentences tell of that person."""

from __future__ import annotations

from crosscheck.model.claim import Mention
from crosscheck.model.contracts import LadderLevel, Stated
from crosscheck.model.fact import Outcome
from crosscheck.model.finding import BenignClass
from crosscheck.model.values import Measure, Quantity
from crosscheck.text.amounts import amount_of, both_amounts, relation_of_amounts
from crosscheck.text.names import ONE_BEARER, relate_people
from crosscheck.text.quantities import QuantityRelation

BIRTHDAY = 1
"""Years by which two right ages may differ: one was reckoned before the birthday."""


def is_borne(mention: Mention) -> bool:
    """Tell whether an answer is the age of a person who is named beside it."""
    value = mention.value
    return isinstance(value, Quantity) and value.measure is Measure.AGE and mention.inner


def are_of_one(a: Mention, b: Mention) -> bool:
    """Tell whether two ages are of one person: 'Anna Holm, 61', '61-year-old Anna Maria Holm'."""
    if not (is_borne(a) and is_borne(b)):
        return False
    return a.key == b.key or relate_people(a.head, b.head) in ONE_BEARER


def _of_one(a: Stated, b: Stated) -> bool:
    return are_of_one(a.mention, b.mention)


def _of_two(a: Stated, b: Stated) -> bool:
    return is_borne(a.mention) and is_borne(b.mention) and not _of_one(a, b)


def _is_equal(a: Stated, b: Stated) -> bool:
    return _of_one(a, b) and relation_of_amounts(a, b) is QuantityRelation.EQUAL


def _differs(a: Stated, b: Stated) -> bool:
    return _of_one(a, b) and relation_of_amounts(a, b) is QuantityRelation.EXCLUDES


def _is_a_birthday_away(a: Stated, b: Stated) -> bool:
    """A year more or less, unless both were written on one day."""
    one, other = amount_of(a.mention).nominal, amount_of(b.mention).nominal
    near = one is not None and other is not None and abs(one - other) <= BIRTHDAY
    one_day = a.published is not None and a.published == b.published
    return _differs(a, b) and near and not one_day


AGES = (
    LadderLevel(
        "ages-of-two",
        Outcome.INCOMPARABLE,
        "they are the ages of two people",
        _of_two,
    ),
    LadderLevel("one-age", Outcome.SAME, "both give one person the same age", _is_equal),
    LadderLevel(
        "birthday",
        Outcome.INCOMPARABLE,
        lambda a, b: f"{both_amounts(a, b)}: a birthday may lie between the two articles",
        _is_a_birthday_away,
        BenignClass.UPDATE,
    ),
    LadderLevel(
        "two-ages",
        Outcome.CONFLICT,
        lambda a, b: f"{both_amounts(a, b)} exclude each other, and both are the age of one person",
        _differs,
    ),
)
"""Levels for ages whose bearer is named: the person is the question, and no likeness is needed."""
