"""Who did it? The named agents of one happening."""

from __future__ import annotations

from crosscheck.model.claim import Claim, Mention, Modality, Role
from crosscheck.model.contracts import Example, FactType, LadderLevel, Stated
from crosscheck.model.fact import Kind, Outcome
from crosscheck.model.values import Agent, Organisation, Place
from crosscheck.text.answers import (
    ONE_DEED,
    ONE_WORDING,
    SURE,
    both_known,
    guarded,
    other_deed,
    other_time,
)
from crosscheck.text.bearers import may_be_one, names_both, same_name
from crosscheck.text.dated import times_exclude
from crosscheck.text.lexicon import SYMMETRIC
from crosscheck.text.one_thing import tell_one_passage
from crosscheck.text.parties import Fit, have_turned_roles, party_fits
from crosscheck.text.questions import who

CONFLICT = 0.7
"""Least likeness of two passages that name different agents: nothing else may differ."""

KNOWN = 0.9
"""The same where one article knows both agents, and for bodies, which may act for one another."""

TURNED = 0.5
"""The same for two passages in which who acts and to whom it is done are exchanged."""

TENSION = 0.45
"""Least sureness of two passages with different people who act to show them side by side
(chosen on planted changes and on tensions that were read, ADR 14)."""

AGREED = 0.3
"""Least likeness of two passages with one agent to tell of one happening."""

LEAST_TERMS = 5
"""Content words that each clause must have: 'X declined to comment' is true of many."""


def find(claim: Claim) -> tuple[Mention, ...]:
    """Return the named agents of a verb; where people act together nobody is the one who acts."""
    if claim.predicate.sense in SYMMETRIC or claim.predicate.tag.startswith("NN"):
        return ()
    return tuple(m for m in claim.mentions(Role.AGENT) if is_named(m))


def _same(a: Stated, b: Stated) -> bool:
    """Tell whether both name one agent, for one deed, and no further one in either.

    Words around a name ('committee chairman Bob Goodlatte, R-Va.') make no deed one.
    """
    deed = a.claim.predicate.sense == b.claim.predicate.sense or a.sure >= ONE_DEED
    mood = a.claim.modality is b.claim.modality
    alone = all(len({m.key for m in find(s.claim)}) == 1 for s in (a, b))
    return deed and mood and alone and same_name(a, b) and _concern_one(a, b)


def _concern_one(a: Stated, b: Stated) -> bool:
    """Tell whether the deeds are done to one: suspending a body is not suspending its head."""
    fits = party_fits(a.claim, b.claim, frozenset({a.mention.key, b.mention.key}))
    return Fit.APART not in fits and (Fit.SHARED in fits or a.sure >= SURE)


def is_named(mention: Mention) -> bool:
    """Tell whether a mention is a person, organisation or state by name."""
    match mention.value:
        case Agent(named=named):
            return named
        case Organisation() | Place():
            return True
        case _:
            return False


def question(claim: Claim, mention: Mention) -> str:
    """Return 'Who ...?'."""
    return who(claim, mention)


def _both_named_in_both(a: Stated, b: Stated) -> bool:
    """Each side also knows the other's agent in the same role: a list, not a contradiction."""
    left = {m.key for m in find(a.claim)}
    right = {m.key for m in find(b.claim)}
    return bool(left & right) and a.similarity < KNOWN


def _conflict(a: Stated, b: Stated) -> bool:
    same_kind = a.mention.key[:2] == b.mention.key[:2]
    direct = a.mention.direct and b.mention.direct
    terms = min(len(a.claim.terms), len(b.claim.terms))
    if terms < LEAST_TERMS:
        return False
    body = a.mention.key.startswith("o:")
    return same_kind and direct and a.sure >= SURE and a.similarity >= (KNOWN if body else CONFLICT)


def _turned(a: Stated, b: Stated) -> bool:
    """Much that people do to one another is done both ways: only one passage told twice counts."""
    real = {a.claim.modality, b.claim.modality} == {Modality.ASSERTED}
    same = real and a.claim.polarity is b.claim.polarity
    return same and a.sure >= TURNED and have_turned_roles(a.claim, b.claim)


def _perhaps(a: Stated, b: Stated) -> bool:
    people = a.mention.key.startswith("p:") and b.mention.key.startswith("p:")
    direct = a.mention.direct and b.mention.direct
    terms = min(len(a.claim.terms), len(b.claim.terms))
    alike = (a.wording >= ONE_WORDING and a.sure >= TENSION) or tell_one_passage(a, b)
    return people and direct and terms >= LEAST_TERMS and alike


FACT_TYPE = FactType(
    kind=Kind.ACTOR,
    source="PropBank (Palmer, Gildea and Kingsbury 2005): Arg0 of one predicate",
    find=find,
    question=question,
    ladder=(
        LadderLevel(
            "other-question",
            Outcome.INCOMPARABLE,
            "the passages have too little in common to tell of one happening",
            lambda a, b: a.similarity < AGREED,
        ),
        other_deed(),
        other_time(times_exclude),
        LadderLevel("same-agent", Outcome.SAME, "both name the same agent", _same),
        LadderLevel(
            "perhaps-one",
            Outcome.INCOMPARABLE,
            "the two names may mean one agent",
            lambda a, b: may_be_one(a.mention, b.mention),
        ),
        LadderLevel(
            "turned-roles",
            Outcome.CONFLICT,
            "each source has as the one who acts whom the other has as the one it is done to",
            _turned,
        ),
        LadderLevel(
            "shared-list",
            Outcome.INCOMPARABLE,
            "the sources name overlapping lists",
            _both_named_in_both,
        ),
        names_both(),
        guarded(
            LadderLevel(
                "other-agent",
                Outcome.CONFLICT,
                "the clauses are alike but for who acts",
                _conflict,
            ),
            both_known(KNOWN),
        ),
        LadderLevel(
            "perhaps-other-agent",
            Outcome.TENSION,
            "the sources name different agents, if both tell of one happening",
            _perhaps,
        ),
        both_known(KNOWN),
    ),
    may_be_reread=True,
    examples=(
        Example(
            "Peter Lund sued the shipowner Anna Holm over the harbour contract in Sandvik.",
            "Peter Lund was sued by the shipowner Anna Holm over the harbour contract in Sandvik.",
            Outcome.CONFLICT,
        ),
        Example("Mayor Anna Holm opened the bridge.", "Holm opened the bridge.", Outcome.SAME),
        Example(
            "Anna Holm opened the new harbour bridge in Sandvik on Monday.",
            "Peter Lund opened the new harbour bridge in Sandvik on Monday.",
            Outcome.CONFLICT,
        ),
        Example(
            "Anna Holm opened the bridge.", "The mayor opened the bridge.", Outcome.INCOMPARABLE
        ),
    ),
)
