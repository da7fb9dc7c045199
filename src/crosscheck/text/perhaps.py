"""Whether two amounts are so surely of one thing that they agree, or are shown side by side."""

from __future__ import annotations

from crosscheck.model.claim import Mention
from crosscheck.model.contracts import Stated
from crosscheck.model.values import Measure, Quantity
from crosscheck.text.amounts import amount_of, relation_of_amounts, tell_one_deed
from crosscheck.text.answers import CLEAR, answer_key, both_known, unknown_subject
from crosscheck.text.quantities import QuantityRelation

TENSION = 0.5
"""Least sureness of two passages whose amounts exclude each other to show them side by side
(chosen on planted changes and on tensions that were read, ADR 14)."""

ONLY_ONES = 0.1
"""The same where each article counts such things once, and their numbers are near: of the 4 pairs
that 1,136 clusters tell from it on and did not tell before, 3 are of one thing and one perhaps; of
3 below it none (docs/evaluation.md)."""

SURELY_ONE = 0.6
"""The same where an article gives both amounts, or does not name who is spoken of: of the 7
pairs that this tells in 517 clusters 2 report one amount, as of other such tensions."""

KNOWN = 0.97
"""Least likeness where one article gives both amounts: it tells two things apart."""

BOTH_KNOWN = both_known(KNOWN)
UNKNOWN_SUBJECT = unknown_subject(CLEAR, 0.97)


def exclude_each_other(a: Stated, b: Stated) -> bool:
    """'Thousands' and 'tens of thousands' name no number, and exclude nothing."""
    vague = all(amount_of(s.mention).nominal is None for s in (a, b))
    return relation_of_amounts(a, b) is QuantityRelation.EXCLUDES and not vague


def least_sureness(a: Stated, b: Stated) -> float:
    """Return the least sureness of two passages for their amounts to be of one thing, 0..1."""
    return ONLY_ONES if are_only_ones(a, b) else TENSION


def are_perhaps_one(a: Stated, b: Stated) -> bool:
    """Tell whether two numbers that exclude each other are surely enough of one thing."""
    numbered = all(amount_of(s.mention).nominal is not None for s in (a, b))
    sure = a.sure >= least_sureness(a, b)
    return exclude_each_other(a, b) and numbered and sure and tell_one_deed(a, b)


def are_perhaps_one_though_open(a: Stated, b: Stated) -> bool:
    """Tell the same where something speaks against one amount, and does not rule it out.

    Whoever acts: who counts such things once in an article counts these.
    """
    is_open = BOTH_KNOWN.holds(a, b) or UNKNOWN_SUBJECT.holds(a, b)
    least = ONLY_ONES if are_only_ones(a, b) else SURELY_ONE
    return is_open and are_perhaps_one(a, b) and a.sure >= least


def are_one_only_amount(a: Stated, b: Stated) -> bool:
    """Tell whether two articles give one number of what each counts, or pays, once.

    Then it is one whatever else they say of it: of 17 such counts in 1,136 open clusters, in
    passages too unlike for any other rule, 15 are of one thing. A share, a length of time or a
    distance is many things'.
    """
    left, right = amount_of(a.mention), amount_of(b.mention)
    plain = left.measure in (Measure.COUNT, Measure.MONEY)
    told = plain and left.nominal is not None and right.nominal is not None
    equal = told and relation_of_amounts(a, b) is QuantityRelation.EQUAL
    return equal and are_only_ones(a, b)


def are_only_ones(a: Stated, b: Stated) -> bool:
    """Tell whether each article gives one amount of what both amounts count or measure.

    Who counts branches once in a whole article counts those that the other one counts, too.
    """
    kind = kind_of(a.mention)
    if kind != kind_of(b.mention) or not is_specific(kind):
        return False
    once = all(sum(key.startswith(kind) for key in stated.known) == 1 for stated in (a, b))
    return once and _are_near(amount_of(a.mention), amount_of(b.mention))


def kind_of(mention: Mention) -> str:
    """Return what an amount counts or measures, as the first part of its answer key."""
    return answer_key(mention).rpartition("/")[0] + "/"


def is_specific(kind: str) -> bool:
    """Tell whether a kind of amounts is one that an article hardly gives of two things."""
    return kind.split("/")[1] not in _OF_ANYTHING


def _are_near(one: Quantity, other: Quantity) -> bool:
    if not (one.nominal and other.nominal):
        return False
    less, more = sorted((abs(one.nominal), abs(other.nominal)))
    return more <= less * MOST_APART


MOST_APART = 2
"""Ratio beyond which two counts are hardly of one thing: of 62 drawn from 188 pairs of counts that
exclude each other, each the only one in its article, 8 are of one thing, and none of them beyond
it."""


_OF_ANYTHING = frozenset(
    {"people", "person", "man", "woman", "child", "time", "thing", "year", "vote", "point", ""}
)
"""What may be counted twice in one article without a word about it."""
