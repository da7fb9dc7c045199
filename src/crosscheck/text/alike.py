"""Whether two sentences that are near each other as wholes report the same.

An encoder says how near two sentences are. Where neither article has a sentence that is nearer to
the other one, and nothing that one of them gives differs from what the other gives in its place,
they report one thing, in other words or in more detail. How often, was read: two leads of one
event, and clauses with a party in common, need be a little less near.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto

from crosscheck.model.claim import Mention, Role
from crosscheck.model.contracts import Stated
from crosscheck.model.values import Quantity, TimeExpression
from crosscheck.text.lexicon import are_antonyms
from crosscheck.text.likeness import logistic
from crosscheck.text.names import cannot_hold_one_another
from crosscheck.text.parties import Fit, party_fits
from crosscheck.text.quantities import relate_amounts
from crosscheck.text.times import relate

LEAST = 0.45
"""Nearness below which no two sentences are looked at; none there reach SHARE."""

SHARE = 0.83
"""Least share of pairs like it that report the same, an arguable one being half a pair."""

WEIGHTS = (-9.04, 1.68, 0.32, 0.85)
"""Intercept, and the weights of what ``describe`` gives: logistic regression on pairs that were
read (``python -m checks.alike DATA``, ADR 19)."""


def describe(a: Stated, b: Stated) -> tuple[float, ...]:
    """Return what speaks for one thing: tenths of nearness, both being leads, a common party."""
    shared = Fit.SHARED in party_fits(a.claim, b.claim)
    return 10 * a.near, float(a.first and b.first), float(shared)


def report_the_same(a: Stated, b: Stated) -> bool:
    """Tell whether two sentences are surely enough near, and differ in nothing."""
    if a.near < LEAST or not a.nearest or give_other_values(a, b):
        return False
    return logistic(describe(a, b), WEIGHTS) >= SHARE


def give_other_values(a: Stated, b: Stated) -> bool:
    """Tell whether each of two sentences gives a value in whose place the other has another one.

    Amounts, times and places; who says it; a 'not', the opposite of a word, the other direction, or
    one word alone.
    """
    return (
        a.claim.polarity is not b.claim.polarity
        or _are_opposites(a, b)
        or _go_the_other_way(a, b)
        or differ_in_one_word(a, b)
        or _are_said_by_two(a, b)
        or any(_each_has_its_own(_of(kind, a, b), _of(kind, b, a)) for kind in _Kind)
    )


def _are_opposites(a: Stated, b: Stated) -> bool:
    """Tell whether a word of one main clause is the opposite of one of the other.

    'Ended his campaign for the Republican nomination' goes with 'ended his bid, and will support
    the Democrat'.
    """
    left, right = set(a.claim.terms), set(b.claim.terms)
    own, others = left - b.terms, right - a.terms
    return any(are_antonyms(one, other) for one in own for other in others)


def _go_the_other_way(a: Stated, b: Stated) -> bool:
    """Tell whether one comes from where the other goes: 'from Pilar', 'to Pilar'."""
    ways = [{(m.cue, m.key) for m in s.given if m.cue in _TURNED} for s in (a, b)]
    return any((_TURNED[cue], key) in ways[1] for cue, key in ways[0])


_TURNED = {"from": "to", "to": "from"}


def differ_in_one_word(a: Stated, b: Stated) -> bool:
    """Tell whether one word of a sentence stands in place of one of the other: lightning, arson.

    Words of one class count as one; numbers are compared as such.
    """
    own, others = a.terms - b.terms, b.terms - a.terms
    numbers = any(sign.isdigit() for word in own | others for sign in word)
    return len(own) == len(others) == 1 and not numbers


def _are_said_by_two(a: Stated, b: Stated) -> bool:
    """Tell whether two people by name say it."""
    speakers = [
        {m.key for m in stated.claim.mentions(Role.SPEAKER) if m.key.startswith("p:")}
        for stated in (a, b)
    ]
    return all(speakers) and not speakers[0] & speakers[1]


class _Kind(Enum):
    """Sorts of values that are set against each other."""

    AMOUNT = auto()
    TIME = auto()
    PLACE = auto()


def _of(kind: _Kind, stated: Stated, other: Stated) -> list[Mention]:
    """Return the values of a sort that a sentence gives.

    A place that the other sentence names too, if only as 'the government of Ukraine', is none.
    """
    found = [mention for mention in stated.given if _kind_of(mention) is kind]
    if kind is not _Kind.PLACE:
        return found
    return [place for place in found if place.value.text not in other.mention.evidence.quote]


def _kind_of(mention: Mention) -> _Kind | None:
    match mention.value:
        case Quantity():
            return _Kind.AMOUNT
        case TimeExpression():
            return _Kind.TIME
        case _:
            return _Kind.PLACE if mention.key[:2] in ("g:", "s:") else None


def _each_has_its_own(left: Sequence[Mention], right: Sequence[Mention]) -> bool:
    """Tell whether of the values that only one side has two exclude each other.

    What is equal goes together first: '1 percent' does not stand for the 1.46 of the other side
    where that has its own '1 percent'.
    """
    for together in (_Relation.EQUAL, _Relation.COMPATIBLE):
        left, right = (
            [one for one in left if all(_relation(one, other) is not together for other in right)],
            [one for one in right if all(_relation(other, one) is not together for other in left)],
        )
    return any(_relation(one, other) is _Relation.APART for one in left for other in right)


class _Relation(Enum):
    """How two values of one sort relate."""

    EQUAL = auto()
    COMPATIBLE = auto()
    APART = auto()
    UNKNOWN = auto()


def _relation(a: Mention, b: Mention) -> _Relation:
    match a.value, b.value:
        case Quantity() as one, Quantity() as other:
            return _RELATIONS[relate_amounts(one, other).value]
        case TimeExpression() as one, TimeExpression() as other:
            return _RELATIONS[relate(one, other).value]
    if a.key == b.key:
        return _Relation.EQUAL
    apart = cannot_hold_one_another(a.value.text, b.value.text)
    return _Relation.APART if apart else _Relation.UNKNOWN


_RELATIONS = {
    "equal": _Relation.EQUAL,
    "within": _Relation.COMPATIBLE,
    "contains": _Relation.COMPATIBLE,
    "overlaps": _Relation.COMPATIBLE,
    "excludes": _Relation.APART,
    "unknown": _Relation.UNKNOWN,
}
"""By how two amounts, or two times, relate."""
