"""Gates that every ladder shares, before two answers may be set against each other."""

from __future__ import annotations

from collections.abc import Callable

from crosscheck.model.claim import Manner, Mention, Role
from crosscheck.model.contracts import LadderLevel, Stated
from crosscheck.model.fact import Outcome
from crosscheck.text.parties import UNRESOLVED, Fit, party_fits, share_participant

CLEAR = 0.85
"""Likeness from which even a clause with an unresolved pronoun speaks of the same thing."""


def listed(compatible: Callable[[Mention, Mention], bool]) -> LadderLevel:
    """Return the level for answers of which one source also gives the other's value."""

    def holds(a: Stated, b: Stated) -> bool:
        return any(compatible(m, b.mention) for m in a.siblings) or any(
            compatible(m, a.mention) for m in b.siblings
        )

    return LadderLevel(
        "both-values",
        Outcome.INCOMPARABLE,
        "one source gives both values, for two things",
        holds,
    )


def unknown_subject() -> LadderLevel:
    """Return the level for clauses whose subject is a pronoun that the text does not resolve."""
    return LadderLevel(
        "unknown-subject",
        Outcome.INCOMPARABLE,
        "the text does not pin down of whom one of them speaks",
        _has_unknown_subject,
    )


def _has_unknown_subject(a: Stated, b: Stated) -> bool:
    fits = party_fits(a.claim, b.claim)
    if Fit.SHARED in fits or a.similarity >= CLEAR:
        return False
    return any(_is_open(stated) for stated in (a, b))


def _is_open(stated: Stated) -> bool:
    claim = stated.claim
    subjects = claim.mentions(Role.AGENT) or claim.mentions(Role.PATIENT)
    return bool(subjects) and all(m.key == UNRESOLVED for m in subjects)


def other_parties() -> LadderLevel:
    """Return the level for clauses whose named participants differ and none is shared."""

    def holds(a: Stated, b: Stated) -> bool:
        apart = Fit.APART in party_fits(a.claim, b.claim)
        return apart and not share_participant(a.claim, b.claim)

    return LadderLevel(
        "other-parties",
        Outcome.INCOMPARABLE,
        "the two clauses speak of different people or bodies",
        holds,
    )


def other_time(can_exclude: Callable[[Mention, Mention], bool]) -> LadderLevel:
    """Return the level for clauses that date themselves to different times."""

    def holds(a: Stated, b: Stated) -> bool:
        left, right = a.claim.mentions(Role.TIME), b.claim.mentions(Role.TIME)
        return bool(left and right) and all(can_exclude(m, n) for m in left for n in right)

    return LadderLevel(
        "other-time",
        Outcome.INCOMPARABLE,
        "the two passages speak of different times",
        holds,
    )


def other_topic(floor: float) -> LadderLevel:
    """Return the level for clauses of different verbs and participants below a likeness."""

    def holds(a: Stated, b: Stated) -> bool:
        sense = a.claim.predicate.sense == b.claim.predicate.sense
        return not sense and not share_participant(a.claim, b.claim) and a.similarity < floor

    return LadderLevel(
        "other-topic",
        Outcome.INCOMPARABLE,
        "verb and participants differ: the passages may speak of different things",
        holds,
    )


def is_quoted(stated: Stated) -> bool:
    """Tell whether the claim stands in a direct quotation."""
    return stated.claim.attribution[-1].manner is Manner.DIRECT_QUOTE
