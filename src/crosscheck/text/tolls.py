"""How many were killed, hurt, arrested: tolls, which the reports of one event put first.

Two reports of one event that begin with how many were killed begin with the same people, whatever
words they have for it; so the passages need not be alike.
Source: the inverted pyramid (AP Stylebook, "lead"); Roy, Vieira and Roth (2015), amounts of one
thing.
"""

from __future__ import annotations

from crosscheck.model.claim import Claim, Mention, Modality, Polarity
from crosscheck.model.contracts import LadderLevel, Stated
from crosscheck.model.fact import Outcome
from crosscheck.model.finding import BenignClass
from crosscheck.model.values import Measure, Quantity
from crosscheck.text.amounts import amount_of, both_amounts, is_added, relation_of_amounts
from crosscheck.text.one_thing import CONFLICTING_AMOUNTS, tell_one_thing
from crosscheck.text.precedence import is_earlier
from crosscheck.text.quantities import QuantityRelation

_PEOPLE = frozenset({"people", "person", "individual", "victim", "human", "other"})
"""Nouns for people whoever they are: the children among them are a part."""

_COUNTED = {"death": "killed", "fatality": "killed", "injury": "hurt", "arrest": "arrested"}
_STATES = {
    **dict.fromkeys(("dead",), "killed"),
    **dict.fromkeys(("injured", "injure", "wounded", "wound", "hurt"), "hurt"),
    **dict.fromkeys(("missing", "unaccounted"), "missing"),
}
"""Words right behind a number that say what became of the people it counts."""

_SENSES = {
    "kill": "killed",
    "die": "killed",
    "drown": "killed",
    "injure": "hurt",
    "arrest": "arrested",
    "rescue": "rescued",
    "evacuate": "evacuated",
}
_TAKING = frozenset({"claim", "take", "cost", "lose"})
"""Verbs whose lives are deaths."""


def toll_of(claim: Claim, mention: Mention) -> str:
    """Return what became of the people that an amount counts; empty where it is no toll.

    'Three people have died', 'leaving 12 dead', 'claimed three lives': killed.
    """
    value = mention.value
    if not isinstance(value, Quantity) or value.measure is not Measure.COUNT:
        return ""
    if claim.polarity is Polarity.NEGATED or claim.modality is not Modality.ASSERTED:
        return ""
    if is_added(mention):
        return ""
    if value.counted == "life":
        return "killed" if claim.predicate.lemma in _TAKING else ""
    if value.counted in _COUNTED:
        return _COUNTED[value.counted]
    if value.counted not in _PEOPLE:
        return ""
    behind = mention.after[1:2] if mention.after[:1] and mention.after[0] in _PEOPLE else ()
    words = (*mention.after[:1], *behind)
    state = next((_STATES[word] for word in words if word in _STATES), "")
    return state or _SENSES.get(claim.predicate.sense, "")


def _of_one(a: Stated, b: Stated) -> bool:
    return bool(a.toll) and a.toll == b.toll


def _relates(a: Stated, b: Stated, *relations: QuantityRelation) -> bool:
    return _of_one(a, b) and relation_of_amounts(a, b) in relations


def _rises(a: Stated, b: Stated) -> bool:
    """Tell whether the later report has the higher toll."""
    one, other = amount_of(a.mention).nominal, amount_of(b.mention).nominal
    if one is None or other is None:
        return False
    rises = is_earlier(b, a) if one > other else is_earlier(a, b)
    return rises and _relates(a, b, QuantityRelation.EXCLUDES)


def _differ(a: Stated, b: Stated) -> bool:
    """'Several' are no number; passages that surely tell one thing are left to what follows."""
    numbers = all(s.toll and amount_of(s.mention).nominal is not None for s in (a, b))
    apart = numbers and _relates(a, b, QuantityRelation.EXCLUDES)
    return apart and not tell_one_thing(a, b, CONFLICTING_AMOUNTS)


def _two(a: Stated, b: Stated) -> str:
    return f"{both_amounts(a, b)} {a.toll} exclude each other, and each report begins with it"


TOLLS = (
    LadderLevel(
        "one-toll",
        Outcome.SAME,
        "both reports begin with the same toll",
        lambda a, b: _relates(a, b, QuantityRelation.EQUAL),
    ),
    LadderLevel(
        "rounder-toll",
        Outcome.REFINES,
        lambda a, b: f"{both_amounts(a, b)} are compatible: one is rounder or wider than the other",
        lambda a, b: _relates(
            a,
            b,
            QuantityRelation.WITHIN,
            QuantityRelation.CONTAINS,
            QuantityRelation.OVERLAPS,
        ),
        BenignClass.APPROXIMATION,
    ),
    LadderLevel(
        "rising-toll",
        Outcome.UPDATED,
        "a toll that rises: the later article gives the higher number",
        _rises,
        BenignClass.UPDATE,
    ),
    LadderLevel(
        "two-tolls",
        Outcome.TENSION,
        _two,
        _differ,
    ),
)
"""Levels for tolls that both reports put first."""
