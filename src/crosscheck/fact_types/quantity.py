"""How many, how much? Amounts as intervals, compared only when they measure the same."""

from __future__ import annotations

from collections.abc import Callable

from crosscheck.model.claim import Claim, Mention, Role
from crosscheck.model.contracts import Example, FactType, LadderLevel, Stated
from crosscheck.model.fact import Kind, Outcome
from crosscheck.model.finding import BenignClass
from crosscheck.model.values import Measure, Quantity
from crosscheck.text.ages import AGES
from crosscheck.text.amounts import (
    amount_of,
    are_further_ones,
    are_of_other_places,
    both_amounts,
    confirm_one_another,
    is_planned_by_one,
    is_running_count,
    may_have_risen,
    measure_two_things,
    of_its_own_hour,
    relation_of_amounts,
    stand_in_one,
)
from crosscheck.text.answers import (
    SURE,
    each_gives_both,
    guarded,
    listed,
    other_parties,
    other_time,
    other_topic,
)
from crosscheck.text.chance import are_alike_enough, are_one_rare_amount, rounds_surely
from crosscheck.text.dated import times_exclude
from crosscheck.text.nearby import AMOUNTS_NEARBY
from crosscheck.text.one_thing import CONFLICTING_AMOUNTS, tell_one_thing
from crosscheck.text.perhaps import (
    BOTH_KNOWN,
    UNKNOWN_SUBJECT,
    are_one_only_amount,
    are_perhaps_one,
    are_perhaps_one_though_open,
    exclude_each_other,
    least_sureness,
)
from crosscheck.text.quantities import QuantityRelation, relate_amounts
from crosscheck.text.questions import how_many
from crosscheck.text.tolls import TOLLS

MEETING = 0.3, 0.1
"""Least nearness of two sentences, or else least sureness, for amounts of which one is only rounder
or wider to be of one thing: of 45 that were read the two that reach neither are wrong."""

COMPATIBLE = 0.5
"""Least likeness of two passages of which one amount is only rounder or wider and counts what is
counted everywhere: two such amounts often meet by chance."""

_EVERYWHERE = frozenset({"people", "person", "man", "woman", "child", "time", "thing", ""})

_COMPARED = (
    Measure.COUNT,
    Measure.MONEY,
    Measure.PERCENT,
    Measure.PERCENTAGE_POINT,
    Measure.PHYSICAL,
    Measure.AGE,
    Measure.SCORE,
    Measure.DURATION,
)


def find(claim: Claim) -> tuple[Mention, ...]:
    """Return the amounts of a claim; ordinals, bare numbers and the word 'one' are none."""
    return tuple(
        mention
        for mention in claim.mentions(Role.QUANTITY)
        if isinstance(mention.value, Quantity)
        and mention.value.measure in _COMPARED
        and (mention.value.measure is not Measure.COUNT or mention.value.counted)
        and mention.evidence.quote.lower() != "one"
        and not _is_all(mention)
    )


def _is_all(mention: Mention) -> bool:
    """Tell whether 100 percent measure nothing: '100 percent sure', '“One hundred percent.”'."""
    value = mention.value
    if not isinstance(value, Quantity) or value.measure is not Measure.PERCENT:
        return False
    return value.nominal == 100 and (not mention.after or mention.after[0] in _STANCES)


_STANCES = frozenset(
    "sure certain confident behind committed right correct wrong true false honest agree support"
    " clear convinced with for against on in certainty".split()
)
"""Words after '100 percent' that make it a way of saying 'fully'."""


def question(claim: Claim, mention: Mention) -> str:
    """Return 'How many ...?', or what else the measure asks for, with the clause in question."""
    return how_many(claim, mention, amount_of(mention).measure)


def _is(*relations: QuantityRelation) -> Callable[[Stated, Stated], bool]:
    def holds(a: Stated, b: Stated) -> bool:
        return relation_of_amounts(a, b) in relations

    return holds


def _meets(a: Stated, b: Stated) -> bool:
    relations = (QuantityRelation.WITHIN, QuantityRelation.CONTAINS, QuantityRelation.OVERLAPS)
    return relation_of_amounts(a, b) in relations


def _compatible_amounts(a: Stated, b: Stated) -> bool:
    left, right = amount_of(a.mention), amount_of(b.mention)
    told = left.counted not in _EVERYWHERE or rounds_surely(left, right)
    said = confirm_one_another(a, b) or a.sure >= SURE
    apart = a.near < MEETING[0] and a.sure < MEETING[1]
    return _meets(a, b) and said and not apart and (told or a.similarity >= COMPATIBLE)


def _compatible(a: Mention, b: Mention) -> bool:
    one, other = a.value, b.value
    return (
        isinstance(one, Quantity)
        and isinstance(other, Quantity)
        and relate_amounts(one, other) not in (QuantityRelation.EXCLUDES, QuantityRelation.UNKNOWN)
    )


