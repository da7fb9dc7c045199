"""Where? Named places in the same relation to one happening."""

from __future__ import annotations

from crosscheck.model.claim import Claim, Mention, Role
from crosscheck.model.contracts import Example, FactType, LadderLevel, Stated
from crosscheck.model.fact import Kind, Outcome
from crosscheck.model.finding import BenignClass
from crosscheck.model.values import Place
from crosscheck.text.answers import (
    ONE_TEXT,
    ONE_WORDING,
    SURE,
    both_known,
    guarded,
    other_deed,
    other_time,
    surely,
)
from crosscheck.text.bearers import may_be_one, names_both
from crosscheck.text.dated import times_exclude
from crosscheck.text.names import (
    NameRelation,
    cannot_hold_one_another,
    relate_places,
    state_of,
)
from crosscheck.text.one_thing import tell_one_passage
from crosscheck.text.questions import where
from crosscheck.text.quoting import with_gap

CONFLICT = 0.75
"""Least likeness of two passages with different places. One place may lie in the other, and no
gazetteer is asked, so that nothing but the place may differ."""

KNOWN = 0.9
"""The same where one article knows both places."""

TENSION = 0.4
"""Least sureness of two passages with different places to show them side by side
(chosen on planted changes and on tensions that were read, ADR 14)."""

AGREED = 0.3
"""Least likeness of two passages with one place to answer one question."""

SAME = 0.5
"""Least sureness of two passages that give one place to agree in it (chosen on 19 that were read,
docs/evaluation.md)."""

LEAST_TERMS = 5
LEAST_ALIKE = 3
"""Content words that each clause must have, and that two almost equal ones must have: short
clauses are alike by chance."""


def find(claim: Claim) -> tuple[Mention, ...]:
    """Return the places of a claim; where from and where to count as places of their own."""
    return tuple(m for m in claim.mentions(Role.PLACE) if isinstance(m.value, Place))


def question(claim: Claim, mention: Mention) -> str:
    """Return 'Where did ...?'; for a way, or a place in a noun phrase, the clause with a gap."""
    if mention.inner or mention.cue in ("from", "to"):
        return f"Which place: {with_gap(claim, mention)}?"
    return where(claim, mention)


def _name(stated: Stated) -> str:
    assert isinstance(stated.mention.value, Place)
    return stated.mention.value.canonical


def _other_cue(a: Stated, b: Stated) -> bool:
    return a.mention.cue != b.mention.cue


def _same(a: Stated, b: Stated) -> bool:
    return relate_places(_name(a), _name(b)) in (NameRelation.SAME, NameRelation.SHORT_FORM)


def _variant(a: Stated, b: Stated) -> bool:
    return relate_places(_name(a), _name(b)) is NameRelation.VARIANT


def _within(a: Stated, b: Stated) -> bool:
    """A capital lies in its state; a state is never its own capital."""
    states = state_of(_name(a)), state_of(_name(b))
    return states[0] is not None and states[0] == states[1]


def _both_in_one(a: Stated, b: Stated) -> bool:
    """One source gives both places for the happening: one lies in the other, or there are two."""
    left = {m.key for m in find(a.claim)}
    right = {m.key for m in find(b.claim)}
    return bool(left & right) and a.similarity < KNOWN


def _two_seats(a: Stated, b: Stated) -> bool:
    """'Florida Gov. Anna Holm' and 'Nevada Gov. Anna Holm' are one governor of two places."""
    one = bool(a.mention.head) and a.mention.head == b.mention.head
    return one and cannot_hold_one_another(_name(a), _name(b))


def _conflict(a: Stated, b: Stated) -> bool:
    terms = min(len(a.claim.terms), len(b.claim.terms))
    enough = terms >= (LEAST_TERMS if a.similarity < KNOWN else LEAST_ALIKE)
    alike = a.sure >= SURE and a.similarity >= CONFLICT
    direct = a.mention.direct and b.mention.direct
    return enough and alike and direct and _surely_apart(a, b)


def _surely_apart(a: Stated, b: Stated) -> bool:
    """Tell whether neither place can lie in the other: by what they are, or by the same wording.

    Of 44 pairs of places in like passages that were read, 13 were a town and its state or country.
    """
    if a.wording >= ONE_TEXT:
        return True
    return a.wording >= ONE_WORDING and cannot_hold_one_another(_name(a), _name(b))


def _perhaps(a: Stated, b: Stated) -> bool:
    terms = min(len(a.claim.terms), len(b.claim.terms))
    direct = a.mention.direct and b.mention.direct
    worded = a.wording >= ONE_WORDING and a.sure >= TENSION
    of_offices = bool(a.mention.head or b.mention.head)
    alike = worded or (tell_one_passage(a, b) and not of_offices)
    apart = cannot_hold_one_another(_name(a), _name(b))
    return terms >= LEAST_ALIKE and direct and apart and alike


FACT_TYPE = FactType(
    kind=Kind.PLACE,
    source="ISO-Space (ISO 24617-7): place and spatial relation",
    find=find,
    question=question,
    ladder=(
        LadderLevel(
            "one-seat",
            Outcome.CONFLICT,
            "one person is said to hold one office of two places",
            _two_seats,
        ),
        LadderLevel(
            "other-question",
            Outcome.INCOMPARABLE,
            "the passages have too little in common to place the same thing",
            lambda a, b: a.similarity < AGREED,
        ),
        LadderLevel(
            "other-relation",
            Outcome.INCOMPARABLE,
            "one tells where from, the other where or where to",
            _other_cue,
        ),
        other_deed(),
        other_time(times_exclude),
        LadderLevel(
            "not-both-so",
            Outcome.INCOMPARABLE,
            "one source says that it is not so",
            lambda a, b: a.claim.polarity is not b.claim.polarity,
        ),
        surely(LadderLevel("same-place", Outcome.SAME, "both name the same place", _same), SAME),
        LadderLevel(
            "spelling",
            Outcome.SAME,
            "two spellings of one place",
            _variant,
            BenignClass.SPELLING,
        ),
        surely(
            LadderLevel(
                "within",
                Outcome.REFINES,
                "one place lies in the other",
                _within,
                BenignClass.REFINEMENT,
            ),
            SAME,
        ),
        LadderLevel(
            "perhaps-one",
            Outcome.INCOMPARABLE,
            "the two names may mean one place",
            lambda a, b: may_be_one(a.mention, b.mention),
        ),
        LadderLevel(
            "both-places",
            Outcome.INCOMPARABLE,
            "one source gives both places",
            _both_in_one,
        ),
        names_both(),
        guarded(
            LadderLevel(
                "other-place",
                Outcome.CONFLICT,
                "the clauses are alike but for the place",
                _conflict,
            ),
            both_known(KNOWN),
        ),
        LadderLevel(
            "perhaps-other-place",
            Outcome.TENSION,
            "the two places differ, if both tell where one thing is or happened",
            _perhaps,
        ),
        both_known(KNOWN),
    ),
    may_be_reread=True,
    examples=(
        Example("They met in Paris.", "They met in Paris.", Outcome.SAME),
        Example("They met in France.", "They met in Paris.", Outcome.REFINES),
        Example(
            "Anna Holm met Peter Lund in Paris to discuss the ferry contract.",
            "Anna Holm met Peter Lund in Geneva to discuss the ferry contract.",
            Outcome.CONFLICT,
        ),
        Example("They flew to Paris.", "They flew from Rome.", Outcome.INCOMPARABLE),
    ),
)
