"""Who did it? The named agents of one happening."""

from __future__ import annotations

from crosscheck.model.claim import Claim, Mention, Role
from crosscheck.model.contracts import Example, FactType, LadderLevel, Stated
from crosscheck.model.fact import Kind, Outcome
from crosscheck.model.values import Agent, Organisation, Place
from crosscheck.text.answers import both_known, may_be_one, same_name
from crosscheck.text.lexicon import SYMMETRIC
from crosscheck.text.questions import who

CONFLICT = 0.7
"""Least likeness of two passages that name different agents: nothing else may differ."""

KNOWN = 0.9
"""The same where one article knows both agents, and for bodies, which may act for one another."""

AGREED = 0.3
"""Least likeness of two passages with one agent to tell of one happening."""

LEAST_TERMS = 5
"""Content words that each clause must have: 'X declined to comment' is true of many."""


def find(claim: Claim) -> tuple[Mention, ...]:
    """Return the named agents of a verb; where people act together nobody is the one who acts."""
    if claim.predicate.sense in SYMMETRIC or claim.predicate.tag.startswith("NN"):
        return ()
    return tuple(m for m in claim.mentions(Role.AGENT) if is_named(m))


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
    return same_kind and direct and a.similarity >= (KNOWN if body else CONFLICT)


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
        LadderLevel("same-agent", Outcome.SAME, "both name the same agent", same_name),
        LadderLevel(
            "perhaps-one",
            Outcome.INCOMPARABLE,
            "the two names may mean one agent",
            lambda a, b: may_be_one(a.mention, b.mention),
        ),
        LadderLevel(
            "shared-list",
            Outcome.INCOMPARABLE,
            "the sources name overlapping lists",
            _both_named_in_both,
        ),
        both_known(KNOWN),
        LadderLevel(
            "other-agent",
            Outcome.CONFLICT,
            "the clauses are alike but for who acts",
            _conflict,
        ),
    ),
    may_be_reread=True,
    examples=(
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