def _unlike(a: Stated, b: Stated) -> bool:
    return not are_alike_enough(a, b) and a.sure < least_sureness(a, b)


def _conflict(a: Stated, b: Stated) -> bool:
    return exclude_each_other(a, b) and tell_one_thing(a, b, CONFLICTING_AMOUNTS)


def _if_one(a: Stated, b: Stated) -> str:
    return f"{both_amounts(a, b)} exclude each other, if both count the same"


_OTHER_TOPIC = other_topic(0.45)

FACT_TYPE = FactType(
    kind=Kind.QUANTITY,
    source="Roy, Vieira and Roth (2015), Reasoning about Quantities: same unit, same scope",
    find=find,
    question=question,
    ladder=(
        *AGES,
        *TOLLS,
        LadderLevel(
            "same-rare-amount",
            Outcome.SAME,
            "both give the same amount, which two things hardly share by chance",
            are_one_rare_amount,
        ),
        LadderLevel(
            "only-amount",
            Outcome.SAME,
            "each article counts such things once, and both give the same number",
            are_one_only_amount,
        ),
        *AMOUNTS_NEARBY,
        LadderLevel(
            "other-question",
            Outcome.INCOMPARABLE,
            "the passages have too little in common to count the same thing",
            _unlike,
        ),
        other_parties(),
        LadderLevel(
            "two-measures",
            Outcome.INCOMPARABLE,
            "one source gives both amounts, each of a thing of its own",
            lambda a, b: measure_two_things(a, b) and stand_in_one(a, b),
        ),
        LadderLevel(
            "other-measure",
            Outcome.INCOMPARABLE,
            lambda a, b: f"{both_amounts(a, b)} do not measure the same thing",
            measure_two_things,
            BenignClass.DIFFERENT_MEASURE,
        ),
        LadderLevel(
            "same-amount", Outcome.SAME, "both give the same amount", _is(QuantityRelation.EQUAL)
        ),
        LadderLevel(
            "compatible-amount",
            Outcome.REFINES,
            lambda a, b: (
                f"{both_amounts(a, b)} are compatible: one is rounder or wider than the other"
            ),
            _compatible_amounts,
            BenignClass.APPROXIMATION,
        ),
        LadderLevel(
            "meets-by-chance",
            Outcome.INCOMPARABLE,
            "the amounts would go together, but the passages are not alike enough to say so",
            _meets,
        ),
        LadderLevel(
            "further-ones",
            Outcome.INCOMPARABLE,
            "one counts further ones, the other all of them",
            are_further_ones,
            BenignClass.DIFFERENT_SCOPE,
        ),
        LadderLevel(
            "running-count",
            Outcome.UPDATED,
            "a running count: the later article gives the higher number",
            is_running_count,
            BenignClass.UPDATE,
        ),
        LadderLevel(
            "may-have-risen",
            Outcome.INCOMPARABLE,
            "a running count, and which article came later is not known",
            may_have_risen,
            BenignClass.UPDATE,
        ),
        of_its_own_hour(),
        LadderLevel(
            "plan-and-event",
            Outcome.INCOMPARABLE,
            "one amount is planned or expected, the other is stated as fact",
            is_planned_by_one,
            BenignClass.PLAN,
        ),
        LadderLevel(
            "other-place",
            Outcome.INCOMPARABLE,
            "the two sentences name different places, each with its own count",
            are_of_other_places,
            BenignClass.DIFFERENT_SCOPE,
        ),
        listed(_compatible),
        each_gives_both(),
        other_time(times_exclude),
        LadderLevel(
            "perhaps-one-amount",
            Outcome.TENSION,
            _if_one,
            are_perhaps_one_though_open,
        ),
        BOTH_KNOWN,
        UNKNOWN_SUBJECT,
        guarded(
            LadderLevel(
                "excluding-amounts",
                Outcome.CONFLICT,
                lambda a, b: f"{both_amounts(a, b)} exclude each other, and both count the same",
                _conflict,
            ),
            _OTHER_TOPIC,
        ),
        LadderLevel(
            "perhaps-excluding",
            Outcome.TENSION,
            _if_one,
            are_perhaps_one,
        ),
        _OTHER_TOPIC,
        LadderLevel(
            "maybe-other-scope",
            Outcome.INCOMPARABLE,
            "the amounts differ, but the clauses may speak of different things",
            _is(QuantityRelation.EXCLUDES),
        ),
    ),
    alone=True,
    examples=(
        Example("The blast killed 12 people.", "The blast killed twelve people.", Outcome.SAME),
        Example(
            "The ferry carried about 300 people.",
            "The ferry carried 287 people.",
            Outcome.REFINES,
        ),
        Example(
            "The blast in Sandvik killed 12 people.",
            "The blast in Sandvik killed 112 people.",
            Outcome.CONFLICT,
        ),
        Example(
            "The agency employs 200 people.",
            "The agency supports 600,000 families.",
            Outcome.INCOMPARABLE,
        ),
    ),
)
